import { exactValue } from '../../math/term/evaluate.js'
import { USUAL } from '../../math/units/convention.js'
import { isSameDimension } from '../../math/units/dimension.js'
import { unitOfWord } from '../../math/units/unit-of-word.js'
import type { Node } from '../tree/node.js'
import { madeAt, withParts } from '../tree/parts.js'

/** A quantity in two units is a sum: `2 \text{ minutes } 17 \text{ seconds}`, also as one factor of several. */
export function withCompounds(node: Node, source: string): Node {
  const whole = withParts(node, part => withCompounds(part, source))
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

/** What stands for a unit only beside another of its dimension: in `2 h 30 m` the m is a minute, in `5 ft 3 in` an inch. */
const BESIDE: Readonly<Record<string, readonly [dimension: string, word: string]>> = {
  m: ['time', 'min'],
  in: ['length', 'inch'],
}

/** Units of one dimension, each larger than the next: hours and minutes, feet and inches. */
function isDescending(args: readonly Node[]): boolean {
  const words = args.filter(({ head }) => head === 'text').map(({ text }) => text)
  const dimensions = words.map(word => unitOfWord(word, USUAL).dimension)
  const units = words.map(word => {
    const [dimension, meant] = BESIDE[word] ?? ['', word]
    const isBeside = dimensions.some(other => other.size === 1 && other.has(dimension))
    return unitOfWord(isBeside ? meant : word, USUAL)
  })
  const [first] = units
  const isOne = units.every(unit => isSameDimension(unit.dimension, first!.dimension))
  const worths = units.map(({ factor }) => exactValue(factor))
  return (
    isOne &&
    first!.dimension.size > 0 &&
    worths.every((worth, i) => worth && (i === 0 || worth.lt(worths[i - 1]!)))
  )
}

function sumOf(parts: readonly Node[]): Node {
  const quantities: Node[] = []
  for (let i = 0; i < parts.length; i += 2) {
    const [figure, word] = [parts[i]!, parts[i + 1]!]
    quantities.push(madeAt({ start: figure.start, end: word.end }, 'mul', [figure, word]))
  }
  return madeAt({ start: parts[0]!.start, end: parts.at(-1)!.end }, 'add', quantities)
}
