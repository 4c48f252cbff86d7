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
export const UNEQUAL_LENGTHS = flag(
  'unequal-lengths',
  'edge',
  'the sequences or rows differ in length, so that sums, means and means of means differ',
)
export const EXTREME_SCALE = flag('extreme-scale', 'edge', 'very large and very small numbers in one input')

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

export const SATURATION = flag(
  'saturation',
  'stability',
  'an argument so large that σ rounds to 0 or 1 in some format, while the result does not',
)
export const OVERFLOW = flag(
  'overflow',
  'stability',
  'an exponential or square on the obvious way overflows in some format, while the result does not',
)
export const WRONG_WAY = flag(
  'wrong-way',
  'stability',
  'the rejected answer is far ahead: the loss is nearly linear, and e^{−Δ} overflows',
)
export const FAR = flag('far', 'stability', 'far from where the operation is usually called')
export const LONG_SUM = flag('long-sum', 'stability', 'so many terms that the order of summation shows')

export const CONVENTION = flag('convention', 'convention', 'an input on which published conventions differ')
export const LABEL_NOISE = flag('label-noise', 'convention', 'an ε above 0, as smoothed labels have it')
export const EPSILON_MATTERS = flag(
  'epsilon-matters',
  'convention',
  'the ε of the denominator is as large as what it is added to',
)
export const TIED_EMBEDDINGS = flag('tied-embeddings', 'convention', 'the output head is the input embedding')
export const GROUPED_QUERIES = flag(
  'grouped-queries',
  'convention',
  'fewer heads of keys and values than of queries',
)
export const WIDE_HEADS = flag('wide-heads', 'convention', 'heads times head dimension is not the width')
export const LONG_CONTEXT = flag(
  'long-context',
  'convention',
  'so many tokens that attention costs as much as matmuls',
)

export const CONSTANT_GROUP = flag('constant-group', 'degenerate', 'all rewards of a group are the same')
export const SINGLETON = flag('singleton', 'degenerate', 'a group, list or row of one')
export const MASKED_ROW = flag('masked-row', 'degenerate', 'a row of which nothing counts')
export const ALL_MASKED = flag('all-masked', 'degenerate', 'nothing counts at all')

export const FLAGS: readonly Flag[] = [
  SMOKE,
  FULL_MANTISSA,
  TIE,
  SIGNED,
  UNEQUAL_LENGTHS,
  EXTREME_SCALE,
  LIMIT,
  CANCELLATION,
  SHIFTED,
  SMALL_DIFFERENCE,
  NEAR_DEGENERATE,
  SATURATION,
  OVERFLOW,
  WRONG_WAY,
  FAR,
  LONG_SUM,
  CONVENTION,
  LABEL_NOISE,
  EPSILON_MATTERS,
  TIED_EMBEDDINGS,
  GROUPED_QUERIES,
  WIDE_HEADS,
  LONG_CONTEXT,
  CONSTANT_GROUP,
  SINGLETON,
  MASKED_ROW,
  ALL_MASKED,
]

function flag(name: string, kind: FlagKind, description: string): Flag {
  return { name, kind, description }
}
