// @ts-check
// Whether recheck says that a pattern takes linear time on every text.

import { createRequire } from 'node:module'
import { piecesOf } from './pieces.mjs'

// Its engine in JavaScript, which needs neither Java nor a program of the system.
process.env.RECHECK_SYNC_BACKEND = 'pure'
const { checkSync } = createRequire(import.meta.url)('recheck')

/** A pattern that takes longer is one that nobody can read either. In milliseconds. */
const MAX_TIME = 60_000
/** No other clock runs: on a busy machine recheck would take one that rings for an attack that succeeds. */
const LIMITS = {
  timeout: MAX_TIME,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  attackLimit: 10_000_000,
  // The attacks that follow from the form of a pattern come first; few more are found by chance.
  maxInitialGenerationSize: 200,
  maxGenerationSize: 50,
  maxIteration: 3,
}

/** @typedef {{ piece: string, verdict: 'proved' | 'no attack found' | 'vulnerable' | 'undecided', says: string }} Judged */

/**
 * What recheck says of each piece of a pattern.
 *
 * @param {{ source: string, flags: string }} pattern
 * @returns {Judged[]}
 */
export const judged = ({ source, flags }) =>
  piecesOf(source, flags).map(piece => {
    const { status, checker, complexity, attack, error } = checkSync(piece, flags, LIMITS)
    if (status === 'safe')
      return {
        piece,
        verdict: checker === 'automaton' ? 'proved' : 'no attack found',
        says: complexity.summary,
      }
    if (status === 'vulnerable')
      return { piece, verdict: 'vulnerable', says: `${complexity.summary}, by ${attack.pattern}` }
    return { piece, verdict: 'undecided', says: error.kind }
  })
