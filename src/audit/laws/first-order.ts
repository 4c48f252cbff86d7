import { positiveIn } from '../../evidence/domain.js'
import { judgeIdentity } from '../../evidence/identity.js'
import type { Judgement } from '../../evidence/judgement.js'
import { judgeAtOptimum, positiveSymbols } from '../../evidence/optimum.js'
import { proveIdentity } from '../../proof/tactics.js'
import { substitute } from '../../term/substitute.js'
import { symbolsOf } from '../../term/symbols.js'
import type { Term } from '../../term/term.js'
import type { Judged } from '../findings.js'
import { type Lagrangian, multiplierAt } from './lagrangian.js'
import { type LawPage, ruledLink, type StatedLink, termOf } from './page.js'

/**
 * First-order conditions with a multiplier, such as `-α A N^{-α-1} = 6 λ D`: true where one of the two derivatives of the
 * Lagrangian vanishes, or at the optimum; refuted where at neither.
 */
export function firstOrder(link: StatedLink, problem: Lagrangian, page: LawPage): Judged[] {
  const [left, right] = [link.left, link.right].map(side => termOf(side, page.reading))
  if (link.sign.operator !== '=' || !left || !right) return []
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
  const sides = problem.variables.flatMap(variable => {
    const multiplier = multiplierAt(problem, variable)
    const put = new Map([
      [problem.multiplier, multiplier],
      [problem.budget, problem.cost],
    ] as const)
    return multiplier ? [[left, right].map(side => substitute(side, put as ReadonlyMap<string, Term>))] : []
  })
  const positive = positiveIn(domains)
  const proved = sides.find(([l, r]) => proveIdentity(l!, r!, { positive }).proved)
  if (proved) return judgeIdentity(proved[0]!, proved[1]!, domains, effort)
  const judged = sides.map(([l, r]) => judgeIdentity(l!, r!, domains, effort))
  if (sides.length < 2 || judged.some(({ verdict }) => verdict !== 'refuted')) return null
  const atOptimum = judgeAtOptimum(sides[0]![0]!, sides[0]![1]!, problem, effort)
  if (atOptimum.verdict === 'holds') return atOptimum
  return atOptimum.verdict === 'refuted' ? nearest(judged, sides) : null
}

/** Of the two derivatives, the one that the condition is more likely about: that with fewer symbols in its sides. */
function nearest(judged: readonly Judgement[], sides: readonly Term[][]): Judgement {
  const sizes = sides.map(pair => new Set(pair.flatMap(side => [...symbolsOf(side)])).size)
  return judged[sizes[0]! <= sizes[1]! ? 0 : 1]!
}
