// @ts-check
// What of a statement stands in the formula, and what in the words around it.
import { someOf } from '../places.mjs'
import { relationsOf, sidesOf } from '../relations.mjs'
import { UNIT } from './spacing.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page @typedef {import('../edits.mjs').Edit} Edit */

const NUMBER = /^\s*-?\d+(?:\.\d+)?\s*$/
const SYMBOL = /^\s*(?:[A-Za-z]|\\[a-z]+)(?:_(?:\w|\{\w+\}))?\s*$/

/** The right side of a statement in words, behind its sign. @param {Page} page @param {RegExp} left @param {string} close @param {string} open @returns {Edit[] | null} */
const taken = (page, left, close, open) =>
  page.kind === 'txt'
    ? null
    : someOf(
        page.inline.flatMap(({ from, to, end, body, close: mark }) => {
          const sides = sidesOf(body)
          if (mark !== '$' || sides?.sign !== '=' || !left.test(sides.left) || !NUMBER.test(sides.right))
            return []
          return [
            {
              start: from + sides.left.trimEnd().length,
              end: from + sides.relation.end + sides.right.search(/\S/),
              text: close,
            },
            { start: from + body.trimEnd().length, end: open === '' ? end : to, text: '' },
          ]
        }),
      )

/** The unit behind a formula, in it. @param {Page} page @returns {Edit[] | null} */
const unitInside = page =>
  page.kind === 'txt'
    ? null
    : someOf(
        page.inline.flatMap(({ to, end, body }) => {
          const [whole, unit] =
            new RegExp(String.raw`^[ ~](${UNIT})(?=[\s.,;)])`).exec(page.source.slice(end, end + 14)) ?? []
          const right = body.slice(relationsOf(body)?.at(-1)?.end ?? body.length)
          if (!whole || !NUMBER.test(right) || !/^[a-zA-Z]{1,3}$/.test(unit ?? '')) return []
          return [
            { start: to, end: to, text: `\\text{ ${unit}}` },
            { start: end, end: end + whole.length, text: '' },
          ]
        }),
      )

/** The unit at the end of a formula, behind it. @param {Page} page @returns {Edit[] | null} */
const unitOutside = page =>
  page.kind === 'txt'
    ? null
    : someOf(
        page.inline.flatMap(({ from, to, end, body }) => {
          const [whole, unit] =
            /(?<=\d)\s*(?:\\[,;]\s*)?\\(?:text|mathrm)\{ ?([a-zA-Z]{1,3})\}\s*$/.exec(body) ?? []
          const isOnly = whole && body.split('\\text').length + body.split('\\mathrm').length === 3
          if (!isOnly || !/^[\s.,;)]/.test(page.source.slice(end, end + 1)) || !relationsOf(body)?.length)
            return []
          return [
            { start: from + body.length - whole.length, end: to, text: '' },
            { start: end, end, text: ` ${unit}` },
          ]
        }),
      )

/** @type {Law[]} */
export const mixtures = [
  {
    name: 'value-in-words',
    kind: 'kept',
    says: '$N = 12$ is written $N$ = 12',
    change: page => taken(page, SYMBOL, '$ = ', ''),
  },
  {
    name: 'result-in-words',
    kind: 'kept',
    says: '$6 \\cdot 7 = 42$ is written $6 \\cdot 7$ = 42',
    change: page => taken(page, /\d\s*\}?\s*$/, '$ = ', ''),
  },
  {
    name: 'result-apart',
    kind: 'kept',
    says: '$6 \\cdot 7 = 42$ is written $6 \\cdot 7 =$ $42$',
    change: page => taken(page, /\d\s*\}?\s*$/, ' =$ $', '$'),
  },
  { name: 'unit-inside', kind: 'kept', says: '$= 5$ GB is written $= 5\\text{ GB}$', change: unitInside },
  { name: 'unit-outside', kind: 'kept', says: '$= 5\\text{ GB}$ is written $= 5$ GB', change: unitOutside },
]
