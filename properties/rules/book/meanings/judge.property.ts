import { describe, expect, test } from 'vitest'
import type { Claim, Curve, Exercise, Meaning } from '../../../../src/rules/book/model/claim.js'
import { judgedOn, openFor, toldOf } from './judged-here.js'
import { claim, quantity } from './scope-here.js'

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

/** A claim whose hole is one of these words, near its object. */
const said = (words: Readonly<Record<string, string>>, means: Meaning): Claim => ({
  ...claim('9/w', '?what loss', means),
  where: { shapes: ['?what loss'], words },
})

const PROGRAM = (returned: string) => `Code:\n\n\`\`\`python\ndef loss(x):\n    return ${returned}\n\`\`\`\n`
const LIMIT: Meaning = {
  kind: 'limit',
  of: { of: '1 - k x', to: '1', rate: 'k x', small: 'x', is: '1/C', as: 'C' },
}
const [ORDER, CHOICE] = [
  said({ '<': 'below', '>': 'above' }, { kind: 'ordering', cases: [{ left: '2', right: '3' }] }),
  said(
    { low: 'low', high: 'high' },
    {
      kind: 'choice',
      says: { low: [{ left: '2', is: '<', right: '3' }], high: [{ left: '2', is: '>', right: '3' }] },
    },
  ),
]
const ESTIMATOR = said(
  { '=': 'unbiased', '≠': 'biased' },
  { kind: 'estimator', compares: 'mean', baselines: [{ is: 'b' }] },
)
const SUPPORT = said(
  { wide: 'wide', narrow: 'narrow' },
  {
    kind: 'support',
    inOrder: ['$p$'],
    reversed: ['$q$'],
    says: { wide: 'the policy is as wide', narrow: 'the policy may be narrower' },
  },
)
const FLOAT = said(
  { '0': 'tiny', '>': 'large' },
  { kind: 'float', loss: 'underflow', variable: 'x', forms: [{ form: '\\log x', when: 'it is so' }] },
)

describe('what a page puts into the hole of a claim is judged by what the claim means', () => {
  const positive = { domain: { k: 'positive', C: 'positive', x: 'unit' } } as const

  test.each([
    ['limit', claim('9/t', 'close to ?l', LIMIT), 'It is close to 1.', 'It is close to 2.', '1'],
    [
      'program',
      claim('9/p', 'loss', { kind: 'program', equals: '2 x', parameters: { x: ['x'] } }),
      PROGRAM('x + x'),
      PROGRAM('x * x'),
      '2 x',
    ],
    ['ordering', ORDER, 'It is below the loss.', 'It is above the loss.', 'below'],
    ['choice', CHOICE, 'It has low loss.', 'It has high loss.', 'low'],
    ['estimator', ESTIMATOR, 'It has unbiased loss.', 'It has biased loss.', 'unbiased'],
    ['support', SUPPORT, 'It has narrow loss.', 'It has wide loss.', 'narrow'],
    ['float', FLOAT, 'It has tiny loss.', 'It has large loss.', 'tiny'],
  ] as const)('%s', (_, asked, right, wrong, expected) => {
    expect(toldOf(judgedOn(right, asked, positive))).toBe('holds')
    expect(toldOf(judgedOn(wrong, asked, positive))).toBe(`refuted, ${expected}`)
  })
})

describe('how the words of a claim are read', () => {
  const premises = { u: { shapes: ['$u = ?u$'] as const, otherwise: '2' } }
  const reading = (page: string, own?: string) => {
    const asked = claim('9/q', '?n hours', quantity('3 u'))
    return judgedOn(page, own === undefined ? asked : { ...asked, reading: own }, { premises }).reading
  }

  test('is told with what was taken from the exercise', () => {
    expect(reading('With $u = 2$, so 6 hours.')).toBeNull()
    expect(reading('With $u = 2$, so 6 hours.', 'each by itself')).toBe('each by itself')
    expect(reading('So 6 hours.')).toBe('taking u = 2 from the exercise')
    expect(reading('So 6 hours.', 'each by itself')).toBe('each by itself; taking u = 2 from the exercise')
  })
})

describe('solved:', () => {
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
})
