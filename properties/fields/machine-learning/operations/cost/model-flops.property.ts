import { MODEL_FORWARD_FLOPS } from '../../../../../src/fields/machine-learning/operations/cost/model-flops.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { layerEntries, normEntries, SIZES, type Sizes, sizesOf } from './model-shapes.js'

interface Count {
  readonly change?: (sizes: Sizes) => Partial<Sizes>
  readonly pairs?: (tokens: number) => number
  readonly tables?: number
  readonly matrices?: number
  readonly perEntry?: number
  readonly perPair?: number
}

/** Two FLOP for each entry of a matrix and token, four for each value of a head and each pair of tokens. */
const flops =
  ({
    change,
    pairs = S => (S * (S + 1)) / 2,
    tables = 1,
    matrices = 3,
    perEntry = 2,
    perPair = 4,
  }: Count = {}): Formula =>
  (_, p) => {
    const sizes = { ...sizesOf(p), ...change?.(sizesOf(p)) }
    const tokens = p[7]!
    const entries = layerEntries(sizes, matrices) + tables * sizes.vocabulary * sizes.width
    return (
      perEntry * tokens * entries + perPair * sizes.layers * sizes.heads * sizes.headDimension * pairs(tokens)
    )
  }

testOperation(MODEL_FORWARD_FLOPS, {
  formula: flops(),
  inputs: [at([], [...SIZES, 7]), at([], [32, 4096, 32, 128, 8, 11008, 32000, 2048])],
  variants: [
    ['convention', 'full-square', flops({ pairs: S => S * S })],
    ['mistake', 'causal-doubled', flops({ pairs: S => S * (S + 1) })],
    ['convention', 'half-square', flops({ pairs: S => (S * S) / 2 })],
    ['mistake', 'embeddings-as-matmul', flops({ tables: 2 })],
    ['mistake', 'output-head-dropped', flops({ tables: 0 })],
    ['convention', 'attention-dropped', flops({ perPair: 0 })],
    ['mistake', 'scores-alone', flops({ perPair: 2 })],
    ['mistake', 'all-heads-as-key-value-heads', flops({ change: ({ heads }) => ({ keyValueHeads: heads }) })],
    [
      'mistake',
      'head-dimension-divided',
      flops({ change: ({ width, heads }) => ({ headDimension: width / heads }) }),
    ],
    ['convention', 'two-matrix-feed-forward', flops({ matrices: 2 })],
    ['convention', 'multiplications-alone', flops({ perEntry: 1, perPair: 2 })],
    ['convention', 'training-flops', flops({ perEntry: 6, perPair: 12 })],
    [
      'mistake',
      'norms-as-matmul',
      (x, p, input) => (flops()(x, p, input) as number) + 2 * p[7]! * normEntries(sizesOf(p)),
    ],
  ],
})
