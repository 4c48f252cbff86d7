import fc from 'fast-check'
import type { Draw } from '../../../../src/conform/drawing/draw.js'
import type { CaseGroup, Input } from '../../../../src/conform/operations/operation.js'
import { type Dtype, exactValue, isOfDtype, roundToDtype } from '../../../../src/math/number/dtype/dtype.js'
import { MAX_DIGITS, reals } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'

/** The exact decimal of a finite value of a format that is no deep subnormal. */
export function decimalOf(value: number): string {
  return reals(MAX_DIGITS).of(exactValue(value)).toFixed()
}

/** Whether the exact decimal is a value of the format. */
export function isDecimalOfDtype(text: string, dtype: Dtype): boolean {
  const exact = Rational.of(text)
  const rounded = roundToDtype(exact, dtype)
  return Number.isFinite(rounded) && isOfDtype(rounded, dtype) && exactValue(rounded).eq(exact)
}

/** Draws as fast-check chooses: uniform numbers of full mantissa, short ones, and both ends. */
function drawing(choose: fc.GeneratorValue, dtype: Dtype): Draw {
  const rounded = (value: number) => decimalOf(roundToDtype(value, dtype))
  const steps = 2 ** 52
  return {
    dtype,
    rounded,
    real: (from, to) => {
      const step = choose(() =>
        fc.oneof(
          uniform(steps),
          uniform(8).map(eighth => (eighth * steps) / 8),
        ),
      )
      return rounded(from + (to - from) * (step / steps))
    },
    whole: (from, to) => choose(fc.integer, { min: from, max: to }),
    choice: values => choose(() => fc.constantFrom(...values)),
  }
}

const uniform = (max: number) => fc.integer({ min: 0, max })

/** The inputs of a group. */
export const inputOf = (group: CaseGroup): fc.Arbitrary<Input> =>
  fc.gen().map(choose => group.draw(drawing(choose, group.dtype)))

/** An input of a group, and the draw that a partner may go on with. */
export const inputAndDraw = (group: CaseGroup): fc.Arbitrary<{ input: Input; draw: Draw }> =>
  fc.gen().map(choose => {
    const draw = drawing(choose, group.dtype)
    return { input: group.draw(draw), draw }
  })

/** As many inputs of the group as the fixtures take, the same each time. */
export function sampled(group: CaseGroup, count: number = group.count): Input[] {
  return fc.sample(inputOf(group), { numRuns: count, seed: 20_261_125 })
}
