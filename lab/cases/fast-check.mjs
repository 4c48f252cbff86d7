// @ts-check
// What properties get in place of fast-check: fast-check with as many cases as this run is to try. What src searches and
// shrinks for its users is left alone.
import fc from 'fast-check'
import { casesOf } from './count.mjs'

export * from 'fast-check'

/** @param {Record<string, any>} [parameters] */
const counted = (parameters = {}) => ({
  ...parameters,
  numRuns: casesOf(parameters.numRuns, process.env),
})

/** Under a limit a runner of mutants asks, which does not read the smallest counterexample. */
const untilFailure = process.env.ERRATA_MAX_CASES ? { endOnFailure: true } : {}

export default {
  ...fc,
  /** @param {any} property @param {any} [parameters] */
  assert: (property, parameters) => fc.assert(property, { ...untilFailure, ...counted(parameters) }),
  /** @param {any} property @param {any} [parameters] */
  check: (property, parameters) => fc.check(property, counted(parameters)),
}
