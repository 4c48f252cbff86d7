import { oneOf } from './lexicon.js'
import { HERE } from './sentence.js'
import type { StanceKind } from './stance-kind.js'

/** The stretches of text around a formula that a cue is looked for in. */
export interface Surroundings {
  /** The sentence up to the formula, and behind it; the clause up to it, and all of it with a sign for the formula. */
  readonly before: string
  readonly behind: string
  readonly clause: string
  readonly sentence: string
  /** The sentences beside it; the next one only where it is short enough to speak of nothing else. */
  readonly last: string
  readonly next: string
  readonly brief: string
  /** What the paragraph goes on to say behind the formula: the rest of its sentence and the two that follow. */
  readonly after: string
  /** The sentence before it, where the formula begins its own. */
  readonly opening: string
  /** Its sentence with a sign for the formula, and the next one. */
  readonly around: string
  /** The sentences before it that may be the head of a task of several parts, one to a line. */
  readonly earlier: string
}

/** Words that show how a page stands to a formula, and where they stand. */
export interface Cue {
  readonly stance: StanceKind
  readonly where: keyof Surroundings
  readonly pattern: RegExp
}

const cue = (stance: StanceKind, where: keyof Surroundings, pattern: string): Cue => ({
  stance,
  where,
  pattern: new RegExp(pattern),
})

/** The beginning of a word: no letter, digit, hyphen or apostrophe stands before it. */
const B = "(?<![\\w'’-])"
const tell = oneOf('tell')
const be = `(?:is|are|was|were|be|being|seems?|looks?)`
/** A few words of any kind. */
const some = (most: number): string => `(?: [^.?! ]{1,30}){0,${most}}`
const falsehood = `(?:not (?:${be} )?(?:at all |even )?${oneOf('right')}|(?:an? |quite |simply |plainly |clearly |obviously |of course )*${oneOf('wrong')})`
const mistaken = `(?:an? |the |of |just |only |clearly |obvious |well-known |famous |common |classic |simple |old |calculation |sign )*${oneOf('mistake')}`

/** "Recall from the last chapter that": the verb of a "that" may stand before what comes between. */
const NOT_RECALLED = `^(?!(?:.* )?(?:we|us|to|can|may|and|also) (?:recall|note|observe|remember|remark|see|show|check|verify|know|find|claim|assert|argue|state|believe) [^,]*that|(?:recall|note|observe|remember|remark|see|show|check|verify) ).*`

