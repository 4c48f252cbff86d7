import type { Token } from '../documents/model/document.js'
import type { Chain, Node, Sign } from '../notation/tree/node.js'
import { continuesFrom } from './continuation.js'
import type { Reading } from './reading.js'

/** A chain with the term that it continues, where it opens with a relation sign. */
export interface StatedChain {
  readonly token: Token
  readonly chain: Chain
  readonly terms: readonly Node[]
  readonly signs: readonly Sign[]
  /** The formula before it that it continues. */
  readonly follows: Token | null
}

/** The chains of a section in order, each with what it continues in the same sentence. */
export function* statedChains(
  reading: Reading,
  continues: typeof continuesFrom = continuesFrom,
): Generator<StatedChain> {
  let last: { term: Node; token: Token } | null = null
  const isContinued = (before: Token, token: Token): boolean =>
    before.sentence === token.sentence && continues(before, token, reading)
  for (const [token, chains] of reading.chains) {
    for (const chain of chains) {
      const isContinuing = chain.opens !== null && last !== null && isContinued(last.token, token)
      const terms: readonly Node[] = isContinuing ? [last!.term, ...chain.terms] : chain.terms
      const signs: readonly Sign[] = isContinuing ? [chain.opens!, ...chain.signs] : chain.signs
      yield { token, chain, terms, signs, follows: isContinuing ? last!.token : null }
      last = { term: terms.at(-1)!, token }
    }
  }
}
