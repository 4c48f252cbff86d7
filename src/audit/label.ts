import type { Node } from '../latex/node.js'
import { Rational } from '../numeric/rational.js'
import { exactValue } from '../term/evaluate.js'
import { number } from '../term/term.js'
import type { Measured } from './measured.js'

/** How sure it is that a scale or a percent sign on the right only names what the left counts in already. */
export type Label = 'sure' | 'open' | 'none'

const HUNDRED = Rational.of(100)
const HUNDREDTH = Rational.of('1/100')
const THOUSAND = Rational.of(1000)

/**
 * Whether the sign of a scale on the right may only be a label: `700 + 300 = 1000` bn, `100 - 35 = 65%`,
 * `12/50 × 100 = 24%`. A quotient of counts is no number of percent, so that `12/50 = 0.24%` is wrong.
 */
export function labelOf(left: Measured, right: Measured): Label {
  if (left.hasUnits || mentionsPercent(left.node) || right.ambiguities.has('letter')) return 'none'
  const scales = [...right.full.values(), right.behind.factor].flatMap(worth => exactValue(worth) ?? [])
  if (scales.some(scale => scale.gte(THOUSAND))) return 'sure'
  const isPercent = right.node.head === 'percent' || scales.some(scale => scale.eq(HUNDREDTH))
  return isPercent ? percentLabel(left.node) : 'none'
}

const mentionsPercent = (node: Node): boolean => node.head === 'percent' || node.args.some(mentionsPercent)

function percentLabel(left: Node): Label {
  if (isTimesHundred(left)) return 'sure'
  if (left.head === 'number' || divides(left)) return 'none'
  const figures = figuresIn(left)
  // What grows by a factor grows by that factor less one: 1.05 - 1 is 5%.
  if (left.head === 'add' && figures.some(figure => figure.eq(1))) return 'none'
  const isSumOfPercents =
    left.head === 'add' &&
    figures.every(figure => figure.gt(1)) &&
    left.args.every(part => (part.head === 'neg' ? part.args[0]! : part).head === 'number')
  return isSumOfPercents ? 'sure' : 'open'
}

/** A product, or a quotient of one, with the factor 100. */
function isTimesHundred(node: Node): boolean {
  if (node.head === 'mul') return node.args.some(isTimesHundred)
  if (node.head === 'div') return isTimesHundred(node.args[0]!)
  return node.head === 'number' && numberOf(node)?.eq(HUNDRED) === true
}

const divides = (node: Node): boolean => node.head === 'div' || node.args.some(divides)

const figuresIn = (node: Node): Rational[] =>
  node.head === 'number' ? [numberOf(node) ?? Rational.ZERO] : node.args.flatMap(figuresIn)

/** A number that is too long to be a percentage has none. */
const numberOf = ({ text }: Node): Rational | undefined =>
  text.length > 20 ? undefined : exactValue(number(text))
