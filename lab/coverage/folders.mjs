// @ts-check
// What a coverage report says of each folder of src, and whether it covers every file that src holds.

/**
 * @typedef {{ total: number, covered: number }} Count
 * @typedef {{ lines: Count, branches: Count }} Counts
 * @typedef {{ lines: number, branches: number }} Percentages
 */

/** The rooms whose answers are called proofs: a line of them that nothing runs is a line that nothing judges. */
const COMPLETE = new Set(['src/math', 'src/formulas'])

/** What a room of this project must reach. @param {string} folder @returns {Percentages} */
export const leastOf = folder =>
  COMPLETE.has(folder) ? { lines: 100, branches: 100 } : { lines: 95, branches: 95 }

/**
 * Whether a built file only carries types or passes on what other files export: nothing in it can run, and c8 would
 * call all of it missed.
 * @param {string} built
 */
export const hasNothingToRun = built =>
  built
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replace(/\bexport\s*(\{[^}]*\}|\*)\s*(from\s*['"][^'"]*['"])?\s*;/g, '')
    .trim() === ''

/** @param {string} file */
const folderOf = file =>
  file
    .split('/')
    .slice(0, 2)
    .filter(part => !part.includes('.'))
    .join('/')

/**
 * The sums of each folder's files; `src/cli.ts` counts to `src`.
 * @param {Map<string, Counts>} files
 * @returns {Map<string, Counts>}
 */
export function sumsByFolder(files) {
  /** @type {Map<string, Counts>} */
  const sums = new Map()
  for (const [file, { lines, branches }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const nothing = { total: 0, covered: 0 }
    const sum = sums.get(folderOf(file)) ?? { lines: nothing, branches: nothing }
    sums.set(folderOf(file), { lines: plus(sum.lines, lines), branches: plus(sum.branches, branches) })
  }
  return sums
}

/** @param {Count} left @param {Count} right */
const plus = (left, right) => ({ total: left.total + right.total, covered: left.covered + right.covered })

/** @param {Count} count */
export const percent = ({ total, covered }) => (total === 0 ? 100 : (100 * covered) / total)

/**
 * One sentence for each thing that is wrong: a file that is missing from the report, a folder below a threshold.
 * @param {Map<string, Counts>} files the report @param {string[]} expected the files of src that can run
 * @param {(folder: string) => Percentages} least what a folder must reach
 * @returns {string[]}
 */
export function complaints(files, expected, least) {
  const missing = expected.filter(file => !files.has(file))
  const low = [...sumsByFolder(files)].flatMap(([folder, counts]) =>
    /** @type {const} */ (['lines', 'branches']).flatMap(measure => {
      const [reached, wanted] = [percent(counts[measure]), least(folder)[measure]]
      if (reached >= wanted) return []
      return [`${folder}: expected ${wanted} % of the ${measure} to run, got ${reached.toFixed(2)} %`]
    }),
  )
  const counted = files.size === 0 ? ['coverage: expected a report of some files, got none'] : []
  return [
    ...counted,
    ...missing.map(file => `${file}: expected in the coverage report, got no line of it`),
    ...low,
  ]
}
