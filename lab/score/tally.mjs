// @ts-check
// What the audit says beside what the labels say.
import { claimOf, findingsOf, isInCorrection, placeOf } from './places.mjs'
import { isBlameless, isFailing, isWrong, outcomeOf, worstOf } from './verdicts.mjs'

/**
 * @typedef {import('./verdicts.mjs').Finding} Finding
 * @typedef {import('./verdicts.mjs').Outcome} Outcome
 * @typedef {import('./corpus.mjs').LabelledDocument} LabelledDocument
 * @typedef {{ where: string, text: string, expected: string, got: string, outcome: Outcome, isWrong: boolean,
 *   isDetected: boolean, isFalseAlarm: boolean, message: string }} Scored
 * @typedef {{ where: string, text: string, got: string, message: string }} Alarm
 * @typedef {{ name: string, scored: Scored[], alarms: Alarm[] }} Tally
 */

/**
 * One row beside the findings about it.
 * @param {string} where @param {string} text @param {import('./verdicts.mjs').Label & { kind?: string }} row
 * @param {readonly Finding[]} findings @returns {Scored}
 */
function scoredRow(where, text, row, findings) {
  const got = worstOf(findings.map(finding => finding.verdict))
  return {
    where,
    text,
    expected: (row.accept ?? [row.verdict]).join(' or '),
    got,
    outcome: outcomeOf(row, got),
    isWrong: isWrong(row),
    isDetected: isFailing(got),
    isFalseAlarm: isFailing(got) && isBlameless(row),
    message: findings.find(finding => finding.verdict === got)?.message ?? '',
  }
}

/**
 * A list of relations, each of which was audited as a document of its own.
 * @param {import('./corpus.mjs').RelationFile} file @param {readonly (readonly Finding[])[]} findings @returns {Tally}
 */
export function tallyRelations({ name, rows }, findings) {
  const scored = rows.map((row, index) =>
    scoredRow(`${name}:${index + 1}`, row.latex, row, findings[index] ?? []),
  )
  return { name, scored, alarms: scored.filter(row => row.isFalseAlarm) }
}

/**
 * A document beside its gold lines. A false alarm is a failing verdict on a gold line that is right or no claim, or
 * on anything that neither a gold line nor the correction of one speaks of.
 * @param {LabelledDocument} document @param {readonly Finding[]} findings @returns {Tally}
 */
export function tallyDocument({ name, source, rows }, findings) {
  const places = rows.map(row => placeOf(source, row))
  const about = findingsOf(findings, places)
  const scored = rows.map((row, index) =>
    scoredRow(`${name}:${row.line}`, row.claim, row, about[index] ?? []),
  )
  const alarms = findings.filter(finding => {
    const row = rows[claimOf(finding, places)]
    const isBlamed = row === undefined ? isInCorrection(finding, rows.filter(isWrong)) : !isBlameless(row)
    return isFailing(finding.verdict) && !isBlamed
  })
  return {
    name,
    scored,
    alarms: alarms.map(({ start, statement, verdict, message = '' }) => ({
      where: `${name}:${start.line}`,
      text: statement,
      got: verdict,
      message,
    })),
  }
}

/**
 * The counts of a tally, which add up over several.
 * @param {readonly Tally[]} tallies
 */
export function countsOf(tallies) {
  const rows = tallies.flatMap(tally => tally.scored)
  const withOutcome = (/** @type {Outcome} */ outcome) => rows.filter(row => row.outcome === outcome).length
  const wrong = rows.filter(row => row.isWrong)
  return {
    total: rows.length,
    right: withOutcome('right'),
    unread: withOutcome('unread'),
    wrongVerdicts: withOutcome('wrong'),
    wrongLines: wrong.length,
    detected: wrong.filter(row => row.isDetected).length,
    falseAlarms: tallies.reduce((sum, tally) => sum + tally.alarms.length, 0),
  }
}
