import { changedInside } from './children.js'
import { guardDepth } from './depth.js'
import { substitute } from './substitute.js'
import type { Term } from './term.js'

/** f(x, y) = body: what an opaque function is. */
export interface Definition {
  readonly name: string
  /** The symbols that stand for the arguments in the body. */
  readonly parameters: readonly string[]
  readonly body: Term
}

/**
 * The term with every application of a function replaced by its definition at those arguments, from the inside out;
 * applications in the body stay. Throws RangeError for an application to another number of arguments.
 */
export function unfold(term: Term, { name, parameters, body }: Definition): Term {
  guardDepth(term)
  return changedInside(term, part => {
    if (part.kind !== 'apply' || part.name !== name) return part
    if (part.arguments.length !== parameters.length)
      throw new RangeError(
        `unfold: expected ${parameters.length} arguments of ${name}, got ${part.arguments.length}`,
      )
    return substitute(
      body,
      new Map(parameters.map((parameter, place) => [parameter, part.arguments[place]!])),
    )
  })
}
