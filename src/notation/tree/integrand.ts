import type { Node } from './node.js'

/** What an integral is of, and the variable that it goes through. */
export interface Integrand {
  readonly of: Node
  readonly by: string
}

/** `\int x^2 \, dx`, `\int \frac{dx}{x}`: the integrand without its differential; null where it has none, or several. */
export function integrandOf({ head, args }: Node): Integrand | null {
  const [body] = args
  if (head !== 'integral' || !body) return null
  if (body.head !== 'div') return withoutDifferential(body)
  const above = withoutDifferential(body.args[0]!)
  return above && { ...above, of: { ...body, args: [above.of, body.args[1]!] } }
}

/** A product without the dx in it; above a fraction line d and x are two letters. */
function withoutDifferential(body: Node): Integrand | null {
  const factors = body.head === 'mul' ? body.args : [body]
  const places = factors.flatMap((factor, at) => differentialAt(factor, factors[at + 1], at))
  const [place, another] = places
  if (!place || another) return null
  const others = factors.filter((_, at) => at < place.from || at >= place.to)
  return { of: productOf(body, others), by: place.by }
}

interface Placed {
  readonly by: string
  readonly from: number
  readonly to: number
}

function differentialAt(factor: Node, next: Node | undefined, at: number): Placed[] {
  const name = factor.head === 'differential' ? factor.args[0]! : null
  if (name?.head === 'symbol') return [{ by: name.text, from: at, to: at + 1 }]
  const isPair = factor.head === 'symbol' && factor.text === 'd' && next?.head === 'symbol'
  // An upright d is that of a differential, whatever blank stands behind it.
  const isUpright = factor.end - factor.start > 1
  return isPair && (isUpright || next.start === factor.end) ? [{ by: next.text, from: at, to: at + 2 }] : []
}

const productOf = (body: Node, factors: readonly Node[]): Node => {
  if (factors.length === 0) return { ...body, head: 'number', text: '1', args: [] }
  return factors.length === 1 ? factors[0]! : { ...body, head: 'mul', args: factors }
}