/** What somebody else says, or what would be. */
const TOLD: readonly Cue[] = [
  cue('reported', 'before', `${B}${oneOf('people')}${some(3)} ${oneOf('tell', 'tellOfPeople', 'work')}`),
  cue('reported', 'before', `(?:^|[ (,:;])(?!${oneOf('speaker')})[\\w'’.-]+ ${tell}(?= |$)`),
  cue('reported', 'before', `${B}${oneOf('machine')}${some(3)} ${oneOf('tell', 'tellOfPeople', 'prints')}`),
  cue(
    'reported',
    'before',
    `[\\w]['’]s? (?:\\w+ )?(?:(?:answer|solution|result|claim|attempt|version|reply|guess|total|calculation|computation)(?: (?:is|was|reads))?(?: that)?(?: :)?|(?:is|was) that)$`,
  ),
  cue('reported', 'before', `^${oneOf('people', 'transcript')}(?: \\w)? :$`),
  cue(
    'reported',
    'before',
    `${B}(?:he|she|you) (?:${oneOf('tell', 'tellOfPeople')}|has|got|gets|computes|obtains|finds|calculates)(?: \\w+)?$`,
  ),
  cue(
    'reported',
    'before',
    `^(?!we |i |let ).*${B}(?:solved|solves|did|does|answered|worked out|approached) (?:it|this|that|the \\w+) as follows :$`,
  ),
  cue(
    'reported',
    'before',
    `${B}actual (?:behaviou?r|output|result) :|${B}the (?:text|page|book|table|manuscript|slide|caption) (?:reads|states|claims|had)`,
  ),
  cue('reported', 'before', `${B}hallucinat|${B}(?:fail|crash|abort|exit|end)(?:s|ed|ing)? with(?= |$)`),
  cue(
    'reported',
    'before',
    `${NOT_RECALLED}(?:^|[ (])(?!${oneOf('assertsThat')}|\\w+ly )[\\w'’]+ that(?: [,:])?$`,
  ),
  cue(
    'reported',
    'before',
    `${B}(?:some|many|most|others)(?: people)?(?: (?:would|will|may|might|could))? (?:object|protest|complain|counter|retort|${tell})`,
  ),
  cue(
    'reported',
    'before',
    `${B}(?<!as )(?:you|one|they)(?: (?:may|might|could|will|often|sometimes))? have (?:\\w+ )?(?:seen|read|heard|encountered|met|come across)`,
  ),
  cue(
    'reported',
    'before',
    `${B}(?:according to|in the (?:words|view|opinion) of|on the theory that|legend has it|rumou?r has it|quoting|quote|cited as|supposedly|allegedly|reportedly|so-called)`,
  ),
  cue(
    'reported',
    'before',
    `${B}in (?:[\\w'’]+ ){1,3}(?:novels?|stor(?:y|ies)|films?|movies?|poems?|songs?|tales?|anecdotes?)`,
  ),
  cue(
    'reported',
    'behind',
    `^,? (?:said|says|claims|claimed|writes|wrote|they said|he said|she said|as (?:he|she|they|some|many) (?:say|says|said|put|puts))`,
  ),
  cue(
    'reported',
    'before',
    `${B}(?:it (?:is|was) (?:often |sometimes |commonly |widely |usually )?(?:said|claimed|believed|thought|argued|asserted|alleged|held)|(?:one|you) (?:often |sometimes )?(?:hears?|reads?|sees?|meets?|finds?)(?: (?:the )?(?:claim|statement|formula|answer|line))?)`,
  ),
  cue(
    'reported',
    'before',
    `${B}(?:a|the|this|his|her|their|one|another|some|common|popular|usual|alleged|student'?s?|wrong) ?(?:wrong |popular |common |alleged |usual |proposed |submitted |candidate |student )*(?:claim|belief|assertion|allegation|rumou?r|guess|hunch|suggestion|reply|submission|attempt)s?(?: ${be}| reads?| says| goes)?(?: that)?,? ?:? ?$`,
  ),
  cue(
    'supposed',
    'before',
    `${B}(?:${oneOf('tempting')}|at first (?:glance|sight)|(?:one|you|we) (?:may|might|could) (?:think|guess|believe|expect|be (?:led|tempted))|as if|as though|what if)`,
  ),
  // "It would cost 3 · 4 = 12" computes; "one would get that 3 · 4 = 13" supposes.
  cue('supposed', 'before', `${B}${oneOf('would')}${some(3)} that(?= |$)`),
  cue(
    'supposed',
    'clause',
    `${B}(?:one|you|they|he|she|someone) ${oneOf('would')}(?: \\w+)? (?:get|find|have|obtain|conclude|compute|say|write|think|expect)$`,
  ),
  cue('supposed', 'behind', `^(?: ,)? would(?= |$)`),
  cue('supposed', 'before', `${B}(?:if|whether|unless|whenever|provided|in case)(?= |$)(?!.* ,)`),
  cue(
    'supposed',
    'before',
    `${B}(?:in|of) (?:a|some|another|any) (?:\\w+ )?(?:world|universe|case|scenario) (?:where|in which)`,
  ),
  cue('supposed', 'before', `${B}${oneOf('forgets')}(?! that)`),
  cue(
    'supposed',
    'before',
    `${B}(?:for|towards?) (?:(?:the sake of )?(?:a )?contradiction|the sake of argument)`,
  ),
  cue(
    'supposed',
    'sentence',
    `${B}(?:were|should|had) ${HERE} (?:to|been|be|true|so|right|correct|valid)(?= |$)`,
  ),
  cue('supposed', 'next', `^(?:then|so|in that case|this|that|it)(?: ,)?(?: \\w+)? would`),
  cue('supposed', 'before', `${B}(?:if|unless) [^,]* , and [^,]*$`),
  // "Suppose that …, then …" goes on to what follows from it.
  cue(
    'supposed',
    'before',
    `${B}${oneOf('suppose')}(?!.* , (?:then|so|hence|thus|therefore|we|this|it follows)(?: |$))`,
  ),
  cue(
    'supposed',
    'before',
    `${B}(?:had (?:we|it|they|he|she|one)|otherwise${some(3)} (?:would|we would|one would))`,
  ),
]

