import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'

export const numberAt = (at: Node, value: number): Node =>
  value < 0 ? madeAt(at, 'neg', [numberAt(at, -value)]) : madeAt(at, 'number', [], String(value))

/** The quotient of one member and the one before as a power: a, ar, ar² go on with a (ar/a)^k. */
export function geometricIn([first, second]: readonly Node[], index: Node): Node {
  const ratio = madeAt(second!, 'div', [second!, first!])
  return madeAt(first!, 'mul', [first!, madeAt(second!, 'pow', [ratio, index])])
}

/**
 * An expression in an index that is each of some members in turn, from 0 on: whole numbers at the same place of all of them
 * grow by equal steps, or of three members by equal factors; signs may alternate. Null where there is none.
 */
export function alikeIn(members: readonly Node[], index: Node): Node | null {
  const isOff = members.map(({ head }) => head === 'neg')
  const bare = members.map(member => (member.head === 'neg' ? member.args[0]! : member))
  if (isOff.every(off => !off)) return unified(bare, index)
  const alternates = isOff.every((off, i) => off === (i % 2 === 1))
  const size = alternates ? unified(bare, index) : null
  const [first] = members
  return size && madeAt(first!, 'mul', [madeAt(first!, 'pow', [numberAt(first!, -1), index]), size])
}

function unified(nodes: readonly Node[], index: Node): Node | null {
  const [first] = nodes
  const whole = nodes.map(wholeOf)
  if (whole.every(value => value !== null)) return progressing(whole as number[], first!, index)
  // 1 stands beside 1/2 as 1/1.
  if (whole.some(value => value !== null) && nodes.some(({ head }) => head === 'div'))
    return unified(
      nodes.map(node => (node.head === 'div' ? node : madeAt(node, 'div', [node, numberAt(node, 1)]))),
      index,
    )
  const { head, text, args } = first!
  if (!nodes.every(node => node.head === head && node.text === text && node.args.length === args.length))
    return null
  const parts = args.map((_, at) =>
    unified(
      nodes.map(node => node.args[at]!),
      index,
    ),
  )
  return parts.every(part => part !== null) ? { ...first!, args: parts } : null
}

const wholeOf = ({ head, text }: Node): number | null =>
  head === 'number' && /^\d{1,9}$/.test(text) ? Number(text) : null

function progressing(values: readonly number[], at: Node, index: Node): Node | null {
  const [first, second] = values as [number, number]
  const step = second - first
  if (values.every((value, i) => value === first + i * step))
    return step === 0
      ? at
      : madeAt(at, 'add', [numberAt(at, first), madeAt(at, 'mul', [numberAt(at, step), index])])
  const factor = second / first
  const isGeometric = Number.isInteger(factor) && values.every((value, i) => value === first * factor ** i)
  return isGeometric && values.length > 2
    ? madeAt(at, 'mul', [numberAt(at, first), madeAt(at, 'pow', [numberAt(at, factor), index])])
    : null
}
