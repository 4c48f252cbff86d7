import type { Candidate } from '../../src/audit/candidate.js'
import { judgeClaim } from '../../src/audit/judge-claim.js'
import { locateAll } from '../../src/audit/locate.js'
import { Scope } from '../../src/audit/scope.js'
import type { Claim, Exercise } from '../../src/claims/claim.js'
import type { Judgement } from '../../src/evidence/judgement.js'
import { readingOf } from './read-here.js'

/** What a page puts into the hole of a claim of an exercise of a property's own, judged at its cheapest place. */
export function judgedOn(
  text: string,
  claim: Claim,
  has: Partial<Exercise> = {},
  known: Partial<Candidate> = {},
): Judgement {
  const exercise: Exercise = { number: '9', premises: {}, claims: [claim], ...has }
  const reading = readingOf(text)
  const locations = locateAll(exercise, reading)
  const location = locations.get(claim.id)!
  if (location.status === 'missing') throw new RangeError(`judgedOn: expected a place of it, got ${text}`)
  const place = { ...location.places[0]!, ...known }
  return judgeClaim(claim, place, new Scope(exercise, reading, locations), { seed: 1, points: 40 })
}

/** The verdict, and what is said to be right instead. */
export const toldOf = ({ verdict, expected }: Judgement): string =>
  expected === null ? verdict : `${verdict}, ${expected}`

/** The verdict, and why nothing could be told. */
export const openFor = ({ reason, explanation }: Judgement): string => `${reason}: ${explanation}`
