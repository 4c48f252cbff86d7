import { isWordFor } from '../../english/lexicon.js'
import { congruenceIn } from './congruence.js'
import { namesFunction } from './functions/function-word.js'
import type { Lexeme } from './lexeme.js'
import { mayNameSomething } from './named-figure.js'
import { type Run, sidesOf } from './run.js'
import { hasOperation } from './standalone-run.js'

/**
 * Whether a run that does not stand alone states something all the same, of which words beside it may be a part:
 * "after 10 years 1,000 × 1.05 = 1,050", "the sum of 1/2 + 1/4 = 3/4", "No. 2 + 3 = 5". It is right if it holds, and if
 * it does not, the words may have changed it. What an operation joins to something unread says nothing by itself.
 */
export function mayBePart(run: Run, lexemes: readonly Lexeme[]): boolean {
  const { from, to, letters } = run
  if (letters === 'symbols' || congruenceIn(lexemes.slice(from, to)) !== 'none') return false
  const sides = sidesOf(run, lexemes)
  const isSigned = lexemes[from]!.kind === 'operator'
  if (isSigned || !hasOperation(sides[0]!) || mayNameSomething(run, sides, lexemes)) return false
  return beginsApart(run, lexemes) && endsApart(run, lexemes)
}

function beginsApart({ from }: Run, lexemes: readonly Lexeme[]): boolean {
  const [before, beforeThat] = [lexemes[from - 1], lexemes[from - 2]]
  if (!before) return true
  const first = lexemes[from]!
  if (before.end === first.start) return false
  switch (before.kind) {
    case 'word':
      return isPlainWord(before) && beforeThat?.kind !== 'operator' && !binds(before, beforeThat)
    case 'number':
    case 'count':
      // `2 * 3 4 = 12`: only a figure that words set apart is none of the calculation. `12 345` may be one number.
      return beforeThat?.kind === 'word' && isPlainWord(beforeThat) && !mayBeGroups(before, first)
    case 'other':
      return before.text === '.' && beforeThat?.kind === 'word'
    case 'stop':
    case 'break':
      return before.text !== ':' || beforeThat?.kind === 'word'
    default:
      return false
  }
}

const mayBeGroups = (one: Lexeme, other: Lexeme): boolean =>
  /^\d{1,3}$/.test(one.text) && /^\d{3}(?!\d)/.test(other.text)

/** "The sum of 5 and 3 + 4 = 7", "12 by 3 · 2 = 6", "half of 6 + 4 = 5", "twice 2 + 3 = 10": another calculation than is written. */
function binds({ text }: Lexeme, before: Lexeme | undefined): boolean {
  const word = text.toLowerCase()
  if (word === 'of')
    return isWordFor(before?.text.toLowerCase(), 'partOf') && !isWordFor(before!.text, 'operationNoun')
  const isOperation = word === 'by' || isWordFor(word, 'bindsBehind')
  return isOperation || (isWordFor(word, 'betweenParts') && isFigure(before))
}

function endsApart({ to }: Run, lexemes: readonly Lexeme[]): boolean {
  const [last, next, after] = [lexemes[to - 1]!, lexemes[to], lexemes[to + 1]]
  if (!next || next.kind === 'stop' || next.opensLine) return true
  if (next.kind === 'break' || next.kind === 'close') return last.end < next.start || !isFigure(after)
  return (
    next.kind === 'word' && last.end < next.start && isPlainWord(next) && !isWordFor(next.text, 'bindsBefore')
  )
}

const isFigure = (lexeme: Lexeme | undefined): boolean => lexeme?.kind === 'number'

/** A word that is neither a symbol nor an operation or a function. */
const isPlainWord = ({ text }: Lexeme): boolean => {
  const word = text.toLowerCase()
  const isOfFormula = word === 'pi' || namesFunction(word) || isWordFor(word, 'operation', 'operationNoun')
  return /^\p{L}{2,}$/u.test(word) && !isOfFormula
}
