// @ts-check
// The Stryker plugin of this project: the mutators that mathematics needs, one ignorer and one repair.
import { bigIntLiteral, decimalString, numericLiteral } from './literal-mutators.mjs'
import { decimalMethod, mathFunction } from './method-mutators.mjs'
import { bitOperator, signDropping } from './operator-mutators.mjs'
import { allMutators, declareValuePlugin, PluginKind, syntax, VitestTestRunner } from './stryker.mjs'
import { termConstructor } from './term-mutators.mjs'

/** The mutators that Stryker lacks. */
export const added = [
  decimalMethod,
  mathFunction,
  termConstructor,
  decimalString,
  numericLiteral,
  bigIntLiteral,
  bitOperator,
]

const registered = Symbol.for('errata.mutators')

/** Stryker may load this module under two addresses in one process; the mutators go into its list once. */
if (!Object.hasOwn(allMutators, registered)) {
  Object.defineProperty(allMutators, registered, { value: true })
  const unary = allMutators.findIndex(mutator => mutator.name === 'UnaryOperator')
  const stock = allMutators[unary]
  if (!stock) throw new Error('Stryker: expected a mutator named UnaryOperator, got none')
  allMutators[unary] = signDropping(stock)
  allMutators.push(...added)
  reportFilesThatDoNotLoad()
}

/**
 * Stryker's vitest runner counts only tests: where a mutant of a module-level constant throws as the module
 * loads, no test exists, none fails, and the mutant is called a survivor. Such a run is an error instead, which
 * the score leaves out and survivors.mjs counts apart.
 */
function reportFilesThatDoNotLoad() {
  const { run } = VitestTestRunner.prototype
  /** @param {unknown} options */
  VitestTestRunner.prototype.run = async function (options) {
    const result = await run.call(this, options)
    const files = this.ctx.state.getFiles()
    const unloaded = files.find(
      (/** @type {any} */ file) => file.result?.state === 'fail' && file.tasks.length === 0,
    )
    const isFailing =
      result.status !== 'complete' || result.tests.some((/** @type {any} */ test) => test.status === 1)
    if (isFailing || !unloaded) return result
    const reason = unloaded.result.errors?.[0]?.message ?? 'no reason given'
    return { status: 'error', errorMessage: `${unloaded.name} does not load: ${reason}` }
  }
}

/** The wording of an error is for people; that it names who, expected and got is read in review, not in a test. */
const wordingOfErrors = {
  /** @param {any} path */
  shouldIgnore(path) {
    const isText = path.isStringLiteral() || path.isTemplateLiteral()
    const { parent } = path
    const isError = syntax.isNewExpression(parent) && /Error$/.test(parent.callee.name ?? '')
    return isText && isError ? 'the wording of an error' : undefined
  },
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'wording-of-errors', wordingOfErrors)]
