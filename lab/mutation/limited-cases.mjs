// @ts-check
// fast-check for the properties that the reference runner runs: no property tries more than ERRATA_RUNS cases.
import fc from 'fast-check'

export * from 'fast-check'

const most = Number(process.env.ERRATA_RUNS)

/** @param {Record<string, any>} [parameters] */
const limited = (parameters = {}) => ({
  ...parameters,
  numRuns: Math.min(parameters.numRuns ?? most, most),
})

export default {
  ...fc,
  /** @param {any} property @param {any} [parameters] */
  assert: (property, parameters) => fc.assert(property, limited({ endOnFailure: true, ...parameters })),
  /** @param {any} property @param {any} [parameters] */
  check: (property, parameters) => fc.check(property, limited(parameters)),
}
