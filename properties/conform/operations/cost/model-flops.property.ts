import { describe, expect, test } from 'vitest'
import { MODEL_FORWARD_FLOPS } from '../../../../src/conform/operations/cost/model-flops.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { cornerInputs, expectReach, p, testParameters } from '../preference/reach.js'
import {
  layerEntries,
  MODEL_GROUPS,
  normEntries,
  SIZE_NAMES,
  SIZES,
  type Sizes,
  sizesOf,
} from './model-shapes.js'

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
  name: 'model.forward-flops',
  suite: 'cost',
  source: '(Kaplan et al. 2020, section 2.1; Hoffmann et al. 2022, appendix F)',
  claims: ['15.5/flops'],
  x: [],
  p: [...SIZE_NAMES, 'tokens'],
  dtypes: ['float64'],
  hasGradient: false,
  formula: flops(),
  inputs: [at([], [...SIZES, 7]), at([], [32, 4096, 32, 128, 8, 11008, 32000, 2048])],
  literals: 1,
  forms: [],
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
  laws: [['halved-heads', at([], [...SIZES, 7]), at([], [3, 10, 8, 3, 4, 14, 50, 7])]],
})

describe('model.forward-flops', () => {
  test('is written with every name of its input but the tokens, which are S', () => {
    for (const name of [...SIZE_NAMES, 'S*(S+1)/2']) expect(MODEL_FORWARD_FLOPS.expression).toContain(name)
  })

  test('is asked about a long context', () => {
    const group = MODEL_FORWARD_FLOPS.groups.find(({ id }) => id === 'long-context')!
    expect([group.flags.map(({ name }) => name), group.dtype.name, group.count]).toEqual([
      ['long-context'],
      'float64',
      3,
    ])
    expectReach(cornerInputs(group, 100), [
      ...[24, 896, 14, 64, 2, 4864, 151_936].map((size, i) => [p(i), `${size}`] as const),
      [p(7), '8192 32768 131072 1000000'],
      [({ length }) => length, '0'],
    ])
  })
})

testParameters(MODEL_FORWARD_FLOPS.groups, [...MODEL_GROUPS, 'long-context'], {
  smoke: [
    [(_, p) => p.length, '8'],
    [(_, p) => Math.log2(p[7]!), '3 4 5 6 7 8 9 10 11 12'],
  ],
  'llama-2': [
    [p(0), '32 40 80'],
    [p(6), '32000'],
  ],
})
