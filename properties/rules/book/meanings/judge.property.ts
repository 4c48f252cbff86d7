import { describe, expect, test } from 'vitest'
import type { Claim, Exercise, Meaning } from '../../../../src/rules/book/model/claim.js'
import { judgedOn, openFor, toldOf } from './judged-here.js'
import { claim } from './scope-here.js'

type Given = Partial<Exercise>

/** A claim about the other side of F. */
const aboutF = (means: Meaning): Claim => claim('9/f', '$F = ?e$', means)
const positive: Given = { domain: { x: 'positive' } }

describe('an expression that stands for several', () => {
  const both = { kind: 'identity', equals: ['x', '\\sqrt{x^2}'] } as const
  const shown = { ...both, shown: '|x|' } as const

  test('is corrected as the exercise shows it', () => {
    expect(toldOf(judgedOn('So $F = 2 x$.', aboutF(shown)))).toBe('refuted, |x|')
    expect(toldOf(judgedOn('So $F = x$.', aboutF(shown), positive))).toBe('holds')
    expect(toldOf(judgedOn('So $F = x + z$.', aboutF(shown)))).toBe('undecided')
  })

  const of = { first: 'x', second: '2 x' }
  const either = aboutF({ kind: 'identity', equals: ['x', '2 x'], of })

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
})

describe('a relation that should hold', () => {
  const law = claim('9/l', '$?r(x,y)$', { kind: 'law' })

  test('is told as it was understood', () =>
    expect(judgedOn('So $x + y = 2 x + 3 y$.', law).understood).toBe('x + y = 2·x + 3·y'))
})
