import { type Dtype, roundToDtype } from '../../math/number/dtype/dtype.js'
import type { Rounding } from '../../math/number/dtype/mixed-float.js'
import type { Equation, Form } from '../operations/operation.js'
import { withinDomain } from '../operations/within-domain.js'
import { emulate, emulateGradient, emulateMixed } from '../vectors/emulation.js'
import { encloseBy } from '../vectors/enclosure.js'
import { type Answered, isDeviant, isDeviantLevel, numbersOf, type Part, worstLevel } from './answered.js'

/**
 * By which form an implementation loses digits. Code that is bad at the same places is not yet of the form: its answers
 * have to be what the form gives, each to the last digits, or, where other answers are wrong too, so many of them as is no
 * chance, and the rest within what the intermediate results of the form may do to it.
 */
export interface FormMatch {
  /** Those that give the answers; where some do to the last bit, no others. */
  readonly given: readonly Form[]
  /** Those that lose digits where the answers do, and could have lost as many, but give others. */
  readonly alike: readonly Form[]
}

export function matchForms(
  forms: readonly Form[],
  compared: readonly Answered[],
  isWrong: boolean,
): FormMatch {
  const deviant = compared.filter(isExplainable)
  const likely = forms.filter(form => isBorneOut(compared, one => isBadlyComputed(form, one)))
  const exact = likely.filter(form => deviant.every(one => isExactlyOfForm(form, one)))
  const identical = exact.filter(form => deviant.every(one => isExactlyOfForm(form, one, 0)))
  if (identical.length > 0) return { given: closest(identical, compared), alike: [] }
  if (exact.length > 0 || !isWrong) return { given: closest(exact, compared), alike: [] }
  const possible = likely.filter(form => deviant.every(one => mayBeOfForm(form, one)))
  const given = possible.filter(form => isMoreThanChance(form, deviant))
  return { given, alike: given.length > 0 ? [] : possible }
}

/** Deviant, but for what is accepted where the equation has no value, which says nothing of a form. */
export const isExplainable = (one: Answered): boolean =>
  isDeviant(one) && (one.question.outcome !== null || one.verdict.level === 'wrong')

/**
 * Whether the answers are bad where code of a kind is. Where neither is bad there is nothing to agree on; of the answers
 * where one of the two is, both must be in more than those where one is alone: then it is more often true than false that
 * they are bad together. All of them it need not be: which of the answers near a limit are bad is up to the order of a sum.
 */
export function isBorneOut(compared: readonly Answered[], isBad: (one: Answered) => boolean): boolean {
  const { together, apart } = agreement(compared, isBad)
  return together > apart
}

/** In how many answers both are bad, and in how many one alone. */
function agreement(compared: readonly Answered[], isBad: (one: Answered) => boolean) {
  const known = compared.filter(({ question }) => question.outcome !== null)
  const bad = known.filter(isBad)
  const together = bad.filter(isDeviant).length
  const withoutIt = known.filter(isDeviant).length - together
  return { together, apart: withoutIt + (bad.length - together) }
}

/** Of forms that give the same answers, those that are least often bad where the answers are not. */
function closest(forms: readonly Form[], compared: readonly Answered[]): readonly Form[] {
  const apart = forms.map(form => agreement(compared, one => isBadlyComputed(form, one)).apart)
  return forms.filter((_, i) => apart[i] === Math.min(...apart))
}

/** So many units in the last place two programs of one form may be apart: their functions differ. */
const SAME_FORM_ULPS = 8

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

/**
 * Whether what deviates in an answer is what a program gets that computes the form in the format: one that adds term by
 * term, or one whose sums are as good as rounded once.
 */
function isExactlyOfForm(form: Form, one: Answered, ulps = SAME_FORM_ULPS): boolean {
  const { input, dtype } = one.question
  return (['value', 'grad'] as const).every(part => {
    const got = numbersOf(one, part)
    if (part === 'grad' && one.answer.grad === null) return true
    if (part !== one.verdict.part && !isBad(one, part, got)) return true
    if (areOfOneForm(resultsOf(form, part, one.question), got, dtype, ulps)) return true
    const equation = part === 'value' ? form.compute : form.gradient
    return (
      equation !== undefined && areOfOneForm(emulateMixed(equation, input, addingIn(dtype)), got, dtype, ulps)
    )
  })
}

/** The steps of a format, but sums kept exact. */
const addingIn = (dtype: Dtype): Rounding => ({
  round: value => roundToDtype(value, dtype),
  once: 'addition',
})

export function areOfOneForm(
  emulated: readonly number[] | null,
  got: readonly number[],
  dtype: Dtype,
  ulps = SAME_FORM_ULPS,
): boolean {
  if (emulated === null || emulated.length !== got.length) return false
  const room = ulps * 2 ** (1 - dtype.precisionBits)
  return got.every((output, i) => {
    const other = emulated[i]!
    const isNear = Number.isFinite(other) && Math.abs(output - other) <= room * Math.abs(other)
    return isNear || Object.is(output, other)
  })
}

/** What is as rare as this, ten tosses of a coin that fall alike, is not taken for chance. */
const CHANCE = 2 ** -10

/**
 * Whether answers are those of the form more often than by chance. 0 and what is not finite say nothing: whatever loses all
 * digits gives them. What is left of a cancellation is a small multiple of an ulp of what cancelled; a form that loses
 * digits at the same places has multiples of the same or, as that which halves them, of half that, which fall on
 * those of this one half of the time.
 */
function isMoreThanChance(form: Form, deviant: readonly Answered[]): boolean {
  const telling = deviant.filter(one =>
    numbersOf(one, one.verdict.part!).some(output => output !== 0 && Number.isFinite(output)),
  )
  const exact = telling.filter(one => isExactlyOfForm(form, one)).length
  return chanceOfAtLeast(exact, telling.length) <= CHANCE
}

/** The probability that of so many tosses of a coin at least `least` are heads. */
export function chanceOfAtLeast(least: number, tosses: number): number {
  let [term, total] = [2 ** -tosses, 0]
  for (let heads = 0; heads <= tosses; heads += 1) {
    if (heads >= least) total += term
    term *= (tosses - heads) / (heads + 1)
  }
  return total
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
  const wanted = { input: question.input, digits: DIGITS, wantsGradient: false }
  return withinDomain(() => encloseBy(reference, [form], wanted).outcome.value.map(({ naive }) => naive))
}
