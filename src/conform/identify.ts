import { FLOAT32 } from '../numeric/dtype.js'
import type { Equation, Form, Operation, Variant } from '../operations/operation.js'
import { emulate } from '../vectors/emulation.js'
import { encloseBy } from '../vectors/enclosure.js'
import type { Expected } from '../vectors/vector.js'
import { judgeOutput } from '../vectors/verdict.js'
import type { Judged } from './asking.js'
import { doubleOf } from './number-text.js'
import type { Answer } from './protocol.js'
import type { Question } from './question.js'
import type { Identification } from './report.js'

/**
 * What an implementation computes where it does not compute the equation: another convention, a known mistake, or the
 * equation in a form that loses digits. A candidate is named only if every answer of the run to the operation in the
 * format is what it gives; where several cannot be told apart by the answers, all are named.
 */

/** An answer with numbers, and what the judge said of it. */
interface Answered extends Judged {
  readonly answer: Extract<Answer, { kind: 'out' }>
}

const isAnswered = (one: Judged): one is Answered => one.answer.kind === 'out'

/** Digits enough to compare with an output of float64. */
const DIGITS = 25

const DEVIANT = new Set(['unstable', 'wrong', 'nonfinite-mismatch', 'dtype-violation'])

/** Whether the answer is not that of accurate code. */
const isDeviant = ({ verdict }: Judged): boolean => DEVIANT.has(verdict.level)

/** Names what the answers to one operation in one format match; null where all are those of the equation. */
export function identify(all: readonly Judged[]): Identification | null {
  const judged = all.filter(isAnswered)
  const deviant = judged.filter(isDeviant)
  const first = deviant[0]
  if (!first) return null
  const { operation, dtype } = first.question
  const regular = judged.filter(one => !isDeviant(one))
  // The deviant answers first: they tell most candidates off at once.
  const compared = [...shortest(deviant, MOST_DEVIANT), ...shortest(regular, MOST_REGULAR)]
  const named = nameOf(operation, compared, deviant)
  return { op: operation.name, dtype: dtype.name, cases: compared.length, ...named }
}

/** So many answers are compared with each candidate; those to short inputs, whose candidates are cheap. */
const MOST_DEVIANT = 40
const MOST_REGULAR = 20

const shortest = (judged: readonly Judged[], most: number): Answered[] =>
  [...judged.filter(isAnswered)]
    .sort((left, right) => left.question.input.x.length - right.question.input.x.length)
    .slice(0, most)

type Name = Pick<Identification, 'kind' | 'names' | 'meaning'>

function nameOf(operation: Operation, inOrder: readonly Answered[], deviant: readonly Answered[]): Name {
  const isWrong = deviant.some(({ verdict }) => verdict.level !== 'unstable')
  const variants = isWrong ? matchingVariants(operation, inOrder) : []
  if (variants.length > 0) return { kind: kindOf(variants), ...joined(variants) }
  const forms = matchingForms(operation, deviant, isWrong)
  if (forms.length > 0) return { kind: formKind(deviant), ...joined(forms) }
  if (deviant.every(isSinglePrecision)) return SINGLE_PRECISION
  if (deviant.every(({ verdict }) => verdict.level === 'dtype-violation')) return OTHER_FORMAT
  if (!isWrong) return UNNAMED_PRECISION
  return unidentified(deviant)
}

const joined = (all: readonly { readonly name: string; readonly meaning: string }[]) => ({
  names: all.map(({ name }) => name),
  meaning: all.map(({ meaning }) => meaning).join('; or '),
})

const kindOf = (variants: readonly Variant[]): 'mistake' | 'convention' =>
  variants.every(({ kind }) => kind === 'mistake') ? 'mistake' : 'convention'

/** A variant stands for a profile that is the same function at these inputs: it has the better name. */
function matchingVariants(operation: Operation, inOrder: readonly Answered[]): readonly Variant[] {
  const matches = (variant: Variant) => inOrder.every(one => isOfVariant(variant, one))
  const variants = operation.variants.filter(matches)
  return variants.length > 0 ? variants : (operation.profiles ?? []).filter(matches)
}

/** Whether an answer is what the variant gives, as far as rounding its intermediate results may move it. */
function isOfVariant(variant: Variant, one: Answered): boolean {
  // What is accepted where the equation has no value says nothing of the equation.
  if (one.question.outcome === null && one.verdict.level !== 'wrong') return true
  const { operation, input } = one.question
  const wantsGradient = one.answer.grad !== null && one.question.outcome?.grad !== undefined
  const wanted = { input, digits: DIGITS, wantsGradient: wantsGradient && !variant.gradient }
  try {
    const { outcome } = encloseBy(variant.compute, variant.compute, wanted)
    if (!agrees(one, one.answer.value, outcome.value)) return false
    if (!wantsGradient) return true
    const grad = variant.gradient
      ? encloseBy(variant.gradient, variant.gradient, wanted).outcome.value
      : outcome.grad
    return agrees(one, one.answer.grad ?? [], grad ?? [])
  } catch (error) {
    if (error instanceof RangeError) return hasNoNumber(one, operation)
    throw error
  }
}

