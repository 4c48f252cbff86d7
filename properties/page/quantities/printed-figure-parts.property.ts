import { describe, expect, test } from 'vitest'

import { figureOfNode } from '../../../src/page/quantities/printed-figure.js'
import { nodeOf } from '../read-here.js'

describe('a formula', () => {
  test.each([
    ['-2', '-2', '1', []],
    ['10^{3}', '1e3', '1', []],
    ['10^{-3}', '1e-3', '1', []],
    ['10^{123456789}', '1e123456789', '1', []],
    ['-10^{3}', '-1e3', '1', []],
    ['13\\%', '13', '0.01', ['%']],
    ['5\\times', '5', '1', ['×']],
    ['82 \\text{ EFLOP/s}', '82', '1000000000000000000', ['eflop/s']],
    ['13\\% \\text{ of it}', '13', '0.01', ['%', 'of', 'it']],
  ])('%s', (latex, digits, factor, words) => {
    const found = figureOfNode(nodeOf(latex))
    expect(found && [found.figure.digits, found.figure.factor, found.words]).toEqual([digits, factor, words])
  })
})
