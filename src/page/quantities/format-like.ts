import type { Figure } from './printed-figure.js'

const NUMERAL =
  /^[+-]?\d(?:\d|,|\{,\}|\\,(?=\d)){0,400}(?:\.\d{0,400})?(?:[eE][+-]?\d{1,9})?|^[+-]?\.\d{1,400}(?:[eE][+-]?\d{1,9})?/
const SCIENTIFIC = /(.*)e(-?\d+)/
/** A figure with a power of ten in plain notation: `2.9 × 10^5`, `10**5`. */
const PLAIN_POWER = /^[+\-−]?(?:[\d.,]{1,400}(\s{0,9}[×x·*]\s{0,9})10(\^|\*\*)|10(\*\*))[+\-−]?\d{1,9}/

/** A corrected figure in the notation in which the document wrote it: `2.90 \times 10^5`, `13%`, `91 B`, `1/13`. */
export function inNotationOf(figure: Figure, written: string, expected: string): string {
  if (figure.reciprocal) return `1/${expected}`
  const scientific = SCIENTIFIC.exec(expected)
  const plain = PLAIN_POWER.exec(written)
  const raised = scientific && RAISED_POWER.exec(written)
  if (raised) return `${inRaisedDigits(raised, scientific)}${written.slice(raised[0].length)}`
  if (scientific && plain) return inPlainNotation(plain, scientific) + written.slice(plain[0].length)
  if (scientific && written.includes('10^')) {
    const [, mantissa, exponent] = scientific
    const power = exponent!.length === 1 ? exponent : `{${exponent}}`
    return mantissa === '1' && written.startsWith('10^') ? `10^${power}` : `${mantissa} \\times 10^${power}`
  }
  return NUMERAL.test(written) ? written.replace(NUMERAL, numeral => grouped(expected, numeral)) : expected
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A power of ten with raised digits, alone or behind a figure: `2.9 × 10⁵`. */
const RAISED_POWER = /^[+\-−]?(?:[\d.,]{1,400}(\s{0,9}[×x·*]\s{0,9}))?10⁻?[⁰¹²³⁴-⁹]{1,9}/

function inRaisedDigits([, times]: RegExpExecArray, [, mantissa, exponent]: RegExpExecArray): string {
  const power = exponent!.replace('-', '⁻').replace(/\d/g, digit => DIGITS[Number(digit)]!)
  return mantissa === '1' && times === undefined ? `10${power}` : `${mantissa}${times ?? ' × '}10${power}`
}

function inPlainNotation(
  [, times, raised, alone]: RegExpExecArray,
  [, mantissa, exponent]: RegExpExecArray,
): string {
  if (times !== undefined) return `${mantissa}${times}10${raised}${exponent}`
  return mantissa === '1' ? `10${alone}${exponent}` : `${mantissa} * 10${alone}${exponent}`
}

/** The thousands of a number parted as those of the numeral that it stands in for. */
function grouped(expected: string, like: string): string {
  const separator = /\{,\}|\\,|,/.exec(like)?.[0]
  if (separator === undefined || !/^-?\d+(?:\.|$)/.test(expected))
    return expected.replaceAll(',', separator ?? ',')
  const [whole, fraction] = expected.split('.') as [string, string?]
  const parted = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, separator)
  return fraction === undefined ? parted : `${parted}.${fraction}`
}
