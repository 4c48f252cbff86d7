// @ts-check
// One mutant of so many, for a figure of every room within an hour: of all of them a run takes a night.
import { createHash } from 'node:crypto'
import process from 'node:process'

/** @typedef {import('./stryker.mjs').Mutator} Mutator */

/** How Stryker's instrumenter, which may load the mutators at another address, is told. */
const VARIABLE = 'ERRATA_ONE_MUTANT_IN'

/** @param {number} oneIn */
export function drawOneIn(oneIn) {
  if (!(Number.isInteger(oneIn) && oneIn > 0))
    throw new Error(`mutate: expected --one-in N of at least 1, got ${oneIn}`)
  process.env[VARIABLE] = `${oneIn}`
}

/** The same mutants each time: what stands at the same place is drawn again. @param {string} name @param {number} oneIn */
export const isDrawn = (name, oneIn) =>
  createHash('sha256').update(name).digest().readUInt32BE(0) % oneIn === 0

/** The mutator, of whose replacements one in so many is drawn. @param {Mutator} mutator @returns {Mutator} */
export const drawing = mutator => ({
  name: mutator.name,
  *mutate(path) {
    const oneIn = Number(process.env[VARIABLE] ?? 1)
    const { start, end } = path.node
    let index = 0
    for (const replacement of mutator.mutate(path))
      if (isDrawn(`${mutator.name} ${start} ${end} ${index++}`, oneIn)) yield replacement
  },
})

/**
 * The 95 % interval of a share, in percent (Wilson 1927).
 * @param {number} noticed @param {number} of
 */
export function intervalOf(noticed, of) {
  if (of === 0) return [0, 100]
  const [z, share] = [1.96, noticed / of]
  const middle = share + z ** 2 / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z / (2 * of)) ** 2)
  return [middle - half, middle + half].map(end => (100 * end) / (1 + z ** 2 / of))
}
