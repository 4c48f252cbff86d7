import type { Relation } from '../../math/engines/relation.js'
import { closedValueOf, showValue } from '../../math/engines/value.js'
import { placeOf, witnessOf } from '../../math/judges/identity.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { subtract, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isNamedFunction } from '../../notation/tree/functions.js'
import type { Link } from '../../notation/tree/link.js'
import { mentionsBetween } from '../../notation/tree/mentions.js'
import type { Head, Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { withNumbers } from '../../notation/tree/with-numbers.js'
import type { DomainPiece } from '../../page/domains/piece.js'
import { sampleValues } from '../../page/domains/sample-values.js'
import type { Statement } from '../../page/statement.js'
import { ValuesAt } from '../../page/symbols/ground-side.js'
import { isClaimedForEvery, isRestricted, piecesAt, WHOLE_NAMES } from './for-every-value.js'

const RELATIONS: ReadonlySet<string> = new Set<Relation>(['=', '<', '>', '≤', '≥'])
/** Of more symbols a dozen points tell little. */
const MAX_SYMBOLS = 4
const POINTS = 14
const MIN_POINTS = 5
const DIGITS = 30
/** Enclosures that touch and are wider than this agree in too few digits to tell anything. */
const MIN_AGREEING = '1e-15'

/**
 * Judges a relation of sums, products, integrals and limits with symbols, which has no term, at a few values of each symbol:
 * one at which it fails refutes it, and an equation that holds at all of them counts as tested. An order that holds there
 * tells nothing: `\sum_{k=1}^n 1/k < 5` fails first at n = 83. Null where it is not claimed for every value, or known at
 * too few.
 */
export function judgeAtValues(place: Statement): Judgement | null {
  const { link, reading } = place
  const { left, sign, right } = link
  if (!RELATIONS.has(sign.operator)) return null
  const sides = [left, right]
  // `[-1/x]_t^1` has a term; it is worked out, and never solved for its end.
  const hasTerms = sides.every(side => lowered(side, reading.glossary)) && !sides.some(mentionsBetween)
  if (hasTerms || !sides.every(isNumeric)) return null
  const names = [...new Set(sides.flatMap(side => [...symbolsOf(side)]))].filter(
    name => name !== 'pi' && name !== 'e',
  )
  if (names.length === 0 || names.length > MAX_SYMBOLS) return null
  const isClaimed = isClaimedForEvery(new Set(names), place)
  if (!isClaimed && !isInBinding(names, place)) return null
  const points = pointsOf(names, place)
  const known = points.flatMap(point => point.found ?? [])
  const failing = points.filter(({ found }) => found && !found.holds)
  if (known.length < MIN_POINTS) return null
  if (failing.length > 0)
    return isRefuted(failing.length / known.length, isClaimed, names, place) ? refutedAt(failing[0]!) : null
  // Where a side has no value, a claim for every value does not hold.
  if (sign.operator !== '=' || (isClaimed && known.length < points.length)) return null
  return judgement('holds', {
    evidence: evidence('tested', { points: known.length, digits: DIGITS }),
    explanation: `tested at ${known.length} points to ${DIGITS} digits, not proved`,
  })
}

/** What a page claims of no symbol by name and is true of some values, as of even numbers, may be meant of those. */
const MOST = 0.8

/**
 * Whether what fails at a share of the points is refuted. Where a side has not all the symbols, the other may tell something
 * of them: `\sum_{k=1}^n k = 55`.
 */
function isRefuted(share: number, isClaimed: boolean, names: readonly string[], place: Statement): boolean {
  if (isRestricted(place)) return false
  const { left, right } = place.link
  const isGeneral = [left, right].every(side => names.every(name => symbolsOf(side).has(name)))
  return isClaimed || (isGeneral && share >= MOST)
}

/** A line in which a sum, an integral or a limit has all the symbols, of which the page tells nothing, may be an identity. */
function isInBinding(names: readonly string[], { link, symbols }: Statement): boolean {
  const isFree = names.every(key => symbols.everyMeaning({ key, applied: null }).length === 0)
  const inBinding = new Set([link.left, link.right].flatMap(boundParts).flatMap(part => [...symbolsOf(part)]))
  return isFree && names.every(name => inBinding.has(name))
}

const BOUND: ReadonlySet<Head> = new Set([
  'sum',
  'product',
  'integral',
  'between',
  'limit',
  'binomial',
  'factorial',
])

const boundParts = (node: Node): readonly Node[] =>
  BOUND.has(node.head) ? [node] : node.args.flatMap(boundParts)

const NUMERIC: ReadonlySet<Head> = new Set<Head>([
  'number',
  'symbol',
  'add',
  'neg',
  'mul',
  'div',
  'pow',
  'sqrt',
  'exp',
  'ln',
  'log',
  'abs',
  'min',
  'max',
  'factorial',
  'binomial',
  'sum',
  'product',
  'integral',
  'between',
  'limit',
  'differential',
  'relation',
  'nothing',
])

/** Whether numbers for its symbols make a number of a tree: not of the mean of X, nor of a derivative by x. */
const isNumeric = (node: Node): boolean =>
  (NUMERIC.has(node.head) && node.args.every(isNumeric)) ||
  (node.head === 'call' && isNamedFunction(node.text) && node.args.slice(1).every(isNumeric))

interface TriedPoint {
  readonly chosen: ReadonlyMap<string, Rational>
  /** Null where a side has no value there, or too few digits. */
  readonly found: { readonly holds: boolean; readonly left: string; readonly right: string } | null
}

function pointsOf(names: readonly string[], place: Statement): readonly TriedPoint[] {
  const values = names.map(name => sampleValues(piecesOf(name, place)))
  return Array.from({ length: POINTS }, (_, point) => {
    const chosen = new Map(names.map((name, at) => [name, valueAt(values[at]!, point, at)] as const))
    return { chosen, found: atPoint(chosen, place) }
  })
}

function refutedAt({ chosen, found }: TriedPoint): Judgement {
  const witness = witnessOf({ symbols: chosen, groups: new Map() })
  return judgement('refuted', {
    evidence: evidence('refuted: witness', { points: 1, digits: DIGITS }),
    witness,
    explanation: `${placeOf(witness)} the left is ${found!.left}, the right ${found!.right}`,
  })
}

const STRIDES = [1, 5, 7, 11]

const valueAt = (values: readonly Rational[], point: number, name: number): Rational =>
  values[(point * STRIDES[name]! + name * (1 + Math.floor(point / values.length))) % values.length]!

const FROM_ONE = { from: Rational.ONE, hasFrom: true }

function piecesOf(name: string, { asserted, link }: Statement): readonly DomainPiece[] {
  const isCounted = [link.left, link.right].some(side => counts(side, name))
  const isOpen = !asserted.bounds.has(name) && !asserted.every.has(name)
  const isWhole = isCounted || WHOLE_NAMES.has(name)
  // What is counted is at least one, and a size of which nothing is said is positive.
  const from = isWhole && !asserted.bounds.get(name)?.from ? FROM_ONE : isOpen ? { from: Rational.ZERO } : {}
  return piecesAt(name, asserted, { ...from, isWhole })
}

/** Whether a symbol stands where only whole numbers may: as the end of a sum, in a factorial or a binomial. */
function counts(node: Node, name: string): boolean {
  const { head, args } = node
  const places =
    head === 'sum' || head === 'product'
      ? args.slice(2)
      : head === 'factorial' || head === 'binomial'
        ? args
        : []
  return places.some(part => symbolsOf(part).has(name)) || args.some(part => counts(part, name))
}

/** Both sides with numbers for their symbols; null where one has no value there, or too few digits. */
function atPoint(chosen: ReadonlyMap<string, Rational>, { link, chain, reading, symbols }: Statement) {
  const put = { ...link, left: withNumbers(link.left, chosen), right: withNumbers(link.right, chosen) }
  const known = new ValuesAt(symbols, chain.token, reading)
  const how = { glossary: reading.glossary, mode: 'data' } as const
  const [left, right] = [put.left, put.right].map(side => known.close(side, put, how)?.term)
  return left && right ? compared(left, put, right) : null
}

function compared(left: Term, { sign }: Link, right: Term) {
  try {
    const { lower, upper } = closedValueOf(subtract(left, right), DIGITS)
    const [a, b] = [left, right].map(side => showValue(closedValueOf(side, DIGITS)))
    const order = lower.sign() > 0 ? '>' : upper.sign() < 0 ? '<' : '='
    if (order === '=' && upper.minus(lower).gt(MIN_AGREEING)) return null
    // Of values that agree in all digits a strict order is false only where they are exact.
    const isOpen = order === '=' && !lower.eq(upper)
    return { holds: isOpen || ALLOWED[sign.operator]!.includes(order), left: a!, right: b! }
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}

/** The orders of two values for which each relation is true. */
const ALLOWED: Readonly<Record<string, string>> = { '=': '=', '<': '<', '≤': '<=', '>': '>', '≥': '>=' }