/** What a page says of a formula afterwards, where it does not stand by it. */
const AFTERWARDS = [
  `${B}(?:this|that|it|which)(?: \\w+)? (?:${be}|turns? out|turned out|turns out to be|turned out to be) (?:\\w+ ){0,2}${oneOf('wrong')}`,
  `${B}(?:this|that|it|which)(?: \\w+)? (?:can never|cannot|can't) (?:be|occur|happen|hold)`,
  `${B}the (?:correct|right) (?:treatment|result|value|figure|total|number|formula|calculation|way|approach|count|sum|version|statement|computation|derivation|difference|product|line|right-hand|identity|rule)`,
  `${B}(?:faulty|misread|miscount\\w*|miscalculat\\w*|completely off|way off|far off|gone astray|went astray)(?= |$)`,
  `${B}(?:corrected (?:it|this|that|them|in)|correct (?:it|this|her|his|their)|should be replaced|must be replaced)(?= |$)`,
  `${B}(?:this|that|here|which) (?:is|was|lies) (?:exactly |precisely |just )?(?:a|the|his|her|their|my|our|where the) (?:\\w+ )?${oneOf('mistake')}`,
  `${B}what (?:am i|did (?:i|we|he|she|they)|are we|have i)(?: \\w+)? (?:doing|do|done|get|got|forget|miss|overlook)(?: \\w+)? wrong|${B}what (?:i|we|he|she|they) (?:forgot|overlooked|missed)`,
  `${B}where (?:is|did|does) (?:my|the|his|her|their) (?:mistake|error|proof|argument)`,
].join('|')

/** What a page calls wrong, denies or puts something else in the place of. */
const DENIED: readonly Cue[] = [
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
    'before',
    `${B}(?:there ${be} no|it ${be} no longer|${oneOf('nobody')}|no one|none of (?:these|them|this|that|it|the following)|few would|hardly (?:anyone|anybody))${some(5)}$`,
  ),
  cue(
    'denied',
    'before',
    `${B}${oneOf('deny')}(?:(?: \\w+){0,2} that(?= |$)|(?: to \\w+)?(?: ,| :)?$)|${B}(?:would|could|can|will) never`,
  ),
  cue(
    'denied',
    'behind',
    `(?:^|,|\\(|—|–)(?: (?:which|this|that|it|and|but|and this|but this|and that|but that|equation|identity|line|claim|statement|formula|step))*(?: ${be}| would be| were)?(?: \\w+ly)? ${falsehood}`,
  ),
  cue(
    'denied',
    'behind',
    `^(?: ,)?(?: (?:which|this|that|it|but it|but this|but that))* (?:does not|doesn't|do not|don't|cannot|can't|can never|never|fails? to|no longer) (?:hold|happen|work|follow|be)`,
  ),
  cue(
    'denied',
    'behind',
    `${B}(?:a |an |our |the |this )?${oneOf('contradiction')}|${B}(?:contradict\\w*|no solutions?|never (?:true|happens?)|cannot be(?: so| true| right| correct| the case)?(?= [.,;!]|$))`,
  ),
  cue(
    'denied',
    'brief',
    `${B}(?:a |an |our |the )?${oneOf('contradiction')}|${B}(?:contradict\\w*|no solutions?|never (?:true|happens?)|cannot be(?: so| true| right| correct| the case)?(?= [.,;!]|$))`,
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
    `${B}${oneOf('former')} ${oneOf('text')}|${B}(?:used to|originally|formerly|previously) (?:say|said|read|be|was|stood|printed|had)|${B}before (?:the )?(?:fix|correction|change|edit)s?|${B}(?:first|originally|previously) (?:printed|published|written) as`,
  ),
  cue('corrected', 'before', `(?:^|[ (])(?:p|page|pp|line|l|eq|equation)(?: \\.)? \\d[^§]{0,40} :$`),
  cue('denied', 'before', `${B}${oneOf('wrongLabel')}(?: \\))? [:.]$`),
  cue('denied', 'after', AFTERWARDS),
  cue(
    'denied',
    'next',
    `hallucinat|no such (?:proof|thing|identity|equation)|${B}(?:it|this|that) (?:is|was) (?:not so|untrue|not true|false|wrong|nonsense)(?= |$)|${B}isn't so`,
  ),
  cue('denied', 'behind', `because (?:it|this|that) (?:is|was|would be) (?:\\w+ly )?${falsehood}`),
  cue('denied', 'opening', `^${oneOf('wrongLabel')}(?: [.!:])*$|\\( ${oneOf('wrongLabel')} \\)(?: [.!:])*$`),
  cue(
    'denied',
    'before',
    `${B}(?:avoid(?:s|ing)?|beware of|refrain from|nowhere)(?= |$)|${B}counterexamples? to(?: the (?:claim|statement|idea))?(?: that)?$`,
  ),
  cue(
    'denied',
    'before',
    `${B}the (?:opposite|contrary|converse|negation|reverse)(?: of(?= |$)|(?: (?:claim|statement))?(?: [,:])?$)|${B}(?:far|further|farther|furthest) from (?:the )?(?:truth|true|right|correct)|${B}${oneOf('wrong')} (?:equation|statement|line|formula|identity|claim|answer|result|calculation|sum)s?(?= |$)|${oneOf('wrong')} \\w+ (?:is|was|are|were|would be|reads?|:)|${B}(?:statements?|claims?|equations?) that (?:can|could|is|are|was|were)(?: \\w+)? (?:be )?(?:easily )?(?:refuted|disproved|false|wrong|untrue|incorrect)`,
  ),
  cue('denied', 'behind', `^ (?:fails|failed|breaks|broke|is nonsense)(?= |$)`),
  cue(
    'denied',
    'sentence',
    `${B}${oneOf('wrongly')}|${B}(?:by (?:mistake|accident|error)|in error|accidentally|inadvertently)`,
  ),
  cue('denied', 'sentence', `${B}${oneOf('mistake')}`),
]

