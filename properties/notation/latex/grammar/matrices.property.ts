import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'

import { refusal } from './refusal.js'

describe('a matrix is refused', () => {
  const between = (rows: string) => `x = \\begin{pmatrix} ${rows} \\end{pmatrix}`
  const uneven = 'parseChains: expected rows of one length, got others'

  test.each([
    ['without rows', '', uneven],
    ['with a short last row', '1 & 2 \\\\ 3', uneven],
    ['with a long last row', '1 \\\\ 2 & 3', uneven],
    ['with a short row among three', '1 & 2 \\\\ 3 \\\\ 4 & 5', uneven],
    ['with an empty cell', '1 & \\\\ 3 & 4', 'parseChains: expected an operand'],
  ])('%s', (_, rows, message) => {
    expect(refusal(between(rows)).message).toContain(message)
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
