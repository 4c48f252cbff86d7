import { describe, expect, test } from 'vitest'

import { figureCandidates } from '../../../../src/rules/book/locate/figures.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { readingOf } from '../../../page/read-here.js'

const candidates = (shape: string, text: string) => figureCandidates(readShape(shape), readingOf(text))

describe('in a table', () => {
  const table = (head: string, cell: string, row = 'policy') =>
    `| run | ${head} |\n| --- | --- |\n| ${row} | ${cell} |\n`

  test.each([
    ['?n parameter', 'parameters (B)', '82', [['82', '1e9']]],
    ['?n parameter', 'parameters (B)', '82M', [['82', '1e6']]],
    ['?n parameter billion', 'parameters (B)', '82', [['82', '1e9']]],
    ['?n parameter billion', 'parameters (B)', '82M', []],
    ['?n parameter m|million', 'parameters (B)', '82M', [['82', '1e6']]],
    ['?n parameter thousand', 'parameters (thousand)', '82', [['82', '1e3']]],
    ['?n parameter $K$', 'parameters', '82', []],
  ])('%s under %s: %s', (shape, head, cell, expected) => {
    const cells = candidates(shape, table(head, cell)).map(({ figure }) => [figure!.digits, figure!.factor])
    expect(cells).toEqual(expected)
  })
})
