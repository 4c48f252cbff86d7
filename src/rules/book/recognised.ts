import { isOneOf } from '../../english/matching.js'
import type { Reading } from '../../page/reading.js'
import { LIMIT } from './locate/candidate.js'
import { candidatesAt, holeKindOf } from './locate/locate.js'
import { alternativesOf } from './locate/pattern.js'
import type { Claim, Exercise } from './model/claim.js'

/** One word of a field stands on pages of any other. */
const MIN_SIGNS = 2

/**
 * Whether a section that carries the number of an exercise is about the same: any text may have an Exercise 15.5. It is
 * where several words of its field, or of its formulas with symbols, are found. A figure is none, since `N = 6` may
 * stand anywhere.
 */
export function isRecognised(exercise: Exercise, reading: Reading): boolean {
  const words = alternativesOf(exercise.words ?? '').filter(word =>
    reading.section.tokens.some(token => isOneOf(token, [word])),
  )
  if (words.length >= MIN_SIGNS) return true
  const formulas = exercise.claims.filter(claim => OF_FORMULA.has(claim.means.kind) && isFound(claim))
  return words.length + formulas.length >= MIN_SIGNS

  function isFound(claim: Claim): boolean {
    const places = candidatesAt(claim.where, holeKindOf(claim), reading, exercise.topics ?? {})
    return places.some(({ cost }) => cost <= LIMIT)
  }
}

const OF_FORMULA: ReadonlySet<Claim['means']['kind']> = new Set([
  'identity',
  'law',
  'equation',
  'solution',
  'exponent',
  'constant',
  'program',
])
