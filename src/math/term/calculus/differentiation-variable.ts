import { isSameTerm } from '../equality.js'
import { toPlain } from '../print.js'
import { freeIndicesOf, functionsOf, groupsOf, sizesOf, symbolsOf } from '../symbols.js'
import type { Term } from '../term.js'

/** What a derivative is taken by. */
export interface Variable {
  /** False of a part in which the variable does not occur. */
  mayOccurIn(part: Term): boolean
  /**
   * Whether a name or an application is the variable, of a part in which it may occur. Throws RangeError where it may
   * or may not be.
   */
  is(part: Term): boolean
  /** The variable as the body of Σ_index sees it, whose index is never the variable's own. */
  insideSum(index: string): Variable
  /** The member that the index of a sum stands for when it meets the variable; absent where it cannot meet it. */
  memberAt?(index: string): Variable
  /** The index of the variable itself. */
  readonly index?: string
}

/** The variable that a term names, for a derivative of another. Throws RangeError where there is no such derivative. */
export function variableOf(by: Term, differentiated: Term): Variable {
  switch (by.kind) {
    case 'symbol':
      if (sizesOf(differentiated).has(by.name)) throw unknownDerivative(`by ${by.name}, which counts members`)
      return new SymbolVariable(by.name)
    case 'indexed':
      return new DistinguishedMember(by.name, by.index, new Set())
    case 'apply':
      return new ApplicationVariable(by)
    default:
      throw unknownDerivative(`by ${toPlain(by)}, which is no symbol, member or application`)
  }
}

export const unknownDerivative = (what: string) =>
  new RangeError(`differentiate: expected a derivative that is known, got one ${what}`)

class SymbolVariable implements Variable {
  constructor(private readonly name: string) {}

  mayOccurIn(part: Term): boolean {
    return symbolsOf(part).has(this.name)
  }

  is(part: Term): boolean {
    return part.kind === 'symbol'
  }

  insideSum(): Variable {
    return this
  }
}

/** r_j: the indices that sums around a part bind run through members of which j is one; those summands stand apart. */
class DistinguishedMember implements Variable {
  constructor(
    private readonly group: string,
    readonly index: string,
    private readonly bound: ReadonlySet<string>,
  ) {}

  mayOccurIn(part: Term): boolean {
    return groupsOf(part).has(this.group)
  }

  is(part: Term): boolean {
    if (part.kind !== 'indexed') return false
    if (part.index === this.index || this.bound.has(part.index)) return part.index === this.index
    throw unknownDerivative(`of ${toPlain(part)}, whose index may or may not be ${this.index}`)
  }

  insideSum(index: string): Variable {
    return new DistinguishedMember(this.group, this.index, new Set([...this.bound, index]))
  }

  memberAt(index: string): Variable {
    return new RunningMember(this.group, index)
  }
}

/** r_i as the index of a sum around runs: the other members stand still, also those that inner sums run through. */
class RunningMember implements Variable {
  constructor(
    private readonly group: string,
    readonly index: string,
  ) {}

  mayOccurIn(part: Term): boolean {
    return groupsOf(part).has(this.group) && freeIndicesOf(part).has(this.index)
  }

  is(part: Term): boolean {
    return part.kind === 'indexed'
  }

  insideSum(): Variable {
    return this
  }
}

/** f(x): applications of the same function to anything else may or may not be the same value. */
class ApplicationVariable implements Variable {
  constructor(private readonly application: Term & { readonly kind: 'apply' }) {}

  mayOccurIn(part: Term): boolean {
    return functionsOf(part).has(this.application.name)
  }

  is(part: Term): boolean {
    if (part.kind !== 'apply' || part.name !== this.application.name) return false
    if (isSameTerm(part, this.application)) return true
    throw unknownDerivative(`of ${toPlain(part)}, which may or may not be ${toPlain(this.application)}`)
  }

  insideSum(): Variable {
    return this
  }
}
