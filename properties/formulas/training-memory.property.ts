import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DPO, PPO, type Procedure } from '../../src/formulas/training-cost.js'
import { memoryBytes, memoryBytesPerParameter } from '../../src/formulas/training-memory.js'

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
