import type { Node } from '../../notation/tree/node.js'
import { spelled } from '../../notation/tree/spelling.js'

/** A product of letters, in order. */
type Word = readonly string[]

/** Sums of more products are not looked through. */
const MAX_WORDS = 64
const MAX_EXPONENT = 4

/**
 * Whether a relation may be false of letters that do not commute: two of them stand in both orders once its sides are
 * multiplied out, `(a + b)^2 = a^2 + 2ab + b^2`, or an inverse or a transpose is of a product, `(ab)^{-1}`.
 */
export function dependsOnOrder(sides: readonly Node[], isOfKind: (node: Node) => boolean): boolean {
  const words = sides.map(side => wordsOf(side, isOfKind))
  if (words.includes(null)) return true
  const pairs = new Set(words.flatMap(all => all!.flatMap(pairsIn)))
  return [...pairs].some(pair => pairs.has(pair.split(' ').toReversed().join(' ')))
}

const pairsIn = (word: Word): readonly string[] =>
  word.flatMap((one, i) => word.slice(i + 1).flatMap(other => (one === other ? [] : [`${one} ${other}`])))

/** The products that a side is the sum of; null where some order in it is open. */
function wordsOf(node: Node, isOfKind: (node: Node) => boolean): readonly Word[] | null {
  const of = (part: Node): readonly Word[] | null => wordsOf(part, isOfKind)
  const { head, args } = node
  if (isOfKind(node)) return [[node.text]]
  if (head === 'mul') return multiplied(args.map(of))
  if (head === 'pow') return raised(node, isOfKind)
  // The entries of an array are numbers.
  if (head === 'matrix' || head === 'sequence') return [[]]
  // `e^{A + B}` is `e^A e^B` where they commute.
  if (head === 'exp' || head === 'call') return lettersIn(node, isOfKind).size < 2 ? [[]] : null
  const parts = args.map(of)
  return parts.includes(null) ? null : [[], ...parts.flatMap(part => part!)]
}

function multiplied(factors: readonly (readonly Word[] | null)[]): readonly Word[] | null {
  return factors.reduce<readonly Word[] | null>(
    (product, factor) => {
      if (!product || !factor || product.length * factor.length > MAX_WORDS) return null
      return product.flatMap(word => factor.map(next => [...word, ...next]))
    },
    [[]],
  )
}

function raised({ args: [base, exponent] }: Node, isOfKind: (node: Node) => boolean): readonly Word[] | null {
  const times = /^\d$/.test(exponent!.text) ? Number(exponent!.text) : 0
  if (times > 0 && times <= MAX_EXPONENT)
    return multiplied(Array.from({ length: times }, () => wordsOf(base!, isOfKind)))
  if (isOfKind(base!)) return [[`${base!.text}^${spelled(exponent!)}`]]
  const letters = new Set([...lettersIn(base!, isOfKind), ...lettersIn(exponent!, isOfKind)])
  return letters.size < 2 ? [[]] : null
}

function lettersIn(node: Node, isOfKind: (node: Node) => boolean): ReadonlySet<string> {
  return isOfKind(node)
    ? new Set([node.text])
    : new Set(node.args.flatMap(part => [...lettersIn(part, isOfKind)]))
}
