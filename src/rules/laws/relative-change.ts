import type { Token } from '../../documents/model/document.js'
import { isFunctionWord } from '../../english/grammar.js'
import { wordsFor } from '../../english/lexicon.js'
import { beginsAt, hasSense } from '../../english/matching.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { readPrinted, roundingSet } from '../../math/number/printed-number.js'
import type { Rational } from '../../math/number/rational.js'
import { number } from '../../math/term/term.js'
import type { Figure } from '../../page/quantities/printed-figure.js'
import { figureOf } from '../book/locate/figures.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled } from './law-page.js'
import { judgeNamed } from './named-figure.js'
import { sentencesOf } from './sentences.js'

/** A number of a sentence, and where its token stands there. */
interface Placed {
  readonly at: number
  readonly token: Token
  readonly figure: Figure
}

/** "from 45% to 54%, an increase of 20%": what a change comes to, relative to where it begins. */
function relativeChange(page: LawPage): Judged[] {
  return sentencesOf(page).flatMap(tokens => {
    const span = spanIn(tokens, page)
    const said = span && (changeIn(tokens, span, page) ?? amountIn(tokens, span, page))
    if (!said || changesAnother(tokens, said.change)) return []
    const judged = judgeChange(span, said, page)
    if (!judged) return []
    const isOther = isAccusation(judged.verdict) && isOfAnother(tokens, span, said.change)
    const judgement = isOther
      ? undecided('notation', `it may be a change of something else; ${judged.explanation}`)
      : judged
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

const READING = 'a change is the difference of two values, and in percent relative to the first'

interface Span {
  readonly from: Placed
  readonly to: Placed
}

/** The unit between two figures has no more words. */
const MAX_UNIT_WORDS = 2

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
  const words = tokens.slice(at + 2, at + 3 + MAX_UNIT_WORDS).findIndex(({ text }) => text === 'to')
  if (!from || words < 0) return null
  const to = placedAt(at + 3 + words, tokens, page)
  const unit = tokens.slice(at + 2, at + 2 + words)
  const isAlike = unit.every(
    ({ kind, text }, i) => kind === 'word' && tokens[at + 4 + words + i]?.text === text,
  )
  return to && isAlike ? { from, to } : null
}

function placedAt(at: number, tokens: readonly Token[], page: LawPage): Placed | null {
  const token = tokens[at]
  const found = token && figureOf(token, page.reading)
  if (!found || found.figure.reciprocal) return null
  const chains = page.reading.chains.get(token)
  const isAlone = !chains || (chains.length === 1 && chains[0]!.terms.length === 1)
  return isAlone ? { at, token, figure: found.figure } : null
}

interface Said {
  readonly change: Placed
  readonly isPoints: boolean
  /** Whether it is in the unit of the two values. */
  readonly isAmount?: true
  readonly isRelative: boolean
  readonly isUp: boolean
}

/** "Going from 95% to 99% increases $w$ by 31%": the verb has an object of its own. */
const changesAnother = (tokens: readonly Token[], { at }: Placed): boolean =>
  tokens[at - 1]?.text === 'by' && tokens[at - 2]?.kind === 'math' && hasSense(tokens[at - 3], 'rise', 'fall')

/** "an increase of 20%", "a 20% increase", "rises by 20%": the only other percentage of the sentence. */
function changeIn(tokens: readonly Token[], { from, to }: Span, page: LawPage): Said | null {
  const others = tokens.flatMap((_, at) => {
    const placed = at === from.at || at === to.at ? null : placedAt(at, tokens, page)
    return placed && placed.figure.factor === '0.01' ? [placed] : []
  })
  const [change, another] = others
  if (!change || another) return null
  const [before, behind] = [tokens[change.at - 1], tokens.slice(change.at, change.at + 3)]
  const said = hasSense(before, 'ofChange') ? tokens.slice(Math.max(0, change.at - 4), change.at) : behind
  const [isUp, isDown] = (['rise', 'fall'] as const).map(way => said.some(word => hasSense(word, way)))
  if (isUp === isDown) return null
  const isPoints = behind.some(token => hasSense(token, 'point'))
  const isRelative = said.some(({ text }) => text === 'relative')
  return { change, isPoints, isRelative, isUp: isUp! }
}

/** "from $16,288.95 to $16,487.21, a gain of $198.26": the only figure behind the span, in its unit. */
function amountIn(tokens: readonly Token[], { to }: Span, page: LawPage): Said | null {
  const others = tokens.flatMap((_, at) => (at > to.at ? (placedAt(at, tokens, page) ?? []) : []))
  const [change, another] = others
  if (!change || another || change.figure.factor !== to.figure.factor) return null
  const unitOf = ({ at, token }: Placed): string => {
    const next = tokens[at + 1]
    const isUnit = next?.kind === 'word' && !isFunctionWord(next.text) && !hasSense(next, 'rise', 'fall')
    return `${/[$€£]\s?$/.exec(page.reading.source.slice(0, token.start).slice(-2))?.[0].trim() ?? ''}${isUnit ? next.text : ''}`
  }
  // "A gain of 0.4 over last year" is of something else.
  const behind = tokens.slice(change.at + 1).find(({ text }) => text !== unitOf(change).replace(/^[$€£]/, ''))
  if (behind && behind.kind !== 'stop' && behind.kind !== 'break') return null
  const words = tokens.slice(to.at + 1, change.at)
  const [isUp, isDown] = (['rise', 'fall'] as const).map(way => words.some(word => hasSense(word, way)))
  if (isUp === isDown || unitOf(change) !== unitOf(to) || !hasSense(words.at(-1), 'ofChange')) return null
  return { change, isPoints: false, isAmount: true, isRelative: false, isUp: isUp! }
}

const MAX_WORDS_BEHIND = 3

/**
 * Whether the change may be that of something else than the two figures: "an average increase of 10% a year", "driven by an
 * increase of 40% in the north". Behind the comma before it no noun but the change stands.
 */
function isOfAnother(tokens: readonly Token[], { from, to }: Span, { at }: Placed): boolean {
  const until = tokens.findIndex((token, i) => i > at && (token.kind === 'stop' || token.kind === 'break'))
  const behind = tokens.slice(at + 1, until < 0 ? undefined : until).slice(0, MAX_WORDS_BEHIND)
  const before =
    at > to.at ? tokens.slice(to.at + 1, at) : tokens.slice(Math.max(0, at - 2), Math.min(at, from.at))
  const clause = before.slice(1 + before.findLastIndex(({ kind }) => kind === 'break'))
  const isAside = clause.length < before.length && at > to.at
  return (
    [clause, behind].some(words => words.some((_, i) => beginsAt(words, i, wordsFor('changeOfAnother')))) ||
    (isAside && clause.some(word => word.kind === 'word' && !isOfChange(word)))
  )
}

const isOfChange = (word: Token): boolean =>
  isFunctionWord(word.text) || word.text === 'relative' || hasSense(word, 'rise', 'fall')

function judgeChange(span: Span, { change, ...said }: Said, page: LawPage): Judgement | null {
  const [before, after] = inOneScale(span)
  if (before.value.sign() <= 0 || after.value.gt(before.value) !== said.isUp) return null
  const isShare = scalesOf(span).every(scale => scale === '0.01')
  const points = after.value.minus(before.value).abs()
  const judge = (value: Rational, isExact = false) =>
    judgeNamed({ figure: change.figure, sign: isExact ? '=' : '≈' }, number(value), page)
  if (said.isPoints) return isShare ? judge(points) : null
  if (said.isAmount) return isYears(span) ? null : judgeAmount(judge(points), [before, after], change.figure)
  // From 40 to 50 a gain of 20% is no rounded 25%: it is measured by where it ends.
  const isOfEnd = judge(points.div(after.value), true).verdict === 'holds'
  const judged = judge(points.div(before.value), isOfEnd)
  if (judged.verdict === 'holds') return judged
  if (isYears(span)) return null
  if (isShare && !said.isRelative && judge(points).verdict === 'holds')
    return undecided('notation', `it may count percentage points; ${judged.explanation}`)
  return isWithinRounding(before, after, change.figure, said.isUp)
    ? undecided('notation', `it may come from unrounded figures; ${judged.explanation}`)
    : judged
}

/** A difference that unrounded values may have is no error. */
function judgeAmount(judged: Judgement, [before, after]: readonly Rounded[], { digits, factor }: Figure) {
  if (judged.verdict === 'holds') return judged
  const { lower, upper } = roundingSet(readPrinted(digits))
  const ends = [after!.lower.minus(before!.upper), after!.upper.minus(before!.lower)].map(end =>
    end.div(factor),
  )
  const isPossible = ends.some(end => end.abs().lte(upper)) && ends.some(end => end.abs().gte(lower))
  return isPossible
    ? undecided('notation', `it may come from unrounded figures; ${judged.explanation}`)
    : judged
}

/** "from 2010 to 2017" says when. */
const isYears = ({ from, to }: Span): boolean =>
  [from, to].every(({ figure }) => /^(?:1[5-9]|20)\d\d$/.test(figure.digits) && figure.factor === '1')

/** The value of a figure, and the ends of what its digits may stand for. */
interface Rounded {
  readonly value: Rational
  readonly lower: Rational
  readonly upper: Rational
}

/** "from 13.1 to 7.5 million", "from 45 to 54%": the scale behind one is that of both. */
function scalesOf({ from, to }: Span): readonly [string, string] {
  const [one, other] = [from.figure.factor, to.figure.factor]
  return one === '1' ? [other, other] : [one, other === '1' ? one : other]
}

function inOneScale(span: Span): readonly [Rounded, Rounded] {
  const [one, other] = scalesOf(span)
  const rounded = ({ digits }: Figure, scale: string): Rounded => {
    const printed = readPrinted(digits)
    const { lower, upper } = roundingSet(printed)
    return { value: printed.value.times(scale), lower: lower.times(scale), upper: upper.times(scale) }
  }
  return [rounded(span.from.figure, one), rounded(span.to.figure, other)]
}

/** Whether figures that print so can have a change that prints so. */
function isWithinRounding(before: Rounded, after: Rounded, change: Figure, isUp: boolean): boolean {
  const { lower, upper } = roundingSet(readPrinted(change.digits))
  const ratios = [after.lower.div(before.upper), after.upper.div(before.lower)]
  const [least, most] = (isUp ? ratios : ratios.toReversed()).map(ratio =>
    ratio.minus(1).times(isUp ? 100 : -100),
  )
  return most!.gte(lower) && least!.lte(upper)
}

export const relativeChangeLaw = defineRule({
  id: 'law/relative-change',
  summary: 'A change is the difference of two values, and in percent relative to the first of them.',
  why: 'It is measured by where it ends, or percentage points are taken for percent.',
  source: null,
  examples: {
    right: [
      { states: 'the rate rose from 40 to 50, an increase of 25%' },
      { states: 'the population increased by 1.48% from 2010 to 2017' },
    ],
    wrong: [
      { states: 'the rate rose from 40 to 50, an increase of 20%' },
      { states: 'the loss fell from 2.5 to 2.0, a decrease of 25%' },
      { states: 'the balance grows from $16,288.95 to $16,487.21, a gain of $189.26' },
    ],
  },
  check: lawCheck(relativeChange),
})
