// @ts-check
// The slips of a hand that copies or computes a number, each as a change of its characters.
import { grouped, plain, separatorOf } from './numbers.mjs'

/**
 * @typedef {import('./random.mjs').Chance} Chance
 * @typedef {import('./numbers.mjs').PrintedNumber} PrintedNumber
 * @typedef {{ start: number, end: number, written: string, number: string }} Slip The characters from start to end
 *   become `written`; `number` is what the number then is for the formula of its line, where its sign may stand before it.
 */

/** @param {string} digits plain digits, with a point or without @param {Chance} chance */
function replaceDigit(digits, chance) {
  const places = [...digits].flatMap((character, at) => (character === '.' ? [] : [at]))
  const at = places[chance(places.length)] ?? 0
  const digit = (Number(digits[at]) + 1 + chance(9)) % 10
  return `${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`
}

/** @param {string} digits @param {Chance} chance */
function swapDigits(digits, chance) {
  const pairs = [...digits].flatMap((_, at) => (/^\d\d/.test(digits.slice(at)) ? [at] : []))
  const at = pairs[chance(pairs.length)]
  if (at === undefined) return digits
  return `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`
}

/** @param {string} digits @param {Chance} chance */
function dropDigit(digits, chance) {
  const at = chance(digits.length)
  return digits[at] === '.' ? digits : digits.slice(0, at) + digits.slice(at + 1)
}

/** @param {string} digits */
function double(digits) {
  const [whole = '', fraction] = digits.split('.')
  const doubled = (2n * BigInt(whole + (fraction ?? ''))).toString()
  if (fraction === undefined) return doubled
  const padded = doubled.padStart(fraction.length + 1, '0')
  return `${padded.slice(0, -fraction.length)}.${padded.slice(-fraction.length)}`
}

/** @param {string} digits */
function timesTen(digits) {
  const [whole = '', fraction] = digits.split('.')
  if (fraction === undefined) return `${whole}0`
  const rest = fraction.slice(1)
  return (whole + fraction.slice(0, 1)).replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`)
}

/** @param {string} digits @param {Chance} chance */
const stepExponent = (digits, chance) => String(Number(digits) + (chance(2) === 0 ? 1 : -1))

const EXPONENT = /(?:\^|\^\{|\*\*|\de)[-+]?$/
const SIGNED = /(?:=|\\approx|≈|\^\{|\(|\de|\*\*)\s*-$/
const SIGNABLE = /(?:=|\\approx|≈|\^\{)\s*$/

/** The kinds of slips by name. @type {Readonly<Record<string, (digits: string, chance: Chance) => string>>} */
const CHANGES = {
  'digit replaced': replaceDigit,
  'digits swapped': swapDigits,
  'digit dropped': dropDigit,
  'factor of 2': double,
  'factor of 10': timesTen,
}
export const KINDS = [...Object.keys(CHANGES), 'exponent', 'sign']

/**
 * A slip of this kind at a number of a text; null where there is none, or where it would leave no number.
 * @param {string} kind @param {string} text @param {PrintedNumber} number @param {Chance} chance @returns {Slip | null}
 */
export function slipAt(kind, text, number, chance) {
  const before = text.slice(Math.max(0, number.start - 12), number.start)
  if (kind === 'sign') return signSlip(before, number)
  const isExponent = EXPONENT.test(before)
  if (kind === 'exponent' && (!isExponent || number.text.includes('.'))) return null
  const change = kind === 'exponent' ? stepExponent : CHANGES[kind]
  const digits = plain(number.text)
  const changed = change?.(digits, chance) ?? digits
  // A number as a person writes one, and another one than before.
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(changed) || Number(changed) === Number(digits)) return null
  const written = grouped(changed, separatorOf(number.text))
  const isBare = /(?:\^|\*\*)$/.test(before) && !before.endsWith('**')
  // 10^12 without braces has the exponent 1.
  if (isBare && written.length > 1) return null
  return { start: number.start, end: number.end, written, number: written }
}

/** @param {string} before @param {PrintedNumber} number @returns {Slip | null} */
function signSlip(before, { text, start, end }) {
  if (Number(plain(text)) === 0) return null
  // The formula of the line knows of the minus sign that falls away: it takes the number with another one.
  if (SIGNED.test(before)) return { start: start - 1, end, written: text, number: `-${text}` }
  return SIGNABLE.test(before) ? { start, end, written: `-${text}`, number: `-${text}` } : null
}
