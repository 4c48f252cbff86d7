import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { behindSymbols, type Described, described } from './described.js'

/** What leads to a formula, with what stands behind its symbols: "for all positive x", "for $x$ and $y$ real". */
export interface Led extends Described {
  readonly by: 'every' | 'for'
  /** The formula of a set behind it: "for all $x$ in $[0, 1]$". */
  readonly set: Token | null
  /** Whether words behind it leave only some values: "for all $x$ that occur". */
  readonly isNarrowed: boolean
}

/**
 * What leads to each token of a sentence: the word before it, past formulas and words that say of what kind they are. One
 * pass, since a sentence may hold hundreds of formulas. Clauses that suppose ranges lead to each of their symbols.
 */
export function ledIn(
  sentence: readonly Token[],
  clauses: readonly (readonly Token[])[] = [],
): readonly (Led | null)[] {
  const supposed = new Set(clauses.flat())
  let led: Led | null = null
  return sentence.map((token, at) => {
    if (supposed.has(token)) {
      led = null
      return isSymbol(token) ? withBehind({ ...UNSAID, by: 'for' }, sentence, at) : null
    }
    const before = led
    led = ledPast(led, token)
    return before && isSymbol(token) ? withBehind(before, sentence, at) : before
  })
}

function withBehind(led: Led, sentence: readonly Token[], at: number): Led {
  const { described: said, set, isNarrowed } = behindSymbols(sentence, at)
  return { ...led, ...said, set, isNarrowed }
}

function ledPast(led: Led | null, token: Token): Led | null {
  if (hasSense(token, 'every')) return { ...UNSAID, by: 'every' }
  if (hasSense(token, 'leadsToSymbol')) return { ...UNSAID, by: 'for' }
  const passes = token.kind === 'break' || token.kind === 'math' || hasSense(token, 'kind')
  return led && passes ? { ...led, ...described(led, token) } : null
}

const UNSAID = { bounds: null, beside: null, set: null, isNarrowed: false } as const

const isSymbol = (token: Token): boolean => token.kind === 'math' || isLetter(token)
export const isLetter = ({ kind, text }: Token): boolean => kind === 'word' && /^[b-z]$/.test(text)
