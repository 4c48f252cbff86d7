import { hasSense } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { definableIn } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import { symbolsOf } from '../../math/term/symbols.js'
import { apply, divide, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { opensBracket } from '../../notation/readings/compositions.js'
import type { Node } from '../../notation/tree/node.js'
import { caseWordAt, placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'
import { applyFunctions } from '../../page/symbols/apply-functions.js'
import { type Definition, readingOf } from '../../page/symbols/definition.js'
import { putFormulasIn } from '../../page/symbols/expand-definitions.js'
import { isBare } from './for-every-value.js'
import { type Pair, provedUnder, refutedUnder, type Sides } from './formula-sides.js'
import { functionAt } from './known-calls.js'
import { mayBeRedefined } from './redefinition.js'

/**
 * Judges a link in which a function that the page gives is applied to an expression, `f(x + 1) = 2x - 1`: what is true
 * with its formula put in holds. What such a value is said to be, and is for no domain of its symbols, is refuted.
 */
export function judgeApplied(place: Statement): Judgement | null {
  const { link, reading } = place
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  // `f(x) = 2x` says what f is.
  if (link.sign.operator !== '=' || !left || !right || isNamed(left)) return null
  const sides = sidesOf([left, right], place)
  if (!sides) return null
  // `f(g(x)) = 5` may ask where that is so.
  const isValue = (plainSymbolsOf(right)?.size ?? 0) > 0
  return provedUnder(sides, place) ?? (isValue ? refutedOf(sides, place) : null)
}

/**
 * Judges the inverse of a function that the page gives, `f^{-1}(x) = (x + 3)/2`: the function undoes it. Null where 1/f
 * may be meant.
 */
export function judgeInverse(place: Statement): Judgement | null {
  const { link, reading } = place
  const inverse = link.sign.operator === '=' ? inverseIn(link.left, place) : null
  const [argument, right] = [inverse?.argument, link.right].map(
    side => side && lowered(side, reading.glossary),
  )
  if (!inverse || !argument || !right) return null
  const [undone, reciprocal] = [
    sidesOf([apply(inverse.name, right), argument], place),
    sidesOf([divide(1, apply(inverse.name, argument)), right], place),
  ]
  if (!undone || !reciprocal) return null
  const proved = provedUnder(undone, place)
  if (proved || provedUnder(reciprocal, place)) return proved
  const refuted = refutedOf(undone, place)
  // The witness is of what the function makes of the inverse.
  const says = `${toPlain(apply(inverse.name, right))} = ${toPlain(argument)}`
  return refuted && { ...refuted, explanation: `${says} would follow, but ${refuted.explanation}` }
}

const refutedOf = (sides: AppliedSides, place: Statement): Judgement | null =>
  mayBeRefuted(place, sides) ? refutedUnder(sides, place) : null

/** The function and the argument of `f^{-1}(x)`; null for any other side. */
function inverseIn(side: Node, place: Statement): { readonly name: string; readonly argument: Node } | null {
  const [power, argument, another] = side.args
  if (side.head !== 'mul' || power?.head !== 'pow' || !argument || another) return null
  const [name, exponent] = power.args
  const isInverse = exponent!.head === 'neg' && exponent!.args[0]!.text === '1'
  if (!isInverse || !opensBracket(argument, place.reading.source)) return null
  const inverted = functionAt(name!, place)?.applied
  return inverted ? { name: inverted.name, argument } : null
}

const isNamed = (term: Term): boolean => (term.kind === 'symbol' || term.kind === 'apply') && isBare(term)

/** The symbols that functions are applied to in a term. */
const argumentsIn = (term: Term): readonly string[] =>
  [...definableIn(term).values()].flatMap(part =>
    part.kind === 'apply' ? part.arguments.flatMap(one => [...symbolsOf(one)]) : [],
  )

interface AppliedSides extends Sides {
  /** The functions of the page that were applied. */
  readonly applied: readonly Definition[]
}

/** The two sides with the functions of the page applied; null where none is, or one cannot be. */
function sidesOf(pair: Pair, place: Statement): AppliedSides | null {
  const applied = applyFunctions(pair, placeOf(place), place.symbols)
  if (!applied || applied.uses.length === 0) return null
  const whole = putFormulasIn(applied.terms, placeOf(place), place.symbols)
  const known = new Set(definableIn(applied.terms[0]).keys())
  return {
    raw: applied.terms,
    putIn: whole.terms,
    known,
    running: new Set(pair.flatMap(argumentsIn)),
    applied: applied.uses,
    reading: readingOf([...applied.uses, ...whole.uses]),
  }
}

/** Whether nothing asks where a link is true, and its functions are what they were. */
function mayBeRefuted(place: Statement, { applied }: AppliedSides): boolean {
  const { chain, reading } = place
  const isSought = sentenceOf(chain.token, reading).some(word =>
    hasSense(word, 'seeks', 'condition', 'atAPoint'),
  )
  // `f(x + 1) = 7x` with $f(x) = x + 6$ may be to solve.
  const isGivenBefore = applied.every(({ start }) => start < place.link.left.start)
  return !isSought && isGivenBefore && caseWordAt(place) === null && !mayBeRedefined(applied, place)
}
