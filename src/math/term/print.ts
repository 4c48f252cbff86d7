import type { Rational } from '../number/rational.js'
import { latexFunction, latexMember, latexName, raisable } from './latex-name.js'
import type { Term } from './term.js'
import { ATOM, enclosed, type Notation, type Piece, POWER, PRODUCT, SUM, write } from './writer.js'

/** Plain text, in which names stand as they are: `alpha·A/N^(alpha + 1)`, `Σ_i(r_i)`, `pi(y|x)`. */
export const toPlain = (term: Term): string => write(term, PLAIN)

/** LaTeX for a reader: `\frac{\alpha A}{N^{\alpha + 1}}`. */
export const toLatex = (term: Term): string => write(term, LATEX)

const joined = (pieces: readonly Piece[], separator: string, least: number): string =>
  pieces.map(piece => enclosed(piece, least)).join(separator)

const PLAIN: Notation = {
  number: (value, written) => numberPiece(value, written, `${value}`),
  symbol: name => name,
  indexed: (name, index) => `${name}_${index}`,
  product: factors => ({ text: joined(factors, '·', POWER), tightness: PRODUCT }),
  fraction: (dividend, divisor) => ({
    text: `${enclosed(dividend, PRODUCT)}/${enclosed(divisor, POWER)}`,
    tightness: PRODUCT,
  }),
  power: (base, exponent) => ({
    text: `${enclosed(base, ATOM)}^${enclosed(exponent, ATOM)}`,
    tightness: POWER,
  }),
  root: ({ text }) => ({ text: `sqrt(${text})`, tightness: ATOM }),
  sum: (index, _, { text }) => ({ text: `Σ_${index}(${text})`, tightness: ATOM }),
  call: (name, values) =>
    name === 'factorial'
      ? { text: `${enclosed(values[0]!, ATOM)}!`, tightness: POWER }
      : BETWEEN.has(name)
        ? { text: joined(values, BETWEEN.get(name)!.plain, SUM), tightness: SUM }
        : { text: `${name}(${joined(values, ', ', SUM)})`, tightness: ATOM },
}

/** Signs that stand between what they are applied to. */
const BETWEEN: ReadonlyMap<string, { readonly plain: string; readonly latex: string }> = new Map([
  ['|', { plain: '|', latex: ' \\mid ' }],
  ['succ', { plain: ' ≻ ', latex: ' \\succ ' }],
  ['prec', { plain: ' ≺ ', latex: ' \\prec ' }],
])

const OPEN = '\\left('
const CLOSE = '\\right)'
const bracketed = (piece: Piece, least: number): string => enclosed(piece, least, OPEN, CLOSE)

const LATEX: Notation = {
  number: (value, written) =>
    numberPiece(value, written, value.isInteger() ? `${value}` : fraction(value.abs(), value.sign())),
  symbol: latexName,
  indexed: latexMember,
  product: factors => ({ text: latexProduct(factors), tightness: PRODUCT }),
  fraction: (dividend, divisor) => ({
    text: `\\frac{${dividend.text}}{${divisor.text}}`,
    tightness: PRODUCT,
  }),
  power: (base, exponent) => ({
    text: `${raisable(bracketed(base, ATOM))}^{${exponent.text}}`,
    tightness: POWER,
  }),
  root: ({ text }) => ({ text: `\\sqrt{${text}}`, tightness: POWER }),
  sum: (index, size, body) => ({
    text: `\\sum${latexBounds(index, size)} ${bracketed(body, PRODUCT)}`,
    tightness: SUM,
  }),
  call: latexCall,
}

const fraction = (value: Rational, sign: number): string =>
  `${sign < 0 ? '-' : ''}\\frac{${value.numerator}}{${value.denominator}}`

/** A number as written if it was, else as the notation writes it; only unsigned digits hold together as one. */
function numberPiece(value: Rational, written: string | undefined, otherwise: string): Piece {
  const text = written ?? otherwise
  return { text, tightness: value.sign() < 0 ? SUM : /^[\d.]+$/.test(text) ? ATOM : PRODUCT }
}

/** Factors side by side, a digit never right after another factor. */
function latexProduct(factors: readonly Piece[]): string {
  return factors
    .map(factor => bracketed(factor, PRODUCT))
    .reduce((product, factor) => `${product}${/^\d/.test(factor) ? ' \\cdot ' : ' '}${factor}`)
}

function latexCall(name: string, values: readonly Piece[]): Piece {
  const listed = values.map(({ text }) => text).join(BETWEEN.get(name)?.latex ?? ', ')
  if (BETWEEN.has(name)) return { text: listed, tightness: SUM }
  if (name === 'factorial') return { text: `${bracketed(values[0]!, ATOM)}!`, tightness: POWER }
  if (name === 'exp') return { text: `e^{${listed}}`, tightness: POWER }
  if (name === 'abs') return { text: `\\left|${listed}\\right|`, tightness: ATOM }
  return { text: `${latexFunction(name) ?? latexName(name)}${OPEN}${listed}${CLOSE}`, tightness: ATOM }
}

/** A size of its own bounds the sum; the size that only counts the members is not shown. */
const latexBounds = (index: string, size: string): string =>
  size.startsWith('#') ? `_{${latexName(index)}}` : `_{${latexName(index)}=1}^{${latexName(size)}}`
