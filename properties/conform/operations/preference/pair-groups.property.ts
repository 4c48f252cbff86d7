import { describe, expect, test } from 'vitest'
import {
  EQUAL_PAIRS,
  groupsOfMargins,
  groupsOfPairs,
  smallParameter,
  withSmallParameter,
} from '../../../../src/conform/operations/preference/pair-groups.js'
import { FIRST_DRAW } from '../rewards/law-table.js'
import { groupsOfMargins as marginRows, groupsOfPairs as pairRows } from './pair-reach.js'
import { p, testGroups } from './reach.js'

const PARAMETERS = { short: () => ['0.5', '0.25'], full: () => ['0.1', '0.3'] }

describe('functions of a pair', () => {
  testGroups(
    groupsOfPairs({ short: () => ['0.5', '0.25'], full: () => ['0.125', '0.75'] }),
    pairRows(
      [
        [p(0), '0.5'],
        [p(1), '0.25'],
      ],
      [
        [p(0), '0.125'],
        [p(1), '0.75'],
      ],
    ),
  )
})

describe('losses of a margin', () => {
  testGroups(groupsOfMargins(PARAMETERS), marginRows('0.5', [[p(1), '0.25']]))
})

describe('a pair', () => {
  test('may have two log-probabilities equal without h being 0: of one model, or of one answer', () => {
    expect(EQUAL_PAIRS).toEqual({ policy: [0, 1], reference: [2, 3], chosen: [0, 2], rejected: [1, 3] })
  })

  test('is beyond a limit the wrong way twice as often as the right one', () => {
    const [beyond] = groupsOfMargins(PARAMETERS)
    const signs = [0, 1, 2].map(place => {
      const choice = <Value>(values: readonly Value[]) => values[values.length === 3 ? place : 0]!
      const [w, l, refW, refL] = beyond!.draw({ ...FIRST_DRAW, choice }).x.map(Number)
      return Math.sign(w! - refW! - (l! - refL!))
    })
    expect(signs).toEqual([-1, -1, 1])
  })

  test('has one of four log-probabilities by itself, whichever side is ahead, and either model', () => {
    const choosing = (sign: number, isPolicy: boolean) => ({
      ...FIRST_DRAW,
      choice: <Value>(values: readonly Value[]): Value =>
        values.find(each => each === sign || each === isPolicy) ?? values[0]!,
    })
    const xOf = (sign: number, isPolicy: boolean) =>
      withSmallParameter(choosing(sign, isPolicy), ['0.5', '0.25'])
    // The whole numbers that are drawn are the greatest: 32 · 16 = 512, and −1 for what is beside it.
    expect(xOf(-1, true)).toEqual({ x: ['-512', '-1', '0', '-1'], p: ['0.0009765625', '0.25'] })
    expect(xOf(1, true).x).toEqual(['-1', '-512', '-1', '0'])
    expect(xOf(-1, false).x).toEqual(['-1', '0', '-1', '-512'])
    expect(xOf(1, false).x).toEqual(['0', '-1', '-512', '-1'])
    expect(smallParameter(FIRST_DRAW)).toBe('0.0009765625')
  })
})
