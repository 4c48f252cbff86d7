import { isWordFor, type Sense, wordsFor } from '../lexicon.js'
import { hasSense, lengthAt } from '../matching.js'
import type { Word } from '../word.js'
import { type Where, whereAt } from './where.js'

/** What was read for the slots of a phrase, and the place behind it. */
export interface Phrase<T extends Word> {
  readonly objects: readonly T[]
  readonly count: T | null
  readonly where: Where<T>
  readonly to: number
}

/** The phrase of some items that begins at a place; null where another word stands in it. */
export function phraseAt<T extends Word>(
  sentence: readonly T[],
  from: number,
  items: readonly string[],
): Phrase<T> | null {
  let found: Phrase<T> = { objects: [], count: null, where: { kind: 'unsaid' }, to: from }
  for (const item of items) {
    const next = itemAt(sentence, item, found)
    if (!next) return null
    found = next
  }
  return found
}

function itemAt<T extends Word>(sentence: readonly T[], item: string, found: Phrase<T>): Phrase<T> | null {
  const at = behindAdverbs(sentence, found.to)
  const word = sentence[at]
  switch (item) {
    case '{where}':
      return { ...found, ...whereAt(sentence, found.to) }
    case '{object}':
      return isFormula(word) ? { ...found, objects: [...found.objects, word!], to: at + 1 } : null
    case '{count}':
      return isCount(word) ? { ...found, count: word!, to: at + 1 } : null
  }
  if (item.startsWith("'")) return word?.text === item.slice(1, -1) ? { ...found, to: at + 1 } : null
  const sense = item.replace(/[?*]$/, '') as Sense
  const length = lengthOf(sentence, at, sense)
  if (item.endsWith('*')) return { ...found, to: endOfRun(sentence, at, sense) }
  if (length === 0) return item.endsWith('?') ? found : null
  return { ...found, to: at + length }
}

const isCount = (word: Word | undefined): boolean =>
  word?.kind === 'number' || (word?.kind === 'math' && /^\s*\d+\s*$/.test(word.text))

const isFormula = (word: Word | undefined): boolean => word?.kind === 'math' || word?.kind === 'number'

/** How many words of a sense stand at a place. */
const lengthOf = (sentence: readonly Word[], at: number, sense: Sense): number =>
  sentence[at] ? lengthAt(sentence, at, wordsFor(sense)) : 0

function endOfRun(sentence: readonly Word[], from: number, sense: Sense): number {
  let at = from
  while (hasSense(sentence[at], sense)) at++
  return at
}

function behindAdverbs(sentence: readonly Word[], from: number): number {
  let at = from
  while (sentence[at]?.kind === 'word' && isWordFor(sentence[at]!.text, 'leavesAsItIs')) at++
  return at
}
