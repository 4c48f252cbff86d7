// @ts-check
// The same number in other digits.
import { inNotation, inProse } from '../places.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page */

/** Five digits and more, of which a reader sees the thousands; of ones and zeros only those that are round. */
const LONG = /(?<![\d.,{}\\^_\w#])[1-9]\d{4,}(?![\dA-Za-z_]|[,]\d|\{,\})/g

/** @param {string} digits @param {string} mark */
const grouped = (digits, mark) =>
  /^[01]+$/.test(digits) && !/^10+$/.test(digits) ? null : digits.replace(/\B(?=(?:\d{3})+$)/g, mark)

/** A page of bits or of other bases groups no thousands. @param {Page} page */
const isDecimal = ({ source }) =>
  !/\bbinary\b|\bhexa|\bbits? string|_\{?(?:2|16)\}?(?!\d)|\bmod\b/i.test(source)

/** @param {string} name @param {string} mark @returns {Law} */
const thousands = (name, mark) => ({
  name,
  kind: 'kept',
  says: `12345 is written 12${mark}345 in formulas`,
  change: page => (isDecimal(page) ? inNotation(page, LONG, ([digits]) => grouped(digits, mark)) : null),
})

const HAS_COMMA = /\d\{?,\}?\s?\d/
/** A number with a point that could be one of a section, a version or a thousand. */
const ODD_POINT = /\d\.\d+\.|\b[1-9]\d{0,2}\.\d{3}(?!\d)|v\d+\.\d/
const DECIMAL = /(?<![\d.])(\d+)\.(\d+)(?![\d.])/g

/** @param {Page} page */
function withCommas({ source, code, kind }) {
  if (kind !== 'md' || HAS_COMMA.test(source) || ODD_POINT.test(source) || /\d\.\d/.test(code)) return null
  const points = [...source.matchAll(DECIMAL)]
  if (points.length < 3 || /^(?:#+ |\*\*)[^\d\n]*\d+\.\d/m.test(source) || /\(\s*-?\d+\s*,/.test(source))
    return null
  return points.map(({ 0: whole, 1: before = '', 2: behind = '', index }) => ({
    start: index,
    end: index + whole.length,
    text: `${before},${behind}`,
  }))
}

/** @type {Law[]} */
export const figures = [
  thousands('thousands-comma', '{,}'),
  thousands('thousands-thin-space', '\\,'),
  {
    name: 'thousands-in-prose',
    kind: 'kept',
    says: '12345 is written 12,345 in prose',
    change: page =>
      isDecimal(page) && !/\d,\d(?!\d\d)/.test(page.source)
        ? inProse(page, /(?<=[\s(])[1-9]\d{4,}(?=[\s).;?]|$)(?!\.\d)/g, ([digits]) => grouped(digits, ','))
        : null,
  },
  {
    name: 'billion-to-B',
    kind: 'kept',
    says: '70 billion is written 70B',
    change: page =>
      inProse(page, /(?<=\d)[ -]billion(?= (?:parameters|tokens|weights|FLOPs|operations)\b)/g, () => 'B'),
  },
  {
    name: 'B-to-billion',
    kind: 'kept',
    says: '70B is written 70 billion',
    change: page => inProse(page, /(?<=\d) ?B(?= (?:parameters|tokens|weights)\b)/g, () => ' billion'),
  },
  {
    name: 'million-in-digits',
    kind: 'kept',
    says: '3 million is written 3,000,000 in prose',
    change: page =>
      /\d,\d(?!\d\d)/.test(page.source)
        ? null
        : inProse(page, /(?<=[\s(])([1-9]\d{0,2}) million(?=[\s.,;)])/g, ([, digits]) => `${digits},000,000`),
  },
  {
    name: 'decimal-commas',
    kind: 'kept',
    says: 'every decimal point of a page is a comma',
    change: withCommas,
  },
  {
    name: 'percent-in-words',
    kind: 'kept',
    says: '5% is written 5 percent in prose',
    change: page => inProse(page, page.isTex ? /(?<=\d) ?\\%/g : /(?<=\d) ?%(?=[\s.,;)])/g, () => ' percent'),
  },
]
