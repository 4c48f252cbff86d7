import type { Domains } from '../../math/engines/domain.js'
import { signOnDomains } from '../../math/inequality/on-domains.js'
import { isAtLeastZero, isStrict } from '../../math/proof/sign.js'
import { childrenOf } from '../../math/term/children.js'
import type { Term } from '../../math/term/term.js'

/** What must be so of a part of a term that it has a value. */
export interface Need {
  readonly term: Term
  readonly relation: '≠ 0' | '≥ 0' | '> 0'
}

/** Functions that have a value everywhere. */
const TOTAL: ReadonlySet<string> = new Set(['sin', 'cos', 'abs', 'sinh', 'cosh', 'tanh', 'min', 'max'])

/** What a term needs to have a value; null where it has functions of which that is not known here. */
export function needsOf(term: Term): readonly Need[] | null {
  const inner = childrenOf(term).map(needsOf)
  if (inner.includes(null)) return null
  const own = ownNeeds(term)
  return own && [...own, ...inner.flatMap(needs => needs!)]
}

function ownNeeds(term: Term): readonly Need[] | null {
  switch (term.kind) {
    case 'number':
    case 'symbol':
    case 'add':
    case 'multiply':
    case 'exp':
      return []
    case 'power':
      return ofPower(term)
    case 'ln':
      return [{ term: term.argument, relation: '> 0' }]
    case 'apply':
      return TOTAL.has(term.name) ? [] : null
    default:
      return null
  }
}

function ofPower({ base, exponent }: Extract<Term, { kind: 'power' }>): readonly Need[] | null {
  // A number is not looked at again: its own signs say where e^x has a value.
  if (base.kind === 'number' && base.value.sign() > 0) return []
  if (exponent.kind !== 'number') return [{ term: base, relation: '> 0' }]
  const { value } = exponent
  if (value.isInteger()) return value.sign() >= 0 ? [] : [{ term: base, relation: '≠ 0' }]
  // A cube root of a negative number has a value or none, as people like.
  if (value.denominator % 2n === 1n) return null
  return [{ term: base, relation: value.sign() > 0 ? '≥ 0' : '> 0' }]
}

/** Whether a term is shown to have a value wherever its symbols are in their domains. */
export function isDefinedOn(term: Term, domains: Domains): boolean {
  const needs = needsOf(term)
  return needs?.every(need => isMet(need, domains)) === true
}

function isMet({ term, relation }: Need, domains: Domains): boolean {
  const sign = signOnDomains(term, domains)
  if (relation === '≠ 0') return isStrict(sign)
  return relation === '> 0' ? sign === 'positive' : isAtLeastZero(sign)
}
