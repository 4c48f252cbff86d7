import type { Token } from '../../documents/document.js'
import { type Judgement, undecided } from '../../evidence/judgement.js'
import type { Rational } from '../../numeric/rational.js'
import { readPrinted, roundingSet } from '../../numeric/rounding.js'
import { number } from '../../term/term.js'
import type { Figure } from '../candidate.js'
import { figureOf } from '../figure-candidates.js'
import type { Judged } from '../findings.js'
import { isOneOf } from '../vocabulary.js'
import { judgeNamed } from './named-figure.js'
import { type LawPage, ruled } from './page.js'
import { sentencesOf } from './sentences.js'

const UP: readonly string[] =
  'increas* rise rises rising gain gains growth grows grew improv* raise raises'.split(' ')
const DOWN: readonly string[] =
  'reduc* decreas* drop drops fall falls fell saving savings saves declin* cut cuts shrink* loss loses'.split(
    ' ',
  )
const POINTS: readonly string[] = ['point', 'points', 'percentage', 'pp']

/** A number of a sentence, and where its token stands there. */
interface Placed {
  readonly at: number
  readonly token: Token
  readonly figure: Figure
}

/** "from 45% to 54%, an increase of 20%": what a change comes to, relative to where it begins. */
export function relativeChange(page: LawPage): Judged[] {
  return sentencesOf(page).flatMap(tokens => {
    const span = spanIn(tokens, page)
    const said = span && changeIn(tokens, span, page)
    if (!said) return []
    const judgement = judgeChange(span, said, page)
    if (!judgement) return []
    const { token, figure } = said.change
    const { start, end } = figure
    const place = {
      from: Math.min(span.from.token.start, start),
      to: Math.max(end, span.to.token.end),
      start,
      end,
    }
    return [ruled({ rule: 'law/relative-change', token, judgement, reading: READING, ...place }, page)]
  })
}

const READING = 'a change in percent is relative to where it begins'

interface Span {
  readonly from: Placed
  readonly to: Placed
}

/** The one "from A to B" of a sentence between two figures, both in one unit. */
function spanIn(tokens: readonly Token[], page: LawPage): Span | null {
  const spans = tokens.flatMap(({ text, kind }, at) => {
    const span = kind === 'word' && text === 'from' ? spanAt(at, tokens, page) : null
    return span ? [span] : []
  })
  return spans.length === 1 ? spans[0]! : null
}

function spanAt(at: number, tokens: readonly Token[], page: LawPage): Span | null {
  const from = placedAt(at + 1, tokens, page)
  const link = from ? tokens.findIndex(({ text }, at) => at > from.at && text === 'to') : -1
  const to = link < 0 ? null : placedAt(link + 1, tokens, page)
  if (!from || !to) return null
  const units = tokens.slice(from.at + 1, link)
  const isAlike = units.every(({ kind, text }, i) => kind === 'word' && tokens[to.at + 1 + i]?.text === text)
  return units.length <= 2 && isAlike ? { from, to } : null
}

function placedAt(at: number, tokens: readonly Token[], page: LawPage): Placed | null {
  const token = tokens[at]
  const found =
    token && (token.kind === 'number' || token.kind === 'math') ? figureOf(token, page.reading) : null
  const chain = token?.kind === 'math' ? page.reading.chains.get(token) : null
  const isAlone = !chain || (chain.length === 1 && chain[0]!.terms.length === 1)
  return token && found && isAlone && !found.figure.reciprocal ? { at, token, figure: found.figure } : null
}

interface Said {
  readonly change: Placed
  readonly isPoints: boolean
  readonly isRelative: boolean
  readonly isUp: boolean
}

/** "an increase of 20%", "a 20% increase", "rises by 20%": the only other percentage of the sentence. */
function changeIn(tokens: readonly Token[], { from, to }: Span, page: LawPage): Said | null {
  const others = tokens.flatMap((_, at) => {
    const placed = at === from.at || at === to.at ? null : placedAt(at, tokens, page)
    return placed && placed.figure.factor === '0.01' ? [placed] : []
  })
  const [change, another] = others
  if (!change || another) return null
  const [before, behind] = [tokens[change.at - 1], tokens.slice(change.at + 1, change.at + 3)]
  const said =
    before && isOneOf(before, ['of', 'by']) ? tokens.slice(Math.max(0, change.at - 4), change.at) : behind
  const words = said.filter(({ kind }) => kind === 'word')
  const [isUp, isDown] = [UP, DOWN].map(known => words.some(word => isOneOf(word, known)))
  if (isUp === isDown) return null
  const isPoints = behind.some(token => isOneOf(token, POINTS))
  const isRelative = words.some(({ text }) => text === 'relative')
  return { change, isPoints, isRelative, isUp: isUp! }
}

function judgeChange({ from, to }: Span, { change, ...said }: Said, page: LawPage): Judgement | null {
  const [before, after] = inOneScale(from.figure, to.figure)
  if (before.sign() <= 0 || after.gt(before) !== said.isUp) return null
  const named = { ...change, computed: null, sign: '≈', from: 0, to: 0, qualifier: null } as const
  const isShare = from.figure.factor === '0.01'
  const points = after.minus(before).abs()
  const judge = (value: Rational) => judgeNamed(named, number(value), page)
  if (said.isPoints) return isShare ? judge(points) : null
  const judged = judge(points.div(before))
  if (judged.verdict === 'holds' || judged.verdict === 'undecided') return judged
  if (isShare && !said.isRelative && judge(points).verdict === 'holds')
    return undecided('notation', `it may count percentage points; ${judged.explanation}`)
  return isWithinRounding({ from, to }, change.figure)
    ? undecided('notation', `it may come from unrounded figures; ${judged.explanation}`)
    : judged
}

/** "from 13.1 to 7.5 billion": the scale behind the second is that of both. */
function inOneScale(one: Figure, other: Figure): readonly [Rational, Rational] {
  const isShared = one.factor === '1' || other.factor === '1'
  const worth = ({ digits, factor }: Figure) => readPrinted(digits).value.times(isShared ? '1' : factor)
  return [worth(one), worth(other)]
}

/** Whether figures that print so can have a change that prints so. */
function isWithinRounding({ from, to }: Span, change: Figure): boolean {
  const [a, b] = [from, to].map(({ figure }) => roundingSet(readPrinted(figure.digits)))
  const { lower, upper } = roundingSet(readPrinted(change.digits))
  if (a!.lower.sign() <= 0) return true
  const ratios = [b!.lower.div(a!.upper), b!.upper.div(a!.lower)].map(ratio =>
    ratio.minus(1).abs().times(100),
  )
  const [least, most] = ratios[0]!.lt(ratios[1]!) ? ratios : ratios.toReversed()
  return most!.gte(lower) && least!.lte(upper)
}
