import fc from 'fast-check'
import { DAILY_RUNS, integer } from '../lab/cases/count.mjs'
import { reporterOf } from '../lab/cases/report.mjs'
import '../src/fields/built-in.js'

/**
 * Runs before every property file. The cases are the same every time, unless ERRATA_SEED gives another seed and
 * ERRATA_RUNS more of them; a failing property says how to draw its cases again.
 */
const { ERRATA_RUNS: runs = `${DAILY_RUNS}`, ERRATA_SEED = '20170615' } = process.env
const seed = integer('ERRATA_SEED', ERRATA_SEED, -(2 ** 31))
integer('ERRATA_RUNS', runs, 1)

fc.configureGlobal({ seed, reporter: reporterOf({ seed, runs }) })
