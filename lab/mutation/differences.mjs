// @ts-check
// Where two runners say something else of the same mutants.
import { isSurvivor } from './survivors.mjs'

/**
 * @typedef {import('./survivors.mjs').Mutant} Mutant
 * @typedef {{ mutant: Mutant, status: string }} Difference what one runner made of the mutant, and the other's status
 */

/** Noticed by a property, noticed by the loader, by nobody, or not tried: whether a kill is a failure or a loop is luck. @param {Mutant} mutant */
function outcome(mutant) {
  if (isSurvivor(mutant)) return 'survivor'
  return mutant.status === 'Killed' || mutant.status === 'Timeout' ? 'noticed' : mutant.status
}

/** What a mutant does to the code: two of the same are the same program. @param {Mutant} mutant */
const change = ({ file, line, before, after, mutator }) => [file, line, before, after, mutator].join('\0')

/** Reports have mutants as they were finished. @param {Mutant[]} mutants */
const inOrder = mutants => mutants.toSorted((a, b) => (change(a) < change(b) ? -1 : 1))

/**
 * Both lists must have the same mutants, in any order; else it is an error. `atLoading` are the mutants with which a file does not load and that the reference
 * calls survivors, since no test of theirs fails.
 * @param {Mutant[]} ours @param {Mutant[]} reference
 */
export function differencesOf(ours, reference) {
  if (ours.length !== reference.length)
    throw new Error(`agreement: expected ${ours.length} mutants of the reference, got ${reference.length}`)
  /** @type {{ agreed: number, atLoading: Difference[], others: Difference[] }} */
  const found = { agreed: 0, atLoading: [], others: [] }
  const others = inOrder(reference)
  for (const [index, mutant] of inOrder(ours).entries()) {
    const other = /** @type {Mutant} */ (others[index])
    if (change(mutant) !== change(other))
      throw new Error(`agreement: expected ${mutant.file}:${mutant.line}, got ${other.file}:${other.line}`)
    if (outcome(mutant) === outcome(other)) found.agreed += 1
    else if (outcome(mutant) === 'RuntimeError' && outcome(other) === 'survivor')
      found.atLoading.push({ mutant, status: other.status })
    else found.others.push({ mutant, status: other.status })
  }
  return found
}
