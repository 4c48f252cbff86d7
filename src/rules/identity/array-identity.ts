import { isUnderOneHeading } from '../../english/headings.js'
import { hasSense } from '../../english/matching.js'
import { narrows } from '../../english/restriction.js'
import { saysOnlyArrays, withoutArraysSupposed } from '../../english/worded/array-kind.js'
import type { Relation } from '../../math/engines/relation.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { coefficientPairs } from '../../math/linear/ordered-products.js'
import { definableIn } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { number, symbol, type Term } from '../../math/term/term.js'
import { alike, orderedOf } from '../../notation/arrays/ordered-form.js'
import { isTransposeSign } from '../../notation/arrays/transpose-sign.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Link } from '../../notation/tree/link.js'
import { isName } from '../../notation/tree/names.js'
import type { Chain, Node, Sign } from '../../notation/tree/node.js'
import { outermost } from '../../notation/tree/parts.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import { withoutSupposing } from '../../page/domains/claimed-range.js'
import { judgeCases } from '../../page/domains/judge-cases.js'
import type { GivenKind } from '../../page/matrices/given-kinds.js'
import { isRestriction, rangeOfClaim } from '../../page/quantifiers.js'
import { placeOf, type Statement } from '../../page/statement.js'
import { type Coordinates, coordinatesOf, sizeOf } from './array-coordinates.js'
import { ofEntries } from './entries.js'

const RELATIONS: ReadonlySet<string> = new Set<Relation>(['=', '≠', '<', '>', '≤', '≥'])

/** The names of a relation that its page brings in as matrices and vectors; null where it names none. */
export function arraysIn(statement: Statement): ReadonlyMap<string, GivenKind> | null {
  const { chain, link, symbols, reading } = statement
  const sides = [link.left, link.right]
  if (symbols.kinds.isEmpty || sides.some(side => symbols.arrays.standsIn(side, side.start))) return null
  const found = new Map<string, GivenKind>()
  for (const name of sides.flatMap(side => outermost(side, isName))) {
    const given = symbols.kinds.at(spelledName(name), name.start)
    if (!given && isMadeOfArrays(name, statement)) return sides.some(raisesName) ? new Map() : null
    if (!given || !isUnderOneHeading(given.start, name.start, reading.source)) continue
    if (given.within === null || given.within === chain.token.sentence) found.set(spelledName(name), given)
  }
  return found.size > 0 ? found : null
}

/** A power of a name, which takes its factors in another order than numbers have. */
const raisesName = ({ head, args }: Node): boolean =>
  (head === 'pow' && isName(args[0]!)) || args.some(raisesName)

/** `H = X(X^TX)^{-1}X^T`: what is made of matrices is one, or a number of which only they tell. */
const isMadeOfArrays = (name: Node, { symbols, ...place }: Statement): boolean =>
  symbols
    .meaningsAt(spelledName(name), placeOf(place))
    .some(({ term, start }) =>
      [...definableIn(term).keys()].some(key => symbols.kinds.at(key, start) !== null),
    )

/**
 * Judges a relation between matrices and vectors of which no entries are given, `(AB)^T = B^T A^T`: it holds where the laws
 * of matrices prove it for every size, or it speaks of vectors alone and holds in the space that they span; it is refuted by
 * entries where the page means all of them.
 */
export function judgeArrays(statement: Statement, arrays: ReadonlyMap<string, GivenKind>): Judgement | null {
  const { link } = statement
  if (!RELATIONS.has(link.sign.operator) || arrays.size === 0 || mayBeOfAnotherNorm(statement)) return null
  const numbers = namesBeside(link, arrays)
  if (![...numbers].every(name => SCALARS.test(name))) return null
  return proved(statement, arrays, numbers) ?? inCoordinates(statement, arrays, numbers)
}

