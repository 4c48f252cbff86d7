import { positiveIn } from '../../../math/engines/domain.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { judgeAtOptimum, positiveSymbols } from '../../../math/judges/optimum.js'
import { proveIdentity } from '../../../math/proof/tactics.js'
import { isSameTerm } from '../../../math/term/equality.js'
import { substitute } from '../../../math/term/substitute.js'
import { symbolsOf } from '../../../math/term/symbols.js'
import type { Term } from '../../../math/term/term.js'
import type { Judged } from '../../../rules/judged.js'
import { type LawPage, ruledLink, type StatedLink, termOf } from '../../../rules/laws/law-page.js'
import { type Lagrangian, multiplierAt } from './lagrangian.js'

/**
 * First-order conditions with a multiplier, such as `-α A N^{-α-1} = 6 λ D`: true where one of the two derivatives of the
 * Lagrangian vanishes, or at the optimum; refuted where at neither.
 */
export function firstOrder(link: StatedLink, problem: Lagrangian, page: LawPage): Judged[] {
  const [left, right] = [link.left, link.right].map(side => termOf(side, page.reading))
  if (link.sign.operator !== '=' || !left || !right) return []
  // What defines the Lagrangian is no condition on it.
  if (isSameTerm(right, problem.whole)) return []
  const used = new Set([...symbolsOf(left), ...symbolsOf(right)])
  const own = new Set([...symbolsOf(problem.whole)])
  const isCondition =
    used.has(problem.multiplier) &&
    problem.variables.some(name => used.has(name)) &&
    [...used].every(name => own.has(name))
  if (!isCondition) return []
  const judgement = judge(left, right, problem, page)
  const reading = 'where the Lagrangian is stationary, all symbols positive'
  return judgement ? [ruledLink(link, { rule: 'law/first-order', judgement, reading }, page)] : []
}

function judge(left: Term, right: Term, problem: Lagrangian, { effort }: LawPage): Judgement | null {
  const domains = new Map(positiveSymbols(problem).map(name => [name, 'positive' as const]))
  const positive = positiveIn(domains)
  const pairs: Pair[] = []
  for (const variable of problem.variables) {
    const multiplier = multiplierAt(problem, variable)
    if (!multiplier) return null
    const put = new Map([
      [problem.multiplier, multiplier],
      [problem.budget, problem.cost],
    ])
    const pair: Pair = [substitute(left, put), substitute(right, put)]
    if (proveIdentity(...pair, { positive }).proved) return judgeIdentity(...pair, domains, effort)
    pairs.push(pair)
  }
  const judged = pairs.map(pair => judgeIdentity(...pair, domains, effort))
  if (judged.some(({ verdict }) => verdict !== 'refuted')) return null
  const atOptimum = judgeAtOptimum(...pairs[0]!, problem, effort)
  if (atOptimum.verdict === 'holds') return atOptimum
  return atOptimum.verdict === 'refuted' ? nearest(judged, pairs) : null
}

type Pair = readonly [Term, Term]

/** Of the two derivatives, the one that the condition is more likely about: that with fewer symbols in its sides. */
function nearest(judged: readonly Judgement[], pairs: readonly Pair[]): Judgement {
  const sizes = pairs.map(pair => new Set(pair.flatMap(side => [...symbolsOf(side)])).size)
  return judged[sizes[0]! <= sizes[1]! ? 0 : 1]!
}
