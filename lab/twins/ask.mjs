// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CASE_SECONDS, START_SECONDS } from '../../dist/conform/adapter/limits.js'
import { startModule } from '../../dist/conform/adapter/module-subject.js'
import '../../dist/fields/built-in.js'
import { allOperations } from '../../dist/conform/operations/registry.js'
import { isFailingLevel } from '../../dist/conform/run/final-report.js'
import { conform } from '../../dist/conform/run/run.js'
import { DTYPES } from '../../dist/math/number/dtype/dtype.js'

const SEED = 15

const pathOf = (/** @type {string} */ place) => fileURLToPath(new URL(`../../${place}`, import.meta.url))

/** The vectors of some operations. @param {readonly string[]} ops */
function filesOf(ops) {
  const folder = pathOf('fixtures/vectors')
  return readdirSync(folder)
    .filter(name => ops.includes(name.replace(/\.json$/, '')))
    .map(name => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
}

/** A digit that is lost without need fails, as under `--require accurate`. */
const isFailing = (/** @type {{ level: any }} */ { level }) => isFailingLevel(level, 'accurate')

/**
 * Asks a module everything about some operations, as the command does: cases, laws and so many fresh cases for each
 * operation and format.
 * @param {string} module
 * @param {readonly string[]} ops
 * @param {number} points
 */
export async function ask(module, ops, points) {
  const run = await conform({
    operations: allOperations().filter(({ name }) => ops.includes(name)),
    files: filesOf(ops),
    subject: names =>
      startModule(pathOf(`fixtures/subjects/twins/${module}.mjs`), {
        startSeconds: START_SECONDS,
        caseSeconds: CASE_SECONDS,
        ops: names,
        runner: 'twins',
      }),
    jobs: 1,
    seed: SEED,
    points,
    dtypes: DTYPES,
    isSmoke: false,
    saved: [],
    shard: null,
    isFailing,
    progress: () => {},
  })
  if (run.aborted !== null) throw new Error(`${module}: expected answers to the end, got ${run.aborted}`)
  return { verdicts: [...run.judged.map(({ verdict }) => verdict), ...run.laws], identified: run.identified }
}

/** @typedef {Awaited<ReturnType<typeof ask>>} Answers */

export { isFailing }
