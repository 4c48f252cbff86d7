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

/** So many sentences behind data nothing else is spoken of. */
const MAX_SENTENCES = 1

/** How sure it is that words behind some data are of these. */
export interface Sameness {
  /** Whether nothing says that they are of others. */
  readonly mayBe: boolean
  /** Whether they stand right behind them. */
  readonly isNear: boolean
}

/** Whether words of a page are of the data that stand before them. */
export function samenessOf(data: Range, token: Token, { reading, page }: LawPage): Sameness {
  const tokens = page.readings.flatMap(({ section }) => section.tokens)
  const between = tokens.filter(({ start }) => start >= data.end && start < token.start)
  const own = sentenceOf(token, reading)
  const isChanged = between.some((word, at) => changes(word, between[at + 1]))
  const isOfPart = own.some(
    (word, at) => hasSense(word, 'ofPart', 'transforms') || changes(word, own[at + 1]),
  )
  const isHere = data.start >= (page.readings[0]?.section.start ?? 0)
  const others = between.filter(one => one.kind !== 'stop' && !isHeading(one.start, reading.source))
  const count = new Set(others.map(({ sentence }) => sentence).filter(one => one !== token.sentence)).size
  const isNear = count <= MAX_SENTENCES && data.start >= reading.section.start
  const isUnder = isInSight(data, token, reading.source)
  return { mayBe: isHere && isUnder && !isChanged && !isOfPart, isNear }
}

/** Whether a place stands under the heading of data, or under one over the solution right behind them. */
export function isInSight({ start }: Range, place: Range, source: string): boolean {
  if (isUnderOneHeading(start, place.start, source)) return true
  const over = headingOver(place.start, source)!
  const next = headingsOf(source).find(({ at }) => at > start)
  return over.at === next?.at && headsAnswers(over.title)
}

/** "Adding 20 to them" makes other data of them; "adding up" does not. */
const changes = (word: Token, next: Token | undefined): boolean =>
  hasSense(word, 'changed') && next?.text !== 'up'
