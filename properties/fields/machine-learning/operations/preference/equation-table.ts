import { expect } from 'vitest'
import type { Equation, Input, Variant } from '../../../../../src/conform/operations/operation.js'
import type { Real } from '../../../../../src/math/number/interval/real.js'
import { evaluatedAt } from '../evaluated.js'

/** A formula in doubles: what the words about an equation say, from the numbers of the input. */
export type Formula = (x: readonly number[], p: readonly number[], input: Input) => number | readonly number[]

/** A variant: whether it is a mistake or a convention, its name, what it computes, and the group that it bites in. */
export type VariantRow = readonly [kind: Variant['kind'], name: string, formula: Formula, bitesIn?: string]

/**
 * A formula in doubles has a few dozen roundings of 2^−53, each of them in the exponent of an exponential at most 2^10 times
 * as large: 10^−12 in all.
 */
const TOLERANCE = 1e-12

/** Of which an equation that cancels may lose half. */
const DIGITS = 28

/** An input from numbers. */
export const at = (x: readonly (number | string)[], p: readonly (number | string)[] = []): Input => ({
  x: x.map(String),
  p: p.map(String),
})

/** The largest distance of the results from the formula, relative to each where it is not 0. */
function distance(found: readonly Real[], expected: readonly number[]): number {
  return Math.max(
    0,
    ...found.map((value, i) => {
      const size = Math.abs(expected[i]!)
      return value
        .minus(expected[i]!)
        .abs()
        .div(size || 1)
        .toNumber()
    }),
  )
}

/** The equation has the values of the formula at the inputs. */
export function expectFormula(
  equation: Equation,
  formula: Formula,
  inputs: readonly Input[],
  name = '',
): void {
  for (const input of inputs) {
    const expected = [formula(input.x.map(Number), input.p.map(Number), input)].flat()
    const found = evaluatedAt(DIGITS, equation, input)
    const message = `${name} at ${JSON.stringify(input)}: ${found.map(String)} for ${expected}`
    expect(found.length, message).toBe(expected.length)
    expect(distance(found, expected), message).toBeLessThan(TOLERANCE)
  }
}

/** The variants are these, in this order, with the values that their meanings say. */
export function expectVariants(
  variants: readonly Variant[],
  rows: readonly VariantRow[],
  inputs: readonly Input[],
): void {
  expect(variants.map(({ kind, name, bitesIn }) => [kind, name, bitesIn])).toEqual(
    rows.map(([kind, name, , bitesIn]) => [kind, name, bitesIn]),
  )
  for (const [i, { compute }] of variants.entries()) expectFormula(compute, rows[i]![2], inputs, rows[i]![1])
}
