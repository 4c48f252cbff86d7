import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Interval, intervals } from '../../../../src/math/number/interval/interval.js'
import { reals, toRational } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { context, sample, text, unit, workingDigits } from './intervals.js'

describe('comparison has three answers, and none where members differ', () => {
  test('an answer is that of every pair of members, and disjoint intervals have one', () =>
    fc.assert(
      fc.property(sample, sample, ({ interval: x, members: ps }, { interval: y, members: qs }) => {
        const answer = x.compare(y)
        const orders = ps.flatMap(p => qs.map(q => p.cmp(q)))
        // A point of too many digits is an interval, whose bounds are members as well.
        const ofBounds = [x.lower, x.upper].flatMap(p => [y.lower, y.upper].map(q => p.cmp(q)))
        const isUnanimous = ofBounds.every(order => order === ofBounds[0])
        expect(answer).toBe(isUnanimous ? ofBounds[0] : null)
        if (answer !== null && answer !== 0) expect(orders.every(order => order === answer)).toBe(true)
        expect(y.compare(x)).toBe(answer === null ? null : 0 - answer)
        expect(x.sign()).toBe(x.compare('0'))
      }),
    ))

  test.each([
    ['1', '2', 1],
    ['-2', '-1', -1],
    ['0', '0', 0],
    ['0', '1', null],
    ['-1', '0', null],
    ['-1', '1', null],
  ] as const)('the sign of [%s, %s] is %s', (lower, upper, sign) => {
    expect(context.between(lower, upper).sign()).toBe(sign)
    expect(context.between(lower, upper).compare(0)).toBe(sign)
  })

  test('intervals that touch are not apart', () => {
    expect(context.between(1, 2).compare(context.between(2, 3))).toBe(null)
    expect(context.between(1, 2).compare(context.between('2.0000000001', 3))).toBe(-1)
    expect(context.of(2).compare(context.of(2))).toBe(0)
  })
})

describe('members', () => {
  test('are those between the bounds, exactly, however many digits they have', () =>
    fc.assert(
      fc.property(sample, ({ interval: x, members }) => {
        const { lower, upper } = x.bounds()
        const beyond = unit.times('1e-20')
        for (const p of members) expect(x.contains(p)).toBe(true)
        for (const p of [lower, upper, x.lower, x.upper, x.midpoint(), x]) expect(x.contains(p)).toBe(true)
        expect(x.contains(lower.minus(lower.abs().times(beyond)).minus('1e-300'))).toBe(false)
        expect(x.contains(upper.plus(upper.abs().times(beyond)).plus('1e-300'))).toBe(false)
        expect(context.between(lower.minus(1), upper).contains(x)).toBe(true)
        expect(x.contains(context.between(lower.minus(lower.abs()).minus(1), upper))).toBe(false)
        expect(x.contains(context.between(lower, upper.plus(upper.abs()).plus(1)))).toBe(false)
      }),
    ))

  test('the bounds are exact in every form, the width is rounded up, the middle is in the middle', () =>
    fc.assert(
      fc.property(sample, ({ interval: x }) => {
        const { lower, upper } = x.bounds()
        expect([toRational(x.lower), toRational(x.upper)]).toEqual([lower, upper])
        const width = toRational(x.width)
        expect(width.gte(upper.minus(lower))).toBe(true)
        expect(width.minus(upper).plus(lower).lte(width.times(unit))).toBe(true)
        const fromMiddle = toRational(x.midpoint()).times(2).minus(lower).minus(upper).abs()
        expect(fromMiddle.lte(lower.abs().plus(upper.abs()).times(unit))).toBe(true)
        expect(x.lower.plus(x.upper).precision()).toBeLessThanOrEqual(workingDigits)
      }),
    ))

  test('a constant is the narrowest interval around the exact decimal or fraction', () => {
    for (const constant of ['0.1', '1/3', '-2/7', `1.${'3'.repeat(80)}`, '1e-400']) {
      const x = context.of(constant)
      const exact = constant === '1e-400' ? Rational.of(10).pow(-400) : Rational.of(constant)
      expect(x.contains(exact)).toBe(true)
      expect(toRational(x.width).lte(exact.abs().times(unit))).toBe(true)
    }
    expect(text(context.of('0.1'))).toBe('[0.1, 0.1]')
    expect(text(context.of(reals(50).of('0.25')))).toBe('[0.25, 0.25]')
    expect(context.of('1/3').times(3).contains(1)).toBe(true)
    expect(context.of('1/3').times(3).compare(1)).toBe(null)
  })
})

