import type { Token } from '../../../documents/model/document.js'
import { isWordFor } from '../../../english/lexicon.js'
import { beginsAt, hasSense } from '../../../english/matching.js'
import { sentenceBefore, sentenceBehind } from '../../../english/sentence.js'
import type { Reading } from '../../../page/reading.js'
import type { Place } from '../model/claim.js'
import { alternativesOf } from './pattern.js'

/** Why a place that states something may say it of some case alone: it may confirm a claim, never refute it. */
export function reserveAbout(place: Place, here: Token, reading: Reading): string | null {
  if (place.words === undefined) return null
  const before = sentenceBefore(here, reading).filter(token => !token.aside || token.clause === here.clause)
  // A bracket further on belongs to what stands before it: "stays near 0 (when C is small), then rises".
  const behind = sentenceBehind(here, reading).filter(
    ({ aside, clause }) => !aside || clause <= here.clause + 1,
  )
  const sentence = [...before, here, ...behind]
  // "IPO bounds the margin, so that under it …": a sentence is about the word that it begins with.
  const about = [...sentence.slice(0, 1), ...sentence.filter(token => token.clause === here.clause)]
  if (place.unless !== undefined && saysOneOf(about, alternativesOf(place.unless)))
    return 'perhaps about something else'
  return place.behind === undefined && isOfSomeCase(sentence, place) ? 'only in some case' : null
}

const saysOneOf = (tokens: readonly Token[], words: readonly string[]): boolean =>
  tokens.some((_, at) => beginsAt(tokens, at, words))

/** A condition that speaks of what the claim is about is its own; one that does not, or excludes something, narrows it. */
function isOfSomeCase(sentence: readonly Token[], { about, assumed }: Place): boolean {
  return sentence.some((token, i) => {
    if (token.kind !== 'word' || !hasSense(token, 'condition')) return false
    const length = sentence.slice(i).findIndex(({ kind }) => kind === 'break')
    const end = length < 0 ? undefined : i + length
    const isNarrow = sentence
      .slice(Math.max(0, i - 1), end)
      .some(({ text }) => text === 'only' || isWordFor(text, 'not'))
    const isOwn = about?.some(words => saysOneOf(sentence.slice(i, end), alternativesOf(words))) === true
    // What is assumed is needed; behind an "if" it would be enough.
    return isNarrow || assumed === true || !isOwn
  })
}
