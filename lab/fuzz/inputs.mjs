import { document as claimFile } from './claims.mjs'
import { document, piece, soup } from './documents.mjs'
import { html, org, rst } from './markup.mjs'
import { excerpt, mutateBytes, mutateCharacters, mutateTokens, splice } from './mutations.mjs'
import { mutateNotebook, notebookOf } from './notebooks.mjs'
import { Random } from './random.mjs'
import { mutateTex, document as texDocument, piece as texPiece, soup as texSoup } from './tex.mjs'

/** From the fewest characters to the most of this many inputs of a thousand: formulas, pages, a few chapters. */
const LENGTHS = [
  [840, [8, 400]],
  [155, [400, 2500]],
  [5, [2500, 40_000]],
]
/** Of how many judged inputs one is judged with the book too, which takes longer. */
const BOOK_EVERY = 20
/** How much a claim of the book is searched for a counterexample. */
const POINTS = 4

const plain = (_, text) => text
const MARKDOWN = { document, piece, soup, wrap: plain, mutate: mutateTokens, own: ['.md', '.txt'] }
const TEX = {
  document: texDocument,
  piece: texPiece,
  soup: texSoup,
  wrap: plain,
  mutate: mutateTex,
  own: ['.tex'],
}
const NOTEBOOK = { ...MARKDOWN, wrap: notebookOf, mutate: mutateNotebook }
/** By the ending of its name, which says how a document is read: who writes such documents, and damages them. */
const FORMATS = [
  [50, ['.md', MARKDOWN]],
  [24, ['.tex', TEX]],
  [14, ['.ipynb', NOTEBOOK]],
  [7, ['.txt', MARKDOWN]],
  [12, ['.html', html]],
  [10, ['.rst', rst]],
  [8, ['.org', org]],
  [3, ['.claims', { ...MARKDOWN, document: claimFile }]],
  // Standard input, whose text says what it is.
  [1, ['', TEX]],
  [1, ['', NOTEBOOK]],
]

/**
 * The input of an index: text or bytes, the name that it is read by, and how it is audited. `seeds` are
 * `{ ending, text }`, documents as they are; the same seed, index and seeds give the same input.
 */
export function inputAt(seed, index, seeds) {
  const random = new Random(seed, index)
  const length = random.length(...random.weighted(LENGTHS))
  const [ending, writer] = random.weighted(FORMATS)
  const source = { ...writer, seeds: seeds.filter(one => writer.own.includes(one.ending)) }
  const [kind, make] = random.weighted(KINDS)
  const isBookUsed = random.chance(1 / BOOK_EVERY)
  const effort = { seed: random.below(1000), points: POINTS }
  const input = {
    index,
    kind: kind + ending,
    path: ending === '' ? '-' : `fuzz${ending}`,
    isBookUsed,
    effort,
  }
  if (kind === 'growth') return { ...input, ...grown(random, source), isBookUsed: false }
  return { ...input, content: make(random, length, source) }
}

/** Whether an input is judged too, as one of `every` is; which ones has nothing to do with what they are. */
export const isJudgedAt = (seed, index, every) => new Random(~seed, index).below(every) === 0

/** A piece repeated to this many characters is held against a quarter of itself. */
const GROWN = 24_000

/** A long repetition, and a quarter of it: what takes time that grows with the square shows itself. */
function grown(random, { piece }) {
  const [before, unit, after] = [piece(random), piece(random), piece(random)]
  const count = Math.ceil(GROWN / Math.max(1, unit.length) / 4)
  return { content: before + unit.repeat(4 * count) + after, quarter: before + unit.repeat(count) + after }
}

const original = (random, length, { seeds, document }) =>
  seeds.length > 0 && random.chance(0.5)
    ? excerpt(random, random.pick(seeds).text, length)
    : document(random, length)

function repeated(random, length, { piece }) {
  const [before, unit, after] = [piece(random), piece(random), piece(random)]
  const count = Math.max(1, Math.min(2000, Math.ceil(length / Math.max(1, unit.length))))
  if (random.chance(0.7)) return before + unit.repeat(count) + after
  const half = Math.ceil(count / 2)
  const other = piece(random)
  const others = Math.ceil(length / 2 / Math.max(1, other.length))
  return before + unit.repeat(half) + before + other.repeat(Math.min(1000, others)) + after
}

/** What stands in a document, in its container. */
const inside = make => (random, length, source) => source.wrap(random, make(random, length, source))
const damaged = mutate => inside((random, length, source) => mutate(random, original(random, length, source)))

const KINDS = [
  [30, ['grammar', inside((random, length, source) => source.document(random, length))]],
  [14, ['characters', damaged(mutateCharacters)]],
  [
    6,
    [
      'bytes',
      (random, length, source) => mutateBytes(random, source.wrap(random, original(random, length, source))),
    ],
  ],
  [14, ['tokens', damaged(mutateTokens)]],
  // Damage that knows the container.
  [
    8,
    [
      'structure',
      (random, length, source) =>
        source.mutate(random, source.wrap(random, original(random, length, source))),
    ],
  ],
  [
    10,
    [
      'splice',
      inside((random, length, source) =>
        splice(random, original(random, length, source), original(random, length, source)),
      ),
    ],
  ],
  [8, ['repeated', inside(repeated)]],
  [6, ['soup', inside((random, length, source) => source.soup(random, length))]],
  [0.3, ['growth']],
]
