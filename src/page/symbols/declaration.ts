import { keyOf } from '../../math/term/key.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'

/**
 * The name that a statement declares for a function, `f \colon A \to B`: what an earlier line said of the name is not
 * said of this one. Null where it declares none.
 */
export function declaredIn({ terms, signs }: StatedChain, { source, glossary }: Reading): string | null {
  const [name] = terms
  const [sign] = signs
  if (!name || sign?.operator !== '→' || !isName(name)) return null
  if (!/^(?:\\colon|:)$/.test(source.slice(sign.start, sign.end))) return null
  const term = lowered(name, glossary)
  return term && keyOf(term)
}
