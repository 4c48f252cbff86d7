import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signed, verdictsOf } from './said-in.js'

/** Of f' = 6 (x − a)(x − b) with a below b: it falls between them, and bends up from their middle on. */
const cubic = fc
  .record({
    a: fc.integer({ min: -6, max: 6 }),
    half: fc.integer({ min: 1, max: 4 }),
    c: fc.integer({ min: -9, max: 9 }),
  })
  .map(({ a, half, c }) => {
    const b = a + 2 * half
    return {
      a,
      b,
      middle: a + half,
      formula: `2x^3 ${signed(-3 * (a + b))}x^2 ${signed(6 * a * b)}x ${signed(c)}`,
    }
  })
const stretch = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, width]) => ({ from, to: from + width }))
const brackets = fc.constantFrom<[string, string]>(['(', ')'], ['[', ']'], ['(', ']'])
const given = fc.constantFrom(
  (formula: string, says: string) => `Let $f(x) = ${formula}$. Then $f$ ${says}.`,
  (formula: string, says: string) => `Let $f(x) = ${formula}$. It ${says}.`,
  (formula: string, says: string) => `The function $f(x) = ${formula}$ ${says}.`,
  (formula: string, says: string) => `The polynomial $${formula}$ ${says}.`,
  (formula: string, says: string) => `The function $x \\mapsto ${formula}$ ${says}.`,
  (formula: string, says: string) => `Let $f(x) = ${formula}$ for real $x$. Since this is so, $f$ ${says}.`,
)
const RULE = 'law/shape-of-graph'

// The roots of the derivatives are known by construction here, and signs are proved there.
describe('a cubic', () => {
  test('rises, falls and bends where it was built to, and nowhere else', () =>
    fc.assert(
      fc.property(
        cubic,
        stretch,
        brackets,
        given,
        ({ a, b, middle, formula }, { from, to }, [opens, closes], page) => {
          const on = `on $${opens}${from}, ${to}${closes}$`
          const says = (what: string) => verdictsOf(RULE, page(formula, `${what} ${on}`))
          const verdict = (isSo: boolean) => [isSo ? 'holds' : 'refuted']
          expect(says('is increasing')).toEqual(verdict(to <= a || from >= b))
          expect(says('is decreasing')).toEqual(verdict(from >= a && to <= b))
          expect(says('is convex')).toEqual(verdict(from >= middle))
          expect(says('is concave')).toEqual(verdict(to <= middle))
        },
      ),
      { numRuns: 20 },
    ))

  test('does so up to infinity, and on everything that words name', () =>
    fc.assert(
      fc.property(cubic, given, ({ a, b, formula }, page) => {
        const says = (what: string) => verdictsOf(RULE, page(formula, what))
        expect(says(`is increasing on $(-\\infty, ${a})$ and on $(${b}, \\infty)$`)).toEqual([
          'holds',
          'holds',
        ])
        expect(says(`is increasing for $x > ${b}$`)).toEqual(['holds'])
        expect(says(`is increasing for $x > ${a}$`)).toEqual(['refuted'])
        expect(says('is increasing on $\\mathbb{R}$')).toEqual(['refuted'])
        expect(says('is increasing everywhere')).toEqual(['refuted'])
      }),
      { numRuns: 10 },
    ))
})

test.each([
  // A jump, and another case behind it.
  'Let $f(x) = \\begin{cases} x & x \\le 1 \\\\ 2 - x & x > 1 \\end{cases}$. $f$ is increasing on $\\mathbb{R}$.',
  // Not defined at 0.
  'Let $h(x) = 1/x$. Then $h$ is decreasing on $\\mathbb{R}$.',
  // Another function than that of the page.
  'Let $f(x) = x^2$. Let $g = -f$. The function $g$ is decreasing on $(0, 1)$.',
  // Only its whole numbers count.
  'The sequence $a_n = (n - 1.2)^2$ is increasing for $n \\ge 1$.',
  // Steps and tables tell in another way where it is so.
  'Let $f(x) = x^2 - 4x$. First $f$ is decreasing, then $f$ is increasing.',
  'Let $f(x) = x^2 - 4x$. Eventually $f$ is increasing.',
  // Time begins at 0.
  'A stone falls. Its height is $h(t) = 80 - 5t^2$. The function $h$ is decreasing.',
  // No derivative of it is known.
  'Let $f(x) = \\max(0, x)$. Then $f$ is convex.',
  'Let $f(x) = x^2 + x$ for $x \\ge 0$. Then $f$ is decreasing on $(-5, -1)$.',
])('of what is not told in full nothing is said: %s', page => {
  expect(verdictsOf(RULE, page)).toEqual([])
})

