// @ts-check
// What an audit of pages that nobody looked at before comes to.

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {{ statements: number, judged: number, accused: number, labels: Record<string, number>, reasons: Record<string, number> }} Measure */

const JUDGED = new Set(['holds', 'conditional', 'refuted', 'misrounded', 'unsupported', 'carried'])

/** @param {readonly string[]} names @returns {Record<string, number>} */
function counted(names) {
  /** @type {Record<string, number>} */
  const counts = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** @param {readonly { findings: readonly any[] }[]} documents @param {readonly Row[]} rows @returns {Measure} */
export function measureOf(documents, rows) {
  const findings = documents.flatMap(document => document.findings)
  const open = findings.filter(({ verdict }) => !JUDGED.has(verdict))
  return {
    statements: findings.length,
    judged: findings.length - open.length,
    accused: rows.length,
    labels: counted(rows.map(({ label }) => label)),
    reasons: counted(open.map(({ reason }) => reason ?? 'other')),
  }
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

/** The figures in lines for the reader; arguable accusations count neither for nor against. @param {Measure} measure */
export function linesOf({ statements, judged, accused, labels, reasons }) {
  const { true: right = 0, false: wrong = 0, '?': open = 0 } = labels
  const told = Object.entries(labels).map(([label, count]) => `${count} ${label}`)
  const listed = Object.entries(reasons)
    .sort(([, one], [, other]) => other - one)
    .map(([reason, count]) => `${reason} ${count}`)
  return [
    `statements: ${statements}, judged ${judged} (${share(judged, statements)})`,
    `accused: ${accused}${told.length > 0 ? ` (${told.join(', ')})` : ''}`,
    open > 0
      ? `precision: not known, ${open} of ${accused} accusations have no label yet`
      : `precision: ${share(right, right + wrong)}; wrong accusations per 100 judged: ${judged === 0 ? '-' : ((100 * wrong) / judged).toFixed(2)}`,
    `not judged: ${listed.join(', ')}`,
  ]
}
