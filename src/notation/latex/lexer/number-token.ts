import { isAt, matchAt } from '../../../documents/model/match-at.js'
import { functionTable } from '../../../math/functions/functions.js'

/**
 * Digits in groups of three, parted in one way: `1,000`, `1{,}000`, `18\,750`. No group of another length stands behind
 * them, and what a person writes has far fewer groups than a hundred.
 */
const GROUPED = /[1-9]\d{0,2}(,|\{,\}|\\,)\d{3}(?!\d)(?:\1\d{3}(?!\d)){0,99}(?!\1\d)/y

/** A numeral as it stands in the source: its digits without thousands separators, and where it ends. */
export interface Numeral {
  readonly text: string
  readonly end: number
}

/** What may stand between the digits of a whole number and those behind it; a comma in braces where it parts no groups. */
const POINTS = ['.', '{.}', '{,}'] as const

/**
 * Reads the numeral at an offset where a digit, or a point and a digit, stands: `28,672`, `1{,}120`, `.5`, `2{,}5`,
 * `4.19e6`. Separators count only where every group behind the first has three digits; `5e^{-2}` is no e-notation.
 */
export function readNumeral(source: string, start: number): Numeral {
  const whole = isArguments(source, start) ? readDigits(source, start) : readWhole(source, start)
  const point = POINTS.find(
    one => source.startsWith(one, whole.end) && isDigit(source[whole.end + one.length]),
  )
  if (point === undefined) return withExponent(source, whole)
  const from = whole.end + point.length
  const end = digitsEnd(source, from)
  // Commas in braces between groups of other lengths part no decimals.
  if (point === '{,}' && source.startsWith(point, end)) return whole
  return withExponent(source, { text: `${whole.text}.${source.slice(from, end)}`, end })
}

/** Two numbers in the brackets of a function that compares them are its arguments: `\gcd(252,105)`. */
function isArguments(source: string, start: number): boolean {
  const pattern = twoArguments()
  return isAt(pattern, source, start)
}

const twoArguments = functionTable(functions => {
  const names = functions.flatMap(({ name, arity }) => (arity === 'several' ? [name] : []))
  const before = String.raw`(?<=(?:${names.join('|')})\}?\s?(?:\\(?:left|[bB]igg?l?))?\()`
  return new RegExp(String.raw`${before}\d{1,3},\d{3}(?:\)|\\(?:right|[bB]igg?r?)\))`, 'y')
})

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

function digitsEnd(source: string, start: number): number {
  let end = start
  while (isDigit(source[end])) end++
  return end
}

function readDigits(source: string, start: number): Numeral {
  const end = digitsEnd(source, start)
  return { text: source.slice(start, end), end }
}

function readWhole(source: string, start: number): Numeral {
  const match = matchAt(GROUPED, source, start)
  if (!match) return readDigits(source, start)
  const [grouped, separator] = match as unknown as [string, string]
  return { text: grouped.replaceAll(separator, ''), end: start + grouped.length }
}

function withExponent(source: string, { text, end }: Numeral): Numeral {
  const exponentEnd = exponentEndAt(source, end)
  return { text: text + source.slice(end, exponentEnd).toLowerCase(), end: exponentEnd }
}

function exponentEndAt(source: string, start: number): number {
  if (source[start] !== 'e' && source[start] !== 'E') return start
  const isSigned = source[start + 1] === '-' || source[start + 1] === '+'
  const from = start + (isSigned ? 2 : 1)
  const end = digitsEnd(source, from)
  return end > from ? end : start
}
