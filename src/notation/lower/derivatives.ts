import { differentiate } from '../../math/term/calculus/differentiate.js'
import { definableIn } from '../../math/term/key.js'
import { PI } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { LatexError } from '../latex/lexer/latex-error.js'
import type { Glossary } from '../tree/glossary.js'
import { isName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { outermost } from '../tree/parts.js'
import { lowerWithValues } from './placeholders.js'
import { lowered } from './try-lower.js'

/** A side that is a derivative to be worked out, with what it is of. */
export interface WrittenDerivative {
  readonly worked: Term
  readonly of: Term
  readonly by: string
}

/**
 * What a side such as `\frac{d}{dx} x^3` may be, worked out: of the next factor, and of all the factors behind it, as
 * people write both. Nothing where the side is no derivative of an expression.
 */
export function writtenDerivatives(side: Node, glossary: Glossary): readonly WrittenDerivative[] {
  return readingsOf(side).flatMap(([of, by, { factor, order = 1 } = {}]) => {
    const [term, variable] = [lowered(of, glossary), lowered(by, glossary)]
    if (!term || variable?.kind !== 'symbol') return []
    const { name } = variable
    if (!definableIn(term).has(name) || isOpaque(term)) return []
    try {
      const first = differentiate(term, name)
      if (side.head === 'prime' && !isSlope(term, first)) return []
      const slope = Array.from({ length: order - 1 }).reduce(
        (found: Term) => differentiate(found, name),
        first,
      )
      const worked = factor
        ? lowerWithValues(factor.tree, new Map([[factor.gradient, slope]]), glossary)
        : slope
      return [{ worked, of: term, by: name }]
    } catch (error) {
      if (error instanceof LatexError || error instanceof RangeError) return []
      throw error
    }
  })
}

type Derivative = readonly [
  of: Node,
  by: Node,
  how?: { readonly factor?: { readonly tree: Node; readonly gradient: Node }; readonly order?: number },
]
/** So many primes are written out. */
const MAX_PRIMES = 3

function readingsOf(side: Node): readonly Derivative[] {
  if (side.head === 'gradient') {
    const [of, by] = side.args as [Node, Node]
    return isName(of) ? [] : [[of, by]]
  }
  if (side.head === 'prime') {
    let [order, of] = [1, side.args[0]!]
    for (; of.head === 'prime'; order++) of = of.args[0]!
    const by = isName(of) || order > MAX_PRIMES ? undefined : variableIn(of)
    return by ? [[of, by, { order }]] : []
  }
  const [first, ...rest] = side.head === 'mul' ? side.args : []
  if (first?.head !== 'gradient') return []
  const [of, by] = first.args as [Node, Node]
  const whole: Node = { ...side, args: [of, ...rest] }
  // Nobody works out the derivative of the variable alone.
  return isName(of)
    ? [[whole, by]]
    : [
        [whole, by],
        [of, by, { factor: { tree: side, gradient: first } }],
      ]
}

/** What a prime behind brackets may differentiate by: a small letter in them, and not the base of `e^x`. */
const variableIn = (node: Node): Node | undefined =>
  outermost(node, ({ head }) => head === 'symbol').find(({ text }) => /^[a-df-zα-ω]$/.test(text))

/**
 * Whether a prime behind brackets is a slope: of one symbol, since of several it may be by any, and no straight line, since
 * that of `(x + 1)'` is a complement as often.
 */
const isSlope = (term: Term, slope: Term): boolean =>
  [...definableIn(term).keys()].filter(key => key !== PI).length === 1 && definableIn(slope).size > 0

/** Whether some sides differentiate `x^T A x`: a transpose, and no power of a number. */
export const differentiatesTranspose = (...sides: readonly Node[]): boolean =>
  sides.some(isDerivative) && sides.some(hasTranspose)

const isDerivative = ({ head, args }: Node): boolean =>
  head === 'gradient' || head === 'prime' || head === 'differential' || args.some(isDerivative)

const hasTranspose = ({ head, args }: Node): boolean =>
  (head === 'pow' && isName(args[0]!) && args[1]!.head === 'symbol' && /^(?:T|top)$/.test(args[1]!.text)) ||
  args.some(hasTranspose)

/** A function of which nothing is known has no derivative that could be worked out. */
const isOpaque = (term: Term): boolean =>
  [...definableIn(term).values()].some(({ kind }) => kind !== 'symbol')
