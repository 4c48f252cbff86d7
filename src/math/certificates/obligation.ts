import { toPlain } from '../term/print.js'
import { freeIndicesOf, sizesOf } from '../term/symbols.js'
import { add, type Term } from '../term/term.js'

export type ObligationRelation = '=' | '<' | '<=' | '>' | '>='

/** A statement that an engine settled, in terms, so that somebody else can settle it again. */
export interface Obligation {
  readonly relation: ObligationRelation
  readonly left: Term
  readonly right: Term
  /** Symbols, groups and opaque applications (by their print) that are positive, or lie strictly between 0 and 1. */
  readonly positive: readonly string[]
  readonly unit: readonly string[]
  /** Proved on the whole domain, for every member of a free index, or false at the witness for one of them. */
  readonly outcome: 'proved' | 'refuted'
  /** Exact fractions as text; the members of a group in order, parted by commas. */
  readonly witness: Readonly<Record<string, string>> | null
  /** The side conditions, as printed by the engine. */
  readonly conditions: readonly string[]
}

export const printStatement = ({ left, relation, right }: Obligation): string =>
  `${toPlain(left)} ${relation} ${toPlain(right)}`

/** Both sides as one term, for questions about the names in either. */
export const sidesOf = ({ left, right }: Obligation): Term => add(left, right)

/** Whether it speaks of groups, by a sum or a free index, so that it must be checked for some number of members. */
export const hasGroups = (obligation: Obligation): boolean => {
  const sides = sidesOf(obligation)
  return sizesOf(sides).size > 0 || freeIndicesOf(sides).size > 0
}

/**
 * Which members the free indices stand for. Groups of which nothing but the domain is known look alike from each of their
 * members: the first index stands for the first member, the second for the first two, without loss of generality.
 */
export function* upToOrder(indices: readonly string[], size: number): Generator<ReadonlyMap<string, number>> {
  yield* assignments(indices, place => Math.min(place + 1, size))
}

/** All members for each of the free indices. */
export function* allMembers(
  indices: readonly string[],
  size: number,
): Generator<ReadonlyMap<string, number>> {
  yield* assignments(indices, () => size)
}

function* assignments(
  indices: readonly string[],
  membersOf: (place: number) => number,
): Generator<ReadonlyMap<string, number>> {
  const [last] = indices.slice(-1)
  if (last === undefined) return yield new Map()
  for (const before of assignments(indices.slice(0, -1), membersOf))
    for (let member = 1; member <= membersOf(indices.length - 1); member++)
      yield new Map([...before, [last, member]])
}
