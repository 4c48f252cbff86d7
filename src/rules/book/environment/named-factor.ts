import { hasSense } from '../../../english/matching.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from '../locate/candidate.js'

/** The factor that the words behind a place name, "biased by the factor $(G-1)/G$"; null where they name none. */
export function factorNamed({ end }: Candidate, { section, chains }: Reading): Node | null {
  const { tokens } = section
  const clause = tokens.find(token => token.end >= end)?.clause
  const behind = tokens.filter(token => token.start >= end && token.clause === clause)
  for (const [i, lead] of behind.entries()) {
    if (!hasSense(lead, 'factor')) continue
    const named = behind.slice(i + 1).find(token => !hasSense(token, 'article', 'ofAbout'))
    const [chain, ...others] = (named && chains.get(named)) ?? []
    if (chain?.terms.length === 1 && !chain.opens && others.length === 0) return chain.terms[0]!
  }
  return null
}
