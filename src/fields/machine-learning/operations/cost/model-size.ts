import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Input, Scalar, Values, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { halvedHeads } from './head-laws.js'
import { modelGroups, shapeParameters } from './model-draws.js'
import {
  dividedWidthShape,
  embeddingParameters,
  layerMatrices,
  type ModelShape,
  multiHeadShape,
  normParameters,
  shapeOf,
} from './model-shape.js'

/** How the parameters are counted; what is absent is as the shape has it. */
interface Count {
  readonly shape?: <T extends Scalar<T>>(shape: ModelShape<T>) => ModelShape<T>
  /** How many tables of embeddings there are: one where they are tied, else two. */
  readonly tables?: (input: Input) => number
  readonly hasNorms?: boolean
  readonly feedForwardMatrices?: number
}

function countedAs({
  shape = same,
  tables = tablesOf,
  hasNorms = true,
  feedForwardMatrices,
}: Count): Equation {
  return <T extends Scalar<T>>(values: Values<T>): T[] => {
    const counted = shape(shapeOf(values))
    const matrices = layerMatrices(counted, feedForwardMatrices)
    const embeddings = embeddingParameters(counted).times(tables(values.input))
    const total = matrices.plus(embeddings)
    return [hasNorms ? total.plus(normParameters(counted)) : total]
  }
}

const parameters = countedAs({})

/** All that is in a layer times the layers, the norms among it, as it is usually written. */
const literal: Equation = values => {
  const { layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary } = shapeOf(values)
  const attention = width.times(heads).times(headDimension).times(2)
  const keysAndValues = width.times(keyValueHeads).times(headDimension).times(2)
  const perLayer = attention.plus(keysAndValues).plus(width.times(feedForward).times(3)).plus(width.times(2))
  const embeddings = vocabulary.times(width).times(tablesOf(values.input))
  return [layers.times(perLayer).plus(width).plus(embeddings)]
}

const VARIANTS: readonly Variant[] = [
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
  mistake(
    'tied-counted-twice',
    'the embeddings counted twice although they are tied',
    countedAs({ tables: () => 2 }),
  ),
  mistake(
    'untied-counted-once',
    'the embeddings counted once although they are not tied',
    countedAs({ tables: () => 1 }),
  ),
  mistake(
    'tied-reversed',
    'the embeddings counted twice where tied and once where not',
    countedAs({ tables: input => 3 - tablesOf(input) }),
  ),
  mistake('norms-dropped', 'the weights of the norms left out', countedAs({ hasNorms: false })),
  mistake('last-norm-dropped', 'the weights of the last norm left out', values => [
    parameters(values)[0]!.minus(shapeOf(values).width),
  ]),
  convention(
    'two-matrix-feed-forward',
    'two matrices in the feed-forward instead of three',
    countedAs({ feedForwardMatrices: 2 }),
  ),
  convention(
    'without-embeddings',
    'no embeddings counted (Kaplan et al. 2020)',
    countedAs({ tables: () => 0 }),
  ),
  mistake('one-layer', 'the parameters of one layer, not times the layers', values =>
    parameters({ ...values, p: values.p.with(0, values.of(1)) }),
  ),
]

/** layers · (2 w h d + 2 w k d + 3 w f + 2 w) + w + v w · (1 if tied, else 2), for a decoder in the style of Llama. */
export const MODEL_PARAMETERS = defineOperation({
  name: 'model.parameters',
  suite: 'cost',
  meaning:
    'the parameters of a decoder in the style of Llama 2, embeddings and norms included (Touvron et al. 2023)',
  claims: ['15.27/multi-head-shape', '15.27/grouped-shape'],
  expression:
    'layers * (2*width*heads*headDimension + 2*width*keyValueHeads*headDimension + 3*width*feedForward + 2*width) + width + vocabulary*width*(2 - tied)',
  x: [],
  p: ['layers', 'width', 'heads', 'headDimension', 'keyValueHeads', 'feedForward', 'vocabulary', 'tied'],
  dtypes: [FLOAT64],
  reference: parameters,
  literals: [{ compute: literal }],
  variants: VARIANTS,
  groups: modelGroups((draw, shape) => [...shapeParameters(shape), draw.choice(['0', '1'])]),
  laws: [halvedHeads({ heads: 2, headDimension: 3, keyValueHeads: 4 })],
})

function same<T>(shape: ModelShape<T>): ModelShape<T> {
  return shape
}

/** The eighth parameter: 1 where the output head is the input embedding. */
function tablesOf({ p }: Input): number {
  const tied = p[7]
  if (tied !== '0' && tied !== '1') throw new RangeError(`tied: expected 0 or 1, got ${tied}`)
  return tied === '1' ? 1 : 2
}
