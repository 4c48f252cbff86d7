import type { Dtype } from '../../math/number/dtype/dtype.js'
import type { Real } from '../../math/number/interval/real.js'
import {
  type Acceptable,
  ANY_NUMBER,
  type Equation,
  type Form,
  type Input,
  type Operation,
} from '../operations/operation.js'
import { budgetOf, judging } from './budget.js'
import { emulate } from './emulation.js'
import { type VariantValues, variantValues } from './variant-values.js'
import type { Expected, Outcome } from './vector.js'
import { distance, distanceIn, isFlushOf } from './verdict.js'

/**
 * Which mutants of an operation a case tells apart, and in which formats: the mutation test of the fixtures themselves. A
 * variant is another function, and is told apart where it differs by more than twice the looser budget, so that no
 * rounding can hide it; never in a format that a usual expression
 * leaves, where no output is called wrong. A form is the same function computed badly, and is told apart where its
 * emulation in the format is judged worse than accurate.
 */
export interface MutantKill {
  readonly mutant: string
  readonly dtype: Dtype
  /** How far apart, in units of what is needed: above 1 it is told apart. */
  readonly ratio: number
}

/** What a case expects. */
interface Answer {
  readonly outcome: Outcome | null
  readonly accept: readonly Acceptable[] | null
  /** The formats that intermediate results of the textbook expression leave. */
  readonly outOfRange: readonly Dtype[]
}

/** For each mutant and format, how far this case tells it apart. */
export function mutantKills(
  operation: Operation,
  input: Input,
  answer: Answer,
  formats: readonly Dtype[],
): MutantKill[] {
  const { outcome, outOfRange } = answer
  if (outcome === null) return acceptKills(operation, input, answer.accept ?? [], formats)
  const longestSum = operation.longestSum?.(input) ?? 1
  const inEach = (mutant: string, asked: readonly Dtype[], ratioIn: (against: Against) => number) =>
    asked.map(dtype => ({ mutant, dtype, ratio: ratioIn({ dtype, longestSum }) }))
  const within = formats.filter(dtype => !outOfRange.includes(dtype))
  const variants = operation.variants.flatMap(variant => {
    const values = variantValues(operation, variant, input)
    return inEach(variant.name, within, against => variantRatio(values, outcome, against))
  })
  const forms = operation.forms.flatMap(form =>
    inEach(form.name, formats, against => formRatio(form, input, outcome, against)),
  )
  return [...variants, ...forms]
}

/** What a mutant is held against: the expected results in one format. */
interface Against {
  readonly dtype: Dtype
  readonly longestSum: number
}

/** How far a variant is from the outcome. */
function variantRatio(values: VariantValues | null, outcome: Outcome, against: Against): number {
  if (values === null) return Number.POSITIVE_INFINITY
  const ratio = (value: Real, expected: Expected) => variantRatioOf(value, expected, against)
  const byGradient = values.grad && outcome.grad ? greatest(values.grad, outcome.grad, ratio) : 0
  return Math.max(greatest(values.value, outcome.value, ratio), byGradient)
}

/** How far the emulation of a form is from the outcome. */
function formRatio({ compute, gradient }: Form, input: Input, outcome: Outcome, against: Against): number {
  const ratioOf = (equation: Equation, all: readonly Expected[]) =>
    greatest(emulate(equation, input, against.dtype), all, (output, expected) =>
      formRatioOf(output, expected, against),
    )
  const byGradient = gradient && outcome.grad ? ratioOf(gradient, outcome.grad) : 0
  return Math.max(ratioOf(compute, outcome.value), byGradient)
}

/** The greatest ratio of all results; Infinity where there are none, or another number of them. */
function greatest<Result>(
  got: readonly Result[] | null,
  expected: readonly Expected[],
  ratio: (result: Result, expected: Expected) => number,
): number {
  if (got === null || got.length !== expected.length) return Number.POSITIVE_INFINITY
  return Math.max(0, ...got.map((result, i) => ratio(result, expected[i]!)))
}

/** Against twice the looser budget; two numbers beyond the format are one infinity, and not told apart. */
function variantRatioOf(value: Real, expected: Expected, { dtype, longestSum }: Against): number {
  const { unstable } = budgetOf(expected, dtype, longestSum)
  return distanceIn(dtype, value, judging.of(expected.v)).div(unstable.times(2)).toNumber()
}

/** Against the budget of accurate results; a subnormal that is flushed to 0 is no fault of a form. */
function formRatioOf(output: number, expected: Expected, { dtype, longestSum }: Against): number {
  if (Number.isNaN(output)) return Number.POSITIVE_INFINITY
  const exact = judging.of(expected.v)
  if (isFlushOf(output, exact, dtype)) return 0
  const { accurate } = budgetOf(expected, dtype, longestSum)
  return distance(output, exact, dtype).div(accurate).toNumber()
}

/** Where several behaviours are accepted, a mutant is told apart whose value is none of them. */
function acceptKills(
  operation: Operation,
  input: Input,
  accept: readonly Acceptable[],
  formats: readonly Dtype[],
): MutantKill[] {
  return operation.variants.flatMap(variant => {
    const values = variantValues(operation, variant, input)
    if (values === null) return []
    const isAccepted = accept.some(
      one =>
        'value' in one &&
        one.value.length === values.value.length &&
        one.value.every((text, i) => isOrMayBe(values.value[i]!, text)),
    )
    return formats.map(dtype => ({
      mutant: variant.name,
      dtype,
      ratio: isAccepted ? 0 : Number.POSITIVE_INFINITY,
    }))
  })
}

/** Whether a value is the number of that text, or may be any. */
function isOrMayBe(value: Real, text: string): boolean {
  if (text === ANY_NUMBER) return true
  return /\d/.test(text) && value.eq(judging.of(text))
}
