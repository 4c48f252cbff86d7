import { proveIdentity } from '../../math/proof/tactics.js'
import { definableIn } from '../../math/term/key.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { rootName } from '../../notation/tree/names.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { Reading } from '../../page/reading.js'

const EQUALITIES: ReadonlySet<string> = new Set(['=', '≈', '~', ':=', '≡'])

/** So many relations of a section are looked at. */
const MAX_CHAINS = 400

/**
 * Whether some symbols stand in another equation of their section that is no identity: they may be the unknowns of it, or
 * have the value that it gives. What they define, `f(x) = x^2` and `n = 2k + 1`, tells nothing of them.
 */
export function isConstrained(
  names: ReadonlySet<string>,
  own: Chain,
  { chains, glossary }: Reading,
): boolean {
  const all = [...chains.values()].flat()
  if (all.length > MAX_CHAINS) return true
  return all.some(
    chain =>
      chain !== own &&
      chain.signs.some((sign, at) => {
        if (!EQUALITIES.has(sign.operator)) return false
        const sides = [chain.terms[at], chain.terms[at + 1]]
        return sides.some(side => side && mentions(side, names)) && !isHarmless(sides)
      }),
  )

  function isHarmless([left, right]: readonly (Node | undefined)[]): boolean {
    if (!left || !right) return false
    if (isNamed(left)) return !names.has(definedName(left))
    const [one, other] = [left, right].map(side => lowered(side, glossary))
    if (!one || !other || definableIn(one).size + definableIn(other).size === 0) return false
    try {
      return proveIdentity(one, other).proved
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
  }
}

const mentions = (side: Node, names: ReadonlySet<string>): boolean =>
  [...symbolsOf(side)].some(name => names.has(name))

/** A name, or a function of something: `f(x)`. */
const isNamed = (side: Node): boolean => definedName(side) !== ''

const definedName = (side: Node): string => {
  const name = rootName(side)
  if (name !== '') return name
  return side.head === 'call' || side.head === 'mul' ? rootName(side.args[0]!) : ''
}
