import { findUnit } from '../../../math/units/unit-of-word.js'
import type { Node } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import type { Grammar } from './parselet.js'

/** `5\,\mathrm{J}`, `3\,\mathrm{m}^2`, `2\,\mathrm{m}\,\mathrm{s}^{-1}`, `9.8\frac{\mathrm{m}}{\mathrm{s}^2}`: upright words right behind a number are its unit. */
export function unitBehind(grammar: Grammar, left: Node): Node | null {
  const { cursor } = grammar
  const token = cursor.peek()
  if (!isNumeric(left)) return null
  if (cursor.is('\\frac')) return fractionOfUnits(grammar)
  const isApplied = ['(', '[', '_'].some(text => cursor.is(text, 1))
  if (token.style !== 'upright' || isApplied) return null
  if (cursor.is('^', 1)) return isMeasure(token) ? raised(grammar) : null
  const isFigure = left.head === 'number' || left.head === 'percent'
  if (!isFigure && !isMeasure(token)) return null
  cursor.next()
  return cursor.node('text', [], token.start, token.text.trim())
}

/** A number, a fraction or a root of numbers, a power of ten, with units or without. */
const isNumeric = (node: Node): boolean =>
  node.head === 'number' || isUnit(node) || (NUMERIC.has(node.head) && node.args.every(isNumeric))

const NUMERIC: ReadonlySet<string> = new Set(['percent', 'pow', 'div', 'sqrt', 'neg', 'add', 'mul'])

const isUnit = ({ head, text, args: [base] }: Node): boolean =>
  head === 'text' ? findUnit(text.trim()) !== null : head === 'pow' && base!.head === 'text' && isUnit(base!)

/** Whether a word is a unit of the library. The upright d of a differential is none. */
const isMeasure = ({ text }: Token): boolean => text.trim() !== 'd' && findUnit(text.trim()) !== null

/** `\mathrm{m}^2`: the unit squared, where the exponent is a whole number. */
function raised(grammar: Grammar): Node {
  const power = grammar.factor()
  const [base, exponent] = power.head === 'pow' ? power.args : []
  if (base?.head !== 'symbol' || !isWhole(exponent!)) return power
  return { ...power, args: [{ ...base, head: 'text' }, exponent!] }
}

const isWhole = ({ head, text, args }: Node): boolean =>
  head === 'neg' ? isWhole(args[0]!) : head === 'number' && /^\d+$/.test(text)

/** `\frac{\mathrm{m}}{\mathrm{s}^2}` as the words `m/s^2`; null where something else than units stands in it. */
function fractionOfUnits(grammar: Grammar): Node | null {
  const { cursor } = grammar
  if (!isOfUnits(grammar)) return null
  const start = cursor.here()
  const words = wordsOf(grammar.factor())
  return cursor.node('text', [], start, words)
}

/** Whether above and below the line stand units, with their exponents and nothing else. */
function isOfUnits({ cursor }: Grammar): boolean {
  let depth = 0
  let groups = 0
  let words = 0
  for (let ahead = 1; groups < 2; ahead++) {
    const token = cursor.peek(ahead)
    const isWord = token.kind === 'words'
    const isPart = depth > 0 ? (isWord && isMeasure(token)) || PARTS.test(token.text) : token.text === '{'
    if (!isPart) return false
    if (isWord) words++
    if (token.text === '{') depth++
    if (token.text === '}' && --depth === 0 && ++groups > words) return false
  }
  return true
}

/** What stands between units in a fraction of them. */
const PARTS = /^(?:[{}^\-\d]|\\cdot)$/

function wordsOf({ head, text, args }: Node): string {
  const [first, second] = args
  if (head === 'div') return `${wordsOf(first!)}/${wordsOf(second!).replaceAll('*', '/')}`
  if (head === 'pow') return `${wordsOf(first!)}^${wordsOf(second!)}`
  if (head === 'neg') return `-${wordsOf(first!)}`
  return args.length > 0 ? args.map(wordsOf).join('*') : text
}
