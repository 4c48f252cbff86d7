import { describe, expect, test } from 'vitest'
import type { Claim, Curve, Exercise } from '../../../../src/rules/book/model/claim.js'
import { judgedOn, openFor, toldOf } from './judged-here.js'
import { claim } from './scope-here.js'

type Given = Partial<Exercise>

const U = { u: { shapes: ['$u = ?u$'] as const, otherwise: '2' } }
const positive = (...names: string[]): Given => ({
  domain: Object.fromEntries(names.map(name => [name, 'positive' as const])),
})

describe('an equation that should say what another does', () => {
  const equation = (zero: string): Claim =>
    claim('9/e', '$?r(x,y)$', { kind: 'equation', zero, unknown: 'y' })
  const told = (page: string, zero = 'y - 2 x', has: Given = {}) =>
    toldOf(judgedOn(page, equation(zero), has))

  test('and is told as it was understood, the solution of the page first', () =>
    expect(judgedOn('So $y = 3 x$.', equation('y - 2 x')).understood).toBe('3·x = 2·x'))

  test('on the domain of the exercise', () => {
    expect(told('So $y = \\sqrt{x^2}$.', 'y - x', positive('x'))).toBe('holds')
    expect(told('So $y = \\sqrt{x^2}$.', 'y - x')).toBe('refuted, y = x')
  })

  test('with what the page gives its symbols', () => {
    const has: Given = { premises: U }
    expect(told('With $u = 3$, so $y = 3 x$.', 'y - u x', has)).toBe('holds')
    expect(openFor(judgedOn('So $y = 3 x$.', equation('y - u x'), has))).toBe(
      'free-symbols: the page does not state u = 2',
    )
  })
})

describe('what should solve an equation', () => {
  const solves = (zero = '2 x - k', shown = 'k/2'): Claim =>
    claim('9/s', '$X = ?s$', { kind: 'solution', zero, unknown: 'x', shown })
  const K: Given = { premises: { k: { shapes: ['$k = ?k$'] } } }
  const told = (page: string, asked = solves(), has = K) => toldOf(judgedOn(page, asked, has))

  test('for every value of its own symbols, even where the page gives them one', () => {
    expect(told('With $k = 10$, so $X = k/2$.')).toBe('holds')
    expect(told('With $k = 10$, so $X = k^2/20$.')).toBe('refuted, \\frac{k}{2}')
  })

  test('on the domain of the exercise', () => {
    expect(told('So $X = k$.', solves('x - \\sqrt{k^2}'), positive('k'))).toBe('holds')
    expect(told('So $X = k$.', solves('x - \\sqrt{k^2}'))).toBe('refuted, \\frac{k}{2}')
  })
})

describe('along a curve', () => {
  const curve: Curve = { zero: 'a D^2 - N^3', unknown: 'a' }
  const has = positive('D', 'N', 'C', 'p')
  const exponent = (along: Curve = curve, shape = '$D \\propto N^{?e}$'): Claim =>
    claim('9/x', shape, { kind: 'exponent', curve: along, of: 'D', in: 'N' })

  test('one side grows as a power of the other', () => {
    const told = (page: string, asked = exponent()) => toldOf(judgedOn(page, asked, has))
    expect(told('So $D \\propto N^{3/2}$.')).toBe('holds')
    expect(told('So $D \\propto N^{2/3}$.')).toBe('refuted, \\frac{3}{2}')
    expect(told('So $D \\propto N^{-3/2}$.')).toBe('refuted, \\frac{3}{2}')
  })

  const constant = (along: Curve = curve): Claim =>
    claim('9/c', '$?h(N,D) = C$', { kind: 'constant', curve: along, moves: 'N', follows: 'D' })

  test('that is none of its unknown says nothing', () => {
    const bent: Curve = { zero: 'a^2 D - N', unknown: 'a' }
    const none = 'no-engine: the curve is not affine in a'
    expect(openFor(judgedOn('So $D \\propto N^{1}$.', exponent(bent), has))).toBe(none)
    expect(openFor(judgedOn('So $N / D = C$.', constant(bent), has))).toBe(none)
  })
})
