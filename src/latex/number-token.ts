/** Digits that a person writes in groups of three fill far fewer groups than this. */
const MOST_GROUPS = 100

/** What may stand between groups of three digits: `1,000`, `1{,}000`, `18\,750`. */
const SEPARATORS = [',', '{,}', '\\,'] as const

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
  const from = whole.end + (point?.length ?? 0)
  const last = point === undefined ? whole.end : digitsEnd(source, from)
  // Commas in braces between groups of other lengths part no decimals.
  if (point === '{,}' && source.startsWith(point, last)) return whole
  const end = last
  const text = point === undefined ? whole.text : `${whole.text}.${source.slice(from, end)}`
  const exponentEnd = exponentEndAt(source, end)
  return { text: text + source.slice(end, exponentEnd).toLowerCase(), end: exponentEnd }
}

/** Two numbers in the brackets of a function that compares them are its arguments: `\gcd(252,105)`. */
function isArguments(source: string, start: number): boolean {
  if (source[start - 1] !== '(' || !PAIR.test(source.slice(start, start + 16))) return false
  return /(?:gcd|lcm|min|max)\}?\s?(?:\\left)?$/.test(source.slice(Math.max(0, start - 16), start - 1))
}
const PAIR = /^\d{1,3},\d{3}(?:\)|\\right)/

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
  const end = digitsEnd(source, start)
  const separator = SEPARATORS.find(one => source.startsWith(one, end))
  const mayBeGrouped =
    separator !== undefined && end - start >= 1 && end - start <= 3 && source[start] !== '0'
  const grouped = mayBeGrouped ? readGroups(source, end, separator) : null
  const digits = source.slice(start, end)
  return grouped ? { text: digits + grouped.text, end: grouped.end } : { text: digits, end }
}

function readGroups(source: string, start: number, separator: string): Numeral | null {
  let [text, end] = ['', start]
  for (let group = 0; source.startsWith(separator, end); group++) {
    const from = end + separator.length
    const to = digitsEnd(source, from)
    if (to === from) break
    if (to - from !== 3 || group === MOST_GROUPS) return null
    text += source.slice(from, to)
    end = to
  }
  return { text, end }
}

function exponentEndAt(source: string, start: number): number {
  if (source[start] !== 'e' && source[start] !== 'E') return start
  const isSigned = source[start + 1] === '-' || source[start + 1] === '+'
  const from = start + (isSigned ? 2 : 1)
  const end = digitsEnd(source, from)
  return end > from ? end : start
}
