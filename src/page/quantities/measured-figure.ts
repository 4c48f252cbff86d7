import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { divide, number, type Term } from '../../math/term/term.js'
import { timesWorth } from '../../math/units/unit.js'
import type { Node } from '../../notation/tree/node.js'
import type { Measured } from './measured-side.js'
import { type Figure, figureOfNode } from './printed-figure.js'

/** A printed figure, and what one of it is worth: with its unit, and with its scale alone. */
export interface MeasuredFigure {
  readonly figure: Figure
  readonly full: Term
  readonly plain: Term
  /** `85.98…`: the digits go on. */
  readonly isCutOff: boolean
}

/** The figure that a measured side is: a number, its scale and its unit; null for an expression. */
export function figureOfMeasured(measured: Measured): MeasuredFigure | null {
  const { node } = measured
  return node.head === 'add' ? compoundFigure(measured) : simpleFigure(measured)
}

function simpleFigure({ node, full, plain, behind }: Measured): MeasuredFigure | null {
  const isNegative = node.head === 'neg'
  const product = isNegative ? node.args[0]! : node
  const parts = product.head === 'mul' ? product.args : [product]
  const isDots = (part: Node) => part.head === 'symbol' && part.text === 'dots'
  const numbers = parts.filter(part => !full.has(part) && !isDots(part))
  const found = numbers.length === 1 ? figureOfNode(numbers[0]!)?.figure : undefined
  if (!found || (isNegative && found.digits.startsWith('-'))) return null
  const digits = isNegative ? `-${found.digits}` : found.digits
  const worth = (of: ReadonlyMap<Node, Term>) =>
    parts.reduce<Term>(
      (product, part) => (of.has(part) ? timesWorth(product, of.get(part)!) : product),
      number(1),
    )
  const { start, end } = node
  return {
    figure: { ...found, digits, start, end },
    full: timesWorth(worth(full), behind.factor),
    plain: timesWorth(worth(plain), behind.scale),
    isCutOff: parts.some(isDots),
  }
}

/** Whole minutes and seconds are one figure in seconds. */
function compoundFigure({ node, full }: Measured): MeasuredFigure | null {
  const parts = node.args.map(({ head, args: [figure, word, ...others] }) => {
    // A third factor makes a product of it, and no figure.
    if (head !== 'mul' || others.length > 0) return null
    const worth = exactValue(full.get(word!) ?? number(0))
    const value = figure!.head === 'number' ? exactValue(number(figure!.text)) : undefined
    return worth && value && !worth.isZero() ? { digits: figure!.text, worth, value } : null
  })
  const last = parts.at(-1)
  if (!last || parts.includes(null)) return null
  const known = parts.filter(part => part !== null)
  const total = known.reduce((sum, part) => sum.plus(part.value.times(part.worth)), Rational.ZERO)
  const inLast = total.div(last.worth)
  if (!inLast.isInteger()) return null
  const [{ start, end }, worth] = [node, number(last.worth)]
  const digits = inLast.toString()
  const figure: Figure = { digits, factor: '1', reciprocal: false, parts: known, start, end }
  return { figure, full: worth, plain: worth, isCutOff: false }
}

/** A value counted in figures of this worth. */
export function overWorth(value: Term, worth: Term): Term {
  return exactValue(worth)?.eq(1) ? value : divide(value, worth)
}
