import { childrenOf } from '../children.js'
import { isSameTerm } from '../equality.js'
import { exactValue } from '../evaluate.js'
import { symbolsOf } from '../symbols.js'
import { add, apply, multiply, power, type Term } from '../term.js'

/**
 * The parts of a term that must keep one sign on a range for it to be continuous there: what it divides by, and what it
 * takes roots, logarithms, tangents and arcsines of. Parts without the variable are left out.
 */
export function mustKeepSign(term: Term, by: string): readonly Term[] {
  const found: Term[] = []
  const visit = (part: Term): void => {
    if (!symbolsOf(part).has(by)) return
    const own = ownOf(part)
    if (own && !found.some(other => isSameTerm(other, own))) found.push(own)
    childrenOf(part).forEach(visit)
  }
  visit(term)
  return found.filter(part => symbolsOf(part).has(by))
}

function ownOf(term: Term): Term | undefined {
  if (term.kind === 'ln') return term.argument
  if (term.kind === 'power') {
    const exponent = exactValue(term.exponent)
    const isNatural = exponent?.isInteger() === true && exponent.sign() >= 0
    return isNatural ? undefined : term.base
  }
  if (term.kind !== 'apply') return undefined
  const [argument] = term.arguments as readonly [Term]
  if (term.name === 'tan') return apply('cos', argument)
  const isOfSine = term.name === 'arcsin' || term.name === 'arccos'
  return isOfSine ? add(1, multiply(-1, power(argument, 2))) : undefined
}
