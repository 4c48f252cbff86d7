import { UndecidedOrder } from '../../math/number/derivative/tape.js'
import { doubleOf } from '../model/number-text.js'
import type { Operation, Variant } from '../operations/operation.js'
import { isOutOfRange } from '../vectors/cases.js'
import { encloseBy } from '../vectors/enclosure.js'
import type { Expected } from '../vectors/vector.js'
import { type Answered, isDeviant, shortestFirst, worstLevel } from './answered.js'

/** Which other functions an implementation computes: those that give every one of its answers. */

/** So many answers are compared with each candidate, of those that differ from the equation and of the others. */
const MAX_DEVIANT = 300
const MAX_REGULAR = 200

/** The answers that candidates are compared with: the deviant ones first, which tell most candidates off at once. */
export function comparedAnswers(all: readonly Answered[]): readonly Answered[] {
  const deviant = shortestFirst(all.filter(isDeviant))
  const regular = shortestFirst(all.filter(one => !isDeviant(one)))
  return [...spread(deviant, MAX_DEVIANT), ...spread(regular, MAX_REGULAR)]
}

/** At most so many, evenly: the long inputs too. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const count = Math.min(all.length, most)
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!)
}

/** A variant stands for a profile that is the same function at these inputs: it has the better name. */
export function matchingVariants(operation: Operation, compared: readonly Answered[]): readonly Variant[] {
  const matches = (variant: Variant) => {
    let isToldAtAll = false
    for (const one of compared) {
      const isOfIt = isOfVariant(variant, one)
      if (isOfIt === false) return false
      // That code has no number proves nothing by itself: some number must be that of the variant.
      isToldAtAll ||= isOfIt === true && isDeviant(one) && isFiniteAnswer(one)
    }
    return isToldAtAll
  }
  const variants = operation.variants.filter(matches)
  return variants.length > 0 ? variants : (operation.profiles ?? []).filter(matches)
}

const isFiniteAnswer = ({ answer }: Answered): boolean =>
  [...answer.value, ...(answer.grad ?? [])].every(text => Number.isFinite(doubleOf(text)))

/** Digits enough to compare with an output of float64. */
const DIGITS = 25

/**
 * Whether an answer is what the variant gives, as far as rounding its intermediate results may move it; null where
 * there is no telling: what is accepted where the equation has no value says nothing of it, and at a tie intervals cannot
 * tell which way the variant turns.
 */
function isOfVariant(variant: Variant, one: Answered): boolean | null {
  if (one.question.outcome === null && one.verdict.level !== 'wrong') return null
  const { input } = one.question
  const { value, grad } = one.answer
  const wantsGradient = grad !== null && one.question.outcome?.grad !== undefined
  const wanted = { input, digits: DIGITS, wantsGradient: wantsGradient && !variant.gradient }
  try {
    const { outcome, extent } = encloseBy(variant.compute, [{ compute: variant.compute }], wanted)
    const isBeyond = isOutOfRange(extent, one.question.dtype)
    if (!agrees(one, value, outcome.value, isBeyond)) return false
    if (!wantsGradient) return true
    const slopes = variant.gradient
      ? encloseBy(variant.gradient, [{ compute: variant.gradient }], wanted).outcome.value
      : outcome.grad!
    return agrees(one, grad, slopes, isBeyond)
  } catch (error) {
    if (error instanceof UndecidedOrder) return null
    // Where a variant has no value, code that computes it has no finite one either.
    if (error instanceof RangeError) return !isFiniteAnswer(one)
    throw error
  }
}

const CLOSE = new Set<string>(['faithful', 'accurate', 'unstable'])

/** Where intermediate results leave the format, code that computes the variant may have no number. */
function agrees(
  { question }: Answered,
  texts: readonly string[],
  wanted: readonly Expected[],
  isBeyond: boolean,
): boolean {
  const got = texts.map(doubleOf)
  const isLost = isBeyond && got.some(output => !Number.isFinite(output))
  return CLOSE.has(worstLevel(got, wanted, question, { isOutOfRange: isLost }))
}
