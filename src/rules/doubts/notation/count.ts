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
  const number = base === undefined || figure.head !== 'number' ? null : approximate(left)
  if (number === null) return null
  const off = Math.abs(Math.log(number) / Math.log(base!) - Number(figure.text))
  const isNear = off < EXACT || (off <= ROUNDED && (number >= LARGE || isPower(left)))
  return isNear ? 'a number may stand beside its logarithm' : null
}

/** Of so large a number people take the logarithm. */
const LARGE = 1000
/** As near as doubles are to a logarithm that is whole. */
const EXACT = 1e-9

const isPower = ({ head, args }: Node): boolean => head === 'pow' || args.some(isPower)
