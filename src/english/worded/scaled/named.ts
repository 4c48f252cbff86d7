import { isWordFor } from '../../lexicon.js'
import type { Word } from '../../word.js'

/** How many words the name of a quantity takes at a place; 0 where it does not stand there. */
export type Name = (tokens: readonly Word[], at: number) => number

/** The longest name of a quantity has so many words. */
const MAX_NAME = 5

/** "Both the parameters and the tokens", in either order: the names of two quantities. */
export const bothOf =
  (one: Name, other: Name): Name =>
  (words, at) => {
    const from = words[at]?.text === 'both' ? at + 1 : at
    const lengths = [
      [one, other],
      [other, one],
    ].map(([first, second]) => {
      const joint = nameAt(words, from, first!)
      const end = joint !== null && words[joint]?.text === 'and' ? nameAt(words, joint + 1, second!) : null
      return end === null ? 0 : end - at
    })
    return Math.max(...lengths)
  }

/** The place behind a name that begins at a place, or behind an article there. */
export function nameAt(tokens: readonly Word[], at: number, name: Name): number | null {
  // The symbol $a$ is no article.
  const isArticle = tokens[at]?.kind === 'word' && isWordFor(tokens[at]!.text, 'article', 'possessive')
  const from = isArticle ? at + 1 : at
  const length = tokens[from] ? name(tokens, from) : 0
  return length > 0 ? from + length : null
}

/** The first word of a name that ends right before a place. */
export function nameBefore(tokens: readonly Word[], at: number, name: Name): number | null {
  for (let length = Math.min(MAX_NAME, at); length > 0; length--)
    if (name(tokens, at - length) === length) return at - length
  return null
}

/** Whether a verb has what it does something to behind it. */
export const hasObject = (next: Word | undefined): boolean =>
  next?.kind === 'math' ||
  (next?.kind === 'word' && !isWordFor(next.text, 'joining', 'inference', 'causal', 'contrast', 'condition'))

/** Whether a verb ends what is said of its subject: "rises", "rises as", "rises with". */
export const goesOnFreely = (next: Word | undefined): boolean =>
  !hasObject(next) || isWordFor(next?.text, 'accompanying') || next?.text === 'as' || next?.text === 'too'
