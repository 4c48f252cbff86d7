import { describe, expect, test } from 'vitest'
import {
  LLAMA_2,
  modelGroups,
  QWEN_2_5_HALF_BILLION,
  shapeParameters,
} from '../../../../src/conform/operations/cost/model-draws.js'
import { cornerInputs, p, type Quantity, type Reach, testGroups } from '../preference/reach.js'

/** The sizes of a drawn model, in their order. */
const [layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary] = [
  0, 1, 2, 3, 4, 5, 6,
].map(p) as [Quantity, Quantity, Quantity, Quantity, Quantity, Quantity, Quantity]
const over =
  (one: number, other: number): Quantity =>
  (_, p) =>
    p[one]! / p[other]!
/** The width over heads times dimension. */
const widthOverHeads: Quantity = (_, p) => p[1]! / (p[2]! * p[3]!)
const ANY: Reach[] = [
  [layers, '1..126/1'],
  [keyValueHeads, '1 2 3 4 5 6 7 8 9 10 11 12'],
  [feedForward, '512..53248/1'],
  [vocabulary, '256..256000/1'],
  [(_, { length }) => length, '8'],
  [p(7), '5'],
]

describe('models', () => {
  testGroups(
    modelGroups((draw, shape) => [...shapeParameters(shape), `${draw.choice([5])}`]),
    [
      [
        'smoke',
        'smoke',
        'bfloat16',
        12,
        [layers, '1 2 3 4 5 6'],
        [keyValueHeads, '1 2 4'],
        [over(2, 4), '1 2 4'],
        [headDimension, '4 8 16'],
        [widthOverHeads, '1 2'],
        [feedForward, '16 32 64 128'],
        [vocabulary, '32 64 128 256 512 1024'],
        [p(7), '5'],
      ],
      [
        'native64',
        'full-mantissa',
        'float64',
        10,
        ...ANY,
        [over(2, 4), '1 2 3 4 5 6 7 8'],
        [headDimension, '64 80 96 128'],
        [widthOverHeads, '1'],
      ],
      [
        'llama-2',
        'smoke',
        'float64',
        4,
        [layers, '32 40 80'],
        [width, '4096 5120 8192'],
        [heads, '32 40 64'],
        [headDimension, '128'],
        [keyValueHeads, '8 32 40'],
        [feedForward, '11008 13824 28672'],
        [vocabulary, '32000'],
      ],
      [
        'large-vocabulary',
        'tied-embeddings grouped-queries',
        'float64',
        2,
        ...[24, 896, 14, 64, 2, 4864, 151_936].map((size, i): Reach => [p(i), `${size}`]),
      ],
      [
        'grouped-queries',
        'grouped-queries',
        'float64',
        6,
        ...ANY,
        [over(2, 4), '2 4 7 8'],
        [headDimension, '64 80 96 128'],
      ],
      [
        'wide-heads',
        'wide-heads',
        'float64',
        6,
        ...ANY,
        [headDimension, '112 160 256'],
        [over(1, 2), '48 64 72'],
        [over(2, 4), '1 2 3 4 5 6 7 8'],
      ],
    ],
  )
})

test('a small model is mostly as wide as its heads', () => {
  const group = modelGroups((_, shape) => shapeParameters(shape)).find(({ id }) => id === 'smoke')!
  const wide = cornerInputs(group, 600).filter(({ p }) => Number(p[1]) > Number(p[2]) * Number(p[3]))
  expect([wide.length > 150, wide.length < 250]).toEqual([true, true])
})

describe('published models', () => {
  test('have these sizes', () => {
    const sizes = { headDimension: 128, vocabulary: 32_000 }
    expect(LLAMA_2).toEqual({
      '7B': { ...sizes, layers: 32, width: 4096, heads: 32, keyValueHeads: 32, feedForward: 11_008 },
      '13B': { ...sizes, layers: 40, width: 5120, heads: 40, keyValueHeads: 40, feedForward: 13_824 },
      '70B': { ...sizes, layers: 80, width: 8192, heads: 64, keyValueHeads: 8, feedForward: 28_672 },
    })
    expect(shapeParameters(QWEN_2_5_HALF_BILLION)).toEqual(['24', '896', '14', '64', '2', '4864', '151936'])
  })
})
