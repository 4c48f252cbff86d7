// @ts-check
// The same sentence with another word for the same thing.
import { inOrder, overlap } from '../edits.mjs'
import { editsIn, inProse, oneOf, someOf } from '../places.mjs'

/** @typedef {import('../trial.mjs').Law} Law */

/** Where a word stands right before a formula or a figure. */
const BEFORE = String.raw`(?= (?:\$|\\\(|\d))`

/** @param {string} name @param {string} says @param {RegExp} pattern @param {readonly string[]} words @returns {Law} */
const synonyms = (name, says, pattern, words) => ({
  name,
  kind: 'kept',
  says,
  change: (page, random) => {
    const word = random.pick(words)
    return inProse(page, pattern, ([found]) =>
      /^[A-Z]/.test(found) ? word[0]?.toUpperCase() + word.slice(1) : word,
    )
  },
})

/** @type {Law[]} */
export const wordings = [
  synonyms(
    'so',
    'so is written hence, thus or therefore before a formula',
    new RegExp(`(?<=[.,;] |^)[Ss]o${BEFORE}`, 'gm'),
    ['hence', 'thus', 'therefore', 'consequently'],
  ),
  synonyms(
    'hence',
    'hence, thus and therefore are written so',
    new RegExp(`(?<=[.,;] |^)(?:[Hh]ence|[Tt]hus|[Tt]herefore)${BEFORE}`, 'gm'),
    ['so', 'consequently'],
  ),
  synonyms(
    'about',
    'about is written approximately or roughly',
    new RegExp(
      `(?<=(?:is|are|takes|costs|at|of|has|with|needs|lasts) )(?:about|approximately|roughly)${BEFORE}`,
      'g',
    ),
    ['about', 'approximately', 'roughly', 'around'],
  ),
  synonyms('gives', 'gives is written yields', new RegExp(`(?<=[a-z$] )gives${BEFORE}`, 'g'), ['yields']),
  synonyms('equals', 'which is written that is', new RegExp(`(?<=, )which is${BEFORE}`, 'g'), ['that is']),
  {
    name: 'emphasis',
    kind: 'kept',
    says: 'a formula stands in bold',
    change: (page, random) => {
      if (page.kind === 'txt') return null
      const free = page.inline.filter(
        ({ start, end }) =>
          /[\s(]/.test(page.source[start - 1] ?? '') &&
          /[\s.,;)]/.test(page.source[end] ?? '') &&
          page.plain.some(one => overlap(one, { start, end })),
      )
      const line = (/** @type {number} */ at) =>
        page.source.slice(page.source.lastIndexOf('\n\n', at) + 2, at)
      const formula = oneOf(
        free.filter(({ start }) => (line(start).match(/\*/g) ?? []).length % 2 === 0),
        random,
      )
      const [open, close] = page.isTex ? ['\\textbf{', '}'] : ['**', '**']
      return (
        formula && [
          { start: formula.start, end: formula.start, text: open },
          { start: formula.end, end: formula.end, text: close },
        ]
      )
    },
  },
  {
    name: 'bracketed',
    kind: 'kept',
    says: 'a comma before a formula at the end of a sentence becomes brackets around it',
    change: page =>
      someOf(
        inOrder(
          page.inline
            .filter(({ end, body }) => /^\.(?:\s|$)/.test(page.source.slice(end, end + 2)) && /=/.test(body))
            .flatMap(({ start, end }) => [
              ...editsIn(page.source, { start: start - 2, end: start }, /^, $/g, () => ' ('),
              { start: end, end, text: ')' },
            ])
            .filter((edit, at, all) => edit.text !== ')' || all[at - 1]?.text === ' ('),
        ),
      ),
  },
]
