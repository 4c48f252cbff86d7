import type { Word } from './word.js'

/** The words of a section in order: all that this room knows of a page. */
export interface Words<T extends Word = Word> {
  readonly section: { readonly tokens: readonly T[]; readonly start: number; readonly end: number }
  readonly source: string
  /** The page as it is written, as long as the source, where that differs: in TeX with its commands. */
  readonly printed?: string
  /** Where each word stands in the section. */
  readonly places: Pick<ReadonlyMap<T, number>, 'get'>
}

/** What parts two paragraphs, whatever ends their lines. */
export const BLANK_LINE = /\n[ \t\r]*\n/

/** A sentence is looked at no further than this, since a hostile one has no end. */
const MAX_DISTANCE = 200

/** The tokens of the sentence that a token stands in, up to the token itself. */
export function sentenceBefore<T extends Word>(token: T, { section, places }: Words<T>): readonly T[] {
  const at = places.get(token)!
  let from = at
  while (from > at - MAX_DISTANCE && section.tokens[from - 1]?.sentence === token.sentence) from--
  return section.tokens.slice(from, at)
}

/** The tokens of the clause that a token stands in, up to the token itself. */
export const clauseBefore = <T extends Word>(token: T, words: Words<T>): readonly T[] => {
  const before = sentenceBefore(token, words)
  const from = before.findLastIndex(({ clause }) => clause !== token.clause)
  return before.slice(from + 1)
}

/** The tokens of the sentence behind a token. */
export function sentenceBehind<T extends Word>(token: T, { section, places }: Words<T>): readonly T[] {
  const at = places.get(token)!
  let to = at
  while (to <= at + MAX_DISTANCE && section.tokens[to]?.sentence === token.sentence) to++
  return section.tokens.slice(at + 1, to)
}

/** All tokens of the sentence that a token stands in. */
export const sentenceOf = <T extends Word>(token: T, words: Words<T>): readonly T[] => [
  ...sentenceBefore(token, words),
  token,
  ...sentenceBehind(token, words),
]

/** The tokens of each sentence, in order. */
export function sentencesOf<T extends Word>(tokens: readonly T[]): readonly (readonly T[])[] {
  const sentences: T[][] = []
  for (const [i, token] of tokens.entries()) {
    if (token.sentence === tokens[i - 1]?.sentence) sentences.at(-1)!.push(token)
    else sentences.push([token])
  }
  return sentences
}

/** The sign that stands for the formula that a sentence is looked at for, and the one for any other formula. */
export const HERE = '⟨⟩'
const FORMULA = '§'

/** No cue is a longer word; a hostile one would make the text of its sentence long. */
const MAX_WORD = 100

/** Tokens as a line of lower-case text, with one sign for each formula: the text that cues are looked for in. */
export const textOf = (tokens: readonly Word[]): string =>
  tokens
    .map(({ kind, text }) => (kind === 'math' || kind === 'code' ? FORMULA : text.slice(0, MAX_WORD)))
    .join(' ')

/** The tokens of the sentence that stands so many sentences behind that of a token, or before it. */
export function neighbouringSentence<T extends Word>(
  token: T,
  { section, places }: Words<T>,
  distance: number,
): readonly T[] {
  const { tokens } = section
  const wanted = token.sentence + distance
  const place = places.get(token)!
  const [first, last] = [Math.max(0, place - MAX_DISTANCE), Math.min(tokens.length, place + MAX_DISTANCE)]
  let from = place
  while (from > first && tokens[from - 1]!.sentence >= wanted) from--
  while (from < last && tokens[from]!.sentence < wanted) from++
  let to = from
  while (to < last && tokens[to]!.sentence === wanted) to++
  return tokens.slice(from, to)
}
