import type { Token } from '../../documents/model/document.js'
import { anotherCaseIn } from '../../english/discourse-cue.js'
import { headingOver } from '../../english/headings.js'
import { hasSense } from '../../english/matching.js'
import { BLANK_LINE, sentenceBehind } from '../../english/sentence.js'
import { isName } from '../../notation/tree/names.js'
import type { Chain } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { Reading } from '../reading.js'
import type { Place } from '../symbols/ground.js'
import { type GivenDistribution, type GivenDistributions, mentionsVariable } from './given-distributions.js'

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
  if (!own || own.reading !== place.reading || !isUnderOne(own, place)) return null
  const { tokens } = place.reading.section
  const [from, to] = [own.token, place.token].map(token => place.reading.places.get(token)!) as [
    number,
    number,
  ]
  if (to - from > MAX_WORDS || isSharedName(name, own, given, place)) return null
  const since = [...tokens.slice(from + 1, to + 1), ...sentenceBehind(place.token, place.reading)]
  const behind = since.filter(({ sentence }) => sentence !== own.token.sentence)
  const parameters = new Set(own.parameters.flatMap(node => [...symbolsOf(node)]))
  const isChanged =
    behind.some(({ kind, headers }) => kind === 'number' && !headers) ||
    behind.some(word => hasSense(word, 'chanceOfAnother')) ||
    anotherCaseIn(behind) !== null ||
    behind.some(token => speaksOfAnother(token, place.reading, given, parameters))
  return isChanged ? null : own
}

const isUnderOne = ({ start }: GivenDistribution, place: Place): boolean => {
  const { source } = place.reading
  return headingOver(start, source)?.at === headingOver(place.start, source)?.at
}

/** Whether a section gives the name several distributions, and the last of them does not stand in this paragraph. */
function isSharedName(
  name: string,
  own: GivenDistribution,
  given: GivenDistributions,
  { start, reading, token }: Place,
): boolean {
  const others = given.all(name).filter(one => one !== own && one.reading === reading)
  const isBehind = others.some(one => one.start > start && one.token.sentence === token.sentence)
  return isBehind || (others.length > 0 && BLANK_LINE.test(reading.source.slice(own.end, start)))
}

/** Names of what is asked, and of numbers: they are of no other thing. */
const OF_CHANCE: ReadonlySet<string> = new Set(
  'P Pr Prob probability E expectation Var var variance V SD sd e pi Phi'.split(' '),
)

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
    return names.some(name => !OF_CHANCE.has(name) && !parameters.has(name))
  }
  return (chains.get(token) ?? []).some(isOther)
}
