// @ts-check
// What was counted of the mutants of claims, block by block: each worker leaves a line for each block that it has done, so
// that a run which was interrupted goes on from there.

/**
 * @typedef {object} Counts
 * @property {number} proved
 * @property {number} refuted
 * @property {number} undecided
 * @property {{ proved: number, refuted: number }} unconfirmed Without a value at any point that was tried.
 * @property {number} missed Undecided, though they fail at a point that was tried.
 * @property {Record<string, number>} reasons How many are undecided for each.
 * @property {string[]} claims
 * @property {string[]} false Proofs and refutations that decimals contradict.
 * @property {number} seconds
 */

/** @returns {Counts} */
export const noCounts = () => ({
  proved: 0,
  refuted: 0,
  undecided: 0,
  unconfirmed: { proved: 0, refuted: 0 },
  missed: 0,
  reasons: {},
  claims: [],
  false: [],
  seconds: 0,
})

/** @param {Counts} counts */
export const totalOf = ({ proved, refuted, undecided }) => proved + refuted + undecided

/** @param {Counts} left @param {Counts} right @returns {Counts} */
export const plus = (left, right) => ({
  proved: left.proved + right.proved,
  refuted: left.refuted + right.refuted,
  undecided: left.undecided + right.undecided,
  unconfirmed: {
    proved: left.unconfirmed.proved + right.unconfirmed.proved,
    refuted: left.unconfirmed.refuted + right.unconfirmed.refuted,
  },
  missed: left.missed + right.missed,
  reasons: together(left.reasons, right.reasons),
  claims: [...new Set([...left.claims, ...right.claims])],
  false: [...left.false, ...right.false],
  seconds: left.seconds + right.seconds,
})

/** @param {Record<string, number>} left @param {Record<string, number>} right */
function together(left, right) {
  const sum = { ...left }
  for (const [reason, count] of Object.entries(right)) sum[reason] = (sum[reason] ?? 0) + count
  return sum
}

/** @param {number} block @param {Counts} counts */
export const lineOf = (block, counts) => `${JSON.stringify({ block, counts })}\n`

/**
 * The blocks of which these files have a line; one that two files have counts once, a line that was cut off not at all.
 * @param {readonly string[]} texts
 * @returns {Map<number, Counts>}
 */
export function blocksIn(texts) {
  /** @type {Map<number, Counts>} */
  const blocks = new Map()
  for (const line of texts.flatMap(text => text.split('\n'))) {
    const read = parsed(line)
    if (read) blocks.set(read.block, read.counts)
  }
  return blocks
}

/** @param {string} line @returns {{ block: number, counts: Counts } | undefined} */
function parsed(line) {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * The sum of all blocks. Throws Error where one is missing, so that no part of a run passes for the whole.
 * @param {ReadonlyMap<number, Counts>} blocks @param {{ blocks: number, mutants: number }} expected
 */
export function merged(blocks, expected) {
  const places = Array.from({ length: expected.blocks }, (_, place) => place)
  const missing = places.filter(place => !blocks.has(place))
  if (missing.length > 0)
    throw new Error(
      `claims: expected ${expected.blocks} blocks, got none of ${missing.slice(0, 10).join(', ')}`,
    )
  const counts = places.map(place => blocks.get(place) ?? noCounts()).reduce(plus, noCounts())
  if (totalOf(counts) !== expected.mutants)
    throw new Error(`claims: expected ${expected.mutants} mutants, got ${totalOf(counts)}`)
  return counts
}

/** What the scoreboard reads. @param {Counts} counts */
export const reportOf = counts => ({
  ...counts,
  total: totalOf(counts),
  claims: counts.claims.length,
  reasons: Object.fromEntries(Object.entries(counts.reasons).sort(([, a], [, b]) => b - a)),
  seconds: Math.round(counts.seconds),
})
