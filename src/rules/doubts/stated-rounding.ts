import { sentenceOf, textOf } from '../../english/sentence.js'
import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { type Figure, figureOfNode } from '../../page/quantities/printed-figure.js'
import { defineDoubt } from './doubt.js'

/** A way of rounding that is not the usual one, where a sentence says so. */
const DOWN = /\b(?:truncat\w+|round\w* down|floor|remainder|cut off|whole (?:number|part))\b/
const UP = /\b(?:round\w* up|ceil\w*|at least|whole number)\b/
const ROUGH =
  /\b(?:estimat\w+|roughly|ballpark|guesstimat\w+|crude\w*|back of the envelope|order of magnitude|fermi)\b/
const NEAREST = /\bnearest (\w+)\b/
const PLACES: ReadonlyMap<string | undefined, string> = new Map([
  ['ten', '10'],
  ['10', '10'],
  ['hundred', '100'],
  ['100', '100'],
  ['thousand', '1000'],
  ['1000', '1000'],
  ['million', '1e6'],
  ['integer', '1'],
])
/** An estimate is good to a tenth. */
const ROUGHNESS = Rational.of('1/10')

const saysRounding = (words: string): boolean => [DOWN, UP, ROUGH, NEAREST].some(way => way.test(words))

/**
 * Why a figure that is not its value rounded in the usual way may be what its sentence says: rounded down or up, to a
 * place that is named, or only estimated.
 */
function saidRounding(words: string, value: Rational, { digits, factor }: Figure): string | null {
  const read = readPrinted(digits)
  const [printed, unit] = [read.value, read.unit].map(part => part.times(Rational.of(factor))) as [
    Rational,
    Rational,
  ]
  const gap = value.minus(printed)
  if (DOWN.test(words) && gap.sign() >= 0 && gap.lt(unit)) return 'its sentence rounds down'
  if (UP.test(words) && gap.sign() <= 0 && gap.neg().lt(unit)) return 'its sentence rounds up'
  if (ROUGH.test(words) && gap.abs().lte(value.abs().times(ROUGHNESS))) return 'its sentence only estimates'
  const place = PLACES.get(NEAREST.exec(words)?.[1])
  const isNear = place !== undefined && gap.abs().times(2).lte(Rational.of(place))
  return isNear ? 'its sentence names the place that it rounds to' : null
}

export const statedRounding = defineDoubt({
  id: 'stated-rounding',
  summary: 'The sentence says that it rounds in another way: down, up, to a place, or only roughly.',
  applies: ({ at: { token, reading, link }, grounds }) => {
    const figure = link && figureOfNode(link.right)?.figure
    const words = textOf(sentenceOf(token, reading))
    const value = figure && saysRounding(words) ? grounds?.valueWith(new Map()) : null
    return value ? saidRounding(words, closedValueOf(value, MIN_DIGITS).lower, figure!) : null
  },
})
