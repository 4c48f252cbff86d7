import { intervals } from '../numeric/interval.js'
import { MAX_DIGITS } from '../numeric/real.js'
import { Tape, type Taped } from '../numeric/tape.js'
import type { Equation, Input, Operation } from '../operations/operation.js'
import { expected, isTight, type Measured } from './expected.js'
import type { Outcome } from './vector.js'

/**
 * What an operation comes to, enclosed: by its reference form over a tape of intervals, at more and more digits until every
 * result is known to so many.
 *
 * Error budget: the true value lies within the radius, by the inclusion principle. `scale` and `naive` are upper bounds of
 * sums of absolute values. `naive` is measured on the literal expression, everything else on the reference form.
 */
export interface EnclosedCase {
  readonly outcome: Outcome
  /** The least and the greatest |v| > 0 among the intermediate results of the literal expression, as decimals. */
  readonly extent: Extent
}

export interface Extent {
  readonly smallest: number
  readonly largest: number
}

/** The digits of the intervals, from the first try to the last. */
function* growingDigits(wanted: number): Generator<number> {
  for (let digits = wanted + 14; digits < MAX_DIGITS; digits = Math.ceil(digits * 1.7)) yield digits
  yield MAX_DIGITS
}

/**
 * The outcome to so many digits. Throws RangeError where the input is outside the domain of the operation, or where
 * MAX_DIGITS do not suffice.
 */
export function enclose(operation: Operation, input: Input, digits = 50): EnclosedCase {
  const wantsGradient = operation.hasGradient && (operation.isSmoothAt?.(input) ?? true)
  const reference = measured(operation.reference, input, digits, wantsGradient)
  const literal = measured(operation.literal, input, 6, wantsGradient)
  const combine = (values: readonly Measured[], naive: readonly Measured[]) =>
    values.map((value, i) => expected(value, naive[i] ?? value, digits))
  const value = combine(reference.value, literal.value)
  const outcome =
    wantsGradient && reference.grad && literal.grad
      ? { value, grad: combine(reference.grad, literal.grad) }
      : { value }
  return { outcome, extent: literal.extent }
}

/** What an equation comes to at an input, by its own intermediate results. */
export interface Measurement {
  readonly value: readonly Measured[]
  readonly grad: readonly Measured[] | null
  readonly extent: Extent
}

/** The same for any equation. Throws RangeError where it has no value, or where MAX_DIGITS do not suffice. */
export function measured(
  equation: Equation,
  input: Input,
  digits: number,
  wantsGradient: boolean,
): Measurement {
  let failure: unknown = null
  for (const working of growingDigits(digits)) {
    try {
      const found = measuredAt(equation, input, working, wantsGradient)
      const all = [...found.value, ...(found.grad ?? [])]
      if (working === MAX_DIGITS || all.every(one => isTight(one, digits))) return found
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      failure = error
    }
  }
  throw failure
}

function measuredAt(equation: Equation, input: Input, digits: number, wantsGradient: boolean): Measurement {
  const tape = new Tape(intervals(digits))
  const x = input.x.map(text => tape.variable(text))
  const p = input.p.map(text => tape.variable(text))
  const outputs = equation<Taped>({ x, p, input, of: tape.of })
  const value = outputs.map(output => measure(tape, output))
  // A gradient is made of results of its own, and so has a scale and intermediate results of its own.
  const slopes = wantsGradient ? tape.derivatives(outputs[0]!) : null
  const grad = slopes && x.map(({ index }) => measure(tape, slopes.get(index) ?? tape.of(0)))
  return { value, grad, extent: extentOf(tape.upTo(outputs.at(-1)!)) }
}

/** One result with the sums of |v ∂f/∂v| over the variables, and over everything in between. */
function measure(tape: Tape, output: Taped): Measured {
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
  return { value: output.value, scale, naive }
}

/** The least and greatest size of the results, as doubles: what overflows a double is Infinity. */
function extentOf(results: readonly Taped[]): Extent {
  const sizes = results.filter(({ role }) => role === 'result').map(({ value }) => value.abs())
  const largest = Math.max(0, ...sizes.map(size => size.upper.toNumber()))
  const positive = sizes.filter(size => size.lower.gt(0))
  return {
    smallest: Math.min(Number.POSITIVE_INFINITY, ...positive.map(size => size.upper.toNumber())),
    largest,
  }
}
