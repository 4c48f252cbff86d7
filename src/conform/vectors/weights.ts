import { once, realTape, type Tape, type Taped } from '../../math/number/derivative/tape.js'
import type { Real } from '../../math/number/interval/real.js'
import type { Equation, Input } from '../operations/operation.js'
import { doubleSumsOf } from './double-sums.js'
import type { Weight } from './expected.js'
import { firstThat } from './first-digits.js'
import { run } from './taped-equation.js'

/**
 * How much the results of an equation weigh: Σ |v ∂f/∂v| over the variables (`scale`) and over the intermediate results
 * (`naive`).
 *
 * Error budget: the equation is on a tape of 60 digits, 160 where it has no value at those. The sums are of doubles where
 * those are sure of it, else of the tape's numbers, rounded to 36 digits. They are rounded up to 6 later, so that one of just
 * 6 digits has to stay what it is.
 */
export interface Weights {
  readonly value: readonly Weight[]
  readonly grad: readonly Weight[] | null
  readonly extent: Extent
}

/** The least and the greatest |v| > 0 among the intermediate results of the literals. */
export interface Extent {
  readonly smallest: number
  readonly largest: number
}

/** 60 hold every double near 1 and small multiples of it, so that equal inputs have no deviation but that of a quotient. */
const DIGITS_OF_WEIGHTS = [60, 160, 640] as const

/** The weights of each result of an equation and of each of its derivatives. */
export function weigh(equation: Equation, input: Input, wantsGradient: boolean): Weights {
  return firstThat(DIGITS_OF_WEIGHTS, digits => {
    const coarse = run(realTape(digits), equation, input)
    const finer = run(realTape(2 * digits), equation, input)
    const extent = extentOf(recorded(coarse), recorded(finer))
    const value = weightsOf(coarse, () => finer)
    // A derivative is made of results of its own, and so has a scale and intermediate results of its own.
    const grad = wantsGradient ? weightsOf(slopesOf(coarse), () => slopesOf(finer)) : null
    return { value, grad, extent }
  })
}

type Results = readonly Taped<Real>[]

interface OnTape {
  readonly tape: Tape<Real>
  readonly outputs: Results
}

function slopesOf({ tape, x, outputs }: OnTape & { readonly x: Results }): OnTape {
  const slopes = tape.derivatives(outputs[0]!)
  return { tape, outputs: x.map(({ index }) => slopes.get(index) ?? tape.of(0)) }
}

/** What a tape has recorded up to the last result. */
const recorded = ({ tape, outputs }: OnTape): Results =>
  outputs.length > 0 ? tape.upTo(outputs.at(-1)!) : []

/** A scale that is a smaller part of the naive weight may be what a tape has rounded, as in the entropy of equal shares. */
const NOISE = '1e-35'

/** The weights of results, which more digits have to find again where they may be nothing but rounding. */
function weightsOf({ tape, outputs }: OnTape, more: () => OnTape): Weight[] {
  const inDoubles = doubleSumsOf(tape)
  const finer = once(more)
  const finerScale = (i: number): Real => sumsOf(finer().tape, finer().outputs[i]!).scale
  return outputs.map((output, i) => {
    const doubles = inDoubles(output)
    if (doubles && Number(doubles.scale) >= Number(NOISE) * Number(doubles.naive)) return doubles
    const { scale, naive } = sumsOf(tape, output)
    const isSure = scale.gte(naive.times(NOISE)) || isSettled(sizeOf(scale), sizeOf(finerScale(i)))
    return {
      scale: isSure ? scale.toPrecision(DIGITS_OF_A_WEIGHT) : '0',
      naive: naive.toPrecision(DIGITS_OF_A_WEIGHT),
    }
  })
}

function sumsOf(tape: Tape<Real>, output: Taped<Real>): { readonly scale: Real; readonly naive: Real } {
  const sensitivities = tape.sensitivities(output)
  const zero = tape.context.of(0)
  let [scale, naive] = [zero, zero]
  for (const one of tape.upTo(output)) {
    const sensitivity = sensitivities.get(one.index)
    if (sensitivity === undefined || one.role === 'constant') continue
    const weight = one.value.times(sensitivity).abs()
    if (one.role === 'variable') scale = scale.plus(weight)
    else naive = naive.plus(weight)
  }
  return { scale, naive }
}

/** Nearly as many as the tape has, so that it is the weight that is rounded up, and not a rounded number. */
const DIGITS_OF_A_WEIGHT = 36

/**
 * As doubles: what is too large is Infinity, what is too small 0. What another number of digits makes another size of is
 * nothing but rounding, as r − μ is in a group of equal rewards, and does not count.
 */
function extentOf(results: Results, finer: Results): Extent {
  const sizes = results.flatMap(({ role, value }, i) => {
    const size = sizeOf(value)
    const other = sizeOf(finer[i]?.value ?? value)
    return role === 'result' && !value.isZero() && isSettled(size, other) ? [size] : []
  })
  return {
    smallest: Math.min(Number.POSITIVE_INFINITY, ...sizes),
    largest: Math.max(0, ...sizes),
  }
}

const sizeOf = (value: Real): number => Number(value.abs().toPrecision(6))

const isSettled = (size: number, other: number): boolean =>
  size === other || (size < 2 * other && other < 2 * size)
