import { corner } from '../../../../conform/operations/case-groups.js'
import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { LONG_CONTEXT } from '../flags.js'
import { causalPairs, forwardFlops } from './forward-flops.js'
import { halvedHeads } from './head-laws.js'
import { modelGroups, QWEN_2_5_HALF_BILLION, shapeParameters } from './model-draws.js'
import { dividedWidthShape, multiHeadShape, normParameters, shapeOf } from './model-shape.js'

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
    forwardFlops({ pairs: tokens => tokens.times(tokens) }),
  ),
  mistake(
    'causal-doubled',
    'S(S + 1) pairs, twice those of causal attention',
    forwardFlops({ pairs: tokens => causalPairs(tokens).times(2) }),
  ),
  convention(
    'half-square',
    'S²/2 pairs instead of S(S + 1)/2',
    forwardFlops({ pairs: tokens => tokens.times(tokens).div(2) }),
  ),
  mistake(
    'embeddings-as-matmul',
    'the look-up of the input embeddings counted as a product',
    forwardFlops({ tables: 2 }),
  ),
  mistake('output-head-dropped', 'the output head left out', forwardFlops({ tables: 0 })),
  convention(
    'attention-dropped',
    'the matrices alone, without attention over the context',
    forwardFlops({ flopsPerPair: 0 }),
  ),
  mistake(
    'scores-alone',
    'the scores of attention without the sum of the values',
    forwardFlops({ flopsPerPair: 2 }),
  ),
  mistake(
    'all-heads-as-key-value-heads',
    'a key and a value head for every query head',
    forwardFlops({ shape: multiHeadShape }),
  ),
  mistake(
    'head-dimension-divided',
    'the width over the heads as the head dimension',
    forwardFlops({ shape: dividedWidthShape }),
  ),
  convention(
    'two-matrix-feed-forward',
    'two matrices in the feed-forward instead of three',
    forwardFlops({ feedForwardMatrices: 2 }),
  ),
  convention(
    'multiplications-alone',
    'multiply-adds counted as one operation',
    forwardFlops({ flopsPerParameter: 1, flopsPerPair: 2 }),
  ),
  convention(
    'training-flops',
    'the forward and the backward pass, three times as many',
    forwardFlops({ flopsPerParameter: 6, flopsPerPair: 12 }),
  ),
  mistake('norms-as-matmul', 'the weights of the norms counted as a matrix', values => [
    forwardFlops({})(values)[0]!.plus(normParameters(shapeOf(values)).times(values.p[7]!).times(2)),
  ]),
]

/** 2 S (matrices of the layers and of the output head) + 4 layers h d S(S + 1)/2, in FLOP. */
export const MODEL_FORWARD_FLOPS = defineOperation({
  name: 'model.forward-flops',
  suite: 'cost',
  meaning:
    'the FLOP of one forward pass over a sequence with causal attention, from the matrices (Kaplan et al. 2020, section 2.1; Hoffmann et al. 2022, appendix F)',
  claims: ['15.5/flops'],
  expression:
    '2*S*(layers*(2*width*heads*headDimension + 2*width*keyValueHeads*headDimension + 3*width*feedForward) + vocabulary*width) + 4*layers*heads*headDimension*S*(S+1)/2',
  x: [],
  p: ['layers', 'width', 'heads', 'headDimension', 'keyValueHeads', 'feedForward', 'vocabulary', 'tokens'],
  dtypes: [FLOAT64],
  reference: forwardFlops({}),
  literals: [{ compute: literal }],
  variants: VARIANTS,
  groups: [
    ...modelGroups((draw, shape) => [...shapeParameters(shape), `${2 ** draw.whole(3, 12)}`]),
    corner(
      'long-context',
      [LONG_CONTEXT],
      FLOAT64,
      draw => ({
        x: [],
        p: [...shapeParameters(QWEN_2_5_HALF_BILLION), `${draw.choice([8192, 32_768, 131_072, 1_000_000])}`],
      }),
      3,
    ),
  ],
  laws: [halvedHeads({ heads: 2, headDimension: 3, keyValueHeads: 4 })],
})
