import { isWordFor } from '../lexicon.js'
import { hasSense } from '../matching.js'
import type { Word } from '../word.js'

/** Of what a sentence says something: formulas, or what was spoken of before. */
export interface Subject<T extends Word> {
  readonly subjects: readonly T[]
  /** What they are called: "function", "graph"; null where nothing is said. */
  readonly noun: string | null
  /** The place behind it. */
  readonly to: number
}

/** "The function $f$", "$u$ and $v$", "it", "the graph of $f$": the subject that begins at a place; null where none does. */
export function subjectAt<T extends Word>(sentence: readonly T[], from: number): Subject<T> | null {
  const first = sentence[from]
  if (first?.text === 'it') return { subjects: [], noun: null, to: from + 1 }
  let at = isArticle(first) ? from + 1 : from
  while (hasSense(sentence[at], 'ofSaid') && sentence[at + 1]?.kind === 'word') at++
  const isNamed = hasSense(sentence[at], 'saidOf')
  const noun = isNamed ? sentence[at]!.text : null
  // The graph of f is what f does, and the square of n is another number than n.
  const isOf = isNamed && hasSense(sentence[at], 'graphNamed') && sentence[at + 1]?.text === 'of'
  if (isNamed) at += isOf ? 2 : 1
  // "The number 91"
  if (isNamed && sentence[at]?.kind === 'number') return { subjects: [sentence[at]!], noun, to: at + 1 }
  if (sentence[at]?.kind === 'math')
    return { subjects: listFrom(sentence, at), noun, to: endOfList(sentence, at) }
  return isNamed && isWordFor(first?.text, 'definite') ? { subjects: [], noun, to: at } : null
}

/** "The", "its"; the formula $a$ is none. */
export const isArticle = (word: Word | undefined): boolean =>
  word?.kind === 'word' && isWordFor(word.text, 'article', 'possessive', 'definite')

/** "$u$, $v$ and $w$" */
function endOfList(sentence: readonly Word[], from: number): number {
  let at = from + 1
  for (;;) {
    let next = at
    while (sentence[next]?.text === ',' || sentence[next]?.text === 'and') next++
    if (next === at || sentence[next]?.kind !== 'math') return at
    at = next + 1
  }
}

const listFrom = <T extends Word>(sentence: readonly T[], from: number): readonly T[] =>
  sentence.slice(from, endOfList(sentence, from)).filter(({ kind }) => kind === 'math')
