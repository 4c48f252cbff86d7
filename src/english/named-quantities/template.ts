import { isWordFor } from '../lexicon.js'
import { hasSense, isOneOf } from '../matching.js'
import type { Word } from '../word.js'
import { PHRASES } from './phrases.js'
import { type ThingQuantity, thingTemplates } from './things.js'

export type QuantityName = keyof typeof PHRASES | ThingQuantity

/** The pieces of a phrase, and the words of which it has one. */
interface Template {
  readonly name: QuantityName
  readonly pieces: readonly string[]
  readonly key: readonly string[]
}

const isLiteral = (piece: string): boolean => !/^[?{…]|^is$/.test(piece)

/** The least common word of a phrase: its longest. */
const keyOf = (pieces: readonly string[]): readonly string[] =>
  pieces
    .filter(isLiteral)
    .reduce((one, other) => (other.length > one.length ? other : one))
    .split('/')

export const TEMPLATES: readonly Template[] = [
  ...Object.entries(PHRASES).flatMap(([name, said]) =>
    said.map(template => [name as QuantityName, template] as const),
  ),
  ...thingTemplates(),
].map(([name, template]) => {
  const pieces = template.split(' ')
  return { name, pieces, key: keyOf(pieces) }
})

const BY_KEY = new Map<string, Template[]>()
for (const template of TEMPLATES)
  for (const word of template.key) BY_KEY.set(word, [...(BY_KEY.get(word) ?? []), template])

/** The templates whose key stands in a sentence, in the singular or the plural. */
function templatesFor(tokens: readonly Word[]): readonly Template[] {
  const words = new Set(tokens.flatMap(({ text }) => [text, text.replace(/s$/, '')]))
  return [...new Set([...words].flatMap(word => BY_KEY.get(word) ?? []))]
}

/** A phrase that was found: the tokens of its slots by name, and the places of its first word and behind its last. */
export interface FoundPhrase<T extends Word> {
  readonly name: QuantityName
  readonly slots: ReadonlyMap<string, readonly T[]>
  readonly from: number
  readonly to: number
}

/** So many words `…` stands for. */
const MAX_GAP = 4

/** The phrases that stand in a sentence, in order; a figure may have a unit behind it. */
export function phrasesIn<T extends Word>(
  tokens: readonly T[],
  isUnit: (token: T) => boolean = () => false,
): readonly FoundPhrase<T>[] {
  // Each of them says a number.
  if (!tokens.some(({ kind }) => kind === 'number' || kind === 'math')) return []
  const words = tokens.filter(({ kind, text }) => !(kind === 'break' && text === ','))
  return templatesFor(tokens).flatMap(({ name, pieces }) => {
    // A list keeps its commas.
    const all = pieces.includes('{list}') ? tokens : words
    return all.flatMap((_, from) => {
      const slots = new Map<string, readonly T[]>()
      const to = matched({ pieces, tokens: all, isUnit, slots }, 0, from)
      if (to === null) return []
      const [first, last] = [all[from]!, all[to - 1]!].map(token => tokens.indexOf(token))
      return [{ name, slots, from: first!, to: last! + 1 }]
    })
  })
}

interface Place<T extends Word> {
  readonly pieces: readonly string[]
  readonly tokens: readonly T[]
  readonly isUnit: (token: T) => boolean
  readonly slots: Map<string, readonly T[]>
}

/** The place behind the pieces from one on, where they stand at a place; null where they do not. */
function matched<T extends Word>(place: Place<T>, piece: number, at: number): number | null {
  const { tokens } = place
  const said = place.pieces[piece]
  if (said === undefined) return at
  const go = (to: number): number | null => matched(place, piece + 1, to)
  if (said === '…') {
    for (let gap = 1; gap <= MAX_GAP && tokens[at + gap]; gap++) {
      const to = go(at + gap)
      if (to !== null) return to
    }
    return null
  }
  if (said.startsWith('?')) return (isSaid(said.slice(1), tokens[at]) ? go(at + 1) : null) ?? go(at)
  // "Is about 3.6".
  if (said === 'is' && isSaid(said, tokens[at]) && hasSense(tokens[at + 1], 'roughly')) return go(at + 2)
  const slot = /^\{(\w+)(%?)\}$/.exec(said)
  if (!slot) return isSaid(said, tokens[at]) ? go(at + 1) : null
  const length = lengthOfSlot(slot[1]!, slot[2] === '%', place, at)
  if (length === 0) return null
  place.slots.set(slot[1]!, tokens.slice(at, at + length))
  return go(at + length)
}

/** How many tokens a list, a percentage, or a figure with its unit takes; 0 where none stands there. */
function lengthOfSlot<T extends Word>(
  name: string,
  isPercentage: boolean,
  { tokens, isUnit }: Place<T>,
  at: number,
): number {
  if (name === 'list') return lengthOfList(tokens, at)
  if (!fits(isPercentage, tokens[at])) return 0
  const behind = tokens[at + 1]
  return behind && isUnit(behind) ? 2 : 1
}

const isSaid = (said: string, token: Word | undefined): boolean =>
  token !== undefined &&
  (said === 'is' ? isWordFor(token.text, 'copula', 'comesTo') : isOneOf(token, said.split('/')))

const fits = (isPercentage: boolean, token: Word | undefined): boolean =>
  isPercentage
    ? token?.kind === 'number' && token.scale === '%'
    : token?.kind === 'math' || (token?.kind === 'number' && token.scale === undefined)

/** "3, 5, 8 and 9": how many tokens a list of three numbers or more takes, or one formula; 0 where none stands there. */
function lengthOfList(tokens: readonly Word[], at: number): number {
  if (tokens[at]?.kind === 'math') return 1
  let to = at
  let count = 0
  while (tokens[to]?.kind === 'number' && tokens[to]!.scale === undefined) {
    count++
    to++
    const isJoined = tokens[to]?.text === ',' || tokens[to]?.text === 'and'
    if (!isJoined) break
    to += tokens[to]!.text === ',' && tokens[to + 1]?.text === 'and' ? 2 : 1
  }
  return count >= 3 ? to - at : 0
}
