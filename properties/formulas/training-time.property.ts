import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clusterPeakFlopsPerSecond,
  sustainedFlopsPerSecond,
  trainingFlops,
  trainingSeconds,
} from '../../src/formulas/training-time.js'
import type { Field, Operand } from '../../src/math/number/arithmetic.js'
import { agree, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { positiveDecimal } from './decimals.js'

const { of, workingDigits } = reals(50)

interface Run<T> {
  readonly parameters: T
  readonly tokens: T
  readonly gpus: Operand<T>
  readonly peakFlopsPerSecondPerGpu: T
  readonly modelFlopsUtilisation: Operand<T>
}

function secondsOf<T extends Field<T>>(run: Run<T>): T {
  const peak = clusterPeakFlopsPerSecond(run.peakFlopsPerSecondPerGpu, run.gpus)
  const sustained = sustainedFlopsPerSecond(peak, run.modelFlopsUtilisation)
  return trainingSeconds(trainingFlops(run.parameters, run.tokens), sustained)
}

const runs = fc.record({
  parameters: positiveDecimal(3, 13),
  tokens: positiveDecimal(3, 15),
  gpus: fc.integer({ min: 1, max: 1_000_000 }),
  peakFlopsPerSecondPerGpu: positiveDecimal(9, 18),
  modelFlopsUtilisation: positiveDecimal(-3, -1),
})

function readRun<T>(
  run: typeof runs extends fc.Arbitrary<infer R> ? R : never,
  read: (text: string) => T,
): Run<T> {
  return {
    ...run,
    parameters: read(run.parameters),
    tokens: read(run.tokens),
    peakFlopsPerSecondPerGpu: read(run.peakFlopsPerSecondPerGpu),
  }
}

/**
 * Trains a chain of layers without biases on one token, counting every multiplication and every addition into an
 * accumulator: forward through each matrix, backward to its input, and into the gradient of its weights.
 */
function countedFlops(widths: readonly number[]): { parameters: number; flops: number } {
  let [parameters, flops] = [0, 0]
  for (const [layer, columns] of widths.slice(1).entries())
    for (let row = 0; row < widths[layer]!; row++)
      for (let column = 0; column < columns; column++) {
        parameters += 1
        flops += 2 // output[column] += weight * input[row]
        flops += 2 // inputGradient[row] += weight * outputGradient[column]
        flops += 2 // weightGradient += input[row] * outputGradient[column]
      }
  return { parameters, flops }
}

describe('operations', () => {
  test('6 N D is what a chain of matrices costs when every operation is counted one by one', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(widths, fc.integer({ min: 1, max: 1000 }), (layers, tokens) => {
        const { parameters, flops } = countedFlops(layers)
        expect(trainingFlops(Rational.of(parameters), Rational.of(tokens)).eq(flops * tokens)).toBe(true)
      }),
    )
  })
})

describe('time', () => {
  test('the operations of all GPUs, second by second, add up to the run: exact in rationals', () => {
    fc.assert(
      fc.property(runs, written => {
        const run = readRun(written, Rational.of)
        const perGpuAndSecond = run.peakFlopsPerSecondPerGpu.times(written.modelFlopsUtilisation)
        const done = Rational.of(written.gpus).times(perGpuAndSecond).times(secondsOf(run))
        expect(done.eq(run.parameters.times(run.tokens).times(6))).toBe(true)
      }),
    )
  })

  test('the reals agree with the rationals', () => {
    fc.assert(
      fc.property(runs, written => {
        const exact = secondsOf(readRun(written, Rational.of))
        // Seven roundings, none amplified.
        expect(agree(secondsOf(readRun(written, of)), of(exact), workingDigits - 2)).toBe(true)
      }),
    )
  })
})
