import { STANDARD_NORMAL } from '../../math/functions/normal-distribution.js'
import { apply } from '../../math/term/term.js'
import { defineField } from '../field.js'

const WORDS =
  /\bnormal(?:ly)? (?:distribut|variable|cdf|curve|approx|table)|\bstandard normal\b|\bgaussian\b|\bprobit\b/i

/** The share of time that a Markov chain spends in a state is written \\pi(i). */
const SHARES_OF_STATES = /\\pi\s{0,4}\(/
const CHAINS =
  /\bmarkov chains?\b|\b(?:stationary|steady[- ]state|invariant) (?:distribution|probabilit|measure|vector)|\bdetailed balance\b/i

/** Random variables: Φ is the distribution function of the standard normal one. */
export const statistics = defineField({
  id: 'statistics',
  summary: 'Random variables, where Φ is the distribution function of the standard normal one.',
  told: source => ({
    ...(SHARES_OF_STATES.test(source) && CHAINS.test(source) && { isPiAName: true as const }),
    ...(WORDS.test(source) && {
      letters: new Map([
        ['Phi', { isIndexed: false, of: argument => apply(STANDARD_NORMAL, argument), first: [] }],
      ]),
    }),
  }),
})