/** What the reader is asked. */
const ASKED: readonly Cue[] = [
  cue('asked', 'behind', '\\?(?: \\S+){0,5}$'),
  cue(
    'asked',
    'next',
    `${B}(?:right|correct|true|wrong|mistakes?|mistaken|errors?|agree|valid|happened|hold|why not|really)${some(12)} \\?$`,
  ),
  cue(
    'asked',
    'last',
    `^(?:theorem|claim|fact|lemma|true|right|correct|proof|conjecture|answer|really) \\?$`,
  ),
  cue(
    'asked',
    'last',
    `^(?:is|are|does|do|was|did|can|could|why|what) (?:this|it|that|these|the following|wrong)\\b.*\\?$`,
  ),
  cue(
    'task',
    'earlier',
    `${B}(?:true or false|true / false|t or f|t / f|right or wrong|yes or no|prove or disprove|${oneOf('decide')}${some(6)} (?:whether|if|which|true)|which (?:steps?|lines?|of the steps)${some(3)} (?:fails?|false|wrong|incorrect|mistaken|invalid|flawed)|(?:find|spot|locate|correct|fix|identify|explain|what is|what's|where is) (?:the|each|all|any|every|an)${some(3)} (?:errors?|mistakes?|flaws?|slips?|wrong|following)|which (?:one )?of (?:the following|these|them|those)|which (?:statements?|equations?|answers?|lines?|claims?)${some(4)} (?:true|false|right|wrong|correct|incorrect|hold)|which (?:is|are) (?:true|false|right|wrong|correct)|${oneOf('mark')} (?:the|each|all|every|one)${some(3)} (?:answers?|options?|statements?|box(?:es)?|letters?|choices?|true|false|correct|right|wrong)|multiple choice|(?:is|are) (?:each|any|every|all|one|some|none) of)`,
  ),
  cue(
    'task',
    'before',
    `${B}(?:(?:check|verify|decide|determine|prove|show|see|ask|know|wonder|tell) (?:whether|if)|prove or disprove|true or false|try to (?:prove|show|see|check))`,
  ),
]

/** Every cue, in the order in which they are asked: the first that is heard says how the page stands. */
export const CUES: readonly Cue[] = [...ASKED, ...DENIED, ...TOLD]
