import { oneOf } from '../lexicon.js'
import { HERE } from '../sentence.js'
import { B, be, COUNTS_NOTHING, type Cue, cue, some, tell } from './cue.js'

/** "Recall from the last chapter that": the verb of a "that" may stand before what comes between. */
const NOT_RECALLED = `^(?!(?:.* )?(?:we|us|to|can|may|and|also) (?:recall|note|observe|remember|remark|see|show|check|verify|know|find|conclude|deduce|convince) [^,]*that|(?:.* )?one (?:recalls|notes|observes|sees|shows|checks|verifies|knows|finds|obtains|gets|concludes|deduces) [^,]*that|(?:.* )?(?:it|this|which) (?:also |then )?(?:follows?|shows?|proves?|implies|means) [^,]*that|(?:.* )?(?:we|i) (?:claim|assert|argue|state|believe|report) |(?:recall|note|observe|remember|remark|see|show|check|verify) ).*`

/** "The brochure", "their new manual", but not "this paper", "our book", "label smoothing". */
const DOCUMENT = `(?<!(?:${oneOf('preposition')}|ing) )${B}(?:the|a|an|their|his|her|its|your|another|one|some)(?: (?!${oneOf('preposition', 'document')}|present )[\\w'’-]+){0,3}`
const WHICH = `(?: ${oneOf('partOfDocument')})?(?: (?:${oneOf('whichOne')}|\\w+ly)(?: [^.?!,]{1,20}){0,4})?`
/** The author goes on: "The paper reports 45 of 60, so $45/60 = 0.75$". */
const NOT_OWN = `(?!.*${B}${oneOf('ownAgain')})`

/** "62%", "half of the class", "three pupils", "many of you", "most students". */
const SOME_PEOPLE = `(?:(?:\\d[\\d/.]*|some|many|most|several|two|three|four|five|six|seven|eight|nine|ten)(?: of (?:the|my|our|us|them|you)(?: \\w+){0,2}| (?:\\w+ )?(?:${oneOf('people')}|papers|scripts|submissions))|${oneOf('people')})`

const BECAUSE = `${B}(?:${oneOf('causal')}|for|as)(?: ,)?`
const IN_THAT_CASE = `(?:then|otherwise|if not|in that case)(?: ,)?`
const WE_GET = `(?: ,)?(?: (?:we|one|it|this|that|there))?(?: (?:get|gets|have|has|find|obtain|is|are|gives))?`

