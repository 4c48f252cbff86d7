import type { Equation, Scalar, Values } from '../../../../conform/operations/operation.js'
import { FORWARD_FLOPS_PER_PARAMETER_AND_TOKEN } from '../../../../formulas/training-cost.js'
import { embeddingParameters, layerMatrices, type ModelShape, shapeOf } from './model-shape.js'

/** How the operations are counted; what is absent is as they are. */
export interface ForwardCount {
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

/** 2 S (matrices of the layers and of the output head) + 4 layers h d S(S + 1)/2 in FLOP, or as the count has it. */
export function forwardFlops({
  shape = same,
  pairs = causalPairs,
  tables = 1,
  feedForwardMatrices,
  flopsPerParameter = FORWARD_FLOPS_PER_PARAMETER_AND_TOKEN,
  flopsPerPair = FLOPS_PER_PAIR,
}: ForwardCount): Equation {
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

function same<T>(shape: ModelShape<T>): ModelShape<T> {
  return shape
}

/** S(S + 1)/2: every token attends to itself and to those before it. */
export function causalPairs<T extends Scalar<T>>(tokens: T): T {
  return tokens.times(tokens.plus(1)).div(2)
}
