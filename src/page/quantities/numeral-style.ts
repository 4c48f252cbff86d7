/** A numeral that stands in a text: what it reads as, and how another number is written in its style. */
export interface WrittenNumeral {
  readonly start: number
  readonly end: number
  /** `1234.50`, `2.9e5`: without separators, with a point before the decimals and an `e` before a power of ten. */
  readonly digits: string
  /** Another number without its sign, in this style; null where the style would make it read as something else. */
  readonly write: (digits: string) => string | null
}

const SEPARATOR = String.raw`,|\{,\}|\\,|[ '_\u00a0\u2009\u202f]`
const WHOLE =
  String.raw`[1-9]\d{0,2}(?<separator>${SEPARATOR})\d{3}(?!\d)(?:\k<separator>\d{3}(?!\d)){0,99}` +
  String.raw`|\d{1,400}`
const MANTISSA = String.raw`(?<whole>${WHOLE})(?:(?<point>\.|\{\.\}|\{,\})(?<fraction>\d{1,400}))?|(?<bare>\.\d{1,400})`
const TIMES = String.raw`\s{0,9}(?:\{?\\times\}?|\\cdot|\\\*|[×x·⋅*])(?:\\,|\s){0,9}`
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const POWER = String.raw`10(?:(?<caret>\^|\*\*)(?<brace>\{\s{0,9})?(?<exponent>[+\-−]?\d{1,10})(?:\s{0,9}\})?|(?<raised>⁻?[${RAISED}]{1,10}))`
const NUMERAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}_^.]|\^\{|\d[,'])(?!0[xXbBoO][\da-fA-F])(?:${POWER.replaceAll('(?<', '(?<alone_')}|` +
    String.raw`(?:${MANTISSA})(?:(?<times>${TIMES})${POWER}|(?<e>[eE])(?<shift>[+-]?\d{1,10}))?)`,
  'gu',
)

/** The numerals of a text in order: `1{,}234`, `.5`, `4.19e6`, `2.90 \times 10^5`, `10**5`, `2.9 × 10⁵`. */
export const numeralsIn = (text: string): WrittenNumeral[] => [...text.matchAll(NUMERAL)].map(readNumeral)

type Parts = Readonly<Record<string, string | undefined>>

function readNumeral(match: RegExpMatchArray): WrittenNumeral {
  const parts: Parts = match.groups!
  const [start, text] = [match.index!, match[0]]
  return {
    start,
    end: start + text.length,
    digits: digitsOf(parts),
    write: digits => checked(written(digits, parts), digits),
  }
}

function digitsOf(parts: Parts): string {
  const { whole = '', fraction, separator = '', bare, exponent, raised, shift } = parts
  const power = parts.alone_exponent ?? parts.alone_raised ?? exponent ?? raised ?? shift
  const isAlone = power !== undefined && whole === '' && bare === undefined
  const mantissa = bare ?? `${whole.replaceAll(separator, '')}${fraction === undefined ? '' : `.${fraction}`}`
  return plainDigits(`${isAlone ? '1' : mantissa}${power === undefined ? '' : `e${lowered(power)}`}`)
}

const lowered = (power: string): string =>
  power.replace(/[⁻−]/, '-').replace(/[⁰¹²³⁴-⁹]/g, digit => String(RAISED.indexOf(digit)))

/** One spelling of digits that read the same: without commas and idle signs and zeros of the exponent. */
export const plainDigits = (digits: string): string =>
  digits
    .replaceAll(',', '')
    .toLowerCase()
    .replace(/^[+-]/, '')
    .replace(/e(-?)\+?0*(?=\d)/, 'e$1')

function written(digits: string, parts: Parts): string {
  const [mantissa, power] = digits.split('e') as [string, string?]
  const figure = inDigits(mantissa, parts)
  if (power === undefined) return figure
  const { times, caret = parts.alone_caret, raised = parts.alone_raised, e } = parts
  if (caret === undefined && raised === undefined) return `${figure}${e ?? 'e'}${power}`
  const ten = `10${raised === undefined ? behindCaret(power, caret!, parts) : lifted(power)}`
  if (times === undefined && mantissa === '1') return ten
  return `${figure}${times ?? (caret === '**' ? ' * ' : ' × ')}${ten}`
}

/** The whole part in groups as it was, and the mark before the decimals as it was. */
function inDigits(mantissa: string, { separator, point = '.' }: Parts): string {
  const [whole, fraction] = mantissa.split('.') as [string, string?]
  const grouped = separator === undefined ? whole : inGroups(whole, separator)
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`
}

function inGroups(whole: string, separator: string): string {
  const groups: string[] = []
  let end = whole.length
  for (; end > 3; end -= 3) groups.unshift(whole.slice(end - 3, end))
  return [whole.slice(0, end), ...groups].join(separator)
}

/** In LaTeX a caret raises one sign; who raised several without braces writes another notation. */
function behindCaret(power: string, caret: string, parts: Parts): string {
  const own = parts.exponent ?? parts.alone_exponent ?? ''
  const brace = parts.brace ?? parts.alone_brace
  const isBraced = caret === '^' && power.length > 1 && (brace !== undefined || own.length === 1)
  return isBraced ? `^{${power}}` : `${caret}${power}`
}

const lifted = (power: string): string =>
  power.replace('-', '⁻').replace(/\d/g, digit => RAISED[Number(digit)]!)

/** `1{,}234` has a thousand, though `0{,}120` had a decimal comma. */
function checked(text: string, digits: string): string | null {
  const [found, ...others] = numeralsIn(text)
  const isAll = found !== undefined && others.length === 0 && found.start === 0 && found.end === text.length
  return isAll && found.digits === plainDigits(digits) ? text : null
}
