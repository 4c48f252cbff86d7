import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'

/** Functions that are taken for one another. */
const PARTNERS: ReadonlyMap<string, string> = new Map(
  ['sin cos', 'sec csc', 'tan cot', 'sinh cosh'].flatMap(pair => {
    const [one, other] = pair.split(' ') as [string, string]
    return [[one, other] as const, [other, one] as const]
  }),
)
const SMALL = /^\d$/
/** An expression with more places for a slip is not looked through. */
const MAX_SLIPS = 60

/**
 * What an expression may have been before one slip of the pen: a sign turned round, a small number halved, doubled or off
 * by one, a function taken for its partner, an argument doubled or halved, the whole of it doubled, halved or negated.
 */
export function oneSlipAway(node: Node): readonly Node[] {
  const whole = [doubled(node), halved(node), negated(node)]
  const all = [...whole, ...slipsIn(node)]
  return all.length > MAX_SLIPS ? [] : all
}

const number = (node: Node, text: string): Node => madeAt(node, 'number', [], text)
const doubled = (node: Node): Node => madeAt(node, 'mul', [number(node, '2'), node])
const halved = (node: Node): Node => madeAt(node, 'div', [node, number(node, '2')])
const negated = (node: Node): Node => (node.head === 'neg' ? node.args[0]! : madeAt(node, 'neg', [node]))

function slipsIn(node: Node): readonly Node[] {
  return [
    ...ownSlips(node),
    ...node.args.flatMap((part, i) =>
      isName(node, i) ? [] : slipsIn(part).map(slipped => ({ ...node, args: node.args.with(i, slipped) })),
    ),
  ]
}

/** The name of a function that is called, and the index of a symbol. */
const isName = ({ head }: Node, place: number): boolean =>
  (head === 'call' && place === 0) || (head === 'sub' && place === 1)

function ownSlips(node: Node): readonly Node[] {
  const { head, text, args } = node
  if (head === 'number' && SMALL.test(text))
    return numbersNear(Number(text)).map(digits => number(node, digits))
  if (head === 'add') return args.map((part, i) => ({ ...node, args: args.with(i, negated(part)) }))
  if (head === 'call' && args.length === 2) {
    const [name, argument] = args as [Node, Node]
    const partner = PARTNERS.get(text)
    const others = [doubled(argument), halved(argument)].map(other => ({ ...node, args: [name, other] }))
    return partner === undefined
      ? others
      : [...others, { ...node, text: partner, args: [{ ...name, text: partner }, argument] }]
  }
  return []
}

const numbersNear = (value: number): readonly string[] =>
  [value + 1, value - 1, 2 * value, value / 2]
    .filter(near => near > 0 && Number.isInteger(near) && near !== value)
    .map(String)
