import type { Token } from '../../../documents/model/document.js'
import {
  multipliesVectors,
  namesOtherMean,
  sumsRepeatedIndices,
} from '../../../english/arithmetics/families.js'
import { sentenceBehind, sentenceOf } from '../../../english/sentence.js'
import type { Word } from '../../../english/word.js'
import { proveIdentity } from '../../../math/proof/tactics.js'
import { childrenOf } from '../../../math/term/children.js'
import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import { PI } from '../../../math/term/symbols.js'
import { number, type Term } from '../../../math/term/term.js'
import {
  type FamilyFormula,
  type Form,
  isBare,
  isTruth,
  runningFamilies,
} from '../../../notation/families/formula.js'
import { meanIn } from '../../../notation/families/mean.js'
import { familyName, membershipOf } from '../../../notation/families/membership.js'
import { momentIn } from '../../../notation/families/moments.js'
import type { Families } from '../../../notation/families/scope.js'
import { truthIn } from '../../../notation/families/truths.js'
import { WritingOut } from '../../../notation/families/written-out.js'
import { withSlopes } from '../../../notation/lower/slopes.js'
import { isNamedFunction } from '../../../notation/tree/functions.js'
import { isName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { madeAt, outermost } from '../../../notation/tree/parts.js'
import { sameShape } from '../../../notation/tree/same-shape.js'
import { spelledName } from '../../../notation/tree/spelled-name.js'
import type { Statement } from '../../../page/statement.js'
import { isNear } from '../rewritten-sides.js'

/** An equation in families written out for some number of members. */
export interface FamilyCase {
  readonly count: number
  readonly left: Term
  readonly right: Term
  /** The members that its letters stand for. */
  readonly places: ReadonlyMap<string, number>
}

/** The cases of an equation, and what they were written out with. */
export interface WrittenOut {
  readonly cases: readonly FamilyCase[]
  /** The sides written out, with the derivatives in them. */
  readonly sides: readonly Node[]
  readonly used: readonly FamilyFormula[]
  /** Whether it says itself what is so of one member and of two. */
  readonly tellsApart: boolean
  /** Whether a sum of it says which letter counts the members. */
  readonly namesCount: boolean
}

/**
 * Whether the two sides of a case are equal for all numbers; where there is a logarithm of them they are positive, as chances
 * are, and so is what counts members.
 */
export function isProved({ left, right }: FamilyCase): boolean {
  const counts = [...definableIn(left).keys(), ...definableIn(right).keys()].filter(name => COUNT.test(name))
  try {
    return proveIdentity(left, right, { positive: [...loggedIn(left), ...loggedIn(right), ...counts] }).proved
  } catch (error) {
    // Some members may make a divisor 0.
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Whether the two sides of a case have the same value at a few points. */
export const isAlike = ({ left, right }: FamilyCase): boolean =>
  isNear(
    left,
    right,
    new Set([...definableIn(left).keys(), ...definableIn(right).keys()].filter(name => name !== PI)),
  )

/** What counts the members of a family goes by one of these letters. */
export const COUNT = /^[A-Zkmn]$/

/** The names in the arguments of logarithms. */
const loggedIn = (term: Term): readonly string[] =>
  term.kind === 'ln' ? [...definableIn(term).keys()] : childrenOf(term).flatMap(loggedIn)

/** What is taken for the formula of a name that the page gives, or for one of which it gives none. */
export type Otherwise = (name: string, form: Form, given: FamilyFormula | null) => FamilyFormula | null

const asGiven: Otherwise = (_, __, given) => given

/** So many members are written out. */
const COUNTS = [2, 3]
/** And so many where a point is looked at. */
export const MORE = 5
/** An equation with more letters for members is not written out. */
const MAX_LETTERS = 3

/** An equation written out; null where it is not understood, or is of no families that the page says something of. */
export function writtenOut(
  place: Statement,
  otherwise: Otherwise = asGiven,
  counts: readonly number[] = COUNTS,
): WrittenOut | null {
  const letters = lettersIn(place, otherwise)
  if (letters === null || letters.length > MAX_LETTERS) return null
  const isMeant = patternsMeant(place)
  const used = new Set<FamilyFormula>()
  const sides: Node[] = []
  const cases: FamilyCase[] = []
  let namesCount = false
  for (const count of counts) {
    const patterns = patternsOf(letters, count)
    const meant = patterns.filter(isMeant)
    for (const places of meant.length > 0 ? meant : patterns) {
      const writing = new WritingOut(familiesAt(place, count, otherwise), places)
      for (const pair of pairsIn(place, writing)) {
        const terms = pair.map(side => side && withSlopes(side, place.reading.glossary))
        const sizes = new Map(
          [...writing.sizes, ...place.everywhere.families.sizes].map(size => [size, number(count)]),
        )
        const [left, right] = terms.map(term => term && substitute(term, sizes))
        if (!left || !right) return null
        cases.push({ count, left, right, places })
        sides.push(...(pair as Node[]))
      }
      for (const formula of writing.used) used.add(formula)
      namesCount ||= writing.sizes.size > 0
    }
  }
  const tellsApart = [place.link.left, place.link.right].some(mentionsTruth)
  return { cases, sides, used: [...used], tellsApart, namesCount }
}

/** The two sides written out; where it is differentiated by a whole family, for each member. */
function pairsIn({ link }: Statement, writing: WritingOut): readonly (readonly (Node | null)[])[] {
  const sides = [link.left, link.right]
  const isOfVectors = sides.some(side => side.head === 'gradient' && writing.isVector(side))
  return isOfVectors
    ? writing.all.map(at => sides.map(side => writing.member(side, at)))
    : [sides.map(side => writing.number(side))]
}

/** The letters that stand for members in an equation; null where it is not understood or of no families. */
function lettersIn(place: Statement, otherwise: Otherwise): readonly string[] | null {
  const writing = new WritingOut(familiesAt(place, COUNTS[0]!, otherwise), new Map())
  if (pairsIn(place, writing).flat().includes(null) || writing.written.size === 0) return null
  if (writing.used.size === 0 && !writing.hasMean) return null
  if (isOtherwiseMeant(place, writing)) return null
  return saysAnew(place.link.left, place) || restates(place) ? null : [...writing.missing]
}

/** Whether the page sums, multiplies or takes means in a way that is not read. */
function isOtherwiseMeant({ reading }: Statement, { hasMean }: WritingOut): boolean {
  const { tokens } = reading.section
  if (sumsRepeatedIndices(tokens) || multipliesVectors(tokens)) return true
  const isBar = (token: Word): boolean =>
    (reading.chains.get(token as Token) ?? []).some(({ terms }) => terms.some(mentionsMean))
  return hasMean && namesOtherMean(tokens, isBar)
}

const mentionsTruth = (node: Node): boolean =>
  truthIn(node) !== null || isTruth(node) || node.args.some(mentionsTruth)

const mentionsMean = (node: Node): boolean => meanIn(node) !== null || node.args.some(mentionsMean)

/** Whether a side is a name of which nothing was said so far, and the other does not lead back to it: it says what it is. */
export function saysAnew(side: Node, place: Statement): boolean {
  const formula = formulaOfSide(side, place)
  if (formula !== null) return formula?.isUnsaid === true
  const { link } = place
  const families = familiesAt(place, COUNTS[0]!, asGiven)
  const written = new WritingOut(families, new Map()).number(side === link.left ? link.right : link.left)
  const names = written ? outermost(written, isName).flatMap(part => [part, ...part.args]) : []
  return !names.some(named => spelledName(named) === familyName(side))
}

/** Whether an equation says once more what its page has said, or of two names that they are the same. */
function restates(place: Statement): boolean {
  const { left, right } = place.link
  const formula = formulaOfSide(left, place)
  return (isBare(left) && isBare(right)) || (formula?.body !== undefined && sameShape(formula.body, right))
}

/** What the page says of a side that is a name, a member or a function; undefined where it is none of these. */
function formulaOfSide(side: Node, place: Statement): FamilyFormula | null | undefined {
  const name = side.head === 'call' ? spelledName(side.args[0]!) : familyName(side)
  if (name === '' || isNamedFunction(side.text) || momentIn(side)) return undefined
  const { formulaOf } = familiesAt(place, COUNTS[0]!, asGiven)
  return formulaOf(name, membershipOf(side)?.indices.length ?? 0) ?? formulaOf(name, 'function')
}

/** Which letters may be the same member: `i`, `j` as 1, 1 and as 1, 2. */
function patternsOf(letters: readonly string[], count: number): readonly ReadonlyMap<string, number>[] {
  return letters.reduce<readonly ReadonlyMap<string, number>[]>(
    (patterns, letter) =>
      patterns.flatMap(pattern => {
        const most = Math.min(count, Math.max(0, ...pattern.values()) + 1)
        return Array.from({ length: most }, (_, i) => new Map([...pattern, [letter, i + 1]]))
      }),
    [new Map()],
  )
}

/** Whether a sentence that says `i \ne j` or `i = j`, in brackets or not, means a pattern of letters. */
function patternsMeant({
  chain,
  reading,
  link,
  everywhere,
}: Statement): (places: ReadonlyMap<string, number>) => boolean {
  const said = sentenceOf(chain.token, reading)
    .flatMap(token => reading.chains.get(token) ?? [])
    .map(({ terms, signs }) =>
      terms.length === 1 ? terms[0]! : madeAt(terms[0]!, 'relation', terms, signs[0]!.operator),
    )
    .filter(isTruth)
  // i and j of p_{ij} are two players, and not one against itself.
  const pairsOfLetters = (node: Node): readonly (readonly [string, string])[] => {
    const member = membershipOf(node)
    const [one, other, another] = member?.indices.map(({ text }) => text) ?? []
    const isPair = one !== undefined && other !== undefined && another === undefined
    if (isPair && everywhere.families.isOfPairs(spelledName(member!.family))) return [[one, other]]
    return node.args.flatMap(pairsOfLetters)
  }
  const pairs = [link.left, link.right].flatMap(pairsOfLetters)
  return places =>
    pairs.every(([one, other]) => places.get(one) !== places.get(other) || places.get(one) === undefined) &&
    said.every(({ text, args }) => {
      const [one, another] = args.map(letter => places.get(letter.text))
      return one === undefined || another === undefined || (one === another) === (text === '=')
    })
}

/** What the page says, or else the whole document, of which a page is one exercise. */
function familiesAt(
  { link, chain, reading, ...place }: Statement,
  count: number,
  otherwise: Otherwise,
): Families {
  const { left, right } = link
  const given = [place.symbols.families, place.everywhere.families]
  const names = new Set([
    ...given.flatMap(families => [...families.names]),
    ...[left, right].flatMap(side => [...runningFamilies(side)]),
  ])
  const sentenceEnd = sentenceBehind(chain.token, reading).at(-1)?.end ?? right.end
  const within = { start: left.start, end: right.end }
  const formulaOf = (name: string, form: Form): FamilyFormula | null => {
    const found = given.map(families => families.formulaAt(name, form, within, sentenceEnd))
    return otherwise(name, form, found.find(formula => formula !== null) ?? null)
  }
  return { count, names, formulaOf }
}
