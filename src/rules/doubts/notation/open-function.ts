import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'

/** `\\ln 10/3` is read as (ln 10)/3, and some write it for ln(10/3). */
const IN_LATEX = /\\(?:ln|log|exp|sin|cos|tan)\s*[\d.]+\s*\/\s*\d/
/** In plain text more is meant: `ln 2 × 3`, `sin π/2`, `sqrt 2π`. */
const FACTOR = String.raw`\s{0,9}(?:[*/×·⋅÷xX]\s{0,9}[\d.(]|(?<=\d)\s?π)`
const IN_PLAIN = new RegExp(String.raw`(?<![\\\p{L}])\p{L}\w{1,9}\s{1,9}(?:[\d.]{1,30}|π)${FACTOR}`, 'u')
/** And `sqrt 16 + 9`, since a root has no bar there. */
const BEHIND_ROOT = /(?<![\\\p{L}])(?:\p{L}\w{0,5})?sqrt\s{1,9}[\d.]{1,30}\s{0,9}[-+−]\s{0,9}[\d.(]/u

/** Why the argument of a function without brackets may go on; null where it ends for certain. */
export function doubtOfArgument(
  { left, right }: Link,
  { notation }: Pick<Token, 'notation'>,
  source: string,
): string | null {
  const written = source.slice(left.start, right.end)
  if (IN_LATEX.test(written)) return 'the argument of a function may go on behind the slash'
  const isOpen = notation === 'plain' && (IN_PLAIN.test(written) || BEHIND_ROOT.test(written))
  return isOpen ? 'the argument of a function may go on behind the number' : null
}
