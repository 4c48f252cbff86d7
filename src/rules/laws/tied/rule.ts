import type { Token } from '../../../documents/model/document.js'
import { wordsFor } from '../../../english/lexicon.js'
import { beginsAt, hasSense } from '../../../english/matching.js'
import { isAllSaid } from '../../../english/worded/tied/all-said.js'
import { isOddsAt, isOfKind } from '../../../english/worded/tied/kind.js'
import { tiesTogether } from '../../../english/worded/tied/ties.js'
import { hasValue } from '../../../math/engines/value.js'
import { judgeClosed } from '../../../math/judges/closed.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { definableIn } from '../../../math/term/key.js'
import type { Term } from '../../../math/term/term.js'
import { figureOf } from '../../book/locate/figures.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { guarded } from '../guarded.js'
import { type LawPage, lawCheck, ruled } from '../law-page.js'
import { judgeNamed } from '../named-figure.js'
import { areOverlapping } from '../overlapping.js'
import { valuesOf } from '../scaling/factor.js'
import { sentencesOf } from '../sentences.js'
import { allTied, type Tied } from './define-tied.js'

/** "A loss of 2.30 nats means a perplexity of 9.97": two figures of a sentence of which a formula makes the second. */
const tiedFigures = (page: LawPage): Judged[] =>
  sentencesOf(page).flatMap(tokens => {
    const figures = tokens.flatMap((token, at) =>
      token.kind === 'number' || token.kind === 'math' ? [at] : [],
    )
    const values = figures.filter(at => !isOddsAt(tokens, at - 2))
    return values.slice(1).flatMap((second, i) => judgePair(tokens, values[i]!, second, page) ?? [])
  })

/** What is made of the first figure of a pair by a law that speaks of both. */
interface Way {
  readonly law: Tied
  readonly formula: Tied['formula']
}

function judgePair(tokens: readonly Token[], first: number, second: number, page: LawPage): Judged | null {
  if (!tiesTogether(tokens, first, second) || !isAllSaid(tokens, first, second)) return null
  const [way, another] = allTied().flatMap(law => waysOf(law, tokens, first, second))
  if (!way || another || !isMeant(way.law, tokens, page)) return null
  const judgement = guarded(() => judgeFigures(way, tokens, first, second, page))
  if (!judgement) return null
  const [from, token] = [tokens[first]!, tokens[second]!]
  const end = token.scaleEnd ?? token.end
  const place = { from: from.start, to: end, start: token.start, end }
  return ruled({ rule: 'law/tied-figures', token, judgement, reading: way.law.says, ...place }, page)
}

function waysOf(law: Tied, tokens: readonly Token[], first: number, second: number): readonly Way[] {
  const { one, other, formula, inverse } = law
  if (isOfKind(tokens, first, one) && isOfKind(tokens, second, other)) return [{ law, formula }]
  return isOfKind(tokens, first, other) && isOfKind(tokens, second, one) ? [{ law, formula: inverse }] : []
}

/** Whether a section speaks of what a law is of, and of nothing that changes it. */
function isMeant({ needs, unless }: Tied, sentence: readonly Token[], { reading }: LawPage): boolean {
  const tokens = reading.section.tokens.filter(({ end }) => end <= sentence.at(-1)!.end)
  if (needs && !tokens.some((_, at) => beginsAt(tokens, at, wordsFor(needs)))) return false
  return !unless || !tokens.some((token, at) => beginsAt(tokens, at, wordsFor(unless)) || isScale(token))
}

/** A section with a factor β or τ in its formulas scales what it is of, and so does one with another exponent than Elo's. */
const isScale = ({ kind, text }: Token): boolean =>
  kind === 'math' &&
  (/\\(?:beta|tau)\b/.test(text) || (/(?:10|e)\s?\^/.test(text) && /\/\s?(?!400)\d/.test(text)))

function judgeFigures(
  { formula }: Way,
  tokens: readonly Token[],
  first: number,
  second: number,
  page: LawPage,
): Judgement | null {
  const [inputs, stated] = [first, second].map(at => valuesOf(tokens[at]!, page.reading)) as [Term[], Term[]]
  const [input] = inputs
  if (!input || !stated[0] || [...inputs, ...stated].some(term => definableIn(term).size > 0)) return null
  const figure = figureOf(tokens[second]!, page.reading)?.figure
  const wanted = formula(input)
  // A chance of 1 has no odds.
  if (!hasValue(wanted)) return null
  // A logarithm that is no whole number is always rounded.
  const isRough = !exactValue(wanted) || tokens.slice(first, second).some(word => hasSense(word, 'roughly'))
  const judged = figure
    ? judgeNamed({ figure, sign: isRough ? '≈' : '=' }, wanted, page)
    : judgeClosed(wanted, stated[0])
  // Both figures may have been rounded.
  const mayBe = (): boolean => areOverlapping(inputs.map(formula).filter(hasValue), stated)
  return isAccusation(judged.verdict) && mayBe() ? null : judged
}

export const tiedFiguresLaw = defineRule({
  id: 'law/tied-figures',
  summary: 'Two figures of a sentence that a formula ties are what it makes of each other.',
  why: 'A loss is told with the perplexity of another base, or a lead in points with the chance of twice of it.',
  source: 'Cover and Thomas, Elements of Information Theory, 2006, section 2.1',
  examples: {
    right: [
      { states: 'a loss of 2.30 nats per token means a perplexity of 9.97' },
      { states: 'a uniform choice among 8 tokens has 3 bits' },
    ],
    wrong: [
      { states: 'a loss of 2.30 nats per token means a perplexity of 4.92' },
      { states: 'a uniform choice among 8 tokens has 8 bits' },
    ],
  },
  check: lawCheck(tiedFigures),
})
