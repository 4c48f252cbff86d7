import type { Equation, Form } from '../../operations/operation.js'
import { emulate, emulateGradient } from '../../vectors/emulation.js'
import { encloseBy } from '../../vectors/enclosure.js'
import { doubleOf } from '../number-text.js'
import { type Answered, isDeviant, isDeviantLevel, worstLevel } from './answered.js'

/**
 * By which form an implementation loses digits: one that explains every answer that is not accurate, and that is borne out
 * by the others. A form that gives the very answers is named before those whose intermediate results could explain them.
 */
export function matchingForms(
  forms: readonly Form[],
  compared: readonly Answered[],
  isWrong: boolean,
): readonly Form[] {
  const deviant = compared.filter(isExplainable)
  const likely = forms.filter(form => isBorneOut(compared, one => isBadlyComputed(form, one)))
  const exact = likely.filter(form => deviant.every(one => isExactlyOfForm(form, one)))
  if (exact.length > 0 || !isWrong) return exact
  return likely.filter(form => deviant.every(one => mayBeOfForm(form, one)))
}

/** Deviant, but for what is accepted where the equation has no value, which says nothing of a form. */
export const isExplainable = (one: Answered): boolean =>
  isDeviant(one) && (one.question.outcome !== null || one.verdict.level === 'wrong')

/**
 * Whether code of a kind is bad mostly where the answers are, and the answers are bad mostly where it is. Which of the
 * answers near a limit are bad is up to the order of a sum; where most are, is up to the form.
 */
export function isBorneOut(compared: readonly Answered[], isBad: (one: Answered) => boolean): boolean {
  const known = compared.filter(({ question }) => question.outcome !== null)
  const deviant = known.filter(isDeviant).length
  const bad = known.filter(isBad)
  const both = bad.filter(isDeviant).length
  return both > 0 && 2 * both >= deviant && 2 * both >= bad.length
}

type Part = 'value' | 'grad'

/** The results of a program that computes the form in the format; null where it has none. */
function resultsOf(form: Form, part: Part, { input, dtype }: Answered['question']): number[] | null {
  if (part === 'value') return emulate(form.compute, input, dtype)
  return form.gradient ? emulate(form.gradient, input, dtype) : emulateGradient(form.compute, input, dtype)
}

/** Whether a program that computes the form is not accurate here. */
function isBadlyComputed(form: Form, one: Answered): boolean {
  if (isBad(one, 'value', resultsOf(form, 'value', one.question))) return true
  // Who computes values by the form may have another gradient, which then is no worse.
  const isAsked = one.answer.grad !== null && (form.gradient !== undefined || one.verdict.part === 'grad')
  return isAsked && isBad(one, 'grad', resultsOf(form, 'grad', one.question))
}

function isBad({ question }: Answered, part: Part, got: readonly number[] | null): boolean {
  const wanted = question.outcome?.[part]
  return wanted !== undefined && (got === null || isDeviantLevel(worstLevel(got, wanted, question)))
}

const numbersOf = ({ answer }: Answered, part: Part): number[] => (answer[part] ?? []).map(doubleOf)

/** Whether what deviates in an answer is what a program gets that computes the form in the format. */
function isExactlyOfForm(form: Form, one: Answered): boolean {
  return (['value', 'grad'] as const).every(part => {
    const got = numbersOf(one, part)
    if (part === 'grad' && one.answer.grad === null) return true
    if (part !== one.verdict.part && !isBad(one, part, got)) return true
    return areOfOneForm(resultsOf(form, part, one.question), got, one)
  })
}

/** So many units in the last place two programs of one form may be apart: their sums and functions differ. */
const SAME_FORM_ULPS = 8

function areOfOneForm(
  emulated: readonly number[] | null,
  got: readonly number[],
  { question }: Answered,
): boolean {
  if (emulated === null || emulated.length !== got.length) return false
  const room = SAME_FORM_ULPS * 2 ** (1 - question.dtype.precisionBits)
  return got.every((output, i) => {
    const other = emulated[i]!
    return Object.is(output, other) || output === other || Math.abs(output - other) <= room * Math.abs(other)
  })
}

/** Digits enough for the room that intermediate results leave. */
const DIGITS = 6

/** Whether an answer is that of the form, or is off by no more than its intermediate results allow. */
function mayBeOfForm(form: Form, one: Answered): boolean {
  if (isExactlyOfForm(form, one)) return true
  const { question, verdict } = one
  const value = numbersOf(one, 'value')
  if (verdict.part === 'grad' || value.some(output => !Number.isFinite(output))) return false
  const room = roomOf(question.operation.reference, form, one)
  // Without a bound on what rounding does, such as at the root of a variance of 0, it does what it does to the form.
  if (room === null) return isBadlyComputed(form, one)
  const widened = (question.outcome?.value ?? []).map((expected, i) => ({ ...expected, naive: room[i]! }))
  return !isFar(worstLevel(value, widened, question))
}

const isFar = (level: string): boolean => isDeviantLevel(level) && level !== 'unstable'

/** What the intermediate results of the form weigh; null where there is no saying. */
function roomOf(reference: Equation, form: Form, { question }: Answered): readonly string[] | null {
  try {
    const wanted = { input: question.input, digits: DIGITS, wantsGradient: false }
    return encloseBy(reference, [form], wanted).outcome.value.map(({ naive }) => naive)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
