import type { Arithmetic } from '../../math/number/arithmetic.js'
import { intervalTape, realTape, type Tape, type Taped } from '../../math/number/derivative/tape.js'
import type { Interval } from '../../math/number/interval/interval.js'
import type { Real } from '../../math/number/interval/real.js'
import type { Input, Operation, Variant } from '../operations/operation.js'
import { judging } from './budget.js'
import { isTight } from './expected.js'
import { run } from './taped-equation.js'

/** The values and the gradient of a variant, to 25 digits: to be told apart, not to be proved. */
export interface VariantValues {
  readonly value: readonly Real[]
  readonly grad: readonly Real[] | null
}

/** Digits to compute with, and those that must be left: enough to tell two numbers apart that differ by an ulp of float64. */
const DIGITS = 40
const DIGITS_LEFT = 25

type Attempt = (operation: Operation, variant: Variant, input: Input) => VariantValues

/**
 * Intervals, which know how many digits cancelling has left; then numbers of more digits than float64 has powers of ten:
 * those have an order also where two are equal, of which no interval can be sure.
 */
const ATTEMPTS: readonly Attempt[] = [
  overIntervals(DIGITS),
  overIntervals(4 * DIGITS),
  overNumbers(16 * DIGITS),
]

/** A variant at an input; null where it has no value. */
export function variantValues(operation: Operation, variant: Variant, input: Input): VariantValues | null {
  for (const attempt of ATTEMPTS) {
    try {
      return attempt(operation, variant, input)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  return null
}

function overIntervals(digits: number): Attempt {
  return (...asked) => valuesOver(() => intervalTape(digits), middleOf, asked)
}

function middleOf(value: Interval): Real {
  if (isTight(value, DIGITS_LEFT)) return judging.of(value.midpoint())
  throw new RangeError(`variantValues: expected ${DIGITS_LEFT} digits, got ${value}`)
}

function overNumbers(digits: number): Attempt {
  return (...asked) => valuesOver(() => realTape(digits), judging.of, asked)
}

function valuesOver<T extends Arithmetic<T>>(
  newTape: () => Tape<T>,
  realOf: (value: T) => Real,
  [{ hasGradient }, { compute, gradient }, input]: Parameters<Attempt>,
): VariantValues {
  const realsOf = (results: readonly Taped<T>[]) => results.map(({ value }) => realOf(value))
  const { tape, x, outputs } = run(newTape(), compute, input)
  const value = realsOf(outputs)
  if (!hasGradient) return { value, grad: null }
  if (gradient) return { value, grad: realsOf(run(newTape(), gradient, input).outputs) }
  const slopes = tape.sensitivities(outputs[0]!)
  return { value, grad: x.map(({ index }) => realOf(slopes.get(index) ?? tape.context.of(0))) }
}
