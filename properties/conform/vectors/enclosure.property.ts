import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Equation, Literal } from '../../../src/conform/operations/operation.js'
import { encloseBy } from '../../../src/conform/vectors/enclosure.js'
import { agree, type Real, reals } from '../../../src/math/number/interval/real.js'
import { Jet } from '../../math/number/derivative/jet.js'

const wide = reals(200)

/** Analytic functions of three numbers, as equations. */
const EQUATIONS: Record<string, Equation> = {
  'x y + z': ({ x }) => [x[0]!.times(x[1]!).plus(x[2]!)],
  'x/(y² + 1) − z': ({ x }) => [x[0]!.div(x[1]!.pow(2).plus(1)).minus(x[2]!)],
  'ln(1 + e^{x − y}) z': ({ x }) => [x[0]!.minus(x[1]!).exp().plus(1).ln().times(x[2]!)],
  '(x − y)³ + √(z² + 1)': ({ x }) => [x[0]!.minus(x[1]!).pow(3).plus(x[2]!.pow(2).plus(1).sqrt())],
}

const anyX = fc.array(
  fc.integer({ min: -400, max: 400 }).map(n => `${n / 64}`),
  { minLength: 3, maxLength: 3 },
)
const anyEquation = fc.constantFrom(...Object.entries(EQUATIONS))

describe('scale', () => {
  const context = reals(60)
  const { of } = reals(60)

  /** Σ |x_i ∂f/∂x_i| by one forward series for each variable. */
  function scaleByJets(equation: Equation, x: readonly string[]): Real {
    const jet = (text: string, isVariable: boolean) =>
      isVariable ? Jet.variable(context.of(text), 1, context) : Jet.constant(context.of(text), 1, context)
    return x.reduce((sum, text, i) => {
      const [output] = equation({
        x: x.map((other, j) => jet(other, i === j)),
        p: [],
        input: { x, p: [] },
        of: (value: string | number) => jet(`${value}`, false),
      } as never) as unknown as Jet<Real>[]
      const term = output!.derivative(1).times(text).abs()
      return sum.plus(of(term.toPrecision(50)))
    }, of(0))
  }

  /** The tape has 40 digits. */
  const ALMOST_ONE = `0.${'9'.repeat(34)}`

  test('is Σ |x ∂f/∂x|, rounded up to 6 digits', () =>
    fc.assert(
      fc.property(anyEquation, anyX, ([, equation], x) => {
        const wanted = { input: { x, p: [] }, digits: 30, wantsGradient: true }
        const { value } = encloseBy(equation, [{ compute: equation }], wanted).outcome
        const found = of(value[0]!.scale)
        const exact = scaleByJets(equation, x)
        expect(found.gte(exact.times(ALMOST_ONE)) && found.lte(exact.times('1.00001'))).toBe(true)
        const { kappa, v } = value[0]!
        if (kappa !== undefined) expect(agree(of(kappa), found.div(of(v).abs()), 3)).toBe(true)
      }),
    ))

  test('naive is Σ |v ∂f/∂v|, here by hand: (a b + c)² has a b, the sum, and the square', () =>
    fc.assert(
      fc.property(anyX, x => {
        const square: Equation = ({ x: [a, b, c] }) => [a!.times(b!).plus(c!).pow(2)]
        const [a, b, c] = x.map(text => of(text)) as [Real, Real, Real]
        const sum = a.times(b).plus(c)
        const slope = sum.times(2).abs()
        const naive = a.times(b).abs().times(slope).plus(sum.abs().times(slope)).plus(sum.pow(2))
        const scale = a.times(b).abs().times(2).plus(c.abs()).times(slope)
        const { value } = encloseBy(square, [{ compute: square }], {
          input: { x, p: [] },
          digits: 30,
          wantsGradient: false,
        }).outcome
        const isUp = (found: string, exact: Real) =>
          of(found).gte(exact.times(ALMOST_ONE)) && of(found).lte(exact.times('1.00001'))
        expect([isUp(value[0]!.naive, naive), isUp(value[0]!.scale, scale)]).toEqual([true, true])
      }),
    ))
})

