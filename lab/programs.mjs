// @ts-check
// The programs that measure the project, by the names that `npm run lab` knows them by.

/** @typedef {{ files: string[], needsBuild: boolean, says: string }} Program */

/** @type {(says: string, ...files: string[]) => Program} */
const ofSource = (says, ...files) => ({ says, files, needsBuild: false })
/** @type {(says: string, ...files: string[]) => Program} */
const ofBuild = (says, ...files) => ({ says, files, needsBuild: true })

/** @type {Readonly<Record<string, Program>>} */
export const PROGRAMS = {
  score: ofBuild('the labelled corpus, and mutants of it', 'lab/score/run.mjs'),
  fuzz: ofBuild('random and mutated documents of every kind', 'lab/fuzz/run.mjs'),
  'first-contact': ofBuild('accusations on pages of strangers, to be labelled', 'lab/first-contact/run.mjs'),
  metamorphic: ofBuild('pages changed so that the verdicts are known', 'lab/metamorphic/run.mjs'),
  planted: ofBuild('thirty bugs chosen by hand, planted one by one in a copy', 'lab/planted/run.mjs'),
  bite: ofBuild('one table of what all checks notice', 'lab/bite/run.mjs'),
  twins: ofBuild('faults of real code, each beside a correct twin', 'lab/twins/run.mjs'),
  patterns: ofBuild('every regular expression of src takes linear time', 'lab/patterns/run.mjs'),
  certificates: ofBuild('z3, SymPy and mpmath on what the engines settled', 'lab/certificates/run.mjs'),
  vectors: ofBuild('mpmath computes the vectors again', 'lab/vectors-mpmath/run.mjs'),
  adapters: ofBuild('conform on the adapters of the package', 'lab/adapters/run.mjs'),
  pytest: ofSource('the example of pytest over the vectors', 'lab/adapters/pytest.mjs'),
  'seen-failing': ofSource('for each test a bug that it fails against', 'lab/seen-failing/run.mjs'),
  'mutate:again': ofSource('the survivors of the last run once more', 'lab/mutation/again.mjs'),
  'mutate:agreement': ofSource("our runner against Stryker's own", 'lab/mutation/agreement.mjs'),
  'mutate:claims': ofSource('every claim of the book with one node changed', 'lab/bite/claims.mjs'),
  fixtures: ofBuild(
    'writes the vectors, the golden reports and the blocks of the README',
    'dist/cli.js fixtures write',
    'fixtures/write.mjs',
  ),
}
