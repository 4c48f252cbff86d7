import type { Token } from '../documents/model/document.js'
import { stanceOf } from '../english/stance.js'
import type { Stance } from '../english/stance-kind.js'
import { isConfirmed } from '../math/judges/confirm.js'
import { type Judgement, undecided } from '../math/judges/judgement.js'
import { isAccusation } from '../math/judges/verdict.js'
import { allDoubts } from './doubts/doubt.js'
import type { Judged } from './judged.js'

/** Judgements that have been through this file: it is asked again of a finding that was merged with another. */
const passed = new WeakSet<Judgement>()

/**
 * The only door through which an accusation leaves: the page asserts the statement, every doubt is silent, and another
 * arithmetic confirms what the accusation rests on. Anything else is undecided, with the id of what stood in the way.
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

interface Doubted {
  readonly id: string
  readonly says: string
}

function doubtAbout(judged: Judged): Doubted | null {
  const { at, statedBy } = judged
  if (at) {
    const extent = { start: Math.min(judged.from, at.token.start), end: Math.max(judged.to, at.token.end) }
    const stance = stanceOf(at.token, at.reading, extent)
    const isStated =
      stance.kind === 'asserted' || (statedBy !== undefined && stance.words?.startsWith(statedBy))
    if (!isStated) return { id: `stance/${stance.kind}`, says: sentenceFor(stance, at.token) }
    for (const { id, applies } of allDoubts()) {
      const says = applies({ ...judged, at })
      if (says !== null) return { id, says }
    }
  }
  if (!isConfirmed(judged.judgement))
    return { id: 'unconfirmed', says: 'another arithmetic does not see the difference' }
  return null
}

/** How a message says why a page does not assert something. */
function sentenceFor({ kind, words }: Stance, { kind: of }: Token): string {
  const what = of === 'math' ? 'the formula' : 'this'
  const said = {
    asserted: `the page asserts ${what}`,
    supposed: `the page only supposes ${what}`,
    reported: `the page reports ${what}`,
    denied: `the page denies ${what}`,
    asked: `the page asks about ${what}`,
    quoted: `the page quotes ${what}`,
    corrected: `the page corrects ${what}`,
    task: `the page sets a task about ${what}`,
  }[kind]
  return words === null ? said : `${said} ("${words}")`
}
