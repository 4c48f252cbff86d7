// @ts-check
// In which order the mutants that a test meets are shown to it.
import { isAbout } from '../mutation/dry-run.mjs'

/** @typedef {import('./instrument.mjs').Mutant} Mutant */

/** Mutators that take so much away, or so often give what no type allows, that a test which says little notices too. */
const CRUDE = new Set([
  'BlockStatement',
  'ObjectLiteral',
  'ArrayDeclaration',
  'StringLiteral',
  'ArrowFunction',
  'SwappedArguments',
])

/**
 * The mutants of the file that the property is named after come first, then those that are no crude ones, then those
 * that few other tests meet: a bug of the kind that this test is there for. Each line of code has its turn before
 * another mutant of the same line.
 * @param {string} property @param {Mutant[]} met @param {Map<string, number>} popularity by how many tests each is met
 */
export function inOrder(property, met, popularity) {
  const rank = (/** @type {Mutant} */ { id, file, mutator, replacement }) => [
    isAbout(property, file) ? 0 : 1,
    CRUDE.has(mutator) ? 1 : 0,
    replacement.includes('\n') ? 1 : 0,
    popularity.get(id) ?? 0,
  ]
  const ranked = met
    .map(mutant => ({ mutant, rank: rank(mutant) }))
    .sort((a, b) => compare(a.rank, b.rank) || a.mutant.start - b.mutant.start)
  return byTurns(ranked.map(({ mutant }) => mutant))
}

/** The first of each place, then the second of each, and so on; crude ones and other files stay behind. @param {Mutant[]} mutants */
function byTurns(mutants) {
  /** @type {Map<string, number>} */
  const turns = new Map()
  const turned = mutants.map((mutant, index) => {
    const place = `${mutant.file}:${mutant.start >> 6}`
    const turn = turns.get(place) ?? 0
    turns.set(place, turn + 1)
    return { mutant, turn, index }
  })
  return turned.sort((a, b) => a.turn - b.turn || a.index - b.index).map(({ mutant }) => mutant)
}

/** The order of two lists by their first difference. @param {number[]} left @param {number[]} right */
function compare(left, right) {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