describe('least and greatest values, and ranges', () => {
  const parabola = fc.record({
    k: fc.integer({ min: 1, max: 4 }),
    h: fc.integer({ min: -5, max: 5 }),
    c: fc.integer({ min: -9, max: 9 }),
    isUp: fc.boolean(),
  })

  test('of a parabola are those of its vertex', () =>
    fc.assert(
      fc.property(parabola, fc.integer({ min: -3, max: 3 }), ({ k, h, c, isUp }, slip) => {
        const formula = `${isUp ? '' : '-'}${k}(x ${signed(-h)})^2 ${signed(c)}`
        const page = (says: string) => `Let $f(x) = ${formula}$. Then ${says}.`
        const verdict = [slip === 0 ? 'holds' : 'refuted']
        const end = isUp ? 'minimum' : 'maximum'
        expect(verdictsOf('law/extreme-value', page(`the ${end} value of $f$ is $${c + slip}$`))).toEqual(
          verdict,
        )
        const reach = isUp ? `[${c + slip}, \\infty)` : `(-\\infty, ${c + slip}]`
        expect(verdictsOf('law/range', page(`the range of $f$ is $${reach}$`))).toEqual(verdict)
        const open = isUp ? `(${c}, \\infty)` : `(-\\infty, ${c})`
        expect(verdictsOf('law/range', page(`the range of $f$ is $${open}$`))).toEqual(['refuted'])
      }),
      { numRuns: 20 },
    ))

  test('on an interval are those of its ends or of the vertex between them', () =>
    fc.assert(
      fc.property(parabola, stretch, ({ k, h, c }, { from, to }) => {
        const at = (x: number) => k * (x - h) ** 2 + c
        const least = h >= from && h <= to ? c : Math.min(at(from), at(to))
        const most = Math.max(at(from), at(to))
        const page = (says: string) => `Let $f(x) = ${k}(x ${signed(-h)})^2 ${signed(c)}$. Then ${says}.`
        const on = `on $[${from}, ${to}]$`
        const extreme = (what: string, value: number) =>
          verdictsOf('law/extreme-value', page(`the ${what} value of $f$ ${on} is $${value}$`))
        expect(extreme('minimum', least)).toEqual(['holds'])
        expect(extreme('maximum', most)).toEqual(['holds'])
        expect(extreme('minimum', least - 1)).toEqual(['refuted'])
        expect(extreme('maximum', most + 1)).toEqual(['refuted'])
        expect(verdictsOf('law/range', page(`the range of $f$ ${on} is $[${least}, ${most}]$`))).toEqual([
          'holds',
        ])
        expect(verdictsOf('law/range', page(`the range of $f$ ${on} is $[${least}, ${most + 1}]$`))).toEqual([
          'refuted',
        ])
      }),
      { numRuns: 10 },
    ))

  test.each([
    ['x e^{-x}', 'maximum', '1/e', 'holds'],
    ['x e^{-x}', 'maximum', '0.368', 'holds'],
    ['x e^{-x}', 'maximum', '0.378', 'refuted'],
    ['3 - 2 \\cos x', 'minimum', '1', 'holds'],
    ['3 - 2 \\cos x', 'minimum', '0', 'refuted'],
    ['x^2 + \\sqrt{x}', 'minimum', '0', 'holds'],
  ])('of %s: its %s is %s', (formula, which, value, verdict) => {
    const page = `Let $f(x) = ${formula}$. Then the ${which} value of $f$ is $${value}$.`
    expect(verdictsOf('law/extreme-value', page)).toEqual([verdict])
  })

  // Among its neighbours it is least there.
  test('a minimum among its neighbours is none that is refuted', () => {
    expect(
      verdictsOf('law/extreme-value', 'The function $f(x) = x^3 - 3x$ has the minimum value $-2$.'),
    ).toEqual([])
  })

  test.each([
    ['e^x + 1', '(1, \\infty)', 'holds'],
    ['e^x + 1', '[1, \\infty)', 'refuted'],
    ['e^x + 1', '(0, \\infty)', ''],
    ['\\frac{1}{1 + x^2}', '(0, 1]', 'holds'],
    ['\\ln x', '\\mathbb{R}', 'holds'],
    ['x^3', '\\mathbb{R}', 'holds'],
    ['x^2', '\\mathbb{R}', ''],
    ['3 - 2 \\cos x', '[1, 5]', 'holds'],
  ])('the range of %s is %s: %s', (formula, range, verdict) => {
    const page = `Let $f(x) = ${formula}$. Its range is $${range}$.`
    expect(verdictsOf('law/range', page).join()).toBe(verdict)
  })
})

