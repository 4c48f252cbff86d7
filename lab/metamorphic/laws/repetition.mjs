// @ts-check
// A page with another chapter behind it.

import { oneOf } from '../places.mjs'
import { valuesOf } from '../values.mjs'
import { atEnd, endOf } from './insertion.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page @typedef {import('../edits.mjs').Edit} Edit */

/** @param {Page} page @param {string} title */
const heading = (page, title) =>
  page.isTex ? `\n\n\\section{${title}}\n\n` : `\n\n${/^#+(?= )/m.exec(page.source)?.[0] ?? '#'} ${title}\n\n`

/** The whole page once more, in a chapter of its own. @param {Page} page @returns {Edit[] | null} */
function twice(page) {
  if (page.kind === 'txt' || /\[\^|\\newcommand|\\label|^---/m.test(page.source)) return null
  const start = /\\begin\{document\}/.exec(page.source)
  const of = { start: start ? start.index + start[0].length : 0, end: endOf(page) }
  return [
    { start: of.end, end: of.end, text: heading(page, 'The same once more'), isOurs: true },
    { start: of.end, end: of.end, text: page.text(of), of },
  ]
}

/** @param {Page} page @param {string} lead @returns {Edit[] | null} */
function otherValues(page, lead) {
  const values = valuesOf(page)
  if (values.length === 0 || page.kind === 'txt') return null
  const said = values.map(({ symbol, value }) => `$${symbol} = ${Number(value) + 3}$`).join(' and ')
  return [
    {
      start: endOf(page),
      end: endOf(page),
      text: `${heading(page, 'Another machine')}${lead} ${said}.\n`,
      isOurs: true,
    },
  ]
}

/** A wrong result is said once more. @param {Page} page @param {import('../../fuzz/random.mjs').Random} random @returns {Edit[] | null} */
function saidAgain(page, random) {
  const stated = page.findings.flatMap(({ verdict, stated }) =>
    verdict === 'refuted' && /^\d+(?:\.\d+)?$/.test(stated ?? '') ? [`${stated}`] : [],
  )
  const figure = oneOf(stated, random)
  return figure === null ? null : atEnd(page, `The figure of ${figure} was set in large type.`)
}

/** @type {Law[]} */
export const repetitions = [
  {
    name: 'error-said-again',
    kind: 'kept',
    says: 'a wrong result is named once more at the end',
    change: saidAgain,
  },
  {
    name: 'page-twice',
    kind: 'kept',
    says: 'the page stands once more in a chapter behind it',
    change: twice,
  },
  {
    name: 'other-values-behind',
    kind: 'kept',
    says: 'a section behind the page gives its symbols other values',
    change: page => otherValues(page, 'Here'),
  },
  {
    name: 'other-case-behind',
    kind: 'kept',
    says: 'a section behind the page takes a case with other values',
    change: page => otherValues(page, 'Suppose instead that'),
  },
]
