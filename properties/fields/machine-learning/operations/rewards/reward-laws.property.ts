import { describe, expect, test } from 'vitest'
import {
  NEGATION,
  REVERSAL,
  SHIFT_INVARIANCE,
  UNIT_INVARIANCE,
  UNIT_OF_REWARDS,
  zeroSum,
} from '../../../../../src/fields/machine-learning/operations/rewards/reward-laws.js'
import { FIRST_DRAW } from '../../../../conform/operations/first-draw.js'
import { cornerDraw } from '../corner-draw.js'
import { at } from '../preference/equation-table.js'

const INPUT = { ...at([1, 2, -5], [1, 0.5]), mask: ['1', '1', '0'] }
const drawn = (law: typeof UNIT_INVARIANCE, x: number) => {
  const draw = cornerDraw(FIRST_DRAW.dtype)
  const found = Array.from({ length: 400 }, () => Number(law.partner(at([x], [1, 0.5]), draw)!.x[0]))
  return [...new Set(found)].sort((a, b) => a - b)
}

describe('laws of advantages', () => {
  test.each([
    [SHIFT_INVARIANCE, 'shift-invariance', at([17, 18, 11], [1, 0.5]), undefined],
    [REVERSAL, 'reversal', at([-5, 2, 1], [1, 0.5]), undefined],
    [NEGATION, 'negation', at([-1, -2, 5], [1, 0.5]), '-1'],
    [UNIT_OF_REWARDS, 'homogeneity', at([2, 4, -10], [1, 0.5]), '2'],
    [UNIT_INVARIANCE, 'unit-invariance', at([0.25, 0.5, -1.25], [1, 0.125]), undefined],
  ] as const)('%#', (law, name, partner, factor) => {
    expect([law.kind, law.name, law.factor]).toEqual(['pair', name, factor])
    expect(law.partner(INPUT, FIRST_DRAW)).toEqual({ ...INPUT, ...partner })
  })

  test('the results follow their rewards in reverse order alone', () => {
    expect([0, 1, 2].map(index => REVERSAL.from?.(index, 3))).toEqual([2, 1, 0])
    expect([SHIFT_INVARIANCE, NEGATION, UNIT_INVARIANCE].map(({ from }) => from)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('shifts are powers of two of either sign, units powers of two', () => {
    expect(drawn(SHIFT_INVARIANCE, 0)).toEqual([-16, -8, -4, -2, -1, -0.5, -0.25, 0.25, 0.5, 1, 2, 4, 8, 16])
    expect(drawn(UNIT_INVARIANCE, 1)).toEqual([0.25, 0.5, 2, 4])
  })

  test('advantages sum to 0, wherever it applies', () => {
    expect(zeroSum()).toEqual({
      kind: 'sum',
      name: 'zero-sum',
      meaning: 'the advantages of a group sum to 0',
      total: '0',
    })
    const applies = () => false
    expect(zeroSum(applies)).toEqual({ ...zeroSum(), applies })
  })
})
