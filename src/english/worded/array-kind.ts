import { isWordFor } from '../lexicon.js'
import { statesFormula } from '../logic/range-clause.js'
import { hasSense } from '../matching.js'
import type { Word } from '../word.js'
import { writtenSizeAt } from './matrix-size.js'

/** What a sentence says that names are: "invertible $n \times n$ matrices $A$ and $B$", "$u$ and $v$ are vectors". */
export interface ArraysSaid<T extends Word> {
  readonly kind: 'matrix' | 'vector'
  /** The formulas in which the names may stand, the nearest first; none where the sentence names none. */
  readonly tokens: readonly T[]
  /** Whether any such array is meant: "for all square matrices", and not "the matrix", "symmetric matrices". */
  readonly isGeneric: boolean
  /** The size between noun and article, `n \times n`, "3 by 3"; null where it is not said. */
  readonly size: readonly [rows: string, columns: string] | null
}

/** So many words stand before such a noun at most. */
const MAX_WORDS = 8

export const arraysSaidIn = <T extends Word>(sentence: readonly T[]): readonly ArraysSaid<T>[] =>
  sentence.flatMap((_, at) => {
    const kind = kindAt(sentence, at)
    return kind ? [saidAt(sentence, at, kind)] : []
  })

/** What is invertible is a matrix, where no noun says so. */
function kindAt(sentence: readonly Word[], at: number): 'matrix' | 'vector' | null {
  const word = sentence[at]
  if (hasSense(word, 'matrixNamed')) return 'matrix'
  if (hasSense(word, 'vectorNamed')) return 'vector'
  const isAlone = hasSense(word, 'invertible') && sentence[at + 1]?.kind !== 'word'
  return isAlone && !(sentence[at + 1] && isSize(sentence[at + 1]!)) ? 'matrix' : null
}

const isSize = (word: Word): boolean => word.kind === 'math' && writtenSizeAt([word], 0) !== null

function saidAt<T extends Word>(
  sentence: readonly T[],
  at: number,
  kind: 'matrix' | 'vector',
): ArraysSaid<T> {
  let from = at
  while (from > 0 && at - from < MAX_WORDS && isOfPhrase(sentence, from - 1)) from--
  const lead = sentence[from - 1]
  const isLed = from === 0 || hasSense(lead, 'every', 'introduces', 'leadsArrays', 'copula')
  const copula = copulaBefore(sentence, at)
  const tokens = copula < 0 ? namesBehind(sentence, at + 1) : namesBefore(sentence, copula - 1)
  return { kind, tokens, isGeneric: isLed, size: sizeIn(sentence.slice(from, at)) }
}

/** "Is a", "be real invertible": where the verb stands that says what the names before it are; -1 where none does. */
function copulaBefore(sentence: readonly Word[], at: number): number {
  let from = at - 1
  while (
    from >= 0 &&
    at - from <= MAX_WORDS &&
    !hasSense(sentence[from], 'copula') &&
    isInPhrase(sentence[from]!)
  )
    from--
  return hasSense(sentence[from], 'copula') ? from : -1
}

const isInPhrase = (word: Word): boolean =>
  word.kind === 'number' ||
  isSize(word) ||
  (word.kind === 'word' && !hasSense(word, 'every', 'introduces', 'condition'))

/** "Real invertible 3 by 3". */
function isOfPhrase(sentence: readonly Word[], at: number): boolean {
  const word = sentence[at]!
  if (isSize(word) || word.kind === 'number') return true
  if (word.kind !== 'word') return false
  const isArticle = isWordFor(word.text, 'article') && !isWordFor(word.text, 'definite')
  return isArticle || isWordFor(word.text, 'sizeBy') || hasSense(word, 'ofAnyArray', 'invertible', 'every')
}

function sizeIn(phrase: readonly Word[]): readonly [string, string] | null {
  const [size] = phrase.flatMap((_, at) => writtenSizeAt(phrase, at) ?? [])
  return size ? [size.rows, size.columns] : null
}

const joins = (word: Word | undefined): boolean =>
  word?.kind === 'break' ? word.text === ',' : word !== undefined && isWordFor(word.text, 'joining')

function namesBehind<T extends Word>(sentence: readonly T[], from: number): readonly T[] {
  const end = sentence.findIndex((word, at) => at >= from && word.kind !== 'math' && !joins(word))
  return sentence.slice(from, end < 0 ? undefined : end).filter(({ kind }) => kind === 'math')
}

function namesBefore<T extends Word>(sentence: readonly T[], to: number): readonly T[] {
  let from = to + 1
  while (from > 0 && (sentence[from - 1]!.kind === 'math' || joins(sentence[from - 1]))) from--
  return sentence.slice(from, to + 1).filter(({ kind }) => kind === 'math')
}

/** A sentence without "if $A$ and $B$ are invertible matrices", where that is all that its condition says. */
export function withoutArraysSupposed<T extends Word>(sentence: readonly T[]): readonly T[] {
  const from = sentence.findIndex(word => hasSense(word, 'condition'))
  if (from < 0) return sentence
  const length = sentence.slice(from).findIndex(word => word.kind === 'break' && !joinsNames(sentence, word))
  const clause = sentence.slice(from, length < 0 ? undefined : from + length)
  const end = clause.findIndex(word => hasSense(word, 'inference'))
  const own = end < 0 ? clause : clause.slice(0, end)
  const isOfArrays = own.some((_, at) => kindAt(own, at) !== null)
  return isOfArrays && own.slice(1).every(bringsIn) ? sentence.filter(word => !own.includes(word)) : sentence
}

const joinsNames = (sentence: readonly Word[], comma: Word): boolean => {
  const at = sentence.indexOf(comma)
  return (
    joins(comma) &&
    [sentence[at - 1], sentence[at + 1]].every(word => word?.kind === 'math') &&
    !!sentence[at + 2]
  )
}

/** Whether some words only bring arrays in, and state formulas of them: whatever else they say may leave only some. */
export const saysOnlyArrays = (words: readonly Word[]): boolean =>
  words.every(word => bringsIn(word) || statesFormula(word) || hasSense(word, ...OF_ARRAYS))

const OF_ARRAYS = ['supposesRange', 'leadsArrays', 'kind', 'realKind', 'sameSize', 'headsClaims'] as const

const bringsIn = (word: Word): boolean =>
  ['math', 'number', 'break'].includes(word.kind) ||
  isWordFor(word.text, 'article', 'joining', 'copula', 'sizeBy') ||
  hasSense(word, 'ofAnyArray', 'invertible', 'matrixNamed', 'vectorNamed', 'every')
