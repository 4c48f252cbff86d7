import { describe, expect, test } from 'vitest'
import {
  antisymmetry,
  exchange,
  homogeneity,
  proportionality,
  reversal,
  SUM_TO_ONE,
  shiftInvariance,
} from '../../../src/conform/operations/invariances.js'
import { at } from '../../fields/machine-learning/operations/preference/equation-table.js'
import { FIRST_DRAW } from './first-draw.js'

const INPUT = { ...at([1, 2.5, -3], [0.5, 4]), mask: ['1', '1', '0'] }
const MEANING = 'this and that'

describe('laws of pairs', () => {
  test.each([
    [shiftInvariance('a', MEANING), 'a', ['1.5', '3', '-2.5'], ['0.5', '4'], undefined],
    [shiftInvariance('b', MEANING, index => index === 1), 'b', ['1', '3', '-3'], ['0.5', '4'], undefined],
    [
      shiftInvariance('c', MEANING, (index, length) => index === length - 1),
      'c',
      ['1', '2.5', '-2.5'],
      ['0.5', '4'],
      undefined,
    ],
    [exchange('d', MEANING, [2, 0, 1]), 'd', ['-3', '1', '2.5'], ['0.5', '4'], undefined],
    [antisymmetry('e', MEANING, [1, 0, 2]), 'e', ['2.5', '1', '-3'], ['0.5', '4'], '-1'],
    [homogeneity('2', MEANING), 'homogeneity', ['2', '5', '-6'], ['0.5', '4'], '2'],
    [homogeneity('4', MEANING), 'homogeneity', ['2', '5', '-6'], ['0.5', '4'], '4'],
    [proportionality(1, MEANING), 'proportional-to-1', ['1', '2.5', '-3'], ['0.5', '8'], '2'],
    [proportionality(0, MEANING), 'proportional-to-0', ['1', '2.5', '-3'], ['1', '4'], '2'],
    [reversal('f', MEANING), 'f', ['-3', '2.5', '1'], ['0.5', '4'], undefined],
    [reversal('g', MEANING, ({ x }) => x.slice(1)), 'g', ['2.5', '-3'], ['0.5', '4'], undefined],
  ] as const)('%#', (law, name, x, p, factor) => {
    expect([law.kind, law.name, law.meaning, law.factor]).toEqual(['pair', name, MEANING, factor])
    expect(law.partner(INPUT, FIRST_DRAW)).toEqual({ ...INPUT, x, p })
  })

  test('results in reverse order are those of a list in reverse order alone', () => {
    expect([0, 1, 2, 3].map(index => reversal('f', MEANING).from?.(index, 4))).toEqual([3, 2, 1, 0])
    expect(exchange('d', MEANING, [1, 0]).from).toBeUndefined()
  })
})

test('weights sum to 1', () => {
  expect(SUM_TO_ONE).toMatchObject({ kind: 'sum', name: 'sums-to-one', total: '1' })
  expect(SUM_TO_ONE.meaning).toBe('the weights sum to 1')
  expect(SUM_TO_ONE.applies).toBeUndefined()
})
