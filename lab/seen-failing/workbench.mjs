// @ts-check
// Property files that can be loaded as often as one likes, with and without a bug planted in what they judge.
import path from 'node:path'
import { fastCheck } from '../mutation/fast-check-stand-in.mjs'
import { FreshModules } from '../mutation/fresh-modules.mjs'
import { within } from '../mutation/time-limit.mjs'
import { takeTests, vitest } from '../mutation/vitest-stand-in.mjs'

/** A planted bug is shown to the same cases every time. */
const SEED = '20170615'

/** @typedef {import('../mutation/vitest-stand-in.mjs').Test & { id: string }} Declared */

export class Workbench {
  #modules = new FreshModules(
    new Map([
      ['vitest', vitest],
      ['fast-check', fastCheck],
    ]),
  )
  #setup = path.resolve('properties/setup.ts')

  /** Compiles property files and all that they import. @param {string[]} files */
  async prepare(files) {
    process.env.ERRATA_SEED = SEED
    for (const file of [this.#setup, ...files]) await this.#modules.prepare(path.resolve(file))
  }

  /** Gives a file another text, and answers with what takes it back. @param {string} file @param {string} text */
  plant(file, text) {
    return this.#modules.plant(path.resolve(file), text)
  }

  /** Whether any prepared file imports this one. @param {string} file */
  has(file) {
    return this.#modules.has(path.resolve(file))
  }

  /**
   * The tests that a file declares as it is evaluated anew, which may take so many milliseconds.
   * @param {string} file @param {number} limit
   * @returns {Declared[]}
   */
  load(file, limit) {
    const load = this.#modules.fresh()
    load(this.#setup)
    takeTests()
    within(limit, () => load(path.resolve(file)))
    return takeTests().map((test, index) => ({ ...test, id: `${file}#${index}` }))
  }
}
