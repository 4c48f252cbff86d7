// @ts-check
// Formulas in a line and on lines of their own, in one and in several.
import { inOrder } from '../edits.mjs'
import { someOf } from '../places.mjs'
import { relationsOf } from '../relations.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../spans.mjs').Formula} Formula @typedef {import('../page.mjs').Page} Page */
/** @typedef {import('../edits.mjs').Edit} Edit */

/** @param {Page} page @param {Formula} formula */
const isPlain = ({ plain }, { start, end }) => plain.some(one => one.start <= start && end <= one.end)

/** The last formula of a sentence, on a line of its own. @param {Page} page @returns {Edit[] | null} */
function toDisplay(page) {
  if (page.kind === 'txt') return null
  const last = page.inline.filter(
    one =>
      isPlain(page, one) &&
      /^\.(?:\s|$)/.test(page.source.slice(one.end, one.end + 2)) &&
      /[a-z:,] $/.test(page.source.slice(one.start - 2, one.start)) &&
      !/^[-*>|]|\*\*$/.test(page.source.slice(one.start - 2, one.start)),
  )
  return someOf(
    last
      .flatMap(({ start, from, to, end }) => [
        { start: start - 1, end: from, text: page.isTex ? '\n\\[ ' : '\n$$ ' },
        { start: to, end: end + 1, text: page.isTex ? '. \\]' : '. $$' },
      ])
      .map(edit =>
        edit.text.startsWith('. ') && /^[ ]/.test(page.source.slice(edit.end))
          ? { ...edit, end: edit.end + 1, text: `${edit.text}\n` }
          : edit,
      ),
  )
}

/** A formula on a line of its own, in the line. @param {Page} page @returns {Edit[] | null} */
function toInline(page) {
  const displays = page.formulas.filter(
    ({ open, body, start }) =>
      (open === '$$' || open === '\\[') &&
      relationsOf(body)?.length &&
      !/\\q?quad|\n\s*\n/.test(body) &&
      /[a-z:,]\s+$/.test(page.source.slice(Math.max(0, start - 3), start)),
  )
  return someOf(
    displays.flatMap(({ start, from, to, end, body }) => {
      const first = body.search(/\S/)
      const last = body.trimEnd().length
      const before = page.source.slice(0, start).length - page.source.slice(0, start).trimEnd().length
      return [
        { start: start - before, end: from + first, text: ' $' },
        { start: from + last, end: to + (end - to), text: '$' },
      ]
    }),
  )
}

/** Each link of a chain on a row. @param {Formula} formula @param {boolean} isTex @returns {Edit[]} */
function inRows({ start, from, to, end, body }, isTex) {
  const relations = relationsOf(body) ?? []
  if (
    relations.length < 2 ||
    /\\q?quad|[,;]\s|\\text/.test(body) ||
    body.slice(0, relations[0]?.start).trim() === ''
  )
    return []
  const [open, close] = isTex
    ? ['\\begin{align*}', '\\end{align*}']
    : ['$$\\begin{aligned}', '\\end{aligned}$$']
  return inOrder([
    { start, end: from, text: open },
    ...relations.map(({ start: at }, index) => ({
      start: from + at,
      end: from + at,
      text: index === 0 ? '&' : ' \\\\\n&',
    })),
    { start: to, end, text: close },
  ])
}

/** Two statements in a formula, in two of them. @param {Formula} formula @returns {Edit[]} */
function apart({ from, body, open, close }) {
  const found = /,\s*\\q?quad\s+/.exec(body)
  if (!found || body.split('quad').length !== 2 || /\\text|\\begin|&/.test(body)) return []
  const sides = [body.slice(0, found.index), body.slice(found.index + found[0].length)]
  if (
    sides.some(
      side =>
        !relationsOf(side)?.some(({ sign }) => sign === '=' || sign === '\\approx') ||
        /[<>]|\\in|\\[lg]e/.test(side),
    )
  )
    return []
  return [
    {
      start: from + found.index,
      end: from + found.index + found[0].length,
      text: `,${close}\n${open === '$' ? 'and ' : ''}${open}`,
    },
  ]
}

/** @type {Law[]} */
export const structures = [
  {
    name: 'inline-to-display',
    kind: 'kept',
    says: 'the last formula of a sentence stands on a line of its own',
    change: toDisplay,
  },
  {
    name: 'display-to-inline',
    kind: 'kept',
    says: 'a formula on a line of its own stands in the line',
    change: page => (page.kind === 'txt' ? null : toInline(page)),
  },
  {
    name: 'aligned-rows',
    kind: 'kept',
    says: 'each link of a chain on a line of its own stands on a row',
    change: page =>
      page.kind === 'txt' ? null : someOf(page.displays.flatMap(one => inRows(one, page.isTex))),
  },
  {
    name: 'quad-apart',
    kind: 'kept',
    says: '$$a = b, \\qquad c = d$$ is written as two formulas',
    change: page => (page.kind === 'txt' ? null : someOf(page.displays.flatMap(apart))),
  },
]
