import type { Token } from '../../../documents/model/document.js'
import type { Factor } from '../../../english/worded/scaled/factor.js'
import { judgeAbout, judgeClosed } from '../../../math/judges/closed.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { readPrinted } from '../../../math/number/printed-number.js'
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

/** By what a factor multiplies, as a number; null where its figure cannot be read. */
export function termOfFactor(factor: Factor<Token>, reading: Reading): Term | null {
  if (!isShown(factor)) return number(factor.digits)
  const value = numberOf(factor.figure, reading)
  if (!value) return null
  const { way } = factor
  if (way === 'times') return value
  if (way === 'over') return power(value, -1)
  return way === 'more' ? add(1, value) : subtract(1, value)
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
  if (figure)
    return judgeFigure(
      figure,
      { sign: isRough || way === 'more' || way === 'less' ? '≈' : '=', data },
      reading.source,
    )
  const stated = numberOf(token, reading)
  return stated && (isRough ? judgeAbout : judgeClosed)(data, stated)
}

const figureIn = (token: Token, reading: Reading): Figure | null => figureOf(token, reading)?.figure ?? null

/** The number that a figure or a formula without symbols is. */
function numberOf(token: Token, reading: Reading): Term | null {
  const figure = figureIn(token, reading)
  if (figure && !figure.reciprocal)
    return multiply(number(readPrinted(figure.digits).value), number(figure.factor))
  const [chain, another] = reading.chains.get(token) ?? []
  const [node, more] = chain?.terms ?? []
  const term = node && !more && !another && !chain!.opens ? termOf(node, reading) : null
  return term && definableIn(term).size === 0 ? term : null
}
