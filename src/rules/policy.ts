import { isCalledFalse } from '../english/truth-value.js'
import { type Judgement, undecided } from '../math/judges/judgement.js'
import { isAccusation } from '../math/judges/verdict.js'
import { doubtAbout } from './doubts/doubt.js'
import { extentOf, type Judged } from './judged.js'

/** Judgements that have been through this file: it is asked again of a finding that was merged with another. */
const passed = new WeakSet<Judgement>()

/**
 * The only door through which an accusation leaves: every doubt is silent, among them that the page asserts the
 * statement, and that another arithmetic confirms what the accusation rests on. Anything else is undecided, with the id
 * of the doubt that stood in the way. So is what holds of the numbers where the page itself says that it does not.
 */
export function underPolicy(judged: Judged): Judged {
  const { judgement } = judged
  if (judgement.verdict === 'holds') return contradicted(judged)
  if (!isAccusation(judgement.verdict) || passed.has(judgement)) return judged
  const doubt = doubtAbout(judged)
  if (doubt === null) {
    passed.add(judgement)
    return judged
  }
  const explanation = `${doubt.says}; ${judgement.explanation}`
  return { ...judged, judgement: { ...undecided('uncertain-place', explanation), doubt: doubt.id } }
}

/** Of `0.1 + 0.2 == 0.3` a page rightly says that it is `False`: it speaks of another equality than that of the numbers. */
function contradicted(judged: Judged): Judged {
  const { judgement, at, from, to } = judged
  if (!at || !isCalledFalse(at.token, extentOf(at.token, from, to), at.reading)) return judged
  const explanation = `the page says that it is false; ${judgement.explanation}`
  return { ...judged, judgement: { ...undecided('uncertain-place', explanation), doubt: 'stance/denied' } }
}
