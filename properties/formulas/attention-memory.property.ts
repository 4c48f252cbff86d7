import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AttentionShape,
  cacheReductionFactor,
  keyProjectionParameters,
  keyValueCacheBytesPerToken,
  keyValueProjectionParameters,
  keyValueWidth,
  multiHead,
  queryWidth,
  savedParameters,
  savedParametersPerLayer,
  savedShare,
} from '../../src/formulas/attention-memory.js'
import { DPO, PPO, type Procedure } from '../../src/formulas/training-cost.js'
import { memoryBytes, memoryBytesPerParameter } from '../../src/formulas/training-memory.js'

const count = (max: number) => fc.bigInt({ min: 1n, max: BigInt(max) })

/** Every shape, with one key head (multi-query) and one per query head (multi-head) among them. */
const shapeUpTo = (max: number): fc.Arbitrary<AttentionShape> =>
  fc
    .record({
      modelWidth: count(max),
      headDimension: count(max),
      keyValueHeads: count(max),
      queries: count(max),
    })
    .map(({ modelWidth, headDimension, keyValueHeads, queries }) => ({
      modelWidth,
      headDimension,
      keyValueHeads,
      heads: keyValueHeads * queries,
    }))

const small = shapeUpTo(5)

const huge = shapeUpTo(1e15)

/** Llama 2 70B (Touvron et al. 2023): 80 layers, 64 query heads and 8 key heads of 128 on a width of 8192. */
const LLAMA_2_70B: AttentionShape = { modelWidth: 8192n, heads: 64n, headDimension: 128n, keyValueHeads: 8n }

/** The key and the value matrix of one layer, laid out head by head, every entry written down. */
function keyValueMatrices(shape: AttentionShape): string[] {
  const entries: string[] = []
  for (const matrix of ['K', 'V'])
    for (let head = 0n; head < shape.keyValueHeads; head++)
      for (let column = 0n; column < shape.headDimension; column++)
        for (let row = 0n; row < shape.modelWidth; row++) entries.push(`${matrix}[${row}, ${head}.${column}]`)
  return entries
}

/** What attending to one more token leaves behind: the vector of each key head and value head of each layer. */
function cachedVectors(shape: AttentionShape, layers: bigint, bytesPerValue: bigint): Uint8Array[] {
  const vectors: Uint8Array[] = []
  for (let layer = 0n; layer < layers; layer++)
    for (let head = 0n; head < shape.keyValueHeads; head++)
      for (let kind = 0; kind < 2; kind++)
        vectors.push(new Uint8Array(Number(shape.headDimension * bytesPerValue)))
  return vectors
}

describe('counts', () => {
  test('the projections have as many parameters as their matrices have entries, counted one by one', () => {
    fc.assert(
      fc.property(small, shape => {
        const entries = new Set(keyValueMatrices(shape))
        expect(keyValueProjectionParameters(shape)).toBe(BigInt(entries.size))
        const keys = [...entries].filter(entry => entry.startsWith('K'))
        expect(keyProjectionParameters(shape)).toBe(BigInt(keys.length))
        const columns = new Set(keys.map(entry => entry.split(', ')[1]))
        expect(keyValueWidth(shape)).toBe(BigInt(columns.size))
        expect(queryWidth(shape)).toBe(keyValueWidth(multiHead(shape)))
      }),
    )
  })

  test('the cache has as many bytes as its vectors, allocated one by one', () => {
    fc.assert(
      fc.property(small, count(4), count(4), (shape, layers, bytesPerValue) => {
        const bytes = cachedVectors(shape, layers, bytesPerValue).reduce(
          (sum, vector) => sum + vector.length,
          0,
        )
        expect(keyValueCacheBytesPerToken(shape, layers, bytesPerValue)).toBe(BigInt(bytes))
      }),
    )
  })
})

