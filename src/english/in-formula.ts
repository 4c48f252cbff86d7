import { isWordFor } from './lexicon.js'

const WORD = /[A-Za-z]+/g

/**
 * Where the text inside a formula goes on with the sentence around it: behind the m of ` m, for all `, at 0 in `, so `. Null where it
 * does not, and names something or is a unit: `tokens per second`, `loss`.
 */
export function sentenceIn(text: string): number | null {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!carriesOn(word.toLowerCase())) continue
    return text.slice(0, index).replace(/[\s,.;:(]+$/, '').length
  }
  return null
}

const carriesOn = (word: string): boolean =>
  isWordFor(
    word,
    ...(['joining', 'causal', 'inference', 'relative', 'condition', 'contrast', 'qualifies'] as const),
    ...(['leadsToSymbol', 'givesCase', 'joinsFormulas'] as const),
  )

/** Whether a text is a lone "and" or "or", which may stand between two values as well as between two statements. */
export const joinsValues = (text: string): boolean => isWordFor(text.trim().toLowerCase(), 'joining')
