// @ts-check
// The same words in other lines, and where a reader sees nothing.
import { overlap } from '../edits.mjs'
import { oneOf, someOf } from '../places.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page @typedef {import('../edits.mjs').Edit} Edit */

/** What would begin a list, a heading, a quote or a rule at the beginning of a line. */
const MARKS = /^(?:[-+*=#>|~]|\d+[.)]|:|&|%)/

/** @param {Page} page @param {import('../edits.mjs').Range} paragraph @param {number} width @returns {Edit[]} */
function wrapped(page, { start, end }, width) {
  const text = page.source.slice(start, end)
  if (/ {2,}\n|\\\n|\\\\|%/.test(text)) return []
  const closed = [...page.formulas, ...page.opaque].filter(one => overlap(one, { start, end }))
  let line = start
  /** @type {Edit[]} */
  const edits = []
  for (const { 0: blank, index } of text.matchAll(/[ \n]/g)) {
    const at = start + index
    if (closed.some(one => one.start < at && at < one.end) || blank === text[index - 1]) continue
    const next = text.slice(index + 1).search(/[ \n]/)
    const isFull = at + 1 + (next < 0 ? text.length - index : next) - line > width
    const written = isFull && !MARKS.test(text.slice(index + 1)) ? '\n' : ' '
    if (written === '\n') line = at + 1
    if (written !== blank) edits.push({ start: at, end: at + 1, text: written })
  }
  // Where a formula on lines of its own keeps its line breaks, the line begins anew: it is left alone.
  return text.includes('$$') || text.includes('\\[') || text.includes('\\begin') ? [] : edits
}

/** @param {string} name @param {number} width @returns {Law} */
const wrap = (name, width) => ({
  name,
  kind: 'kept',
  says: `paragraphs are wrapped at ${width} characters`,
  change: page => (page.kind === 'txt' ? null : someOf(page.plain.flatMap(one => wrapped(page, one, width)))),
})

/** @param {Page} page @returns {Edit[] | null} */
function itemised(page) {
  if (!page.isMarkdown || /^(?:[ \t]*(?:[-+*]|\d+[.)])[ \t]|[ ]{4}|\t)/m.test(page.source)) return null
  return someOf(
    page.plain.flatMap(({ start, end }) => {
      const text = page.source.slice(start, end)
      const lines = [...text.matchAll(/\n(?!\s*\n)/g)].map(({ index }) => ({
        start: start + index + 1,
        end: start + index + 1,
        text: '  ',
      }))
      return [{ start, end: start, text: '- ' }, ...lines]
    }),
  )
}

const NUMBERED = /^(#{1,6} +)(\d+)((?:\.\d+)*)(?=[.:)]? +[A-Z])/gm

/** Numbers of headings that are said nowhere else may be others. @param {Page} page @returns {Edit[] | null} */
function renumbered(page) {
  const found = [...page.source.matchAll(NUMBERED)]
  const isSaid = found.some(
    ({ 2: first, 3: rest }) =>
      page.source.split(new RegExp(`(?<![\\d.])${first}${rest?.replace(/\./g, '\\.')}(?![\\d])`)).length > 2,
  )
  if (
    found.length === 0 ||
    isSaid ||
    /\b(?:section|exercise|problem|solution|part|chapter|question)s?\s+\(?\d/i.test(page.source)
  )
    return null
  return found.map(({ 1: marks = '', 2: number = '', index }) => ({
    start: index + marks.length,
    end: index + marks.length + number.length,
    text: String(Number(number) + 40),
  }))
}

/** @type {Law[]} */
export const layouts = [
  wrap('wrap-60', 60),
  wrap('wrap-100', 100),
  wrap('unwrap', 10_000),
  { name: 'list-items', kind: 'kept', says: 'each paragraph is an item of a list', change: itemised },
  { name: 'headings-renumbered', kind: 'kept', says: 'headings have other numbers', change: renumbered },
  {
    name: 'comment-between-paragraphs',
    kind: 'kept',
    says: 'a comment stands between two paragraphs',
    change: (page, random) => {
      const after = oneOf(page.plain, random)
      if (!after || page.kind === 'txt') return null
      return [
        {
          start: after.end,
          end: after.end,
          text: page.isTex ? '\n\n% to be checked again\n' : '\n\n<!-- to be checked again -->',
          isOurs: true,
        },
      ]
    },
  },
  {
    name: 'comment-in-paragraph',
    kind: 'kept',
    says: 'a comment stands behind a sentence',
    change: (page, random) => {
      if (page.kind === 'txt') return null
      const pattern = page.isTex ? /(?<=[a-z$]\.)\n(?=\S)/g : /(?<=[a-z$]\.) (?=[A-Z])/g
      const edits = page.plain.flatMap(({ start, end }) =>
        [...page.source.slice(start, end).matchAll(pattern)].map(({ index }) => ({
          start: start + index,
          end: start + index,
        })),
      )
      const place = oneOf(
        edits.filter(({ start }) => page.isProse({ start: start - 1, end: start + 1 })),
        random,
      )
      return (
        place && [
          { ...place, text: page.isTex ? ' % checked twice' : ' <!-- checked twice -->', isOurs: true },
        ]
      )
    },
  },
  {
    name: 'blank-lines',
    kind: 'kept',
    says: 'paragraphs stand further apart',
    change: page =>
      someOf(
        page.plain
          .map(({ end }) => ({ start: end, end, text: '\n' }))
          .filter(({ end }) => page.source[end] === '\n'),
      ),
  },
]