describe('savings', () => {
  test('what is kept and what is saved are together what multi-head attention has', () => {
    fc.assert(
      fc.property(huge, count(200), (shape, layers) => {
        const kept = layers * keyValueProjectionParameters(shape)
        const full = layers * keyValueProjectionParameters(multiHead(shape))
        expect(kept + savedParameters(shape, layers)).toBe(full)
        expect(savedParameters(shape, 1n)).toBe(savedParametersPerLayer(shape))
        // Of the multi-head parameters, the share 1 − G/H is saved.
        const share = savedShare(shape, layers, full)
        expect(
          share
            .plus(1)
            .minus(1)
            .times(`${shape.heads}`)
            .eq(`${shape.heads - shape.keyValueHeads}`),
        ).toBe(true)
      }),
    )
  })

  test('multi-head attention saves nothing, and its cache is as small as itself', () => {
    fc.assert(
      fc.property(huge, count(200), (shape, layers) => {
        const full = multiHead(shape)
        expect(savedParameters(full, layers)).toBe(0n)
        expect(cacheReductionFactor(full)).toBe(1n)
        expect(multiHead(full)).toEqual(full)
      }),
    )
  })

  test('the cache shrinks by the factor H / G, as the projections do', () => {
    fc.assert(
      fc.property(huge, count(200), fc.constantFrom(1n, 2n, 4n), (shape, layers, bytes) => {
        const factor = cacheReductionFactor(shape)
        const cache = keyValueCacheBytesPerToken(shape, layers, bytes)
        expect(factor * cache).toBe(keyValueCacheBytesPerToken(multiHead(shape), layers, bytes))
        expect(factor * keyProjectionParameters(shape)).toBe(keyProjectionParameters(multiHead(shape)))
      }),
    )
  })

  test('Llama 2 70B: 9,395,240,960 parameters and seven eighths of 2,621,440 bytes per token in bf16', () => {
    expect(savedParameters(LLAMA_2_70B, 80n)).toBe(9_395_240_960n)
    expect(keyValueCacheBytesPerToken(LLAMA_2_70B, 80n, 2n)).toBe(327_680n)
    expect(keyValueCacheBytesPerToken(multiHead(LLAMA_2_70B), 80n, 2n)).toBe(2_621_440n)
    expect(savedShare(LLAMA_2_70B, 80n, 70_000_000_000n).eq('0.134217728')).toBe(true)
  })
})

describe('refusals', () => {
  test.each([
    [{ heads: 0n }, 'expected heads of at least 1, got 0'],
    [{ modelWidth: -1n }, 'expected modelWidth of at least 1, got -1'],
    [{ headDimension: 0n }, 'expected headDimension of at least 1, got 0'],
    [{ keyValueHeads: 0n }, 'expected keyValueHeads of at least 1, got 0'],
    [{ keyValueHeads: 7n }, 'expected a number of heads that keyValueHeads divides, got 64 and 7'],
    [{ keyValueHeads: 128n }, 'expected a number of heads that keyValueHeads divides, got 64 and 128'],
  ])('a shape with %o', (change, message) => {
    const shape = { ...LLAMA_2_70B, ...change }
    expect(() => queryWidth(shape)).toThrow(message)
    expect(() => keyProjectionParameters(shape)).toThrow(message)
    expect(() => savedParametersPerLayer(shape)).toThrow(message)
    expect(() => cacheReductionFactor(shape)).toThrow(message)
  })

  test('no layers, no bytes, no parameters to have a share of', () => {
    expect(() => savedParameters(LLAMA_2_70B, 0n)).toThrow('expected layers of at least 1, got 0')
    expect(() => keyValueCacheBytesPerToken(LLAMA_2_70B, 0n, 2n)).toThrow('expected layers of at least 1')
    expect(() => keyValueCacheBytesPerToken(LLAMA_2_70B, 80n, 0n)).toThrow(
      'expected bytesPerValue of at least 1',
    )
    expect(() => savedShare(LLAMA_2_70B, 80n, 0n)).toThrow('expected totalParameters of at least 1, got 0')
  })
})

/** The tensors of one model, allocated one by one: bf16 is two bytes a number, fp32 four. */
function allocatedBytes(isTrained: boolean, parameters: number): number {
  const weights = [new Uint16Array(parameters)]
  const gradients = [new Uint16Array(parameters)]
  const adam = ['master weights', 'first moment', 'second moment'].map(() => new Float32Array(parameters))
  return (isTrained ? [...weights, ...gradients, ...adam] : weights).reduce(
    (bytes, tensor) => bytes + tensor.byteLength,
    0,
  )
}

const procedures: fc.Arbitrary<Procedure> = fc
  .array(fc.boolean(), { maxLength: 5 })
  .map(trained => trained.map((isTrained, i) => ({ name: `model ${i}`, isTrained })))
  .map(models => ({ models, sequencesPerExample: 1n }))

describe('memory', () => {
  test('has as many bytes as the tensors of all models, allocated one by one', () => {
    fc.assert(
      fc.property(procedures, fc.integer({ min: 1, max: 50 }), (procedure, parameters) => {
        const bytes = procedure.models.reduce(
          (sum, { isTrained }) => sum + allocatedBytes(isTrained, parameters),
          0,
        )
        expect(memoryBytes(procedure, BigInt(parameters))).toBe(BigInt(bytes))
      }),
    )
  })

  test('PPO takes 36 bytes a parameter, DPO 18: half of it for models of any size', () => {
    expect(memoryBytesPerParameter(PPO)).toBe(36n)
    expect(memoryBytesPerParameter(DPO)).toBe(18n)
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), parameters => {
        expect(memoryBytes(PPO, parameters)).toBe(2n * memoryBytes(DPO, parameters))
      }),
    )
    expect(memoryBytes(PPO, 7_000_000_000n)).toBe(252_000_000_000n)
  })

  test('models without parameters are refused', () => {
    expect(() => memoryBytes(DPO, 0n)).toThrow(
      new RangeError('memoryBytes: expected at least 1 parameter per model, got 0'),
    )
  })
})
