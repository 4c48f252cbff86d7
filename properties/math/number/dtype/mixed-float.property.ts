import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Dtype, exactValue, FLOAT64, roundToDtype } from '../../../../src/math/number/dtype/dtype.js'
import { type Float, floats } from '../../../../src/math/number/dtype/float.js'
import {
  type MixedFloat,
  mixedFloats,
  type Rounding,
  type Step,
} from '../../../../src/math/number/dtype/mixed-float.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { anyDtype, finiteValue } from './dtypes.js'

/** The operations of both arithmetics, by the step that they are. */
const OPERATIONS = {
  addition: (a, b) => a.plus(b),
  subtraction: (a, b) => a.minus(b),
  product: (a, b) => a.times(b),
  quotient: (a, b) => a.div(b),
  power: (a, b) => a.pow(b),
  root: a => a.sqrt(),
  exponential: a => a.exp(),
  logarithm: a => a.ln(),
} as const satisfies Partial<
  Record<Step, <T extends MixedFloat | Float>(a: T & Float, b: T & Float) => unknown>
>

type Kind = keyof typeof OPERATIONS
const KINDS = Object.keys(OPERATIONS) as Kind[]

const apply = <T>(kind: Kind, a: T, b: T): T => (OPERATIONS[kind] as unknown as (a: T, b: T) => T)(a, b)

/** Results of results, each made of the two before it. */
function chain<T>(kinds: readonly Kind[], a: T, b: T): T[] {
  const all = [a, b]
  for (const kind of kinds) all.push(apply(kind, all.at(-1)!, all.at(-2)!))
  return all
}

const program = fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 8 })

const formatted = anyDtype.chain((dtype: Dtype) =>
  fc.tuple(fc.constant(dtype), finiteValue(dtype), finiteValue(dtype)),
)

const single =
  (rounded: Step): Rounding['round'] =>
  (value, step) =>
    step === rounded ? Math.fround(value) : value

const terms = fc.array(
  finiteValue(FLOAT64).filter(value => Math.abs(value) < 1e100),
  { minLength: 3, maxLength: 12 },
)

describe('a program of mixed precision', () => {
  test('that rounds every step to a format is one of that format', () => {
    fc.assert(
      fc.property(formatted, program, ([dtype, a, b], kinds) => {
        const { variable } = mixedFloats({ round: value => roundToDtype(value, dtype) })
        const { of } = floats(dtype)
        const mixed = chain(kinds, variable(a), variable(b)).map(({ value }) => value)
        expect(mixed).toEqual(chain(kinds, of(a), of(b)).map(({ value }) => value))
      }),
      { numRuns: 500 },
    )
  })

  test.each(KINDS)('rounds the kind that is named, and no other: %s', kind => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (a, b) => {
          const { variable } = mixedFloats({ round: single(kind) })
          for (const other of KINDS) {
            const double = apply(other, floats(FLOAT64).of(a), floats(FLOAT64).of(b)).value
            const isQuotient = other === 'power' && b === -1
            const expected = other === kind && !isQuotient ? Math.fround(double) : double
            expect(apply(other, variable(a), variable(b)).value).toBe(expected)
          }
        },
      ),
    )
  })

  test('reads variables, parameters and constants as such', () => {
    for (const kind of ['variable', 'parameter', 'constant'] as const) {
      const { variable, parameter, of } = mixedFloats({ round: single(kind) })
      const got = { variable: variable('0.1'), parameter: parameter('0.1'), constant: of('1/10') }
      for (const [other, { value }] of Object.entries(got))
        expect(value).toBe(other === kind ? Math.fround(0.1) : 0.1)
    }
  })

  test('takes the power −1 for a quotient', () => {
    const { variable } = mixedFloats({ round: single('quotient') })
    expect(variable(3).pow(-1).value).toBe(Math.fround(1 / 3))
  })
})

describe('sums that are kept', () => {
  const sign = { addition: 1, subtraction: -1 } as const

  test.each(['addition', 'subtraction'] as const)('are rounded once, where they are used: %s', once => {
    const { variable } = mixedFloats({ round: single(once), once })
    fc.assert(
      fc.property(terms, all => {
        const exact = all.map(exactValue)
        const total = exact.slice(1).reduce((sum, one) => sum.plus(one.times(sign[once])), exact[0]!)
        const join = (left: MixedFloat, right: MixedFloat) => apply(once, left, right)
        const sum = all.map(variable).reduce(join)
        // What was lost is itself added in doubles: n² 2^(−106) of the terms, besides the rounding to a double.
        const size = exact.reduce((weight, one) => weight.plus(one.abs()), Rational.ZERO)
        const room = size.times(all.length ** 2).times(Rational.of(2).pow(-106))
        const double = roundToDtype(total, FLOAT64)
        const ulps = Math.abs(double) * 2 ** -52
        const near = [double - ulps - toDouble(room), double + ulps + toDouble(room)].map(Math.fround)
        expect(sum.value).toBeGreaterThanOrEqual(near[0]!)
        expect(sum.value).toBeLessThanOrEqual(near[1]!)
        expect(sum.neg().value).toBe(-sum.value)
      }),
    )
  })

  test('lose nothing that cancels, where a double loses all', () => {
    const { variable } = mixedFloats({ round: value => value, once: 'addition' })
    expect([1, 1e100, 1, -1e100].map(variable).reduce((a, b) => a.plus(b)).value).toBe(2)
    const { variable: other } = mixedFloats({ round: value => value, once: 'subtraction' })
    expect(other(1).minus(other(1e100)).minus(other(-1e100)).value).toBe(1)
    expect(other(1).minus(other(1e100).minus(other(-1)).minus(other(1e100))).value).toBe(0)
  })

  test('are infinite where the sum is', () => {
    const { variable } = mixedFloats({ round: value => value, once: 'addition' })
    expect(variable(Number.POSITIVE_INFINITY).plus(1).plus(1).value).toBe(Number.POSITIVE_INFINITY)
    expect(variable(Number.NaN).plus(1).value).toBeNaN()
  })
})

