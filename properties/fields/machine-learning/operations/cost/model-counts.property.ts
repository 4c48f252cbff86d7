import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../../../../../src/conform/operations/operation.js'
import { ATTENTION_CACHE_BYTES } from '../../../../../src/fields/machine-learning/operations/cost/attention-cache.js'
import {
  LLAMA_2,
  QWEN_2_5_HALF_BILLION,
  shapeParameters,
} from '../../../../../src/fields/machine-learning/operations/cost/model-draws.js'
import { MODEL_FORWARD_FLOPS } from '../../../../../src/fields/machine-learning/operations/cost/model-flops.js'
import { MODEL_PARAMETERS } from '../../../../../src/fields/machine-learning/operations/cost/model-size.js'
import {
  TRAINING_FLOPS,
  TRAINING_SECONDS,
} from '../../../../../src/fields/machine-learning/operations/cost/training-cost.js'
import {
  keyValueCacheBytesPerToken,
  keyValueProjectionParameters,
} from '../../../../../src/formulas/attention-memory.js'
import { drawCase, evaluate } from '../drawn-input.js'

const value = (operation: Operation, p: readonly string[]): string =>
  evaluate(operation.reference, { x: [], p }, 60)[0]!.toFixed()

/** The result against big integers, from the parameters as big integers. */
function counts(operation: Operation, count: (sizes: readonly bigint[]) => bigint): void {
  fc.assert(
    fc.property(fc.gen(), g => {
      const { input } = drawCase(g, operation)
      fc.pre(input.p.every(size => !size.includes('.')))
      expect(value(operation, input.p)).toBe(`${count(input.p.map(BigInt))}`)
    }),
  )
}

/** Rows times columns of every matrix of a layer, one by one. */
function layerMatrices(sizes: readonly bigint[]): [bigint, bigint][] {
  const [, width, heads, dimension, keyValueHeads, feedForward] = sizes as bigint[]
  const [queries, keys] = [heads! * dimension!, keyValueHeads! * dimension!]
  return [
    [width!, queries],
    [width!, keys],
    [width!, keys],
    [queries, width!],
    [width!, feedForward!],
    [width!, feedForward!],
    [feedForward!, width!],
  ]
}

const sum = (terms: readonly bigint[]): bigint => terms.reduce((total, term) => total + term, 0n)

describe('counts against big integers, matrix by matrix', () => {
  test('model.parameters', () => {
    counts(MODEL_PARAMETERS, sizes => {
      const [layers, width, , , , , vocabulary, tied] = sizes as bigint[]
      const perLayer = sum(layerMatrices(sizes).map(([rows, columns]) => rows * columns)) + width! + width!
      return layers! * perLayer + width! + vocabulary! * width! + (tied ? 0n : vocabulary! * width!)
    })
  })

  test('model.forward-flops, the attention token by token', () => {
    counts(MODEL_FORWARD_FLOPS, sizes => {
      const [layers, width, heads, dimension, , , vocabulary, tokens] = sizes as bigint[]
      const perToken = sum(layerMatrices(sizes).map(([rows, columns]) => 2n * rows * columns))
      let attention = 0n
      // A token at place t takes a product of all heads with t keys, and one with t values.
      for (let t = 1n; t <= tokens! && tokens! <= 5000n; t++) attention += 2n * (2n * heads! * dimension! * t)
      if (tokens! > 5000n) attention = 2n * heads! * dimension! * (tokens! * tokens! + tokens!)
      return layers! * (tokens! * perToken + attention) + 2n * tokens! * vocabulary! * width!
    })
  })

  test('attention.cache-bytes, and those of one token by the formula in use elsewhere', () => {
    counts(ATTENTION_CACHE_BYTES, ([layers, heads, keyValueHeads, headDimension, bytes, tokens]) => {
      const shape = {
        modelWidth: 1n,
        heads: heads!,
        headDimension: headDimension!,
        keyValueHeads: keyValueHeads!,
      }
      return keyValueCacheBytesPerToken(shape, layers!, bytes!) * tokens!
    })
  })

  test('training.flops', () => {
    counts(TRAINING_FLOPS, ([parameters, tokens]) => 2n * parameters! * tokens! + 4n * parameters! * tokens!)
  })
})

describe('models that were published', () => {
  test.each([
    ['7B', '6738415616'],
    ['13B', '13015864320'],
    ['70B', '68976648192'],
  ] as const)('Llama 2 %s has %s parameters', (name, parameters) => {
    expect(value(MODEL_PARAMETERS, [...shapeParameters(LLAMA_2[name]), '0'])).toBe(parameters)
  })

  test('Qwen2.5-0.5B has 494.0 million with its embeddings tied, 630.1 million as if they were not', () => {
    const shape = shapeParameters(QWEN_2_5_HALF_BILLION)
    const [tied, untied] = ['1', '0'].map(flag => Number(value(MODEL_PARAMETERS, [...shape, flag])))
    // Without the biases of its queries, keys and values, which are 2.8e4.
    expect([(tied! / 1e6).toFixed(1), (untied! / 1e6).toFixed(1)]).toEqual(['494.0', '630.1'])
  })

  test('70B with a key and a value head for every query head has 9,395,240,960 parameters more', () => {
    const { layers, width, heads, headDimension, keyValueHeads } = LLAMA_2['70B']
    const variant = MODEL_PARAMETERS.variants.find(({ name }) => name === 'all-heads-as-key-value-heads')!
    const p = [...shapeParameters(LLAMA_2['70B']), '0']
    const more = evaluate(variant.compute, { x: [], p }, 60)[0]!.minus('68976648192')
    const projections = (keyHeads: number) =>
      keyValueProjectionParameters({
        modelWidth: BigInt(width),
        heads: BigInt(heads),
        headDimension: BigInt(headDimension),
        keyValueHeads: BigInt(keyHeads),
      })
    expect(more.toFixed()).toBe('9395240960')
    expect(more.toFixed()).toBe(`${BigInt(layers) * (projections(heads) - projections(keyValueHeads))}`)
  })

  test('70B caches 327,680 bytes per token in two bytes, and eight times that with all heads', () => {
    const p = ['80', '64', '8', '128', '2', '1']
    expect(value(ATTENTION_CACHE_BYTES, p)).toBe('327680')
    const variant = ATTENTION_CACHE_BYTES.variants.find(({ name }) => name === 'all-heads-cached')!
    expect(evaluate(variant.compute, { x: [], p }, 20)[0]!.toFixed()).toBe('2621440')
  })

  test('the seconds times what the cluster does in one are the FLOP', () => {
    fc.assert(
      fc.property(fc.gen(), g => {
        const { input } = drawCase(g, TRAINING_SECONDS)
        const [seconds] = evaluate(TRAINING_SECONDS.reference, input, 60)
        const [, , gpus, peak, utilisation] = input.p
        const done = seconds!.times(gpus!).times(peak!).times(utilisation!)
        const [flops] = evaluate(TRAINING_FLOPS.reference, { x: [], p: input.p.slice(0, 2) }, 60)
        expect(done.minus(flops!).abs().lte(flops!.times('1e-60'))).toBe(true)
      }),
    )
  })
})
