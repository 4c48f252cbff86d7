import { oneOf } from '../lexicon.js'
import { HERE } from '../sentence.js'
import { B, be, COUNTED, type Cue, cue, falsehood, mistaken, some } from './cue.js'

/** What a page says of a formula afterwards, where it does not stand by it. */
const AFTERWARDS = [
  `${B}(?:this|that|it|which)(?: \\w+)? (?:${be}|turns? out|turned out|turns out to be|turned out to be) (?:\\w+ ){0,2}${oneOf('wrong')}`,
  `${B}(?:this|that|it|which)(?: \\w+)? (?:can never|cannot|can't) (?:be|occur|happen|hold)`,
  `${B}the (?:correct|right) (?:treatment|result|value|figure|total|number|formula|calculation|way|approach|count|sum|version|statement|computation|derivation|difference|product|line|right-hand|identity|rule)`,
  `${B}(?:${oneOf('nobody')}|no one) (?:should|would|will|ought|can)(?= |$)(?![^|.]*§)`,
  `${B}the (?:errors?|flaw|mistake|fallacy|slip) (?:is|was|lies) (?:in|that|to|here|at|with|of course)(?= |$)|${B}\\w+ed instead of \\w+(?:ed|ing)(?= |$)|${B}(?:could|can|do|does|did) not (?:reproduce|match)|${B}cannot be valid|${B}off by(?= |$)|${B}shows? otherwise`,
  `${B}(?:faulty|misread|miscount\\w*|miscalculat\\w*|completely off|way off|far off|gone astray|went astray)(?= |$)`,
  `${B}(?:corrected (?:it|this|that|them|in)|correct (?:it|this|her|his|their)|should be replaced|must be replaced)(?= |$)`,
  `${B}(?:this|that|here|which) (?:is|was|lies) (?:exactly |precisely |just )?(?:a|the|his|her|their|my|our|where the) (?:\\w+ )?${oneOf('mistake')}`,
  `${B}this (?:is|was) (?:a|an|the|his|her|their|my|our) (?:\\w+ ){0,3}errors?(?= |$)`,
  `${B}(?:this|that|such|so|too|was|is) naive(?= |$)`,
  `${B}what (?:am i|did (?:i|we|he|she|they)|are we|have i)(?: \\w+)? (?:doing|do|done|get|got|forget|miss|overlook)(?: \\w+)? wrong|${B}what (?:(?:did|have) )?(?:i|we|he|she|they) (?:forg[eo]t|overlook(?:ed)?|miss(?:ed)?)`,
  `${B}where (?:is|did|does) (?:my|the|his|her|their) (?:mistake|error|proof|argument)`,
].join('|')

const wrongNoun = (nouns: string): string =>
  `(?:an?|the|this|his|her|their) (?:incorrect|wrong|false|flawed|faulty|bogus|invalid|fallacious) (?:${nouns})s?`
const WORK = 'solution|proof|calculation|computation|derivation|argument|attempt|answer|example'
const LINE = 'line|step|claim|statement|equation|formula|passage|working'
/** "This wrong line:", "the flawed proof:", "this step is wrong:" lead to it. */
const LEADS_TO_WRONG = `${B}(?:${wrongNoun(`${WORK}|${LINE}`)}|(?:this|that|the) (?:${LINE}) ${be} ${oneOf('wrong')}) :`

