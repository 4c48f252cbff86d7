import type { Draw } from '../../../../src/conform/drawing/draw.js'
import type { CaseGroup, Input } from '../../../../src/conform/operations/operation.js'
import { type Dtype, exactValue, roundToDtype } from '../../../../src/math/number/dtype/dtype.js'
import { exactDecimal } from '../../../../src/math/number/exact-decimal.js'

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
    whole: (from, to) => from + Math.round((to - from) * place()),
    choice: values => values[Math.floor(share() * values.length)]!,
  }
}

/** Inputs of a group from such draws. */
export function cornerInputs({ dtype, draw }: Pick<CaseGroup, 'dtype' | 'draw'>, count = 300): Input[] {
  const corners = cornerDraw(dtype)
  return Array.from({ length: count }, () => draw(corners))
}
