import { isAt } from '../model/match-at.js'

/** What a figure stands before where it is one: an operator, a sign of equality, a percent sign, a currency, a unit. */
const CONTEXT = String.raw`(?=[ \u00a0\u202f]?(?:[€%°+−·×*:=≈⋅÷/^]|\\(?:cdot|times|approx|%|,|text|mathrm|qquad)|(?:[kmcµ]?[gmslJWVNL]|h|min|km/h|Pa|mol|Euro|EUR|Uhr)(?![\p{L}\d])))`
const BEFORE = String.raw`(?<![\p{L}\d.,;(\[{|/_^-])`
const COMMA = new RegExp(
  String.raw`${BEFORE}(?:\d{1,3}(?:\.\d{3}){1,9}|\d{1,30}),(?!\d{3}(?!\d))\d{1,30}(?!\d|[,.]\d)${CONTEXT}`,
  'gu',
)
/** In TeX braces keep the blank away that a comma brings. */
const BRACED = /\d\{,\}(?!\d{3}(?!\d))\d/g
const POINT = new RegExp(String.raw`${BEFORE}\d{1,30}\.(?!\d{3}(?!\d))\d{1,30}(?!\d|[,.]\d)${CONTEXT}`, 'gu')
/** A page in which so many figures have a decimal comma, and at most one in so many a point, has decimal commas. */
const MIN = 2
const MAX_POINTS = 4
/** Programs have points, whatever the language of their page. */
export const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/
const FIGURE = /(?<![\p{L}\d.,])(?:\d{1,3}(?:\.\d{3}){1,9}(?![\d.])|\d+)(?:(?:,|\{,\})\d+)?(?!\d)/gu
/** `(1,2)` is a pair, and `1,2,3` a list. */
const LISTED = /,\d/y

/** `16,777,216`: no figure has two decimal commas. */
const GROUPED = /(?<![\p{L}\d.,}])\d{1,3}(,|\{,\})\d{3}\1\d{3}(?!\d)/u

/** Whether the figures of a page have commas before their decimals, as in most of the languages of Europe. */
export function hasDecimalCommas(source: string): boolean {
  const commas = count(source, COMMA) + count(source, BRACED)
  if (commas < MIN || GROUPED.test(source)) return false
  return commas > MAX_POINTS * count(source, POINT)
}

const count = (source: string, pattern: RegExp): number => source.match(pattern)?.length ?? 0

/**
 * A page as long as the source in which the figures have points before their decimals, and commas between their groups of
 * three; the source itself where they have already.
 */
export const withDecimalPoints = (source: string): string =>
  hasDecimalCommas(source) ? withPoints(source) : source

/** The same of a stretch of a page that is known to have decimal commas. */
export const withPoints = (stretch: string): string =>
  stretch
    .split(CODE)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(FIGURE, swapped)))
    .join('')

/** The marks of a figure changed over, unless it is a pair in brackets or part of a list. */
function swapped(figure: string, at: number, text: string): string {
  const end = at + figure.length
  const isPair =
    /[([{|]/.test(text.charAt(at - 1)) && /[)\]}|]/.test(text.charAt(end)) && /^\d+,/.test(figure)
  if (isPair || isAt(LISTED, text, end)) return figure
  return changedOver(figure)
}

/** The marks between digits changed over, the one for the other. */
export const changedOver = (figure: string): string =>
  figure.replace(/(?<=\d)(\{?)[.,](?=\}?\d)/g, mark => mark.replace(/[.,]/, one => (one === ',' ? '.' : ',')))
