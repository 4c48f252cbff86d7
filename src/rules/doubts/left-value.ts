import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Link } from '../../notation/tree/link.js'
import type { Reading } from '../../page/reading.js'
import type { Grounds } from '../judged.js'
import { numberOf } from './unrounded-inputs.js'

/**
 * What the left side of a link comes to: figures alone are in the unit of the result, symbols have the values of the page.
 * Null where it has no value among the real numbers, as √-1.
 */
export function leftValue(
  { left }: Pick<Link, 'left'>,
  reading: Reading,
  grounds: Grounds | undefined,
): Term | null {
  const bare = lowered(left, reading.glossary)
  const value = bare && definableIn(bare).size === 0 ? bare : (grounds?.valueWith(new Map()) ?? null)
  return numberOf(value) === null ? null : value
}