describe('of several literals', () => {
  /** x − y, and twice with ±s between, which weighs |x + s| or |x − s|. */
  const difference: Equation = ({ x }) => [x[0]!.minus(x[1]!)]
  const by =
    (s: string): Equation =>
    ({ x }) => [x[0]!.plus(s).minus(x[1]!).minus(s)]
  const ask = (literals: readonly Literal[], x: readonly string[]) =>
    encloseBy(difference, literals, { input: { x, p: [] }, digits: 30, wantsGradient: true })

  test('the worst counts, each result by itself, in any order', () =>
    fc.assert(
      fc.property(anyX, fc.shuffledSubarray(['8', '-8', '0.5'], { minLength: 1 }), (x, steps) => {
        const literals = steps.map(by).map(compute => ({ compute }))
        const alone = literals.map(literal => ask([literal], x).outcome.value[0]!)
        const { outcome, extent } = ask(literals, x)
        const naives = alone.map(({ naive }) => Number(naive))
        expect(Number(outcome.value[0]!.naive)).toBe(Math.max(...naives))
        expect(outcome.value[0]).toEqual({ ...alone[0], naive: outcome.value[0]!.naive })
        const extents = literals.map(literal => ask([literal], x).extent)
        expect(extent.largest).toBe(Math.max(...extents.map(({ largest }) => largest)))
        expect(extent.smallest).toBe(Math.min(...extents.map(({ smallest }) => smallest)))
      }),
    ))

  test('a gradient by hand weighs as much as it does, and not as the derivative does', () => {
    const product: Equation = ({ x }) => [x[0]!.times(x[1]!)]
    // (y + 4) − 4 has y + 4 = 6 and y = 2 on the way.
    const gradient: Equation = ({ x }) => [x[1]!.plus(4).minus(4), x[0]!]
    const naives = (literal: Literal) =>
      encloseBy(product, [literal], {
        input: { x: ['3', '2'], p: [] },
        digits: 30,
        wantsGradient: true,
      }).outcome.grad!.map(({ naive }) => naive)
    expect(naives({ compute: product, gradient })).toEqual(['8', '0'])
    expect(naives({ compute: product })[0]).not.toBe('8')
  })
})

describe('digits grow', () => {
  const exponential: Equation = ({ x }) => [x[0]!.exp()]
  const difference: Equation = ({ x }) => [x[0]!.exp().plus(1).minus(1)]
  const ask = (equation: Equation, x: string, digits: number) =>
    encloseBy(equation, [{ compute: equation }], { input: { x: [x], p: [] }, digits, wantsGradient: false })
      .outcome.value[0]!

  test('until a result is known to as many as wanted, however small or large it is', () => {
    for (const x of ['-20000', '20000', '-1e-300', '700']) {
      const { v, r } = ask(exponential, x, 50)
      expect(wide.of(r).lte(wide.of(v).abs().times('1e-48'))).toBe(true)
      expect(agree(wide.of(v), wide.of(x).exp(), 48)).toBe(true)
    }
  })

  test('until what cancels is known: e^x + 1 − 1 for x from −1 to −1600', () => {
    for (const x of ['-1', '-100', '-700', '-1600']) {
      const { v, r } = ask(difference, x, 50)
      expect(wide.of(r).lte(wide.of(v).abs().times('1e-48'))).toBe(true)
      expect(agree(wide.of(v), wide.of(x).exp(), 48)).toBe(true)
    }
  })

  test('and what no digits tell from 0 is 0 with a radius next to nothing', () => {
    const { v, r } = ask(({ x }) => [x[0]!.exp().ln().minus(x[0]!)], '0.3', 50)
    expect([v, wide.of(r).lt('1e-700')]).toEqual(['0', true])
  })

  test('throws where the input is outside of the domain', () => {
    expect(() => ask(({ x }) => [x[0]!.ln()], '-1', 20)).toThrow(RangeError)
    expect(() => ask(({ x }) => [x[0]!.pow(-1)], '0', 20)).toThrow(RangeError)
  })
})
