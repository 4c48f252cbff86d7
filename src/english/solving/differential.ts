import { anotherCaseIn } from '../discourse-cue.js'
import { isFunctionWord } from '../grammar.js'
import { hasSense } from '../matching.js'
import { sentenceBehind, type Words } from '../sentence.js'
import type { Word } from '../word.js'
import { asksForSolutions } from './claims.js'

/** "So", "has the general solution", "integrating gives": words that lead from an equation to a function that solves it, and say no more. */
export const leadsToSolution = (words: readonly Word[]): boolean =>
  words.some(word => hasSense(word, 'concludes', 'root', 'solves', 'answer')) && areOfSolving(words)

/** "The solution of $y' = 2y$ with … is": no more than a copula behind what was asked for. */
export const answersFor = (equation: Word, words: readonly Word[], all: Words): boolean =>
  asksForSolutions(equation, all) && words.some(word => hasSense(word, 'copula')) && areOfSolving(words)

/** "Is a solution of", "satisfies the differential equation": the same the other way round. */
export const saysThatItSolves = (words: readonly Word[]): boolean =>
  words.some(word => hasSense(word, 'root', 'solves')) && areOfSolving(words)

/** "The characteristic equation is". */
export const leadsToCharacteristic = (words: readonly Word[]): boolean =>
  namesCharacteristic(words) && areOfSolving(words)

export const namesCharacteristic = (words: readonly Word[]): boolean =>
  words.some(word => hasSense(word, 'characteristic'))

const areOfSolving = (words: readonly Word[]): boolean =>
  anotherCaseIn(words) === null && words.every(isOrdinary)

const isOrdinary = (word: Word): boolean =>
  !hasSense(word, 'modal', 'condition', 'contrast', 'noneOf', 'roughly', 'comparison', 'alternative') &&
  (isFunctionWord(word.text) ||
    hasSense(
      word,
      'concludes',
      'states',
      'root',
      'solves',
      'answer',
      'ofDifferentialEquation',
      'characteristic',
    ))

/** "We try", "at equilibrium", "for small angles": a function is meant to be no solution, or none of the whole equation. */
export const isTried = (tokens: readonly Word[]): boolean => tokens.some(token => hasSense(token, 'ofTrial'))

/** Whether words speak of slopes, or of solving: a page on which `y'` is no other quantity than the slope of y. */
export const isOfSolving = (tokens: readonly Word[]): boolean =>
  tokens.some(token => hasSense(token, 'derivative', 'solve', 'solves', 'root'))

/** Whether the rest of a sentence says nothing of where a formula counts: "on $(0, 1)$", "for $t > 2$", "approximately". */
export function countsEverywhere(token: Word, words: Words): boolean {
  const behind = sentenceBehind(token, words)
  const [next, last] = behind
  if (!next || next.kind === 'stop') return true
  if (behind.some(word => hasSense(word, 'condition', 'roughly', 'noneOf', 'modal'))) return false
  const isForAll = hasSense(next, 'leadsToSymbol') && hasSense(last, 'every', 'determiner')
  return (
    next.text === ',' || next.text === ')' || hasSense(next, 'joining') || next.text === 'where' || isForAll
  )
}