/** What a page calls wrong, denies or puts something else in the place of. */
export const DENIED: readonly Cue[] = [
  cue(
    'denied',
    'before',
    `${B}${be}(?: ${oneOf('not')})? ${falsehood} (?:that|to (?:say|write|think|claim|conclude|assert|believe))`,
  ),
  cue(
    'denied',
    'before',
    `${B}(?:${oneOf('not')}|it cannot be|no way) (?:the case )?that|${B}it ${be} ${falsehood} .* that$`,
  ),
  cue(
    'denied',
    'sentence',
    `${B}(?:there ${be} no|it ${be} no longer|${oneOf('nobody')}|no one|none of (?:these|them|this|that|it|the following)|few would|hardly (?:anyone|anybody))(?!${some(5)} ${COUNTED})${some(5)} ${HERE}`,
  ),
  cue(
    'denied',
    'before',
    `${B}${oneOf('deny')}(?:(?: \\w+){0,2} that(?= |$)|(?: to \\w+)?(?: ,| :)?$)|${B}(?:would|could|can|will) never`,
  ),
  cue(
    'denied',
    'behind',
    `(?:^(?: for ${oneOf('every')}(?: \\w+){0,2} §)?|,|\\(|—|–)(?: (?:which|this|that|it|and|but|and this|but this|and that|but that|equation|identity|line|claim|statement|formula|step))*(?: ${be}| would be| were)?(?: \\w+ly)? ${falsehood}`,
  ),
  cue(
    'denied',
    'behind',
    `^(?: ,)?(?: (?:which|this|that|it|but it|but this|but that))* (?:does not|doesn't|do not|don't|cannot|can't|can never|never|fails? to|no longer) (?:hold|happen|work|follow|be)`,
  ),
  cue(
    'denied',
    'behind',
    `${B}(?:a |an |our |the |this )?${oneOf('contradiction')}|${B}(?:contradict(?!ory [a-z])\\w*|no solutions?|never (?:true|happens?)|cannot be(?: so| true| right| correct| the case)?(?= [.,;!]|$))`,
  ),
  cue(
    'denied',
    'brief',
    // "Suppose for contradiction that …" begins an argument, and denies nothing before it.
    `${B}(?:a |an |our |the )?(?<!for )(?<!for an? )(?<!sake of )(?<!sake of an? )(?:${oneOf('contradiction')}|contradict(?!ory [a-z])\\w*)|${B}(?:no solutions?|never (?:true|happens?)|cannot be(?: so| true| right| correct| the case)?(?= [.,;!]|$))`,
  ),
  cue(
    'denied',
    'brief',
    `^(?:but |and |of course |clearly |obviously |however ,? ?)*(?:this|that|it|which)(?: (?:line|equation|claim|statement|answer|step))? (?:${be}|cannot be|can't be|isn't|wasn't) (?:\\w+ly )?(?:${falsehood}|${mistaken})`,
  ),
  cue(
    'denied',
    'brief',
    `^(?:but |and )*(?:this|that|it) (?:does not|doesn't|cannot|can't) (?:hold|work|follow|be)`,
  ),
  cue(
    'denied',
    'brief',
    `^(?:\\w+ : )?(?:wrong|false|not so|not true|not (?:quite|exactly|really)|no|nope|incorrect|absurd|nonsense)(?= [!.,;:]|$)`,
  ),
  cue(
    'corrected',
    'sentence',
    `${B}(?:instead of|rather than|in place of|^not|, not|and not|but not) (?:the \\w+ )?${HERE}`,
  ),
  cue(
    'corrected',
    'sentence',
    `${HERE}(?: [,"”])? (?:should|must|ought to|has to|needs to|is to) (?:be|have|read|say|become)`,
  ),
  cue(
    'corrected',
    'sentence',
    `(?:${B}${oneOf('replace')}(?: the \\w+)?|for|change|changed) ${HERE} (?:with|by|read|to|into|as)|${B}(?:${oneOf('replace')}) ${HERE}`,
  ),
  cue(
    'corrected',
    'before',
    `${B}${oneOf('former')} ${oneOf('text', 'guide')}|${B}(?:used to|originally|formerly|previously) (?:say|said|read|be|was|stood|printed|had)|${B}before (?:the )?(?:fix|correction|change|edit|patch)(?:es|s)?|${B}(?:first|originally|previously) (?:printed|published|written) as`,
  ),
  cue(
    'corrected',
    'behind',
    `^(?: [^.,;:?! ]{1,30}){0,4} (?:in|from) (?:an?|the|our|my|its) (?:very )?${oneOf('former')} ${oneOf('text', 'guide')}`,
  ),
  cue(
    'denied',
    'before',
    `${B}${oneOf('penalises')}(?:(?: [\\w-]+){0,5} (?:for|like|as|who write))?(?: :)?$|${B}(?:no|zero|0|without) (?:marks?|points?|credit)(?: \\w+){0,2} (?:for|if)(?: :)?$|${B}[abm]0 for(?: :)?$`,
  ),
  cue('denied', 'behind', `^(?: [,:;])? \\( (?:no|zero|0) (?:marks?|points?|pts?|p|credit)(?: \\.)? \\)`),
  cue('denied', 'behind', `^(?:,)?(?: (?:which|that|it|and|but))* (?:has|have|for) none(?= |$)`),
  cue('denied', 'last', `${B}${wrongNoun(WORK)}(?: [.:])*$|${LEADS_TO_WRONG} ?$`),
  cue('denied', 'before', `${LEADS_TO_WRONG}(?= |$)`),
  cue('corrected', 'before', `(?:^|[ (])(?:p|page|pp|line|l|eq|equation)(?: \\.)? \\d[^§]{0,40} :$`),
  cue('denied', 'before', `${B}${oneOf('wrongLabel')}(?: \\))? [:.]$`),
  cue(
    'denied',
    'before',
    `${B}(?:by no means|in no way|under no circumstances)(?= |$)|${B}(?:crossed|struck|scratched) out(?: [:,])?$|(?:, or|${B}or else) (?:you|we|they|one|he|she)(?: (?:will|would|may|might)|'ll) (?:get|have|find)$|${B}(?:do not|don't|never) fall for$|${B}(?:fooled|deceived|misled|taken in) by$`,
  ),
  cue(
    'denied',
    'behind',
    `^(?: [,;])? (?:that|which|this|but that|but this) (?:forgets|overlooks|misses)(?= |$)`,
  ),
  cue('denied', 'after', AFTERWARDS),
  cue('denied', 'behind', `^(?: ,)? instead of(?= |$)`),
  cue(
    'denied',
    'before',
    `^no (?![:,—–-])(?!.* , )|${B}(?:reject|refuse|flag|catch|forbid|detect)(?:s|es|ed|ing)?${some(8)} (?:such as|like|for example|for instance|e.g.)(?: ,)?$|${B}(?:rejects|flags|catches|forbids)$`,
  ),
  cue('denied', 'passage', `${B}${oneOf('fault')}`),
  cue(
    'denied',
    'before',
    `${B}(?:lost|lose|loses|deduct|deducts|deducted|minus|took off) (?:a |an |one |half a |[\\d/.]+ )?(?:points?|marks?)(?: \\w+){0,2}(?: :)?$`,
  ),
  cue(
    'denied',
    'next',
    `hallucinat|no such (?:proof|thing|identity|equation)|${B}(?:it|this|that) (?:is|was) (?:not so|untrue|not true|false|wrong|nonsense)(?= |$)|${B}isn't so`,
  ),
  // "That was in the referee's comment, and it is a slip of arithmetic."
  cue(
    'denied',
    'next',
    `^(?:that|this|it) (?:is|was)(?: [^.;:?! ]{1,30}){1,9} (?:and|but) (?:it|this|that) ${be} ${mistaken}`,
  ),
  cue('corrected', 'after', `(?:^|[|] )(?:it|this|that) should (?:be|have been|read|say) §`),
  cue('denied', 'behind', `because (?:it|this|that) (?:is|was|would be) (?:\\w+ly )?${falsehood}`),
  cue(
    'denied',
    'opening',
    `^(?:common|typical|frequent|popular) (?:errors?|mistakes?)(?= |$)|^${oneOf('wrongLabel')}(?: [.!:])*$|\\( ${oneOf('wrongLabel')} \\)(?: [.!:])*$`,
  ),
  cue(
    'denied',
    'before',
    `${B}(?:avoid(?:s|ing)?|beware|refrain from|nowhere)(?= |$)|${B}counterexamples? to(?: the (?:claim|statement|idea))?(?: that)?$`,
  ),
  cue(
    'denied',
    'before',
    `${B}the (?:opposite|contrary|converse|negation|reverse)(?: of(?= |$)|(?: (?:claim|statement))?(?: [,:])?$)|${B}(?:far|further|farther|furthest) from (?:the )?(?:truth|true|right|correct)|(?<!(?<![\\w'-])(?:each|every|per|[\\d/§]+) )${B}${oneOf('wrong')} (?:equation|statement|line|formula|identity|claim|answer|result|calculation|sum)s?(?= |$)|${oneOf('wrong')} \\w+ (?:is|was|are|were|would be|reads?|:)|${B}(?:statements?|claims?|equations?) that (?:can|could|is|are|was|were)(?: \\w+)? (?:be )?(?:easily )?(?:refuted|disproved|false|wrong|untrue|incorrect)`,
  ),
  cue(
    'denied',
    'behind',
    `^ (?:fails|failed|breaks|broke|is nonsense|should (?:fail|fire|be (?:rejected|refuted|flagged|caught|reported)))(?= |$)`,
  ),
  // "Lines like … are refuted", "a page with … is rejected".
  cue(
    'denied',
    'behind',
    `^ (?:is|are|was|were|gets?|will be) (?:\\w+ly )?(?:rejected|refuted|flagged|caught|crossed out|marked (?:as )?(?:wrong|false))(?= |$)`,
  ),
  cue(
    'denied',
    'sentence',
    `${B}${oneOf('wrongly')}|${B}(?:by (?:mistake|accident|error)|in error|accidentally|inadvertently)`,
  ),
  cue('denied', 'sentence', `${B}${oneOf('mistake')}`),
]
