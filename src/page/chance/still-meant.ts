import type { Token } from '../../documents/model/document.js'
import { anotherCaseIn } from '../../english/discourse-cue.js'
import { isUnderOneHeading } from '../../english/headings.js'
import { hasSense } from '../../english/matching.js'
import { BLANK_LINE, sentenceBefore, sentenceBehind } from '../../english/sentence.js'
import { isName } from '../../notation/tree/names.js'
import type { Chain } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { Reading } from '../reading.js'
import type { Place } from '../symbols/ground.js'
import { OF_NO_OTHER } from './asking-names.js'
import { type GivenDistributions, mentionsVariable } from './given-distributions.js'
import type { GivenDistribution } from './said-distributions.js'

/** Between a distribution and what is asked of its variable no more words stand. */
const MAX_WORDS = 120

/**
 * The distribution of a variable where nothing has been said since that may change it: no heading and no other distribution
 * of the name, no number and no symbol of another thing, no word of a condition, a sample or an approximation.
 */
export function distributionAt(
  name: string,
  given: GivenDistributions,
  place: Place,
): GivenDistribution | null {
  const own = given.at(name, place.start)
  if (!own || own.reading !== place.reading) return null
  const { source, section } = place.reading
  if (!isUnderOneHeading(own.start, place.start, source)) return null
  const { tokens } = section
  const [from, to] = [own.token, place.token].map(token => place.reading.places.get(token)!) as [
    number,
    number,
  ]
  if (to - from > MAX_WORDS || isSharedName(name, own, given, place)) return null
  const since = [...tokens.slice(from + 1, to + 1), ...sentenceBehind(place.token, place.reading)]
  const behind = since.filter(({ sentence }) => sentence !== own.token.sentence)
  // "Truncated at 0", "with probability 1/2 and otherwise": its own sentence may change it too.
  const tail = tokens.slice(from + 1, to).filter(({ sentence }) => sentence === own.token.sentence)
  if (anotherCaseIn(tail) !== null || tail.some(word => hasSense(word, 'changesDistribution'))) return null
  if (tokens.slice(from, to).some(token => isRestricted(token, name, place.reading))) return null
  const parameters = new Set(own.parameters.flatMap(node => [...symbolsOf(node)]))
  const isChanged =
    behind.some(({ kind, headers }) => kind === 'number' && !headers) ||
    behind.some(word => hasSense(word, 'chanceOfAnother')) ||
    anotherCaseIn(behind) !== null ||
    behind.some(token => speaksOfAnother(token, place.reading, given, parameters))
  return isChanged ? null : own
}

const ORDERS: ReadonlySet<string> = new Set(['<', '>', '≤', '≥'])

/** `X > 0` by itself: only these values are meant. */
const isRestricted = (token: Token, name: string, { chains }: Reading): boolean =>
  (chains.get(token) ?? []).some(
    ({ terms: [first], signs: [sign] }) =>
      sign !== undefined && ORDERS.has(sign.operator) && isName(first!) && spelledName(first!) === name,
  )

/** Whether a section gives the name several distributions, and the last of them does not stand in this paragraph. */
function isSharedName(
  name: string,
  own: GivenDistribution,
  given: GivenDistributions,
  { start, reading, token }: Place,
): boolean {
  const others = given.all(name).filter(one => one !== own && one.reading === reading)
  const isBehind = others.some(one => one.start > start && one.token.sentence === token.sentence)
  const isHere = (one: GivenDistribution): boolean =>
    one.end <= start && !BLANK_LINE.test(reading.source.slice(one.end, start))
  // "Now let X be"; "under the alternative, X is" is of one of several cases.
  const isAnew = sentenceBefore(own.token, reading).every(word =>
    hasSense(word, 'gives', 'inference', 'ownCase'),
  )
  const isOneOfSeveral = !isAnew && others.some(isHere)
  return isBehind || (others.length > 0 && (!isHere(own) || isOneOfSeveral))
}

/** Whether a formula is about something else than the variables that have distributions, or names one of them alone. */
function speaksOfAnother(
  token: Token,
  { chains }: Reading,
  given: GivenDistributions,
  parameters: ReadonlySet<string>,
): boolean {
  const isOther = ({ terms: [first], terms, signs }: Chain): boolean => {
    const isMention = signs.length === 0 && isName(first!)
    const names = terms.flatMap(term => [...symbolsOf(term)])
    if (isMention || terms.some(term => mentionsVariable(term, given))) return isMention
    return names.some(name => !OF_NO_OTHER.has(name) && !parameters.has(name))
  }
  return (chains.get(token) ?? []).some(isOther)
}
