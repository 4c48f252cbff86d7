import { document, piece, soup } from './documents.mjs'
import { excerpt, mutateBytes, mutateCharacters, mutateTokens, splice } from './mutations.mjs'
import { Random } from './random.mjs'

/** Shorter and longer than this an input seldom is, in characters: a formula, a page. */
const SHORTEST = 16
const LONGEST = 2000
/** Of how many inputs one is judged with the book too, which takes longer. */
const BOOK_EVERY = 100
/** How much a claim of the book is searched for a counterexample. */
const POINTS = 4

/**
 * The input of an index: text or bytes, and how it is audited. `seeds` are documents as they are; the same seed, index
 * and seeds give the same input.
 */
export function inputAt(seed, index, seeds) {
  const random = new Random(seed, index)
  const length = random.length(SHORTEST, LONGEST)
  const [kind, make] = random.weighted(KINDS)
  const isBookUsed = index % BOOK_EVERY === 0
  const effort = { seed: random.below(1000), points: POINTS }
  if (kind === 'growth') return { index, kind, ...grown(random), isBookUsed: false, effort }
  return { index, kind, content: make(random, length, seeds), isBookUsed, effort }
}

/** A piece repeated to this many characters is held against a quarter of itself. */
const GROWN = 24_000

/** A long repetition, and a quarter of it: what takes time that grows with the square shows itself. */
function grown(random) {
  const [before, unit, after] = [piece(random), piece(random), piece(random)]
  const count = Math.ceil(GROWN / Math.max(1, unit.length) / 4)
  return { content: before + unit.repeat(4 * count) + after, quarter: before + unit.repeat(count) + after }
}

const original = (random, length, seeds) =>
  random.chance(0.5) ? excerpt(random, random.pick(seeds), length) : document(random, length)

function repeated(random, length) {
  const [before, unit, after] = [piece(random), piece(random), piece(random)]
  const count = Math.max(1, Math.min(2000, Math.ceil(length / Math.max(1, unit.length))))
  if (random.chance(0.7)) return before + unit.repeat(count) + after
  const half = Math.ceil(count / 2)
  return before + unit.repeat(half) + before + piece(random).repeat(half) + after
}

const KINDS = [
  [30, ['grammar', document]],
  [18, ['characters', (random, length, seeds) => mutateCharacters(random, original(random, length, seeds))]],
  [10, ['bytes', (random, length, seeds) => mutateBytes(random, original(random, length, seeds))]],
  [18, ['tokens', (random, length, seeds) => mutateTokens(random, original(random, length, seeds))]],
  [
    10,
    [
      'splice',
      (random, length, seeds) =>
        splice(random, original(random, length, seeds), original(random, length, seeds)),
    ],
  ],
  [8, ['repeated', repeated]],
  [6, ['soup', soup]],
  [0.3, ['growth']],
]
