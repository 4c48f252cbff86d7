import { describe, expect, test } from 'vitest'
import type { Operation } from '../../../../../src/conform/operations/operation.js'
import {
  LLAMA_2,
  QWEN_2_5_HALF_BILLION,
  shapeParameters,
} from '../../../../../src/fields/machine-learning/operations/cost/model-draws.js'
import { MODEL_PARAMETERS } from '../../../../../src/fields/machine-learning/operations/cost/model-size.js'
import { keyValueProjectionParameters } from '../../../../../src/formulas/attention-memory.js'
import { evaluatedAt } from '../evaluated.js'

const value = (operation: Operation, p: readonly string[]): string =>
  evaluatedAt(60, operation.reference, { x: [], p })[0]!.toFixed()

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
    const more = evaluatedAt(60, variant.compute, { x: [], p })[0]!.minus('68976648192')
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
})
