import { describe, expect, test } from 'vitest'
import { columnOf, type Worked } from '../../../src/notation/arrays/arrays.js'
import { workOut } from '../../../src/notation/arrays/evaluate-arrays.js'
import type { Grid } from '../../../src/notation/arrays/grid.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { nodeOf } from '../../page/read-here.js'

const SIGNS: Readonly<Record<string, string>> = { add: ' + ', mul: ' * ', div: ' / ', pow: ' ^ ' }

/** A formula as it is typed, with brackets around every part that has parts. */
function typed({ head, text, args }: Node): string {
  const parts = args.map(typed)
  if (head === 'neg') return `-${parts[0]}`
  if (head === 'call') return `${text}(${parts.slice(1).join(', ')})`
  if (head in SIGNS) return `(${parts.join(SIGNS[head])})`
  return parts.length === 0 ? text : `${head}(${parts.join(', ')})`
}

const rowsOf = ({ rows }: Grid) => `[${rows.map(row => row.map(typed).join(' ')).join('; ')}]`
const written = (worked: Worked | null) =>
  worked && ('grid' in worked ? rowsOf(worked.grid) : typed(worked.scalar))

/** The names that were said to be lists. */
const NAMED: Readonly<Record<string, readonly string[]>> = { u: ['3', '4'], v: ['5', '6'], T: ['7', '8'] }
const arrayOf = ({ head, text }: Node) =>
  head === 'symbol' && text in NAMED ? columnOf(NAMED[text]!.map(nodeOf)) : null
const work = (latex: string) => workOut(nodeOf(latex), latex, arrayOf)

const A = '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}'
const WIDE = '\\begin{pmatrix} a & b & c \\\\ d & e & f \\end{pmatrix}'
const ROW = '\\begin{pmatrix} a & b \\end{pmatrix}'
const op = (name: string, argument: string) => `\\operatorname{${name}}(${argument})`

describe('what is an array', () => {
  test.each([
    ['(1, 2)', '[1; 2]'],
    ['[1, 2, x]', '[1; 2; x]'],
    ['(1 + 2, -x)', '[(1 + 2); -x]'],
  ])('%s', (latex, expected) => expect(written(work(latex))).toBe(expected))

  test('a list is a column that does not say so, a matrix says it', () => {
    expect(work('(1, 2)')).toMatchObject({ grid: { isList: true } })
    expect(work(A)).toMatchObject({ grid: { isList: false } })
    expect(work(`${A}^{-1}`)).toMatchObject({ grid: { isList: false } })
  })

  test.each(['\\{1, 2\\}', '(1, (2, 3))', '((2, 3), 1)', `(1, ${A})`, '(1, x = 2)', '(x = 2, 1)'])(
    '%s is none',
    latex => expect(work(latex)).toBeNull(),
  )

  test.each(['2 \\cdot x', '2 \\cdot 3 \\text{ km}', 'f(3)'])('%s is a number, as it is written', latex => {
    const node = nodeOf(latex)
    expect(workOut(node, latex, arrayOf)).toEqual({ scalar: node })
  })
})

describe('sums and multiples', () => {
  test.each([
    ['u + v', '[(3 + 5); (4 + 6)]'],
    ['u - v', '[(3 + -5); (4 + -6)]'],
    ['-u', '[-3; -4]'],
    ['2 u', '[(2 * 3); (2 * 4)]'],
    ['u / 2', '[(3 / 2); (4 / 2)]'],
    ['\\frac{u + v}{x}', '[((3 + 5) / x); ((4 + 6) / x)]'],
    ['u + 1', null],
    ['u + (1, 2, 3)', null],
    ['u / v', null],
    ['\\sqrt{u}', null],
    ['\\{1, 2\\} + u', null],
    ['u + \\{1, 2\\}', null],
    ['-\\{1, 2\\}', null],
    ['2 \\{1, 2\\}', null],
    ['\\{1, 2\\} \\cdot 2', null],
    ['2 \\{1, 2\\} \\cdot 3', null],
  ])('%s is %s', (latex, expected) => expect(written(work(latex))).toBe(expected))
})

