import { rootName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'
import { spelledName } from '../tree/spelled-name.js'
import { numeral, product, total } from './made.js'
import { isLetter, membershipOf } from './membership.js'

/** A mean, a variance or a divergence under a family of chances: `\mathbb E_p[z]`, `\operatorname{Var}_p(z)`, `KL(p \| q)`. */
export interface Moment {
  readonly kind: 'mean' | 'variance' | 'divergence'
  /** What it is called. */
  readonly name: string
  readonly by: Node
  readonly of: Node
}

const MEANS: ReadonlySet<string> = new Set(['expectation', 'E'])
const VARIANCES: ReadonlySet<string> = new Set(['Var', 'variance'])

export function momentIn({ head, args }: Node): Moment | null {
  if (head !== 'call') return null
  const [called, of, another] = args as [Node, Node, Node?]
  if (another) return null
  const name = rootName(called)
  if (of.head === 'divergence') {
    const [by, from] = of.args as [Node, Node]
    return /^(?:KL|D)$/.test(name) ? { kind: 'divergence', name: spelledName(called), by, of: from } : null
  }
  const kind = MEANS.has(name) ? 'mean' : VARIANCES.has(name) ? 'variance' : null
  const by = called.head === 'sub' ? chancesIn(called.args[1]!) : null
  const drawn = called.head === 'sub' ? drawnIn(called.args[1]!) : null
  return kind && by
    ? { kind, name: spelledName(called), by, of: drawn === null ? of : withoutLetter(of, drawn) }
    : null
}

/** p of `\mathbb E_p` and of `\mathbb E_{i \sim p}`. */
const chancesIn = (index: Node): Node | null => {
  const by = drawnIn(index) === null ? index : index.args[1]!
  return CHANCES.has(rootName(by)) ? by : null
}

/** What chances are called by: `\mathbb E_t` is a mean over time. */
const CHANCES: ReadonlySet<string> = new Set(['p', 'q', 'pi', 'P', 'Q'])

const drawnIn = ({ head, text, args }: Node): string | null =>
  head === 'relation' && text === '~' && isLetter(args[0]!) && spelledName(args[1]!) !== ''
    ? args[0]!.text
    : null

/** z for z_i: the family of which a letter takes a member. */
function withoutLetter(node: Node, letter: string): Node {
  const member = membershipOf(node)
  if (member) return member.indices.length === 1 && member.indices[0]!.text === letter ? member.family : node
  return { ...node, args: node.args.map(part => withoutLetter(part, letter)) }
}

/** A moment written out, member by member. */
export function writtenMoment(
  at: Node,
  { kind, by, of }: Moment,
  members: readonly number[],
  component: (node: Node, at: number) => Node,
): Node {
  const weigh = (value: (k: number) => Node): Node =>
    total(
      at,
      members.map(k => product(at, [component(by, k), value(k)])),
    )
  if (kind === 'divergence')
    return weigh(k => madeAt(at, 'ln', [madeAt(at, 'div', [component(by, k), component(of, k)])]))
  const mean = weigh(k => component(of, k))
  if (kind === 'mean') return mean
  const square = (part: Node): Node => madeAt(at, 'pow', [part, numeral(at, 2)])
  return madeAt(at, 'add', [weigh(k => square(component(of, k))), madeAt(at, 'neg', [square(mean)])])
}
