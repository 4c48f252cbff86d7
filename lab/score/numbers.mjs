// @ts-check
// The printed numbers of a text, as characters: nothing here knows what they mean.

/** Digits with or without separators of thousands (`1,000`, `1{,}000`, `1\,000`) and decimals. A sign is not part of it. */
const NUMBER = /\d{1,3}(?:(?:,|\{,\}|\\,)\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/g
const SEPARATOR = /\{,\}|\\,|,/g

/** @typedef {{ text: string, start: number, end: number }} PrintedNumber */

/** The numbers of a text in their order. @param {string} text @returns {PrintedNumber[]} */
export const numbersOf = text =>
  [...text.matchAll(NUMBER)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))

/** A number without its separators: `1{,}000.5` is `1000.5`. @param {string} text */
export const plain = text => text.replace(SEPARATOR, '')

/** How a number separates thousands; `''` where it does not. @param {string} text */
export const separatorOf = text => text.match(SEPARATOR)?.[0] ?? ''

/** A plain number with its thousands separated. @param {string} text @param {string} separator */
export function grouped(text, separator) {
  if (separator === '') return text
  const [whole = '', fraction] = text.split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, separator)
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/** The worth of one unit of the last digit of a number: 0.01 of `1.25` and `1.20`, 1 of `61000`. @param {string} text */
export const printedUnit = text => 10 ** -(plain(text).split('.')[1]?.length ?? 0)

/**
 * The worth of one unit of the last digit that a number certainly claims: zeros at the end of a whole number may only
 * hold its place, so 1000 of `61000`.
 * @param {string} text
 */
export function coarsestUnit(text) {
  const digits = plain(text)
  if (digits.includes('.') || Number(digits) === 0) return printedUnit(text)
  return 10 ** (digits.length - digits.replace(/0+$/, '').length)
}
