import type { Arithmetic } from '../../math/number/arithmetic.js'
import { intervalTape, realTape, type Tape, type Taped } from '../../math/number/derivative/tape.js'
import type { Interval } from '../../math/number/interval/interval.js'
import { MAX_DIGITS, type Real } from '../../math/number/interval/real.js'
import type { Equation, Input, Literal, Operation, Scalar } from '../operations/operation.js'
import { expected, isTight, type Weight } from './expected.js'
import type { Expected, Outcome } from './vector.js'

/**
 * What an operation comes to, enclosed: by its reference form over intervals, at more and more digits until every result is
 * known to so many.
 *
 * Error budget: the true value lies within the radius, by the inclusion principle. `scale` (on the reference form) and
 * `naive` (on the worst of the literals) are sums of absolute values on a tape of 60 digits, 160 where the expression has no
 * value at those; they are rounded up to 6.
 */
export interface EnclosedCase {
  readonly outcome: Outcome
  readonly extent: Extent
}

/** The least and the greatest |v| > 0 among the intermediate results of the literals. */
export interface Extent {
  readonly smallest: number
  readonly largest: number
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
  const scales = weigh(reference, wanted)
  const written = literals.map(({ compute, gradient }): Weights => {
    const weights = compute === reference ? scales : weigh(compute, wanted)
    return gradient && wanted.wantsGradient
      ? { ...weights, grad: gradientWeights(gradient, wanted) }
      : weights
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

interface Weights {
  readonly value: readonly Weight[]
  readonly grad: readonly Weight[] | null
  readonly extent: Extent
}

/** 60 hold every double near 1 and small multiples of it, so that equal inputs have no deviation but that of a quotient. */
const DIGITS_OF_WEIGHTS = [60, 160, 640] as const

/** The sums of |v ∂f/∂v| for each result of an equation and each of its derivatives. */
function weigh(equation: Equation, { input, wantsGradient }: Wanted): Weights {
  return firstThat(DIGITS_OF_WEIGHTS, digits => {
    const [coarse, finer] = [digits, 2 * digits].map(each => run(realTape(each), equation, input)) as [
      Ran,
      Ran,
    ]
    const value = coarse.outputs.map((_, i) => weightOf(coarse, finer, ({ outputs }) => outputs[i]!))
    const extent = extentOf(...([coarse, finer].map(recorded) as [Results, Results]))
    // A derivative is made of results of its own, and so has a scale and intermediate results of its own.
    const slopes = new Map(wantsGradient ? [coarse, finer].map(ran => [ran, slopesOf(ran)] as const) : [])
    const grad = wantsGradient
      ? coarse.x.map((_, i) => weightOf(coarse, finer, ran => slopes.get(ran)![i]!))
      : null
    return { value, grad, extent }
  })
}

type Ran = ReturnType<typeof run<Real>>
type Results = readonly Taped<Real>[]

function slopesOf({ tape, x, outputs }: Ran): Results {
  const slopes = tape.derivatives(outputs[0]!)
  return x.map(({ index }) => slopes.get(index) ?? tape.of(0))
}

/** What a tape has recorded up to the last result. */
const recorded = ({ tape, outputs }: Ran): Results => (outputs.length > 0 ? tape.upTo(outputs.at(-1)!) : [])

/** The results of an equation that is a gradient. */
const gradientWeights = (gradient: Equation, wanted: Wanted): readonly Weight[] =>
  weigh(gradient, { ...wanted, wantsGradient: false }).value

/** The first that is not null. Throws the last RangeError where all the others threw one. */
function firstThat<Result>(all: Iterable<number>, attempt: (digits: number) => Result | null): Result {
  let failure: unknown = null
  for (const digits of all) {
    try {
      const result = attempt(digits)
      if (result !== null) return result
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      failure = error
    }
  }
  throw failure
}

/** An equation on a tape, with its variables. */
export function run<T extends Arithmetic<T>>(tape: Tape<T>, equation: Equation, input: Input) {
  const x = input.x.map(text => tape.variable(text))
  const p = input.p.map(text => tape.variable(text))
  const outputs: Taped<T>[] = equation<Taped<T> & Scalar<Taped<T>>>({ x, p, input, of: tape.of })
  return { tape, x, outputs }
}

/** A scale that is a smaller part of the naive weight may be what a tape has rounded, as in the entropy of equal shares. */
const NOISE = '1e-35'

/** The weights of a result, which more digits have to find again where they may be nothing but rounding. */
function weightOf(coarse: Ran, finer: Ran, resultOf: (ran: Ran) => Taped<Real>): Weight {
  const { scale, naive } = sumsOf(coarse.tape, resultOf(coarse))
  const isSure =
    scale.gte(naive.times(NOISE)) ||
    isSettled(sizeOf(scale), sizeOf(sumsOf(finer.tape, resultOf(finer)).scale))
  return {
    scale: isSure ? scale.toPrecision(DIGITS_OF_A_WEIGHT) : '0',
    naive: naive.toPrecision(DIGITS_OF_A_WEIGHT),
  }
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
