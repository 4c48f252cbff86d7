import { describe, expect, test } from 'vitest'
import type { Claim, Exercise, Meaning } from '../../../../src/rules/book/model/claim.js'
import { judgedOn, openFor, toldOf } from './judged-here.js'
import { claim } from './scope-here.js'

type Given = Partial<Exercise>

/** A claim about the other side of F. */
const aboutF = (means: Meaning): Claim => claim('9/f', '$F = ?e$', means)
const equal = (equals: string, more: object = {}): Claim => aboutF({ kind: 'identity', equals, ...more })

/** A parameter that the exercise gives where the page does not. */
const U = { u: { shapes: ['$u = ?u$'] as const, otherwise: '2' } }
const positive: Given = { domain: { x: 'positive' } }

describe('an expression that should equal another', () => {
  const told = (page: string, equals: string, has: Given = {}) => toldOf(judgedOn(page, equal(equals), has))

  test('does, or is corrected', () => {
    expect(told('So $F = x (x + 1)$.', 'x^2 + x')).toBe('holds')
    expect(told('So $F = x (x + 2)$.', 'x^2 + x')).toBe('refuted, x^{2} + x')
  })

  test('is told as it was understood, the page first', () => {
    const found = judgedOn('So $F = 3 x$.', equal('2 x'))
    expect(found.understood).toBe('3·x = 2·x')
    expect(judgedOn('So $F = 3$.', equal('2')).explanation).toBe('the left is 3, the right 2')
  })

  test('on the domain of the exercise alone', () => {
    expect(told('So $F = x$.', '\\sqrt{x^2}', positive)).toBe('holds')
    expect(told('So $F = x$.', '\\sqrt{x^2}')).toBe('refuted, \\sqrt{x^{2}}')
    expect(told('So $F = 2 x$.', '\\sqrt{x^2}', positive)).toBe('refuted, x')
  })

  test('is corrected by the shorter of two ways to write it, and of two as long by the one of the exercise', () => {
    expect(told('So $F = x$.', '\\frac{x^2 - 1}{x - 1}')).toBe('refuted, x + 1')
    expect(told('So $F = x$.', '(x + 1)^{9}')).toBe('refuted, \\left(x + 1\\right)^{9}')
    const has: Given = { domain: { x: 'positive', y: 'positive' } }
    expect(told('So $F = x$.', '\\frac{1}{x} + \\frac{1}{y}', has)).toBe(
      'refuted, \\frac{1}{x} + \\frac{1}{y}',
    )
  })

  test('with what the page gives its symbols', () => {
    const has: Given = { premises: U }
    expect(told('With $u = 3$, so $F = 3 x$.', 'u x', has)).toBe('holds')
    expect(told('With $u = 3$, so $F = u x$.', '3 x', has)).toBe('holds')
    expect(told('With $u = 3$, so $F = 2 x$.', 'u x', has)).toBe('refuted, 3 x')
  })

  test('which is not refuted against what the page does not state', () => {
    const asked = (page: string) => judgedOn(page, equal('u x'), { premises: U })
    expect(asked('So $F = 2 x$.').verdict).toBe('holds')
    const open = asked('So $F = 3 x$.')
    expect([open.verdict, openFor(open)]).toEqual([
      'undecided',
      'free-symbols: the page does not state u = 2',
    ])
  })

  test('nor where it holds a symbol that the exercise does not know', () => {
    const open = judgedOn('So $F = x + z$.', equal('x'))
    expect([open.verdict, openFor(open)]).toEqual(['undecided', 'free-symbols: nothing says what z is'])
    expect(told('So $F = x + z - z$.', 'x')).toBe('holds')
    expect(told('So $F = x + y$.', 'x', { domain: { y: 'positive' } })).toBe('refuted, x')
  })

  test('nor where the page brings such a symbol into what it should equal', () => {
    const premises = { p: { shapes: ['$p = ?p$'] as const, otherwise: 'x' } }
    const open = judgedOn('With $p = q + 1$, so $F = 2 x$.', equal('p + x - x'), { premises })
    expect(openFor(open)).toBe('free-symbols: nothing says what q is')
    expect(told('With $p = x + 1$, so $F = 2 x$.', 'p', { premises })).toBe('refuted, x + 1')
  })
})

