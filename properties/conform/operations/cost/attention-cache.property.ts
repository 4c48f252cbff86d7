import { describe, expect, test } from 'vitest'
import { ATTENTION_CACHE_BYTES } from '../../../../src/conform/operations/cost/attention-cache.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { cornerInputs, expectReach, p, testParameters } from '../preference/reach.js'

/** 2 · layers · keyValueHeads · headDimension · bytes · tokens, with some of them changed. */
const bytes =
  (change: (p: readonly number[]) => readonly number[]): Formula =>
  (_, p) => {
    const [layers, , keyValueHeads, headDimension, bytesPerValue, tokens] = change(p)
    return 2 * layers! * keyValueHeads! * headDimension! * bytesPerValue! * tokens!
  }
/** The result times a factor. */
const scaled =
  (factor: (p: readonly number[]) => number): Formula =>
  (x, p, input) =>
    (bytes(each => each)(x, p, input) as number) * factor(p)

testOperation(ATTENTION_CACHE_BYTES, {
  name: 'attention.cache-bytes',
  suite: 'cost',
  source: '(Shazeer 2019; grouped queries, Ainslie et al. 2023)',
  claims: ['15.27/cache'],
  x: [],
  p: ['layers', 'heads', 'keyValueHeads', 'headDimension', 'bytesPerValue', 'tokens'],
  dtypes: ['float64'],
  hasGradient: false,
  formula: bytes(p => p),
  inputs: [at([], [80, 64, 8, 128, 2, 4096]), at([], [3, 10, 5, 14, 0.5, 11])],
  literals: 1,
  forms: [],
  variants: [
    ['mistake', 'all-heads-cached', bytes(p => p.with(2, p[1]!))],
    ['mistake', 'keys-alone', scaled(() => 1 / 2)],
    ['mistake', 'values-instead-of-bytes', bytes(p => p.with(4, 1))],
    ['convention', 'two-bytes', bytes(p => p.with(4, 2))],
    ['convention', 'four-bytes', bytes(p => p.with(4, 4))],
    ['mistake', 'one-layer', bytes(p => p.with(0, 1))],
    ['convention', 'per-token', bytes(p => p.with(5, 1))],
    ['mistake', 'one-head', bytes(p => p.with(2, 1))],
    ['convention', 'bits', scaled(() => 8)],
  ],
  laws: [
    ['halved-heads', at([], [3, 10, 5, 14, 1, 11]), at([], [3, 20, 10, 7, 1, 11])],
    ['exchange-0-5', at([], [3, 10, 5, 14, 1, 11]), at([], [11, 10, 5, 14, 1, 3])],
    ['proportional-to-0', at([], [3, 10, 5, 14, 1, 11]), at([], [6, 10, 5, 14, 1, 11]), '2'],
  ],
})

describe('attention.cache-bytes', () => {
  test('is written with every name of its input but the heads of queries, which it does not depend on', () => {
    const { expression, p } = ATTENTION_CACHE_BYTES
    expect(p.filter(name => !new RegExp(`\\b${name}\\b`).test(expression))).toEqual(['heads'])
  })

  test.each([
    ['long-context', ['long-context', 'grouped-queries'], 4, [80, 64, 8, 128, 2], '100000..10000000/1'],
    ['fractional-bytes', ['smoke'], 2, [32, 32, 8, 128, 0.5], '64 128 256 512 1024 2048 4096'],
  ] as const)('%s is asked about one model', (id, flags, count, model, tokens) => {
    const group = ATTENTION_CACHE_BYTES.groups.find(each => each.id === id)!
    expect([group.flags.map(({ name }) => name), group.dtype.name, group.count]).toEqual([
      flags,
      'float64',
      count,
    ])
    expectReach(cornerInputs(group, 200), [
      ...model.map((size, i) => [p(i), `${size}`] as const),
      [p(5), tokens],
      [(_, { length }) => length, '6'],
      [({ length }) => length, '0'],
    ])
  })
})

testParameters(
  ATTENTION_CACHE_BYTES.groups,
  [
    ...['smoke', 'native64', 'llama-2', 'large-vocabulary', 'grouped-queries', 'wide-heads'],
    ...['long-context', 'fractional-bytes'],
  ],
  {
    smoke: [
      [(_, p) => p.length, '6'],
      [p(4), '1 2 4'],
      [(_, p) => Math.log2(p[5]!), '0 1 2 3 4 5 6 7 8 9 10 11 12 13'],
    ],
    'llama-2': [
      [p(0), '32 40 80'],
      [p(1), '32 40 64'],
      [p(2), '8 32 40'],
      [p(3), '128'],
    ],
  },
)
