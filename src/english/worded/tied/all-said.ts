import { isFunctionWord } from '../../grammar.js'
import { isWordFor } from '../../lexicon.js'
import { hasSense } from '../../matching.js'
import type { Word } from '../../word.js'
import { isOddsAt } from './kind.js'

/**
 * Whether the part of a sentence around two figures says nothing but what ties them: "0.1 nats more", "for two tokens" and
 * "a nearly uniform choice" are of other figures.
 */
export function isAllSaid(tokens: readonly Word[], first: number, second: number): boolean {
  const from = tokens.findLastIndex((word, at) => at < first && (isEnd(word) || isSaying(tokens, at))) + 1
  const end = tokens.findIndex((word, at) => at > second && (isEnd(word) || word.text === ','))
  const part = tokens.slice(from, end < 0 ? undefined : end)
  return part.every((word, i) => {
    const at = from + i
    const isFigure = at === first || at === second
    const isFirst = at < first
    return isFigure || isOddsAt(tokens, at - 2) || isPlain(word, tokens[at + 1], isFirst)
  })
}

const isEnd = ({ kind, text }: Word): boolean => kind === 'stop' || (kind === 'break' && text !== ',')

/** "Recall that", "we have", ", and". */
function isSaying(tokens: readonly Word[], at: number): boolean {
  const [before, { text }] = [tokens[at - 1]?.text, tokens[at]!]
  return text === 'that' || (text === 'have' && before === 'we') || (text === 'and' && before === ',')
}

/** A word that belongs to one of the two figures, or that says nothing of its own. */
function isPlain(word: Word, next: Word | undefined, isFirst: boolean): boolean {
  if (word.kind !== 'word') return word.kind === 'break'
  const { text } = word
  if (isWordFor(text, 'not', 'comparison', 'contrast', 'every', 'compares')) return false
  // "Over 8 outcomes", but "of over 2 bits".
  if (text === 'over' && !isFirst) return false
  if (hasSense(word, 'roughly', 'nearly')) return !hasSense(next, 'uniformly')
  if (isWordFor(text, 'tiedPreposition', 'perUnit')) return true
  if (text === 'by') return hasSense(next, 'ofPairs', 'ofRatings')
  return !isWordFor(text, 'preposition') && (isFunctionWord(text) || hasSense(word, ...OF_FIGURES))
}

const OF_FIGURES = [
  'tiesTo',
  'naming',
  'perUnit',
  'ofTokens',
  'informationUnit',
  'ratingPoint',
  'perplexityNamed',
  'uniformly',
  'outcome',
  'scoreGap',
  'winChance',
  'ratingLead',
  'oddsNamed',
  'ofPairs',
  'ofRatings',
  'tiedNoun',
  'chanceNamed',
  'assertsThat',
  'leadsOn',
  'inference',
] as const
