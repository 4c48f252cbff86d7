/** Digits that a person writes in groups of three fill far fewer groups than this. */
const MOST_GROUPS = 100

/** What may stand between groups of three digits: `1,000`, `1{,}000`, `18\,750`. */
const SEPARATORS = [',', '{,}', '\\,'] as const

/** A numeral as it stands in the source: its digits without thousands separators, and where it ends. */
export interface Numeral {
  readonly text: string
  readonly end: number
}

/**
 * Reads the numeral at an offset where a digit, or a point and a digit, stands: `28,672`, `1{,}120`, `.5`, `4.19e6`.
 * Separators count only where every group behind the first has three digits; `5e^{-2}` is no e-notation.
 */
export function readNumeral(source: string, start: number): Numeral {
  const whole = readWhole(source, start)
  const fraction = source[whole.end] === '.' ? digitsEnd(source, whole.end + 1) : whole.end
  const end = fraction > whole.end + 1 ? fraction : whole.end
  const text = whole.text + source.slice(whole.end, end)
  const exponentEnd = exponentEndAt(source, end)
  return { text: text + source.slice(end, exponentEnd).toLowerCase(), end: exponentEnd }
}

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

function digitsEnd(source: string, start: number): number {
  let end = start
  while (isDigit(source[end])) end++
  return end
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
