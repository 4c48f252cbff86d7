import type { Token } from '../../documents/model/document.js'
import { beginsWithOne } from '../../english/arithmetics/equivalence.js'
import { hasSense } from '../../english/matching.js'
import { neighbouringSentence, sentenceOf, sentencesOf } from '../../english/sentence.js'
import type { Link } from '../../notation/tree/link.js'
import type { Reading } from '../../page/reading.js'
import { statedChains } from '../../page/stated-chain.js'
import { defineDoubt } from './doubt.js'
import { isCustomary, isOfLongScale } from './equivalences/customary.js'
import { areLengths, isDrawnToScale } from './equivalences/drawn-scale.js'
import { isProportional, type Sides, sidesOf } from './equivalences/sides.js'
import { equivalencesOfUnits } from './equivalences/worded.js'
import { isWorked } from './equivalences/working-time.js'

/** Whether the page has equated the same two units, `1 cm = 500 m`, and the line goes on with that: `4 cm = 2 km`. */
function followsEquivalence(own: Sides, start: number, token: Token, reading: Reading): boolean {
  for (const { terms, signs, token: other } of statedChains(reading)) {
    const from = terms[0]!.start
    const isBehind = from >= start
    if (isBehind && other.sentence > token.sentence) return false
    // What stands behind in the same sentence says what one of the unit is: "2 days = 16 hours (1 day = 8 hours)".
    if (isBehind && !(from > start && beginsWithOne(reading.source.slice(from, from + 8)))) continue
    const given = terms.length === 2 && signs[0]!.operator === '=' ? sidesOf(terms, reading) : null
    if (given && goesOn(given, own)) return true
  }
  return false
}

const goesOn = (given: Sides, own: Sides): boolean =>
  isProportional(given, own) || isProportional(given, [own[1], own[0]])

/** Whether a sentence before, or its own, says in words what one of its units comes to: "5 working days in a week". */
const followsWords = (own: Sides, token: Token, reading: Reading): boolean =>
  wordedIn(reading).some(({ sides, sentence }) => sentence <= token.sentence && goesOn(sides, own))

const worded = new WeakMap<Reading, readonly { readonly sides: Sides; readonly sentence: number }[]>()

function wordedIn(reading: Reading) {
  const found =
    worded.get(reading) ??
    sentencesOf(reading.section.tokens).flatMap(tokens =>
      equivalencesOfUnits(tokens).map(sides => ({ sides, sentence: tokens[0]!.sentence })),
    )
  worded.set(reading, found)
  return found
}

/** "On the map, 1 cm = 500 m": one length for another where the sentence speaks of a drawing. */
const isScale = (sides: Sides, token: Token, reading: Reading): boolean =>
  areLengths(sides) && sentenceOf(token, reading).some(word => hasSense(word, 'drawing'))

/** So many sentences beside a statement speak of what it is about. */
const NEAR = [-2, -1, 0, 1]

/** Whether the sentences around a statement speak of work, which has fewer hours than the clock. */
const speaksOfWork = (token: Token, reading: Reading): boolean =>
  NEAR.some(distance =>
    neighbouringSentence(token, reading, distance).some(word => hasSense(word, 'workTime')),
  )

/** Why two quantities that are not the same may be so on this page; null where nothing says so. */
function reasonFor(sides: Sides, link: Link, token: Token, reading: Reading): string | null {
  const { left, right } = link
  const { source } = reading
  if (followsEquivalence(sides, left.start, token, reading) || followsWords(sides, token, reading))
    return 'the page says what one of its units comes to'
  if (isScale(sides, token, reading) || isDrawnToScale(sides, left.start, source))
    return 'it may be the scale of a map'
  const written = [left, right].map(({ start, end }) => source.slice(start, end + MAX_UNIT)) as [
    string,
    string,
  ]
  if (isWorked(sides, written.join(' ')) && speaksOfWork(token, reading))
    return 'it may count in hours or days of work'
  return isCustomary(sides, written, sentenceOf(token, reading))
    ? 'its measure is another one elsewhere'
    : null
}

/** A unit in prose stands behind the side that it measures. */
const MAX_UNIT = 12

export const ownEquivalence = defineDoubt({
  id: 'own-equivalence',
  summary:
    'The page says what one unit comes to in another, on a map, in its kitchen or at work, and the line goes on with it; or its measure is another one elsewhere.',
  examples: [
    'On this map 1 cm = 500 m. So 4 cm = 2 km.',
    'Here 1 cup = 240 ml. So 4 cups = 960 ml.',
    'There are 5 working days in a week, so 3 weeks = 15 days.',
    'In the UK 2 pints = 1136 ml.',
  ],
  applies: ({ at: { token, link, reading } }) => {
    if (!link) return null
    if (isOfLongScale(link, sentenceOf(token, reading))) return 'its sentence counts in the long scale'
    const sides = sidesOf([link.left, link.right], reading)
    return sides && reasonFor(sides, link, token, reading)
  },
})
