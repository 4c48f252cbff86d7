// @ts-check
// Commands and marks that change how a formula looks, and what stands behind it without a word on it.

import { oneOf, someOf } from '../places.mjs'
import { relationsOf, sidesOf } from '../relations.mjs'
import { endOf } from './insertion.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../spans.mjs').Formula} Formula @typedef {import('../page.mjs').Page} Page */
/** @typedef {import('../edits.mjs').Edit} Edit */

const NUMBER = /^\s*-?\d+(?:\.\d+)?\s*$/

/** @param {string} name @param {string} says @param {(formula: Formula, page: Page) => Edit[]} editsOf @returns {Law} */
const everywhere = (name, says, editsOf) => ({
  name,
  kind: 'kept',
  says,
  change: page => someOf(page.formulas.flatMap(one => editsOf(one, page))),
})

/** Marks around the plain number on the right of a statement. @param {string} open @param {string} close @returns {(formula: Formula) => Edit[]} */
const aroundResult = (open, close) => formula => {
  const sides = sidesOf(formula.body)
  if (!sides || !NUMBER.test(sides.right)) return []
  const start = formula.from + sides.relation.end + sides.right.search(/\S/)
  const end = start + sides.right.trim().length
  return [
    { start, end: start, text: open },
    { start: end, end, text: close },
  ]
}

/** @param {string} open @param {string} close @returns {(formula: Formula) => Edit[]} */
const aroundLeft = (open, close) => formula => {
  const sides = sidesOf(formula.body)
  if (
    !sides ||
    !/[\d)}]\s*$/.test(sides.left) ||
    !/[+]|\\cdot|\\times/.test(sides.left) ||
    /\\text|\\mathrm|\\left|\\approx/.test(sides.left)
  )
    return []
  return [
    { start: formula.from, end: formula.from, text: open },
    {
      start: formula.from + sides.left.trimEnd().length,
      end: formula.from + sides.left.trimEnd().length,
      text: close,
    },
  ]
}

/** What is put behind an inline formula by chance. @param {string} name @param {string} says @param {(page: Page) => { text: string, end?: string } | null} added @returns {Law} */
const behind = (name, says, added) => ({
  name,
  kind: 'kept',
  says,
  change: (page, random) => {
    const free = page.inline.filter(
      ({ end }) =>
        /^[.,;](?:\s|$)/.test(page.source.slice(end, end + 2)) &&
        page.plain.some(one => one.start <= end && end <= one.end),
    )
    const formula = oneOf(free, random)
    const put = added(page)
    if (!formula || !put) return null
    const { end } = formula
    /** @type {Edit} */
    const edit = { start: end, end, text: put.text, isOurs: true }
    return put.end
      ? someOf([edit, { start: endOf(page), end: endOf(page), text: put.end, isOurs: true }])
      : [edit]
  },
})

/** @type {Law[]} */
export const dressings = [
  everywhere('displaystyle', '$…$ begins with \\displaystyle', ({ from, isDisplay }) =>
    isDisplay ? [] : [{ start: from, end: from, text: '\\displaystyle ' }],
  ),
  everywhere('boxed', 'a result stands in \\boxed', aroundResult('\\boxed{', '}')),
  everywhere('bold-result', 'a result stands in \\mathbf', aroundResult('\\mathbf{', '}')),
  everywhere('coloured-result', 'a result stands in {\\color{red} …}', aroundResult('{\\color{red} ', '}')),
  everywhere('braced-result', 'a result stands in braces', aroundResult('{', '}')),
  everywhere('braced-left', 'the left side stands in braces', aroundLeft('{', '}')),
  everywhere('bracketed-left', 'the left side stands in brackets', aroundLeft('(', ')')),
  everywhere('big-brackets', '(2 + 3) is written \\bigl(2 + 3\\bigr)', ({ from, body }) =>
    /\\text|\\mathrm/.test(body)
      ? []
      : [...body.matchAll(/(?<![\\a-zA-Z])\((\d[^()[\]{}]*)\)/g)].flatMap(({ 0: whole, index }) => [
          { start: from + index, end: from + index + 1, text: '\\bigl(' },
          { start: from + index + whole.length - 1, end: from + index + whole.length, text: '\\bigr)' },
        ]),
  ),
  everywhere(
    'line-break-in-formula',
    'a line ends before the relation of a formula',
    ({ from, body, isDisplay }, page) => {
      const [relation] = relationsOf(body) ?? []
      if (
        !relation ||
        isDisplay ||
        page.kind === 'txt' ||
        body[relation.start - 1] !== ' ' ||
        body.includes('\n') ||
        !page.plain.some(one => one.start <= from && from <= one.end)
      )
        return []
      return /^[=>≥]/.test(relation.sign)
        ? []
        : [{ start: from + relation.start - 1, end: from + relation.start, text: '\n' }]
    },
  ),
  behind('footnote', 'a formula has a footnote', page =>
    page.isMarkdown && !page.source.includes('[^')
      ? { text: '[^a]', end: '\n\n[^a]: Checked by a friend.\n' }
      : page.isTex
        ? { text: '\\footnote{Checked by a friend.}' }
        : null,
  ),
  behind('citation', 'a formula has a citation', page =>
    page.isTex ? { text: '~\\cite{knuth}' } : { text: ' [Knuth]' },
  ),
  behind('aside', 'a formula has an aside in brackets', () => ({ text: ' (as above)' })),
]
