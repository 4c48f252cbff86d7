import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const verdicts = (text: string) =>
  audit(text)
    .toSorted((a, b) => a.start.offset - b.start.offset)
    .map(one => one.verdict)

const cell = fc.integer({ min: -9, max: 9 })
const vector = (length: number) => fc.array(cell, { minLength: length, maxLength: length })
const square = (n: number) => fc.array(vector(n), { minLength: n, maxLength: n })

const list = (values: readonly number[]) => `(${values.join(', ')})`
const matrix = (rows: readonly (readonly number[])[], kind = 'pmatrix') =>
  `\\begin{${kind}} ${rows.map(row => row.join(' & ')).join(' \\\\ ')} \\end{${kind}}`
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)
const times = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]) =>
  a.map(row =>
    b[0]!.map((_, j) =>
      dot(
        row,
        b.map(other => other[j]!),
      ),
    ),
  )
/** By permutations, where the audit expands along a row. */
function determinant(rows: readonly (readonly number[])[]): number {
  const [[a, b, c], [d, e, f], [g, h, i]] = rows as [Row, Row, Row]
  return a * e * i + b * f * g + c * d * h - c * e * g - b * d * i - a * f * h
}
type Row = readonly [number, number, number]

test('sums, multiples and products of lists hold entry by entry, and one wrong entry is found at its place', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 5 }).chain(n => fc.tuple(vector(n), vector(n), fc.nat(n - 1))),
      fc.integer({ min: 2, max: 7 }),
      ([u, v, place], k) => {
        const sum = u.map((x, i) => x + v[i]!)
        const multiple = u.map((x, i) => k * x - v[i]!)
        expect(verdicts(`So $${list(u)} + ${list(v)} = ${list(sum)}$.`)).toEqual(['holds'])
        expect(verdicts(`So $${k} ${list(u)} - ${list(v)} = ${list(multiple)}$.`)).toEqual(['holds'])
        expect(verdicts(`So $${list(u)} \\cdot ${list(v)} = ${dot(u, v)}$.`)).toEqual(['holds'])
        expect(verdicts(`So $${list(u)} \\cdot ${list(v)} = ${dot(u, v) + 20}$.`)).not.toContain('holds')
        const text = `So $${list(u)} + ${list(v)} = ${list(sum.with(place, sum[place]! + 30))}$.`
        const [found] = audit(text)
        expect([found!.verdict, found!.stated, found!.expected]).toEqual([
          'refuted',
          `${sum[place]! + 30}`,
          `${sum[place]}`,
        ])
        // The statement is the whole of it, and no list that breaks off behind its wrong entry.
        expect(`So $${found!.statement}$.`).toBe(text)
      },
    ),
    { numRuns: 6 },
  ))

test('products and determinants of matrices', () =>
  fc.assert(
    fc.property(
      square(3),
      square(3),
      fc.constantFrom('pmatrix', 'bmatrix'),
      fc.nat(2),
      fc.nat(2),
      (a, b, kind, i, j) => {
        const result = times(a, b)
        expect(verdicts(`So $${matrix(a, kind)} ${matrix(b)} = ${matrix(result)}$.`)).toEqual(['holds'])
        const wrong = result.map((row, r) => row.map((x, c) => (r === i && c === j ? x + 300 : x)))
        expect(verdicts(`So $${matrix(a, kind)} ${matrix(b)} = ${matrix(wrong)}$.`)).toEqual(['refuted'])
        expect(verdicts(`So $\\det ${matrix(a)} = ${determinant(a)}$.`)).toEqual(['holds'])
        expect(verdicts(`So $${matrix(a, 'vmatrix')} = ${determinant(a) + 3000}$.`)).toEqual(['refuted'])
      },
    ),
    { numRuns: 4 },
  ))

test('the inverse of an integral matrix of determinant 1, and its transpose', () =>
  fc.assert(
    fc.property(cell, cell, (p, q) => {
      const a = [
        [1 + p * q, p],
        [q, 1],
      ]
      const inverse = [
        [1, -p],
        [-q, 1 + p * q],
      ]
      expect(verdicts(`So $${matrix(a)}^{-1} = ${matrix(inverse)}$.`)).toEqual(['holds'])
      fc.pre(p !== q)
      expect(
        verdicts(
          `So $${matrix(a)}^T = ${matrix([
            [a[0]![0]!, q],
            [p, 1],
          ])}$.`,
        ),
      ).toEqual(['holds'])
      expect(
        verdicts(
          `So $2${matrix(a)}^T = ${matrix([
            [2 * a[0]![0]!, 2 * p],
            [2 * q, 2],
          ])}$.`,
        ),
      ).not.toContain('holds')
    }),
    { numRuns: 4 },
  ))

describe('what an array is used for', () => {
  const given = 'Let $u = (3, 4, 12)$ and $A = \\begin{pmatrix} 4 & 7 \\\\ 2 & 6 \\end{pmatrix}$. '
  test.each([
    [
      `${given}Then $\\|u\\| = 13$ and $u \\cdot u = 169$ and $2u = (6, 8, 25)$.`,
      'unread unread holds holds refuted',
    ],
    [`${given}Then $\\det A = 10$ and $|A| = 11$.`, 'unread unread holds refuted'],
    [`${given}With $x = (1, 2)^\\top$, $A x = (18, 14)$.`, 'unread unread unread holds'],
    ['So $\\operatorname{softmax}([1, 2, 3]) = [0.09, 0.24, 0.67]$.', 'holds'],
    ['So $\\operatorname{softmax}(1, 2, 3) = (0.09, 0.24, 0.57)$.', 'refuted'],
    ['So $(1, 0, 0) \\times (0, 1, 0) = (0, 0, 1)$.', 'holds'],
    // A property of one matrix holds of it, or says what matrices are called by.
    ['Let $C = \\begin{pmatrix} 1 & 2 \\\\ 2 & 1 \\end{pmatrix}$. Then $C^T = C$.', 'unread holds'],
    ['Let $C = \\begin{pmatrix} 1 & 2 \\\\ 2 & 1 \\end{pmatrix}$. Then $C^2 - 2C = 3I$.', 'unread holds'],
    ['Let $C = \\begin{pmatrix} 1 & 2 \\\\ 2 & 1 \\end{pmatrix}$. Skew is $C^T = -C$.', 'unread unread'],
    // What is no array, or not clearly one.
    ['The point is $(x, y) = (3, 4)$.', 'unread'],
    ['So $(12, 18) = 6$.', 'unread'],
    ['So $(1, 2)(1, 3) = (1, 3, 2)$.', 'unread'],
    ['So $(2, 3) \\times (3, 4) = (2, 4)$.', 'unread'],
    ['So $[1, 2] - [0, 1] = [0, 2]$.', 'undecided'],
  ])('%s', (text, expected) => expect(verdicts(text).join(' ')).toBe(expected))
})
