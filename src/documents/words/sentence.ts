import { isWordFor } from '../../english/lexicon.js'
import { isAt } from '../model/match-at.js'
import { type Draft, draft } from '../model/mutable-token.js'

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '）': '（' }
const OPENING = new Set(Object.values(CLOSING))
/** A full stop, but no ellipsis, at the end of a formula: closing commands and braces may follow it. */
const FULL_STOP = /(?<!\.)\.(?:\s|\}|\\end\{\w{1,20}\*?\}|\\[,;:!]|\\q?quad)*$/
const ONE_CAPITAL = /\p{Lu}(?!\p{Lu})/uy
/** As much of the end of a formula as is searched for its full stop. */
const TAIL = 100

/** Counts sentences and clauses through a section. */
export class SentenceCounter {
  private sentence = 0
  private clause = 0
  private isComparing = false

  /** Gives every token its sentence, its clause, and whether it is an aside. */
  count(tokens: readonly Draft[]): void {
    const depths = bracketDepths(tokens)
    for (const [index, token] of tokens.entries()) {
      if (token.kind === 'word') this.hear(token.text)
      token.sentence = this.sentence
      token.clause = this.clause
      token.aside = this.isComparing || depths[index]! > 0
      if (token.kind === 'stop') this.sentence++
      // A colon joins what it introduces: "saving per layer: 1.2e8".
      if (token.kind === 'stop' || (token.kind === 'break' && token.text !== ':')) {
        this.clause++
        this.isComparing = false
      }
    }
  }

  /** A contrast ends a comparison and begins a clause; a comparison begins an aside. */
  private hear(word: string): void {
    const isComparison = isWordFor(word, 'comparison')
    if (!isComparison && !isWordFor(word, 'contrast')) return
    this.clause++
    this.isComparing = isComparison
  }
}

/** How many pairs of brackets stand around each token; a bracket without its partner is none. */
function bracketDepths(tokens: readonly Draft[]): Int32Array {
  const depths = new Int32Array(tokens.length)
  const open: number[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'break') continue
    const bracket = token.text
    if (OPENING.has(bracket)) open.push(index)
    else if (open.length > 0 && tokens[open.at(-1)!]!.text === CLOSING[bracket]) {
      depths[open.pop()!]!++
      depths[index + 1]!--
    }
  }
  let depth = 0
  for (const [index, change] of depths.entries()) {
    depth += change
    depths[index] = depth
  }
  return depths
}

/** A stop where nothing is written: at the end of a block, or behind a formula. */
export const unwrittenStop = (at: number): Draft => draft('stop', '', at, at)

/** Whether the tokens end with a stop, or with the brackets that it stands in. */
export function isStopped(tokens: readonly Draft[]): boolean {
  const last = tokens.findLast(({ kind, text }) => !(kind === 'break' && text in CLOSING))
  return last?.kind === 'stop'
}

/** Whether a formula carries the full stop of its sentence. */
export const endsInFullStop = (token: Draft): boolean => FULL_STOP.test(token.text.slice(-TAIL))

/**
 * Whether a token can only begin a sentence: a word with one capital. Names in capitals, lower case, figures and
 * formulas may go on with what stands before a display.
 */
export function beginsSentence(token: Draft, text: string, offset: number): boolean {
  if (token.kind !== 'word') return false
  return isAt(ONE_CAPITAL, text, token.start - offset)
}

/**
 * Adds the stops that formulas carry: a display ends its sentence with its full stop, or where a sentence begins
 * behind it and no comma joins them; a formula in the line does with its full stop before a new sentence or formula.
 */
export function withFormulaStops(tokens: readonly Draft[], text: string, offset: number): Draft[] {
  const result: Draft[] = []
  for (const [index, token] of tokens.entries()) {
    result.push(token)
    const next = tokens[index + 1]
    if (token.kind !== 'math' || next?.kind === 'stop') continue
    const isBefore = next !== undefined && beginsSentence(next, text, offset)
    const isJoined = token.text.trimEnd().endsWith(',')
    // Right behind a full stop another formula begins a sentence too: `$x = 3.$ $y = 4$`.
    const ends = endsInFullStop(token)
      ? token.display || isBefore || next?.kind === 'math'
      : token.display && isBefore && !isJoined
    if (ends) result.push(unwrittenStop(token.end))
  }
  return result
}
