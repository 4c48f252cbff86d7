import { type Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import type { Environment } from '../../../src/math/term/environment.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { freeIndicesOf, groupsOf, sizesOf, symbolsOf } from '../../../src/math/term/symbols.js'
import { subtract, type Term } from '../../../src/math/term/term.js'
import type { Presupposed } from './statement.js'

/** A point of exact coordinates, enclosed: what it shows of a term is certain. */
export type World = Environment<Interval>

export const context = intervals(50)

/** Values at which things go wrong, besides ordinary ones. */
const POSITIVE_CORNERS = ['1', '1/2', '2', '1e-3', '40']
const CORNERS = ['0', '-1', '-1/2', '-2', ...POSITIVE_CORNERS]

/** Numbers below 1, one after the other, the same for the same seed: the generator of Park and Miller (1988). */
export function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** A world in which the premises hold, for the names in these terms. */
export function worldFor(terms: readonly Term[], premises: Presupposed, random: () => number): World {
  const positive = new Set(premises.positive)
  const value = (name: string) =>
    context.of(draw(positive.has(name) || premises.distributions?.includes(name) === true, random))
  // A mutant may have lost a name that the premises still speak of.
  const given = (premises.given ?? []).flatMap(({ left, right }) => [left, right])
  const inTerms = [...terms, ...given, ...(premises.determined ?? []).map(([, term]) => term)]
  const names = (of: (term: Term) => ReadonlySet<string>) => new Set(inTerms.flatMap(term => [...of(term)]))
  const length = 1 + Math.floor(random() * 4)
  const groups = new Map(
    [...names(groupsOf)].map(name => [name, Array.from({ length }, () => value(name))] as const),
  )
  for (const name of premises.distributions ?? []) normalise(groups, name)
  const symbols = new Map([...names(symbolsOf)].map(name => [name, value(name)] as const))
  const indices = new Map(
    [...names(freeIndicesOf)].map(index => [index, Math.floor(random() * length)] as const),
  )
  for (const size of names(sizesOf)) symbols.set(size, context.of(length))
  for (const [name, term] of premises.determined ?? [])
    symbols.set(name, evaluate(term, { symbols, groups, indices }, context))
  return { symbols, groups, indices }
}

/** Whether the given equations hold there, as far as an enclosure can tell. */
export const satisfies = (world: World, premises: Presupposed): boolean =>
  (premises.given ?? []).every(({ left, right }) =>
    evaluate(subtract(left, right), world, context).contains(0),
  )

/** The enclosure of a term; undefined where it is not defined there. */
export function valueIn(world: World, term: Term): Interval | undefined {
  try {
    return evaluate(term, world, context)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** A corner, a number between 0 and 1, or one of up to 3. */
function draw(isPositive: boolean, random: () => number): Rational {
  const corners = isPositive ? POSITIVE_CORNERS : CORNERS
  const kind = random()
  if (kind < 0.25) return Rational.of(corners[Math.floor(random() * corners.length)]!)
  const largest = kind < 0.6 ? 99 : 300
  const size = Rational.ratio(BigInt(1 + Math.floor(random() * largest)), 100n)
  return isPositive || random() < 0.7 ? size : size.neg()
}

function normalise(groups: Map<string, Interval[]>, name: string): void {
  const members = groups.get(name)
  if (!members) return
  const total = members.reduce((sum, member) => sum.plus(member))
  groups.set(
    name,
    members.map(member => member.div(total)),
  )
}