describe('products', () => {
  test.each([
    ['u \\cdot v', '((3 * 5) + (4 * 6))'],
    ['u · v', '((3 * 5) + (4 * 6))'],
    ['u ⋅ v', '((3 * 5) + (4 * 6))'],
    ['u * v', '((3 * 5) + (4 * 6))'],
    ['u v', null],
    ['u \\times v', null],
    ['(a, b, c) \\times (d, e, f)', '[((b * f) + -(c * e)); ((c * d) + -(a * f)); ((a * e) + -(b * d))]'],
    ['(a, b, c) × (d, e, f)', '[((b * f) + -(c * e)); ((c * d) + -(a * f)); ((a * e) + -(b * d))]'],
    ['(a, b, c) (d, e, f)', null],
    // Each sign joins what stands beside it, whatever signs stand elsewhere.
    [
      '2 \\cdot (a, b, c) \\times (d, e, f)',
      '[(((2 * b) * f) + -((2 * c) * e)); (((2 * c) * d) + -((2 * a) * f)); (((2 * a) * e) + -((2 * b) * d))]',
    ],
    ['2 \\cdot u \\cdot v', '(((2 * 3) * 5) + ((2 * 4) * 6))'],
    ['2 \\cdot x \\cdot u', '[((2 * x) * 3); ((2 * x) * 4)]'],
    ['2 (u \\cdot v)', '(2 * ((3 * 5) + (4 * 6)))'],
    [`${A} u`, '[((a * 3) + (b * 4)); ((c * 3) + (d * 4))]'],
    [
      `${A} \\cdot ${A}`,
      '[((a * a) + (b * c)) ((a * b) + (b * d)); ((c * a) + (d * c)) ((c * b) + (d * d))]',
    ],
  ])('%s is %s', (latex, expected) => expect(written(work(latex))).toBe(expected))

  test('numbers in which something was worked out are put together again', () => {
    expect(written(work('1 + u \\cdot v'))).toBe('(1 + ((3 * 5) + (4 * 6)))')
    expect(written(work('2^{u \\cdot v}'))).toBe('(2 ^ ((3 * 5) + (4 * 6)))')
    expect(written(work('\\tanh(u \\cdot v)'))).toBe('tanh(((3 * 5) + (4 * 6)))')
  })
})

describe('powers and sizes', () => {
  test.each([
    ['u^T', '[3 4]'],
    ['u^\\top', '[3 4]'],
    [`${WIDE}^T`, '[a d; b e; c f]'],
    [`${A}^{-2}`, null],
    [`${A}^{-T}`, null],
    [`${A}^x`, null],
    [`${A}^1`, null],
    [`${A}^{2.5}`, null],
    [`${A}^{21}`, null],
    ['u^2', null],
    ['|u|', 'sqrt(((3 * 3) + (4 * 4)))'],
    ['\\|u\\|', 'sqrt(((3 * 3) + (4 * 4)))'],
    [`\\|${A}\\|`, null],
    [`|${A}|`, '((a * d) + -(b * c))'],
    [`\\det ${A}`, '((a * d) + -(b * c))'],
    [`\\det ${ROW}`, null],
    [`|${ROW}|`, null],
    [op('tr', ROW), null],
    [`\\|${ROW}\\|`, null],
    [`|${WIDE}|`, null],
    [`\\det ${WIDE}`, null],
    [op('tr', A), '(a + d)'],
    [op('trace', A), '(a + d)'],
    [op('Tr', A), '(a + d)'],
    [op('tr', WIDE), null],
    [op('tr', `${WIDE}^T`), null],
  ])('%s is %s', (latex, expected) => expect(written(work(latex))).toBe(expected))

  test('a matrix to the second power is its product with itself, and to minus one its inverse', () => {
    const shownAs = (latex: string) => written(work(latex))
    expect(shownAs(`${A}^2`)).toBe(shownAs(`${A} \\cdot ${A}`))
    expect(shownAs(`${A}^3`)).toBe(shownAs(`${A} \\cdot ${A} \\cdot ${A}`))
    expect(shownAs(`${A}^{-1}`)).toBe(
      '[(d / ((a * d) + -(b * c))) (-b / ((a * d) + -(b * c))); (-c / ((a * d) + -(b * c))) (a / ((a * d) + -(b * c)))]',
    )
  })
})

describe('functions', () => {
  test.each([
    [op('mean', 'u'), '((3 + 4) / 2)'],
    [op('mean', '1, 2, x'), '((1 + 2 + x) / 3)'],
    [op('mean', '1, 2'), '((1 + 2) / 2)'],
    [op('softmax', 'u'), '[(exp(3) / (exp(3) + exp(4))); (exp(4) / (exp(3) + exp(4)))]'],
    [op('softmax', 'x, y'), '[(exp(x) / (exp(x) + exp(y))); (exp(y) / (exp(x) + exp(y)))]'],
    [op('f', 'u'), null],
    [op('tanh', 'u, v'), null],
    ['\\tanh(3, u)', null],
    ["\\sigma'(u)", null],
  ])('%s is %s', (latex, expected) => expect(written(work(latex))).toBe(expected))
})

test('a mean is divided by a number', () =>
  expect(work(op('mean', 'u'))).toMatchObject({ scalar: { head: 'div', args: [{}, { head: 'number' }] } }))

test('what is worked out stands where it was written', () => {
  const places = (latex: string) => {
    const worked = work(latex)!
    const nodes = 'grid' in worked ? worked.grid.rows.flat() : [worked.scalar]
    return nodes.map(({ start, end }) => [start, end])
  }
  expect(places('u + v')).toEqual([
    [0, 5],
    [0, 5],
  ])
  expect(places(' |u|')).toEqual([[1, 4]])
})
