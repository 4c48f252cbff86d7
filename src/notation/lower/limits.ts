import { hasDecimals } from '../../math/engines/rounded-hull.js'
import { type Limit, limitOf, type Place } from '../../math/limits/limit.js'
import { exactDecimal } from '../../math/number/exact-decimal.js'
import type { Rational } from '../../math/number/rational.js'
import { number, type Term } from '../../math/term/term.js'
import type { Node } from '../tree/node.js'
import { withParts } from '../tree/parts.js'
import { symbolsOf } from '../tree/symbols-of.js'

/** The term of a part in which a variable is bound; null where it has none. */
export type LowerBound = (node: Node, variable: string) => Term | null

/** What the limit of a node is, `\lim_{x \to 0} \frac{\sin x}{x}`; null where a node is none, or has no term or place. */
export function limitAt(node: Node, lower: LowerBound): Limit | null {
  if (node.head !== 'limit') return null
  const [body, condition] = node.args as [Node, Node]
  const [name, to] = condition.text === '→' ? condition.args : []
  if (name?.head !== 'symbol' || !to) return null
  const place = placeOf(to, name.text, lower)
  const of = place && lower(body, name.text)
  if (!of) return null
  const isOfDecimals = hasDecimals(of) || (place.at !== 'infinity' && hasDecimals(place.at))
  return asPrecise(limitOf(of, name.text, place), isOfDecimals)
}

/** What is computed from decimals, which may be rounded, is a decimal too. */
function asPrecise(limit: Limit, isOfDecimals: boolean): Limit {
  if (!isOfDecimals || limit.kind !== 'finite' || limit.value.kind !== 'number') return limit
  return { kind: 'finite', value: writtenOut(limit.value.value) }
}

/** A fraction that no decimal is stays as it is. */
function writtenOut(value: Rational): Term {
  try {
    return number(value, exactDecimal(value))
  } catch (error) {
    if (error instanceof RangeError) return number(value)
    throw error
  }
}

/** `a`, `a^+`, `-1^-`, `\infty` and `-\infty`. */
function placeOf(to: Node, variable: string, lower: LowerBound): Place | null {
  const sign = infinityIn(to)
  if (sign !== 0) return { at: 'infinity', sign }
  const { side, number } = withoutSide(to)
  const at = lower(number, variable)
  return at && { at, side }
}

/** 1 for `\infty`, -1 for `-\infty`, and 0 for all else. */
export function infinityIn({ head, text, args }: Node): -1 | 0 | 1 {
  if (head === 'neg') return -infinityIn(args[0]!) as -1 | 0 | 1
  return head === 'symbol' && text === 'infty' ? 1 : 0
}

function withoutSide(to: Node): { readonly side: 'both' | 'left' | 'right'; readonly number: Node } {
  if (to.head === 'neg') {
    const { side, number } = withoutSide(to.args[0]!)
    return { side, number: { ...to, args: [number] } }
  }
  const [number, mark] = to.head === 'sub' && to.text === '()' ? to.args : []
  if (!number || !mark || !SIDES.has(mark.text)) return { side: 'both', number: to }
  return { side: SIDES.get(mark.text)!, number }
}

const SIDES: ReadonlyMap<string, 'left' | 'right'> = new Map([
  ['+', 'right'],
  ['-', 'left'],
])

/**
 * A tree in which a limit takes in what is added behind it, where that has its variable in it: in `\lim_{x \to 1} x^2 + x`
 * the x behind the limit can be nothing else. The tree itself where no limit is like that.
 */
export function withWideLimits(tree: Node): Node {
  const inside = withParts(tree, withWideLimits)
  const [first, ...rest] = inside.args
  if (inside.head !== 'add' || first?.head !== 'limit') return inside
  const [body, condition] = first.args as [Node, Node]
  const variable = condition.args[0]?.text ?? ''
  if (!rest.some(part => symbolsOf(part).has(variable))) return inside
  const whole: Node = { ...inside, head: 'add', args: [body, ...rest], start: body.start }
  return { ...first, args: [whole, condition], end: inside.end }
}
