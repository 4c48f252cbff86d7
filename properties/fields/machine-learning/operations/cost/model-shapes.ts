/** The sizes of a model by name: layers, width, heads, head dimension, key and value heads, feed-forward, vocabulary. */
export interface Sizes {
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly headDimension: number
  readonly keyValueHeads: number
  readonly feedForward: number
  readonly vocabulary: number
}

export const SIZE_NAMES = [
  ...['layers', 'width', 'heads', 'headDimension', 'keyValueHeads', 'feedForward', 'vocabulary'],
]

export const sizesOf = (p: readonly number[]): Sizes => {
  const [layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary] = p as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return { layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary }
}

/** The entries of all matrices of the layers: queries and outputs, keys and values, and so many of the feed-forward. */
export const layerEntries = (sizes: Sizes, feedForwardMatrices = 3): number =>
  sizes.layers *
  sizes.width *
  (2 * sizes.heads * sizes.headDimension +
    2 * sizes.keyValueHeads * sizes.headDimension +
    feedForwardMatrices * sizes.feedForward)

/** Two norms in each layer and a last one. */
export const normEntries = ({ layers, width }: Sizes): number => (2 * layers + 1) * width

/** Seven sizes of which no two are equal, and heads times dimension are not the width. */
export const SIZES = [3, 10, 4, 6, 2, 14, 50]

export const MODEL_GROUPS = [
  'smoke',
  'native64',
  'llama-2',
  'large-vocabulary',
  'grouped-queries',
  'wide-heads',
]
