import type { Token } from '../../documents/model/document.js'
import {
  anotherCaseIn,
  cueBefore,
  saysOnlyStep,
  saysOperation,
  soughtIn,
} from '../../english/discourse-cue.js'
import { hasSense } from '../../english/matching.js'
import { BLANK_LINE, sentenceBefore } from '../../english/sentence.js'
import { asksForSolutions, namesSolutions } from '../../english/solving/claims.js'
import { isName } from '../../notation/tree/names.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { Statement } from '../../page/statement.js'

/**
 * How a page goes from one equation to the next: by words that say nothing but that, by an arrow, by other words that
 * conclude, or without a word, on the next line.
 */
export type Leading = 'plainly' | 'loosely' | 'silently'

export const ARROW =
  /\\(?:implies|iff|therefore|to|rightarrow|longrightarrow|Rightarrow|Longrightarrow|Leftrightarrow|Longleftrightarrow)(?![A-Za-z])|[⇒⟹⇔⟺→∴]/
const ROW_OR_LINE = /\\\\|\n/
/** The items of a list are equations of their own. */
export const LIST_MARK = /\n[ \t>]*(?:[-*+]|\(?[\da-zA-Z]{1,3}[.)])[ \t]|\\item(?![A-Za-z])/
/** Between a step and the next a page says no more than this. */
const MAX_WORDS = 12

/** How a page goes from one equation to the other; null where nothing says that it does. */
export function leadingTo(before: Statement, behind: Statement): Leading | null {
  const { source } = behind.reading
  const [from, to] = [before.chain.token, behind.chain.token]
  const isOne = from === to
  const between = isOne
    ? source.slice(before.link.right.end, startOf(behind))
    : source.slice(from.end, to.start)
  if (LIST_MARK.test(between)) return null
  const tokens = isOne ? [] : tokensBetween(before, behind)
  const isApart = BLANK_LINE.test(between) && !from.display && !to.display
  const words = tokens.filter(({ kind }) => kind === 'word')
  const things = tokens.filter(({ kind, text }) => kind === 'number' || (kind === 'math' && !isArrow(text)))
  const isReckoned = things.some(thing => isCalculation(thing, behind))
  if (!things.every(thing => isOperand(thing, words, behind) || isCalculation(thing, behind))) return null
  if (words.length === 0)
    return beginsAnew(tokens, before, behind) ? null : wordless(between, tokens, before, isApart)
  if (isApart || words.length > MAX_WORDS) return null
  if (!isReckoned && (saysOnlyStep(words) || namesSolutions(words) || isAnswerTo(before, words)))
    return 'plainly'
  const isConcluded = cueBefore(to, behind.reading) === 'conclusion' && anotherCaseIn(words) === null
  return isConcluded && (isReckoned || things.length === 0) ? 'loosely' : null
}

/** "$x^2 = 4$ gives $x = 2$. $x^2 = 9$ gives …": behind the stop of a solution another equation is no step. */
const beginsAnew = (tokens: readonly Token[], before: Statement, behind: Statement): boolean =>
  tokens.some(({ kind }) => kind === 'stop') && isName(before.link.left) && !isName(behind.link.left)

/** "The solutions of $x^2 = 9$ are". */
const isAnswerTo = ({ chain: { token }, reading }: Statement, words: readonly Token[]): boolean =>
  words.every(word => hasSense(word, 'copula')) && asksForSolutions(token, reading)

/** Where the chain of a statement begins in its formula. */
const startOf = ({ chain, link }: Statement): number => (chain.follows ? link.left : chain.terms[0]!).start

function wordless(
  between: string,
  tokens: readonly Token[],
  before: Statement,
  isApart: boolean,
): Leading | null {
  if (ARROW.test(between)) return 'plainly'
  const [only, more] = tokens
  // "Solve $2x + 3 = 11$: $2x = 8$".
  const isOpened = only?.text === ':' && more === undefined && isSoughtAt(before)
  if (isOpened) return 'plainly'
  return ROW_OR_LINE.test(between) && !isApart ? 'silently' : null
}

/** "Solve", "the equation", "the solutions of" before a formula. */
export const isSoughtAt = ({ chain: { token }, reading }: Statement): boolean =>
  soughtIn(sentenceBefore(token, reading)) !== null

/** `$\\implies$` by itself. */
const isArrow = (text: string): boolean => text.replace(ARROW, '').trim() === ''

/** "Subtracting $3$ from both sides", "dividing by 2": what is done with a figure or a term is a step. */
function isOperand(thing: Token, words: readonly Token[], { reading }: Statement): boolean {
  const chains = reading.chains.get(thing)
  if (thing.kind === 'number' && thing.written !== undefined && namesSolutions(words)) return true
  const isTerm = thing.kind === 'number' || (chains?.length === 1 && chains[0]!.signs.length === 0)
  return isTerm && saysOperation(words)
}

/** "The discriminant is $16 - 52 = -36$": a calculation with numbers on the way. */
function isCalculation(thing: Token, { reading: { chains } }: Statement): boolean {
  const own = chains.get(thing) ?? []
  return (
    own.length === 1 && own[0]!.signs.length > 0 && own[0]!.terms.every(term => symbolsOf(term).size === 0)
  )
}

/** What stands between the formulas of two statements. */
export const tokensBetween = (
  { chain: { token: from }, reading: { section, places } }: Statement,
  { chain: { token: to } }: Statement,
): readonly Token[] => section.tokens.slice(places.get(from)! + 1, places.get(to)!)
