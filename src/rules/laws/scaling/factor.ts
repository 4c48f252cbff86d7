import type { Token } from '../../../documents/model/document.js'
import type { Factor } from '../../../english/worded/scaled/factor.js'
import { judgeAbout, judgeClosed } from '../../../math/judges/closed.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { readPrinted, roundingSet } from '../../../math/number/printed-number.js'
import { Rational } from '../../../math/number/rational.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { definableIn } from '../../../math/term/key.js'
import { add, divide, multiply, number, power, subtract, type Term } from '../../../math/term/term.js'
import { judgeFigure } from '../../../page/quantities/judge-figure.js'
import type { Figure } from '../../../page/quantities/printed-figure.js'
import type { Reading } from '../../../page/reading.js'
import { figureOf } from '../../book/locate/figures.js'
import { termOf } from '../law-page.js'

type ShownFactor = Extract<Factor<Token>, { readonly figure: Token }>

/** Whether a figure of the sentence says the factor, and not a word alone. */
export const isShown = (factor: Factor<Token>): factor is ShownFactor => 'figure' in factor

/** By what a factor multiplies, first as it is printed and then as its figures may have been rounded; none where they cannot be read. */
export function termsOfFactor(factor: Factor<Token>, reading: Reading): readonly Term[] {
  if ('digits' in factor) return [number(factor.digits)]
  if ('first' in factor) {
    const [first, second] = [factor.first, factor.second].map(token => valuesOf(token, reading))
    return first!.flatMap((below, i) =>
      second!.slice(0, i === 0 ? 1 : undefined).map(above => divide(above, below)),
    )
  }
  const value = numberOf(factor.figure, reading)
  if (!value) return []
  const { way } = factor
  if (way === 'times') return [value]
  if (way === 'over') return [power(value, -1)]
  return [way === 'more' ? add(1, value) : subtract(1, value)]
}

/** A value as it is printed, and the ends of what may have been rounded to it; what is counted is not rounded. */
export function valuesOf(token: Token, reading: Reading): readonly Term[] {
  const value = numberOf(token, reading)
  if (!value) return []
  const figure = figureIn(token, reading)
  if (!figure || (/^\d+$/.test(figure.digits) && figure.factor === '1')) return [value]
  const { lower, upper } = roundingSet(readPrinted(figure.digits))
  return [value, ...[lower, upper].map(end => multiply(number(end), number(figure.factor)))]
}

/** Judges the figure of a factor by what it has to be. */
export function judgeFactor(
  { figure: token, way }: ShownFactor,
  wanted: Term,
  isRough: boolean,
  reading: Reading,
): Judgement | null {
  const figure = figureIn(token, reading)
  const data = {
    times: wanted,
    over: divide(number(1), wanted),
    more: subtract(wanted, 1),
    less: subtract(1, wanted),
  }[way]
  const isRounded = isRough || ((way === 'more' || way === 'less') && !isWholePercentage(data))
  if (figure) return judgeFigure(figure, { sign: isRounded ? '≈' : '=', data }, reading.source)
  const stated = numberOf(token, reading)
  return stated && (isRough ? judgeAbout : judgeClosed)(data, stated)
}

/** A change of exactly 25% is not told as one of 20%. */
const isWholePercentage = (share: Term): boolean =>
  exactValue(share)?.times(Rational.of(100)).isInteger() === true

const figureIn = (token: Token, reading: Reading): Figure | null => figureOf(token, reading)?.figure ?? null

/** What a figure, or a formula that is one expression, comes to. */
export function termOfFigure(token: Token, reading: Reading): Term | null {
  const figure = figureIn(token, reading)
  if (figure && !figure.reciprocal)
    return multiply(number(readPrinted(figure.digits).value), number(figure.factor))
  const [chain, another] = reading.chains.get(token) ?? []
  const [node, more] = chain?.terms ?? []
  return node && !more && !another && !chain!.opens ? termOf(node, reading) : null
}

/** The number that a figure or a formula without symbols is. */
function numberOf(token: Token, reading: Reading): Term | null {
  const term = termOfFigure(token, reading)
  return term && definableIn(term).size === 0 ? term : null
}
