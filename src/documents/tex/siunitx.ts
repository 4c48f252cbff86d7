import { blanked, signAtEnd } from '../layout/mask.js'
import { matchAt } from '../model/match-at.js'
import { readLabel } from './numbering.js'

/** What stands in place of a stretch of TeX: a cover of the same length. */
export interface Cover {
  readonly cover: string
  readonly end: number
}

const OPTION = String.raw`(?:\[[^[\]\r\n]{0,200}\])?`
const QUANTITY = new RegExp(
  String.raw`(\\(?:SI|qty)\*?${OPTION}\{)([^{}\r\n]{0,60})\}${OPTION}\{([^{}\r\n]{0,120})\}`,
  'y',
)
const NUMBER = new RegExp(String.raw`(\\num\*?${OPTION}\{)([^{}\r\n]{0,60})\}`, 'y')
const UNIT = new RegExp(String.raw`(\\(?:unit|si)\*?${OPTION}\{)([^{}\r\n]{0,120})\}`, 'y')
const UNREAD = new RegExp(
  String.raw`\\(?:ang|(?:SI|qty|num)(?:range|list|product))${OPTION}(?:\{[^{}\r\n]{0,120}\}){1,3}`,
  'y',
)
/** A comma marks decimals to siunitx and thousands to many authors, and an uncertainty is more than a number. */
const PLAIN = /^\s*[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/

/** What a quantity of the package siunitx says in prose: `\SI{2.5}{\mega\joule}` is 2.5, and the words of its unit. */
export function quantityAt(text: string, at: number): Cover | null {
  const quantity = matchAt(QUANTITY, text, at)
  if (quantity) {
    const [all, opening, number, unit] = quantity as unknown as [string, string, string, string]
    // The joint of a number and its percent sign is left, since it tells that they belong together.
    const isPercent = unit.startsWith('\\percent')
    const joint = all.slice(opening.length + number.length, -unit.length - 1)
    const between = isPercent && joint === '}{' ? '}{\\' : ` ${blanked(joint.slice(1))}`
    const rest = isPercent && joint === '}{' ? wordsOf(unit.slice(1)) : wordsOf(unit)
    const isRead = PLAIN.test(number) && unit !== ''
    const cover = isRead ? `${blanked(opening)}${number}${between}${rest} ` : blanked(all)
    return { cover, end: at + all.length }
  }
  const number = matchAt(NUMBER, text, at)
  if (number) {
    const [all, opening, digits] = number as unknown as [string, string, string]
    const cover = PLAIN.test(digits) ? `${blanked(opening)}${digits} ` : blanked(all)
    return { cover, end: at + all.length }
  }
  const unit = matchAt(UNIT, text, at)
  if (unit) return { cover: `${blanked(unit[1]!)}${wordsOf(unit[2]!)} `, end: at + unit[0].length }
  const unread = matchAt(UNREAD, text, at)
  return unread && { cover: blanked(unread[0]), end: at + unread[0].length }
}

/** `\mega\joule` in words. */
const wordsOf = (unit: string): string => unit.replace(/[\\.~^_{}$]/g, ' ')

const TYPED = /\\(?:texttt|code|lstinline|mintinline\{\w{1,20}\})\s{0,9}\{([^{}\\$%`\r\n&~]{1,300})\}/y

/** `\texttt{2 * 3 = 6}` is code in the line; null where it holds more than plain characters. */
export function typedAt(text: string, at: number): Cover | null {
  const typed = matchAt(TYPED, text, at)
  if (!typed || typed[1]!.trim() === '') return null
  const opening = typed[0].slice(0, -typed[1]!.length - 1)
  return { cover: `${signAtEnd(opening, '`')}${typed[1]}\``, end: at + typed[0].length }
}

const ITEM_LABEL = /[ \t]{0,9}\[((?:[^[\]{}\r\n]|\{[^{}\r\n]{0,100}\}){0,200})\]/y

/** The label of a list item, and whether it heads an exercise: `[(a)]`, `[\textbf{1.3}]`. */
export function itemLabelAt(text: string, at: number): (Cover & { readonly isHead: boolean }) | null {
  const match = matchAt(ITEM_LABEL, text, at)
  if (!match) return null
  const opening = match[0].slice(0, -match[1]!.length - 1)
  const label = match[1]!.includes('$') ? match[1]! : emphasised(match[1]!)
  const isHead = readLabel(label) !== null
  const isPlain = isHead && /^[^*\s].*[^*\s]$/.test(label)
  const cover = isPlain
    ? `${signAtEnd(opening, '*')}${label}*`
    : `${blanked(opening)}${label}${isHead ? ' ' : ':'}`
  return { cover, end: at + match[0].length, isHead }
}

const emphasised = (label: string): string =>
  label
    .replace(/\\[A-Za-z]+\s{0,9}\{/g, opening => signAtEnd(opening, '*'))
    .replace(/\\[A-Za-z]+/g, blanked)
    .replaceAll('}', '*')
    .replaceAll('{', ' ')
    .replaceAll('`', ' ')

const LENGTH = String.raw`-?[\d.]{1,12}\s?\\?[a-z]{2,12}`
const DIMENSION = new RegExp(String.raw`\s{0,9}=?\s{0,9}${LENGTH}(?:\s(?:plus|minus)\s${LENGTH}){0,2}`, 'y')

/** The end of the length that follows `\vskip`, or `at`. */
export function endOfDimension(text: string, at: number): number {
  return at + (matchAt(DIMENSION, text, at)?.[0].length ?? 0)
}
