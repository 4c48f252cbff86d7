import type { Token } from '../../documents/model/document.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { number } from '../../math/term/term.js'
import type { LawPage } from '../laws/law-page.js'
import { defineRule } from '../rule.js'
import { compared } from '../solving/conditions/compare.js'
import { type Condition, comparison, joined, type Order } from '../solving/conditions/condition.js'
import { conditionOf, setCondition } from '../solving/conditions/of-chain.js'
import { needsOf } from './defined-on.js'
import { functionSaid, isOfAllNumbers } from './function-said.js'
import { ofAllNumbers } from './of-all-numbers.js'
import { type SaidJudge, saidCheck } from './said.js'

const SIGNS: Readonly<Record<string, Order>> = { '≠ 0': '≠', '≥ 0': '≥', '> 0': '>' }

/** A formula that is a set, or a condition on a symbol; null for another. */
export function setSaid(
  token: Token | undefined,
  symbol: string,
  { reading, page }: LawPage,
): Condition | null {
  const [chain, another] = (token && reading.chains.get(token)) ?? []
  if (!chain || another) return null
  if (chain.signs.length === 0) return setCondition(chain.terms[0]!, token!.start, reading, page)
  const found = conditionOf(chain, reading, page)
  return found?.symbol === symbol ? found.condition : null
}

const judged: SaidJudge = said => {
  const { predication, page } = said
  const of = functionSaid(said)
  if (!of || !isOfAllNumbers(of) || predication.where.kind !== 'unsaid') return null
  const needs = needsOf(of.term)
  const stated = setSaid(predication.objects[0], of.variable, page)
  if (!needs || !stated) return null
  const natural = joined(
    'and',
    needs.map(({ term, relation }) => comparison(term, SIGNS[relation]!, number(0), of.variable)),
  )
  const judgement = judgeSame(stated, natural, of.variable, 'the function has a value')
  return judgement && ofAllNumbers(judgement, of.variable, said)
}

const EVERYTHING = joined('and', [])

/** Whether a stated set is what is so of a symbol. */
export function judgeSame(
  stated: Condition,
  right: Condition,
  symbol: string,
  says: string,
): Judgement | null {
  const found = compared(stated, right, EVERYTHING, 'iff')
  if (found.kind === 'unknown') return null
  if (found.kind === 'same')
    return judgement('holds', {
      evidence: evidence('proved: polynomial'),
      explanation: `there ${says}, and nowhere else`,
    })
  const where = `${symbol} = ${found.at}`
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness: { [symbol]: found.at.toString() },
    explanation: found.isOfFirst
      ? `it takes in ${where}, and it is not so that ${says} there`
      : `it leaves out ${where}, where ${says}`,
  })
}

export const naturalDomain = defineRule({
  id: 'law/natural-domain',
  summary: 'The domain that words give a function is where its formula has a value.',
  why: 'A root takes 0, and a logarithm and a denominator do not.',
  source: null,
  examples: {
    right: [
      { states: 'the domain of $f(x) = \\sqrt{x - 3}$ is $[3, \\infty)$' },
      { given: 'Let $g(x) = \\ln(5 - 2x)$.', states: 'the domain of $g$ is $(-\\infty, 5/2)$' },
      { given: 'Let $h(x) = 1/(x - 1)$.', states: 'its domain is $\\mathbb{R} \\setminus \\{1\\}$' },
    ],
    wrong: [
      { states: 'the domain of $f(x) = \\sqrt{x - 3}$ is $[-3, \\infty)$' },
      { given: 'Let $g(x) = \\ln(5 - 2x)$.', states: 'the domain of $g$ is $(-\\infty, 5/2]$' },
      { given: 'Let $h(x) = 1/(x - 1)$.', states: 'its domain is $\\mathbb{R} \\setminus \\{-1\\}$' },
    ],
  },
  check: saidCheck('law/natural-domain', { domain: judged }),
})
