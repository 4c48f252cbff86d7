import { describe, expect, test } from 'vitest'
import type { Equation, Literal } from '../../../src/conform/operations/operation.js'
import { enclose, encloseBy } from '../../../src/conform/vectors/enclosure.js'
import { FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { reals } from '../../../src/math/number/interval/real.js'
import { third, thirdOf } from './planted-operation.js'

const { of: wide } = reals(200)

const ask = (
  reference: Equation,
  x: readonly string[],
  { literals = [{ compute: reference }], digits = 50, wantsGradient = false, p = [] }: Wish = {},
) => encloseBy(reference, literals, { input: { x, p }, digits, wantsGradient })

interface Wish {
  readonly literals?: readonly Literal[]
  readonly digits?: number
  readonly wantsGradient?: boolean
  readonly p?: readonly string[]
}

describe('the outcome of an operation', () => {
  const input = { x: ['1'], p: [] }

  test('has 50 digits unless others are wanted', () => {
    expect(enclose(thirdOf(), input).outcome.value[0]!.v).toBe(`0.${'3'.repeat(50)}`)
    expect(enclose(thirdOf(), input, 20).outcome.value[0]!.v).toBe(`0.${'3'.repeat(20)}`)
  })

  test('has a gradient where the operation has one, and it exists at the input', () => {
    const graded = thirdOf({ hasGradient: true, dtypes: [FLOAT64] })
    const isSmoothAt = ({ x }: { readonly x: readonly string[] }) => x[0] === '1'
    const at = (x: string, operation = graded) => enclose(operation, { x: [x], p: [] }).outcome.grad
    expect(at('1')!.map(({ v }) => v)).toEqual([`0.${'3'.repeat(50)}`])
    expect([at('1', { ...graded, isSmoothAt }) === undefined, at('2', { ...graded, isSmoothAt })]).toEqual([
      false,
      undefined,
    ])
    expect(at('1', thirdOf({ hasGradient: false }))).toBe(undefined)
    expect(at('1', thirdOf({ hasGradient: false, isSmoothAt }))).toBe(undefined)
  })

  test('by what does not count is 0, with no weight', () => {
    const first: Equation = ({ x }) => [x[0]!.times(2)]
    const { outcome } = ask(first, ['3', '5'], { wantsGradient: true })
    expect(outcome.grad).toEqual([
      { v: '2', r: '0', scale: '0', naive: '0', kappa: '0' },
      { v: '0', r: '0', scale: '0', naive: '0' },
    ])
  })
})

describe('the weights', () => {
  test('count variables and parameters in the scale, results in the naive weight, and constants in neither', () => {
    // x p + 7 at 3 and 5: the product 15 and the sum 22.
    const line: Equation = ({ x, p, of }) => [x[0]!.times(p[0]!).plus(of(7)), of(7), x[0]!]
    const { value } = ask(line, ['3'], { p: ['5'] }).outcome
    const weights = value.map(({ scale, naive }) => [scale, naive])
    expect(weights).toEqual([
      ['30', '37'],
      ['0', '0'],
      ['3', '0'],
    ])
  })

  test('are those of the worst literal, each by its own steps', () => {
    // x − y at 3 and 1; with 8 between, 11 and 10 are on the way, without 2 alone.
    const difference: Equation = ({ x }) => [x[0]!.minus(x[1]!)]
    const detour: Equation = ({ x }) => [x[0]!.plus(8).minus(x[1]!).minus(8)]
    const naive = (...literals: Equation[]) =>
      ask(difference, ['3', '1'], { literals: literals.map(compute => ({ compute })) }).outcome.value[0]!
        .naive
    expect([naive(difference), naive(detour), naive(difference, detour)]).toEqual(['2', '23', '23'])
  })

  test('are rounded up by less than a digit of 36 too', () => {
    const itself: Equation = ({ x }) => [x[0]!]
    const scale = (x: string) => ask(itself, [x]).outcome.value[0]!.scale
    expect([scale('1'), scale(`1.${'0'.repeat(34)}1`)]).toEqual(['1', '1.00001'])
  })

  test('are known at more digits where there is no value at few', () => {
    const logarithm: Equation = ({ x }) => [x[0]!.plus(1).minus(1).ln()]
    const { value } = ask(logarithm, ['1e-60']).outcome
    const size = wide('1e-60').ln().abs()
    expect(wide(value[0]!.v).abs().minus(size).abs().lt('1e-45')).toBe(true)
    // Both sums have the weight v / u: 1 + 1e60 beside the logarithm.
    expect(Number(value[0]!.naive)).toBeGreaterThan(9e59)
  })

  test('of a gradient by hand are those of its steps, and it is not differentiated again', () => {
    const product: Equation = ({ x }) => [x[0]!.times(x[1]!)]
    // The power 3/2 of 0 has one derivative and no second one.
    const gradient: Equation = ({ x }) => [x[1]!.plus(x[0]!.minus(3).pow('1.5')), x[0]!]
    const { outcome } = ask(product, ['3', '2'], {
      literals: [{ compute: product, gradient }],
      wantsGradient: true,
    })
    expect(outcome.grad!.map(({ v }) => v)).toEqual(['2', '3'])
  })
})

describe('literals of another form', () => {
  const square: Equation = ({ x }) => [x[0]!.pow(2), x[0]!]
  const short: Equation = ({ x }) => [x[0]!.pow(2)]

  test('are refused: one with fewer results, alone or beside another, and one with fewer slopes', () => {
    const expectRefused = (literals: readonly Literal[], wantsGradient = false) =>
      expect(() => ask(square, ['3', '4'], { literals, wantsGradient })).toThrow(
        new RangeError('encloseBy: expected equations of one form, got others'),
      )
    expectRefused([{ compute: short }])
    expectRefused([{ compute: square }, { compute: short }])
    expectRefused([{ compute: square, gradient: short }], true)
  })
})

describe('the extent', () => {
  const extent = (compute: Equation, ...x: string[]) => ask(compute, x, { literals: [{ compute }] }).extent

  test('is from the least to the greatest size of a result that is not 0: no variable, no constant', () => {
    const by: Equation = ({ x, of }) => [
      x[0]!.minus(x[1]!).div(3).times(of('0.0001')).plus(x[2]!.minus(x[2]!)),
    ]
    // −1, −1/3, −1/30,000, and 0.
    expect(extent(by, '1000', '1001', '1e-9')).toEqual({ smallest: 0.0000333333, largest: 1 })
    expect(extent(({ x }) => [x[0]!.div(3)], '1')).toEqual({ smallest: 0.333333, largest: 0.333333 })
  })

  test('is that of all literals together', () => {
    const half: Equation = ({ x }) => [x[0]!.times(8).div(16)]
    const other: Equation = ({ x }) => [x[0]!.div(64).times(32)]
    const asked = ask(half, ['1'], { literals: [{ compute: half }, { compute: other }] })
    expect(asked.extent).toEqual({ smallest: 0.015625, largest: 8 })
  })

  test('is none where there is no result', () => {
    const none = { smallest: Number.POSITIVE_INFINITY, largest: 0 }
    expect(extent(() => [])).toEqual(none)
    expect(extent(({ x }) => [x[0]!], '5')).toEqual(none)
  })

  test('is beyond the doubles Infinity, and 0 below them', () => {
    const powers: Equation = ({ x }) => [x[0]!.pow(200), x[0]!.pow(-200)]
    expect(extent(powers, '1e2')).toEqual({ smallest: 0, largest: Number.POSITIVE_INFINITY })
  })

  test('does not count what rounding alone has left', () => {
    const itself: Equation = ({ x }) => [x[0]!]
    const noisy: Equation = ({ x }) => [x[0]!.exp().ln().minus(x[0]!).plus(x[0]!)]
    const asked = ask(itself, ['0.3'], { literals: [{ compute: noisy }] })
    expect(asked.extent).toEqual({ smallest: 0.3, largest: 1.34986 })
  })
})

describe('what another precision doubles is noise: the tape of 60 digits keeps 70', () => {
  /** From here on neighbours are 1 apart. */
  const large = 10n ** 69n + 1n
  const size = Number(wide(`${large}`).toPrecision(6))
  const smallest = (start: bigint, ...steps: string[]) => {
    const compute: Equation = ({ x }) => [
      steps.reduce((sum, step) => sum.plus(step), x[0]!.times(1)).minus(`${large}`),
    ]
    return ask(compute, [`${start}`]).extent.smallest
  }

  test('1 where it is 1/2, and 1 where it is 2', () => {
    // From an odd number a half is rounded up.
    expect(smallest(large, '0.5')).toBe(size)
    const rest: Equation = ({ x }) => [
      x[0]!
        .plus('0.5')
        .plus('0.75')
        .plus('0.75')
        .neg()
        .plus(`${large + 4n}`),
    ]
    expect(ask(rest, [`${large}`]).extent.smallest).toBe(size)
  })

  test('and not 1 where it is 3/5, or 1 where it is 3/2, or 5 where it is 4.6', () => {
    expect(smallest(large, '0.6')).toBe(1)
    expect(smallest(large, '4.6')).toBe(5)
    expect(smallest(large, '1.25', '0.25')).toBe(1)
  })

  test('nor what only one of them has come to', () => {
    // A quarter is rounded off at few digits alone, where the way is longer then.
    const compute: Equation = ({ x, of }) => {
      const rest = x[0]!.plus('0.25').minus(`${large}`)
      return rest.cmp(of(0)) === 0
        ? [x[0]!.times(0).plus(x[1]!).times(1).div(8)]
        : [of(2).times(x[1]!).div(16)]
    }
    expect(ask(compute, [`${large}`, '1']).extent.smallest).toBe(0.125)
  })
})

describe('digits grow', () => {
  test('until all results are known, not one alone', () => {
    const equation: Equation = ({ x }) => [x[0]!.div(3), x[0]!.div(3).plus('1e60').minus('1e60')]
    const { value } = ask(equation, ['1']).outcome
    expect(value.map(({ v }) => v)).toEqual(Array(2).fill(`0.${'3'.repeat(50)}`))
  })

  test('as far as they can, and what is not known then has a radius that says so', () => {
    const lossy: Equation = ({ x }) => [x[0]!.div(3).plus('1e950').minus('1e950')]
    const { v, r } = ask(lossy, ['1']).outcome.value[0]!
    expect(wide(v).minus(wide('1/3')).abs().lte(wide(r))).toBe(true)
    expect(wide(r).gt('1e-22') && wide(r).lt('1e-15')).toBe(true)
  })

  test('and any error but that of the domain is passed on at once', () => {
    let asked = 0
    const faulty: Equation = () => {
      asked += 1
      throw new TypeError('faulty')
    }
    expect(() => ask(faulty, ['1'])).toThrow(TypeError)
    expect(asked).toBe(1)
    expect(() => ask(third, ['1'], { literals: [{ compute: faulty }] })).toThrow(TypeError)
    expect(asked).toBe(2)
  })
})
