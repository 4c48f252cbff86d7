import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  corner,
  eighths,
  inFormats,
  native,
  quarters,
  several,
  smoke,
} from '../../../src/conform/operations/case-groups.js'
import * as flags from '../../../src/conform/operations/flags.js'
import { convention, mistake, regionalMistake } from '../../../src/conform/operations/named-variants.js'
import type { Flag } from '../../../src/conform/operations/operation.js'
import { DTYPES, isOfDtype } from '../../../src/math/number/dtype/dtype.js'
import { third } from '../vectors/planted-operation.js'

const draw = () => ({ x: ['1'], p: [] })
const { flag, ...named } = flags
const FLAGS = Object.values(named) as Flag[]

describe('groups of cases', () => {
  test('are drawn in the format that their name ends with, each name once', () => {
    const groups = [smoke(draw), ...native(draw), ...inFormats(DTYPES, 'tie', [flags.TIE], 3, draw)]
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
    for (const { id, dtype } of groups.slice(1))
      expect(`${dtype.name}`.endsWith(/\d+$/.exec(id)![0])).toBe(true)
    expect(groups.every(group => group.draw === draw)).toBe(true)
  })

  test('have as many cases as they say: 16 ordinary ones, and 8 of any other kind', () => {
    const counts = [smoke(draw), native(draw)[0]!, corner('tie', [flags.TIE], DTYPES[0]!, draw)].map(
      one => one.count,
    )
    expect(counts).toEqual([16, 8, 8])
    expect([smoke(draw, 3), native(draw, 4)[2]!].map(({ count }) => count)).toEqual([3, 4])
  })

  test('of short numbers have multiples of a quarter or an eighth, which every format has', () => {
    const whole = (from: number, to: number) =>
      fc.sample(fc.integer({ min: from, max: to }), { numRuns: 40, seed: 1 })
    for (const [numbers, parts, most] of [
      [quarters, 4, 64],
      [eighths, 8, 32],
    ] as const)
      for (const at of [0, 7, 20, 39]) {
        const drawn = Number(
          numbers({ whole: (a: number, b: number) => whole(a, b)[at]! } as never, -most, most),
        )
        expect(Number.isInteger(drawn * parts) && Math.abs(drawn) <= most).toBe(true)
        for (const dtype of DTYPES) expect(isOfDtype(drawn, dtype)).toBe(true)
      }
  })

  test('may have any number of values, each drawn by its place', () => {
    expect(several(3, index => index * 2)).toEqual([0, 2, 4])
  })
})

test('every flag has a name of its own and says what its cases show', () => {
  expect(new Set(FLAGS.map(({ name }) => name)).size).toBe(FLAGS.length)
  expect(new Set(FLAGS.map(({ description }) => description)).size).toBe(FLAGS.length)
})

test('a variant is a mistake or a convention, anywhere or in the cases of one group', () => {
  const parts = { name: 'a', meaning: 'b', compute: third }
  expect(mistake('a', 'b', third)).toEqual({ ...parts, kind: 'mistake' })
  expect(convention('a', 'b', third)).toEqual({ ...parts, kind: 'convention' })
  expect(regionalMistake('tie', 'a', 'b', third)).toEqual({ ...parts, kind: 'mistake', bitesIn: 'tie' })
})
