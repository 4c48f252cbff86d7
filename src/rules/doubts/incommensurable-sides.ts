import { Rational } from '../../math/number/rational.js'
import { isSameDimension } from '../../math/units/dimension.js'
import type { Node } from '../../notation/tree/node.js'
import { figureOfMeasured } from '../../page/quantities/measured-figure.js'
import type { Measured } from '../../page/quantities/measured-side.js'

/** What two sides that disagree may mean, other than that one of them is wrong. */
interface Doubt {
  readonly explanation: string
  readonly isOf: (left: Measured, right: Measured) => boolean
}

const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY']
const isMoney = ({ dimension }: Measured): boolean => CURRENCIES.some(currency => dimension.has(currency))

/** `3 laps = 1200 m`: a figure of things beside one of a quantity, and no page need say what each comes to. */
const tellsAWorth = (things: Measured, quantity: Measured): boolean =>
  things.nouns.size > 0 &&
  things.dimension.size === 0 &&
  quantity.dimension.size > 0 &&
  [things, quantity].every(side => figureOfMeasured(side) !== null)

/** `2 L + 1 = 7` in prose: letters that may be units, beside a side without any. */
const mayBeSymbols = ({ units }: Measured, other: Measured): boolean =>
  !other.hasUnits &&
  other.node.head !== 'percent' &&
  units.size > 0 &&
  [...units.keys()].every(({ text, start, end }) => /^[A-Za-z]$/.test(text) && end - start === 1)

const isTemperature = ({ dimension }: Measured): boolean =>
  isSameDimension(dimension, new Map([['temperature', Rational.ONE]]))

/** `100% = 250 g`, `360° = 24 h`: a whole, or a full turn, beside what it stands for. */
const isPercent = ({ node }: Measured): boolean => node.head === 'percent'
/** The sine of an angle is none. */
const isAngle = ({ units, node }: Measured): boolean =>
  units.size > 0 && [...units.keys()].every(({ text }) => text === '°') && !mentionsCall(node)
const mentionsCall = ({ head, args }: Node): boolean => head === 'call' || args.some(mentionsCall)
const isShare = (side: Measured): boolean => isPercent(side) || isAngle(side)
const standsFor = (share: Measured, other: Measured): boolean =>
  isShare(share) && (other.dimension.size > 0 || (isShare(other) && isPercent(share) !== isPercent(other)))

/** The first that fits is told. */
const DOUBTS: readonly Doubt[] = [
  {
    explanation: 'what a unit in it is worth is not known',
    // Behind figures alone a temperature is in degrees of its own scale: `20 + 3 = 25 °C`.
    isOf: (left, right) => (left.isUnknown || right.isUnknown) && !(isTemperature(right) && !left.hasUnits),
  },
  {
    explanation: 'a letter behind a figure may be a symbol',
    // Behind the result it is the unit of what was computed.
    isOf: (left, right) =>
      mayBeSymbols(left, right) || (figureOfMeasured(right) === null && mayBeSymbols(right, left)),
  },
  {
    // Cards are not nodes; a rate of tokens and a count of them have one noun in common.
    explanation: 'the two sides count different things',
    isOf: ({ nouns }, { nouns: others }) =>
      nouns.size > 0 && others.size > 0 && ![...nouns].some(noun => others.has(noun)),
  },
  {
    // `1 mol = 6.022 × 10²³`: so many particles.
    explanation: 'a mole may be counted in particles',
    isOf: (left, right) => left.dimension.has('amount') && right.dimension.size === 0,
  },
  {
    // `\$0.50 = 10^6 tokens`.
    explanation: 'it may tell a price',
    isOf: (left, right) =>
      (isMoney(left) && right.nouns.size > 0 && !isMoney(right)) ||
      (isMoney(right) && left.nouns.size > 0 && !isMoney(left) && left.node.head !== 'mul'),
  },
  {
    explanation: 'it may say what a whole or a full turn stands for',
    isOf: (left, right) => standsFor(left, right) || standsFor(right, left),
  },
  {
    explanation: 'it may say what the things come to',
    isOf: (left, right) => tellsAWorth(left, right) || tellsAWorth(right, left),
  },
]

/** Why two sides that disagree prove no error; null where nothing stands in the way. */
export const doubtOf = (left: Measured, right: Measured): string | null =>
  DOUBTS.find(({ isOf }) => isOf(left, right))?.explanation ?? null
