import { childrenOf, withChildren } from './children.js'
import { guardDepth } from './depth.js'
import { isSameTerm } from './equality.js'
import { toPlain } from './print.js'
import { rebind, renameIndex } from './rename-index.js'
import { freeIndicesOf } from './symbols.js'
import { symbol, type Term } from './term.js'

/** One thing to be replaced, and by what. */
export interface Replacement {
  /**
   * A symbol, a member of a group, or an application of an opaque function to just these arguments. An index in it
   * stands for every index: r_i → a r_i + b says what becomes of each member of r.
   */
  readonly from: Term
  readonly to: Term
}

/**
 * The term with symbols, members and applications replaced, all at once: what is put in is not replaced again. Nothing
 * is captured: a sum whose index is free in what comes in binds another one. Throws RangeError where the size of a sum
 * would become anything but a symbol, since a sum says by a name what it counts.
 */
export function substitute(
  term: Term,
  replacements: ReadonlyMap<string, Term> | readonly Replacement[],
): Term {
  guardDepth(term)
  return new Substitution(listOf(replacements).map(patternOf)).of(term)
}

const listOf = (replacements: ReadonlyMap<string, Term> | readonly Replacement[]): readonly Replacement[] =>
  'get' in replacements ? [...replacements].map(([name, to]) => ({ from: symbol(name), to })) : replacements

interface Pattern extends Replacement {
  /** The index that stands for every index. */
  readonly index: string | undefined
}

function patternOf({ from, to }: Replacement): Pattern {
  const [index, ...others] = freeIndicesOf(from)
  if (!['symbol', 'indexed', 'apply'].includes(from.kind) || others.length > 0)
    throw new RangeError(
      `substitute: expected a symbol, a member or an application of one index, got ${toPlain(from)}`,
    )
  return { from, to, index }
}

class Substitution {
  private readonly done = new Map<Term, Term>()
  /** Indices that come in from outside and must stay free. */
  private readonly foreign: ReadonlySet<string>

  constructor(private readonly patterns: readonly Pattern[]) {
    this.foreign = new Set(
      patterns.flatMap(({ to, index }) => [...freeIndicesOf(to)].filter(free => free !== index)),
    )
  }

  of(term: Term): Term {
    const replaced = this.done.get(term) ?? this.replace(term)
    this.done.set(term, replaced)
    return replaced
  }

  private replace(term: Term): Term {
    for (const pattern of this.patterns) {
      const put = replacementAt(pattern, term)
      if (put) return put
    }
    if (term.kind !== 'sum')
      return withChildren(
        term,
        childrenOf(term).map(part => this.of(part)),
      )
    const { index, size, body } = this.foreign.has(term.index) ? rebind(term, this.foreign) : term
    return { kind: 'sum', index, size: this.size(size), body: this.of(body) }
  }

  private size(name: string): string {
    const to = this.patterns.find(({ from }) => from.kind === 'symbol' && from.name === name)?.to
    if (to === undefined) return name
    if (to.kind === 'symbol') return to.name
    throw new RangeError(
      `substitute: expected a symbol for ${name}, which counts members, got ${toPlain(to)}`,
    )
  }
}

/** What a term becomes by one replacement, or undefined if it is not what that replaces. */
function replacementAt({ from, to, index }: Pattern, term: Term): Term | undefined {
  if (term.kind !== from.kind) return undefined
  if (index === undefined) return isSameTerm(from, term) ? to : undefined
  const here = [...freeIndicesOf(term)].find(free => isSameTerm(renameIndex(from, index, free), term))
  return here === undefined ? undefined : renameIndex(to, index, here)
}
