import type { Node } from '../latex/node.js'

/** A quantity in two units is a sum: `2 \text{ minutes } 17 \text{ seconds}`. */
export function withCompounds(node: Node): Node {
  const args = node.args.map(withCompounds)
  const isSame = args.every((part, i) => part === node.args[i])
  const whole = isSame ? node : { ...node, args }
  return whole.head === 'mul' && isCompound(whole) ? sumOf(whole) : whole
}

/** Figures and words in turn, two of each or three. */
function isCompound({ args }: Node): boolean {
  if (args.length !== 4 && args.length !== 6) return false
  return args.every((part, i) => part.head === (i % 2 === 0 ? 'number' : 'text')) && isDescending(args)
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
  const words = args.filter(({ head }) => head === 'text').map(({ text }) => text.trim().toLowerCase())
  return LADDERS.some(ladder => {
    const rungs = words.map(word => ladder.findIndex(rung => rung.test(word)))
    return rungs.every((rung, i) => rung >= 0 && (i === 0 || rung > rungs[i - 1]!))
  })
}

function sumOf(product: Node): Node {
  const parts: Node[] = []
  for (let i = 0; i < product.args.length; i += 2) {
    const [figure, word] = [product.args[i]!, product.args[i + 1]!]
    parts.push({ head: 'mul', text: '', args: [figure, word], start: figure.start, end: word.end })
  }
  return { ...product, head: 'add', args: parts }
}
