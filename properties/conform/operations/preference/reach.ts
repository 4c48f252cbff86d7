import { describe, expect, test } from 'vitest'
import type { Draw } from '../../../../src/conform/drawing/draw.js'
import type { CaseGroup, Input } from '../../../../src/conform/operations/operation.js'
import { type Dtype, exactValue, roundToDtype } from '../../../../src/math/number/dtype/dtype.js'
import { exactDecimal } from '../../../../src/math/number/exact-decimal.js'
import { isDecimalOfDtype } from '../drawn-inputs.js'

/** A quantity of an input, from its numbers. */
export type Quantity = (x: readonly number[], p: readonly number[], input: Input) => number

/**
 * What a quantity reaches: `-6..6` all within these ends and both of them, `-6..6/0.25` multiples of 1/4 alone too, and of
 * nothing coarser, `0 1 2` these numbers and no others.
 */
export type Reach = readonly [quantity: Quantity, reached: string]

/** A group: its identifier, its flags, its format, how many cases the fixtures take, and what it reaches. */
export type GroupRow = readonly [id: string, flags: string, dtype: Dtype['name'], count: number, ...Reach[]]

/** Numbers in [0, 1), the same each time (a linear congruence modulo 2^32, with the multiplier of Numerical Recipes). */
function shares(): () => number {
  let state = 20_261_126
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Draws that go to either end of what is asked as often as between them, so that some hundred inputs reach all corners. */
export function cornerDraw(dtype: Dtype, share = shares()): Draw {
  const rounded = (value: number) => exactDecimal(exactValue(roundToDtype(value, dtype)))
  const place = () => {
    const kind = share()
    return kind < 0.3 ? 0 : kind < 0.6 ? 1 : share()
  }
  return {
    dtype,
    rounded,
    real: (from, to) => rounded(from + (to - from) * place()),
    whole: (from, to) => {
      expect(Number.isInteger(from) && Number.isInteger(to) && from <= to, `whole ${from}..${to}`).toBe(true)
      return from + Math.round((to - from) * place())
    },
    choice: values => values[Math.floor(share() * values.length)]!,
  }
}

/** Inputs of a group from such draws. */
export function cornerInputs({ dtype, draw }: Pick<CaseGroup, 'dtype' | 'draw'>, count = 300): Input[] {
  const corners = cornerDraw(dtype)
  return Array.from({ length: count }, () => draw(corners))
}

const sorted = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b)

/** The values, said in the way in which `reached` says them. */
function shown(values: readonly number[], reached: string): string {
  const all = sorted(values)
  if (!reached.includes('..')) return all.join(' ')
  const ends = `${all[0]}..${all.at(-1)}`
  const [, step] = reached.split('/')
  return step === undefined ? ends : `${ends}/${Number(step) * commonFactor(all, Number(step))}`
}

/** The greatest whole number that divides every value over the step; 1/2 where one is between two steps. */
function commonFactor(values: readonly number[], step: number): number {
  const counts = values.map(value => Math.abs(value / step))
  if (!counts.every(Number.isInteger)) return 0.5
  return counts.reduce((a, b) => {
    let [divisor, rest] = [a, b]
    while (rest > 0) [divisor, rest] = [rest, divisor % rest]
    return divisor
  })
}

export function expectReach(inputs: readonly Input[], reaches: readonly Reach[]): void {
  const read = inputs.map(input => ({ x: input.x.map(Number), p: input.p.map(Number), input }))
  for (const [quantity, reached] of reaches)
    expect(
      shown(read.map(({ x, p, input }) => quantity(x, p, input)).map(positiveZero), reached),
      `${quantity}`,
    ).toBe(reached)
}

const positiveZero = (value: number) => (value === 0 ? 0 : value)

/** The tests of groups: what they are called and asked, that they draw numbers of their format, and what these reach. */
export function testGroups(groups: readonly CaseGroup[], rows: readonly GroupRow[]): void {
  describe('groups', () => {
    test('have these names, flags, formats and counts', () => {
      expect(
        groups.map(({ id, flags, dtype, count }) => [
          id,
          flags.map(({ name }) => name).join(' '),
          dtype.name,
          count,
        ]),
      ).toEqual(rows.map(([id, flags, dtype, count]) => [id, flags, dtype, count]))
    })

    test.each(rows.map(row => [row[0], row] as const))(
      '%s draws within its bounds and reaches them',
      (id, row) => {
        const [, , , , ...reaches] = row
        const group = groups.find(each => each.id === id)!
        const inputs = cornerInputs(group)
        expectReach(inputs, reaches)
        for (const { x, p } of inputs.slice(0, 12))
          for (const number of [...x, ...p]) expect(isDecimalOfDtype(number, group.dtype), number).toBe(true)
      },
    )
  })
}

/** The groups are these, in order, and their parameters reach this. */
export function testParameters(
  groups: readonly CaseGroup[],
  ids: readonly string[],
  reaches: Readonly<Record<string, readonly Reach[]>> = {},
): void {
  describe('groups', () => {
    test('are these', () => {
      expect(groups.map(({ id }) => id)).toEqual(ids)
    })

    test.each(Object.keys(reaches))('%s draws its parameters', id => {
      expectReach(cornerInputs(groups.find(each => each.id === id)!, 120), reaches[id]!)
    })
  })
}

/** Entry i of x. */
export const x =
  (i: number): Quantity =>
  values =>
    values[i]!
/** Entry i of p. */
export const p =
  (i: number): Quantity =>
  (_, values) =>
    values[i]!
/** How many entries x has. */
export const length: Quantity = ({ length }) => length
/** The least and the greatest of the entries of x from one place to another. */
export const least =
  (from = 0, to?: number): Quantity =>
  values =>
    Math.min(...values.slice(from, to))
export const greatest =
  (from = 0, to?: number): Quantity =>
  values =>
    Math.max(...values.slice(from, to))
