import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { sentenceBehind } from '../../english/sentence.js'
import { isSpan } from '../../english/span.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { add, multiply, number, subtract, type Term } from '../../math/term/term.js'
import { canonical } from '../../notation/tree/canonical.js'
import type { Node } from '../../notation/tree/node.js'
import { type Figure, figureOfNode } from '../../page/quantities/printed-figure.js'
import { figureOf } from '../book/locate/figures.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled, termOf } from './law-page.js'
import { judgeNamed } from './named-figure.js'

interface Margin {
  readonly centre: Term
  readonly margin: Term
}

interface End {
  readonly token: Token
  readonly figure: Figure
}

const MAX_DISTANCE = 6

/** `6 ± 2.738`, that is from 3.26 to 8.74: each end is a number of its own. */
function intervalEnds(page: LawPage): Judged[] {
  return [...page.reading.chains].flatMap(([token, chains]) => {
    const [chain, another] = chains
    // Of `$50 \\pm 10$%` the sign stands behind the formula.
    if (!chain || another || /^\\?%/.test(page.reading.source.slice(token.end, token.end + 2))) return []
    const at = chain.terms.findLastIndex(term => holdsMargin(term))
    const margins = at < 0 ? [] : marginsOf(chain.terms[at]!, page)
    if (margins.length === 0) return []
    const after = chain.terms[at + 1]
    const ends = after ? pairIn(after, token, page) : endsBehind(token, page)
    if (!ends) return []
    const judged = margins.map(margin => judgeEnds(margin, ends, page))
    return judged.find(all => all.every(({ judgement }) => judgement.verdict === 'holds')) ?? judged[0]!
  })
}

const holdsMargin = (node: Node): boolean => {
  const { head, args } = canonical(node)
  return head === 'add' && args.length === 2 && args[1]!.head === 'pm' && args[1]!.text === ''
}

/** What a margin may be, the usual one first. */
function marginsOf(node: Node, page: LawPage): readonly Margin[] {
  const [centre, margin] = node.args.map(part =>
    termOf(part.head === 'pm' ? part.args[0]! : part, page.reading),
  )
  if (!centre || !margin || definableIn(add(centre, margin)).size > 0) return []
  const [isCentreShare, isMarginShare] = node.args.map(holdsPercent)
  if (!isMarginShare || isCentreShare) return [{ centre, margin }]
  // `200 ± 5%` is 5% of 200, and the `52 ± 3%` of a poll is in percent; beside a share, 0.4 ± 3%, it may be either.
  return exactValue(centre)?.abs().gt(1)
    ? [multiply(centre, margin), multiply(number(100), margin)].map(one => ({ centre, margin: one }))
    : []
}

const holdsPercent = ({ head, args }: Node): boolean => head === 'percent' || args.some(holdsPercent)

/** `[3.26, 8.74]` as a list of two numbers; in braces they stand in no order. */
function pairIn(node: Node, token: Token, { reading }: LawPage): readonly [End, End] | null {
  const isSet = reading.source.startsWith('\\{', node.start)
  if (node.head !== 'sequence' || node.args.length !== 2 || isSet) return null
  const [low, high] = node.args.map(part => figureOfNode(part)?.figure)
  return low && high
    ? [
        { token, figure: low },
        { token, figure: high },
      ]
    : null
}

/** "from 3.26 to 8.74", "between 3.26 and 8.74", or a list of two, a few words on in the sentence. */
function endsBehind(token: Token, page: LawPage): readonly [End, End] | null {
  const behind = sentenceBehind(token, page.reading)
  let at = 0
  while (at < MAX_DISTANCE && behind[at] && (behind[at]!.kind === 'break' || leadsToEnds(behind[at]!))) at++
  const [first, low, link, high] = behind.slice(at)
  if (first?.kind === 'math') {
    const [chain, another] = page.reading.chains.get(first) ?? []
    const isAlone = chain && !another && chain.terms.length === 1
    return isAlone ? pairIn(chain.terms[0]!, first, page) : null
  }
  if (!high || !isSpan(first!, link!)) return null
  const [lower, upper] = [low!, high].map(end => figureOf(end, page.reading)?.figure)
  return lower && upper
    ? [
        { token: low!, figure: lower },
        { token: high, figure: upper },
      ]
    : null
}

/** Words that lead from an interval a ± b to its ends. */
const leadsToEnds = (token: Token): boolean =>
  hasSense(token, 'again', 'reaches', 'inference', 'article') || token.text === 'it'

function judgeEnds({ centre, margin }: Margin, [low, high]: readonly [End, End], page: LawPage): Judged[] {
  if (low.figure.factor !== '1' || high.figure.factor !== '1') return []
  return [
    { end: low, value: subtract(centre, margin), says: 'the lower end, centre less margin' },
    { end: high, value: add(centre, margin), says: 'the upper end, centre and margin' },
  ].map(({ end: { token, figure }, value, says }) => {
    const { start, end } = figure
    const named = { token, figure, computed: null, sign: '≈', from: start, to: end, qualifier: null } as const
    const judgement = judgeNamed(named, value, page)
    return ruled(
      { rule: 'law/interval-end', token, judgement, reading: says, from: start, to: end, start, end },
      page,
    )
  })
}

export const intervalEndLaw = defineRule({
  id: 'law/interval-end',
  summary: 'The ends of an interval that is given by its centre and margin are their difference and sum.',
  why: 'Each end is a sum of its own, and one of them is often copied from an older interval.',
  source: null,
  examples: {
    right: [{ states: 'the interval is $6 \\pm 2.738$, that is from $3.26$ to $8.74$' }],
    wrong: [{ states: 'the interval is $6 \\pm 2.738$, that is from $3.26$ to $8.84$' }],
  },
  check: lawCheck(intervalEnds),
})
