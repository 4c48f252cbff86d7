import { isWordFor } from '../../lexicon.js'
import { hasSense } from '../../matching.js'
import type { Word } from '../../word.js'

/** How much is added, or by what something is multiplied: a figure, or "a constant", of which no value is known. */
export type Amount<T extends Word> = { readonly figure: T } | { readonly digits: string } | 'constant'

export interface FoundAmount<T extends Word> {
  readonly amount: Amount<T>
  readonly to: number
}

/** "5", "$c$", "a constant", "the same amount", "a constant $c$", "a factor of 10". */
export function amountAt<T extends Word>(tokens: readonly T[], at: number): FoundAmount<T> | null {
  const first = tokens[at]
  if (!first) return null
  if (first.kind === 'math' || (first.kind === 'number' && first.scale === undefined))
    return { amount: { figure: first }, to: at + 1 }
  const from = isWordFor(first.text, 'article', 'every', 'determiner') ? at + 1 : at
  const isTwo = hasSense(tokens[from], 'amountIs') && hasSense(tokens[from + 1], 'amountNoun')
  const noun = isTwo ? from + 1 : from
  if (!hasSense(tokens[noun], 'amountNoun')) return null
  const next = tokens[noun + 1]
  const behind = next?.text === 'of' ? noun + 2 : noun + 1
  const figure = tokens[behind]
  const isFigure = figure?.kind === 'math' || (figure?.kind === 'number' && next?.text === 'of')
  return isFigure ? { amount: { figure }, to: behind + 1 } : { amount: 'constant', to: noun + 1 }
}
