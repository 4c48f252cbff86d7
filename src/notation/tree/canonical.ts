import { isDecoration } from './names.js'
import type { Head, Node } from './node.js'
import { madeAt } from './parts.js'

/** What a plain \log is. */
export interface LogBase {
  /** The base of a plain \log: `e` unless told; null where \log_b and a plain \log stand side by side. */
  readonly logBase: string | null
}

/**
 * One form for one meaning: sums and products are flat; a - b is a + (-1) b, a/b is a b⁻¹ and √x is x^(2⁻¹); eˣ is
 * exp x; ∂f/∂x is ∇ₓf; a hat stands inside its index; the letters of an index such as `_{ref}` are one word. Numbers
 * keep their digits and every node its place. Without a glossary \log is taken to be natural, as in `lower`; with one
 * it has the base that the glossary gives it.
 */
export function canonical(node: Node, glossary?: LogBase): Node {
  return new Canonical(glossary ? glossary.logBase : 'e').of(node)
}

class Canonical {
  /** Null where \log may have one base or another: it is left as it is. */
  constructor(private readonly logBase: string | null) {}

  of(node: Node): Node {
    if (isDecoration(node)) return this.decorated(node)
    if (node.head === 'div' && node.args.every(({ head }) => head === 'differential')) {
      return madeAt(
        node,
        'gradient',
        node.args.map(part => this.of(part.args[0]!)),
      )
    }
    const args = node.args.map(part => this.of(part))
    switch (node.head) {
      case 'add':
        return madeAt(node, 'add', flat('add', args))
      case 'mul':
        return productOf(node, args)
      case 'neg':
        return negated(node, args[0]!)
      case 'div':
        return quotient(node, args[0]!, args[1]!)
      case 'sqrt':
        return madeAt(node, 'pow', [args[0]!, reciprocal(node, args[1] ?? integer(node, '2'))])
      case 'pow':
        return isE(args[0]!) ? madeAt(node, 'exp', [args[1]!]) : madeAt(node, 'pow', args)
      case 'log':
        return this.logarithm(node, args)
      default:
        return madeAt(node, node.head, args, node.text)
    }
  }

  private logarithm(node: Node, [argument, base]: readonly Node[]): Node {
    if (!base && this.logBase === null) return madeAt(node, 'log', [argument!])
    const known = base ?? madeAt(node, this.logBase === 'e' ? 'symbol' : 'number', [], this.logBase!)
    return isE(known) ? madeAt(node, 'ln', [argument!]) : madeAt(node, 'log', [argument!, known])
  }

  /** The innermost is an accent, then the index, then primes, then a star. */
  private decorated(node: Node): Node {
    const layers: Node[] = []
    let root = node
    for (; isDecoration(root); root = root.args[0]!) layers.push(root)
    let made = this.of(root)
    for (const head of ORDER) {
      for (const layer of layers.filter(one => one.head === head).reverse()) {
        const rest = layer.args.slice(1).map(index => indexOf(this.of(index)))
        made = madeAt(layer, layer.head, [made, ...rest], layer.text)
      }
    }
    return { ...made, start: node.start, end: node.end }
  }
}

const ORDER: readonly Head[] = ['hat', 'bar', 'tilde', 'dot', 'sub', 'prime', 'star']

const isE = ({ head, text }: Node): boolean => head === 'symbol' && text === 'e'

const integer = (place: Node, text: string): Node => madeAt(place, 'number', [], text)

const flat = (head: Head, args: readonly Node[]): readonly Node[] =>
  args.flatMap(part => (part.head === head ? part.args : [part]))

function productOf(place: Node, args: readonly Node[]): Node {
  const factors = flat('mul', args)
  return factors.length === 1
    ? { ...factors[0]!, start: place.start, end: place.end }
    : madeAt(place, 'mul', factors)
}

/** -x: the sign goes into the number that a product begins with. */
function negated(place: Node, node: Node): Node {
  if (node.head === 'number') return integer(place, opposite(node.text))
  const factors = node.head === 'mul' ? node.args : [node]
  const [first, ...rest] = factors as readonly [Node, ...Node[]]
  if (first.head !== 'number') return madeAt(place, 'mul', [integer(place, '-1'), ...factors])
  return first.text === '-1' ? productOf(place, rest) : madeAt(place, 'mul', [negated(first, first), ...rest])
}

const opposite = (digits: string): string => (digits.startsWith('-') ? digits.slice(1) : `-${digits}`)

function quotient(place: Node, dividend: Node, divisor: Node): Node {
  const isOne = dividend.head === 'number' && dividend.text === '1'
  return isOne
    ? reciprocal(place, divisor)
    : madeAt(place, 'mul', flat('mul', [dividend, reciprocal(divisor, divisor)]))
}

const reciprocal = (place: Node, divisor: Node): Node =>
  madeAt(place, 'pow', [divisor, integer(divisor, '-1')])

/** `_{ref}` set as three letters is the word; two letters that number things, as in A_{ij}, stay two. */
function indexOf(index: Node): Node {
  const isWord =
    index.head === 'mul' && index.args.every(({ head, text }) => head === 'symbol' && text.length === 1)
  if (!isWord || index.args.every(({ text }) => /[i-nst]/.test(text))) return index
  return madeAt(index, 'symbol', [], index.args.map(({ text }) => text).join(''))
}
