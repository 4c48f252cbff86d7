import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

/** Two entries of 0 and 1 may be bits. */
const entry = fc.integer({ min: 2, max: 9 })
type Matrix = readonly [number, number, number, number]
const matrix: fc.Arbitrary<Matrix> = fc.tuple(entry, entry, entry, entry)
const written = ([a, b, c, d]: Matrix) => `\\begin{pmatrix} ${a} & ${b} \\\\ ${c} & ${d} \\end{pmatrix}`
const times = ([a, b, c, d]: Matrix, [e, f, g, h]: Matrix): Matrix => [
  a * e + b * g,
  a * f + b * h,
  c * e + d * g,
  c * f + d * h,
]
/** A heading, or none, between what is given and what is said of it. */
const between = fc.constantFrom(' ', '\n\n# Products\n\n')

describe('the matrices that a page gives', () => {
  test('are known under every heading behind, and their product has one order', () => {
    fc.assert(
      fc.property(matrix, matrix, between, (a, b, gap) => {
        const given = `Let $A = ${written(a)}$ and $B = ${written(b)}$.${gap}We get`
        const [ab, ba] = [times(a, b), times(b, a)]
        const isSame = String(ab) === String(ba)
        expect(lastVerdict(`${given} $AB = ${written(ab)}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $BA = ${written(ab)}$.`)).toBe(isSame ? 'holds' : 'refuted')
        expect(lastVerdict(`${given} $A^2 = ${written(times(a, a))}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $\\det A = ${a[0] * a[3] - a[1] * a[2]}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $\\operatorname{tr}(AB) = ${ab[0] + ab[3] + 1}$.`)).toBe(
          gap === ' ' ? 'refuted' : 'undecided',
        )
      }),
      { numRuns: 15 },
    )
  })

  test('never prove of two names that their product has no order', () => {
    fc.assert(
      fc.property(matrix, matrix, between, (a, b, gap) => {
        const isSame = String(times(a, b)) === String(times(b, a))
        const page = `Let $A = ${written(a)}$ and $B = ${written(b)}$.${gap}So $AB = BA$.`
        const wanted = isSame ? 'holds' : gap === ' ' ? 'refuted' : 'undecided'
        expect(lastVerdict(page)).toBe(wanted)
      }),
      { numRuns: 15 },
    )
  })

  test('are not what a sum or an integral goes through', () => {
    fc.assert(
      fc.property(entry, entry, fc.constantFrom('x', 'k'), (a, b, name) => {
        const given = `Let $${name} = (${a}, ${b})^\\top$.`
        const sum = `\\sum_{${name}=1}^{${a}} ${name} = ${(a * (a + 1)) / 2}`
        const integral = `\\int_0^{${a}} ${b * 2} ${name}\\,d${name} = ${b * a * a}`
        for (const formula of [sum, integral]) expect(lastVerdict(`${given} So $${formula}$.`)).toBe('holds')
      }),
      { numRuns: 15 },
    )
  })

  test('are forgotten where another is introduced, and where the name is something else', () => {
    const given = `Let $A = ${written([1, 2, 3, 4])}$. Then $A^2 = ${written([7, 10, 15, 22])}$.\n\n# Squares\n\n`
    const square = `We get $A^2 = ${written([1, 0, 0, 1])}$.`
    expect(lastVerdict(given + square)).toBe('refuted')
    expect(lastVerdict(`${given}Let $A$ be a reflection. ${square}`)).toBe('unread')
    expect(lastVerdict(`${given}Let $A = 5$. ${square}`)).not.toBe('refuted')
  })
})
