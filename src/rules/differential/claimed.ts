import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { BLANK_LINE } from '../../english/sentence.js'
import {
  answersFor,
  countsEverywhere,
  isOfSolving,
  isTried,
  leadsToSolution,
  saysThatItSolves,
} from '../../english/solving/differential.js'
import type { Statement } from '../../page/statement.js'
import { ARROW, isSoughtAt, LIST_MARK, tokensBetween } from '../solving/led-to.js'
import type { DifferentialEquation } from './equation.js'
import { initialValuesOf } from './initial-value.js'

/** Between an equation and its solution a page says no more than this. */
const MAX_WORDS = 20

/** "(a)", "b)" */
const ITEM = /(?:^|[\s(])[a-z]\)/

const ORDERS: ReadonlySet<string> = new Set(['<', '>', '≤', '≥', '≠', '∈', '≪', '≫'])

/**
 * Whether a page says plainly that a function solves the equation before it: only initial values of the function stand
 * between, and only words that lead from the one to the other.
 */
export function isClaimedBehind(
  before: Statement,
  between: readonly Statement[],
  stated: Statement,
  unknown: string,
): boolean {
  if (
    between.some(one => initialValuesOf(one, unknown).length === 0) ||
    isTried(tokensAround(before, stated))
  )
    return false
  const words = wordsBetween(before, between, stated)
  if (words === null || !endsThere(stated)) return false
  if (answersFor(before.chain.token, words, before.reading)) return true
  if (words.length > 0) return leadsToSolution(words) && (!isApart(before, stated) || words.some(isSolution))
  return !isApart(before, stated) && (isArrow(before, stated) || isOpened(before, between, stated))
}

/** "$y = e^{2t}$ is a solution of $y' = 2y$". */
export function isClaimedBefore(stated: Statement, behind: Statement): boolean {
  const words = wordsBetween(stated, [], behind)
  const isOneSentence = stated.chain.token.sentence === behind.chain.token.sentence
  return isOneSentence && words !== null && saysThatItSolves(words) && endsThere(behind)
}

/** The tokens of the sentences from the one to the other. */
const tokensAround = (
  { chain: { token: from } }: Statement,
  { chain: { token: to }, reading: { section } }: Statement,
): readonly Token[] =>
  section.tokens.filter(({ sentence }) => sentence >= from.sentence && sentence <= to.sentence)

/** Whether the derivatives of an equation are no other quantities: by their notation, or by the words around it. */
export const isOfSlopes = ({ statement, by, order }: DifferentialEquation, stated: Statement): boolean =>
  by !== null || order > 1 || isOfSolving(tokensAround(statement, stated))

const isSolution = (word: Token): boolean => hasSense(word, 'root', 'answer')

/** The words between two statements; null where a list, a figure or another formula stands between them. */
function wordsBetween(
  before: Statement,
  between: readonly Statement[],
  behind: Statement,
): readonly Token[] | null {
  const { source } = behind.reading
  const [from, to] = [before.chain.token, behind.chain.token]
  if (LIST_MARK.test(source.slice(from.end, to.start)) || ITEM.test(source.slice(from.end, to.start)))
    return null
  const tokens = from === to ? [] : tokensBetween(before, behind)
  const known = new Set(between.map(({ chain: { token } }) => token))
  const isOther = (token: Token): boolean =>
    token.kind === 'number' ||
    token.kind === 'code' ||
    (token.kind === 'math' && !known.has(token) && token.text.replace(ARROW, '').trim() !== '')
  const words = tokens.filter(({ kind }) => kind === 'word')
  return tokens.some(isOther) || words.length > MAX_WORDS ? null : words
}

const between = (before: Statement, { chain, reading }: Statement): string =>
  reading.source.slice(before.link.right.end, chain.terms[0]!.start)

const isApart = (before: Statement, behind: Statement): boolean =>
  BLANK_LINE.test(between(before, behind)) && !before.chain.token.display && !behind.chain.token.display

const isArrow = (before: Statement, behind: Statement): boolean => ARROW.test(between(before, behind))

/** "Solve $y' = 3y$: $y = 2e^{3t}$". */
function isOpened(before: Statement, values: readonly Statement[], behind: Statement): boolean {
  const last = values.at(-1) ?? before
  const [only, more] = last.chain.token === behind.chain.token ? [] : tokensBetween(last, behind)
  return only?.text === ':' && more === undefined && isSoughtAt(before)
}

/** Whether nothing behind a statement says where it counts. */
function endsThere({ chain: { token, chain }, reading }: Statement): boolean {
  const all = [...reading.chains].filter(
    ([other]) => other.sentence === token.sentence && other.start >= token.start,
  )
  const later = all.flatMap(([, chains]) => chains).filter(other => other.start > chain.start)
  const isBounded = later.some(({ signs }) => signs.some(({ operator }) => ORDERS.has(operator)))
  return !isBounded && countsEverywhere(token, reading)
}
