import { isWordFor, type Sense, wordsFor } from '../lexicon.js'
import { lengthAt } from '../matching.js'
import { factorOfParticiple, factorOfVerb } from '../numerals.js'
import type { Word } from '../word.js'

/** A quantity that a sentence multiplies: "doubling the amplitude", "the pressure is halved", "four times the energy". */
export interface Scaled<T extends Word> {
  /** The word that says by how much. */
  readonly token: T
  /** The factor as a fraction. */
  readonly factor: string
  /** From the first word to the last. */
  readonly start: number
  readonly end: number
}

/** The longest name of a quantity has so many words. */
const MAX_NAME = 5

/** Where some words of a sentence multiply a quantity of one name. */
export const scaledIn = <T extends Word>(tokens: readonly T[], name: Sense): readonly Scaled<T>[] =>
  tokens.flatMap((token, at) => {
    const found = scalingAt(tokens, at, wordsFor(name))
    if (!found) return []
    const { factor, from, to, by = at } = found
    return [{ token: tokens[by] ?? token, factor, start: tokens[from]!.start, end: tokens[to - 1]!.end }]
  })

/** A factor, and the places of the words that it reaches over. */
interface Scaling {
  readonly factor: string
  readonly from: number
  readonly to: number
  /** Where the factor stands; at the verb where it says it itself. */
  readonly by?: number
}

function scalingAt(tokens: readonly Word[], at: number, name: readonly string[]): Scaling | null {
  const { text } = tokens[at]!
  const verb = factorOfVerb(text)
  const behind = nameAt(tokens, at + 1, name)
  if (verb !== null && behind !== null) return { factor: verb, from: at, to: behind }
  // "The energy doubles."
  const before = nameBefore(tokens, at, name)
  if (verb !== null && text.endsWith('s') && before !== null && !hasObject(tokens[at + 1]))
    return { factor: verb, from: before, to: at + 1 }
  const participle = factorOfParticiple(text)
  const subject = isWordFor(tokens[at - 1]?.text, 'copula') ? nameBefore(tokens, at - 1, name) : null
  if (participle !== null && subject !== null) return { factor: participle, from: subject, to: at + 1 }
  const multiple = multipleAt(tokens, at)
  const named = multiple && nameAt(tokens, multiple.to, name)
  if (multiple && named !== null) return { factor: multiple.factor, from: at, to: named! }
  return changeAt(tokens, at, behind)
}

/** "Divides its error by 16", "multiplies the energy by 4". */
function changeAt(tokens: readonly Word[], at: number, object: number | null): Scaling | null {
  const way = CHANGES.get(tokens[at]!.text)
  const by = way === undefined || object === null ? undefined : byAt(tokens, object)
  return by ? { factor: way === 'up' ? by.text : `1/${by.text}`, from: at, to: by.at + 1, by: by.at } : null
}

/** The place behind a name that begins at a place, or behind an article there. */
function nameAt(tokens: readonly Word[], at: number, name: readonly string[]): number | null {
  const from = isWordFor(tokens[at]?.text, 'article', 'possessive') ? at + 1 : at
  const length = tokens[from] ? lengthAt(tokens, from, name) : 0
  return length > 0 ? from + length : null
}

/** The first word of a name that ends right before a place. */
function nameBefore(tokens: readonly Word[], at: number, name: readonly string[]): number | null {
  for (let length = Math.min(MAX_NAME, at); length > 0; length--)
    if (lengthAt(tokens, at - length, name) === length) return at - length
  return null
}

/** Whether a verb has what it multiplies behind it. */
const hasObject = (next: Word | undefined): boolean =>
  next?.kind === 'word' && !isWordFor(next.text, 'joining', 'inference', 'causal', 'contrast', 'condition')

const CHANGES: ReadonlyMap<string, 'up' | 'down'> = new Map(
  [
    ['multipl', 'up'],
    ['divid', 'down'],
  ].flatMap(([stem, way]) =>
    (stem === 'multipl' ? ['y', 'ies', 'ying'] : ['e', 'es', 'ing']).map(
      end => [`${stem}${end}`, way as 'up' | 'down'] as const,
    ),
  ),
)

/** "By 4", "by a factor of 4": a whole number. */
function byAt(
  tokens: readonly Word[],
  at: number,
): { readonly at: number; readonly text: string } | undefined {
  if (tokens[at]?.text !== 'by') return undefined
  const isFactor = tokens[at + 1]?.text === 'a' && tokens[at + 2]?.text === 'factor'
  const place = isFactor ? at + 4 : at + 1
  const { kind, text, scale } = tokens[place] ?? {}
  const isWhole =
    (kind === 'number' || kind === 'math') && scale === undefined && /^[1-9]\d{0,5}$/.test(text!)
  return isWhole ? { at: place, text: text! } : undefined
}

/** "Twice the", "half the", "four times as many": a factor before a name, and the place behind it. */
function multipleAt(
  tokens: readonly Word[],
  at: number,
): { readonly factor: string; readonly to: number } | null {
  const { kind, text, scale } = tokens[at]!
  const isTimes = tokens[at + 1]?.text === 'times' && scale === undefined
  const isFactor = isTimes || scale === '×' || text === '1/2'
  if (kind !== 'number' || !isFactor || !/^(?:[1-9]\d{0,5}|1\/2)$/.test(text)) return null
  const next = at + (isTimes ? 2 : 1)
  const isAs = tokens[next]?.text === 'as' && ['many', 'much'].includes(tokens[next + 1]?.text ?? '')
  if (isAs) return { factor: text, to: next + 2 }
  return isWordFor(tokens[next]?.text, 'article') ? { factor: text, to: next } : null
}

/** How many words of a sentence multiply something. */
export const countOfScaling = (tokens: readonly Word[]): number =>
  tokens.filter(
    ({ text }, at) =>
      factorOfVerb(text) !== null ||
      factorOfParticiple(text) !== null ||
      CHANGES.has(text) ||
      multipleAt(tokens, at) !== null,
  ).length
