import type { Token } from '../../../documents/model/document.js'
import { isOneOf } from '../../../english/matching.js'
import { sentencesOf } from '../../../english/sentence.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from '../locate/candidate.js'
import { alternativesOf } from '../locate/pattern.js'
import type { Listing } from '../model/claim.js'

/** How many of the things the last sentence lists, up to the one of the claim, that lists any; 0 where none does. */
export function countThings(listing: Listing, at: Candidate, { section }: Reading): number {
  const sentences = sentencesOf(section.tokens).filter(tokens => tokens[0]!.start <= at.start)
  const counts = sentences
    .map((tokens, i) => countIn(listing, tokens, sentences.slice(Math.max(0, i - 1), i + 1).flat()))
    .filter(count => count > 0)
  return counts.at(-1) ?? 0
}

/** What a listing is about may stand in the sentence before, which often ends in a semicolon. */
function countIn(
  { things, about, rivals, behind, before }: Listing,
  tokens: readonly Token[],
  context: readonly Token[],
): number {
  const names = (words: string, among: readonly Token[]) =>
    among.some(token => isOneOf(token, alternativesOf(words)))
  if (!about.every(words => names(words, context))) return 0
  if (rivals !== undefined && names(rivals, tokens) && !names(about[0]!, tokens)) return 0
  const place = (words: string) => tokens.findIndex(token => isOneOf(token, alternativesOf(words)))
  const from = behind === undefined ? 0 : place(behind)
  const to = before === undefined ? tokens.length : place(before)
  if (from < 0) return 0
  const listed = tokens.slice(from, to < 0 ? undefined : to)
  return things.filter(thing => listed.some(token => isOneOf(token, alternativesOf(thing)))).length
}

/** Whether these tokens say one of the words, each a word or several in a row: `group-mean`. */
export function isSaid(words: string, tokens: readonly Token[]): boolean {
  const sequences = alternativesOf(words).map(text => text.split('-'))
  return tokens.some((_, at) =>
    sequences.some(parts => parts.every((part, i) => tokens[at + i] && isOneOf(tokens[at + i]!, [part]))),
  )
}
