import { sentenceBehind, sentenceOf } from '../../../english/sentence.js'
import { proveIdentity } from '../../../math/proof/tactics.js'
import { childrenOf } from '../../../math/term/children.js'
import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import { number, type Term } from '../../../math/term/term.js'
import {
  type FamilyFormula,
  type Form,
  isBare,
  isTruth,
  runningFamilies,
} from '../../../notation/families/formula.js'
import { membershipOf } from '../../../notation/families/membership.js'
import { momentIn } from '../../../notation/families/moments.js'
import type { Families } from '../../../notation/families/scope.js'
import { WritingOut } from '../../../notation/families/written-out.js'
import { withSlopes } from '../../../notation/lower/slopes.js'
import { isNamedFunction } from '../../../notation/tree/functions.js'
import { isName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { madeAt, outermost } from '../../../notation/tree/parts.js'
import { sameShape } from '../../../notation/tree/same-shape.js'
import { spelledName } from '../../../notation/tree/spelled-name.js'
import type { Statement } from '../../../page/statement.js'

/** An equation in families written out for some number of members. */
export interface FamilyCase {
  readonly count: number
  readonly left: Term
  readonly right: Term
}

/** The cases of an equation, and what they were written out with. */
export interface WrittenOut {
  readonly cases: readonly FamilyCase[]
  /** The sides written out, with the derivatives in them. */
  readonly sides: readonly Node[]
  readonly used: readonly FamilyFormula[]
}

/**
 * Whether the two sides of a case are equal for all numbers; where there is a logarithm of them they are positive, as chances
 * are, and so is what counts members.
 */
export const isProved = ({ left, right }: FamilyCase): boolean => {
  const counts = [...definableIn(left).keys(), ...definableIn(right).keys()].filter(name => COUNT.test(name))
  return proveIdentity(left, right, { positive: [...loggedIn(left), ...loggedIn(right), ...counts] }).proved
}

/** What counts the members of a family goes by one of these letters. */
export const COUNT = /^[A-Zkmn]$/

/** The names in the arguments of logarithms. */
const loggedIn = (term: Term): readonly string[] =>
  term.kind === 'ln' ? [...definableIn(term).keys()] : childrenOf(term).flatMap(loggedIn)

/** What is taken for the formula of a name of which the page gives none. */
export type Otherwise = (name: string, form: Form) => FamilyFormula | null

/** So many members are written out. */
const COUNTS = [2, 3]
/** An equation with more letters for members is not written out. */
const MAX_LETTERS = 3

/** An equation written out; null where it is not understood, or is of no families that the page says something of. */
export function writtenOut(place: Statement, otherwise: Otherwise = () => null): WrittenOut | null {
  const letters = lettersIn(place, otherwise)
  if (letters === null || letters.length > MAX_LETTERS) return null
  const isMeant = patternsMeant(place)
  const used = new Set<FamilyFormula>()
  const sides: Node[] = []
  const cases: FamilyCase[] = []
  for (const count of COUNTS)
    for (const places of patternsOf(letters, count).filter(isMeant)) {
      const writing = new WritingOut(familiesAt(place, count, otherwise), places)
      for (const pair of pairsIn(place, writing)) {
        const terms = pair.map(side => side && withSlopes(side, place.reading.glossary))
        const sizes = new Map([...writing.sizes].map(size => [size, number(count)]))
        const [left, right] = terms.map(term => term && substitute(term, sizes))
        if (!left || !right) return null
        cases.push({ count, left, right })
        sides.push(...(pair as Node[]))
      }
      for (const formula of writing.used) used.add(formula)
    }
  return { cases, sides, used: [...used] }
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
  return saysAnew(place.link.left, place) || restates(place) ? null : [...writing.missing]
}

/** Whether a side is a name of which nothing was said so far, and the other does not lead back to it: it says what it is. */
export function saysAnew(side: Node, place: Statement): boolean {
  const formula = formulaOfSide(side, place)
  if (formula !== null) return formula?.isUnsaid === true
  const { link } = place
  const families = familiesAt(place, COUNTS[0]!, () => null)
  const written = new WritingOut(families, new Map()).number(side === link.left ? link.right : link.left)
  const names = written ? outermost(written, isName).flatMap(part => [part, ...part.args]) : []
  return !names.some(named => spelledName(named) === nameOf(side))
}

/** Whether an equation says once more what its page has said, or of two names that they are the same. */
function restates(place: Statement): boolean {
  const { left, right } = place.link
  const formula = formulaOfSide(left, place)
  return (isBare(left) && isBare(right)) || (formula?.body !== undefined && sameShape(formula.body, right))
}

const nameOf = (side: Node): string => spelledName(membershipOf(side)?.family ?? side)

/** What the page says of a side that is a name, a member or a function; undefined where it is none of these. */
function formulaOfSide(side: Node, place: Statement): FamilyFormula | null | undefined {
  const name = side.head === 'call' ? spelledName(side.args[0]!) : nameOf(side)
  if (name === '' || isNamedFunction(side.text) || momentIn(side)) return undefined
  const { formulaOf } = familiesAt(place, COUNTS[0]!, () => null)
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

/** Whether a sentence that says `i \\ne j` or `i = j`, in brackets or not, means a pattern of letters. */
function patternsMeant({ chain, reading }: Statement): (places: ReadonlyMap<string, number>) => boolean {
  const said = sentenceOf(chain.token, reading)
    .flatMap(token => reading.chains.get(token) ?? [])
    .map(({ terms, signs }) =>
      terms.length === 1 ? terms[0]! : madeAt(terms[0]!, 'relation', terms, signs[0]!.operator),
    )
    .filter(isTruth)
  return places =>
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
    for (const families of given) {
      const formula = families.formulaAt(name, form, within, sentenceEnd)
      if (formula) return formula
    }
    return otherwise(name, form)
  }
  return { count, names, formulaOf }
}
