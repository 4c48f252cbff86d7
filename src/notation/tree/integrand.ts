import type { Node } from './node.js'

/** What an integral is of, and the variable that it goes through. */
export interface Integrand {
  readonly of: Node
  readonly by: string
}

/** `2x\,dx`: a factor, and the symbol of which it is the differential. */
export interface DifferentialForm {
  readonly of: Node
  readonly by: Node
}

/** `\int x^2 \, dx`, `\int \frac{dx}{x}`: the integrand without its differential; null where it has none, or several. */
export function integrandOf({ head, args }: Node): Integrand | null {
  const form = head === 'integral' && args[0] ? differentialFormOf(args[0]) : null
  return form && { of: form.of, by: form.by.text }
}

/** `2x\,dx`, `-\frac{du}{2}`: a product without its one differential; null where it has none, or several. */
export function differentialFormOf(node: Node): DifferentialForm | null {
  const [first, ...below] = node.args
  if (node.head !== 'neg' && node.head !== 'div') return withoutDifferential(node)
  const inner = below.some(hasDifferential) ? null : differentialFormOf(first!)
  return inner && { ...inner, of: { ...node, args: [inner.of, ...below] } }
}

/** Under a fraction line it makes a derivative, `\frac{du}{dx}`. */
const hasDifferential = ({ head, args }: Node): boolean =>
  head === 'differential' || args.some(hasDifferential)

/** A product without the dx in it, or in the numerator of one of its factors; above a fraction line d and x are two letters. */
function withoutDifferential(node: Node): DifferentialForm | null {
  const factors = node.head === 'mul' ? node.args : [node]
  const places = factors.flatMap((factor, at) => differentialAt(factor, factors[at + 1], at))
  const [place, another] = places
  if (!place || another) return null
  const others = [...factors.slice(0, place.from), ...place.left, ...factors.slice(place.to)]
  return { of: productOf(node, others), by: place.by }
}

interface Placed {
  readonly by: Node
  readonly from: number
  readonly to: number
  /** What stays of the factors in its place. */
  readonly left: readonly Node[]
}

function differentialAt(factor: Node, next: Node | undefined, at: number): Placed[] {
  const name = factor.head === 'differential' ? factor.args[0]! : null
  if (name?.head === 'symbol') return [{ by: name, from: at, to: at + 1, left: [] }]
  const inner = factor.head === 'div' ? differentialFormOf(factor) : null
  if (inner) return [{ by: inner.by, from: at, to: at + 1, left: [inner.of] }]
  const isPair = factor.head === 'symbol' && factor.text === 'd' && next?.head === 'symbol'
  // An upright d is that of a differential, whatever blank stands behind it.
  const isUpright = factor.end - factor.start > 1
  return isPair && (isUpright || next.start === factor.end)
    ? [{ by: next, from: at, to: at + 2, left: [] }]
    : []
}

const productOf = (body: Node, factors: readonly Node[]): Node => {
  if (factors.length === 0) return { ...body, head: 'number', text: '1', args: [] }
  return factors.length === 1 ? factors[0]! : { ...body, head: 'mul', args: factors }
}
