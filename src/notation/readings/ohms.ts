import type { Node } from '../tree/node.js'
import { madeAt, withParts } from '../tree/parts.js'

/** Prefixes that stand as letters before `\Omega`, and how the unit is written with them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['m', 'mΩ'],
  ['k', 'kΩ'],
  ['M', 'MΩ'],
  ['G', 'GΩ'],
  ['mu', 'µΩ'],
])

const isOhm = (node: Node | undefined): boolean => node?.head === 'symbol' && node.text === 'Omega'

/** A tree in which `\Omega` behind a figure is the ohm, with a prefix between the two or without: `2\,\mathrm{k}\Omega`. */
export function withOhms(node: Node): Node {
  const own = withParts(node, withOhms)
  if (own.head !== 'mul') return own
  const factors: Node[] = []
  for (let at = 0; at < own.args.length; at++) {
    const [part, next] = [own.args[at]!, own.args[at + 1]]
    const isBehindFigure = isFigure(factors.at(-1))
    const unit = isOhm(next) && isBehindFigure && isLetter(part) ? PREFIXES.get(part.text) : undefined
    if (unit !== undefined) factors.push(unitOver(unit, part, own.args[++at]!))
    else factors.push(isOhm(part) && isBehindFigure ? unitOver('Ω', part, part) : part)
  }
  return { ...own, args: factors }
}

/** `47`, `10^4`. */
const isFigure = (node: Node | undefined): boolean =>
  node?.head === 'number' || (node?.head === 'pow' && node.args.every(part => part.head === 'number'))

const isLetter = ({ head, args }: Node): boolean =>
  (head === 'symbol' || head === 'text') && args.length === 0

const unitOver = (text: string, { start }: Node, { end }: Node): Node =>
  madeAt({ start, end }, 'text', [], text)
