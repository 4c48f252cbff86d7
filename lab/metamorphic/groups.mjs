// @ts-check
// What a verdict says of a statement: that it holds, that it is wrong, or nothing.

/** @typedef {'holds' | 'accused' | 'open'} Group */

const HOLDS = new Set(['holds', 'conditional'])
const ACCUSED = new Set(['refuted', 'misrounded', 'unsupported', 'carried'])

/** @param {{ verdict: string }} found @returns {Group} */
export const groupOf = ({ verdict }) =>
  HOLDS.has(verdict) ? 'holds' : ACCUSED.has(verdict) ? 'accused' : 'open'

/** The kinds of breaks, worst first: a false accusation, a missed error, and what is no longer settled. */
export const CLASSES = [
  'holds→accused',
  'open→accused',
  'accused→holds',
  'broken→holds',
  'framed→accused',
  'open→holds',
  'holds→open',
  'accused→open',
]
