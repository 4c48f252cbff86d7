import type { Rational } from '../../math/number/rational.js'
import type { Node } from './node.js'
import { madeAt } from './parts.js'
import { BINDING, boundIn } from './symbols-of.js'

/** A tree with numbers for some of its free symbols; what a sum, an integral or a limit binds stays as it is. */
export function withNumbers(node: Node, values: ReadonlyMap<string, Rational>): Node {
  if (values.size === 0) return node
  const { head, text, args } = node
  const value = head === 'symbol' ? values.get(text) : undefined
  if (value) return numeral(value, node)
  const bound = boundIn(node)
  const inner = bound.length > 0 ? without(values, bound) : values
  return {
    ...node,
    args: args.map((part, at) => withNumbers(part, at < partsWithin(node) ? inner : values)),
  }
}

/** The body of an integral, or of what is taken between two ends, is bound, its ends are not; the lower limit of a sum names what it binds. */
const partsWithin = ({ head, args }: Node): number =>
  BINDING.has(head) ? 2 : head === 'integral' || head === 'between' ? 1 : args.length

const without = (values: ReadonlyMap<string, Rational>, names: readonly string[]) =>
  new Map([...values].filter(([name]) => !names.includes(name)))

function numeral(value: Rational, place: Node): Node {
  if (value.sign() < 0) return madeAt(place, 'neg', [numeral(value.neg(), place)])
  const digits = (one: bigint): Node => madeAt(place, 'number', [], one.toString())
  if (value.isInteger()) return digits(value.numerator)
  return madeAt(place, 'div', [digits(value.numerator), digits(value.denominator)])
}
