import { closedValueOf, MIN_DIGITS } from '../../../math/engines/value.js'
import { STANDARD_NORMAL } from '../../../math/functions/normal-distribution.js'
import { readPrinted } from '../../../math/number/printed-number.js'
import { Rational } from '../../../math/number/rational.js'
import { childrenOf } from '../../../math/term/children.js'
import type { Term } from '../../../math/term/term.js'
import { asksOfChance } from '../../../page/chance/chances.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import type { Grounds, StatedAt } from '../../judged.js'
import { defineDoubt } from '../doubt.js'

/**
 * What a chance may be off by that is read from a table of Φ: the scores of both ends are rounded to two decimals, and Φ
 * rises by 0.4 at most for each.
 */
const READ_FROM_TABLE = Rational.of('0.004')

const isOfNormal = (value: Term): boolean =>
  (value.kind === 'apply' && value.name === STANDARD_NORMAL) || childrenOf(value).some(isOfNormal)

/** Whether a figure is as near to its value as a table is. */
function mayBeFromTable(
  { right }: NonNullable<StatedAt['link']>,
  { valueWith }: Pick<Grounds, 'valueWith'>,
): boolean {
  const value = valueWith(new Map())
  if (!value || !isOfNormal(value)) return false
  const figure = figureOfNode(right)?.figure
  if (!figure) return true
  const printed = readPrinted(figure.digits).value.times(Rational.of(figure.factor))
  return closedValueOf(value, MIN_DIGITS).lower.minus(printed).abs().lt(READ_FROM_TABLE)
}

export const chanceOfTable = defineDoubt({
  id: 'chance-of-table',
  summary: 'The figure is as near to the chance of a normal variable as a table is.',
  examples: [
    'Let $X \\sim \\mathcal{N}(100, 15^2)$. Then $P(X > 120) \\approx 0.0918$.',
    'With $\\mu = 100$ and $\\sigma = 15$ let $X \\sim \\mathcal{N}(\\mu, \\sigma^2)$. Then $P(X > 120) \\approx 0.0918$.',
  ],
  applies: ({ at: { link }, grounds }) => {
    if (!link || !grounds || ![link.left, link.right].some(asksOfChance)) return null
    return mayBeFromTable(link, grounds) ? 'the chance may be read from a table' : null
  },
})