describe('what cannot be enclosed throws RangeError', () => {
  const straddling = context.between(-1, 2)
  test.each<[string, () => Interval]>([
    ['÷ [−1, 2]', () => context.of(1).div(straddling)],
    ['÷ [0, 2]', () => context.of(1).div(context.between(0, 2))],
    ['÷ [−2, 0]', () => context.of(1).div(context.between(-2, 0))],
    ['÷ 0', () => context.of(0).div(0)],
    ['ln [−1, 2]', () => straddling.ln()],
    ['ln [0, 2]', () => context.between(0, 2).ln()],
    ['ln −1', () => context.of(-1).ln()],
    ['√[−1, 2]', () => straddling.sqrt()],
    ['√−10⁻¹⁰⁰', () => context.of('-1e-100').sqrt()],
    ['[−1, 2]⁻¹', () => straddling.pow(-1)],
    ['[−1, 2] to the power 1/3', () => straddling.pow('1/3')],
    ['[−1, 2] to the power 1/2', () => straddling.pow('0.5')],
    ['[−1, 2] to the power [2, 3]', () => straddling.pow(context.between(2, 3))],
    ['[2, 1]', () => context.between(2, 1)],
  ])('%s', (_, compute) => expect(compute).toThrow(RangeError))

  test.each([
    [0, 1],
    [-1, 0],
    [2, 2],
    [-3, '0.5'],
  ])('artanh [%s, %s]', (lower, upper) =>
    expect(() => context.between(lower, upper).atanh()).toThrow(/between -1 and 1/),
  )

  const ten = context.of(10)
  test.each<[string, () => Interval]>([
    ['exp 10^300', () => context.of('1e300').exp()],
    ['exp [−10^300, 2.4·10^15]', () => context.between('-1e300', '2.4e15').exp()],
    ['exp [−10^300, 10^300]', () => context.between('-1e300', '1e300').exp()],
    ['[−1, 10^(10^15)] · 10', () => context.between(-1, '1e1000000000000000').times(10)],
    ['[−10^(10^15), 1] · 10', () => context.between('-1e1000000000000000', 1).times(10)],
    ['10^{10^{10^{10}}}', () => ten.pow(ten.pow(10 ** 10))],
    ['10^(10^15 + 1)', () => ten.pow(1e15 + 1)],
    ['(−10)^(10^15 + 1)', () => ten.neg().pow(1e15 + 1)],
    ['10^(10^20/3)', () => ten.pow('1e20/3')],
    ['10^(10^15) · 10', () => ten.pow(1e15).times(10)],
    ['10^(10^15) ÷ 0.1', () => ten.pow(1e15).neg().div('0.1')],
    ['1 ÷ (10^(−10^15)/10)', () => ten.div(ten.pow(-1e15))],
    ['10^(4·10^15)', () => context.of('1e4000000000000000')],
  ])('too large: %s', (_, compute) => expect(compute).toThrow(/too large/))

  test('what is too small is widened to 0 and keeps its sign as far as it can', () => {
    const smallest = ten.pow(-1e15)
    for (const tiny of [
      smallest.div(10),
      smallest.times(smallest),
      context.of('-1e16').exp(),
      context.of('1e-4000000000000000'),
    ]) {
      expect(tiny.lower.isZero() && tiny.plus(1).contains(1)).toBe(true)
      expect(tiny.upper.gt(0) && tiny.upper.lt(smallest.upper.times(2))).toBe(true)
      const { lower, upper } = tiny.neg()
      expect(upper.isZero() && lower.lt(0) && lower.gt(smallest.upper.times(-2))).toBe(true)
    }
    const wide = context.between(smallest.lower, 1).div(10)
    expect([text(wide), text(wide.neg().times(1))]).toEqual(['[0, 0.1]', '[-0.1, 0]'])
    expect(text(context.between(smallest.lower.neg(), 1).div(10))).toBe('[-1e-1000000000000000, 0.1]')
    expect(text(context.between(-1, smallest.lower).div(10))).toBe('[-0.1, 1e-1000000000000000]')
    expect(text(smallest.neg().div(10))).toBe(text(smallest.div(10).neg()))
    const huge = context.of(23).times('9e13').exp()
    expect(huge.times(context.of(23).times('-9e13').exp()).contains(1)).toBe(true)
  })

  test.each(['NaN', 'Infinity', '', 'x'])('"%s" is refused', wrong =>
    expect(() => context.of(wrong)).toThrow(SyntaxError),
  )

  test('numbers that are no safe integers are refused', () => {
    for (const wrong of [0.1, Number.NaN, 2 ** 53]) expect(() => context.of(1).plus(wrong)).toThrow(TypeError)
  })
})

test('e^x holds (e^(x/2))² down to where nothing is left of it, and up to where it is too large', () => {
  const context = intervals(5)
  for (const text of ['2.3e15', '-2.3e15', '-2.300000000000001e15', '-2.301e15', '-2.302585e15']) {
    const whole = context.of(text).exp()
    expect(whole.lower.lt(whole.upper)).toBe(true)
    expect(whole.compare(context.of(text).div(2).exp().pow(2))).toBe(null)
  }
  for (const text of ['-2.303e15', '-2.5e15', '-1e17', '-1e18']) {
    const rest = context.of(text).exp()
    expect(rest.lower.isZero() && rest.upper.gt(0) && rest.upper.lt('1.1e-1000000000000000')).toBe(true)
  }
})
