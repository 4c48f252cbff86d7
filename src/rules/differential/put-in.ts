import { differentiate } from '../../math/term/calculus/differentiate.js'
import type { Term } from '../../math/term/term.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { derivativeAt, functionAt, keyOfName } from './derivative.js'

/** A function that is put in for another: what its name is, of which variable it is, and its formula. */
export interface GivenFunction {
  readonly key: string
  readonly by: string
  readonly term: Term
}

/** More derivatives of derivatives are no equation that a page solves by hand. */
const MAX_ORDER = 6

/**
 * The term of a side of a differential equation with a function put in for the unknown one, and each derivative worked
 * out; null where the side has none: a derivative of another function or by another variable, `y(t - 1)`, an integral.
 */
export function sideWith(side: Node, put: GivenFunction, glossary: Glossary): Term | null {
  try {
    return new PuttingIn(put, glossary).termOf(side)
  } catch (error) {
    if (error instanceof RangeError || error instanceof LatexError) return null
    throw error
  }
}

/** The derivative of some order. Throws RangeError where it is not known. */
export function differentiated(term: Term, by: string, order: number): Term {
  if (order > MAX_ORDER) throw new RangeError(`expected a derivative of order ${MAX_ORDER} at most`)
  return Array.from({ length: order }).reduce<Term>(slope => differentiate(slope, by), term)
}

class PuttingIn {
  constructor(
    private readonly put: GivenFunction,
    private readonly glossary: Glossary,
  ) {}

  termOf(side: Node): Term {
    const values = new Map<Node, Term>()
    this.collect(side, values)
    const term = lowered(side, this.glossary, values)
    if (!term) throw new RangeError('expected an expression with a value')
    return term
  }

  private collect(node: Node, values: Map<Node, Term>): void {
    const value = this.valueOf(node)
    if (value) values.set(node, value)
    else if (!isName(node))
      for (const part of node.head === 'call' ? node.args.slice(1) : node.args) this.collect(part, values)
  }

  private valueOf(node: Node): Term | null {
    const { key, by, term } = this.put
    const derivative = derivativeAt(node)
    if (derivative) {
      if (derivative.by !== null && derivative.by !== by)
        throw new RangeError(`expected a derivative by ${by}`)
      const of = functionAt(derivative.of)
      if (of && of.key !== key) throw new RangeError(`expected a derivative of ${key}`)
      return differentiated(this.termOf(derivative.of), by, derivative.order)
    }
    const found = functionAt(node)
    if (found?.key !== key) return null
    const { argument } = found
    if (argument && !(isName(argument) && keyOfName(argument) === by))
      throw new RangeError(`expected ${key} at ${by}`)
    return term
  }
}
