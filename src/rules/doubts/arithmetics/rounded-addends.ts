import { readPrinted } from '../../../math/number/printed-number.js'
import { Rational } from '../../../math/number/rational.js'
import type { Node } from '../../../notation/tree/node.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import { defineDoubt } from '../doubt.js'

/** Two are added with a glance, and two decimals are money. */
const MIN_ADDENDS = 3
const MIN_DECIMALS = 3

/** The numbers of a sum, `0.3466 + 0.3612 + 0.2846`, or of one side; null where it is made of anything else. */
function numbersOf(side: Node): readonly string[] | null {
  const parts = side.head === 'add' ? side.args : [side]
  const digits = parts.map(part => figureOfNode(part)?.figure.digits)
  return digits.every(text => text !== undefined) ? digits : null
}

/** Whether a total differs from the sum of what is printed by no more than the addends were rounded by, each by half a digit. */
function isWithinRounding(addends: readonly string[], total: string): boolean {
  const read = [...addends, total].map(readPrinted)
  const { unit } = read[0]!
  const isAlike = read.every(number => number.unit.eq(unit)) && unit.lte(Rational.of(`1e-${MIN_DECIMALS}`))
  const sum = read.slice(0, -1).reduce((all, { value }) => all.plus(value), Rational.ZERO)
  const most = unit.times(Rational.of(Math.floor(addends.length / 2)))
  return isAlike && sum.minus(read.at(-1)!.value).abs().lte(most)
}

export const roundedAddends = defineDoubt({
  id: 'rounded-addends',
  summary:
    'Three or more decimals are added, all printed to as many places as their sum, and it is as near as they may have been rounded.',
  examples: ['$H = 0.3466 + 0.3612 + 0.2846 + 0.1498 = 1.1421$.', 'We get $0.333 + 0.333 + 0.333 = 1.000$.'],
  applies: ({ at: { link } }) => {
    if (link?.left.head !== 'add' || link.left.args.length < MIN_ADDENDS) return null
    const [addends, total] = [link.left, link.right].map(numbersOf)
    return addends && total?.length === 1 && isWithinRounding(addends, total[0]!)
      ? 'its addends may be rounded, and their sum may be of what they were rounded from'
      : null
  },
})
