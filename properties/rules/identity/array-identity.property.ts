import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOn, verdictsOf } from './verdicts-of.js'

const WAYS = [
  (formula: string) => `For all square matrices $A$ and $B$ and all vectors $u$, $v$: ${formula}.`,
  (formula: string) =>
    `Let $A$ and $B$ be $n \\times n$ matrices, and let $u$ and $v$ be vectors. Then ${formula}.`,
  (formula: string) =>
    `Let $A, B \\in \\mathbb{R}^{n \\times n}$ and $u, v \\in \\mathbb{R}^n$. Then ${formula}.`,
  (formula: string) => `If $A$ and $B$ are square matrices, and $u$ and $v$ are vectors, then ${formula}.`,
  (formula: string) => `${formula} for all matrices $A$, $B$ and all vectors $u$, $v$.`,
]
const way = fc.constantFrom(...WAYS)

const TRUE = [
  '(AB)^T = B^T A^T',
  '\\operatorname{tr}(AB) = \\operatorname{tr}(BA)',
  '\\operatorname{tr}(A + B) = \\operatorname{tr} A + \\operatorname{tr} B',
  '\\det(AB) = \\det A \\det B',
  '\\det(A^T) = \\det A',
  '|AB| = |BA|',
  '(A + B)^2 = A^2 + AB + BA + B^2',
  'A(A + B) = A^2 + AB',
  '(A + I)(A - I) = A^2 - I',
  'A - A = 0',
  '(Au) \\cdot v = u \\cdot (A^\\top v)',
  'u^T A v = v^T A^T u',
  '\\|Au\\|^2 = u^T A^T A u',
  '\\langle Au, v \\rangle = \\langle u, A^T v \\rangle',
  '\\|u + v\\|^2 = \\|u\\|^2 + 2 u \\cdot v + \\|v\\|^2',
  '\\|u + v\\| \\le \\|u\\| + \\|v\\|',
  '|u \\cdot v| \\le \\|u\\| \\|v\\|',
  '\\|3u\\| = 3\\|u\\|',
]
const FALSE = [
  '(AB)^T = A^T B^T',
  'AB = BA',
  '\\operatorname{tr}(AB) = \\operatorname{tr}(A) \\operatorname{tr}(B)',
  '\\det(A + B) = \\det A + \\det B',
  '\\det(2A) = 2\\det A',
  '(A + B)^2 = A^2 + 2AB + B^2',
  '(A + B)(A - B) = A^2 - B^2',
  'u^T A v = v^T A u',
  '\\|u + v\\|^2 = \\|u\\|^2 + \\|v\\|^2',
  '\\|u + v\\| = \\|u\\| + \\|v\\|',
  '\\|u + v\\| \\ge \\|u\\| + \\|v\\|',
  '\\|2u\\| = 4\\|u\\|',
]

test('the laws of matrices and vectors hold however their names are brought in', () =>
  fc.assert(
    fc.property(fc.constantFrom(...TRUE), way, (formula, say) => {
      expect(verdictsOf(say(`$${formula}$`), formula)).toEqual(['holds'])
    }),
  ))

test('what is false of two rows is refuted where it is said of all, and held nowhere', () =>
  fc.assert(
    fc.property(fc.constantFrom(...FALSE), way, (formula, say) => {
      expect(verdictsOf(say(`$${formula}$`), formula)).toEqual(['refuted'])
    }),
  ))

/** What is said of some arrays only. */
const SPECIAL = [
  'Let $A$ and $B$ be symmetric matrices.',
  'Let $A$ and $B$ be matrices with $AB = BA$.',
  'Suppose that the square matrices $A$ and $B$ commute.',
  'Let $A$ and $B$ be the matrices of the example.',
  'Let $A$ and $B$ be diagonal matrices.',
  'Let $A$ and $B$ be $2 \\times 3$ matrices.',
  'Let $A$ and $B$ be square matrices. Assume that $A^2 = A$.',
  'Let $u$ and $v$ be orthogonal vectors.',
  'Let $u$ and $v$ be vectors with $u \\cdot v = 0$.',
  'Let $u, v \\in \\mathbb{R}^n$ have the same length.',
  'Let $u, v \\in \\mathbb{R}^3$ be vectors at right angles.',
  'Let $u$ and $v$ be vectors, and let $u \\perp v$.',
  'Let $u$ be a unit vector, and let $v$ be a vector.',
  'Let $A$ and $B$ be $2 \\times 2$ matrices of rank 1.',
  'Let $A, B \\in \\mathbb{R}^{n \\times n}$ fix every vector.',
  'Let $A$ and $B$ be matrices. Suppose that they share an eigenbasis.',
  'Let $A$ and $B$ be square matrices where $B$ is obtained from $A$ by a swap.',
  'Let $A, B \\in \\mathbb{R}^{m \\times n}$. At the minimum of the loss it is so.',
  'Let $A, B \\in \\mathbb{C}^{n \\times n}$ and let $u, v$ be vectors.',
]
test('what is said of some arrays only is not refuted by others', () =>
  fc.assert(
    fc.property(fc.constantFrom(...SPECIAL), fc.constantFrom(...FALSE), (given, formula) => {
      expect(verdictsOf(`${given} Then $${formula}$.`, formula)).not.toContain('refuted')
    }),
  ))

