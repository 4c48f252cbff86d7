import { isFunctionWord } from '../../../english/grammar.js'
import type { Lexeme } from '../lexeme.js'
import { closingOf } from './bracket.js'
import { chanceAt, momentAt } from './chance.js'
import { functionOfWord } from './function-word.js'

/** A function that only the page knows, and a moment: `loss(u)`, `KL(p || q)`, `E[X]`, `Var(X)`. */
const NAME = /^(?:[a-z][a-z\d]{1,15}|[A-Z][A-Za-z]{1,5}|E)$/

const MOMENTS: ReadonlySet<string> = new Set(['E', 'Var', 'Cov', 'SD'])
/** `E[XY]`, `Var(aX)`. */
const isOfVariables = ({ kind, text }: Lexeme): boolean => kind === 'word' && /^[A-Za-z][A-Z]$/.test(text)

/**
 * The lexemes with each probability of an event, each moment, and each call of a function that the page names as one:
 * `P(X >= 3)`, `E[X^2]`, `Var X`, `loss(-u)`. "The parameter(s)" calls nothing.
 */
export function withCalls(lexemes: readonly Lexeme[], source: string): readonly Lexeme[] {
  const found: Lexeme[] = []
  for (let at = 0; at < lexemes.length; ) {
    const end = endOfCall(lexemes, at, source)
    if (end === undefined) {
      found.push(lexemes[at++]!)
      continue
    }
    const { start } = lexemes[at]!
    found.push({ ...lexemes[at]!, kind: 'application', text: source.slice(start, end), end })
    while (at < lexemes.length && lexemes[at]!.start < end) at++
  }
  return found
}

/** Where the call ends that begins with a lexeme; undefined where none does. */
function endOfCall(lexemes: readonly Lexeme[], at: number, source: string): number | undefined {
  const { kind, text, start, end } = lexemes[at]!
  if (kind !== 'word') return undefined
  const typed = chanceAt(source, start) ?? momentAt(source, start)
  if (typed) return typed.end
  const open = lexemes[at + 1]
  const isCall = open?.kind === 'open' && open.start === end && NAME.test(text)
  if (!isCall || functionOfWord(text) || isFunctionWord(text.toLowerCase())) return undefined
  if (text === 'E' && open.text !== '[') return undefined
  const close = closingOf(lexemes, at + 1, MOMENTS.has(text) ? isOfVariables : undefined)
  const isPlural = close === at + 3 && /^e?s$/.test(lexemes[at + 2]!.text)
  return close === undefined || isPlural ? undefined : lexemes[close]!.end
}
