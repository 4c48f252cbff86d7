import type { Figure } from './candidate.js'

const NUMERAL = /^[+-]?\d[\d,]{0,400}(?:\.\d{0,400})?|^[+-]?\.\d{1,400}/
const SCIENTIFIC = /^(.*)e(-?\d+)$/

/** A corrected figure in the notation in which the document wrote it: `2.90 \times 10^5`, `13%`, `91 B`, `1/13`. */
export function inNotationOf(figure: Figure, written: string, expected: string): string {
  if (figure.reciprocal) return `1/${expected}`
  const scientific = SCIENTIFIC.exec(expected)
  if (scientific && written.includes('10^')) {
    const [, mantissa, exponent] = scientific
    const power = exponent!.length === 1 ? exponent : `{${exponent}}`
    return mantissa === '1' && written.startsWith('10^') ? `10^${power}` : `${mantissa} \\times 10^${power}`
  }
  return NUMERAL.test(written) ? written.replace(NUMERAL, () => expected) : expected
}
