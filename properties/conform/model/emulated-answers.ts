import { readFileSync } from 'node:fs'
import type { Judged } from '../../../src/conform/model/asking.js'
import { judgeAnswer } from '../../../src/conform/model/judge-answer.js'
import { textOf } from '../../../src/conform/model/number-text.js'
import { type Question, questionsOf } from '../../../src/conform/model/question.js'
import type { Form, Operation, Variant } from '../../../src/conform/operations/operation.js'
import { emulate } from '../../../src/conform/vectors/emulation.js'
import { variantValues } from '../../../src/conform/vectors/variant-values.js'
import type { VectorFile } from '../../../src/conform/vectors/vector.js'
import { type Dtype, roundToDtype } from '../../../src/math/number/dtype/dtype.js'
import { type Real, toRational } from '../../../src/math/number/interval/real.js'
import { Rational } from '../../../src/math/number/rational.js'

/** Implementations that compute something else, asked what the files ask. */

export interface Numbers {
  readonly value: readonly number[]
  readonly grad: readonly number[] | null
}

/** Null where it is not asked. */
export type Answering = (question: Question) => Numbers | null

const files = new Map<string, VectorFile>()

/** The cases of the file of an operation in a format. */
export function questionsFor(operation: Operation, dtype: Dtype): Question[] {
  const file = files.get(operation.name) ?? (readFile(operation.name) as VectorFile)
  files.set(operation.name, file)
  return questionsOf(file, operation, [dtype], 'fixture')
}

const readFile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/vectors/${name}.json`, import.meta.url), 'utf8'))

/** The cases that the file says tell a mutant apart in a format. */
export function killedBy(operation: Operation, mutant: string, dtype: Dtype): ReadonlySet<string> {
  questionsFor(operation, dtype)
  const cases = files.get(operation.name)!.groups.flatMap(group => group.cases)
  return new Set(cases.filter(({ kills }) => kills[mutant]?.includes(dtype.name)).map(({ id }) => id))
}

/** The formats in which the file says that no case tells a mutant apart. */
export function formatsWithout(operation: Operation, mutant: string): string[] {
  questionsFor(operation, operation.dtypes[0]!)
  return Object.keys(files.get(operation.name)!.indistinguishable[mutant] ?? {})
}

/** The answers to some questions, judged. */
export function answeredBy(answering: Answering, questions: readonly Question[]): Judged[] {
  return questions.flatMap(question => {
    const numbers = answering(question)
    if (numbers === null) return []
    const grad = numbers.grad?.map(textOf) ?? null
    const answer = { kind: 'out' as const, value: numbers.value.map(textOf), grad }
    // Who computes no gradient does not claim one.
    const want = grad === null ? (['value'] as const) : (['value', 'grad'] as const)
    const capability = { dtypes: [question.dtype.name], want }
    return [{ question, answer, verdict: judgeAnswer(question, answer, capability) }]
  })
}

const roundedText = (text: string, dtype: Dtype): number => roundToDtype(Rational.of(text), dtype)

/** The expected values, rounded once. */
export const rounding: Answering = ({ outcome, dtype }) =>
  outcome && {
    value: outcome.value.map(({ v }) => roundedText(v, dtype)),
    grad: outcome.grad?.map(({ v }) => roundedText(v, dtype)) ?? null,
  }

/** What is smaller than every subnormal as a fraction that no format tells from 0: one of 20,000 digits would be too large. */
const withinReach = (value: Real): Rational =>
  value.isZero() || value.abs().gt('1e-700') ? toRational(value) : Rational.of('1e-700').times(value.cmp(0))

/** A variant to 25 digits, rounded once; no number where it has none. */
export const ofVariant =
  (operation: Operation, variant: Variant): Answering =>
  ({ input, dtype, outcome }) => {
    const values = variantValues(operation, variant, input)
    const rounded = (all: readonly Real[]) => all.map(one => roundToDtype(withinReach(one), dtype))
    if (outcome === null) return values && { value: rounded(values.value), grad: null }
    if (values === null) return { value: outcome.value.map(() => Number.NaN), grad: null }
    return { value: rounded(values.value), grad: outcome.grad && values.grad ? rounded(values.grad) : null }
  }

/** A program that computes a form step by step, its gradient by the form's own where it has one. */
export const emulating =
  ({ compute, gradient }: Form): Answering =>
  ({ input, dtype, outcome }) => {
    if (outcome === null) return null
    const none = (count: number) => Array<number>(count).fill(Number.NaN)
    const value = emulate(compute, input, dtype) ?? none(outcome.value.length)
    if (!gradient || !outcome.grad) return { value, grad: null }
    return { value, grad: emulate(gradient, input, dtype) ?? none(input.x.length) }
  }
