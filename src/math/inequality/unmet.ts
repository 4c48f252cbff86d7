import type { Domains } from '../engines/domain.js'
import { type Condition, printCondition } from '../proof/conditions.js'
import type { Proof } from '../proof/proof.js'
import { signOnBox } from './on-box.js'
import { isOfNumbers, signOnDomains } from './on-domains.js'

/** The conditions of a proof that are not shown to hold wherever the symbols are in their domains. */
export function unmetConditions(
  { conditions, needs }: Pick<Proof, 'conditions' | 'needs'>,
  domains: Domains,
): readonly string[] {
  const met = new Set(needs.filter(need => holdsOn(need, domains)).map(printCondition))
  return conditions.filter(condition => !met.has(condition))
}

function holdsOn({ term, relation }: Condition, domains: Domains): boolean {
  if (!isOfNumbers(term)) return false
  const onBox = signOnBox(term, domains)
  if (onBox !== null) return relation === '≠ 0' || onBox === 1
  const sign = signOnDomains(term, domains)
  if (sign === 'positive') return true
  return relation === '≠ 0'
    ? sign === 'negative'
    : relation === '≥ 0' && (sign === 'nonnegative' || sign === 'zero')
}
