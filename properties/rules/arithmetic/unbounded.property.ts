import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const findings = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings

/** The verdicts on the relations of a page, in order. */
const verdicts = (text: string) => findings(text).map(({ verdict }) => verdict)

const verdict = (formula: string) => verdicts(`We have $${formula}$.`).at(-1)

const integer = fc.integer({ min: -5, max: 5 })
const positive = fc.integer({ min: 1, max: 5 })
const name = fc.constantFrom('x', 't', 'u')

describe('a limit with a value', () => {
  test('holds with that value, and is refuted with any other, which is corrected', () =>
    fc.assert(
      fc.property(positive, integer, positive, name, (k, a, off, x) => {
        // k (x - a)(x + 1) / (x - a)
        const limit = `\\lim_{${x} \\to ${a}} \\frac{${k} (${x} - (${a})) (${x} + 1)}{${x} - (${a})}`
        const value = k * (a + 1)
        expect(verdict(`${limit} = ${value}`)).toBe('holds')
        const [found] = findings(`We have $${limit} = ${value + off}$.`)
        expect(found).toMatchObject({ verdict: 'refuted', expected: `${value}` })
      }),
      { numRuns: 25 },
    ))

  test('goes on through a chain, and into a product of limits', () =>
    fc.assert(
      fc.property(positive, positive, name, (k, m, x) => {
        const at = `\\lim_{${x} \\to 0}`
        const chain = `${at} \\frac{e^{${k} ${x}} - 1}{${x}} = ${at} \\frac{${k} e^{${k} ${x}}}{1} = ${k}`
        expect(verdicts(`We have $${chain}$.`)).toEqual(['holds', 'holds'])
        const product = `${at} \\frac{\\sin ${k} ${x}}{${x}} \\cdot ${at} \\frac{${m}}{\\cos ${x}}`
        expect(verdict(`${product} = ${k * m}`)).toBe('holds')
        expect(verdict(`${product} = ${k * m + 1}`)).toBe('refuted')
      }),
      { numRuns: 15 },
    ))

  test('takes in what is added behind it, but where the page gives its variable a value', () => {
    expect(verdict('\\lim_{x \\to 1} x^2 + x = 2')).toBe('holds')
    expect(verdict('\\lim_{x \\to 1} x^2 + x = 3')).toBe('refuted')
    expect(verdict('\\lim_{x \\to 1} x^2 + 3 = 4')).toBe('holds')
    for (const value of [2, 3, 4])
      expect(verdicts(`Let $x = 3$. So $\\lim_{x \\to 1} x^2 + x = ${value}$.`).at(-1)).toBe('unread')
  })

  test('is of a function or a sequence of the page, at every value of its variable', () => {
    const page = (given: string, limit: string) => verdicts(`Let $${given}$. So $${limit}$.`).at(-1)
    expect(page('f(x) = \\frac{x^2 - 1}{x - 1}', '\\lim_{x \\to 1} f(x) = 2')).toBe('holds')
    expect(page('f(x) = \\frac{x^2 - 1}{x - 1}', '\\lim_{h \\to 0} \\frac{f(3 + h) - f(3)}{h} = 1')).toBe(
      'holds',
    )
    expect(page('f(x) = \\frac{x^2 - 1}{x - 1}', '\\lim_{x \\to 1} f(x) = 3')).toBe('refuted')
    expect(page('a_n = \\frac{n}{n + 1}', '\\lim_{n \\to \\infty} a_n = 1')).toBe('holds')
    expect(page('k = 3', '\\lim_{x \\to 0} \\frac{\\sin k x}{x} = 3')).toBe('holds')
    // What was computed at one n is none of the others.
    const computed = 'Let $n = 10$. So $p = 1/n = 0.1$. So $\\lim_{n \\to \\infty} n p = 1$.'
    expect(verdicts(computed).at(-1)).toBe('unread')
    // Nor is what is said of f(x) or d_n somewhere, or under a condition.
    const pieces = 'f(x) = x^2$ for $x < 2$ and $f(x) = 5$ for $x \\ge 2'
    for (const value of [1, 5]) expect(page(pieces, `\\lim_{x \\to 1} f(x) = ${value}`)).toBe('unread')
    for (const value of [2, 0.75])
      expect(page('d_n = 0.75', `\\lim_{n \\to \\infty} d_n = ${value}`)).toBe('unread')
    // The end of a sum is the variable of the limit, and no number of the page.
    const sum = '\\lim_{n \\to \\infty} \\frac{1}{n^2} \\sum_{k=1}^n k'
    for (const value of ['\\frac12', '0']) expect(page('n = 5', `${sum} = ${value}`)).toBe('unread')
  })
})

