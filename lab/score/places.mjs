// @ts-check
// Which finding speaks of which gold line.

/**
 * @typedef {import('./verdicts.mjs').Finding} Finding
 * @typedef {import('./verdicts.mjs').GoldRow} GoldRow
 * @typedef {{ start: number, end: number }} Place
 */

/**
 * Where the claim of a gold line stands. Throws Error where its line does not have it.
 * @param {string} source @param {GoldRow} row @returns {Place}
 */
export function placeOf(source, { doc, line, claim }) {
  const lines = source.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
  const column = lines[line - 1]?.indexOf(claim) ?? -1
  if (column < 0) throw new Error(`score: expected \`${claim}\` at ${doc}:${line}, got ${lines[line - 1]}`)
  return { start: before + column, end: before + column + claim.length }
}

/** How many characters two places share. @param {Place} one @param {Place} other */
const shared = (one, other) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))

/** The place of a finding. @param {Finding} finding @returns {Place} */
const spanOf = finding => ({ start: finding.start.offset, end: finding.end.offset })

/** How much of both places is shared, from 0 to 1. @param {Place} one @param {Place} other */
function likeness(one, other) {
  const both = shared(one, other)
  return both / (one.end - one.start + (other.end - other.start) - both)
}

/**
 * The claim that a finding speaks of, by its index, or -1. In a chain neighbouring statements share a term: a finding
 * belongs first where it ends, since its right side is what it states.
 * @param {Finding} finding @param {readonly Place[]} claims
 */
export function claimOf(finding, claims) {
  const span = spanOf(finding)
  const likely = claims.map(place => {
    const overlap = likeness(span, place)
    const ends = place.start < span.end && span.end <= place.end
    return overlap === 0 ? 0 : overlap + (ends ? 1 : 0)
  })
  const best = Math.max(0, ...likely)
  return best === 0 ? -1 : likely.indexOf(best)
}

/**
 * The findings of each claim: those that speak of it, else those that cover at least half of it.
 * @param {readonly Finding[]} findings @param {readonly Place[]} claims @returns {Finding[][]}
 */
export function findingsOf(findings, claims) {
  const owners = findings.map(finding => claimOf(finding, claims))
  return claims.map((place, index) => {
    const own = findings.filter((_, at) => owners[at] === index)
    const covers = (/** @type {Finding} */ finding) =>
      2 * shared(spanOf(finding), place) >= place.end - place.start
    return own.length > 0 ? own : findings.filter(covers)
  })
}

/** The left side of a statement, with its sign. */
const LEFT = /^[^=<>≈∝]*(?:[=<>≈∝]|\\(?:propto|approx|sim|simeq|leq?|geq?)(?![a-z]))/

/**
 * Whether the correction of another claim on its line speaks of a finding: both halves of a pair may be wrong, and be
 * labelled once.
 * @param {Finding} finding @param {readonly GoldRow[]} rows
 */
export function isInCorrection({ statement, start }, rows) {
  const [left] = LEFT.exec(statement) ?? []
  return left !== undefined && rows.some(row => row.line === start.line && row.correct?.includes(left))
}
