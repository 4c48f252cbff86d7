import { Rational } from '../math/number/rational.js'

/**
 * What the key and value heads of attention cost in parameters and in cache (multi-head: Vaswani et al. 2017;
 * grouped-query: Ainslie et al. 2023). Counts are big integers.
 *
 * Error budget: none, every count and ratio is exact.
 */
export interface AttentionShape {
  /** The width of the residual stream, in values per token. Need not be heads · head dimension. */
  readonly modelWidth: bigint
  /** H, the number of query heads. */
  readonly heads: bigint
  /** d_h, the values of one head per token. */
  readonly headDimension: bigint
  /** G, the number of key heads and of value heads; divides H. Equal to H in multi-head attention. */
  readonly keyValueHeads: bigint
}

/** H · d_h: the columns of W_Q, in values per token. */
export function queryWidth(shape: AttentionShape): bigint {
  const { heads, headDimension } = checked(shape)
  return heads * headDimension
}

/** G · d_h: the columns of W_K and of W_V, in values per token. */
export function keyValueWidth(shape: AttentionShape): bigint {
  const { keyValueHeads, headDimension } = checked(shape)
  return keyValueHeads * headDimension
}

/** The entries of W_K, and as many of W_V: modelWidth · G · d_h, per layer, without biases. */
export function keyProjectionParameters(shape: AttentionShape): bigint {
  return shape.modelWidth * keyValueWidth(shape)
}

/** The entries of W_K and W_V together: 2 · modelWidth · G · d_h, per layer, without biases. */
export function keyValueProjectionParameters(shape: AttentionShape): bigint {
  return 2n * keyProjectionParameters(shape)
}

/** The same attention with a key and a value head for every query head. */
export function multiHead(shape: AttentionShape): AttentionShape {
  return { ...shape, keyValueHeads: shape.heads }
}

/** The key and value parameters that multi-head attention would have and this shape has not, per layer. */
export function savedParametersPerLayer(shape: AttentionShape): bigint {
  return keyValueProjectionParameters(multiHead(shape)) - keyValueProjectionParameters(shape)
}

/** The same over all layers. */
export function savedParameters(shape: AttentionShape, layers: bigint): bigint {
  return positive('layers', layers) * savedParametersPerLayer(shape)
}

/** The saved parameters as a fraction of so many parameters; the reader chooses of which total. */
export function savedShare(shape: AttentionShape, layers: bigint, totalParameters: bigint): Rational {
  return Rational.ratio(savedParameters(shape, layers), positive('totalParameters', totalParameters))
}

/** The keys and values that one token leaves in the caches of all layers, in bytes: 2 · layers · G · d_h · bytes per value. */
export function keyValueCacheBytesPerToken(
  shape: AttentionShape,
  layers: bigint,
  bytesPerValue: bigint,
): bigint {
  return 2n * positive('layers', layers) * keyValueWidth(shape) * positive('bytesPerValue', bytesPerValue)
}

/** How many times smaller the cache is than with multi-head attention: H / G, a whole number. */
export function cacheReductionFactor(shape: AttentionShape): bigint {
  const { heads, keyValueHeads } = checked(shape)
  return heads / keyValueHeads
}

/** Throws RangeError for a size below 1, and for query heads that do not share the key heads evenly. */
function checked(shape: AttentionShape): AttentionShape {
  for (const name of ['modelWidth', 'heads', 'headDimension', 'keyValueHeads'] as const)
    positive(name, shape[name])
  if (shape.heads % shape.keyValueHeads !== 0n)
    throw new RangeError(
      `AttentionShape: expected a number of heads that keyValueHeads divides, got ${shape.heads} and ${shape.keyValueHeads}`,
    )
  return shape
}

function positive(name: string, value: bigint): bigint {
  if (value < 1n) throw new RangeError(`attention memory: expected ${name} of at least 1, got ${value}`)
  return value
}
