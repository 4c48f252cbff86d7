// @ts-check
// What is added to a page and says nothing of what stands there.
import { groupOf } from '../groups.mjs'
import { oneOf, someOf } from '../places.mjs'
import { valuesOf } from '../values.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page @typedef {import('../edits.mjs').Edit} Edit */

const IDLE = [
  'Readers may skip ahead.',
  'We keep the same font from here on.',
  'The margins are wide.',
  'A cup of tea helps here.',
]
/** What is said of the sentence before, or under what it supposes, would lose it. */
const LEANS =
  /^(?:this|that|these|those|it|its|they|he|she|here|which|so|hence|thus|then|therefore|again|together|but|and|or|also|instead|however|because|otherwise|now|similarly|likewise|equivalently|in other|wrong|false|true|yes|no|not)\b/i
const SUPPOSES =
  /\b(?:suppose|assume|if|were|would|wrong|mistake|false|claim|imagine|say|not|student|error)\b/i

/** The ends of sentences in plain paragraphs behind which a free sentence begins. @param {Page} page */
const sentenceEnds = page =>
  page.plain.flatMap(({ start, end }) =>
    [...page.source.slice(start, end).matchAll(/(?<=[a-z$)]\.)\s(?=[A-Z$])/g)].flatMap(({ index }) => {
      const at = start + index
      const before =
        page.source
          .slice(start, at)
          .split(/(?<=[.?!])\s/)
          .at(-1) ?? ''
      const isFree =
        !LEANS.test(page.source.slice(at + 1)) &&
        !SUPPOSES.test(before) &&
        page.isProse({ start: at - 1, end: at + 1 })
      return isFree ? [at] : []
    }),
  )

/** @param {Page} page */
const paragraphEnds = ({ plain, source, paragraphs }) =>
  plain.flatMap(one => {
    const next = paragraphs[paragraphs.indexOf(one) + 1]
    const text = source.slice(one.start, one.end)
    return next?.isPlain && /\.$/.test(text) && !SUPPOSES.test(text) && !LEANS.test(source.slice(next.start))
      ? [one.end]
      : []
  })

/** Where a page ends, before what ends a document. @param {Page} page */
export const endOf = ({ source }) => {
  const at = source.lastIndexOf('\\end{document}')
  return (at < 0 ? source : source.slice(0, at)).trimEnd().length
}

/** @param {Page} page @param {string} text @returns {Edit[]} */
export const atEnd = (page, text) => [
  { start: endOf(page), end: endOf(page), text: `\n\n${text}\n`, isOurs: true },
]

/** Another section with other values, before the page begins with its own title. @param {Page} page @returns {Edit[] | null} */
function valuesBefore(page) {
  const values = valuesOf(page)
  if (values.length === 0) return null
  const said = values.map(({ symbol, value }) => `$${symbol} = ${Number(value) + 3}$`).join(' and ')
  if (page.isTex) {
    const first = /\\section\*?\{/.exec(page.source)
    return first && /\\begin\{document\}\s*$/.test(page.source.slice(0, first.index))
      ? [
          {
            start: first.index,
            end: first.index,
            text: `\\section{Another machine}\n\nHere ${said}.\n\n`,
            isOurs: true,
          },
        ]
      : null
  }
  return /^#{1,3} /.test(page.source)
    ? [
        {
          start: 0,
          end: 0,
          text: `${/^#+/.exec(page.source)?.[0]} Another machine\n\nHere ${said}.\n\n`,
          isOurs: true,
        },
      ]
    : null
}

/** @param {Page} page @returns {Edit[] | null} */
function valuesAtEnd(page) {
  const values = valuesOf(page)
  if (values.length === 0) return null
  if (page.isTex)
    return atEnd(
      page,
      `In short, the values were ${values.map(({ symbol, value }) => `$${symbol} = ${value}$`).join(', ')}.`,
    )
  return atEnd(
    page,
    `| symbol | value |\n|---|---|\n${values.map(({ symbol, value }) => `| $${symbol}$ | $${value}$ |`).join('\n')}`,
  )
}

/** A settled formula of numbers alone that is a whole formula of the page. @param {Page} page */
export const wholeNumeric = page =>
  page.inline.flatMap(formula => {
    const found = page.findings.find(
      ({ start, end }) =>
        start >= formula.from && end <= formula.to && formula.body.trim() === page.source.slice(start, end),
    )
    const isBare = /^(?:\s*[.,;)]|\s*$|\s+and\b)/.test(page.source.slice(formula.end, formula.end + 6))
    const isNumeric = !/(?<!\\[a-zA-Z]*)[a-zA-Z]|\\text|\\mathrm/.test(formula.body)
    return found && isBare && isNumeric ? [{ formula, found }] : []
  })

/** @type {Law[]} */
export const insertions = [
  {
    name: 'idle-sentence',
    kind: 'kept',
    says: 'a sentence that says nothing stands between two',
    change: (page, random) => {
      const at = oneOf(sentenceEnds(page), random)
      return at === null ? null : [{ start: at, end: at, text: ` ${random.pick(IDLE)}`, isOurs: true }]
    },
  },
  {
    name: 'idle-paragraph',
    kind: 'kept',
    says: 'a paragraph that says nothing stands between two',
    change: (page, random) => {
      const at = oneOf(paragraphEnds(page), random)
      return at === null ? null : [{ start: at, end: at, text: `\n\n${random.pick(IDLE)}`, isOurs: true }]
    },
  },
  {
    name: 'idle-end',
    kind: 'kept',
    says: 'a paragraph that says nothing stands at the end',
    change: (page, random) => atEnd(page, random.pick(IDLE)),
  },
  {
    name: 'other-values-before',
    kind: 'kept',
    says: 'a section before the page gives its symbols other values',
    change: valuesBefore,
  },
  {
    name: 'values-repeated',
    kind: 'kept',
    says: 'a table at the end repeats the values of the page',
    change: valuesAtEnd,
  },
  {
    name: 'statement-repeated',
    kind: 'kept',
    says: 'a statement of numbers stands once more at the end',
    change: (page, random) => {
      const one = oneOf(
        wholeNumeric(page).filter(({ found }) => found.verdict === 'refuted' || groupOf(found) === 'holds'),
        random,
      )
      if (!one) return null
      const end = endOf(page)
      const { formula } = one
      return someOf([
        { start: end, end, text: '\n\nIn short, ', isOurs: true },
        { start: end, end, text: page.text(formula), of: { start: formula.from, end: formula.to } },
        { start: end, end, text: '.\n', isOurs: true },
      ])
    },
  },
]
