import type { Node } from '../tree/node.js'

/** Longer numerals are no number of a page. */
const MAX_DIGITS = 400
/** No other base is written as an index: `5_{13}` may be a name. */
const BASES: ReadonlySet<string> = new Set(['2', '3', '4', '5', '6', '7', '8', '9', '10', '12', '16'])

/** What digits are worth in the base that stands below them, `1011_2`; null for anything else. */
export function basedNumeral({ head, args: [numeral, index] }: Node): bigint | null {
  if (head !== 'sub' || numeral!.head !== 'number' || index!.head !== 'number') return null
  if (!BASES.has(index!.text) || numeral!.text.length > MAX_DIGITS) return null
  const base = Number(index!.text)
  const digits = [...numeral!.text].map(Number)
  return digits.every(digit => digit < base)
    ? digits.reduce((value, digit) => value * BigInt(base) + BigInt(digit), 0n)
    : null
}
