import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import type { Reading } from '../reading.js'
import { spokenOf } from './spoken.js'

/**
 * The symbols that a sentence calls whole numbers: those behind the word, "all integers $n \ge 1$ and $m$", or where none
 * stand there those before it, "where $n$ is an integer". Of $x$ in "for all $x > 0$ and all integers $n$" it says nothing.
 */
export function wholeNamesIn(sentence: readonly Token[], reading: Reading): ReadonlySet<string> {
  const names = new Set<string>()
  const note = (token: Token): void => {
    if (token.kind === 'word') names.add(token.text)
    for (const chain of reading.chains.get(token) ?? [])
      for (const [name] of spokenOf(chain, reading)) names.add(name)
  }
  sentence.forEach((word, at) => {
    if (!hasSense(word, 'whole')) return
    const behind = listed(sentence.slice(at + 1))
    const own = behind.length > 0 ? behind : listed(sentence.slice(0, at).reverse().filter(isNoLink))
    own.forEach(note)
  })
  return names
}

/** What leads from a symbol to what it is: "$n$ is an integer". */
const isNoLink = (token: Token): boolean => !hasSense(token, 'copula', 'article', 'positive', 'negative')

/** The symbols at the beginning of some tokens, and those that are listed with them. */
function listed(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(
    token => !isSymbol(token) && token.kind !== 'break' && !hasSense(token, 'joining'),
  )
  return tokens.slice(0, end < 0 ? undefined : end).filter(isSymbol)
}

const isSymbol = ({ kind, text }: Token): boolean =>
  kind === 'math' || (kind === 'word' && /^[b-z]$/.test(text))
