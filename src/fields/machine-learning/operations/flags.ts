import { flag } from '../../../conform/operations/flags.js'

/** What a case of the field is there to show, beside what a case of any operation is. */

export const UNEQUAL_LENGTHS = flag(
  'unequal-lengths',
  'edge',
  'the sequences or rows differ in length, so that sums, means and means of means differ',
)
export const SATURATION = flag(
  'saturation',
  'stability',
  'an argument so large that σ rounds to 0 or 1 in some format, while the result does not',
)
export const WRONG_WAY = flag(
  'wrong-way',
  'stability',
  'the rejected answer is far ahead: the loss is nearly linear, and e^{−Δ} overflows',
)
export const LABEL_NOISE = flag('label-noise', 'convention', 'an ε above 0, as smoothed labels have it')
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
export const MASKED_ROW = flag('masked-row', 'degenerate', 'a row of which nothing counts')
export const ALL_MASKED = flag('all-masked', 'degenerate', 'nothing counts at all')
