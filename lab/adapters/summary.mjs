// @ts-check

/** Levels that no adapter of the package may reach: it computes the equation, and always answers. */
const FORBIDDEN = [
  'wrong',
  'nonfinite-mismatch',
  'dtype-violation',
  'error',
  'indeterminate',
  'unsupported',
  'protocol-error',
  'timeout',
  'crash',
]

/**
 * @typedef {import('../../src/conform/model/report.js').ConformReport} ConformReport
 * @typedef {Pick<import('../../src/conform/vectors/vector.js').VectorFile, 'op' | 'groups'>} Vectors
 * @typedef {{ readonly name: string, readonly formats: readonly string[] }} Adapter
 */

/** @param {ConformReport} report @returns {string[]} */
export const formatsOf = report => [...new Set(report.footer.measures.map(({ dtype }) => dtype))]

/**
 * `plain float64: 37 operations, 3009 cases: 2900 faithful, 109 accurate; at most 3.2 ulp (kl.k3)`
 * @param {string} name @param {string} format @param {ConformReport} report
 */
export function lineOf(name, format, report) {
  const measures = report.footer.measures.filter(({ dtype }) => dtype === format)
  /** @type {Record<string, number>} */
  const counts = {}
  for (const { levels } of measures)
    for (const [level, count] of Object.entries(levels)) counts[level] = (counts[level] ?? 0) + count
  const cases = measures.reduce((sum, measure) => sum + measure.cases, 0)
  const largest = measures
    .filter(({ maxUlps }) => maxUlps !== null)
    .toSorted((a, b) => Number(b.maxUlps) - Number(a.maxUlps))[0]
  const levels = Object.entries(counts).map(([level, count]) => `${count} ${level}`)
  const ulps = largest ? `at most ${largest.maxUlps} ulp (${largest.op})` : 'no ulps'
  return `${name} ${format}: ${measures.length} operations, ${cases} cases: ${levels.join(', ')}; ${ulps}`
}

/**
 * What an adapter does not do that it should: every operation of the vectors, in each of its formats that the vectors have
 * the operation in, at no level that is forbidden.
 * @param {Adapter} adapter @param {ConformReport} report @param {readonly Vectors[]} vectors
 */
export function shortcomings(adapter, report, vectors) {
  const measured = new Map(report.footer.measures.map(one => [`${one.op} ${one.dtype}`, one.cases]))
  const missing = vectors.flatMap(({ op, groups }) => {
    const has = new Set(groups.flatMap(({ cases }) => cases.flatMap(({ exactIn }) => exactIn)))
    return adapter.formats
      .filter(format => [...has].includes(/** @type {never} */ (format)))
      .filter(format => !measured.get(`${op} ${format}`))
      .map(format => `expected cases of ${op} in ${format}, got none`)
  })
  const bad = report.results
    .filter(({ level, isFailure }) => isFailure || FORBIDDEN.includes(level))
    .map(({ id, dtype, level, message }) => `${id} in ${dtype}: ${level}: ${message}`)
  const { exitCode, aborted, complaints } = report.footer
  const ended =
    exitCode === 0 ? [] : [`expected exit code 0, got ${exitCode}${aborted ? `: ${aborted}` : ''}`]
  return [...missing, ...bad, ...ended, ...complaints]
}
