import type { Scalar, Values } from '../../../../conform/operations/operation.js'

/** A decoder in the style of Llama, by the sizes that its counts depend on (Touvron et al. 2023). */
export interface ModelShape<T> {
  readonly layers: T
  readonly width: T
  readonly heads: T
  /** The values of one head; heads times this need not be the width. */
  readonly headDimension: T
  readonly keyValueHeads: T
  readonly feedForward: T
  readonly vocabulary: T
}

/** The first seven parameters of an operation on a model. */
export function shapeOf<T extends Scalar<T>>({ p }: Values<T>): ModelShape<T> {
  const [layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary] = p
  return {
    layers: layers!,
    width: width!,
    heads: heads!,
    headDimension: headDimension!,
    keyValueHeads: keyValueHeads!,
    feedForward: feedForward!,
    vocabulary: vocabulary!,
  }
}

/** The entries of W_Q and W_O of a layer: 2 · width · heads · headDimension. */
export function queryAndOutputParameters<T extends Scalar<T>>(shape: ModelShape<T>): T {
  return shape.width.times(shape.heads).times(shape.headDimension).times(2)
}

/** The entries of W_K and W_V of a layer: 2 · width · keyValueHeads · headDimension. */
export function keyAndValueParameters<T extends Scalar<T>>(shape: ModelShape<T>): T {
  return shape.width.times(shape.keyValueHeads).times(shape.headDimension).times(2)
}

/** The entries of the gate, the up and the down projection of a layer: 3 · width · feedForward (Shazeer 2020). */
export function feedForwardParameters<T extends Scalar<T>>(shape: ModelShape<T>, matrices: number): T {
  return shape.width.times(shape.feedForward).times(matrices)
}

/** All matrices of all layers, without embeddings and norms. */
export function layerMatrices<T extends Scalar<T>>(shape: ModelShape<T>, feedForwardMatrices = 3): T {
  return queryAndOutputParameters(shape)
    .plus(keyAndValueParameters(shape))
    .plus(feedForwardParameters(shape, feedForwardMatrices))
    .times(shape.layers)
}

/** The weights of two norms in each layer and of the last one: (2 · layers + 1) · width. */
export function normParameters<T extends Scalar<T>>(shape: ModelShape<T>): T {
  return shape.layers.times(2).plus(1).times(shape.width)
}

/** The entries of one table of embeddings, of the input or of the output head. */
export function embeddingParameters<T extends Scalar<T>>(shape: ModelShape<T>): T {
  return shape.vocabulary.times(shape.width)
}

/** The same shape with a key and a value head for every query head. */
export function multiHeadShape<T>(shape: ModelShape<T>): ModelShape<T> {
  return { ...shape, keyValueHeads: shape.heads }
}

/** The same shape with heads that divide the width. */
export function dividedWidthShape<T extends Scalar<T>>(shape: ModelShape<T>): ModelShape<T> {
  return { ...shape, headDimension: shape.width.div(shape.heads) }
}
