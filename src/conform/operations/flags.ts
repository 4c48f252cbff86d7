import type { Flag, FlagKind } from './operation.js'

/** What a case is there to show. A flag is named after the trait of the input, whatever the operation. */

export const SMOKE = flag('smoke', 'basic', 'ordinary short numbers that every format has exactly')
export const FULL_MANTISSA = flag(
  'full-mantissa',
  'basic',
  'numbers that use every digit of their format, so that whatever is rounded on the way shows',
)

export const TIE = flag('tie', 'edge', 'two inputs are equal, or a difference is exactly 0')
export const SIGNED = flag('signed', 'edge', 'the same size with both signs: an even formula cannot tell')

export const LIMIT = flag(
  'limit',
  'edge',
  'beyond a bound at which code in use clamps, floors or cuts off, and the function itself goes on',
)

export const CANCELLATION = flag(
  'cancellation',
  'condition',
  'inputs much larger than the difference that the result depends on',
)
export const SHIFTED = flag('shifted', 'condition', 'one large offset is common to all inputs and cancels')
export const SMALL_DIFFERENCE = flag(
  'small-difference',
  'condition',
  'a difference near 0, where 1 + x, e^x − 1 − x and the like lose their small part',
)
export const NEAR_DEGENERATE = flag(
  'near-degenerate',
  'condition',
  'a deviation or denominator that is nearly 0, so that ε or rounding decides the result',
)

export const OVERFLOW = flag(
  'overflow',
  'stability',
  'an exponential or square on the obvious way overflows in some format, while the result does not',
)
export const FAR = flag('far', 'stability', 'far from where the operation is usually called')
export const LONG_SUM = flag('long-sum', 'stability', 'so many terms that the order of summation shows')

export const CONVENTION = flag('convention', 'convention', 'an input on which published conventions differ')

export const SINGLETON = flag('singleton', 'degenerate', 'a group, list or row of one')

export function flag(name: string, kind: FlagKind, description: string): Flag {
  return { name, kind, description }
}
