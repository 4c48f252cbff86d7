// @ts-check
// What properties get in place of fast-check while mutants are run in one process: fast-check with a limit on the
// number of cases. What src searches and shrinks for its users is left alone.
import fc from 'fast-check'
import { asModule } from './fresh-modules.mjs'

let mostCases = Number.POSITIVE_INFINITY
let isCut = false

/** From here on a property tries at most so many cases. @param {number} limit */
export function limitCases(limit) {
  mostCases = limit
}

/** Whether a property since the last call would have tried more cases than it was allowed. */
export function wasCut() {
  const was = isCut
  isCut = false
  return was
}

/** @param {Record<string, any>} [parameters] */
function limited(parameters = {}) {
  const wanted = parameters.numRuns ?? fc.readConfigureGlobal()?.numRuns ?? 100
  if (wanted > mostCases) isCut = true
  return { ...parameters, numRuns: Math.min(wanted, mostCases) }
}

/** The first counterexample will do for `assert`, since nobody reads the smallest one of a mutant; `check` is asked for it. */
const fewerCases = {
  ...fc,
  /** @param {any} property @param {any} [parameters] */
  assert: (property, parameters) => fc.assert(property, { endOnFailure: true, ...limited(parameters) }),
  /** @param {any} property @param {any} [parameters] */
  check: (property, parameters) => fc.check(property, limited(parameters)),
}

export const fastCheck = asModule({ ...fewerCases, default: fewerCases })
