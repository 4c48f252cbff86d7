// @ts-check
// Chance that a seed decides: the same mutants on every machine.

/** @typedef {(below: number) => number} Chance A whole number from 0, below the given one. */

/**
 * Mulberry32 (Ettinger, 2017), 32 bits of state: enough to pick digits, and nothing else is asked of it.
 * @param {number} seed @returns {Chance}
 */
export function chanceOf(seed) {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
