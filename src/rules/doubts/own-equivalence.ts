import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { USUAL } from '../../math/units/convention.js'
import { type Dimension, isSameDimension } from '../../math/units/dimension.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { lowerWithValues } from '../../notation/lower/placeholders.js'
import type { Node } from '../../notation/tree/node.js'
import { measure } from '../../page/quantities/measured-side.js'
import type { Reading } from '../../page/reading.js'
import { statedChains } from '../../page/stated-chain.js'
import { defineDoubt } from './doubt.js'

/** A quantity as a page writes it: so much of a dimension. */
interface Quantity {
  readonly value: Rational
  readonly dimension: Dimension
}
type Sides = readonly [left: Quantity, right: Quantity]

/** A figure of the second statement may be rounded. */
const CLOSE = Rational.of('1/100')
const LENGTH: Dimension = new Map([['length', Rational.ONE]])

/** Whether the page has equated the same two units before, `1 cm = 500 m`, and the line goes on with that: `4 cm = 2 km`. */
function followsEquivalence(own: Sides, start: number, reading: Reading): boolean {
  for (const { terms, signs } of statedChains(reading)) {
    if (terms[0]!.start >= start) return false
    const given = terms.length === 2 && signs[0]!.operator === '=' ? sidesOf(terms, reading) : null
    if (given && (isProportional(given, own) || isProportional(given, [own[1], own[0]]))) return true
  }
  return false
}

/** Both sides many times what the sides of the other are, of the same dimensions. */
function isProportional([first, second]: Sides, [left, right]: Sides): boolean {
  const isAlike =
    isSameDimension(first.dimension, left.dimension) && isSameDimension(second.dimension, right.dimension)
  const [one, other] = [left.value.div(first.value), right.value.div(second.value)]
  return isAlike && one.minus(other).abs().lte(one.abs().times(CLOSE))
}

/** "On the map, 1 cm = 500 m": one length for another where the sentence speaks of a drawing. */
const isScale = (sides: Sides, token: Token, reading: Reading): boolean =>
  sides.every(({ dimension }) => isSameDimension(dimension, LENGTH)) &&
  sentenceOf(token, reading).some(word => hasSense(word, 'drawing'))

function sidesOf(sides: readonly Node[], reading: Reading): Sides | null {
  const [left, right] = sides.map(side => quantityOf(side, reading))
  return left && right ? [left, right] : null
}

/** A figure, or a product of figures, in a unit or in percent; null for anything else. */
function quantityOf(node: Node, { source, glossary }: Reading): Quantity | null {
  const measured = measure(node, source, USUAL)
  if (!measured || measured.isUnknown || !(measured.hasUnits || node.head === 'percent')) return null
  try {
    const value = exactValue(lowerWithValues(measured.node, measured.full, glossary))
    return value && !value.isZero() ? { value, dimension: measured.dimension } : null
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}

export const ownEquivalence = defineDoubt({
  id: 'own-equivalence',
  summary:
    'The page has said what one unit comes to in another, on a map or in its kitchen, and the line goes on with it.',
  examples: ['On this map 1 cm = 500 m. So 4 cm = 2 km.', 'Here 1 cup = 240 ml. So 4 cups = 960 ml.'],
  applies: ({ at: { token, link, reading } }) => {
    const sides = link ? sidesOf([link.left, link.right], reading) : null
    if (!sides) return null
    if (followsEquivalence(sides, link!.left.start, reading))
      return 'the page has said before what one of its units comes to'
    return isScale(sides, token, reading) ? 'it may be the scale of a map' : null
  },
})
