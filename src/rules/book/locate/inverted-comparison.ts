import type { Token } from '../../../documents/model/document.js'
import { hasSense, isOneOf } from '../../../english/matching.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from './candidate.js'
import { alternativesOf } from './pattern.js'

/**
 * Whether the word behind a figure turns it round: what is 8× larger is not 8× smaller. A part of something, "an eighth
 * as large", is turned already.
 */
export function isTurnedRound(place: Candidate, words: string, { section }: Reading): boolean {
  const { figure, isInverse } = place
  if (!figure || isInverse) return false
  const { tokens } = section
  const at = tokens.findIndex(token => token.end > figure.start)
  const decides = tokens.slice(at + 1).find(token => !hasSense(token, 'timesAs'))
  return decides?.sentence === tokens[at]?.sentence && isOneOf(decides as Token, alternativesOf(words))
}