test('a condition is told from a claim', () => {
  const given = 'Let $A$ and $B$ be $n \\times n$ matrices.'
  expect(verdictsOf(`${given} Suppose $AB = I$. Then $BA = I$.`, 'BA = I')).not.toContain('refuted')
  expect(verdictsOf(`${given} We call them similar to their transposes.`, 'AB = BA')).toEqual([])
  expect(verdictsOf(`${given} With $n$ odd, $\\det(-A) = -\\det A$.`, '\\det(-A) = -\\det A')).not.toContain(
    'refuted',
  )
  expect(verdictsOf(`${given} Here $\\det(A - \\lambda I) = 0$.`, '\\det(A - \\lambda I) = 0')).not.toContain(
    'refuted',
  )
})

test.each([
  ['Let $A$ be a $3 \\times 3$ matrix. Then', '\\det(2A) = 8\\det A', 'holds'],
  ['Let $A$ be a $2 \\times 2$ matrix. Then', '\\det(2A) = 8\\det A', 'refuted'],
  ['Let $A$ be a $2 \\times 2$ matrix. Then', 'A^2 - \\operatorname{tr}(A) A + \\det(A) I = 0', 'holds'],
  ['Let $A$ be a $2 \\times 2$ matrix. Then', 'A^2 + \\operatorname{tr}(A) A + \\det(A) I = 0', 'refuted'],
  [
    'For all $u, v, w \\in \\mathbb{R}^3$:',
    'u \\times (v \\times w) = (u \\cdot w) v - (u \\cdot v) w',
    'holds',
  ],
  ['For all $u, v \\in \\mathbb{R}^3$:', 'u \\times v = v \\times u', 'refuted'],
  [
    'For all $u, v \\in \\mathbb{R}^3$:',
    '\\|u \\times v\\|^2 = \\|u\\|^2 \\|v\\|^2 - (u \\cdot v)^2',
    'holds',
  ],
  ['For every $n \\times n$ matrix $A$ and every number $c$,', '\\det(cA) = c^n \\det A', 'holds'],
  ['For every $n \\times n$ matrix $A$ and every number $c$,', '\\det(cA) = c \\det A', 'refuted'],
  ['For all invertible matrices $A$ and $B$,', '(AB)^{-1} = B^{-1} A^{-1}', 'holds'],
  ['If $A$ and $B$ are invertible, then', '(AB)^{-1} = A^{-1} B^{-1}', 'refuted'],
  ['If $A$ is invertible, then', '\\det(A^{-1}) = \\frac{1}{\\det A}', 'holds'],
  ['If $A$ is invertible, then', '(A^{-1})^T = (A^T)^{-1}', 'holds'],
  ['For any two square matrices,', '(A + B)^2 = A^2 + 2AB + B^2', 'refuted'],
] as const)('%s %s: %s', (given, formula, verdict) =>
  expect(verdictsOf(`${given} $${formula}$.`, formula)).toEqual([verdict]),
)

test('lengths are those of the usual norm, and determinants those of square matrices', () => {
  const square = '\\|u + v\\|^2 + \\|u - v\\|^2 = 2\\|u\\|^2 + 2\\|v\\|^2'
  expect(verdictsOf(`For all vectors $u$, $v$: $${square}$.`, square)).toEqual(['holds'])
  for (const given of ['Let $\\|\\cdot\\|$ be the maximum norm.', 'We use the $\\ell_1$ norm.'])
    expect(verdictsOf(`${given} For all vectors $u$, $v$: $${square}$.`, square)).toEqual([])
  const oblong = 'Let $A \\in \\mathbb{R}^{m \\times n}$.'
  expect(verdictsOf(`${oblong} Then $\\det(A^T A) = (\\det A)^2$.`, '\\det(A^T A) = (\\det A)^2')).toEqual([])
  expect(verdictsOf(`${oblong} Then $(A^T A)^T = A^T A$.`, '(A^T A)^T = A^T A')).toEqual(['holds'])
})

test('the T of a transpose is no number, also of what the page says nothing more of', () => {
  for (const [given, formula] of [
    ['Let $A = U \\Sigma V^T$.', 'A^T A = V \\Sigma^T \\Sigma V^T'],
    ['Let $A = Q \\Lambda Q^T$.', 'A^T = A'],
    ['Since $C = AB$, transposing gives it.', 'C^T = A^T B^T'],
    ['Let $u$ be a unit vector and $H = I - 2uu^T$.', 'H^T = H'],
  ] as const)
    expect(verdictsOf(`${given} Then $${formula}$.`, formula)).toEqual([])
})

test('a T of which the page gives the value is a number', () => {
  const formula = 'N^T N = N^{T+1}'
  expect(verdictsOf(`Let $T = 3$. For all $N > 0$ we have $${formula}$.`, formula)).toEqual(['holds'])
  expect(verdictsOf(`For all $N > 0$ we have $${formula}$.`, formula)).toEqual([])
})

test('the entry that a refutation names is one in which both sides differ', () => {
  const page = 'For all $2 \\times 2$ matrices $A$ and $B$, $AB = BA$.'
  const finding = findingsOn(page).find(({ verdict }) => verdict === 'refuted')!
  const [, i, j] = /entry \((\d), (\d)\)/.exec(finding.message)!.map(Number) as [number, number, number]
  const value = (name: string, row: number, column: number): number =>
    Number(finding.witness?.[`${name}_${row}${column}`] ?? 0)
  const product = (left: string, right: string): number =>
    [1, 2].reduce((sum, k) => sum + value(left, i, k) * value(right, k, j), 0)
  expect(product('A', 'B')).not.toBe(product('B', 'A'))
})

test('what a matrix is made into is no number', () => {
  const given = 'Let $X \\in \\mathbb{R}^{n \\times p}$ and $H = X(X^T X)^{-1} X^T$.'
  for (const formula of ['H^2 = H', 'H = I'])
    expect(verdictsOf(`${given} Then $${formula}$.`, formula)).not.toContain('holds')
})
