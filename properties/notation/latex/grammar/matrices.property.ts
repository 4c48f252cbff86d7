import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { reads } from './reads.js'
import { refusal } from './refusal.js'

describe('a matrix is its rows, and between bars a determinant:', () => {
  reads([
    ['\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}', '(matrix (sequence 1 2) (sequence 3 4))'],
    ['\\begin{bmatrix} a \\end{bmatrix}', '(matrix (sequence a))'],
    [
      '\\begin{matrix} a & b & c \\\\ d & e & f \\\\ \\end{matrix}',
      '(matrix (sequence a b c) (sequence d e f))',
    ],
    ['\\begin{smallmatrix} a + b \\\\ c \\end{smallmatrix}', '(matrix (sequence (add a b)) (sequence c))'],
    ['\\begin{array}{cc} a & b \\end{array}', '(matrix (sequence a b))'],
    ['\\begin{vmatrix} a & b \\\\ c & d \\end{vmatrix}', '(call det (matrix (sequence a b) (sequence c d)))'],
    ['2 \\begin{pmatrix} 1 \\\\ 0 \\end{pmatrix} = x', '(mul 2 (matrix (sequence 1) (sequence 0))) = x'],
  ])
})

describe('a matrix is refused', () => {
  const between = (rows: string) => `x = \\begin{pmatrix} ${rows} \\end{pmatrix}`
  const uneven = 'parseChains: expected rows of one length, got others'

  test.each([
    ['without rows', '', uneven],
    ['with a short last row', '1 & 2 \\\\ 3', uneven],
    ['with a long last row', '1 \\\\ 2 & 3', uneven],
    ['with a short row among three', '1 & 2 \\\\ 3 \\\\ 4 & 5', uneven],
    ['with bars that may divide it', '1 & 2 | 3 |', 'got |'],
    ['with an empty cell', '1 & \\\\ 3 & 4', 'parseChains: expected an operand'],
  ])('%s', (_, rows, message) => {
    expect(refusal(between(rows)).message).toContain(message)
  })

  test('as another notation, behind its rows, where they are of several lengths', () => {
    const source = between('1 & 2 \\\\ 3')
    expect(refusal(source)).toMatchObject({ reason: 'notation', offset: source.length })
  })

  test('without its end', () => {
    expect(refusal('\\begin{pmatrix} 1').message).toContain('got the end')
  })
})

test('matrix, row and determinant stand where they are written; a line may break in a row', () => {
  const source = 'x = \\begin{vmatrix} 1 \n + 2 \\end{vmatrix}'
  const call = parseChains(source)[0]!.terms[1]!
  const [name, matrix] = call.args as [typeof call, typeof call]
  const written = ({ start, end }: typeof call) => source.slice(start, end)
  expect([call, matrix].map(written)).toEqual([source.slice(4), source.slice(4)])
  expect(written(name)).toBe('\\begin{vmatrix}')
  expect(name).toMatchObject({ head: 'symbol', text: 'det', args: [] })
  expect(call).toMatchObject({ head: 'call', text: 'det' })
  expect(written(matrix.args[0]!)).toBe('1 \n + 2')
})
