import type { Rational } from '../../math/number/rational.js'
import { type AnySet, combined, interval, listed, MAX_MEMBERS, type Operation } from '../../math/sets/set.js'
import {
  complementedIn,
  isEmptySet,
  isSetName,
  type Marks,
  operationIn,
  setName,
} from '../../notation/logic/set-algebra.js'
import { intervalIn, isInfinite, listedIn } from '../../notation/logic/set-literal.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Node } from '../../notation/tree/node.js'
import type { GivenSet, GivenSets } from '../symbols/given-sets.js'
import { type Member, Members, memberOfSet } from './members.js'

/** Where a set is asked for, and how its signs are read. */
export interface SetPlace {
  readonly start: number
  readonly source: string
  readonly glossary: Glossary
  readonly marks: Marks
  /** Sets to be taken in place of the last that was given. */
  readonly chosen?: ReadonlyMap<string, GivenSet>
}

/** A power set has two to the power of so many members at most. */
const MAX_POWER = 12
/** A set that is given by others that are given by others, and so on. */
const MAX_GIVEN_BY = 20
const POWER = /^(?:\\(?:mathcal|mathscr|mathfrak)|\\wp(?![A-Za-z]))/
const MAX_NAME = 12
/** What the whole is called in which complements are taken. */
const UNIVERSES = ['U', 'Omega'] as const

/** The sets that expressions are at one place of a page. */
export class SetsAt {
  /** The sets of the page that were put in. */
  readonly used = new Map<string, GivenSet>()
  private open = false
  private readonly members: Members

  constructor(
    private readonly given: GivenSets,
    private readonly place: SetPlace,
    private readonly depth = 0,
  ) {
    this.members = new Members(place.source, place.glossary)
  }

  /** Whether a letter that was listed may be equal to another thing, or what was listed may be no set. */
  get isOpen(): boolean {
    return this.open
  }

  /** The set that an expression is; null where it is none, or one that the page does not give. Throws RangeError for one that is too large. */
  of(node: Node): AnySet | null {
    const inner = listedIn(node, this.place.source)
    if (inner) return this.list(inner)
    if (isEmptySet(node)) return listed(new Map())
    const complemented = complementedIn(node, this.place.marks)
    if (complemented) return this.complementOf(complemented)
    if (isSetName(node)) return this.named(setName(node))
    const joined = operationIn(node)
    if (joined) return this.joined(joined.by as Operation, joined.left, joined.right)
    if (node.head === 'set') return node.text === 'R' && node.args.length === 0 ? interval(null, null) : null
    return this.productOf(node) ?? this.powerOf(node) ?? this.intervalOf(node)
  }

  /** The thing that an expression is, which a set may have as a member; null where it is none. */
  member(node: Node): Member | null {
    const set = isSetName(node) ? this.of(node) : null
    if (set?.kind === 'listed') return memberOfSet(set, false)
    const found = this.members.of(node)
    this.open ||= found?.isOpen ?? false
    return found
  }

  private list(nodes: readonly Node[]): AnySet | null {
    const found = this.members.list(nodes)
    this.open ||= found?.isOpen ?? false
    return found?.set ?? null
  }

  private joined(by: Operation, left: Node, right: Node): AnySet | null {
    const [one, other] = [this.of(left), this.of(right)]
    return one && other && combined(by, one, other)
  }

  private complementOf(node: Node): AnySet | null {
    const universe = UNIVERSES.map(name => this.named(name)).find(set => set !== null)
    const set = universe ? this.of(node) : null
    return universe && set ? combined('without', universe, set) : null
  }

  private named(name: string): AnySet | null {
    const found = this.place.chosen?.get(name) ?? this.given.at(name, this.place.start)
    if (!found || this.depth >= MAX_GIVEN_BY) return null
    this.used.set(name, found)
    const { glossary, source } = found.reading
    const there = new SetsAt(
      this.given,
      { ...this.place, start: found.start, source, glossary },
      this.depth + 1,
    )
    const set = there.of(found.node)
    for (const [other, one] of there.used) this.used.set(other, one)
    this.open ||= there.isOpen
    return set
  }

  /** A × B, of which the members are pairs. */
  private productOf({ head, args }: Node): AnySet | null {
    const [first, second] = args
    if (head !== 'mul' || args.length !== 2) return null
    // A · B may have the products of numbers for its members.
    if (!/\\times|×/.test(this.place.source.slice(first!.end, second!.start))) return null
    const [left, right] = args.map(part => (this.isSetLike(part) ? this.of(part) : null))
    if (left?.kind !== 'listed' || right?.kind !== 'listed') return null
    if (left.members.size * right.members.size > MAX_MEMBERS)
      throw new RangeError(`product: expected at most ${MAX_MEMBERS} pairs, got more`)
    const pairs = [...left.members].flatMap(([key, text]) =>
      [...right.members].map(([other, shown]) => [`(${key},${other})`, `(${text}, ${shown})`] as const),
    )
    return listed(new Map(pairs))
  }

  private isSetLike(node: Node): boolean {
    return isSetName(node) || listedIn(node, this.place.source) !== null || operationIn(node) !== null
  }

  /** `\mathcal P(A)`, the set of all subsets; a plain P is a probability. */
  private powerOf({ head, args, start }: Node): AnySet | null {
    const [name, of] = args
    const isPower = head === 'call' && args.length === 2 && name!.text === 'P'
    if (!isPower || !POWER.test(this.place.source.slice(start, start + MAX_NAME))) return null
    const set = this.of(of!)
    if (set?.kind !== 'listed') return null
    if (set.members.size > MAX_POWER)
      throw new RangeError(`power set: expected at most ${MAX_POWER} members, got ${set.members.size}`)
    const all = [...set.members]
    const subsets = Array.from({ length: 2 ** all.length }, (_, row) =>
      memberOfSet(listed(new Map(all.filter((_, at) => (row >> at) & 1))), false),
    )
    return listed(new Map(subsets.map(({ key, text }) => [key, text] as const)))
  }

  private intervalOf(node: Node): AnySet | null {
    const ends = intervalIn(node, this.place.source)
    if (!ends) return null
    const at = (end: Node, isIn: boolean, isLower: boolean) => {
      if (isInfinite(end, isLower)) return null
      const value: Rational | undefined = this.members.numberOf(end)
      return value && { value, isIn }
    }
    const [from, to] = [at(ends.from, ends.hasFrom, true), at(ends.to, ends.hasTo, false)]
    if (from === undefined || to === undefined) return null
    // Ends in the wrong order are no interval.
    return from && to && from.value.gt(to.value) ? null : interval(from, to)
  }
}
