import type { Token } from '../../../documents/model/document.js'
import { hasSense } from '../../../english/matching.js'
import { textOf } from '../../../english/sentence.js'
import { Rational } from '../../../math/number/rational.js'
import { isSameDimension } from '../../../math/units/dimension.js'
import type { Link } from '../../../notation/tree/link.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import { isAbout, quantityIn, type Sides } from './sides.js'

/** A measure that is another one elsewhere: its names, and what it comes to there in base units. */
interface Customary {
  readonly names: RegExp
  readonly unit: string
  readonly elsewhere: readonly string[]
  /** Whether a page that means the other one says so. */
  readonly isTold?: true
}
/** Imperial measures, and the round ones of kitchens in Australia, Canada and Japan; the calorie of food. */
const MEASURES: readonly Customary[] = [
  { names: /(?<![a-z])(?:gallons?|gal)(?![a-z])/i, unit: 'gallon', elsewhere: ['0.00454609'] },
  { names: /(?<![a-z])quarts?(?![a-z])/i, unit: 'quart', elsewhere: ['0.0011365225'] },
  { names: /(?<![a-z])pints?(?![a-z])/i, unit: 'pint', elsewhere: ['0.00056826125'] },
  {
    names: /(?<![a-z])cups?(?![a-z])/i,
    unit: 'cup',
    elsewhere: ['0.00025', '0.00024', '0.0002', '0.000284130625'],
  },
  {
    names: /(?<![a-z])(?:tbsps?|tablespoons?)(?![a-z])/i,
    unit: 'tablespoon',
    elsewhere: ['0.00002', '0.000015', '0.00001775816'],
  },
  {
    names: /(?<![a-z])(?:tsps?|teaspoons?)(?![a-z])/i,
    unit: 'teaspoon',
    elsewhere: ['0.000005', '0.00000591939'],
  },
  { names: /(?<![a-z])(?:miles?|mi)(?![a-z])/i, unit: 'mile', elsewhere: ['1852'], isTold: true },
  { names: /(?<![a-z])(?:ounces?|oz)(?![a-z])/i, unit: 'ounce', elsewhere: ['0.0311034768'], isTold: true },
  { names: /(?<![a-z])(?:calories?|cals?)(?![a-z])/, unit: 'calorie', elsewhere: ['4184'], isTold: true },
]

/** Whether a conversion is right with a measure that is another one elsewhere: a pint of 568 ml, a cup of 250 ml. */
export function isCustomary(
  sides: Sides,
  written: readonly [left: string, right: string],
  sentence: readonly Token[],
): boolean {
  const [left, right] = sides
  if (!isSameDimension(left.dimension, right.dimension)) return false
  const isTold = sentence.some(word => hasSense(word, 'measureElsewhere'))
  const ratio = left.value.div(right.value)
  const [ofLeft, ofRight] = written.map(text => factorsIn(text, isTold))
  const isOther = (first: Rational, second: Rational): boolean =>
    first !== Rational.ONE || second !== Rational.ONE
  return ofLeft!.some(first =>
    ofRight!.some(
      second => isOther(first, second) && isAbout(ratio.times(first).div(second).abs(), Rational.ONE),
    ),
  )
}

/** By what a side may be greater than it was read, for the measures in it. */
function factorsIn(written: string, isTold: boolean): readonly Rational[] {
  const found = MEASURES.filter(({ names, isTold: hasToBe }) => names.test(written) && (isTold || !hasToBe))
  return [
    Rational.ONE,
    ...found.flatMap(({ unit, elsewhere }) => {
      const usual = quantityIn(Rational.ONE, unit)!.value
      return elsewhere.map(worth => Rational.of(worth).div(usual))
    }),
  ]
}

/** Whether a name of a large number is said of one a thousand times as large, or a million, as the long scale has it. */
export function isOfLongScale(
  { left, right }: Pick<Link, 'left' | 'right'>,
  sentence: readonly Token[],
): boolean {
  const [scaled, plain] = [left, right].map(side => figureOfNode(side)?.figure)
  if (!scaled || !plain) return false
  const [one, other] = [scaled, plain].map(({ digits, factor }) =>
    Rational.of(digits).times(Rational.of(factor)),
  )
  const isLonger = LONGER.some(factor => one!.times(Rational.of(factor)).eq(other!))
  return (
    isLonger &&
    (LONG_SCALE.test(textOf(sentence)) || sentence.some(word => hasSense(word, 'measureElsewhere')))
  )
}
const LONGER = ['1e3', '1e6']
const LONG_SCALE = /(?<!\w)(?:long scale|milliards?)(?!\w)/
