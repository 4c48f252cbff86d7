import { describe, expect, test } from 'vitest'
import {
  drawList,
  inFormats,
  native,
  smoke,
  TRAINING_FORMATS,
  WIDE_FORMATS,
} from '../../../src/conform/operations/drawn-groups.js'
import { LIMIT, TIE } from '../../../src/conform/operations/flags.js'
import type { CaseGroup } from '../../../src/conform/operations/operation.js'
import { DTYPES } from '../../../src/math/number/dtype/dtype.js'

const draw = () => ({ x: ['1'], p: [] })
const told = (group: CaseGroup) => [
  group.id,
  group.flags.map(({ name }) => name).join(' '),
  group.dtype.name,
  group.count,
]

describe('groups by formats', () => {
  test('are named after them', () => {
    expect(inFormats(DTYPES, 'edge', [TIE, LIMIT], 5, draw).map(told)).toEqual([
      ['edge64', 'tie limit', 'float64', 5],
      ['edge32', 'tie limit', 'float32', 5],
      ['edge-bfloat16', 'tie limit', 'bfloat16', 5],
      ['edge16', 'tie limit', 'float16', 5],
    ])
    expect(inFormats(DTYPES, 'edge', [], 5, draw).every(group => group.draw === draw)).toBe(true)
  })

  test('in which code is trained are these', () => {
    expect(WIDE_FORMATS.map(({ name }) => name)).toEqual(['float64', 'float32'])
    expect(TRAINING_FORMATS.map(({ name }) => name)).toEqual(['float64', 'float32', 'bfloat16'])
  })

  test('native has more cases of the wide formats', () => {
    expect(native({ wide: 8, narrow: 6 }, draw).map(told)).toEqual([
      ['native64', 'full-mantissa', 'float64', 8],
      ['native32', 'full-mantissa', 'float32', 8],
      ['native16', 'full-mantissa', 'float16', 6],
      ['native-bfloat16', 'full-mantissa', 'bfloat16', 6],
    ])
    expect(native({ wide: 1, narrow: 1 }, draw).every(group => group.draw === draw)).toBe(true)
  })

  test('smoke is of the shortest', () => {
    expect(told(smoke(3, draw))).toEqual(['smoke', 'smoke', 'bfloat16', 3])
    expect(smoke(3, draw).draw).toBe(draw)
  })
})

test('a list is drawn entry by entry', () => {
  expect(drawList(3, index => index * 2)).toEqual([0, 2, 4])
  expect(drawList(0, index => index)).toEqual([])
})