describe('the first steps of a kind', () => {
  test.each(['product', 'subtraction'] as const)('alone are rounded on the way: %s', kind => {
    for (const once of [undefined, kind] as const) {
      if (once === 'product') continue
      const { variable } = mixedFloats({ round: single(kind), first: kind, ...(once ? { once } : {}) })
      const [a, b, c] = [variable('0.1'), variable('0.7'), variable('0.3')]
      const first = Math.fround(kind === 'product' ? 0.1 * 0.7 : 0.1 - 0.7)
      const second = apply(kind, apply(kind, a, b).neg().plus(0), c)
      expect(apply(kind, a, b).value).toBe(first)
      expect(second.value).toBe(kind === 'product' ? -first * 0.3 : -first - 0.3)
      expect(apply(kind, c, c.plus(apply(kind, a, b))).value).toBe(
        kind === 'product' ? 0.3 * (0.3 + first) : 0.3 - (0.3 + first),
      )
    }
  })
})

const toDouble = (value: Rational): number => roundToDtype(value, FLOAT64)

describe('what a program does beyond its sums and products', () => {
  const doubles = mixedFloats({ round: value => value })

  test('an order is that of the values, and none with NaN', () => {
    const numbers = ['-1', '0', '-0', '1.5', '1e300', 'Infinity', 'NaN'].map(Number)
    for (const left of numbers)
      for (const right of numbers) {
        const expected = left < right ? -1 : left > right ? 1 : 0
        expect(doubles.variable(left).cmp(doubles.variable(right))).toBe(expected)
        expect(doubles.variable(left).cmp(right)).toBe(expected)
      }
  })

  test('a size is exact, and an inverse hyperbolic tangent is a logarithm', () => {
    const { variable } = mixedFloats({ round: single('logarithm') })
    for (const value of [-0.1, 0.1, 0, -1e-300]) expect(variable(value).abs().value).toBe(Math.abs(value))
    expect(variable('0.1').atanh().value).toBe(Math.fround(Math.atanh(0.1)))
    expect(doubles.variable('0.1').atanh().value).toBe(Math.atanh(0.1))
  })

  test('a number is the double that it is, NaN too', () => {
    for (const value of [0.1, -0, 1e300, Number.NaN, Number.POSITIVE_INFINITY])
      expect(doubles.of(value).value).toBe(value)
    expect(doubles.of('1/3').value).toBe(1 / 3)
  })
})

/** 0.1 and 0.7 and what they make are no float32. */
describe('which steps stand behind a first one', () => {
  test('a sum that is kept goes on until another step uses it', () => {
    const { variable } = mixedFloats({ round: single('addition'), once: 'addition', first: 'addition' })
    const sum = variable(0.1).plus(0.7)
    // It is one sum so far, however many terms it has, and rounded as the first.
    expect(sum.value).toBe(Math.fround(0.1 + 0.7))
    expect(sum.plus(0.3).value).toBe(Math.fround(0.1 + 0.7 + 0.3))
    // A product ends it, and the next sum is no first one; the same after a sign.
    const product = sum.times(3)
    expect(product.plus(0.1).value).toBe(Math.fround(0.1 + 0.7) * 3 + 0.1)
    expect(sum.neg().plus(0.1).value).toBe(-Math.fround(0.1 + 0.7) + 0.1)
    expect(sum.abs().plus(0.1).value).toBe(Math.fround(0.1 + 0.7) + 0.1)
    // A product of what is no sum has nothing first before it.
    expect(variable(0.3).times(3).plus(0.1).value).toBe(Math.fround(0.3 * 3 + 0.1))
    expect(variable(0.3).neg().plus(0.1).value).toBe(Math.fround(-0.3 + 0.1))
  })

  test('where sums are kept and products come first, a sum is rounded in any case, and does not count as first', () => {
    const fround = (value: number, step: Step) =>
      step === 'addition' || step === 'product' ? Math.fround(value) : value
    const { variable } = mixedFloats({ round: fround, once: 'addition', first: 'product' })
    const product = variable(0.1).times(0.7)
    expect(product.plus(0.3).value).toBe(Math.fround(Math.fround(0.1 * 0.7) + 0.3))
    expect(variable(0.1).plus(0.7).times(0.3).value).toBe(Math.fround(Math.fround(0.1 + 0.7) * 0.3))
  })

  test('no other step counts as first', () => {
    const { variable } = mixedFloats({ round: single('product'), first: 'product' })
    const quotient = variable(0.1).div(0.7)
    expect(quotient.times(0.3).value).toBe(Math.fround((0.1 / 0.7) * 0.3))
    expect(quotient.times(0.3).times(0.7).value).toBe(Math.fround((0.1 / 0.7) * 0.3) * 0.7)
  })
})
