import { isWordFor } from '../lexicon.js'
import { hasSense, isOneOf } from '../matching.js'
import type { Word } from '../word.js'

/**
 * Phrases that name a quantity by numbers and say what it is, piece by piece: words by their alternatives, `?` before one
 * that may be left out, `…` for a few words of any kind, and in braces a number, `%` a percentage, `list` numbers in a row.
 */
export const PHRASES = {
  inverse: ['inverse of {a} modulo/mod {m} is {v}'],
  lastDigit: ['last digit of {a} is {v}'],
  divisors: ['{a} has ?exactly {v} divisors'],
  firstIntegers: ['sum of ?the first {a} ?positive integers is {v}'],
  hypotenuse: ['hypotenuse of a right/right-angled triangle with legs {a} and {b} is {v}'],
  circleArea: ['area of a circle of/with radius {a} is {v}'],
  circumference: ['circumference of a circle of/with radius {a} is {v}'],
  sphereVolume: ['volume of a sphere of/with radius {a} is {v}'],
  sphereArea: ['surface ?area of a sphere of/with radius {a} is {v}'],
  gainAfterLoss: [
    'loss/fall/drop/decrease of {a%} … needs/requires/takes a gain/rise/increase of {v%}',
    'loss/fall/drop/decrease of {a%} needs/requires/takes a gain/rise/increase of {v%}',
  ],
  changeAfterRise: ['{a%} rise/increase/gain followed by a {b%} fall/decrease/loss is a change of {v%}'],
  changeAfterFall: ['{a%} fall/decrease/loss followed by a {b%} rise/increase/gain is a change of {v%}'],
  binary: ['in binary {a} is {v}', '{a} is {v} in binary'],
  base: ['in base {b} {a} is {v}', '{a} is {v} in base {b}'],
  median: ['median of {list} is {v}'],
  discriminant: ['discriminant of {f} is {v}'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type PhraseName = keyof typeof PHRASES

/** A phrase that was found: the tokens of its slots by name, and the places of its first word and behind its last. */
export interface FoundPhrase<T extends Word> {
  readonly name: PhraseName
  readonly slots: ReadonlyMap<string, readonly T[]>
  readonly from: number
  readonly to: number
}

/** So many words `…` stands for. */
const MAX_GAP = 4

/** The phrases that stand in a sentence, in order. */
export function phrasesIn<T extends Word>(tokens: readonly T[]): readonly FoundPhrase<T>[] {
  // Each of them says a number.
  if (!tokens.some(({ kind }) => kind === 'number' || kind === 'math')) return []
  const words = tokens.filter(({ kind, text }) => !(kind === 'break' && text === ','))
  return (Object.keys(PHRASES) as PhraseName[]).flatMap(name =>
    PHRASES[name].flatMap((template: string) => {
      const pieces = template.split(' ')
      // A list keeps its commas.
      const all = pieces.includes('{list}') ? tokens : words
      return all.flatMap((_, from) => {
        const slots = new Map<string, readonly T[]>()
        const to = matched(pieces, 0, all, from, slots)
        return to === null
          ? []
          : [{ name, slots, from: tokens.indexOf(all[from]!), to: tokens.indexOf(all[to - 1]!) + 1 }]
      })
    }),
  )
}

/** The place behind the pieces from one on, where they stand at a place; null where they do not. */
function matched<T extends Word>(
  pieces: readonly string[],
  piece: number,
  tokens: readonly T[],
  at: number,
  slots: Map<string, readonly T[]>,
): number | null {
  const said = pieces[piece]
  if (said === undefined) return at
  const go = (to: number): number | null => matched(pieces, piece + 1, tokens, to, slots)
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
  const length = slot[1] === 'list' ? lengthOfList(tokens, at) : fits(slot[2] === '%', tokens[at]) ? 1 : 0
  if (length === 0) return null
  slots.set(slot[1]!, tokens.slice(at, at + length))
  return go(at + length)
}

const isSaid = (said: string, token: Word | undefined): boolean =>
  token !== undefined &&
  (said === 'is' ? isWordFor(token.text, 'copula', 'comesTo') : isOneOf(token, said.split('/')))

const fits = (isPercentage: boolean, token: Word | undefined): boolean =>
  isPercentage
    ? token?.kind === 'number' && token.scale === '%'
    : token?.kind === 'math' || (token?.kind === 'number' && token.scale === undefined)

/** "3, 5, 8 and 9": how many tokens a list of three numbers or more takes; 0 where none stands there. */
function lengthOfList(tokens: readonly Word[], at: number): number {
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
