import type { Field } from '../number/arithmetic.js'
import { Rational } from '../number/rational.js'
import { countsOf } from './counting.js'
import type { Context } from './elementary.js'
import type { Term } from './term.js'

/** A point: what the names in a term stand for. */
export interface Environment<T> {
  /** By name; an opaque application by its print: `pi(y|x)`. */
  readonly symbols: ReadonlyMap<string, T>
  /** The members of each group; an opaque application in a sum by its print with the running index as `·`: `r(x, y_·)`. */
  readonly groups: ReadonlyMap<string, readonly T[]>
  /** Which member, from 0, a free index stands for. */
  readonly indices?: ReadonlyMap<string, number>
  /** Functions by name, where one is known beyond its single applications. */
  readonly functions?: ReadonlyMap<string, (...values: readonly T[]) => T>
}

export const unbound = (what: string) => new ReferenceError(`evaluate: expected a value of ${what}, got none`)

/**
 * How many members each size symbol of a term counts: the length of the groups that its sums run through. Throws
 * RangeError where two lengths disagree, where one is 0, or where the environment binds the symbol to another number
 * (as far as the context can compare).
 */
export function groupLengths<T extends Field<T>>(
  term: Term,
  environment: Environment<T>,
  context: Context<T>,
): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  for (const { size, groups } of countsOf(term)) {
    for (const group of groups) {
      const length = environment.groups.get(group)?.length
      if (length !== undefined) agree(lengths, size, length, group)
    }
  }
  for (const [size, length] of lengths) checkBound(size, length, environment, context)
  return lengths
}

function agree(lengths: Map<string, number>, size: string, length: number, group: string): void {
  const known = lengths.get(size) ?? length
  if (length === 0) throw new RangeError(`evaluate: expected at least 1 member of ${group}, got 0`)
  if (known !== length)
    throw new RangeError(`evaluate: expected ${size} = ${known} members of ${group}, got ${length}`)
  lengths.set(size, length)
}

function checkBound<T extends Field<T>>(
  size: string,
  length: number,
  environment: Environment<T>,
  context: Context<T>,
): void {
  const bound = environment.symbols.get(size)
  if (bound === undefined) return
  const isAnother =
    bound instanceof Rational ? !bound.eq(length) : context.compare?.(bound, context.of(Rational.of(length)))
  if (isAnother) throw new RangeError(`evaluate: expected ${size} to be its ${length} members, got ${bound}`)
}
