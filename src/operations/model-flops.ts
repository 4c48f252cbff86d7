import { FORWARD_FLOPS_PER_PARAMETER_AND_TOKEN } from '../formulas/training-cost.js'
import { FLOAT64 } from '../numeric/dtype.js'
import { LONG_CONTEXT } from './flags.js'
import { halvedHeads } from './head-laws.js'
import { modelGroups, QWEN_2_5_HALF_BILLION, shapeParameters } from './model-draws.js'
import {
  dividedWidthShape,
  embeddingParameters,
  layerMatrices,
  type ModelShape,
  multiHeadShape,
  normParameters,
  shapeOf,
} from './model-shape.js'
import { convention, mistake } from './named-variants.js'
import type { Equation, Operation, Scalar, Values, Variant } from './operation.js'

/** How the operations are counted; what is absent is as they are. */
interface Count {
  readonly shape?: <T extends Scalar<T>>(shape: ModelShape<T>) => ModelShape<T>
  /** The pairs of a token and one that it attends to. */
  readonly pairs?: <T extends Scalar<T>>(tokens: T) => T
  /** How many products with a table of embeddings there are: that of the output head. */
  readonly tables?: number
  readonly feedForwardMatrices?: number
  readonly flopsPerParameter?: number
  readonly flopsPerPair?: number
}

/** Two for the scores and two for the weighted sum of the values, for each value of each head. */
const FLOPS_PER_PAIR = 4

function countedAs({
  shape = same,
  pairs = causalPairs,
  tables = 1,
  feedForwardMatrices,
  flopsPerParameter = FORWARD_FLOPS_PER_PARAMETER_AND_TOKEN,
  flopsPerPair = FLOPS_PER_PAIR,
}: Count): Equation {
  return <T extends Scalar<T>>(values: Values<T>): T[] => {
    const counted = shape(shapeOf(values))
    const tokens = values.p[7]!
    const matrices = layerMatrices(counted, feedForwardMatrices).plus(
      embeddingParameters(counted).times(tables),
    )
    const attention = counted.layers.times(counted.heads).times(counted.headDimension).times(pairs(tokens))
    return [matrices.times(tokens).times(flopsPerParameter).plus(attention.times(flopsPerPair))]
  }
}

/** Layer by layer: 2 S for each entry of a matrix and 4 h d for each pair, then the output head, as it is usually written. */
const literal: Equation = values => {
  const { layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary } = shapeOf(values)
  const tokens = values.p[7]!
  const projections = width.times(heads).times(headDimension).times(2)
  const keysAndValues = width.times(keyValueHeads).times(headDimension).times(2)
  const perToken = projections.plus(keysAndValues).plus(width.times(feedForward).times(3)).times(2)
  const pairs = tokens.times(tokens.plus(1)).div(2)
  const perLayer = tokens.times(perToken).plus(heads.times(headDimension).times(pairs).times(4))
  return [layers.times(perLayer).plus(tokens.times(vocabulary).times(width).times(2))]
}

const VARIANTS: readonly Variant[] = [
  convention(
    'full-square',
    'every token attending to every token, S² pairs instead of S(S + 1)/2',
    countedAs({ pairs: tokens => tokens.times(tokens) }),
  ),
  mistake(
    'causal-doubled',
    'S(S + 1) pairs, twice those of causal attention',
    countedAs({ pairs: tokens => causalPairs(tokens).times(2) }),
  ),
  convention(
    'half-square',
    'S²/2 pairs instead of S(S + 1)/2',
    countedAs({ pairs: tokens => tokens.times(tokens).div(2) }),
  ),
  mistake(
    'embeddings-as-matmul',
    'the look-up of the input embeddings counted as a product',
    countedAs({ tables: 2 }),
  ),
  mistake('output-head-dropped', 'the output head left out', countedAs({ tables: 0 })),
  convention(
    'attention-dropped',
    'the matrices alone, without attention over the context',
    countedAs({ flopsPerPair: 0 }),
  ),
  mistake(
    'scores-alone',
    'the scores of attention without the sum of the values',
    countedAs({ flopsPerPair: 2 }),
  ),
  mistake(
    'all-heads-as-key-value-heads',
    'a key and a value head for every query head',
    countedAs({ shape: multiHeadShape }),
  ),
  mistake(
    'head-dimension-divided',
    'the width over the heads as the head dimension',
    countedAs({ shape: dividedWidthShape }),
  ),
  convention(
    'two-matrix-feed-forward',
    'two matrices in the feed-forward instead of three',
    countedAs({ feedForwardMatrices: 2 }),
  ),
  convention(
    'multiplications-alone',
    'multiply-adds counted as one operation',
    countedAs({ flopsPerParameter: 1, flopsPerPair: 2 }),
  ),
  convention(
    'training-flops',
    'the forward and the backward pass, three times as many',
    countedAs({ flopsPerParameter: 6, flopsPerPair: 12 }),
  ),
  mistake('norms-as-matmul', 'the weights of the norms counted as a matrix', values => [
    countedAs({})(values)[0]!.plus(normParameters(shapeOf(values)).times(values.p[7]!).times(2)),
  ]),
]

/** 2 S (matrices of the layers and of the output head) + 4 layers h d S(S + 1)/2, in FLOP. */
export const MODEL_FORWARD_FLOPS: Operation = {
  name: 'model.forward-flops',
  suite: 'cost',
  meaning:
    'the FLOP of one forward pass over a sequence with causal attention, from the matrices (Kaplan et al. 2020, section 2.1; Hoffmann et al. 2022, appendix F)',
  claims: ['15.2', '15.5'],
  expression:
    '2*S*(layers*(2*width*heads*headDimension + 2*width*keyValueHeads*headDimension + 3*width*feedForward) + vocabulary*width) + 4*layers*heads*headDimension*S*(S+1)/2',
  x: [],
  p: ['layers', 'width', 'heads', 'headDimension', 'keyValueHeads', 'feedForward', 'vocabulary', 'tokens'],
  dtypes: [FLOAT64],
  hasGradient: false,
  reference: countedAs({}),
  literal,
  variants: VARIANTS,
  forms: [],
  groups: [
    ...modelGroups((draw, shape) => [...shapeParameters(shape), `${2 ** draw.whole(3, 12)}`]),
    {
      id: 'long-context',
      flags: [LONG_CONTEXT],
      dtype: FLOAT64,
      count: 4,
      draw: draw => ({
        x: [],
        p: [...shapeParameters(QWEN_2_5_HALF_BILLION), `${draw.choice([32_768, 131_072, 1_000_000])}`],
      }),
    },
  ],
  laws: [halvedHeads({ heads: 2, headDimension: 3, keyValueHeads: 4 })],
}

function same<T>(shape: ModelShape<T>): ModelShape<T> {
  return shape
}

/** S(S + 1)/2: every token attends to itself and to those before it. */
function causalPairs<T extends Scalar<T>>(tokens: T): T {
  return tokens.times(tokens.plus(1)).div(2)
}
