import { describe, expect, test } from 'vitest'
import { signAt } from '../../../src/notation/plain/signs.js'

const SPELLINGS: readonly (readonly [spelling: string, ...signs: string[]])[] = [
  ['=', '=', '=='],
  ['\\approx', '~', '≈', '≃', '≅', '~=', '≈=', '≃=', '≅=', '=~', '=≈', '=\\~', '=\\≈'],
  ['\\approx', '= ~', '=\t≈', '=  \\~', `=${' '.repeat(9)}~`],
  [':=', ':='],
  ['\\ne', '!=', '≠'],
  ['\\le', '<=', '≤', '⩽'],
  ['\\ge', '>=', '≥', '⩾'],
  ['\\to', '->', '→'],
  ['\\ll', '≪'],
  ['\\gg', '≫'],
  ['<', '<'],
  ['>', '>'],
]

describe('a relation sign', () => {
  test.each(SPELLINGS)('is spelled %s where one of these stands: %s', (spelling, ...signs) => {
    for (const sign of signs)
      for (const behind of [' 2', '2', 'x', ''])
        for (const before of ['', '2 ', 'x'])
          expect(signAt(`${before}${sign}${behind}`, before.length)).toEqual({
            spelling,
            end: before.length + sign.length,
          })
  })
})
