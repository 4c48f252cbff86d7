// @ts-check
// Arithmetic in prose with other characters and marks.
import { inProse } from '../places.mjs'
import { UNIT } from './spacing.mjs'

/** @typedef {import('../trial.mjs').Law} Law */

const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** @param {string} name @param {string} says @param {RegExp} pattern @param {import('../places.mjs').Written} written @param {boolean} isMarkdown @returns {Law} */
const prose = (name, says, pattern, written, isMarkdown = false) => ({
  name,
  kind: 'kept',
  says,
  change: page => (page.isTex || (isMarkdown && !page.isMarkdown) ? null : inProse(page, pattern, written)),
})

/** @type {Law[]} */
export const plainArithmetic = [
  prose('times-in-prose', '2 * 3 is written 2 × 3', /(?<=\d) \* (?=\d)/g, () => ' × '),
  prose('star-in-prose', '2 × 3 is written 2 · 3', /(?<=\d) × (?=\d)/g, () => ' · '),
  {
    name: 'letter-in-prose',
    kind: 'kept',
    says: '2 × 3 is written 2 x 3 on a page on which x is no symbol',
    change: page =>
      page.isTex ||
      page.formulas.some(({ body }) => /(?<![a-zA-Z])x(?![a-zA-Z])/.test(body)) ||
      /\dx|\bx\b/.test(page.source)
        ? null
        : inProse(page, /(?<=\d) × (?=\d)/g, () => ' x '),
  },
  prose('closed-up', '2 × 3 is written 2×3', /(?<=\d) × (?=\d)/g, () => '×'),
  prose(
    'power-tags',
    '10^9 is written 10<sup>9</sup>',
    /(?<=\d)\^(\d{1,2})(?![\d.])/g,
    ([, digits]) => `<sup>${digits}</sup>`,
    true,
  ),
  prose('power-characters', '10^9 is written 10⁹', /(?<=\d)\^(\d{1,2})(?![\d.])/g, ([, digits = '']) =>
    [...digits].map(digit => HIGH[Number(digit)]).join(''),
  ),
  prose(
    'unit-attached',
    '5 GB is written 5GB',
    /(?<=\d) (?=(?:[kMGT]i?B|km|kg|ms|kWh|kHz)(?![a-zA-Z/^²³·*]))/g,
    () => '',
  ),
  prose(
    'unit-detached',
    '5GB is written 5 GB',
    /(?<=\d)(?=(?:[kMGT]i?B|km|kg|ms|kWh|kHz)(?![a-zA-Z/^²³·*]))/g,
    () => ' ',
  ),
  prose(
    'bold-figure',
    'a result in prose stands in bold',
    new RegExp(`(?<=\\d [=≈] )(\\d[\\d.,]*\\d|\\d)( ${UNIT})?(?=[.,;)]?\\s)(?! *[=≈×*+/·−-])`, 'g'),
    ([whole]) => `**${whole}**`,
    true,
  ),
  prose('percent-apart', '5% is written 5 %', /(?<=\d)%(?=[\s.,;)])/g, () => ' %'),
  prose('approx-in-prose', '≈ is written ~ before a figure', /(?<=[\d)] )≈(?= \d)/g, () => '~'),
  prose('no-blanks', '= has no blanks around it', /(?<=\d) = (?=\d)/g, () => '='),
]
