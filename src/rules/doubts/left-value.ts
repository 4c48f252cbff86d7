import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Link } from '../../notation/tree/link.js'
import type { Reading } from '../../page/reading.js'
import type { Grounds } from '../judged.js'

/** What the left side of a link comes to: figures alone are in the unit of the result, symbols have the values of the page. */
export function leftValue(
  { left }: Pick<Link, 'left'>,
  reading: Reading,
  grounds: Grounds | undefined,
): Term | null {
  const bare = lowered(left, reading.glossary)
  return bare && definableIn(bare).size === 0 ? bare : (grounds?.valueWith(new Map()) ?? null)
}
