import { endOfAnswers } from '../../english/lines/dialogue.js'
import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { readPrinted } from '../../math/number/printed-number.js'
import type { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { canonical } from '../../notation/tree/canonical.js'
import type { Node } from '../../notation/tree/node.js'
import { sameShape } from '../../notation/tree/same-shape.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import { figureOf } from '../book/locate/figures.js'
import { type Accused, defineDoubt } from './doubt.js'
import { leftValue } from './left-value.js'

/** A smaller whole number is said for many reasons. */
const MIN_TELLING = 13

/** The tokens behind a statement of a dialogue in the turns that answer it. */
function answersTo({ at: { token, reading } }: Accused) {
  const end = endOfAnswers(token.start, reading.source)
  const { tokens } = reading.section
  const place = reading.places.get(token)!
  return end === null ? [] : tokens.slice(place + 1).filter(other => other.end <= end)
}

/** Whether a number or a fraction of numbers in a tree is a value. */
function holdsValue(node: Node, value: Rational, accused: Accused): boolean {
  const isNumber =
    node.head === 'number' || (node.head === 'div' && node.args.every(({ head }) => head === 'number'))
  const term = isNumber ? lowered(node, accused.at.reading.glossary) : null
  return (term && exactValue(term)?.eq(value)) || node.args.some(part => holdsValue(part, value, accused))
}

/** Whether a figure is a value as it is rounded. */
function isRounded(digits: string, factor: string, value: Rational): boolean {
  const printed = readPrinted(digits)
  const gap = value.minus(printed.value.times(factor)).abs()
  return printed.significantDigits.least > 1 && gap.times(2).lte(printed.unit.times(factor))
}

function isAnswered(accused: Accused): boolean {
  const { at, grounds } = accused
  const { reading, link } = at
  const answers = answersTo(accused)
  const left = link && figureOfNode(link.left) === null ? canonical(link.left) : null
  const written = ({ start, end }: Node): string => reading.source.slice(start, end).replaceAll(/\s/g, '')
  const said = link && written(link.left)
  const isRestated = answers.some(token =>
    reading.chains
      .get(token)
      ?.some(({ terms }) =>
        terms
          .slice(0, -1)
          .some(side => left !== null && (sameShape(canonical(side), left) || written(side) === said)),
      ),
  )
  if (!link || answers.length === 0 || isRestated) return isRestated
  const term = leftValue(link, reading, grounds)
  const value = term && closedValueOf(term, MIN_DIGITS)
  if (!value || (value.isExact && value.lower.isInteger() && value.lower.abs().lt(MIN_TELLING))) return false
  return answers.some(token => {
    const figure = figureOf(token, reading)?.figure
    return (
      (figure && isRounded(figure.digits, figure.factor, value.lower)) ||
      reading.chains
        .get(token)
        ?.some(({ terms }) => terms.some(side => holdsValue(side, value.lower, accused)))
    )
  })
}

export const answeredRightly = defineDoubt({
  id: 'answered-rightly',
  summary: 'Somebody says it in a dialogue, and the next ones to speak say the right value, or say it anew.',
  examples: [
    '**T:** What is it?\n\n**P:** 1000 / 3.35 is about 2985.\n\n**T:** A zero too many.\n\n**P:** Right, 299.',
  ],
  applies: accused => (isAnswered(accused) ? 'it is said in a dialogue that goes on to put it right' : null),
})
