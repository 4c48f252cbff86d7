import { findUnit } from '../../math/units/unit-of-word.js'
import type { Node } from '../tree/node.js'
import { madeAt, withParts } from '../tree/parts.js'

/** Prefixes that stand as letters before `\Omega`, and how they are written in front of a unit. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['m', 'm'],
  ['k', 'k'],
  ['M', 'M'],
  ['G', 'G'],
  ['mu', 'µ'],
])

/** A formula in which a unit may be split in two. */
export const MAY_SPLIT_UNIT = /\\Omega|[ΩΩ]|\\mu/

/** How a page writes its names: where Ω is one of them, it is no ohm. */
export interface UnitNames {
  readonly isOhm: boolean
}

/**
 * A tree in which a unit behind a figure that is written in two signs is one: `2\,\mathrm{k}\Omega` and `2\,\Omega`,
 * `220\ \mu\mathrm{s}` and `5\,\mathrm{\mu F}`.
 */
export function withSplitUnits(node: Node, names: UnitNames): Node {
  const own = withParts(node, part => withSplitUnits(part, names))
  if (own.head !== 'mul') return own
  const factors: Node[] = []
  for (let at = 0; at < own.args.length; at++) {
    const [part, next] = [own.args[at]!, own.args[at + 1]]
    const found = isFigure(factors.at(-1)) ? unitAt(part, next, names) : null
    factors.push(found ? found.unit : part)
    if (found) at += found.length - 1
  }
  return { ...own, args: factors }
}

function unitAt(part: Node, next: Node | undefined, { isOhm }: UnitNames) {
  const prefix = isLetter(part) ? PREFIXES.get(part.text) : undefined
  if (prefix !== undefined && next) {
    if (isOhm && isOmega(next)) return { unit: unitOver(`${prefix}Ω`, part, next), length: 2 }
    if (prefix === 'µ' && isUpright(next)) return { unit: unitOver(`µ${next.text}`, part, next), length: 2 }
  }
  if (isOhm && isOmega(part)) return { unit: unitOver('Ω', part, part), length: 1 }
  const [, inside] = part.head === 'text' ? (/^\\mu\s*(\p{L}+)$/u.exec(part.text) ?? []) : []
  return inside === undefined ? null : { unit: unitOver(`µ${inside}`, part, part), length: 1 }
}

/** `\mathrm{s}` or `\text{m}`, and no variable `s`. */
const isUpright = (node: Node): boolean =>
  isLetter(node) && node.end - node.start > node.text.length && findUnit(`µ${node.text}`) !== null

const isOmega = (node: Node): boolean => node.head === 'symbol' && node.text === 'Omega'

/** `47`, `10^4`. */
const isFigure = (node: Node | undefined): boolean =>
  node?.head === 'number' || (node?.head === 'pow' && node.args.every(part => part.head === 'number'))

const isLetter = ({ head, args }: Node): boolean =>
  (head === 'symbol' || head === 'text') && args.length === 0

const unitOver = (text: string, { start }: Pick<Node, 'start'>, { end }: Pick<Node, 'end'>): Node =>
  madeAt({ start, end }, 'text', [], text)
