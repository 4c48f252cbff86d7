import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { add, type Term } from '../../../src/math/term/term.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { nodeOf } from '../../page/read-here.js'

const lower = (latex: string): Term | null => lowered(nodeOf(latex), buildGlossary([]))

const polynomials = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 })
const written = (coefficients: readonly number[], by: string): string =>
  coefficients.map((c, power) => (power === 0 ? `${c}` : `${c} ${by}^${power}`)).join(' + ')
const valueAt = (coefficients: readonly number[], at: number): Rational =>
  coefficients.reduceRight((sum, c) => sum.times(at).plus(c), Rational.ZERO)

/** The ways in which people write what `of` is at `b` less what it is at `a`. */
const SPELLINGS: readonly ((of: string, a: string, b: string, by: string) => string)[] = [
  (of, a, b) => `[${of}]_{${a}}^{${b}}`,
  (of, a, b) => `\\left[ ${of} \\right]^{${b}}_{${a}}`,
  (of, a, b) => `\\Bigl[${of}\\Bigr]_{${a}}^{${b}}`,
  (of, a, b) => `(${of})\\Big|_{${a}}^{${b}}`,
  (of, a, b) => `(${of})|_{${a}}^{${b}}`,
  (of, a, b) => `\\left. (${of}) \\right|_{${a}}^{${b}}`,
  (of, a, b, by) => `(${of}) \\bigg\\vert_{${by} = ${a}}^{${by} = ${b}}`,
  (of, a, b, by) => `\\left[${of}\\right]_{${by} = ${a}}^{${b}}`,
]
const letters = fc.constantFrom('x', 't', 'k', '\\theta')
const ends = fc.integer({ min: -5, max: 5 })

describe('what is taken between two ends', () => {
  test('is its value at the second less that at the first, however it is spelled', () =>
    fc.assert(
      fc.property(polynomials, letters, ends, ends, (coefficients, by, a, b) => {
        const expected = valueAt(coefficients, b).minus(valueAt(coefficients, a)).toString()
        for (const spelled of SPELLINGS) {
          const term = lower(spelled(written(coefficients, by), `${a}`, `${b}`, by))
          expect(term && exactValue(term)?.toString()).toBe(expected)
        }
      }),
    ))

  test('adds up over neighbouring ends, which may be symbols', () =>
    fc.assert(
      fc.property(polynomials, fc.constantFrom(...SPELLINGS), (coefficients, spelled) => {
        const of = written(coefficients, 'x')
        const [first, second, whole] = [
          ['a', 'c'],
          ['c', 'b'],
          ['a', 'b'],
        ].map(([from, to]) => lower(spelled(of, from!, to!, 'x'))!)
        expect(proveIdentity(add(first!, second!), whole!).proved).toBe(true)
        expect(proveIdentity(first!, whole!).proved).toBe(false)
      }),
      { numRuns: 20 },
    ))

  test('leaves the terms before it alone that do not have its variable', () =>
    fc.assert(
      fc.property(polynomials, ends, ends, ends, (coefficients, first, a, b) => {
        const of = coefficients.map((c, power) => `${c} t^${power + 1}`).join(' + ')
        const rise = valueAt([0, ...coefficients], b).minus(valueAt([0, ...coefficients], a))
        const term = lower(`${first} + ${of} \\Big|_{${a}}^{${b}}`)
        expect(term && exactValue(term)?.toString()).toBe(rise.plus(first).toString())
        expect(() => lower(`${of} + 7 \\Big|_{${a}}^{${b}}`)).toThrow()
      }),
    ))

  test('goes through the letter that runs, or the one that its end names', () => {
    const expected = lower('\\frac{2^{n + 1} - 1}{n + 1}')!
    for (const latex of ['[\\frac{x^{n + 1}}{n + 1}]_1^2', '\\frac{x^{n + 1}}{n + 1}\\Big|_{x = 1}^2'])
      expect(proveIdentity(lower(latex)!, expected).proved).toBe(true)
    expect(proveIdentity(lower('[x]_a^b')!, lower('b - a')!).proved).toBe(true)
    expect(proveIdentity(lower('x^2 y\\big|_{x = 3}')!, lower('9 y')!).proved).toBe(true)
  })

  test.each([
    '[5]_0^2',
    '[\\pi]_0^2',
    '[x y]_0^2',
    '[\\{1, 2\\} x]_0^2',
    '[x]_{\\{1, 2\\}}^2',
    '[x_1]_0^2',
    '[\\hat x]_0^2',
    '[x^3]_0^\\infty',
    // A concentration, an entry of a matrix, a norm.
    '[A]_0^2 - [A]_0^2 + [B]_i^j',
    '|x|_0^2',
  ])('%s is not', latex => {
    const term = lower(latex)
    expect(term === null || exactValue(term) === undefined).toBe(true)
  })
})
