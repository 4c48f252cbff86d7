import { type Domains, positiveIn } from '../../../math/engines/domain.js'
import type { SearchEffort } from '../../../math/engines/search.js'
import { compareOn } from '../../../math/judges/comparison.js'
import { evidence, type Judgement, undecided } from '../../../math/judges/judgement.js'
import { proveFreeOf, proveSign } from '../../../math/proof/tactics.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { divide, multiply, subtract, type Term } from '../../../math/term/term.js'
import type { Scope } from '../environment/environment.js'
import type { Candidate } from '../locate/candidate.js'
import type { Limit } from '../model/claim.js'
import { judgeQuantity } from './quantity.js'

/** The number in the hole, judged against a limit that is proved through its rate. */
export function judgeLimit(limit: Limit, at: Candidate, scope: Scope, effort: SearchEffort): Judgement {
  const term = (latex: string) => scope.resolve(scope.read(latex), at, 'data').term
  const small = scope.nameOf(limit.small)
  const [of, to, rate, is] = [limit.of, limit.to, limit.rate, limit.is].map(term) as [Term, Term, Term, Term]
  const domains: Domains = new Map([...scope.domains, [small, 'unit']])
  const isNear = [subtract(to, of), subtract(of, to)].every(
    gap => compareOn(gap, '≤', rate, domains, effort).holds === true,
  )
  const as = scope.nameOf(limit.as)
  if (!isNear || !vanishes(rate, small, 'positive', domains) || !vanishes(is, as, 'negative', domains))
    return undecided('no-engine', `no rate was proved at which it tends to ${limit.to}`)
  const judged = judgeQuantity({ kind: 'quantity', value: limit.to }, at, scope)
  if (judged.verdict !== 'holds') return judged
  const explanation = `within ${limit.rate} of ${limit.to}, which vanishes as ${limit.as} grows`
  return { ...judged, evidence: evidence('proved: sign'), explanation }
}

/** Whether a positive term is a multiple of a power of a symbol whose exponent has this sign. */
function vanishes(term: Term, name: string, sign: 'positive' | 'negative', domains: Domains): boolean {
  const premises = { positive: [...new Set([...positiveIn(domains), name])] }
  const exponent = divide(multiply(name, differentiate(term, name)), term)
  return proveFreeOf(exponent, [name], premises).proved && proveSign(exponent, premises).sign === sign
}
