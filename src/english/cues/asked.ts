import { oneOf } from '../lexicon.js'
import { HERE } from '../sentence.js'
import { B, type Cue, cue, some } from './cue.js'

/** "Decide which", and not "it would say that, which". */
const DECIDE = `(?<!(?:would|will|could|may|might|must|we|you|they|it|that|which|not) )${oneOf('decide')}`

/** "Is it true that it doubles?" asks about what it says itself; "Is it true that this holds?" about what stands before. */
const NOT_OWN_CLAUSE = '(?! that (?!(?:this|that|it|these|they) (?:is|are|holds?|works?|follows?)(?= |$)))'

/** What the reader is asked. */
export const ASKED: readonly Cue[] = [
  cue(
    'task',
    'next',
    `^(?:(?:can|could) you |please |now )?(?:explain|find|spot|locate|identify|correct|fix|describe|name|point out)${some(4)} (?:mistakes?|errors?|slips?|flaws?|faults?|fallacy|misconceptions?)(?= |$)`,
  ),
  cue(
    'task',
    'sentence',
    `${B}(?:find|spot|locate|identify) (?:the|an|any)${some(2)} (?:errors?|flaws?|slips?|faults?)(?= |$)`,
  ),
  cue('asked', 'behind', '\\?(?: \\S+){0,5}$'),
  cue(
    'asked',
    'sentence',
    `${B}(?:is|was|are) (?:it|this|that) (?:really |actually )?(?:true|right|correct|so|the case)(?: that)?[^?]*${HERE}[^?]*\\?`,
  ),
  cue(
    'asked',
    'next',
    `${B}(?:right|correct|true(?! or (?:false|not) :)|wrong|mistakes?|mistaken|errors?|agree|valid|happened|hold|why not|really)${NOT_OWN_CLAUSE}${some(12)} \\?$`,
  ),
  cue(
    'asked',
    'last',
    `^(?:theorem|claim|fact|lemma|true|right|correct|proof|conjecture|answer|really|what (?:went|goes|is|is going) wrong(?: (?:here|there|below|above|in (?:this|these)(?: \\w+)?))?|where is the (?:mistake|error|slip|flaw)) \\?$`,
  ),
  cue(
    'asked',
    'last',
    `^(?:is|are|does|do|was|did|can|could|why|what) (?:this|it|you|that|these|the following|wrong)\\b.*\\?$`,
  ),
  cue(
    'task',
    'earlier',
    `${B}what is (?:wrong|the (?:matter|flaw|problem)) with|${B}(?:consider|examine|discuss|judge|here are)(?: the following)?(?: \\w+)? (?:statements|claims|assertions|propositions)(?= |$)|${B}(?:true or false|true / false|t or f|t / f|right or wrong|yes or no|prove or disprove|${DECIDE}${some(6)} (?:whether|if|which|true)|which (?:steps?|lines?|of the steps)${some(3)} (?:fails?|false|wrong|incorrect|mistaken|invalid|flawed)|(?:find|spot|locate|correct|fix|identify|explain|what is|what's|where is) (?:the|each|all|any|every|an)${some(3)} (?:errors?|mistakes?|flaws?|slips?|faults?|wrong|following)|which (?:one )?of (?:the following|these|them|those)|which (?:statements?|equations?|answers?|lines?|claims?)${some(4)} (?:true|false|right|wrong|correct|incorrect|hold)|which (?:is|are) (?:true|false|right|wrong|correct)|${oneOf('mark')} (?:the |each |every )?(?:incorrect|wrong|false|right|correct|true) |${oneOf('mark')} (?:the|each|all|every|one)${some(3)} (?:answers?|options?|statements?|box(?:es)?|letters?|choices?|true|false|correct|right|wrong)|multiple choice|(?:is|are) (?:each|any|every|all|one|some|none) of)`,
  ),
  cue(
    'task',
    'earlier',
    `${B}(?:so that|to make|make) (?:the|this|each|every|it)(?: \\w+){0,2} (?:becomes? |is )?(?:true|correct|right|valid)(?= |$)|${B}negat(?:ions? of|e (?:the|each|every))`,
  ),
  cue(
    'asked',
    'passage',
    `${B}which (?:(?:one|line|statement|of (?:these|them|the \\w+)) )?(?:is|was|are) (?:the )?(?:lies?|false|wrong|incorrect|mistaken|odd one)(?: [^|?.]{0,30})? \\?`,
  ),
  cue(
    'asked',
    'after',
    `${B}(?:who|which|what|is|are|was|did|do|does|can|how)${some(6)} (?:agree|say|moved|bug|wrong|mistakes?|error|true|false|right|correct|possible|off|respond|reply|object)${NOT_OWN_CLAUSE}${some(6)} \\?`,
  ),
  cue(
    'task',
    'before',
    `${B}negat(?:e|es|ing) (?:the|each|every|this|that)(?: following)? (?:statements?|sentences?|claims?|propositions?|assertions?|quantifiers?|formulas?|implications?)(?= |$)`,
  ),
  cue(
    'task',
    'before',
    `${B}truth values?|${B}(?:asked|told|instructed|prompted) to (?:prove|show|derive|verify)`,
  ),
  cue(
    'task',
    'before',
    `${B}(?:(?:check|verify|decide|determine|prove|show|see|ask|know|wonder|tell) (?:whether|if)|prove or disprove|true or false|try to (?:prove|show|see|check))`,
  ),
]
