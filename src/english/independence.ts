import { alternativesFor } from './lexicon.js'
import { hasSense } from './matching.js'
import { textOf } from './sentence.js'
import type { Word } from './word.js'

const STEM = '(?:in|un)?(?:dependen|correlat)'
const DENIES = new RegExp(
  [
    `\\b(?:${alternativesFor('noneOf')})(?: \\S+)? ${STEM}`,
    `\\b(?:${alternativesFor('evenIf')})(?: \\S+){0,8} ${STEM}`,
    `\\bnot (?:of|from) §`,
    `\\b(?:${alternativesFor('dependent')})\\b`,
    `\\b(?:far from|nobody|were|unless|only (?:when|if)|linearly)\\b(?: \\S+){0,8} ${STEM}`,
    `${STEM}\\w{0,9}(?: \\S+){0,3} (?:only|unless|if)\\b`,
    // "a correlation of 0.3", and "independent of Z", say nothing of X and Y; an "independent variable" is a regressor.
    `\\bcorrelation \\S`,
    `${STEM}t of\\b`,
    `${STEM}t variable\\b`,
  ].join('|'),
)

/** What a text says of how its variables hang together: nothing is sure where it denies it, or leaves it open. */
export function dependenceSaid(text: readonly Word[]): 'independent' | 'uncorrelated' | 'unsure' | null {
  const isIndependent = text.some(word => hasSense(word, 'independent'))
  if (!isIndependent && !text.some(word => hasSense(word, 'uncorrelated'))) return null
  if (DENIES.test(textOf(text))) return 'unsure'
  return isIndependent ? 'independent' : 'uncorrelated'
}
