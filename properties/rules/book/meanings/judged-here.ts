import type { Judgement } from '../../../../src/math/judges/judgement.js'
import { Scope } from '../../../../src/rules/book/environment/environment.js'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { locateAll } from '../../../../src/rules/book/locate/locate.js'
import { judgeClaim } from '../../../../src/rules/book/meanings/judge.js'
import type { Claim, Exercise } from '../../../../src/rules/book/model/claim.js'
import { readingOf } from '../../../page/read-here.js'

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
