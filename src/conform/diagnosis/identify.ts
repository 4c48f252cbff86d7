import type { Judged } from '../model/asking.js'
import { placeOf } from '../model/question.js'
import type { Identification } from '../model/report.js'
import type { Form, Operation, Variant } from '../operations/operation.js'
import { grouped } from '../results/grouped.js'
import { type Answered, isAnswered, isDeviant } from './answered.js'
import { matchForms } from './match-form.js'
import { comparedAnswers, matchingVariants } from './match-variant.js'
import { isSinglePrecision } from './single-precision.js'

/**
 * What an implementation computes where it does not compute the equation: another convention, a known mistake, or the
 * equation in a form that loses digits. A candidate is named only if the answers of the run to the operation in the format
 * are what it gives; where several cannot be told apart by the answers, all are named.
 */

/** Names what the answers of a run match, of each operation in each format. */
export function identifyAll(all: readonly Judged[]): Identification[] {
  const byPlace = grouped(all, ({ question }) => placeOf(question))
  return [...byPlace.values()].flatMap(ofOne => identify(ofOne) ?? [])
}

/** Names what the answers to one operation in one format match; null where all are those of the equation. */
export function identify(all: readonly Judged[]): Identification | null {
  const answered = all.filter(isAnswered)
  const first = answered.find(isDeviant)
  if (!first) return null
  const { operation, dtype } = first.question
  const compared = comparedAnswers(answered)
  return { op: operation.name, dtype: dtype.name, cases: compared.length, ...nameOf(operation, compared) }
}

type Name = Pick<Identification, 'kind' | 'names' | 'meaning'>

function nameOf(operation: Operation, compared: readonly Answered[]): Name {
  const deviant = compared.filter(isDeviant)
  const isWrong = deviant.some(({ verdict }) => verdict.level !== 'unstable')
  const variants = isWrong ? matchingVariants(operation, compared) : []
  if (variants.length > 0) return { kind: kindOf(variants), ...joined(variants) }
  const { given, alike } = matchForms(operation.forms, compared, isWrong)
  if (given.length > 0) return { kind: formKind(deviant), ...joined(given) }
  if (isWrong && isSinglePrecision(compared)) return SINGLE_PRECISION
  if (alike.length > 0) return { ...lostAlike(alike), kind: formKind(deviant) }
  if (deviant.every(({ verdict }) => verdict.level === 'dtype-violation')) return OTHER_FORMAT
  return isWrong ? unidentified(deviant) : UNNAMED_PRECISION
}

const joined = (all: readonly { readonly name: string; readonly meaning: string }[]) => ({
  names: all.map(({ name }) => name),
  meaning: all.map(({ meaning }) => meaning).join('; or '),
})

const kindOf = (variants: readonly Variant[]): 'mistake' | 'convention' =>
  variants.every(({ kind }) => kind === 'mistake') ? 'mistake' : 'convention'

const SINGLE_PRECISION: Name = {
  kind: 'precision',
  names: ['single-precision-inside'],
  meaning:
    'the equation with a step in float32, which gives the answers, and no more digits than float32 has',
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

/** Digits are lost where forms lose them, but the answers are not theirs: no name is due. */
const lostAlike = (alike: readonly Form[]) => ({
  names: [],
  meaning: `the equation, losing digits where other code does: ${joined(alike).meaning}`,
})

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
