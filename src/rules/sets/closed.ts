import { evidence, type Judgement, judgement, undecided } from '../../math/judges/judgement.js'
import { showSet } from '../../math/sets/print.js'
import { type AnySet, areAlike, holdsOnWholeNumbers, lostIn } from '../../math/sets/set.js'
import { isEmptySet, joinsSets } from '../../notation/logic/set-algebra.js'
import { isCertainInterval, listedIn, partWhere } from '../../notation/logic/set-literal.js'
import type { Node, Operator } from '../../notation/tree/node.js'
import { SetsAt } from '../../page/sets/sets-at.js'
import type { Statement } from '../../page/statement.js'
import type { GivenSet } from '../../page/symbols/given-sets.js'
import { contextOf } from '../logic/context.js'

/** What the two sides are, and what of the page was put into them. */
interface Sides {
  readonly left: AnySet
  readonly right: AnySet
  readonly sets: SetsAt
}

/** So many sets that a page gives one name are tried. */
const MAX_OTHERS = 8

/**
 * Judges a relation between two sets that are written out or that the page gives. What the page may say of other sets of
 * the same name, or of letters that could be equal, is not refuted. Null where a side is no such set.
 */
export function judgeClosedSets(statement: Statement): Judgement | null {
  const { link, reading } = statement
  const found = sidesOf(statement)
  if (!found) return null
  const { sets } = found
  const parts = [link.left, link.right]
  const isWritten = parts.some(side => partWhere(side, part => isLiteral(part, reading.source)) !== null)
  if (!isWritten && sets.used.size === 0) return null
  if (isOfTwoLists(found, parts.some(joinsSets))) return null
  if (sets.isOpen && UNLIKE.has(link.sign.operator)) return null
  const judged = judgeSets(found, link.sign.operator)
  if (judged?.verdict !== 'refuted') return judged
  if (parts.some(side => partWhere(side, isDifference) !== null)) return null
  if (!isWritten || sets.isOpen || holdsOnWholeNumbers(found.left, found.right)) return null
  const isOther = othersOf(statement, sets).some(chosen => {
    const other = sidesOf(statement, chosen)
    return !other || judgeSets(other, link.sign.operator)?.verdict !== 'refuted'
  })
  if (isOther) return undecided('ambiguous-place', 'the page gives more than one set of this name')
  const spoken = [...sets.used].find(([name, given]) => isSpokenOf(name, given.end, statement))
  return spoken
    ? undecided('ambiguous-place', `words say something of ${spoken[0]} since it was given`)
    : judged
}

/** Whether words behind the place where a set was given name it: "A: the result is even", "we add 5 to A". */
const isSpokenOf = (
  name: string,
  since: number,
  { reading: { section, source }, link }: Statement,
): boolean =>
  section.tokens.some(({ kind, start, end }, at) => {
    const isNamed =
      kind === 'word' && since <= start && end <= link.left.start && source.slice(start, end) === name
    // An article stands before a word.
    return isNamed && (section.tokens[at + 1]?.kind !== 'word' || name.toLowerCase() !== 'a')
  })

/** `A - B` may have the differences of numbers for its members. */
const isDifference = (node: Node): boolean => node.head === 'add'

/** What two letters that are equal would make false. */
const UNLIKE: ReadonlySet<Operator> = new Set<Operator>(['≠', '⊈', '⊄'])

const isLiteral = (node: Node, source: string): boolean =>
  listedIn(node, source) !== null || isCertainInterval(node, source) || isEmptySet(node)

/** `[1, 2] = [1, 2]` may be of lists, and `\{2.5\}` a fractional part. */
const isOfTwoLists = ({ left, right, sets }: Sides, isJoined: boolean): boolean =>
  !isJoined &&
  sets.used.size === 0 &&
  [left, right].every(set => set.kind === 'real' || set.members.size === 1)

function sidesOf(
  { link, reading, symbols }: Statement,
  chosen: ReadonlyMap<string, GivenSet> = new Map(),
): Sides | null {
  const { source, glossary } = reading
  const marks = contextOf(reading).hasComplements ? 'complement' : 'unknown'
  const sets = new SetsAt(symbols.sets, { start: link.left.start, source, glossary, marks, chosen })
  const [left, right] = [sets.of(link.left), sets.of(link.right)]
  return left && right && areAlike(left, right) ? { left, right, sets } : null
}

/** Each name with each other set that the page gives it. */
const othersOf = ({ symbols }: Statement, { used }: SetsAt): readonly ReadonlyMap<string, GivenSet>[] =>
  [...used].flatMap(([name, taken]) =>
    symbols.sets
      .all(name)
      .filter(other => other !== taken)
      .slice(-MAX_OTHERS)
      .map(other => new Map([[name, other]])),
  )

function judgeSets({ left, right }: Sides, operator: Operator): Judgement | null {
  const [more, missing] = [lostIn(left, right), lostIn(right, left)]
  const isSame = more === null && missing === null
  switch (operator) {
    case '=':
    case '≡':
      return verdictOn(isSame, left, { more, missing, expected: showSet(left) })
    case '≠':
      return verdictOn(!isSame, left)
    case '⊆':
      return verdictOn(more === null, left, { more })
    case '⊇':
      return verdictOn(missing === null, left, { missing })
    case '⊊':
      return verdictOn(more === null && !isSame, left, { more })
    case '⊋':
      return verdictOn(missing === null && !isSame, left, { missing })
    case '⊈':
      return verdictOn(more !== null, left)
    default:
      return judgeProper(operator, left, more, missing)
  }
}

/** Whether `⊂` takes in that both are the same nobody agrees. */
function judgeProper(operator: Operator, left: AnySet, more: string | null, missing: string | null) {
  if (more === null && missing === null) return null
  if (operator === '⊂') return verdictOn(more === null, left, { more })
  if (operator === '⊃') return verdictOn(missing === null, left, { missing })
  return operator === '⊄' ? verdictOn(more !== null, left) : null
}

/** What is on one side alone, and what the right should be. */
interface Difference {
  readonly more?: string | null
  readonly missing?: string | null
  readonly expected?: string | null
}

function verdictOn(isSo: boolean, left: AnySet, difference: Difference = {}): Judgement {
  const { more = null, missing = null, expected = null } = isSo ? {} : difference
  const shown = showSet(left)
  const found = [
    shown && `the left is ${shown}`,
    more && `${more} is on the left alone`,
    missing && `${missing} is on the right alone`,
  ]
  return judgement(isSo ? 'holds' : 'refuted', {
    evidence: evidence(isSo ? 'proved: exhaustive' : 'refuted: witness'),
    expected,
    explanation: found.filter(part => part !== null).join('; '),
  })
}
