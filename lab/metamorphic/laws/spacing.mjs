// @ts-check
// Blanks of all kinds where they mean nothing.
import { inOrder } from '../edits.mjs'
import { editsIn, inProse, someOf } from '../places.mjs'
import { relationsOf } from '../relations.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page */

/** Something on both sides of each relation. @param {string} name @param {string} around @returns {Law} */
const aroundRelations = (name, around) => ({
  name,
  kind: 'kept',
  says: `= is written ${around}=${around}`,
  change: page =>
    someOf(
      page.formulas.flatMap(({ from, body }) =>
        (relationsOf(body) ?? [])
          .filter(({ sign }) => sign === '=' || sign === '\\approx')
          .map(({ start, end, sign }) => ({
            start: from + start,
            end: from + end,
            text: `${around}${sign}${around.trimEnd()} `,
          })),
      ),
    ),
})

export const UNIT = String.raw`(?:[kMGT]i?B|[kMG]?Hz|[kcm]?m|km\/h|m\/s|k?g|ms|s|h|min|hours?|minutes?|seconds?|days?|weeks?|years?|[kM]?W|kWh|k?J|V|A|N|K|mol|litres?|million|billion|tokens|parameters|FLOPs?)(?![a-zA-Z/^²³·*])`

/** The blank between a figure, or a formula, and its unit. @param {Page} page @param {string} blank */
const beforeUnits = (page, blank) =>
  someOf(
    inOrder([
      ...(inProse(page, new RegExp(String.raw`(?<=\d) (?=${UNIT})`, 'g'), () => blank) ?? []),
      ...page.inline.flatMap(({ end }) =>
        editsIn(page.source, { start: end, end: end + 12 }, new RegExp(`^ (?=${UNIT})`, 'g'), () => blank),
      ),
    ]),
  )

/** @param {Page} page @param {string} blank */
const inRelations = (page, blank) =>
  someOf(
    page.formulas.flatMap(({ from, body }) =>
      (relationsOf(body) ?? []).flatMap(({ start }) =>
        editsIn(page.source, { start: from + start - 1, end: from + start }, / /g, () => blank),
      ),
    ),
  )

/** @type {Law[]} */
export const spacing = [
  aroundRelations('thin-space', '\\, '),
  aroundRelations('thick-space', '\\; '),
  aroundRelations('braces', '{}'),
  {
    name: 'tilde-in-formula',
    kind: 'kept',
    says: 'a blank before a relation is written ~',
    change: page => inRelations(page, '~'),
  },
  {
    name: 'no-break-character',
    kind: 'kept',
    says: 'a figure keeps to its unit by U+00A0',
    change: page => beforeUnits(page, '\u00a0'),
  },
  {
    name: 'thin-character',
    kind: 'kept',
    says: 'a figure keeps to its unit by U+202F',
    change: page => beforeUnits(page, '\u202f'),
  },
  {
    name: 'no-break-mark',
    kind: 'kept',
    says: 'a figure keeps to its unit by &nbsp; or ~',
    change: page => (page.kind === 'txt' ? null : beforeUnits(page, page.isTex ? '~' : '&nbsp;')),
  },
  {
    name: 'two-blanks',
    kind: 'kept',
    says: 'a sentence ends with two blanks',
    change: page => inProse(page, /(?<=[a-z]\.) (?=[A-Z])/g, () => '  '),
  },
  {
    name: 'display-lines',
    kind: 'kept',
    says: 'a formula on a line of its own stands between lines of marks',
    change: page =>
      page.kind === 'txt'
        ? null
        : someOf(
            page.formulas
              .filter(({ open, body }) => (open === '$$' || open === '\\[') && !/^\s*\n|\n\s*$/.test(body))
              .flatMap(({ from, to }) => [
                { start: from, end: from, text: '\n' },
                { start: to, end: to, text: '\n' },
              ]),
          ),
  },
]
