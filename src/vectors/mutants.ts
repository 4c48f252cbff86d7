import type { Dtype } from '../numeric/dtype.js'
import type { Interval } from '../numeric/interval.js'
import type { Real } from '../numeric/real.js'
import { intervalTape, type Taped } from '../numeric/tape.js'
import {
  type Acceptable,
  ANY_NUMBER,
  type Input,
  type Operation,
  type Variant,
} from '../operations/operation.js'
import { budgetOf, judging } from './budget.js'
import { emulate } from './emulation.js'
import { run } from './enclosure.js'
import type { Expected, Outcome } from './vector.js'
import { judgeOutput } from './verdict.js'

/**
 * Which mutants of an operation a case tells apart, and in which formats: the mutation test of the fixtures themselves. A
 * variant is another function, and is told apart where it differs by more than twice the looser budget, so that no
 * rounding can hide it. A form is the same function computed badly, and is told apart where its emulation in the format
 * is judged worse than accurate.
 */
export interface MutantKill {
  readonly mutant: string
  readonly dtype: Dtype
  /** How far apart, in units of what is needed: above 1 it is told apart. */
  readonly ratio: number
}

/** Digits enough to tell two numbers apart that differ by an ulp of float64. */
const DIGITS = 40

/** For each mutant and format, how far this case tells it apart. */
export function mutantKills(
  operation: Operation,
  input: Input,
  answer: { readonly outcome: Outcome | null; readonly accept: readonly Acceptable[] | null },
  formats: readonly Dtype[],
): MutantKill[] {
  const { outcome } = answer
  if (outcome === null) return acceptKills(operation, input, answer.accept ?? [], formats)
  const longestSum = operation.longestSum?.(input) ?? 1
  const variants = operation.variants.flatMap(variant => {
    const values = variantValues(operation, variant, input)
    return formats.map(dtype => {
      const ratio = values ? greatestRatio(values, outcome, dtype, longestSum) : Number.POSITIVE_INFINITY
      return { mutant: variant.name, dtype, ratio }
    })
  })
  const forms = operation.forms.flatMap(({ name, compute, gradient }) =>
    formats.map(dtype => {
      const parts: readonly (readonly [readonly number[] | null, readonly Expected[]])[] = [
        [emulate(compute, input, dtype), outcome.value],
        ...(gradient && outcome.grad ? [[emulate(gradient, input, dtype), outcome.grad] as const] : []),
      ]
      const ratio = Math.max(...parts.map(([got, expected]) => formRatio(got, expected, dtype, longestSum)))
      return { mutant: name, dtype, ratio }
    }),
  )
  return [...variants, ...forms]
}

/** The values and gradients of a variant; null where it has none. */
export interface VariantValues {
  readonly value: readonly Real[]
  readonly grad: readonly Real[] | null
}

/** A variant at an input, to 40 digits. */
export function variantValues(operation: Operation, variant: Variant, input: Input): VariantValues | null {
  for (const digits of [DIGITS, 4 * DIGITS, 16 * DIGITS]) {
    try {
      return valuesAt(operation, variant, input, digits)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  return null
}

function valuesAt(operation: Operation, variant: Variant, input: Input, digits: number): VariantValues {
  const middle = (value: Interval) => judging.of(value.midpoint())
  const middleOf = ({ value }: Taped<Interval>) => middle(value)
  const { tape, x, outputs } = run(intervalTape(digits), variant.compute, input)
  const value = outputs.map(middleOf)
  if (!operation.hasGradient) return { value, grad: null }
  if (variant.gradient) {
    const own = run(intervalTape(digits), variant.gradient, input)
    return { value, grad: own.outputs.map(middleOf) }
  }
  const slopes = tape.sensitivities(outputs[0]!)
  return { value, grad: x.map(({ index }) => middle(slopes.get(index) ?? tape.context.of(0))) }
}

function greatestRatio(values: VariantValues, outcome: Outcome, dtype: Dtype, longestSum: number): number {
  const parts = [[values.value, outcome.value] as const]
  if (values.grad && outcome.grad) parts.push([values.grad, outcome.grad])
  return Math.max(
    ...parts.map(([got, expected]) =>
      got.length === expected.length
        ? Math.max(...got.map((value, i) => ratioOf(value, expected[i]!, dtype, longestSum)))
        : Number.POSITIVE_INFINITY,
    ),
  )
}

function ratioOf(value: Real, expected: Expected, dtype: Dtype, longestSum: number): number {
  const { unstable } = budgetOf(expected, dtype, longestSum)
  return value.minus(judging.of(expected.v)).abs().div(unstable.times(2)).toNumber()
}

/** The outputs of a form against the budget of accurate ones, above which it is told apart. */
function formRatio(
  got: readonly number[] | null,
  expected: readonly Expected[],
  dtype: Dtype,
  longestSum: number,
): number {
  if (got === null || got.length !== expected.length) return Number.POSITIVE_INFINITY
  const circumstances = { dtype, longestSum, isOutOfRange: false, flushesToZero: true }
  return Math.max(
    ...got.map((output, i) => {
      const { level, ulps } = judgeOutput(output, expected[i]!, circumstances)
      const { ulp, accurate } = budgetOf(expected[i]!, dtype, longestSum)
      const ratio = Number.isFinite(ulps) ? ulp.times(`${ulps}`).div(accurate).toNumber() : Number.MAX_VALUE
      return level === 'faithful' || level === 'accurate' ? Math.min(ratio, 1) : Math.max(ratio, 1 + 1e-9)
    }),
  )
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
