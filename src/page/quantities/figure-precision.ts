import { type PrintedNumber, readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number, type Term } from '../../math/term/term.js'
import { timesWorth } from '../../math/units/unit.js'
import type { Node } from '../../notation/tree/node.js'
import type { MeasuredFigure } from './measured-figure.js'
import type { Measured } from './measured-side.js'
import type { Precision } from './unit-readings.js'

/** A power of ten that no number is written out to. */
const TOO_LARGE = /e-?\d{5}/
const PERCENT = Rational.of('1/100')

/** What the digits of a printed figure allow to be read into it; an expression states all its digits. */
export function precisionOf(
  found: MeasuredFigure | null,
  { left, right, source }: { readonly left: Measured; readonly right: Measured; readonly source: string },
): Precision {
  const isQuantity = hasPowerOfTen(left.node) || [...left.plain.values()].some(isScale)
  if (!found) {
    const mayBeUnnamed = isQuantity && right.node.head === 'add' && right.node.args.some(isDecimal)
    return { digits: Number.POSITIVE_INFINITY, mayShareScale: false, mayBeUnnamed }
  }
  const { digits, factor } = found.figure
  if (TOO_LARGE.test(digits)) return { digits: 1, mayShareScale: false, mayBeUnnamed: false }
  const printed = readPrinted(digits)
  const isWrittenOut = !/[e,]/.test(digits) && factor === '1' && printed.value.abs().lt(1000)
  return {
    digits: printed.significantDigits.most,
    mayBeUnnamed: isQuantity && isWrittenOut && printed.significantDigits.most >= 2,
    mayShareScale: mayShare(left.node, printed, timesWorth(found.plain, number(factor)), source),
  }
}

const isScale = (worth: Term): boolean => exactValue(worth)?.gt(1) === true
const isDecimal = ({ head, text }: Node): boolean => head === 'number' && text.includes('.')

/** A result of ten thousand millions is given in another scale; whoever writes a power of ten counts in ones. */
function mayShare(left: Node, { value, text }: PrintedNumber, plain: Term, source: string): boolean {
  const scale = exactValue(plain)
  if (!scale || /e/i.test(text) || !value.abs().lt(10_000)) return false
  if (scale.eq(PERCENT))
    return (isOfPercents(left) && !value.abs().lt(1)) || comesFromPercents(left, percentsBefore(left, source))
  return scale.gt(1) && !hasPowerOfTen(left)
}

/**
 * Shares are at most one: whoever adds up larger figures, or takes a multiple of one, counts in percent. A factor of growth
 * is below two, and grows by itself less one: 1.2 · 1.5 is 180%, and 2.5 - 1 is 150%.
 */
function isOfPercents({ head, args }: Node): boolean {
  if (head === 'div') return isOfPercents(args[0]!)
  const figures = args.map(part => (part.head === 'neg' ? part.args[0]! : part))
  if (head === 'add') return figures.every(part => isAtLeast(1, part) && !isOne(part))
  return head === 'mul' && figures.some(part => isAtLeast(2, part))
}

/** So near the page gives the percentages that a side works with. */
const MAX_DISTANCE = 600

/** The figures with a percent sign before a side; those behind it may be what is wrong. */
const percentsBefore = ({ start }: Node, source: string): ReadonlySet<string> => {
  const near = source.slice(Math.max(0, start - MAX_DISTANCE), start)
  return new Set(
    [...near.matchAll(/(\d{1,9}(?:\.\d{1,9})?)(?:(?:\s|~|\\[,;:! ]){0,3}\\?%|\}\{\\percent)/g)].map(
      ([, digits]) => digits!,
    ),
  )
}

/** Whether a side is worked out from such figures: `(-2 + 3)/2` or `3 + 2 \cdot 0.4` where the page speaks of -2% and 3%. */
function comesFromPercents({ head, text, args }: Node, percents: ReadonlySet<string>): boolean {
  const comes = (part: Node): boolean => comesFromPercents(part, percents)
  if (head === 'number') return percents.has(text)
  if (head === 'add') return args.every(comes) || (args.some(comes) && !args.some(isOne))
  if (head === 'mul') return args.some(comes)
  return ['div', 'pow', 'neg', 'sqrt', 'abs'].includes(head) && comes(args[0]!)
}

const isAtLeast = (least: number, { head, text }: Node): boolean =>
  head === 'number' && !Rational.of(text).lt(least)

const isOne = ({ head, text }: Node): boolean => head === 'number' && Rational.of(text).eq(1)

const hasPowerOfTen = ({ head, text, args }: Node): boolean =>
  (head === 'number' && /e/i.test(text)) ||
  (head === 'pow' && args[0]!.head === 'number' && args[0]!.text === '10') ||
  args.some(hasPowerOfTen)
