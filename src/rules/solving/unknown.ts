import { PI } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { sameShape } from '../../notation/tree/same-shape.js'
import { plainSymbolsOf } from '../../page/statement.js'

/** The only symbol of some sides; null where there is none, or another, or where it stands for a function. */
export function unknownOf(sides: readonly Node[], terms: readonly Term[], source: string): string | null {
  const names = plainSymbolsOf(...terms)
  const [unknown, another] = names ? [...names].filter(name => name !== PI) : []
  if (unknown === undefined || another !== undefined) return null
  return sides.some(side => hasArgument(side, source)) ? null : unknown
}

/** `f(3)`, `f(f(1))`: a name with a number or another name in brackets behind it has an argument, and is no factor. */
function hasArgument(node: Node, source: string): boolean {
  const isHere =
    node.head === 'mul' &&
    node.args.some((name, at) => {
      const next = node.args[at + 1]
      return next !== undefined && isName(name) && isArgument(next, name, source)
    })
  return isHere || node.args.some(part => hasArgument(part, source))
}

const OPENS = /^[\s~]*(?:\\[,!:;][\s~]*)?(?:\\(?:left|[bB]igg?l?)[\s~]*)?[([]/

/** A sum in brackets is multiplied, `x(x - 3)`, and so is what speaks of the name itself: `x(2x)`. */
function isArgument(behind: Node, name: Node, source: string): boolean {
  const isBracketed = OPENS.test(source.slice(name.end, behind.end))
  return isBracketed && behind.head !== 'add' && !mentions(behind, name)
}

const mentions = (node: Node, name: Node): boolean =>
  sameShape(node, name) || node.args.some(part => mentions(part, name))

/** Letters for the imaginary unit. */
const IMAGINARY: ReadonlySet<string> = new Set(['i', 'j'])

/** Whether a symbol may be the imaginary unit: it is an unknown only on a page that says what it is. */
export const mayBeImaginary = (unknown: string): boolean => IMAGINARY.has(unknown)
