// @ts-check
// The Stryker plugin of this project: the mutators that mathematics needs, and an ignorer.
import { swappedArguments } from './argument-mutators.mjs'
import { digitsConstant, exponentSign, tolerance } from './constant-mutators.mjs'
import { bigIntLiteral, decimalString, numericLiteral } from './literal-mutators.mjs'
import { decimalMethod, exponentOfPower, mathFunction } from './method-mutators.mjs'
import { bitOperator, oneDropping, signDropping } from './operator-mutators.mjs'
import { otherEnd, roundingMode } from './rounding-mutators.mjs'
import { drawing } from './sample.mjs'
import { allMutators, declareValuePlugin, PluginKind, syntax } from './stryker.mjs'
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
  exponentOfPower,
  oneDropping,
  tolerance,
  digitsConstant,
  exponentSign,
  roundingMode,
  otherEnd,
  swappedArguments,
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
  allMutators.forEach((mutator, i) => {
    allMutators[i] = drawing(mutator)
  })
}

/** The wording of an error is for people; that it names who, expected and got is read in review, not in a test. */
const wordingOfErrors = {
  /** @param {any} path */
  shouldIgnore(path) {
    const isText = path.isStringLiteral() || path.isTemplateLiteral()
    const isError =
      syntax.isNewExpression(path.parent) &&
      (syntax.isThrowStatement(path.parentPath.parent) || /Error$/.test(path.parent.callee.name ?? ''))
    return isText && isError ? 'the wording of an error' : undefined
  },
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'wording-of-errors', wordingOfErrors)]
