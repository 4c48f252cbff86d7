// @ts-check
// Which mutants the audit notices.
import { isFailing } from './verdicts.mjs'

/**
 * @typedef {import('./verdicts.mjs').Finding} Finding
 * @typedef {import('./mutants.mjs').Mutant} Mutant
 * @typedef {{ mutant: Mutant, isJudged: boolean, isFalse: boolean, isDetected: boolean, accusations: Finding[],
 *   said: string }} Noticed
 *   `isJudged`: a statement of the original that holds covers the number; `accusations`: failing verdicts on a claim that
 *   the change leaves true; `said`: what is said of the changed claims instead, where nothing fails.
 */

const keyOf = (/** @type {Finding} */ { verdict, statement }) => `${verdict} ${statement}`

/**
 * What the audit finds in a mutant that it had not found in the original.
 * @param {Mutant} mutant @param {readonly Finding[]} original @param {readonly Finding[]} findings @returns {Noticed}
 */
export function noticed(mutant, original, findings) {
  const known = new Set(original.filter(one => isFailing(one.verdict)).map(keyOf))
  const fresh = findings.filter(one => isFailing(one.verdict) && !known.has(keyOf(one)))
  const covers = (/** @type {Finding} */ { start, end }) =>
    start.offset < mutant.end && mutant.start < end.offset
  const isInClaim = (/** @type {Finding} */ { start, end }) =>
    mutant.claims.some(claim => claim.start <= start.offset && end.offset <= claim.end)
  return {
    mutant,
    isJudged: original.some(one => one.verdict === 'holds' && covers(one)),
    isFalse: mutant.truth === 'false',
    isDetected: fresh.length > 0,
    said: sayings(findings.filter(isInClaim)),
    accusations: mutant.truth === 'true' ? fresh.filter(isInClaim) : [],
  }
}

/** The verdicts of some findings with their reasons. @param {readonly Finding[]} findings */
const sayings = findings =>
  [
    ...new Set(
      findings.map(({ verdict, message }) => (verdict === 'holds' ? verdict : `${verdict}: ${message}`)),
    ),
  ].join('; ')

/**
 * Detection over the mutants that make a judged number false, over all that make a claim false, and over all.
 * @param {readonly Noticed[]} mutants
 */
export function detectionOf(mutants) {
  const rate = (/** @type {readonly Noticed[]} */ chosen) => ({
    of: chosen.length,
    detected: chosen.filter(one => one.isDetected).length,
  })
  return {
    judged: rate(mutants.filter(one => one.isJudged && one.isFalse)),
    false: rate(mutants.filter(one => one.isFalse)),
    all: rate(mutants),
    accused: mutants.filter(one => one.accusations.length > 0).length,
  }
}
