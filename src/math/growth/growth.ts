import { decide } from '../engines/value.js'
import { judgeClosed } from '../judges/closed.js'
import { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import { toLatex } from '../term/print.js'
import { add, divide, multiply, number, subtract, type Term } from '../term/term.js'

/** How n^power · (log n)^logs · (log log n)^twice grows. Error budget: none, exponents are exact. */
export interface Growth {
  /** A number: a fraction, or a quotient of logarithms. */
  readonly power: Term
  readonly logs: Rational
  readonly twice: Rational
}

/** The growth of a constant. */
export const CONSTANT: Growth = { power: number(0), logs: Rational.ZERO, twice: Rational.ZERO }

/** How the product of two grows. */
export const product = (one: Growth, other: Growth): Growth => ({
  power: summed(one.power, other.power),
  logs: one.logs.plus(other.logs),
  twice: one.twice.plus(other.twice),
})

/** How a power of one grows. */
export const raised = ({ power, logs, twice }: Growth, by: Rational): Growth => ({
  power: closed(multiply(power, number(by))),
  logs: logs.times(by),
  twice: twice.times(by),
})

const summed = (one: Term, other: Term): Term => closed(add(one, other))

/** A fraction as one number, anything else as it is. */
function closed(term: Term): Term {
  const exact = exactValue(term)
  return exact ? number(exact) : term
}

/** Which of two grows faster: 1 for the first, -1 for the second, 0 where both grow alike; null where that is not settled. */
export function compared(one: Growth, other: Growth): -1 | 0 | 1 | null {
  const powers = comparedPowers(one.power, other.power)
  if (powers !== 0) return powers
  return signOf(one.logs.minus(other.logs)) || signOf(one.twice.minus(other.twice))
}

function comparedPowers(one: Term, other: Term): -1 | 0 | 1 | null {
  const [left, right] = [exactValue(one), exactValue(other)]
  if (left && right) return signOf(left.minus(right))
  if (isEqual(one, other)) return 0
  const apart = decide(subtract(one, other), ({ lower, upper }) =>
    lower.gt(0) ? 1 : upper.lt(0) ? -1 : null,
  )
  return (apart?.answer as -1 | 1 | undefined) ?? null
}

/** Whether two exponents are proved to be one, log₂ 8 and 3. */
function isEqual(one: Term, other: Term): boolean {
  const { verdict, evidence } = judgeClosed(one, other)
  return verdict === 'holds' && evidence!.level === 'proved: identity'
}

const signOf = (value: Rational): -1 | 0 | 1 => Math.sign(value.sign()) as -1 | 0 | 1

/** The logarithm of a number to a base, as an exponent. */
export const logarithm = (of: Rational, base: Rational): Term => {
  const exponent = wholeLogarithm(of, base)
  return exponent === null
    ? divide({ kind: 'ln', argument: number(of) }, { kind: 'ln', argument: number(base) })
    : number(exponent)
}

/** Of a power of the base its exponent, where that is a fraction of small numbers. */
function wholeLogarithm(of: Rational, base: Rational): Rational | null {
  for (let below = 1; below <= MAX_ROOT; below++) {
    const raisedOf = of.pow(below)
    for (
      let above = 0, power = Rational.ONE;
      above <= MAX_ABOVE && power.lte(raisedOf);
      above++, power = power.times(base)
    )
      if (power.eq(raisedOf)) return Rational.of(`${above}/${below}`)
  }
  return null
}

const MAX_ROOT = 4
const MAX_ABOVE = 64

/** How it is written behind Θ: `n^2 \log n`, `\frac{n}{\log n}`, `1`. */
export function showGrowth({ power, logs, twice }: Growth, variable: string): string {
  const isBelow = (exponent: Term): boolean => (exactValue(exponent)?.sign() ?? 0) < 0
  const parts = [
    { exponent: power, base: variable, behind: '' },
    { exponent: number(logs), base: '\\log', behind: ` ${variable}` },
    { exponent: number(twice), base: '\\log\\log', behind: ` ${variable}` },
  ]
  const shown = (some: typeof parts): string =>
    some
      .map(({ base, exponent, behind }) => poweredBy(base, exponent, behind))
      .join(' ')
      .trim() || '1'
  const above = shown(parts.filter(({ exponent }) => !isBelow(exponent) && !isZero(exponent)))
  const turned = parts.flatMap(part =>
    isBelow(part.exponent) ? [{ ...part, exponent: number(exactValue(part.exponent)!.neg()) }] : [],
  )
  return turned.length === 0 ? above : `\\frac{${above}}{${shown(turned)}}`
}

const isZero = (exponent: Term): boolean => exactValue(exponent)?.isZero() === true

function poweredBy(base: string, exponent: Term, behind: string): string {
  if (exactValue(exponent)?.eq(1)) return `${base}${behind}`
  const shown = exponentIn(exponent)
  return `${base}^${shown.length === 1 ? shown : `{${shown}}`}${behind}`
}

/** `\log_{2} 7`, and not the quotient of logarithms that it is. */
function exponentIn(exponent: Term): string {
  const [above, below] = exponent.kind === 'multiply' ? exponent.factors : []
  const base = below?.kind === 'power' ? below.base : undefined
  return above?.kind === 'ln' && base?.kind === 'ln'
    ? `\\log_{${toLatex(base.argument)}} ${toLatex(above.argument)}`
    : toLatex(exponent)
}
