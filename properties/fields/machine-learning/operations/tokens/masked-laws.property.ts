import { describe, expect, test } from 'vitest'
import {
  DOUBLED_VALUES,
  MASKED_ENTRIES_DO_NOT_COUNT,
  NEGATED_VALUES,
  ROWS_REVERSED,
  TOKENS_REVERSED,
  WHITENING_REVERSED,
  WHITENING_SHIFTED,
} from '../../../../../src/fields/machine-learning/operations/tokens/masked-laws.js'
import { FIRST_DRAW } from '../../../../conform/operations/first-draw.js'
import { maskedMatrix } from './masked-inputs.js'

const INPUT = maskedMatrix([1, 2, 5, 3, 4, 6], '100 110', [4])

describe('laws of masked values', () => {
  test.each([
    [
      MASKED_ENTRIES_DO_NOT_COUNT,
      'masked-entries-do-not-count',
      maskedMatrix([1, 99, 99, 3, 4, 99], '100 110', [4]),
      undefined,
    ],
    [NEGATED_VALUES, 'negation', maskedMatrix([-1, -2, -5, -3, -4, -6], '100 110', [4]), '-1'],
    [DOUBLED_VALUES, 'homogeneity', maskedMatrix([2, 4, 10, 6, 8, 12], '100 110', [4]), '2'],
    [ROWS_REVERSED, 'row-order', maskedMatrix([3, 4, 6, 1, 2, 5], '110 100', [4]), undefined],
    [TOKENS_REVERSED, 'token-order', maskedMatrix([6, 4, 3, 5, 2, 1], '011 001', [4]), undefined],
    [WHITENING_REVERSED, 'reversal', maskedMatrix([6, 4, 3, 5, 2, 1], '011 001', [4]), undefined],
    [
      WHITENING_SHIFTED,
      'shift-invariance',
      maskedMatrix([17, 18, 21, 19, 20, 22], '100 110', [4]),
      undefined,
    ],
  ] as const)('%#', (law, name, partner, factor) => {
    expect([law.kind, law.name, law.factor]).toEqual(['pair', name, factor])
    expect(law.partner(INPUT, FIRST_DRAW)).toEqual(partner)
  })

  test('whitened values follow their values, and the others have one result', () => {
    expect([0, 1, 2].map(index => WHITENING_REVERSED.from?.(index, 3))).toEqual([2, 1, 0])
    expect([TOKENS_REVERSED.from, ROWS_REVERSED.from]).toEqual([undefined, undefined])
  })

  test('say nothing of hidden values where none is hidden', () => {
    expect(MASKED_ENTRIES_DO_NOT_COUNT.partner(maskedMatrix([1, 2], '11'), FIRST_DRAW)).toBeNull()
    expect(MASKED_ENTRIES_DO_NOT_COUNT.partner({ x: ['1'], p: [] }, FIRST_DRAW)).toBeNull()
  })

  test('reverse what has no mask', () => {
    expect(TOKENS_REVERSED.partner({ x: ['1', '2'], p: [] }, FIRST_DRAW)).toEqual({
      x: ['2', '1'],
      p: [],
      mask: [],
    })
    expect(ROWS_REVERSED.partner({ x: ['1', '2'], p: [], shape: ['2', '1'] }, FIRST_DRAW)).toMatchObject({
      x: ['2', '1'],
      mask: [],
    })
  })
})
