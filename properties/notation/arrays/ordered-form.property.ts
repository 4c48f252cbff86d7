import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coefficientPairs } from '../../../src/math/linear/ordered-products.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { symbol, type Term } from '../../../src/math/term/term.js'
import { alike, type Ordered, orderedOf } from '../../../src/notation/arrays/ordered-form.js'
import { nodeOf } from '../../page/read-here.js'

const NAMES = {
  kinds: new Map([
    ['A', 'matrix'],
    ['B', 'matrix'],
    ['u', 'vector'],
    ['v', 'vector'],
  ] as const),
  size: symbol('n'),
  areSquare: true,
  numbers: new Set(['c', 'n']),
}
const of = (latex: string): Ordered | null => orderedOf(nodeOf(latex), NAMES)

const isProved = (left: Term, right: Term): boolean => proveIdentity(left, right, { positive: [] }).proved

/** Whether two sides are the same by the laws of matrices. */
function isSame(left: string, right: string): boolean {
  const both = alike(of(left)!, of(right)!)
  if (!both) return false
  const [one, other] = both
  if ('number' in one) return isProved(one.number, (other as typeof one).number)
  const pairs = coefficientPairs(one.array, (other as typeof one).array)
  return pairs.every(([l, r]) => isProved(l, r))
}

test('matrices that are not square have no determinant and no inverse', () => {
  for (const latex of ['\\det(AB)', '|A^T A|', 'A^{-1}'])
    expect(orderedOf(nodeOf(latex), { ...NAMES, areSquare: false })).toBeNull()
  expect(orderedOf(nodeOf('(AB)^T'), { ...NAMES, areSquare: false })).not.toBeNull()
})

const matrix = fc.constantFrom('A', 'B', '(A + B)', '(AB)', 'A^T', '(A - 2B)')
test('sums, products and transposes obey the laws of a ring', () =>
  fc.assert(
    fc.property(matrix, matrix, matrix, (a, b, c) => {
      expect(isSame(`${a}(${b} + ${c})`, `${a}${b} + ${a}${c}`)).toBe(true)
      expect(isSame(`(${a}${b})${c}`, `${a}(${b}${c})`)).toBe(true)
      expect(isSame(`(${a}${b})^\\top`, `(${b})^T (${a})^T`)).toBe(true)
      expect(isSame(`${a} - ${a}`, '0')).toBe(true)
      expect(isSame('0', `-${a} + ${a}`)).toBe(true)
      expect(isSame(`I ${a} I_n`, a)).toBe(true)
      expect(isSame(`(${a})^2`, `${a}${a}`)).toBe(true)
      expect(isSame(`\\frac{${a}}{2} + \\frac{${a}}{2}`, a)).toBe(true)
      expect(isSame(`${a} + ${b}`, `${a} + ${b} + ${c}`)).toBe(false)
    }),
  ))

test.each([
  ['A^{-1}A', 'I'],
  ['(AB)^{-1}', 'B^{-1}A^{-1}'],
  ['A^{-T}', '(A^T)^{-1}'],
  ['u \\cdot v', 'v^T u'],
  ['\\langle Au, v \\rangle', 'u^T A^T v'],
  ['(u \\cdot v) u', 'u (v \\cdot u)'],
  ['u u^T v', '(u \\cdot v) u'],
  ['|u|^2', 'u \\cdot u'],
  ['\\|u\\|^2', 'u \\cdot u'],
  ['|A|', '\\det A'],
  ['\\operatorname{tr}(u v^T)', 'v \\cdot u'],
  ['\\operatorname{Tr}(A)', '\\operatorname{tr}(A^T)'],
  ['n', '\\operatorname{tr}(I)'],
  ['c^2', 'c^2'],
])('%s is %s', (left, right) => expect(isSame(left, right)).toBe(true))

test.each([
  ['AB', 'BA'],
  ['u u^T', 'u^T u'],
  ['\\|u\\|^2', '\\|v\\|^2'],
  ['A', 'u'],
  ['A', '1'],
  ['2', 'A'],
])('%s is not %s', (left, right) => expect(isSame(left, right)).toBe(false))

test.each([
  'A + u',
  'A + 1',
  'Bu A',
  'A/B',
  'A^{1/2}',
  'A^9',
  'A^k',
  'u^2',
  '(A + B)^{-1}',
  'x A',
  '1.5 A',
  '\\sin A',
  '\\det u',
  '\\det(A, B)',
  '\\langle A, v \\rangle',
  '\\|A\\|',
  '\\|u\\|',
  '\\|u\\|^3',
  '\\operatorname{tr} u',
  '\\operatorname{rank} A',
  '\\frac{u}{v}',
  '|c|',
  '2^x',
  '\\int A',
])('%s is taken in another way', latex => expect(of(latex)).toBeNull())
