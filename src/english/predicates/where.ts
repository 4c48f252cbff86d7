import { isWordFor, wordsFor } from '../lexicon.js'
import { hasSense, lengthAt } from '../matching.js'
import type { Word } from '../word.js'

/** Where something is said to be so: at all values, in a set or range that a formula gives, or nothing is said. */
export type Where<T extends Word> =
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'everywhere' }
  /** `named` are words that say what the symbol is: "for every integer $n$". */
  | { readonly kind: 'in'; readonly formula: T; readonly named: readonly string[] }

export interface WhereAt<T extends Word> {
  readonly where: Where<T>
  readonly to: number
}

/** "On the interval $(0, 1)$", "for all real $x$", "everywhere": reads where something is so, from a place on. */
export function whereAt<T extends Word>(tokens: readonly T[], at: number): WhereAt<T> {
  const first = tokens[at]
  if (hasSense(first, 'everywhereSaid') && tokens[at + 1]?.kind !== 'math')
    return { where: { kind: 'everywhere' }, to: at + 1 }
  return (
    (hasSense(first, 'whereSaid') ? within(tokens, at + 1) : null) ?? { where: { kind: 'unsaid' }, to: at }
  )
}

/** What stands behind "on", "in" or "for"; null where it gives no set. */
export function within<T extends Word>(tokens: readonly T[], from: number): WhereAt<T> | null {
  const named: string[] = []
  let at = from
  for (; tokens[at]?.kind === 'word'; at++) {
    const line = lengthAt(tokens, at, wordsFor('realLine'))
    if (line > 0 && tokens[at + line]?.kind !== 'math')
      return { where: { kind: 'everywhere' }, to: at + line }
    const word = tokens[at]!
    if (hasSense(word, 'kind', 'whole')) named.push(word.text)
    else if (
      !isWordFor(word.text, 'article', 'every', 'possessive') &&
      !hasSense(word, 'intervalNamed', 'ofInterval')
    )
      return null
  }
  const formula = tokens[at]
  return formula?.kind === 'math' ? { where: { kind: 'in', formula, named }, to: at + 1 } : null
}
