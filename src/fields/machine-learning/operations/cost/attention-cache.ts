import { corner } from '../../../../conform/operations/case-groups.js'
import { SMOKE } from '../../../../conform/operations/flags.js'
import { proportionality } from '../../../../conform/operations/invariances.js'
import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Scalar, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { GROUPED_QUERIES, LONG_CONTEXT } from '../flags.js'
import { exchanged, halvedHeads } from './head-laws.js'
import { modelGroups } from './model-draws.js'

/** 2 · layers · heads · dimension · bytes · tokens. */
function bytesOf<T extends Scalar<T>>([layers, , keyValueHeads, dimension, bytes, tokens]: readonly T[]): T {
  return layers!.times(keyValueHeads!).times(dimension!).times(bytes!).times(tokens!).times(2)
}

const cacheBytes: Equation = ({ p }) => [bytesOf(p)]

/** Keys and values, each tokens × heads × dimension, in every layer, as it is usually written. */
const literal: Equation = ({ p, of }) => {
  const [layers, , keyValueHeads, headDimension, bytesPerValue, tokens] = p
  return [
    of(2).times(layers!).times(tokens!).times(keyValueHeads!).times(headDimension!).times(bytesPerValue!),
  ]
}

const VARIANTS: readonly Variant[] = [
  mistake('all-heads-cached', 'all heads cached instead of the heads of keys and values', ({ p }) => [
    bytesOf(p.with(2, p[1]!)),
  ]),
  mistake('keys-alone', 'the keys without the values', ({ p }) => [bytesOf(p).div(2)]),
  mistake('values-instead-of-bytes', 'the number of values, not times their bytes', ({ p }) => [
    bytesOf(p).div(p[4]!),
  ]),
  convention('two-bytes', 'two bytes per value whatever is asked', ({ p, of }) => [
    bytesOf(p.with(4, of(2))),
  ]),
  convention('four-bytes', 'four bytes per value whatever is asked', ({ p, of }) => [
    bytesOf(p.with(4, of(4))),
  ]),
  mistake('one-layer', 'the cache of one layer, not times the layers', ({ p }) => [bytesOf(p).div(p[0]!)]),
  convention('per-token', 'the bytes of one token, not times the tokens', ({ p }) => [bytesOf(p).div(p[5]!)]),
  mistake('one-head', 'the cache of one head of keys and values', ({ p }) => [bytesOf(p).div(p[2]!)]),
  convention('bits', 'in bits instead of bytes', ({ p }) => [bytesOf(p).times(8)]),
]

/** 2 · layers · keyValueHeads · headDimension · bytesPerValue · tokens, in bytes (Ainslie et al. 2023; Shazeer 2019). */
export const ATTENTION_CACHE_BYTES = defineOperation({
  name: 'attention.cache-bytes',
  suite: 'cost',
  meaning:
    'the bytes of the cached keys and values of all layers (Shazeer 2019; grouped queries, Ainslie et al. 2023)',
  claims: ['15.27/cache'],
  expression: '2 * layers * keyValueHeads * headDimension * bytesPerValue * tokens',
  x: [],
  p: ['layers', 'heads', 'keyValueHeads', 'headDimension', 'bytesPerValue', 'tokens'],
  dtypes: [FLOAT64],
  reference: cacheBytes,
  literals: [{ compute: literal }],
  variants: VARIANTS,
  groups: [
    ...modelGroups((draw, { layers, heads, keyValueHeads, headDimension }) =>
      [layers, heads, keyValueHeads, headDimension, draw.choice([1, 2, 4]), 2 ** draw.whole(0, 13)].map(
        String,
      ),
    ),
    corner(
      'long-context',
      [LONG_CONTEXT, GROUPED_QUERIES],
      FLOAT64,
      draw => ({ x: [], p: ['80', '64', '8', '128', '2', `${draw.whole(100_000, 10_000_000)}`] }),
      4,
    ),
    corner(
      'fractional-bytes',
      [SMOKE],
      FLOAT64,
      draw => ({ x: [], p: ['32', '32', '8', '128', '0.5', `${2 ** draw.whole(6, 12)}`] }),
      2,
    ),
  ],
  laws: [
    halvedHeads({ heads: 1, headDimension: 3, keyValueHeads: 2 }),
    exchanged(0, 5, 'layers and tokens exchanged give the same bytes'),
    proportionality(0, 'twice the layers take twice the bytes'),
  ],
})
