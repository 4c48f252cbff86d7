import { countsOf, runningIn } from '../term/counting.js'
import { freeIndicesOf } from '../term/symbols.js'
import { add, type Term } from '../term/term.js'
import type { Equation } from './premises.js'

/**
 * The symbols that count members. Sums through one group count the same members, whatever the document calls their
 * number, so their sizes are one: Σ_i r_i and Σ_j r_j with sizes #i and #j; and so are those of groups that are given
 * member by member, r_i = a x_i + b. All are integers of at least 1.
 */
export class Sizes {
  private readonly parents = new Map<string, string>()
  private readonly names = new Set<string>()

  constructor(terms: readonly Term[], given: readonly Equation[]) {
    const sides = given.flatMap(({ left, right }) => [left, right])
    for (const { size, groups } of [...terms, ...sides].flatMap(countsOf)) {
      this.names.add(size)
      this.uniteAll([sizeKey(size), ...[...groups].map(groupKey)])
    }
    for (const { left, right } of given)
      for (const index of freeIndicesOf(left))
        this.uniteAll([...runningIn(add(left, right), index)].map(groupKey))
  }

  isSize(name: string): boolean {
    return this.names.has(name) || isUnnamed(name)
  }

  /** The name by which all sizes of the same groups go. */
  nameOf(size: string): string {
    return this.names.has(size) ? this.rootOf(sizeKey(size)).slice(SIZE.length) : size
  }

  /** Sizes that two names were given to by the document: "G = n". */
  get equations(): readonly string[] {
    const named = [...this.names].filter(name => !isUnnamed(name) && this.nameOf(name) !== name)
    return named.map(name => `${this.nameOf(name)} = ${name}`)
  }

  private uniteAll(keys: readonly string[]): void {
    for (const key of keys) this.unite(keys[0]!, key)
  }

  /** The root of what is united is a size, one with a name of its own if there is one. */
  private unite(left: string, right: string): void {
    const [a, b] = [this.rootOf(left), this.rootOf(right)]
    if (a === b) return
    if (rank(a) >= rank(b)) this.parents.set(b, a)
    else this.parents.set(a, b)
  }

  private rootOf(key: string): string {
    let root = key
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root))
      root = parent
    return root
  }
}

const SIZE = 'size '
const sizeKey = (name: string): string => `${SIZE}${name}`
const groupKey = (name: string): string => `group ${name}`

/** A document that gives its group no size of its own has `#index`. */
export const isUnnamed = (size: string): boolean => size.startsWith('#')

const rank = (key: string): number => (!key.startsWith(SIZE) ? 0 : isUnnamed(key.slice(SIZE.length)) ? 1 : 2)
