import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signed, verdictsOf } from './said-in.js'

const RULE = 'law/value-at'
const coefficient = fc.integer({ min: -9, max: 9 })
const cubic = fc.tuple(fc.integer({ min: 1, max: 9 }), coefficient, coefficient, coefficient)
const at = fc.integer({ min: -5, max: 5 })
const off = fc.integer({ min: 1, max: 9 })

/** Exact for a cubic: its fourth differences are none, so these central differences with step 1 leave no error behind. */
function byDifferences(value: (x: number) => number, x: number): readonly number[] {
  const [a, b, c, d, e] = [-2, -1, 0, 1, 2].map(step => value(x + step)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return [
    c,
    (a - 8 * b + 8 * d - e) / 12,
    (-a + 16 * b - 30 * c + 16 * d - e) / 12,
    (e - 2 * d + 2 * b - a) / 2,
  ]
}
const NOUNS = ['value', 'slope', 'second derivative', 'third derivative']

// Differentiated term by term there, by finite differences here.
test('a cubic has the values and derivatives that finite differences give, and no others', () =>
  fc.assert(
    fc.property(cubic, at, fc.nat(3), off, ([a, b, c, d], x, order, wrong) => {
      const value = byDifferences(one => a * one ** 3 + b * one ** 2 + c * one + d, x)[order]!
      // One that ends in a zero may be rounded.
      fc.pre((value + wrong) % 10 !== 0)
      const given = `Let $f(x) = ${a}x^3 ${signed(b)}x^2 ${signed(c)}x ${signed(d)}$.`
      const says = (what: number) => `${given} At $x = ${x}$ the ${NOUNS[order]} of $f$ is $${what}$.`
      expect(verdictsOf(RULE, says(value))).toEqual(['holds'])
      expect(verdictsOf(RULE, says(value + wrong))).toEqual(['refuted'])
    }),
    { numRuns: 40 },
  ))

test('a rounded value is held to its digits', () => {
  const says = (what: string) =>
    verdictsOf(RULE, `Let $f(x) = e^x$. The slope of $f$ at $x = 1$ is about $${what}$.`)
  expect(says('2.718')).toEqual(['holds'])
  expect(says('2.781')).toEqual(['refuted'])
})

test.each([
  // Of which one?
  'Let $f(x) = x^2$ and $g(x) = x^3$. At $x = 2$ the derivative equals $12$.',
  // "The second derivative" is that of f, which is given by its derivative.
  "For all real $x$: $f''(x) = 6x$. At $x = 2$ the second derivative equals $10$.",
  // No derivative there.
  'Let $f(x) = |x|$. At $x = 0$ the derivative equals $1$.',
  // Another variable.
  'Let $f(x) = x^2$. At $t = 2$ the derivative equals $12$.',
  // Supposed only.
  'Let $f(x) = x^2$. If the slope of $f$ at $x = 2$ is $9$, then we are lost.',
  // With a parameter.
  'Let $f(x) = x^2$. At $x = a$ the derivative equals $3$.',
])('is left open: %s', text => expect(verdictsOf(RULE, text).filter(one => one !== 'undecided')).toEqual([]))
