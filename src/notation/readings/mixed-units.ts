import type { Node } from '../tree/node.js'

/** A quantity in two units is a sum: `2 \text{ minutes } 17 \text{ seconds}`, also as one factor of several. */
export function withCompounds(node: Node, source: string): Node {
  const args = node.args.map(part => withCompounds(part, source))
  const isSame = args.every((part, i) => part === node.args[i])
  const whole = isSame ? node : { ...node, args }
  return whole.head === 'mul' ? withSums(whole, source) : whole
}

/** A product in which figures and words in turn, two of each or three, are one factor. */
function withSums(product: Node, source: string): Node {
  const factors: Node[] = []
  for (let at = 0; at < product.args.length; ) {
    const length = [6, 4].find(count => isCompound(product.args.slice(at, at + count), count, source)) ?? 1
    const parts = product.args.slice(at, at + length)
    factors.push(length === 1 ? parts[0]! : sumOf(parts))
    at += length
  }
  if (factors.length === product.args.length) return product
  const [only] = factors
  return factors.length === 1
    ? { ...only!, start: product.start, end: product.end }
    : { ...product, args: factors }
}

/** Nothing but blanks stands between the parts of one quantity: `3 m × 20 cm` is an area. */
const GAP = /^(?:[\s~]|\\[,;:! ]|\\q?quad|and\b)*$/

function isCompound(args: readonly Node[], count: number, source: string): boolean {
  if (args.length !== count) return false
  return (
    args.every((part, i) => part.head === (i % 2 === 0 ? 'number' : 'text')) &&
    args.every((part, i) => i === 0 || i % 2 === 1 || GAP.test(source.slice(args[i - 1]!.end, part.start))) &&
    isDescending(args)
  )
}

/** Units in which one quantity is told, largest first. */
const LADDERS: readonly RegExp[][] = [
  [/^(?:d|days?)$/, /^(?:h|hr|hrs|hours?)$/, /^(?:m|min|mins|minutes?)$/, /^(?:s|sec|secs|seconds?)$/],
  [/^(?:years?|yrs?)$/, /^months?$/, /^weeks?$/, /^days?$/],
  [/^(?:mi|miles?)$/, /^(?:yd|yards?)$/, /^(?:ft|feet|foot)$/, /^(?:in|inch|inches)$/],
  [/^(?:km|kilomet(?:er|re)s?)$/, /^(?:m|met(?:er|re)s?)$/, /^(?:cm|centimet(?:er|re)s?)$/],
  [/^(?:lbs?|pounds?)$/, /^(?:oz|ounces?)$/],
  [/^(?:kg|kilograms?)$/, /^(?:g|grams?)$/],
]

function isDescending(args: readonly Node[]): boolean {
  const words = args.filter(({ head }) => head === 'text').map(({ text }) => text.toLowerCase())
  return LADDERS.some(ladder => {
    const rungs = words.map(word => ladder.findIndex(rung => rung.test(word)))
    return rungs.every((rung, i) => rung >= 0 && (i === 0 || rung > rungs[i - 1]!))
  })
}

function sumOf(parts: readonly Node[]): Node {
  const quantities: Node[] = []
  for (let i = 0; i < parts.length; i += 2) {
    const [figure, word] = [parts[i]!, parts[i + 1]!]
    quantities.push({ head: 'mul', text: '', args: [figure, word], start: figure.start, end: word.end })
  }
  return { head: 'add', text: '', args: quantities, start: parts[0]!.start, end: parts.at(-1)!.end }
}
