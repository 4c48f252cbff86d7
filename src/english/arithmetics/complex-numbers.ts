import { type Sense, wordsFor } from '../lexicon.js'
import { beginsAt, hasSense } from '../matching.js'
import type { Word } from '../word.js'

const TOPIC = wordsFor('complexTopic')

/** Where some words speak of complex numbers: "the complex numbers", "Euler's formula", "for all complex $z$". */
export const complexTopicsIn = (tokens: readonly Word[]): readonly number[] =>
  tokens.flatMap((token, at) => (isTopic(tokens, at) ? [token.start] : []))

const isTopic = (tokens: readonly Word[], at: number): boolean =>
  tokens[at]!.kind === 'word' &&
  (beginsAt(tokens, at, TOPIC) || (hasSense(tokens[at], 'complexKind') && tokens[at + 1]?.kind === 'math'))

const SEVERAL = wordsFor('severalUnits')

/** Where some words speak of an algebra or a space in which i is one of several units. */
export const severalUnitsIn = (tokens: readonly Word[]): readonly number[] =>
  tokens.flatMap(({ start }, at) => (beginsAt(tokens, at, SEVERAL) ? [start] : []))

/** Whether the letter at a place of a text is one that counts or measures: "each $i$", "the current $i$", "the $i$-th". */
export const isOfCount = (tokens: readonly Word[], at: number): boolean =>
  hasSense(tokens[at - 1], 'beforeIndex') || hasSense(tokens[at + 1], 'ordinal')

/** So far from a name stand the words that say of what kind it is. */
const MAX_DISTANCE = 5

/** Whether the words nearest to a name call it real or complex: "real numbers $a$ and $b$", "$z$ is a complex number". */
export function numbersNamedAt(tokens: readonly Word[], at: number): 'real' | 'complex' | null {
  const [behind, before] = [1, -1].map(step => placesFrom(tokens, at, step)) as [number[], number[]]
  for (let distance = 0; distance < MAX_DISTANCE; distance++)
    for (const place of [behind[distance], before[distance]]) {
      if (place === undefined) continue
      if (isKind(tokens, place, 'complexName', 'complexKind')) return 'complex'
      if (isKind(tokens, place, 'realName', 'realKind')) return 'real'
    }
  return null
}

/** The places on one side of a name, up to a word that gives another: "let $p = r$, let $q$ be complex". */
function placesFrom(tokens: readonly Word[], at: number, step: number): number[] {
  const places: number[] = []
  for (let place = at + step; places.length < MAX_DISTANCE; place += step) {
    const word = tokens[place]
    if (word?.sentence !== tokens[at]!.sentence || hasSense(word, 'gives')) break
    places.push(place)
  }
  return places
}

/** "Real numbers", "real $x$", "is real"; the real part of z says nothing of z. */
const isKind = (tokens: readonly Word[], at: number, noun: Sense, adjective: Sense): boolean =>
  beginsAt(tokens, at, wordsFor(noun)) ||
  (hasSense(tokens[at], adjective) && (tokens[at + 1]?.kind === 'math' || hasSense(tokens[at - 1], 'states')))
