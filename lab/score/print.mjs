// @ts-check
// The lines that the command prints.
import { countsOf } from './tally.mjs'

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {import('./detection.mjs').Noticed} Noticed
 */

/** @param {number} part @param {number} whole */
export const share = (part, whole) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`)

/** @param {string} text */
const short = text => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 90 ? line : `${line.slice(0, 87)}...`
}

/** The counts of one file, or of all. @param {string} name @param {readonly Tally[]} tallies */
export function countsLine(name, tallies) {
  const { total, right, unread, wrongVerdicts, wrongLines, detected, falseAlarms } = countsOf(tallies)
  return (
    `${name}: ${right} of ${total} right (${share(right, total)}), ${unread} honestly unread, ` +
    `${wrongVerdicts} wrong verdicts; ${detected} of ${wrongLines} wrong lines detected; ${falseAlarms} false alarms`
  )
}

/**
 * A file: its counts, its wrong verdicts and its false alarms, and with `isVerbose` every line that is not right.
 * @param {Tally} tally @param {boolean} isVerbose
 */
export function tallyLines(tally, isVerbose) {
  const shown = tally.scored.filter(
    ({ outcome }) => outcome === 'wrong' || (isVerbose && outcome !== 'right'),
  )
  return [
    countsLine(tally.name, [tally]),
    ...shown.map(
      ({ where, expected, got, text, message }) =>
        `  ${where}: expected ${expected}, got ${got}: ${short(text)}${isVerbose && message ? `\n      ${short(message)}` : ''}`,
    ),
    ...tally.alarms.map(
      ({ where, got, text, message }) => `  false alarm ${where}: ${got}: ${short(text)} - ${short(message)}`,
    ),
  ]
}

/** What became of the mutants, by the kind of slip. @param {readonly Noticed[]} mutants @param {boolean} isVerbose */
export function mutantLines(mutants, isVerbose) {
  const judged = mutants.filter(one => one.isJudged && one.isFalse)
  const kinds = [...new Set(judged.map(one => one.mutant.kind))].sort()
  const place = (/** @type {Noticed} */ { mutant }) =>
    `${mutant.name}:${mutant.line}: ${mutant.from} -> ${mutant.to}`
  return [
    ...kinds.map(kind => {
      const own = judged.filter(one => one.mutant.kind === kind)
      const detected = own.filter(one => one.isDetected).length
      return `  ${kind}: ${detected} of ${own.length} (${share(detected, own.length)})`
    }),
    ...(isVerbose
      ? judged
          .filter(one => !one.isDetected)
          .map(one => `  missed ${place(one)}: ${short(one.said || 'unread')}`)
      : []),
    ...mutants
      .filter(one => one.accusations.length > 0)
      .map(one => `  accused though true ${place(one)}: ${short(one.accusations[0]?.message ?? '')}`),
  ]
}
