import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawn } from '../../../src/conform/drawing/drawn.js'
import type { Acceptable, CaseGroup } from '../../../src/conform/operations/operation.js'
import { casesOfGroup, isOutOfRange, measuredCase } from '../../../src/conform/vectors/cases.js'
import { caseId } from '../../../src/conform/vectors/identity.js'
import {
  BFLOAT16,
  DTYPES,
  type Dtype,
  FLOAT16,
  FLOAT32,
  FLOAT64,
} from '../../../src/math/number/dtype/dtype.js'
import { groupOf, third, thirdOf, thirdPlus, variant } from './planted-operation.js'

const eighths: CaseGroup = {
  id: 'smoke',
  flags: [],
  dtype: FLOAT64,
  count: 5,
  draw: draw => ({ x: [draw.real(-4, 4)], p: [] }),
}

describe('the cases of a group', () => {
  const asked = (group: CaseGroup, seed: number, name = 'planted.third') =>
    casesOfGroup(thirdOf({ name }), group, seed).map(({ vector }) => vector.in.x[0]!)

  test('are the first that differ among those drawn by the hash of the seed and both names', () =>
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.constantFrom('smoke', 'edge'),
        fc.integer({ min: 1, max: 4 }),
        (seed, id, count) => {
          const group = { ...eighths, id, count }
          const text = JSON.stringify([seed, 'planted.third', id])
          const own = Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 7), 16)
          const draws = drawn(group.draw, FLOAT64, { seed: own, count: 4 * count }).map(({ x }) => x[0]!)
          expect(asked(group, seed)).toEqual([...new Set(draws)].slice(0, count))
        },
      ),
      { numRuns: 20 },
    ))

  test('are the same for a seed and others for another seed, operation or group', () => {
    const first = asked(eighths, 15)
    expect(first).toHaveLength(5)
    expect(asked(eighths, 15)).toEqual(first)
    for (const other of [
      asked(eighths, 16),
      asked(eighths, 15, 'planted.other'),
      asked({ ...eighths, id: 'edge' }, 15),
    ])
      expect(other).not.toEqual(first)
  })

  test('are as many as are wanted where so many differ, none twice, out of four draws for each', () => {
    expect(asked(groupOf('smoke', ['1', '1', '1', '2', '1', '3'], { count: 2 }), 15)).toEqual(['1', '2'])
    expect(asked(groupOf('smoke', ['1', '1', '1', '2', '5', '6'], { count: 1 }), 15)).toEqual(['1'])
    const seventh = ['1', '1', '1', '1', '1', '1', '1', '2']
    expect(asked(groupOf('smoke', seventh, { count: 2 }), 15)).toEqual(['1', '2'])
    expect(asked(groupOf('smoke', ['1', ...seventh], { count: 2 }), 15)).toEqual(['1'])
  })
})

describe('a case', () => {
  const group = groupOf('smoke', ['3'])
  const measured = (x: string, operation = thirdOf()) => measuredCase(operation, group, { x: [x], p: [] })

  test('has its id, flags, input, formats and value, and no formats that it leaves where it leaves none', () => {
    expect(measured('3').vector).toEqual({
      id: caseId('planted.third', 'smoke', { x: ['3'], p: [] }),
      flags: ['smoke'],
      in: { x: ['3'], p: [] },
      exactIn: ['float64', 'bfloat16'],
      out: { value: [{ v: '1', r: '0', scale: '1', naive: '1', kappa: '1' }] },
      kills: {},
    })
    expect(measured('3')).toMatchObject({ kills: [] })
    expect(Object.keys(measured('3').vector)).toEqual(['id', 'flags', 'in', 'exactIn', 'out', 'kills'])
  })

  test('names formats in the order of their table', () => {
    const operation = thirdOf({ dtypes: [FLOAT16, BFLOAT16, FLOAT32, FLOAT64] })
    expect(measured('3', operation).vector.exactIn).toEqual(DTYPES.map(({ name }) => name))
  })

  test('names the formats that a usual expression leaves, and tells no variant apart there', () => {
    const square: Parameters<typeof thirdOf>[0] = {
      dtypes: DTYPES,
      literals: [{ compute: third }, { compute: ({ x }) => [x[0]!.pow(2).div(x[0]!).div(3)] }],
      variants: [variant('doubled', ({ x }) => [x[0]!.times(2).div(3)])],
    }
    const { vector } = measured('300.5', thirdOf(square))
    expect([vector.exactIn, vector.outOfRange]).toEqual([['float64', 'float32', 'float16'], ['float16']])
    expect(vector.kills).toEqual({ doubled: ['float64', 'float32'] })
  })

  test('kills a mutant in the formats where the ratio exceeds 1, and not where it is 1', () => {
    const variants = [variant('limit', thirdPlus('0.125')), variant('beyond', thirdPlus('0.1250000001'))]
    const { vector, kills } = measured('3', thirdOf({ variants }))
    expect(vector.kills).toEqual({ limit: ['float64'], beyond: ['float64', 'bfloat16'] })
    const ratios = kills.filter(({ dtype }) => dtype === BFLOAT16).map(({ ratio }) => ratio)
    expect(ratios).toEqual([1, 1.0000000008])
  })

  test('of several behaviours has those and no value, also where the equation would have one', () => {
    const accept: Acceptable[] = [
      { convention: 'nothing', value: ['nan'] },
      { convention: 'seven', value: ['7'] },
    ]
    const accepting = thirdOf({
      accept: ({ x }) => (x[0] === '0' ? accept : null),
      variants: [variant('seven', ({ of }) => [of(7)]), variant('eight', ({ of }) => [of(8)])],
    })
    const { vector } = measured('0', accepting)
    expect(vector).toMatchObject({ accept, kills: { eight: ['float64', 'bfloat16'] } })
    expect(Object.keys(vector)).toEqual(['id', 'flags', 'in', 'exactIn', 'accept', 'kills'])
    expect(Object.keys(measured('3', accepting).vector)).toEqual(Object.keys(measured('3').vector))
  })

  test('outside of the domain is refused by its id, with what was thrown behind it', () => {
    const throwing = (thrown: unknown) =>
      thirdOf({
        reference: () => {
          throw thrown
        },
      })
    const cause = new RangeError('a reason')
    const id = caseId('planted.third', 'smoke', { x: ['3'], p: [] })
    const message = `${id}: expected an input in the domain of planted.third, got a reason`
    const errorOf = (thrown: unknown) => {
      try {
        return measured('3', throwing(thrown))
      } catch (error) {
        return error
      }
    }
    expect(errorOf(cause)).toBeInstanceOf(RangeError)
    expect(errorOf(cause)).toMatchObject({ message, cause })
    expect(errorOf('a reason')).toMatchObject({ message, cause: 'a reason' })
  })
})

describe('an expression leaves a format', () => {
  const above = (value: number) => value * (1 + 2 ** -52)
  const below = (dtype: Dtype) => (dtype === FLOAT64 ? 0 : dtype.smallestSubnormal * (1 - 2 ** -53))

  test.each(DTYPES)('$name beyond its largest number and below its smallest, and not at those', dtype => {
    const { largestFinite, smallestSubnormal } = dtype
    const leaves = (smallest: number, largest: number) => isOutOfRange({ smallest, largest }, dtype)
    expect(leaves(smallestSubnormal, largestFinite)).toBe(false)
    expect(leaves(smallestSubnormal, above(largestFinite))).toBe(true)
    expect(leaves(below(dtype), largestFinite)).toBe(true)
    expect(leaves(Number.POSITIVE_INFINITY, 0)).toBe(false)
  })
})
