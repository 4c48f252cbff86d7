import { describe, expect, test } from 'vitest'

import { refusal } from './refusal.js'

describe('a matrix is refused', () => {
  const between = (rows: string) => `x = \\begin{pmatrix} ${rows} \\end{pmatrix}`
  const uneven = 'parseChains: expected rows of one length, got others'

  test.each([
    ['without rows', '', uneven],
    ['with a short last row', '1 & 2 \\\\ 3', uneven],
    ['with a long last row', '1 \\\\ 2 & 3', uneven],
    ['with a short row among three', '1 & 2 \\\\ 3 \\\\ 4 & 5', uneven],
  ])('%s', (_, rows, message) => {
    expect(refusal(between(rows)).message).toContain(message)
  })
})