describe('parity, domains and asymptotes', () => {
  const powers = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 })

  test('a sum of powers is even or odd as all of them are', () =>
    fc.assert(
      fc.property(powers, all => {
        const page = (says: string) =>
          `Let $f(x) = ${all.map(power => `x^${power}`).join(' + ')}$. Then $f$ is ${says}.`
        const verdict = (isSo: boolean) => [isSo ? 'holds' : 'refuted']
        expect(verdictsOf('law/parity', page('even'))).toEqual(verdict(all.every(power => power % 2 === 0)))
        expect(verdictsOf('law/parity', page('odd'))).toEqual(verdict(all.every(power => power % 2 === 1)))
      }),
      { numRuns: 20 },
    ))

  test('a whole number that has a formula is no function', () => {
    expect(verdictsOf('law/parity', 'Let $n = 2k + 1$. Then $n$ is odd.')).toEqual([])
    expect(verdictsOf('law/parity', 'The product $n(n+1)$ is even.')).toEqual([])
  })

  test('a root, a logarithm and a quotient have values where their parts allow it', () =>
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 }), (a, slip) => {
        const says = (formula: string, domain: string) =>
          verdictsOf('law/natural-domain', `Let $f(x) = ${formula}$. Its domain is $${domain}$.`)
        const inside = `x ${signed(-a)}`
        expect(says(`\\sqrt{${inside}}`, `[${a}, \\infty)`)).toEqual(['holds'])
        expect(says(`\\sqrt{${inside}}`, `(${a}, \\infty)`)).toEqual(['refuted'])
        expect(says(`\\ln(${inside})`, `x > ${a}`)).toEqual(['holds'])
        expect(says(`\\ln(${inside})`, `x \\ge ${a}`)).toEqual(['refuted'])
        expect(says(`\\ln(${inside})`, `x > ${a - slip}`)).toEqual(['refuted'])
        expect(says(`\\frac{1}{${inside}}`, `x \\ne ${a}`)).toEqual(['holds'])
        expect(says(`\\frac{1}{${inside}}`, `x \\ne ${a + slip}`)).toEqual(['refuted'])
      }),
      { numRuns: 10 },
    ))

  test('a quotient has its asymptotes where its denominator is 0, and far out', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (a, p, slip) => {
          const says = (what: string) =>
            verdictsOf(
              'law/asymptote',
              `Let $f(x) = \\frac{${p}x ${signed(1 - p * a)}}{x ${signed(-a)}}$. ${what}.`,
            )
          expect(says(`$f$ has the vertical asymptote $x = ${a}$`)).toEqual(['holds'])
          expect(says(`$f$ has the vertical asymptote $x = ${a + slip}$`)).toEqual(['refuted'])
          expect(says(`Its horizontal asymptote is $y = ${p}$`)).toEqual(['holds'])
          expect(says(`Its horizontal asymptote is $y = ${p + slip}$`)).toEqual(['refuted'])
        },
      ),
      { numRuns: 10 },
    ))
})
