import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'
import { approximate } from './approximate.js'

/** What a number is counted in by its logarithm, and the base. */
const BASES: readonly (readonly [unit: RegExp, base: number])[] = [
  [/^(?:bits?|doublings?|octaves?|qubits?)\b/, 2],
  [/^(?:(?:decimal )?digits?|orders? of magnitude|decades?|zeros|zeroes)\b/, 10],
  [/^(?:nats?|e-folds?|e-foldings?)\b/, Math.E],
]
/** As far behind a figure as its unit is looked for. */
const REACH = 24
/** A number of so many digits has a logarithm that is up to one less, and bits are rounded up. */
const ROUNDED = 1

/** Why a number may stand beside its logarithm, `26^4 = 18.8 bits`, `10^6 = 6 digits`; null where it does not. */
export function doubtOfCount({ left, right }: Link, _token: Token, source: string): string | null {
  const figure = right.head === 'mul' ? right.args[0]! : right
  const behind = source.slice(figure.end, figure.end + REACH).replace(/^(?:[\s$~]|\\[,;: ()]|\\text\{)*/, '')
  const base = BASES.find(([unit]) => unit.test(behind))?.[1]
  const number = base !== undefined && isLarge(left) ? approximate(left) : null
  if (number === null || figure.head !== 'number') return null
  const isNear = Math.abs(Math.log(number) / Math.log(base!) - Number(figure.text)) <= ROUNDED
  return isNear ? 'a number may stand beside its logarithm' : null
}

/** A power, or a number of four digits: what people take the logarithm of. */
const isLarge = ({ head, text, args }: Node): boolean =>
  head === 'pow' || (head === 'number' && Number(text) >= 1000) || args.some(isLarge)