/** What somebody else says, or what would be. */
export const TOLD: readonly Cue[] = [
  cue(
    'reported',
    'before',
    `${B}${oneOf('people')}${some(3)} ${oneOf('tell', 'tellOfPeople', 'work')}(?!.*${B}(?:but|however)(?= |$))`,
  ),
  // "A classmate compared the other way round and wrote …".
  cue(
    'reported',
    'before',
    `${B}${oneOf('people')}(?: [\\w'’-]+){0,12} and ${oneOf('tell', 'tellOfPeople')}(?: down)?$`,
  ),
  cue(
    'reported',
    'before',
    `${B}(?:my|our|his|her|their|the|your) (?:very )?(?:first|initial|earlier|original) (?:attempt|try|guess|version|draft|implementation|script)s?(?: \\S{1,30}){0,8} (?:was|were|gave|had|read|said|believed|thought)$`,
  ),
  cue('reported', 'before', `(?:^|[ (,:;])(?!${oneOf('speaker')})[\\w'’.-]+ ${tell}(?= |$)`),
  cue('reported', 'before', `${B}${oneOf('machine')}${some(4)} ${oneOf('tell', 'tellOfPeople', 'prints')}`),
  cue(
    'reported',
    'before',
    `${DOCUMENT} ${oneOf('document', 'settings')}${WHICH} ${oneOf('tell', 'tellOfPeople', 'documentTells')}${NOT_OWN}`,
  ),
  cue('reported', 'before', `${DOCUMENT} ${oneOf('settings')}${WHICH} (?:has|have|had)(?= |$)${NOT_OWN}`),
  cue('reported', 'before', `${B}et al(?: [.()]| \\d{4})* ${oneOf('tell', 'tellOfPeople')}${NOT_OWN}`),
  cue('reported', 'before', `${B}${oneOf('people', 'transcript', 'machine')}(?: \\w)? :$`),
  // A script that is marked: "Written: …", and then "Right: …".
  cue('reported', 'before', '^(?:(?:was|as) )?(?:written|submitted|handed in) :$'),
  cue(
    'reported',
    'before',
    `${B}(?:keep|keeps|kept) getting|${B}(?:original|cited|published|quoted) (?:paper|article|post|blog|textbook|book|source|report|study) (?:states?|stated|claims?|claimed|says?|said|reports?|reported|gives?|gave|has|had)(?= |$)|${B}${oneOf('text')} (?:\\w+ ){0,3}(?:reads?|had|has|says?|stated|states|gives|gave|printed|showed|contained|listed)(?= |$)`,
  ),
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
  cue(
    'reported',
    'before',
    `${B}(?:made|forced|told|asked|led|paid|tempted|taught) to (?:say|believe|think|write|conclude|answer|admit|accept|compute)`,
  ),
  cue('reported', 'before', `${B}hallucinat|${B}(?:fail|crash|abort|exit)(?:s|ed|ing)? with(?= |$)`),
  cue(
    'reported',
    'before',
    `${B}(?:some|many|most|others)(?: people)?(?: (?:would|will|may|might|could))? (?:object|protest|complain|counter|retort|${tell})`,
  ),
  // The first word "One" is read as a number. "Many write $-3^2 = 9$"; a verb of work is heard right before the formula alone: "most use 4 heads, so $4 \cdot 64 = 250$".
  cue(
    'reported',
    'before',
    `(?:^|[.,:;(] )(?:(?:some|many|most|several|a few|others|half)(?: of)?(?: (?:you|them|us|(?:the|my|our|your) [\\w'’-]+))?|almost every\\w+|(?:one|1)(?= (?:often|sometimes|frequently|would|will|may|might|could))|you will|half(?: of)? (?:the|my|our) class)(?: (?:often|sometimes|frequently|still|just|simply|even|first|would|will|may|might|could))? (?:${oneOf('tellOfPeople', 'work')}|had|have|sees?|reads?)(?: in| down| out)?$`,
  ),
  // "Half of the class got $7 + 8 = 14$", "62% had …"; "three pupils had $3 \cdot 4 = 12$ sweets" counts things.
  cue(
    'reported',
    'sentence',
    `(?:^|[ (,])${SOME_PEOPLE}(?: \\w+ly| often| still| first)? (?:${oneOf('work')}|have|has|had) ${COUNTS_NOTHING}`,
  ),
  cue(
    'reported',
    'before',
    `(?:^|[ (,])(?:${SOME_PEOPLE}|\\d[\\d.]*) ${oneOf('tell', 'tellOfPeople')}(?: for)?$`,
  ),
  cue(
    'reported',
    'sentence',
    `${B}(?:the|a|an|his|her|their|my|our|one) [\\w'’-]+ (?:added|subtracted|multiplied|divided|computed|calculated|wrote|simplified) ${COUNTS_NOTHING}`,
  ),
  // "In half of the papers, …", "… was in most of the scripts".
  cue(
    'reported',
    'sentence',
    `${B}in (?:half|most|many|some|several|a few|\\d+)(?: of)?(?: (?:the|your|our|my))? (?:papers|scripts|answers|submissions|solutions handed in)(?= |$)`,
  ),
  cue('reported', 'sentence', `${B}in (?:its|his|her|their|your|[\\w-]+['’]s) (?:own )?words`),
  cue('reported', 'before', `${B}who ${oneOf('tell', 'tellOfPeople', 'prints')}`),
  cue(
    'reported',
    'before',
    `${B}(?:i|we) (?:used to (?:think|believe|say|write|assume)|(?:once |long |first |originally |initially )?(?:believed|thought|reckoned)|had (?:\\w+ly |once |first |also )?(?:written|typed|claimed|said|stated|printed|put|assumed|reported|quoted))(?= |$)`,
  ),
  cue(
    'reported',
    'behind',
    `^ (?:is|are) (?:often|frequently|commonly|sometimes|usually|widely|still) (?:seen|written|read|claimed|quoted|misquoted|believed|heard|taught|given|stated)(?= |$)`,
  ),
  cue(
    'reported',
    'before',
    `${B}(?:common|popular|frequent|typical|usual|quick|intuitive|first|knee-jerk) (?:answer|response|reply|reading)s?(?: \\w+)? (?:is|are|was|were|would be)(?: that)?(?: :)?$`,
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
    `^(?: ,)? (?:said|says|claims|claimed|writes|wrote|they said|he said|she said|as (?:he|she|they|some|many) (?:say|says|said|put|puts))`,
  ),
  cue(
    'reported',
    'before',
    `${B}(?:it (?:is|was) (?:often |sometimes |commonly |widely |usually )?(?:said|claimed|believed|thought|argued|asserted|alleged|held)|(?:one|1|you) (?:often |sometimes )?(?:hears?|reads?|meets?)(?: (?:the )?(?:claim|statement|formula|answer|line))?|(?:one|1|you) (?:(?:often|sometimes) (?:sees?|finds?)|(?:sees?|finds?) (?:the )?(?:claim|statement|formula|answer|line)))`,
  ),
  cue(
    'reported',
    'before',
    `${B}(?:a|the|this|his|her|their|one|another|some|common|popular|usual|alleged|student'?s?|wrong) ?(?:wrong |popular |common |alleged |usual |proposed |submitted |candidate |student )*(?:claim|belief|assertion|allegation|rumou?r|guess|hunch|suggestion|reply|submission|attempt)s?(?: ${be}| reads?| says| goes)?(?: that)?,? ?:? ?$`,
  ),
  cue(
    'supposed',
    'before',
    `${B}(?:(?<!(?:per|each|every|one) )${oneOf('tempting')}|at first (?:glance|sight)|(?:one|you|we) (?:may|might|could) (?:think|guess|believe|expect|be (?:led|tempted))|as if|as though|what if)`,
  ),
  // "It would cost 3 · 4 = 12" computes; "one would get that 3 · 4 = 13" supposes.
  cue('supposed', 'before', `${B}${oneOf('would')}${some(3)} that(?= |$)`),
  cue(
    'supposed',
    'clause',
    `${B}(?:one|you|they|he|she|someone) ${oneOf('would')}(?: \\w+)? (?:get|find|have|obtain|conclude|compute|say|write|think|expect)$`,
  ),
  cue('supposed', 'behind', `^(?: ,)? would(?= |$)`),
  // "If x = 4 worked, we'd get x + 2 = 7", "for x = 4 we expected x² = 8".
  cue(
    'supposed',
    'before',
    `${B}(?:we|one|you|they|i)(?:['’]d (?:get|find|obtain)| (?:expected|hoped for|wanted))(?= |$)`,
  ),
  cue(
    'supposed',
    'before',
    `${B}(?:if|whether|unless|whenever|provided|in case)(?= |$)(?!.* (?:,|then(?= |$)|: \\w))`,
  ),
  cue(
    'supposed',
    'before',
    `${B}(?:in|of) (?:a|some|another|any) (?:\\w+ )?(?:world|universe|case|scenario) (?:where|in which)`,
  ),
  cue('supposed', 'before', `${B}${oneOf('forgets')}(?! that)`),
  cue(
    'supposed',
    'before',
    `${B}(?:you|one|we|they|i)(?: \\w+)? (?:might|may|could) (?:get|obtain|find|end up with|arrive at|compute|write)(?= |$)|${B}would (?:(?:have )?(?:obtained|got|found|ended up with)|end up with|compute|derive|predict|require|conclude|display|show|print|read|tell|have to (?:accept|admit|believe|conclude|live))(?= |$)|${B}could (?:derive|conclude|prove|show)(?= |$)`,
  ),
  cue('supposed', 'before', `${B}if (?:(?!${B}if )[^,])*${B}were(?= |$)`),
  cue(
    'supposed',
    'before',
    `${B}(?:should (?:it|this|that|we|you|they|anyone|someone)|by (?:that|this|the same) (?:logic|reasoning|argument|token)|devil's advocate)(?= |$)`,
  ),
  // "What if the bracket were forgotten? We'd have 3 · 4 + 5 = 27."
  cue('supposed', 'passage', `^[^|]*${B}what if [^|]*\\| [^|]*(?:${oneOf('would')}|['’]d(?= |$))`),
  cue(
    'supposed',
    'before',
    `${B}(?:${oneOf('leavesOutSign')}|without) (?:(?:the|a|an|one|those|its) )?${oneOf('signOfFormula')}`,
  ),
  // "The case k = 4 cannot occur, since then we'd have 2 · 4 = 7": a reason that tells what would be.
  cue(
    'supposed',
    'before',
    `${BECAUSE} ${IN_THAT_CASE}${some(3)} (?:${oneOf('would')}|[\\w]+['’]d)(?= |$)|${B}(?:cannot|can't|not|no|never|must|impossible|excluded|ruled out)(?= ).*${BECAUSE} (?:then|in that case)${WE_GET}$|${BECAUSE} otherwise${WE_GET}$`,
  ),
  // "Hence n = 4; otherwise 2^4 = 15."
  cue(
    'supposed',
    'passage',
    `^(?:[^|]*${B})?(?:${oneOf('inference')}|must|cannot|needs?)(?= )[^|]*\\| (?:or )?otherwise${WE_GET} \\|`,
  ),
  // "Suppose n = 3 were a solution. Then we would have 2 · 3 = 7."
  cue(
    'supposed',
    'passage',
    `^(?:[^|]*${B})?${oneOf('suppose')}[^|]*${B}(?:were|${oneOf('candidate')})(?= )[^|]*\\| [^|]*(?:${B}${oneOf('would')}|['’]d(?= ))`,
  ),
  cue(
    'supposed',
    'before',
    `${B}(?:anyone|anybody|whoever|those who)(?= )(?:(?!${B}(?:anyone|anybody|whoever|those who) ).)*${B}would(?= |$)`,
  ),
  // "Were it so, we should have 1 = -1."
  cue('supposed', 'before', `(?:^|[:;] )were [^,:;]*, (?:[\\w§]+ )*(?:should|would|might|could)(?= |$)`),
  cue('supposed', 'before', `^(?:case \\w+ :$|had (?!to |a |an )\\w+ \\w+\\b(?:(?!would)[^,])*$)`),
  // "Doubling it would give 2 · 7 = 14" computes; "it would give 2 + 2 = 5, but they are not independent" does not.
  cue(
    'supposed',
    'around',
    `${B}would (?:\\w+ ){0,4}${HERE}(?:[^|]*${B}(?:but|however|though|instead|actually|subtract)|.*\\| (?:but|however|instead|in fact|actually|(?:they|it|this|that|these|we|so) (?:\\w+ )?(?:\\w+n't|not|must)))(?= |$)`,
  ),
  // "The implication 0 > 1 ⇒ 2 > 3 is true, because its hypothesis is false."
  cue(
    'quoted',
    'sentence',
    `${B}${oneOf('compound')} (?:[\\w§]+ ){0,3}${HERE}(?: (?:or|and|implies) §)?(?: , (?:which|that|however|too|then))?(?: ,)? (?:${be}|holds?|fails?|has|also)(?= )`,
  ),
  cue(
    'quoted',
    'sentence',
    `${B}(?:vacuous(?:ly)?|vacuity)(?= |$)|${B}(?:false|untrue) ${oneOf('antecedent')}|${B}${oneOf('antecedent')} (?:is|are|was|being) (?:always |never |already )?(?:false|untrue|not true|never true|not satisfied)(?= )|${B}(?:true|holds|valid),? (?:since|because|as)(?: \\w+)? both (?:\\w+ )?(?:are|being) (?:false|untrue)`,
  ),
  cue('quoted', 'before', `${B}(?:proposition|sentence|statement|assertion|string|conjecture|hypothesis)$`),
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
  cue('supposed', 'before', `${B}(?:if|unless) (?:(?!${B}(?:if|unless|then) )[^,])* , and [^,]*$`),
  // "Suppose that …, then …" goes on to what follows from it.
  cue(
    'supposed',
    'before',
    // "Assuming a rate of 3%, the interest is …" computes with what it assumes.
    `${B}(?!assuming (?!,)[^§|,]{3,80} ,)${oneOf('suppose')}(?!.* , (?:then|so|hence|thus|therefore|we|this|it follows)(?: |$))`,
  ),
  cue(
    'supposed',
    'before',
    `${B}(?:had (?:we|it|they|he|she|one)|otherwise${some(3)} (?:would|we would|one would))`,
  ),
  // Any other word behind which somebody may say something.
  cue(
    'reported',
    'before',
    `${NOT_RECALLED}(?:^|[ (])(?!${oneOf('assertsThat')}|\\w+ly )[\\w'’]+ that(?: [,:])?$`,
  ),
]
