import { type Judgement, undecided } from '../math/judges/judgement.js'
import { isAccusation } from '../math/judges/verdict.js'
import { doubtAbout } from './doubts/doubt.js'
import type { Judged } from './judged.js'

/** Judgements that have been through this file: it is asked again of a finding that was merged with another. */
const passed = new WeakSet<Judgement>()

/**
 * The only door through which an accusation leaves: every doubt is silent, among them that the page asserts the
 * statement, and that another arithmetic confirms what the accusation rests on. Anything else is undecided, with the id
 * of the doubt that stood in the way.
 */
export function underPolicy(judged: Judged): Judged {
  const { judgement } = judged
  if (!isAccusation(judgement.verdict) || passed.has(judgement)) return judged
  const doubt = doubtAbout(judged)
  if (doubt === null) {
    passed.add(judgement)
    return judged
  }
  const explanation = `${doubt.says}; ${judgement.explanation}`
  return { ...judged, judgement: { ...undecided('uncertain-place', explanation), doubt: doubt.id } }
}
