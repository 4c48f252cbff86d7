import type { Token } from '../../documents/model/document.js'
import type { Rational } from '../../math/number/rational.js'
import { worthOfScale } from '../../math/units/scales.js'
import type { Node } from '../../notation/tree/node.js'
import { countsOf } from './counted-unit.js'

/** A figure and the words that stand with it inside the same formula or number: its scale, its unit. */
export interface FigureWithWords {
  readonly figure: Figure
  readonly words: readonly string[]
  /** The scale among them as it is written: `K`. */
  readonly scale?: string
}

/** The figure that a number of prose is, with the scale glued to it; null for any other token. */
export function figureOfNumber(token: Token): FigureWithWords | null {
  if (token.kind !== 'number') return null
  const { scale } = token
  const reciprocal = token.text.startsWith('1/')
  if (token.text.includes('/') && !reciprocal) return null
  const figure: Figure = {
    digits: reciprocal ? token.text.slice(2) : token.text,
    factor: (scale && worthOfScale(scale)) ?? '1',
    reciprocal,
    start: token.start,
    end: token.scaleEnd ?? token.end,
  }
  return { figure, words: scale ? [scale.toLowerCase()] : [] }
}

/** The figure that a formula is: `82`, `-2`, `10^{24}`, `13\%`, `5\times`, `82\text{ hours}`; null for any other. */
export function figureOfNode(node: Node): FigureWithWords | null {
  if (node.head === 'mul') {
    const [first, second, ...others] = node.args
    if (second?.head !== 'text' || others.length > 0) return null
    const inner = figureOfNode(first!)
    if (!inner) return null
    // The k of `k\\Omega` and of `kΩ` scales no figure by itself.
    const words = second.text.replaceAll(/\\(?=[A-Z])/g, '').match(/[\p{L}/]+|[×%‰]/gu) ?? []
    const unit = countsOf(second.text)
    const worth = worthOfScale(words[0] ?? '')
    const figure = { ...inner.figure, factor: worth ?? unit?.toString() ?? inner.figure.factor }
    const all = [...inner.words, ...words.map(word => word.toLowerCase())]
    return worth === undefined ? { figure, words: all } : { figure, words: all, scale: words[0]! }
  }
  if (node.head === 'percent' || node.head === 'times') {
    const inner = figureOfNode(node.args[0]!)
    if (!inner) return null
    const isPercent = node.head === 'percent'
    const figure = { ...inner.figure, start: node.start, end: node.end, factor: isPercent ? '0.01' : '1' }
    return { figure, words: [...inner.words, isPercent ? '%' : '×'] }
  }
  const digits = digitsOf(node)
  if (digits === null) return null
  return { figure: { digits, factor: '1', reciprocal: false, start: node.start, end: node.end }, words: [] }
}

function digitsOf(node: Node): string | null {
  if (node.head === 'number') return node.text
  if (node.head === 'neg') {
    const digits = digitsOf(node.args[0]!)
    return digits === null || digits.startsWith('-') ? null : `-${digits}`
  }
  if (node.head !== 'pow') return null
  const [base, exponent] = node.args
  const isPowerOfTen = base?.head === 'number' && base.text === '10' && exponent !== undefined
  const power = isPowerOfTen ? digitsOf(exponent) : null
  return power !== null && /^-?\d{1,9}$/.test(power) ? `1e${power}` : null
}

/** A number as a document writes it, with what scales it: `91 B`, `13%`, `five`, `a sixth`. */
export interface Figure {
  /** The digits as the rounding rules read them: `5.9e23`, `61,000`. */
  readonly digits: string
  /** What one of the figure is worth, as a decimal: 1e9 for B, 0.01 for %. */
  readonly factor: string
  /** A sixth: the figure says how often it goes into one. */
  readonly reciprocal: boolean
  /** `1 h 25 min`: the figures that make up this one, which counts in the last of their units. */
  readonly parts?: readonly FigurePart[]
  readonly start: number
  readonly end: number
}

/** One figure of several in units that go down, and what one of it is worth. */
export interface FigurePart {
  readonly digits: string
  readonly worth: Rational
}