/** Complex vectors have other products, and those of a space with a norm of its own other lengths. */
function mayBeOfAnotherNorm({ link, reading: { section, source } }: Statement): boolean {
  const text = source.slice(section.start, section.end)
  if (/\\(?:mathbb|Bbb)\s*\{?\s*C|\\C\b|ℂ/.test(text)) return true
  const isOfLengths = [link.left, link.right].some(takesLength)
  return (
    isOfLengths && (/\\ell|\\infty/.test(text) || section.tokens.some(word => hasSense(word, 'otherNorm')))
  )
}

const takesLength = ({ head, text, args }: Node): boolean =>
  head === 'abs' || (head === 'call' && text === 'norm') || args.some(takesLength)

/** What a page calls a number beside matrices without saying so. */
const SCALARS = /^(?:[cknmtrs]|alpha|beta|lambda|mu)$/

const namesBeside = ({ left, right }: Link, arrays: ReadonlyMap<string, GivenKind>): ReadonlySet<string> => {
  const all = [left, right].flatMap(namesWithin)
  return new Set(
    all.map(spelledName).filter(name => !arrays.has(name) && name !== 'I' && !isTransposeSign(name)),
  )
}

/** The names of a tree without those of functions. */
const namesWithin = (node: Node): readonly Node[] =>
  isName(node) ? [node] : (node.head === 'call' ? node.args.slice(1) : node.args).flatMap(namesWithin)

/** By the laws of matrices, for every size. */
function proved(
  { link, reading, effort }: Statement,
  arrays: ReadonlyMap<string, GivenKind>,
  numbers: ReadonlySet<string>,
): Judgement | null {
  if (link.sign.operator !== '=' || isOfCross(link, reading.source)) return null
  const size = sizeOf(arrays)
  const kinds = new Map([...arrays].map(([name, { kind }]) => [name, kind] as const))
  const areSquare = [...arrays.values()].every(({ isSquare }) => isSquare)
  const rows: Term = typeof size === 'number' ? number(size) : symbol(size ?? 'n')
  const [left, right] = [link.left, link.right].map(side =>
    orderedOf(side, { kinds, size: rows, numbers, areSquare }),
  )
  const both = left && right ? alike(left, right) : null
  if (!both) return null
  const [one, other] = both
  const pairs =
    'array' in one
      ? coefficientPairs(one.array, (other as typeof one).array)
      : [[one.number, (other as { number: Term }).number] as const]
  // In `A - A = 0` no product is left over.
  const judged = (pairs.length > 0 ? pairs : [[number(0), number(0)] as const]).map(([l, r]) =>
    judgeCases([caseOf(l, r)], '=', effort),
  )
  if (!judged.every(({ verdict }) => verdict === 'holds' || verdict === 'conditional')) return null
  const explanation = 'by the laws of matrices, for every size'
  const [first] = judged
  return first
    ? { ...ofEntries(judged.map(one => ({ ...one, verdict: 'holds' as const })))!, explanation }
    : null
}

const caseOf = (left: Term, right: Term) => ({ left, right, domains: new Map(), values: new Map() })

/** `u \times v` of vectors is no product that the laws of matrices know. */
const isOfCross = ({ left, right }: Link, source: string): boolean =>
  /\\times|×/.test(source.slice(left.start, right.end))

/** By entries: as a witness where the page means all such arrays, and as a proof where no others are left. */
function inCoordinates(
  statement: Statement,
  arrays: ReadonlyMap<string, GivenKind>,
  numbers: ReadonlySet<string>,
): Judgement | null {
  const coordinates = coordinatesOf(statement, arrays, isOfCross(statement.link, statement.reading.source))
  if (!coordinates) return null
  const judged = coordinates.entries.map(entry => judgeEntry(entry, statement, coordinates))
  if (judged.includes(null)) return null
  const at = judged.findIndex(one => one!.verdict === 'refuted')
  if (at >= 0) return mayRefute(statement, arrays, numbers) ? inEntry(judged[at]!, at, coordinates) : null
  const isProved = coordinates.isWhole && judged.every(one => one!.verdict === 'holds')
  return isProved ? ofEntries(judged as Judgement[]) : null
}

/** Of an array the entry is named that differs: "entry (1, 2): at …". */
function inEntry(judged: Judgement, at: number, { entries, rows }: Coordinates): Judgement {
  const columns = entries.length / rows
  if (entries.length === 1) return judged
  const place = columns > 1 ? `(${Math.floor(at / columns) + 1}, ${(at % columns) + 1})` : `${at + 1}`
  return { ...judged, explanation: `entry ${place}: ${judged.explanation}` }
}

function judgeEntry(
  { left, right }: Link,
  { link, reading, effort }: Statement,
  { rows, size, domains }: Coordinates,
): Judgement | null {
  const terms = [left, right].map(side => lowered(side, reading.glossary))
  if (terms.includes(null)) return null
  const known = typeof size === 'string' ? new Map([[size, number(rows)]]) : new Map<string, Term>()
  const [one, other] = terms.map(term => substitute(term!, known))
  const names = new Set([one!, other!].flatMap(term => [...definableIn(term).keys()]))
  const own = new Map([...domains].filter(([name]) => names.has(name)))
  return judgeCases([{ ...caseOf(one!, other!), domains: own }], link.sign.operator as Relation, effort)
}

/**
 * Whether a relation is said of all such arrays: the words from where they are brought in say nothing more of them, no
 * other relation makes them special, and it is no condition itself, `AB = I`, unless the sentence says that it is so of all.
 */
function mayRefute(
  statement: Statement,
  arrays: ReadonlyMap<string, GivenKind>,
  numbers: ReadonlySet<string>,
): boolean {
  const { asserted, chain, link, reading } = statement
  const { tokens } = reading.section
  const own = [...arrays.values()]
  const sentence = withoutSupposing(rangeOfClaim(chain.token, reading))
  const isOfAll = sentence.some(word => hasSense(word, 'every', ...(isOfValue(link) ? [] : INFERRED)))
  return (
    own.every(({ isGeneric, isSquare }) => isGeneric && isSquare) &&
    [...numbers].every(name => asserted.every.has(name) || name === sizeOf(arrays)) &&
    !narrows(withoutArraysSupposed(sentence)) &&
    !tokens.some(word => hasSense(word, 'specialArrays')) &&
    isOfAny(statement, Math.min(...own.map(({ start }) => start))) &&
    (isOfAll || !isConditionOf(link))
  )
}

const INFERRED = ['inference'] as const

/** `\det(2M) = 12`: what one matrix comes to. */
const isOfValue = ({ left, right }: Link): boolean =>
  [left, right].some(({ head, text }) => head === 'neg' || (head === 'number' && text !== '0'))

/** Whether all that is said from a place to the end of the sentence of a relation brings arrays in, or states formulas. */
function isOfAny({ chain, reading }: Statement, start: number): boolean {
  const { tokens } = reading.section
  const since = tokens.filter(
    token =>
      token.start >= start && (token.start < chain.token.start || token.sentence === chain.token.sentence),
  )
  const isTied = since.some(token => {
    const chains = reading.chains.get(token) ?? []
    const isRead = chains.length > 0 || /^\s*(?:\w|\\times|\s)*$/.test(token.text)
    return (
      (token.kind === 'math' && !isRead) ||
      isRestriction(token, reading) ||
      chains.some(other => other !== chain.chain && isCondition(other))
    )
  })
  return !isTied && saysOnlyArrays(since)
}

const isCondition = ({ terms, signs }: Chain): boolean =>
  signs.some(
    (sign, i) =>
      sign.operator !== '∈' &&
      !isSmallest(sign, terms[i + 1]!) &&
      isConditionOf({ left: terms[i]!, sign, right: terms[i + 1]! }),
  )

/** `n \ge 2`: as many rows as the witness has. */
const isSmallest = ({ operator }: Sign, { text }: Node): boolean =>
  (operator === '≥' && /^[012]$/.test(text)) || (operator === '>' && /^[01]$/.test(text))

/** `AB = I`, `A^T = A`, `u \cdot v = 0`, `AB = BA`: what may be said of some arrays, and not of all. */
function isConditionOf({ left, sign, right }: Link): boolean {
  if (sign.operator !== '=') return true
  const [one, other] = [left, right].map(side => namesWithin(side).map(spelledName))
  const isTurned = left.head === 'mul' && right.head === 'mul' && one!.length === other!.length
  return [left, right].some(side => isName(side) || side.head === 'number' || side.head === 'neg') || isTurned
}
