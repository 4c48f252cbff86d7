import fc from 'fast-check'
import type { Draw } from '../../../../src/conform/drawing/draw.js'
import type { CaseGroup, Equation, Input, Operation } from '../../../../src/conform/operations/operation.js'
import { type Dtype, exactValue, roundToDtype } from '../../../../src/math/number/dtype/dtype.js'
import { exactDecimal } from '../../../../src/math/number/exact-decimal.js'
import { agree, type Real, reals } from '../../../../src/math/number/interval/real.js'
import { evaluatedAt } from './evaluated.js'

export interface DrawnCase {
  readonly group: CaseGroup
  readonly input: Input
  readonly draw: Draw
}

type Generator = fc.GeneratorValue

/** A draw that asks fast-check for every number, so that a failing case shrinks. */
export function drawing(g: Generator, dtype: Dtype): Draw {
  const rounded = (value: number) => exactDecimal(exactValue(roundToDtype(value, dtype)))
  return {
    dtype,
    rounded,
    whole: (min, max) => g(fc.integer, { min, max }),
    choice: values => values[g(fc.integer, { min: 0, max: values.length - 1 })]!,
    real: (from, to) => {
      const share = g(fc.maxSafeNat) / 2 ** 53
      const isShort = g(fc.boolean)
      const value = isShort ? Math.round((from + (to - from) * share) * 8) / 8 : from + (to - from) * share
      return rounded(Math.min(Math.max(value, from), to))
    },
  }
}

export function drawCase(g: Generator, { groups }: Operation): DrawnCase {
  const group = groups[g(fc.integer, { min: 0, max: groups.length - 1 })]!
  return drawFrom(g, group)
}

export function drawFrom(g: Generator, group: CaseGroup): DrawnCase {
  const draw = drawing(g, group.dtype)
  return { group, input: group.draw(draw), draw }
}

/** The inputs of a group. */
export const inputOf = (group: CaseGroup): fc.Arbitrary<Input> => fc.gen().map(g => drawFrom(g, group).input)

/** So many cases of each group, always the same ones: for laws that say that some case exists. */
export function someCases({ groups }: Operation, each: number): DrawnCase[] {
  return fc
    .sample(fc.gen(), { seed: 20_240_601, numRuns: each })
    .flatMap(g => groups.map(group => drawFrom(g, group)))
}

/** Null where the equation throws or some result is not finite. */
export function valueOrNull(equation: Equation, input: Input, digits: number): Real[] | null {
  try {
    const results = evaluatedAt(digits, equation, input)
    return results.every(result => result.isFinite()) ? results : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * Whether two lists of results are the same to so many digits of the largest of them: entries of both signs come from
 * one sum, whose rounding they share. Where all of them are exactly 0, a mean of 400 digits leaves less than 10^−300.
 */
export function agreeAsList(left: readonly Real[], right: readonly Real[], digits: number): boolean {
  if (left.length !== right.length) return false
  const largest = right.reduce(
    (most, value) => (value.abs().gt(most) ? value.abs() : most),
    reals(60).of('1e-300'),
  )
  const absoluteFloor = largest.times(`1e-${digits}`)
  return left.every((value, i) => agree(value, right[i]!, digits, { absoluteFloor }))
}

export const text = (values: readonly Real[] | null): string =>
  values?.map(value => value.toSignificantDigits(20).toString()).join(', ') ?? 'no value'
