import { isPrimitive } from '../functions/functions.js'
import { Rational } from '../number/rational.js'
import { everyPart } from '../term/children.js'
import { keyOf } from '../term/key.js'
import { freeIndicesOf, groupsOf, sizesOf, symbolsOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'
import { type Obligation, sidesOf } from './obligation.js'

/** A point at which both sides of an obligation can be evaluated. */
export interface Witness {
  /** Symbols and opaque applications, by their keys. */
  readonly symbols: ReadonlyMap<string, Rational>
  /** Groups, and opaque applications that vary with an index, member by member. */
  readonly groups: ReadonlyMap<string, readonly Rational[]>
  /** How many members each symbol counts. */
  readonly sizes: ReadonlyMap<string, number>
  /** Names to which the witness gives no value since they do not matter: their values are ours. */
  readonly chosen: readonly string[]
}

const MEMBERS_OF_NO_MATTER = 2

/**
 * The witness of an obligation, read and made complete: a name that it leaves open may have any value of its domain, and is
 * given a fraction between 0 and 1 at which nothing special happens. Null without a witness. Throws RangeError or SyntaxError
 * for one that cannot be read, and for groups with fewer members than are counted.
 */
export function witnessOf(obligation: Obligation): Witness | null {
  const { witness } = obligation
  if (!witness) return null
  const sides = sidesOf(obligation)
  const given = new Map(Object.entries(witness))
  const sizeNames = [...sizesOf(sides)]
  const count = countIn([...groupsOf(sides)], sizeNames, given)
  const sizes = new Map(sizeNames.map(name => [name, wholeNumber(given.get(name)) ?? count] as const))
  const chosen = new Set<string>()
  const chooser = new Chooser(given, chosen, Math.max(count, ...sizes.values()))
  const [symbols, groups] = [new Map<string, Rational>(), new Map<string, readonly Rational[]>()]
  for (const name of symbolsOf(sides)) if (!sizes.has(name)) symbols.set(name, chooser.value(name))
  for (const name of groupsOf(sides)) groups.set(name, chooser.members(name))
  for (const application of applicationsIn(sides)) {
    const key = keyOf(application)!
    if (freeIndicesOf(application).size === 0) symbols.set(key, chooser.value(key))
    else groups.set(key, chooser.members(key))
  }
  return { symbols, groups, sizes, chosen: [...chosen] }
}

/** Every opaque application, also those that others are of. */
const applicationsIn = (term: Term): ReadonlySet<Term> =>
  new Set([...everyPart(term)].filter(part => part.kind === 'apply' && !isPrimitive(part.name)))

class Chooser {
  private choices = 0

  constructor(
    private readonly given: ReadonlyMap<string, string>,
    private readonly chosen: Set<string>,
    private readonly count: number,
  ) {}

  value(name: string): Rational {
    const text = this.given.get(name)
    return text === undefined ? this.choose(name) : Rational.of(text)
  }

  members(name: string): readonly Rational[] {
    const text = this.given.get(name)
    if (text === undefined) return Array.from({ length: this.count }, () => this.choose(name))
    const members = text.split(',').map(member => Rational.of(member))
    if (members.length < this.count)
      throw new RangeError(`witness: expected ${this.count} members of ${name}, got ${members.length}`)
    return members
  }

  private choose(name: string): Rational {
    this.chosen.add(name)
    const next = BigInt(this.choices++)
    return Rational.ratio(7n + next, 12n + 2n * next)
  }
}

/** How many members a group has: as many as are given of one, else as many as a size says. */
function countIn(
  groups: readonly string[],
  sizes: readonly string[],
  given: ReadonlyMap<string, string>,
): number {
  const listed = groups.flatMap(name => given.get(name)?.split(',').length ?? [])
  const counted = sizes.flatMap(name => wholeNumber(given.get(name)) ?? [])
  const known = listed.length > 0 ? listed : counted
  return known.length > 0 ? Math.max(...known) : MEMBERS_OF_NO_MATTER
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Rational.of(text)
  if (!value.isInteger() || value.lt(1) || value.gt(1_000))
    throw new RangeError(`witness: expected a size from 1 to 1000, got ${text}`)
  return Number(value.numerator)
}
