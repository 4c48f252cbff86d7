import type { Token } from '../../documents/model/document.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number, type Term } from '../../math/term/term.js'
import { type LawPage, termOf } from '../laws/law-page.js'

/** The expression that a formula is, or the number that a word is; null for a relation. */
export function expressionOf(token: Token | undefined, { reading }: LawPage): Term | null {
  if (token?.kind === 'number') return token.scale === undefined ? number(token.text, token.text) : null
  const [chain, another] = (token && reading.chains.get(token)) ?? []
  if (!chain || another) return null
  // "84 = 2^2 · 3 · 7 is divisible by 7": the first side is what is spoken of.
  const isOfEquals = chain.signs.every(({ operator }) => operator === '=')
  return isOfEquals ? termOf(chain.terms[0]!, reading) : null
}

/** A whole number from 1; null for anything else. */
export const wholeOf = (term: Term | null): bigint | null => {
  const value = term && exactValue(term)
  return value?.isInteger() && value.sign() > 0 ? value.numerator : null
}
