// @ts-check
// The same formula between other marks.
import { inOrder } from '../edits.mjs'
import { someOf } from '../places.mjs'
import { relationsOf } from '../relations.mjs'

/**
 * @typedef {import('../trial.mjs').Law} Law
 * @typedef {import('../edits.mjs').Edit} Edit
 * @typedef {import('../spans.mjs').Formula} Formula
 */

/** @param {Formula} formula @param {string} open @param {string} close @returns {Edit[]} */
const between = ({ start, from, to, end }, open, close) => [
  { start, end: from, text: open },
  { start: to, end, text: close },
]

/** @param {string} name @param {string} says @param {string} mark @param {string} open @param {string} close @returns {Law} */
const marks = (name, says, mark, open, close) => ({
  name,
  kind: 'kept',
  says,
  change: page =>
    page.kind === 'txt'
      ? null
      : someOf(page.formulas.filter(one => one.open === mark).flatMap(one => between(one, open, close))),
})

/** A statement over several columns: the first relation is where they meet. @param {Formula} formula @param {boolean} isTex @returns {Edit[]} */
function aligned({ start, from, to, end, body }, isTex) {
  const relation = relationsOf(body)?.[0]
  if (!relation || /\\q?quad|^\s*$/.test(body.slice(0, relation.start))) return []
  const [open, close] = isTex
    ? ['\\begin{align*}', '\\end{align*}']
    : ['$$\\begin{aligned}', '\\end{aligned}$$']
  return [
    { start, end: from, text: open },
    { start: from + relation.start, end: from + relation.start, text: '&' },
    { start: to, end, text: close },
  ]
}

/** Where the next link of a chain begins, its left side is written again. @param {Formula} formula @param {string} source @returns {Edit[]} */
function split({ from, to, body, open, close }, source) {
  const relations = relationsOf(body)
  if (
    relations?.length !== 2 ||
    relations.some(({ sign }) => sign !== '=') ||
    /[,;]|[.=]\s*$|\\q?quad|\\text/.test(body)
  )
    return []
  if (
    /^\s*(?:for|if|when|where|\\|\$)/.test(source.slice(to + close.length)) ||
    /(?:for|with|if|when|at|let|where|put)\s*(?:\\\(|\$)$/i.test(source.slice(from - 10, from))
  )
    return []
  const middle = { start: from + (relations[0]?.end ?? 0), end: from + (relations[1]?.start ?? 0) }
  return [
    { start: middle.end, end: middle.end, text: `${close} and ${open}`, isOurs: true },
    { start: middle.end, end: middle.end, text: source.slice(middle.start, middle.end), of: middle },
  ]
}

/** @type {Law[]} */
export const delimiters = [
  marks('dollars-to-brackets', '$$…$$ is written \\[…\\]', '$$', '\\[', '\\]'),
  marks('brackets-to-dollars', '\\[…\\] is written $$…$$', '\\[', '$$', '$$'),
  marks('dollar-to-parentheses', '$…$ is written \\(…\\)', '$', '\\(', '\\)'),
  marks('parentheses-to-dollar', '\\(…\\) is written $…$', '\\(', '$', '$'),
  {
    name: 'aligned',
    kind: 'kept',
    says: 'a formula on a line of its own is aligned at its first relation',
    change: page =>
      page.kind === 'txt' ? null : someOf(page.displays.flatMap(one => aligned(one, page.isTex))),
  },
  {
    name: 'chain-split',
    kind: 'kept',
    says: '$a = b = c$ is written $a = b$ and $b = c$',
    change: page => {
      if (page.kind === 'txt') return null
      const edits = inOrder(page.inline.flatMap(one => split(one, page.source)))
      return edits.length > 0 ? edits : null
    },
  },
]
