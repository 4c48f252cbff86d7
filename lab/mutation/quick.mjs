// @ts-check
// Which tests are asked where all would take too long.

/**
 * The quickest tests of these that take at most so long together, in the files that they are of. A mutant that they
 * do not notice another test might: a score without the rest is a lower bound.
 * @param {import('./dry-run.mjs').Affected[]} affected @param {number} longest in milliseconds
 */
export function quickOf(affected, longest) {
  let sum = 0
  const all = affected.flatMap(({ tests }) => tests).sort((a, b) => a.milliseconds - b.milliseconds)
  const quick = new Set()
  for (const test of all) {
    sum += test.milliseconds
    if (sum <= longest) quick.add(test)
  }
  return affected
    .map(file => ({ ...file, tests: file.tests.filter(test => quick.has(test)) }))
    .filter(({ tests }) => tests.length > 0)
}