describe('an infinite limit', () => {
  test('has a sign, on each side', () =>
    fc.assert(
      fc.property(integer, positive, (a, k) => {
        const pole = `\\frac{${k}}{x - (${a})}`
        expect(verdict(`\\lim_{x \\to ${a}^+} ${pole} = \\infty`)).toBe('holds')
        expect(verdict(`\\lim_{x \\to ${a}^-} ${pole} = -\\infty`)).toBe('holds')
        expect(verdict(`\\lim_{x \\to ${a}^-} ${pole} = \\infty`)).toBe('refuted')
        expect(verdict(`\\lim_{x \\to ${a}^+} ${pole} = ${k}`)).toBe('refuted')
        expect(verdict(`\\lim_{x \\to ${a}} ${pole}^2 = \\infty`)).toBe('holds')
        // Some mean both directions.
        expect(verdict(`\\lim_{x \\to ${a}} ${pole} = \\infty`)).toBe('undecided')
        expect(verdict(`\\lim_{x \\to ${a}} ${pole} = ${k}`)).toBe('refuted')
      }),
      { numRuns: 15 },
    ))

  test('stands beside another, and is no value of a finite one', () => {
    expect(verdict('\\lim_{x \\to \\infty} x^2 - x = \\infty')).toBe('holds')
    expect(verdict('\\lim_{x \\to \\infty} x = \\lim_{x \\to \\infty} x^2')).toBe('holds')
    expect(verdict('\\lim_{x \\to \\infty} x = \\lim_{x \\to -\\infty} x')).toBe('refuted')
    expect(verdict('\\lim_{x \\to \\infty} \\frac{1}{x} = \\infty')).toBe('refuted')
    expect(verdict('7 = \\lim_{x \\to \\infty} x')).toBe('refuted')
    expect(verdict('\\lim_{x \\to 0} \\frac{|x|}{x} = 3')).toBe('refuted')
    expect(verdict('\\lim_{x \\to 0} \\frac{|x|}{x} = 1')).toBe('undecided')
  })
})

describe('an integral without an end', () => {
  test('of a power is finite above or below -1, and infinite elsewhere', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), n => {
        expect(verdict(`\\int_1^\\infty \\frac{dx}{x^${n}} = \\frac{1}{${n - 1}}`)).toBe('holds')
        expect(verdict(`\\int_1^\\infty \\frac{dx}{x^${n}} = \\frac{1}{${n}}`)).toBe('refuted')
        expect(verdict(`\\int_1^\\infty \\frac{dx}{x^${n}} < \\infty`)).toBe('holds')
        expect(verdict(`\\int_0^1 \\frac{dx}{x^${n}} = \\infty`)).toBe('holds')
        expect(verdict(`\\int_0^1 \\frac{dx}{x^${n}} < \\infty`)).toBe('refuted')
        expect(verdict(`\\int_0^1 \\frac{dx}{x^${n}} = ${n}`)).toBe('refuted')
        expect(verdict(`\\int_{-1}^1 \\frac{dx}{x^${n}} = -2`)).toBe('unread')
      }),
      { numRuns: 5 },
    ))

  test('and others', () => {
    expect(verdict('\\int_0^\\infty x e^{-x} dx = 1')).toBe('holds')
    expect(verdict('\\int_0^\\infty x e^{-x} dx = 2')).toBe('refuted')
    expect(verdict('\\int_{-\\infty}^\\infty \\frac{1}{1 + x^2} dx = \\pi')).toBe('holds')
    expect(verdict('\\int_0^1 x^{-1/2} dx = 2')).toBe('holds')
  })
})

test('what no engine settles is said to be so', () => {
  for (const formula of [
    '\\lim_{x \\to \\infty} \\sin x = 0',
    '\\lim_{x \\to \\infty} \\sin x < \\infty',
    '\\lim_{x \\to 0} \\frac{1}{x} < \\infty',
    '\\lim_{x \\to 0} a x = \\infty',
    '\\lim_{x \\to 0^+} \\frac{1}{x} \\le \\infty',
    '\\lim_{x \\to \\infty} x = a',
    '\\int_0^\\infty \\sin x dx = 1',
  ])
    expect(['unread', 'undecided']).toContain(verdict(formula))
})

test('what an integral or a limit comes to is not rounded to a whole number behind "="', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 17 }), fc.integer({ min: 2, max: 3 }), (k, n) => {
      fc.pre(k % n !== 0 && k / n > 0.5 && Math.round(k / n) < 10)
      const rounded = Math.round(k / n)
      const sides = [`\\int_0^1 ${k}x^{${n - 1}}\\,dx`, `\\lim_{x \\to \\infty} \\frac{${k}x + 1}{${n}x}`]
      for (const side of sides) {
        expect(verdict(`${side} = ${rounded}`), side).toBe('refuted')
        expect(verdict(`${side} = \\frac{${k}}{${n}}`), side).toBe('holds')
        expect(verdict(`${side} \\approx ${rounded}`), side).toBe('holds')
      }
    }),
    { numRuns: 30 },
  )
})

test('a decimal in an integral may be measured, and its value rounded', () =>
  expect(verdict('\\int_0^2 1.7 x\\,dx = 3')).toBe('undecided'))

test('beside what has no value nothing is told of an integral that is infinite', () =>
  fc.assert(
    fc.property(positive, positive, name, (a, width, x) => {
      const integral = `\\int_{${a}}^{${a + width}} \\frac{1}{${x} - ${a}} \\, d${x}`
      const worked = `\\left[ \\ln(${x} - ${a}) \\right]_{${a}}^{${a + width}}`
      for (const right of [worked, '\\ln 0', `\\frac{${a}}{0}`])
        expect(verdicts(`We have $${integral} = ${right}$.`)).toEqual([
          expect.stringMatching(/undecided|unread/),
        ])
      expect(verdict(`${integral} = ${a}`)).toBe('refuted')
    }),
    { numRuns: 10 },
  ))
