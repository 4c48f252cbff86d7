import { randomFrom } from '../../../properties/math/proof/worlds.js'
import { Rational } from '../../../src/math/number/rational.js'
import { childrenOf } from '../../../src/math/term/children.js'
import { freeIndicesOf, groupsOf, sizesOf, symbolsOf } from '../../../src/math/term/symbols.js'
import { add, type Term } from '../../../src/math/term/term.js'
import type { ClaimMutant } from './claim-mutants.js'
import { DecimalEvaluator, type Evaluated, type Point } from './decimal-evaluator.js'
import type { Settlement } from './settle.js'

/**
 * What decimals say of a settlement: that it is false, with the point, or that nothing speaks against it. A proof must hold
 * at every point that is tried and has a value; a witness must be one, whatever the names that it leaves out are worth
 * where there is a value; a refutation without a witness must fail somewhere.
 */
export interface Confirmation {
  readonly isFalse: boolean
  readonly at: Point | null
  /** Whether the statement fails at a point that was tried. */
  readonly fails: boolean
  /** At how many points both sides had a value. */
  readonly defined: number
}

const POINTS = 8

/** Of the largest intermediate result: sides that are nearer than this are equal. */
const RELATIVE = '1e-80'

export function confirm(
  mutant: ClaimMutant,
  { outcome, witness }: Settlement,
  trials: readonly DecimalEvaluator[],
): Confirmation {
  const tried = witness
    ? trials.map(trial => new DecimalEvaluator(pointOf(mutant, witness, trial.point)))
    : trials
  const held = tried.map(at => ({ at: at.point, holds: holdsAt(mutant, at) }))
  const defined = held.filter(({ holds }) => holds !== null)
  const failing = defined.find(({ holds }) => holds === false)
  const found = { fails: failing !== undefined, defined: defined.length }
  if (outcome === 'proved') return { ...found, isFalse: found.fails, at: failing?.at ?? null }
  const holding = defined.find(({ holds }) => holds)
  const isFalse =
    outcome === 'refuted' &&
    (witness === null ? defined.length > 0 && !found.fails : !found.fails || holding !== undefined)
  return { ...found, isFalse, at: isFalse ? (holding ?? held[0]!).at : null }
}

/** Where a claim and what differs from it at one node are tried: what they have in common is computed once. */
export const trialsOf = (claim: ClaimMutant, seed: number): DecimalEvaluator[] =>
  pointsFor(claim, seed).map(point => new DecimalEvaluator(point))

/** Null where a side has no value. */
function holdsAt({ left, relation, right }: ClaimMutant, at: DecimalEvaluator): boolean | null {
  const [first, second] = [at.of(left), at.of(right)]
  if (!first || !second) return null
  const order = orderOf(first, second)
  switch (relation) {
    case '=':
      return order === 0
    case '<':
      return order < 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '>=':
      return order >= 0
  }
}

function orderOf(left: Evaluated, right: Evaluated): number {
  const larger = left.largest.gt(right.largest) ? left.largest : right.largest
  const difference = left.value.minus(right.value)
  return difference.abs().lte(larger.times(RELATIVE)) ? 0 : difference.cmp(0)
}

const sidesOf = ({ left, right }: ClaimMutant): Term => add(left, right)

/** The point that a report prints; what it leaves out does not matter, and has a value of its domain. */
function pointOf(mutant: ClaimMutant, witness: Readonly<Record<string, string>>, filler: Point): Point {
  const given = new Map(
    Object.entries(witness).map(([name, text]) => [name, text.split(', ').map(Rational.of)]),
  )
  const counted = [...sizesOf(sidesOf(mutant))].flatMap(size => given.get(size) ?? [])
  const listed = [...filler.groups.keys()].flatMap(name => given.get(name)?.length ?? [])
  const length = listed[0] ?? Number(counted[0] ?? 2)
  const members = (name: string, others: readonly Rational[]) =>
    given.get(name) ?? Array.from({ length }, (_, i) => others[i % others.length]!)
  return {
    symbols: new Map(
      [...filler.symbols].map(([name, value]) => [name, given.get(name)?.[0] ?? value] as const),
    ),
    groups: new Map([...filler.groups].map(([name, others]) => [name, members(name, others)] as const)),
    indices: filler.indices,
  }
}

/** Points of the domain; fractions, of which some are 1, and negative ones where the domain has them. */
function pointsFor(mutant: ClaimMutant, seed: number): Point[] {
  const sides = sidesOf(mutant)
  const random = randomFrom(seed)
  const isClosed = symbolsOf(sides).size + groupsOf(sides).size === 0
  return Array.from({ length: isClosed ? 1 : POINTS }, () => {
    const length = 2 + Math.floor(random() * 3)
    const value = (name: string) => valueFor(mutant, name, random)
    const symbols = new Map([...symbolsOf(sides)].map(name => [name, value(name)] as const))
    for (const size of sizesOf(sides)) symbols.set(size, Rational.of(length))
    const groups = [...groupsOf(sides)].map(
      name => [name, Array.from({ length }, () => value(name))] as const,
    )
    const indices = [...indicesIn(sides)].map(index => [index, Math.floor(random() * length)] as const)
    return { symbols, groups: new Map(groups), indices: new Map(indices) }
  })
}

/** Free or not: what a sum counts in a claim may be free in a mutant of it. */
const indicesIn = (term: Term): Set<string> =>
  new Set([...freeIndicesOf(term), ...childrenOf(term).flatMap(part => [...indicesIn(part)])])

function valueFor({ positive, unit }: ClaimMutant, name: string, random: () => number): Rational {
  const denominator = 1 + Math.floor(random() * 12)
  if (unit.includes(name))
    return Rational.ratio(BigInt(1 + Math.floor(random() * denominator)), BigInt(denominator + 1))
  const size = Rational.ratio(BigInt(1 + Math.floor(random() * 30)), BigInt(denominator))
  return positive.includes(name) || random() < 0.6 ? size : size.neg()
}
