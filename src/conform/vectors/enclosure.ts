import { intervalTape } from '../../math/number/derivative/tape.js'
import type { Interval } from '../../math/number/interval/interval.js'
import { MAX_DIGITS } from '../../math/number/interval/real.js'
import type { Equation, Input, Literal, Operation } from '../operations/operation.js'
import { expected, isTight } from './expected.js'
import { firstThat } from './first-digits.js'
import { run } from './taped-equation.js'
import type { Expected, Outcome } from './vector.js'
import { type Extent, type Weights, weigh } from './weights.js'

/**
 * What an operation comes to, enclosed: by its reference form over intervals, at more and more digits until every result is
 * known to so many.
 *
 * Error budget: the true value lies within the radius, by the inclusion principle. `scale` is of the reference form and
 * `naive` of the worst of the literals; their budget is in weights.ts.
 */
export interface EnclosedCase {
  readonly outcome: Outcome
  readonly extent: Extent
}

/**
 * The outcome to so many digits; a result that MAX_DIGITS do not fix so well has a radius that says so. Throws RangeError
 * where the input is outside the domain of the operation, or where MAX_DIGITS do not tell that it is inside.
 */
export function enclose(operation: Operation, input: Input, digits = 50): EnclosedCase {
  const wantsGradient = operation.hasGradient && (operation.isSmoothAt?.(input) ?? true)
  return encloseBy(operation.reference, operation.literals, { input, digits, wantsGradient })
}

/** What is wanted of an equation. */
export interface Wanted {
  readonly input: Input
  readonly digits: number
  readonly wantsGradient: boolean
}

/** The outcome of one equation, with the intermediate results of others of the same value. */
export function encloseBy(reference: Equation, literals: readonly Literal[], wanted: Wanted): EnclosedCase {
  const enclosed = encloseTightly(reference, wanted)
  const { input, wantsGradient } = wanted
  const scales = weigh(reference, input, wantsGradient)
  const written = literals.map(({ compute, gradient }): Weights => {
    const weights = compute === reference ? scales : weigh(compute, input, wantsGradient)
    return gradient && wantsGradient ? { ...weights, grad: weigh(gradient, input, false).value } : weights
  })
  const combine = (values: readonly Interval[], part: 'value' | 'grad'): Expected[] =>
    values.map((value, i) => {
      const naives = written.map(weights => weights[part]![i]?.naive)
      if (!areKnown(naives)) throw new RangeError('encloseBy: expected equations of one form, got others')
      return expected(value, scales[part]![i]!.scale, naives, wanted.digits)
    })
  const value = combine(enclosed.value, 'value')
  const outcome = enclosed.grad ? { value, grad: combine(enclosed.grad, 'grad') } : { value }
  return { outcome, extent: hullOf(written.map(({ extent }) => extent)) }
}

const areKnown = (naives: readonly (string | undefined)[]): naives is readonly string[] =>
  naives.every(naive => naive !== undefined)

const hullOf = (extents: readonly Extent[]): Extent => ({
  smallest: Math.min(...extents.map(({ smallest }) => smallest)),
  largest: Math.max(...extents.map(({ largest }) => largest)),
})

interface Enclosures {
  readonly value: readonly Interval[]
  readonly grad: readonly Interval[] | null
}

const GROWTH = 1.7

/** The digits of the intervals, from the first try to the last. */
function* growingDigits(wanted: number): Generator<number> {
  // The last but one is well below the last, which would find out little more at the price of both.
  for (let digits = wanted + 14; digits * GROWTH <= MAX_DIGITS; digits = Math.ceil(digits * GROWTH))
    yield digits
  yield MAX_DIGITS
}

function encloseTightly(equation: Equation, wanted: Wanted): Enclosures {
  return firstThat(growingDigits(wanted.digits), digits => {
    const { tape, x, outputs } = run(intervalTape(digits), equation, wanted.input)
    const slopes = wanted.wantsGradient ? tape.sensitivities(outputs[0]!) : null
    const grad = slopes && x.map(({ index }) => slopes.get(index) ?? tape.context.of(0))
    const value = outputs.map(output => output.value)
    const isEnough = [...value, ...(grad ?? [])].every(one => isTight(one, wanted.digits))
    return isEnough || digits === MAX_DIGITS ? { value, grad } : null
  })
}
