import { hasSense } from '../../matching.js'
import type { Word } from '../../word.js'

/** So many words stand between two figures of which the one gives the other. */
const MAX_BETWEEN = 12

/** Whether the words between two figures of a sentence say that the one gives the other: "means a perplexity of". */
export function tiesTogether(tokens: readonly Word[], first: number, second: number): boolean {
  const between = tokens.slice(first + 1, second)
  return (
    between.length <= MAX_BETWEEN &&
    between.some(word => hasSense(word, 'tiesTo')) &&
    !between.some(
      ({ kind, text }, at) =>
        kind === 'math' ||
        (kind === 'number' && text !== '1') ||
        (kind === 'break' && text !== ',') ||
        (text === 'and' && !hasSense(between[at + 1], 'tiesTo')) ||
        hasSense(between[at], 'comparison', 'contrast', 'not', 'isAnother'),
    )
  )
}
