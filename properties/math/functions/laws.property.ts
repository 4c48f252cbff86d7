import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constantsAt } from '../../../src/math/engines/value.js'
import { allFunctions, type FunctionDefinition } from '../../../src/math/functions/functions.js'
import { type Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import { differentiate } from '../../../src/math/term/calculus/differentiate.js'
import { evaluate, exactValue } from '../../../src/math/term/evaluate.js'
import { apply, number, symbol, type Term } from '../../../src/math/term/term.js'
import './erf.js'
import { argumentsOf, pointsOf, toNumber } from './points.js'

const DIGITS = 50
/** Some of each of so many functions; the laws are the same ones. */
const RUNS = { numRuns: 12 }

const termOf = ({ name, asTerm }: FunctionDefinition, args: readonly Term[]): Term =>
  asTerm ? asTerm(...(args as [Term, ...Term[]])) : apply(name, ...args)

/** Undefined where the term has no value, or none that can be enclosed. */
function enclosed(
  term: Term,
  values: Readonly<Record<string, Interval>>,
  digits: number,
): Interval | undefined {
  try {
    const symbols = new Map([...constantsAt(digits).symbols, ...Object.entries(values)])
    return evaluate(term, { symbols, groups: new Map() }, intervals(digits))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const valueAt = (one: FunctionDefinition, point: readonly Rational[]): Interval | undefined =>
  enclosed(
    termOf(
      one,
      point.map(value => number(value)),
    ),
    {},
    DIGITS,
  )

const NAMES = ['x', 'y', 'z']

/** The functions of Math by whichever of its spellings JavaScript knows. */
function inJavaScript({
  name,
  spellings,
}: FunctionDefinition): ((...values: number[]) => number) | undefined {
  const known = Math as unknown as Readonly<Record<string, (...values: number[]) => number>>
  // JavaScript rounds a half up, and log is a word of several meanings outside programs.
  const spelled = [...(spellings.python ?? []), name].find(
    one => one in known && (one !== 'log' || name === 'ln'),
  )
  return spelled === undefined ? undefined : known[spelled]
}

describe.each(allFunctions().map(one => [one.name, one] as const))('%s', (_, one) => {
  test('has its values in every enclosure around them, and the same ones to more digits', () =>
    fc.assert(
      fc.property(pointsOf(one), fc.integer({ min: 0, max: 20 }), (point, width) => {
        const context = intervals(20)
        const around = point.map(value =>
          context.between(value.minus(Rational.ratio(BigInt(width), 1000n)), value),
        )
        const names = NAMES.slice(0, point.length)
        const wide = enclosed(
          termOf(one, names.map(symbol)),
          Object.fromEntries(names.map((name, i) => [name, around[i]!])),
          20,
        )
        const value = valueAt(one, point)
        if (wide && value) expect(overlap(wide, value)).toBe(true)
      }),
      RUNS,
    ))

  test('has an exact value only where the enclosure has it too', () =>
    fc.assert(
      fc.property(pointsOf(one), point => {
        const exact = exactValue(
          termOf(
            one,
            point.map(value => number(value)),
          ),
        )
        const args = point.map(value => intervals(DIGITS).of(value))
        const names = NAMES.slice(0, point.length)
        const wide = enclosed(
          termOf(one, names.map(symbol)),
          Object.fromEntries(names.map((name, i) => [name, args[i]!])),
          DIGITS,
        )
        if (exact && wide) expect(wide.contains(exact)).toBe(true)
      }),
      RUNS,
    ))

  test('has the slope of its differences', () => {
    if (one.arity !== 1) return
    const slope = slopeOf(one)
    if (!slope) return
    fc.assert(
      fc.property(pointsOf(one), ([x]) => {
        const step = Rational.of('1e-15')
        const [left, right] = [valueAt(one, [x!.minus(step)]), valueAt(one, [x!.plus(step)])]
        const told = enclosed(slope, { x: intervals(DIGITS).of(x!) }, DIGITS)
        fc.pre(left !== undefined && right !== undefined && told !== undefined)
        const difference = right!.minus(left!).div(intervals(DIGITS).of(step.times(2)))
        const { lower, upper } = difference.minus(told!).abs().bounds()
        // The third derivative times the square of the step, and the noise of 50 digits over it.
        const scale = told!.abs().bounds().upper.plus(1)
        expect(lower.plus(upper).lt(scale.times('1e-15'))).toBe(true)
      }),
      RUNS,
    )
  })

  test('is the function of JavaScript, where that has it', () => {
    const known = inJavaScript(one)
    if (!known) return
    fc.assert(
      fc.property(pointsOf(one), point => {
        const value = valueAt(one, point)
        fc.pre(value !== undefined)
        const { lower } = value!.bounds()
        const wanted = known(...point.map(toNumber))
        expect(Math.abs(toNumber(lower) - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)))
      }),
      RUNS,
    )
  })

  test('has a value somewhere at all', () => {
    const found = fc.sample(pointsOf(one), { numRuns: 12 }).filter(point => {
      const term = termOf(
        one,
        point.map(value => number(value)),
      )
      return exactValue(term) ?? valueAt(one, point)
    })
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]!.length).toBe(argumentsOf(one))
  })
})

function overlap(one: Interval, other: Interval): boolean {
  const [a, b] = [one.bounds(), other.bounds()]
  return a.lower.lte(b.upper) && b.lower.lte(a.upper)
}

/** Undefined for a step, which has none. */
function slopeOf(one: FunctionDefinition): Term | undefined {
  try {
    return differentiate(termOf(one, [symbol('x')]), 'x')
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