describe('an expression that stands for several', () => {
  const both = { kind: 'identity', equals: ['x', '\\sqrt{x^2}'] } as const
  const shown = { ...both, shown: '|x|' } as const

  test('must equal each; the first that it does not is told', () => {
    expect(toldOf(judgedOn('So $F = x$.', aboutF(both), positive))).toBe('holds')
    expect(toldOf(judgedOn('So $F = x$.', aboutF(both)))).toBe('refuted, \\sqrt{x^{2}}')
    expect(toldOf(judgedOn('So $F = 2 x$.', aboutF({ ...both, equals: ['x', '3 x'] })))).toBe('refuted, x')
  })

  test('is corrected as the exercise shows it', () => {
    expect(toldOf(judgedOn('So $F = 2 x$.', aboutF(shown)))).toBe('refuted, |x|')
    expect(toldOf(judgedOn('So $F = x$.', aboutF(shown), positive))).toBe('holds')
    expect(toldOf(judgedOn('So $F = x + z$.', aboutF(shown)))).toBe('undecided')
  })

  const of = { first: 'x', second: '2 x' }
  const either = aboutF({ kind: 'identity', equals: ['x', '2 x'], of })

  test('or one of them: that which the page speaks of', () => {
    const told = (page: string, topic: string) => toldOf(judgedOn(page, either, {}, { topic }))
    expect(told('So $F = 2 x$.', 'second')).toBe('holds')
    expect(told('So $F = x$.', 'first')).toBe('holds')
    expect(told('So $F = x$.', 'second')).toBe('refuted, 2 x')
  })

  test('or, where the page does not say of which, any', () => {
    expect(judgedOn('So $F = x$.', either).verdict).toBe('holds')
    expect(judgedOn('So $F = 2 x$.', either).verdict).toBe('holds')
    expect(judgedOn('So $F = 2 x$.', either, {}, { topic: 'third' }).verdict).toBe('holds')
    expect(openFor(judgedOn('So $F = 3 x$.', either))).toBe(
      'uncertain-place: the page does not say of which: first, second',
    )
  })

  test('but all where it is written with both signs', () => {
    expect(toldOf(judgedOn('So $F = x$.', either, {}, { isBoth: true }))).toBe('refuted, 2 x')
  })
})

describe('a coefficient that may be rounded refutes nothing', () => {
  const alone = (shape: string, equals: string) => claim('9/f', shape, { kind: 'identity', equals })
  const ROUNDED = 'no-engine: its coefficients may be rounded'

  test.each([
    ['So $F \\approx 2.1 x$.', '$F = ?e$'],
    // What continues a line is approximate by the sign before it.
    ['So it is $\\approx 2.1 x$.', '$?e(x)$'],
    ['So $2.1 x < 9$.', '$?e(x)$'],
    ['So it is $2.1$.', '$?e()$'],
  ])('%s', (page, shape) => expect(openFor(judgedOn(page, alone(shape, '2 x')))).toBe(ROUNDED))

  test.each([
    ['So $F = 2.1 x$.', '$F = ?e$'],
    ['With 0.5 of it, so $F \\approx 3 x$, not 0.5.', '$F = ?e$'],
    ['So $F \\approx 100 x$.', '$F = ?e$'],
    ['So $F \\approx 5 \\cdot 7 x$.', '$F = ?e$'],
    // With symbols and no sign it is meant as it is written.
    ['So it is $2.1 x$.', '$?e(x)$'],
    ['So it is $= 2.1 x$.', '$?e(x)$'],
    ['So it is $3$.', '$?e()$'],
  ])('%s', (page, shape) => expect(toldOf(judgedOn(page, alone(shape, '2 x')))).toBe('refuted, 2 x'))

  test('and is right where it is right', () =>
    expect(judgedOn('So $F \\approx 2.5 x$.', equal('2.5 x')).verdict).toBe('holds'))
})

describe('a relation that should hold', () => {
  const law = claim('9/l', '$?r(x,y)$', { kind: 'law' })
  const told = (page: string, has: Given = {}) => toldOf(judgedOn(page, law, has))

  test('does for every value, or does not', () => {
    expect(told('So $(x + y)^2 = x^2 + 2 x y + y^2$.')).toBe('holds')
    expect(told('So $(x + y)^2 = x^2 + x y + y^2$.')).toBe('refuted')
    expect(told('So $x y = y \\sqrt{x^2}$.', positive)).toBe('holds')
    expect(told('So $x y = y \\sqrt{x^2}$.')).toBe('refuted')
  })

  test('is told as it was understood', () =>
    expect(judgedOn('So $x + y = 2 x + 3 y$.', law).understood).toBe('x + y = 2·x + 3·y'))

  test('with what the page gives its symbols', () => {
    const premises = { u: { ...U.u, shapes: ['$u = ?u$'] as const } }
    const about = claim('9/l', '$?r(x,y,u)$', { kind: 'law' })
    const verdict = (page: string) => judgedOn(page, about, { premises }).verdict
    expect(verdict('With $u = 3$, so $u x + u y = 3 (x + y)$.')).toBe('holds')
    expect(verdict('With $u = 4$, so $u x + u y = 3 (x + y)$.')).toBe('refuted')
  })
})
