import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input, Values } from '../../../src/conform/operations/operation.js'
import { PREFERENCE_OPERATIONS } from '../../../src/conform/operations/preference/preference-operations.js'
import type { Operand } from '../../../src/math/number/arithmetic.js'
import { Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { inputOf } from './drawn-inputs.js'
import { evaluatedAt, read } from './evaluated.js'

/** An interval answers where it is certain. */
Object.assign(Interval.prototype, {
  cmp(this: Interval, other: Operand<Interval>): number {
    const answer = this.compare(other)
    if (answer === null) throw new RangeError(`cmp: expected intervals apart, got ${this} and ${other}`)
    return answer
  },
})

/** What the type system cannot know: that intervals have an order here. */
type OverIntervals = (values: Values<Interval>) => Interval[]

/** Digits that suffice for the exact products of two doubles, and for what k3 loses. */
const DIGITS = [60, 120, 240]

/** The results once they are known to 50 digits. Throws what the last attempt threw. */
function enclosed(equation: OverIntervals, input: Input): Interval[] {
  for (const digits of DIGITS) {
    try {
      const results = equation(read(input, value => intervals(digits).of(value)))
      if (results.every(isTight)) return results
    } catch (error) {
      if (!(error instanceof RangeError) || digits === DIGITS.at(-1)) throw error
    }
  }
  throw new RangeError('expected 50 digits from intervals of 240, got fewer')
}

function isTight(result: Interval): boolean {
  return result.width.lte(result.midpoint().abs().times('1e-50'))
}

describe.each(PREFERENCE_OPERATIONS)('$name', ({ reference, groups }) => {
  test.each(groups)('intervals enclose the value of the reference to 50 digits: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const values = evaluatedAt(200, reference, input)
        enclosed(reference as unknown as OverIntervals, input).forEach((result, i) => {
          expect(result.contains(values[i]!)).toBe(true)
        })
      }),
      { numRuns: 4 },
    )
  })
})
