import type { Token } from '../../../documents/model/document.js'
import type { Range } from '../../../documents/model/range.js'
import {
  headingOver,
  headingsOf,
  headsAnswers,
  isHeading,
  isUnderOneHeading,
} from '../../../english/headings.js'
import { hasSense } from '../../../english/matching.js'
import { sentenceOf } from '../../../english/sentence.js'
import type { LawPage } from '../law-page.js'

/** How sure it is that words behind some data are of these. */
export interface Sameness {
  /** Whether nothing says that the data are others since. */
  readonly isUnchanged: boolean
  /** Whether nothing says either that the sentence is of a part of them. */
  readonly mayBe: boolean
  /** How many sentences stand between. */
  readonly distance: number
}

/** Whether words of a page are of the data that stand before them. */
export function samenessOf(data: Range, token: Token, { reading, page }: LawPage): Sameness {
  const tokens = page.readings.flatMap(({ section }) => section.tokens)
  const between = tokens.filter(({ start }) => start >= data.end && start < token.start)
  const own = sentenceOf(token, reading)
  const isChanged = between.some((word, at) => changes(word, between[at + 1]))
  const isOfPart = own.some(
    (word, at) =>
      // "In other words" speaks of no others.
      (hasSense(word, 'ofPart', 'transforms') && own[at + 1]?.text !== 'words') || changes(word, own[at + 1]),
  )
  const isHere = data.start >= (page.readings[0]?.section.start ?? 0)
  const others = between.filter(one => one.kind !== 'stop' && !isHeading(one.start, reading.source))
  const count = new Set(others.map(({ sentence }) => sentence).filter(one => one !== token.sentence)).size
  const distance = data.start >= reading.section.start ? count : Number.POSITIVE_INFINITY
  const isUnder = isInSight(data, token, reading.source)
  const isUnchanged = isHere && isUnder && !isChanged && !isExcerpt(data, tokens)
  return { isUnchanged, mayBe: isUnchanged && !isOfPart, distance }
}

/** "The first rows are:" leads to a part of data. */
function isExcerpt({ start }: Range, tokens: readonly Token[]): boolean {
  const before = tokens.filter(token => token.end <= start && token.kind !== 'stop')
  const lead = before.at(-1)?.sentence
  return before.some(word => word.sentence === lead && hasSense(word, 'ofPossible'))
}

/** Whether a place stands under the heading of data, or under one over the solution right behind them. */
export function isInSight({ start }: Range, place: Range, source: string): boolean {
  if (isUnderOneHeading(start, place.start, source)) return true
  const over = headingOver(place.start, source)!
  const next = headingsOf(source).find(({ at }) => at > start)
  return over.at === next?.at && headsAnswers(over.title)
}

/** "Adding 20 to them" makes other data of them; "adding up" and "add to 50" do not. */
export const changes = (word: Token, next: Token | undefined): boolean =>
  hasSense(word, 'changed') && next?.text !== 'up' && next?.text !== 'to'