/** Where a variant has no value, code that computes it has no finite one either. */
function hasNoNumber({ answer }: Answered, { hasGradient }: Operation): boolean {
  const all = hasGradient ? [...answer.value, ...(answer.grad ?? [])] : answer.value
  return all.some(text => !Number.isFinite(doubleOf(text)))
}

const CLOSE = new Set(['faithful', 'accurate', 'unstable'])

function agrees({ question }: Answered, got: readonly string[], wanted: readonly Expected[]): boolean {
  if (got.length !== wanted.length) return false
  const { dtype, operation, input } = question
  const longestSum = operation.longestSum?.(input) ?? 1
  const circumstances = { dtype, longestSum, isOutOfRange: false, flushesToZero: true }
  return got.every((text, i) => CLOSE.has(judgeOutput(doubleOf(text), wanted[i]!, circumstances).level))
}

/** A form that gives the very answers is named before those whose intermediate results could explain them. */
function matchingForms(
  operation: Operation,
  deviant: readonly Answered[],
  isWrong: boolean,
): readonly Form[] {
  const exact = operation.forms.filter(form => deviant.every(one => isExactlyOfForm(form, one)))
  if (exact.length > 0 || !isWrong) return exact
  return operation.forms.filter(form => deviant.every(one => mayBeOfForm(form, one)))
}

/** Whether an answer is what a program gets that computes the form in the format. */
function isExactlyOfForm(form: Form, { verdict, question, answer }: Answered): boolean {
  const isGradient = verdict.part === 'grad'
  const equation = isGradient ? form.gradient : form.compute
  const got = isGradient ? (answer.grad ?? []) : answer.value
  return equation !== undefined && isEmulated(equation, question, got.map(doubleOf))
}

/** Whether an answer is that of the form, or is off by no more than its intermediate results allow. */
function mayBeOfForm(form: Form, one: Answered): boolean {
  const { question, answer } = one
  if (isExactlyOfForm(form, one)) return true
  const value = answer.value.map(doubleOf)
  if (one.verdict.part === 'grad') return false
  if (value.some(output => !Number.isFinite(output))) return false
  try {
    const wanted = { input: question.input, digits: 6, wantsGradient: false }
    const own = encloseBy(question.operation.reference, form.compute, wanted).outcome.value
    const widened = (question.outcome?.value ?? []).map((one, i) => ({ ...one, naive: own[i]!.naive }))
    return agrees(one, answer.value, widened)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** So many units in the last place two programs of one form may be apart: their sums and functions differ. */
const SAME_FORM_ULPS = 8

function isEmulated(equation: Equation, { input, dtype }: Question, got: readonly number[]): boolean {
  const emulated = emulate(equation, input, dtype)
  if (emulated === null || emulated.length !== got.length) return false
  const room = SAME_FORM_ULPS * 2 ** (1 - dtype.precisionBits)
  return got.every((output, i) => {
    const other = emulated[i]!
    return Object.is(output, other) || output === other || Math.abs(output - other) <= room * Math.abs(other)
  })
}

/** Whether an answer in float64 is as good as float32 is. */
function isSinglePrecision({ question, answer }: Answered): boolean {
  if (question.dtype.name !== 'float64' || question.outcome === null) return false
  const longestSum = question.operation.longestSum?.(question.input) ?? 1
  const circumstances = { dtype: FLOAT32, longestSum, isOutOfRange: false, flushesToZero: true }
  return question.outcome.value.every((wanted, i) => {
    const output = Math.fround(doubleOf(answer.value[i] ?? 'nan'))
    return CLOSE.has(judgeOutput(output, wanted, circumstances).level)
  })
}

const SINGLE_PRECISION: Name = {
  kind: 'precision',
  names: ['single-precision-inside'],
  meaning: 'the equation, computed in float32 somewhere inside',
}

const OTHER_FORMAT: Name = {
  kind: 'precision',
  names: ['other-format'],
  meaning: 'the results are not values of the format that was asked',
}

const UNNAMED_PRECISION: Name = {
  kind: 'precision',
  names: [],
  meaning: 'the equation, with no more digits than its textbook expression keeps',
}

/** A gradient that is 0 where the truth is not, while the values are right. */
function formKind(deviant: readonly Answered[]): 'gradient' | 'precision' | 'domain' {
  if (deviant.every(({ verdict }) => verdict.part === 'grad')) return 'gradient'
  return deviant.every(({ verdict }) => verdict.level === 'nonfinite-mismatch') ? 'domain' : 'precision'
}

function unidentified(deviant: readonly Answered[]): Name {
  if (deviant.every(({ verdict }) => verdict.level === 'nonfinite-mismatch'))
    return { kind: 'domain', names: [], meaning: 'no finite result where the equation has one' }
  if (deviant.every(({ verdict }) => verdict.part === 'grad'))
    return { kind: 'gradient', names: [], meaning: 'right values, with the gradient of another function' }
  return { kind: 'unidentified', names: [], meaning: 'none of the known conventions and mistakes' }
}
