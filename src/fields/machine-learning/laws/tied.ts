import {
  add,
  divide,
  exp,
  ln,
  multiply,
  power,
  sigmoid,
  subtract,
  type Term,
} from '../../../math/term/term.js'
import { defineTied } from '../../../rules/laws/tied/define-tied.js'

const NATS = { unit: 'natUnit' } as const
const BITS = { unit: 'bitUnit' } as const
const PERPLEXITY = { name: 'perplexityNamed' } as const
const OUTCOMES = { led: 'uniformly', behind: 'outcome' } as const
const GAP = { name: 'scoreGap' } as const
const LEAD = { name: 'ratingLead', unit: 'ratingPoint' } as const
const CHANCE = { name: 'winChance', isShare: true } as const
const ODDS = { name: 'oddsNamed', isOdds: true } as const

const toPowerOfTwo = (value: Term): Term => power(2, value)
const inBits = (value: Term): Term => divide(ln(value), ln(2))
const oddsOf = (chance: Term): Term => divide(chance, subtract(1, chance))
const chanceOf = (odds: Term): Term => divide(odds, add(1, odds))

/** Elo's scale: a lead of 400 points is odds of ten to one. */
const POINTS_PER_TENFOLD = 400
const oddsOfLead = (points: Term): Term => power(10, divide(points, POINTS_PER_TENFOLD))
const leadOf = (odds: Term): Term => multiply(POINTS_PER_TENFOLD, divide(ln(odds), ln(10)))

const LOGISTIC = { needs: 'ofPairs', unless: 'isOtherPair' } as const
const ELO = { needs: 'ofRatings', unless: 'isOtherRating' } as const

// Jelinek et al., Perplexity, 1977; Cover and Thomas, Elements of Information Theory, 2006, section 2.1; Bradley and Terry,
// Rank Analysis of Incomplete Block Designs, 1952; Elo, The Rating of Chessplayers, 1978, section 8.
defineTied([
  {
    one: NATS,
    other: PERPLEXITY,
    formula: exp,
    inverse: ln,
    unless: 'isOtherTotal',
    says: 'a perplexity is e to the loss in nats',
  },
  {
    one: BITS,
    other: PERPLEXITY,
    formula: toPowerOfTwo,
    inverse: inBits,
    unless: 'isOtherTotal',
    says: 'a perplexity is 2 to the loss in bits',
  },
  {
    one: OUTCOMES,
    other: BITS,
    formula: inBits,
    inverse: toPowerOfTwo,
    says: 'a uniform choice among n has log n bits',
  },
  { one: OUTCOMES, other: NATS, formula: ln, inverse: exp, says: 'a uniform choice among n has ln n nats' },
  {
    one: GAP,
    other: CHANCE,
    formula: sigmoid,
    inverse: chance => ln(oddsOf(chance)),
    ...LOGISTIC,
    says: 'the chance of a win is the logistic function of the gap',
  },
  {
    one: GAP,
    other: ODDS,
    formula: exp,
    inverse: ln,
    ...LOGISTIC,
    says: 'the odds of a win are e to the gap',
  },
  {
    one: LEAD,
    other: CHANCE,
    formula: points => chanceOf(oddsOfLead(points)),
    inverse: chance => leadOf(oddsOf(chance)),
    ...ELO,
    says: 'the odds of a win are 10 to the lead over 400',
  },
  {
    one: LEAD,
    other: ODDS,
    formula: oddsOfLead,
    inverse: leadOf,
    ...ELO,
    says: 'the odds of a win are 10 to the lead over 400',
  },
  {
    one: ODDS,
    other: CHANCE,
    formula: chanceOf,
    inverse: oddsOf,
    says: 'odds of a to 1 are a chance of a/(1 + a)',
  },
])
