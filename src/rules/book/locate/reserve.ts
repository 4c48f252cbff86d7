import type { Token } from '../../../documents/model/document.js'
import {
  beginsAt,
  CONDITION,
  isOneOf,
  NEGATION,
  NOBODY,
  REPORTED,
  SPEAKER,
} from '../../../english/vocabulary.js'
import { type Reading, sentenceBefore, sentenceBehind } from '../../../page/page.js'
import type { Place } from '../model/claim.js'
import { type Candidate, DENIED } from './candidate.js'
import { alternativesOf } from './pattern.js'

/**
 * Why a place that states something need not be what its page says: it asks, reports what others say, denies the whole
 * or says it of some case alone. Such a place may confirm a claim, never refute it.
 */
export function reserveAbout(
  candidate: Candidate,
  place: Place,
  here: Token,
  reading: Reading,
): string | null {
  const before = sentenceBefore(here, reading).filter(token => !token.aside || token.clause === here.clause)
  // A bracket further on belongs to what stands before it: "stays near 0 (when C is small), then rises".
  const behind = sentenceBehind(here, reading).filter(
    ({ aside, clause }) => !aside || clause <= here.clause + 1,
  )
  const sentence = [...before, here, ...behind]
  if (sentence.at(-1)!.text === '?') return 'a question'
  if (isReported(before) || isDisowned(behind)) return 'what somebody else says'
  if (isQuoted(sentenceBefore(here, reading)[0] ?? here, candidate, reading)) return 'quoted'
  if (place.words === undefined) return null
  const clause = sentence.filter(token => token.clause === here.clause)
  if (place.unless !== undefined && saysOneOf(clause, alternativesOf(place.unless)))
    return 'perhaps about something else'
  if (place.behind !== undefined) return isDenied(before) ? 'denied' : null
  const around = clause.filter(({ start, end }) => end <= candidate.start || candidate.end <= start)
  const denials = around.filter(({ text }) => NEGATION.has(text) || NOBODY.has(text)).length
  if (denials > (candidate.word?.denials ?? 0)) return DENIED
  return isOfSomeCase(sentence, place) ? 'only in some case' : null
}

const saysOneOf = (tokens: readonly Token[], words: readonly string[]): boolean =>
  tokens.some((_, at) => beginsAt(tokens, at, words))

/** "Neither overflows nor underflows" lists what something else does; any other denial may be of the whole. */
const isDenied = (before: readonly Token[]): boolean =>
  before.some(({ text }) => NEGATION.has(text) && text !== 'neither' && text !== 'nor')

/** "Some say that", "nobody would", but not "we say that". */
const isReported = (before: readonly Token[]): boolean =>
  before.some((token, i) => isOneOf(token, REPORTED) && !isSpeaker(before[i - 1]))

const isSpeaker = (token: Token | undefined): boolean => token !== undefined && SPEAKER.has(token.text)

const FALSE: readonly string[] = 'wrong false incorrect mistaken untrue mistake error'.split(' ')
const BE: ReadonlySet<string> = new Set(['is', 'be', 'was'])

/** "That it is unbiased is wrong": of the whole, where "those that are wrong" are a kind of answers. */
const isDisowned = (behind: readonly Token[]): boolean =>
  behind.some(
    (token, i) =>
      isOneOf(token, FALSE) && behind.slice(Math.max(0, i - 2), i).some(({ text }) => BE.has(text)),
  )

const OPENING: readonly string[] = ['"', '“', '„', '«', '``']

/** Whether quotation marks stand open before the place; that of a sentence which begins with one stands before it. */
function isQuoted(first: Token, { start }: Candidate, { source }: Reading): boolean {
  const mark = OPENING.find(opening => source.endsWith(opening, first.start)) ?? ''
  const text = mark + source.slice(first.start, start)
  const opened = text.match(/[“„«]|``/g)?.length ?? 0
  const closed = text.match(/[”»]|''/g)?.length ?? 0
  return opened > closed || (text.match(/"/g)?.length ?? 0) % 2 === 1
}

/** A condition that speaks of what the claim is about is its own; one that does not, or excludes something, narrows it. */
function isOfSomeCase(sentence: readonly Token[], { about, assumed }: Place): boolean {
  return sentence.some((token, i) => {
    if (token.kind !== 'word' || !CONDITION.has(token.text)) return false
    const length = sentence.slice(i).findIndex(({ kind }) => kind === 'break')
    const end = length < 0 ? undefined : i + length
    const isNarrow = sentence
      .slice(Math.max(0, i - 1), end)
      .some(({ text }) => text === 'only' || NEGATION.has(text))
    const isOwn = about?.some(words => saysOneOf(sentence.slice(i, end), alternativesOf(words))) === true
    // What is assumed is needed; behind an "if" it would be enough.
    return isNarrow || assumed === true || !isOwn
  })
}
