import { says } from '../../../english/matching.js'
import { sentenceOf } from '../../../english/sentence.js'
import { positiveIn } from '../../../math/engines/domain.js'
import { reduced } from '../../../math/engines/normal-form-or-self.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { judgeNumber } from '../../../math/judges/number.js'
import {
  type BudgetProblem,
  exponentOfOptimum,
  judgeAtOptimum,
  positiveSymbols,
} from '../../../math/judges/optimum.js'
import { readPrinted } from '../../../math/number/printed-number.js'
import { Rational } from '../../../math/number/rational.js'
import { toLatex, toPlain } from '../../../math/term/print.js'
import { simplify } from '../../../math/term/simplify.js'
import { substitute } from '../../../math/term/substitute.js'
import { symbolsOf } from '../../../math/term/symbols.js'
import { add, divide, number, subtract, type Term } from '../../../math/term/term.js'
import { canonical } from '../../../notation/tree/canonical.js'
import { rootName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import type { Judged } from '../../../rules/judged.js'
import {
  type Law,
  type LawPage,
  lawCheck,
  linksOf,
  ruledLink,
  type StatedLink,
  termOf,
} from '../../../rules/laws/law-page.js'
import { defineRule } from '../../../rules/rule.js'
import { budgetProblemOf } from './budget-problem.js'
import { firstOrder } from './first-order.js'
import type { Lagrangian } from './lagrangian.js'

/** Words of exponents that were measured, or are another's. */
const MEASURED: readonly string[] =
  'older kaplan empirical* fit* fitted measured found reported literature paper earlier instead'.split(' ')
const BALANCE: readonly string[] =
  'condition balance balances stationar* multiplier first optimality optimum optimal gives dividing divided'.split(
    ' ',
  )

type AtOptimum = (link: StatedLink, problem: BudgetProblem | Lagrangian, page: LawPage) => Judged[]

/** What a section states of the optimum of its loss under its budget. */
const ofOptimum =
  (judge: AtOptimum): Law =>
  page => {
    const problem = budgetProblemOf(page)
    return problem ? [...linksOf(page)].flatMap(link => judge(link, problem, page)) : []
  }

const reading = ({ loss, cost, budget }: BudgetProblem): string =>
  `the optimum of ${toPlain(loss)} where ${toPlain(cost)} = ${budget}, all symbols positive`

/** N ∝ C^e, D ∝ N^e, N/D ∝ C^e, for the optimal N and D. */
function proportionality(link: StatedLink, problem: BudgetProblem, page: LawPage): Judged[] {
  if (link.sign.operator !== '∝' || says(sentenceOf(link.token, page.reading), MEASURED)) return []
  const power = powerIn(canonical(link.right), problem)
  if (!power) return []
  const [base, stated] = power
  const exponentOf = (variable: string): Term | null => exponentOfOptimum(problem, variable)
  const own = exponentAlong(link.left, problem, exponentOf)
  const along = base === problem.budget ? number(1) : exponentOf(base)
  if (!own || !along) return []
  const derived = reduced(divide(own, along), positiveSymbols(problem))
  const judged = judgeExponent(stated, derived, { ...problem, base }, page)
  return judged
    ? [ruledLink(link, { rule: 'law/optimum-exponent', judgement: judged, reading: reading(problem) }, page)]
    : []
}

/** N, N^*, N_{opt}. */
function isOptimal(node: Node, name: string): boolean {
  if (node.head === 'symbol') return node.text === name
  if (rootName(node) !== name) return false
  return node.head === 'star' || (node.head === 'sub' && /^(?:opt|star)/.test(canonical(node).args[1]!.text))
}

/** By which power of the budget a product of optimal quantities grows; null for anything else. */
function exponentAlong(
  node: Node,
  problem: BudgetProblem,
  exponentOf: (variable: string) => Term | null,
): Term | null {
  const variable = problem.variables.find(name => isOptimal(node, name))
  if (variable !== undefined) return exponentOf(variable)
  if (node.head !== 'mul' && node.head !== 'div') return null
  const parts = node.args.map(part => exponentAlong(part, problem, exponentOf))
  const known = parts.flatMap(part => part ?? [])
  if (known.length < parts.length) return null
  return node.head === 'mul' ? add(...known) : subtract(known[0]!, known[1]!)
}

/** The base and the exponent of a power of the budget or of one of the variables. */
function powerIn(right: Node, { budget, variables }: BudgetProblem): readonly [string, Node] | null {
  if (right.head !== 'pow') return null
  const [base, exponent] = right.args as [Node, Node]
  return base.head === 'symbol' && [budget, ...variables].includes(base.text) ? [base.text, exponent] : null
}

function judgeExponent(
  node: Node,
  derived: Term,
  problem: BudgetProblem & { readonly base: string },
  page: LawPage,
): Judgement | null {
  const figure = figureOfNode(node)?.figure
  if (figure) {
    const data = substitute(derived, valuesGiven(page))
    if (symbolsOf(data).size > 0) return null
    const stated = { printed: readPrinted(figure.digits), factor: Rational.ONE, reciprocal: false }
    const judged = judgeNumber({ ...stated, sign: '≈', data, printedInputs: null, constants: [] })
    const { expected } = judged
    return { ...judged, expected: expected === null ? null : `${problem.base}^{${expected}}` }
  }
  const term = termOf(node, page.reading)
  const own = symbolsOf(problem.loss)
  const isForeign = (name: string) => !own.has(name) || problem.variables.includes(name)
  if (!term || [...symbolsOf(term)].some(isForeign)) return null
  const domains = new Map(positiveSymbols(problem).map(name => [name, 'positive' as const]))
  const judged = judgeIdentity(term, derived, domains, page.effort)
  if (judged.verdict !== 'refuted') return judged
  return {
    ...judged,
    expected: `${problem.base}^{${toLatex(simplify(reduced(derived, positiveIn(domains))))}}`,
  }
}

/** The numbers that the section gives symbols, each once. */
function valuesGiven(page: LawPage): ReadonlyMap<string, Term> {
  const values = new Map<string, Term>()
  const doubtful = new Set<string>()
  for (const { left, sign, right } of linksOf(page)) {
    if (left.head !== 'symbol' || right.head !== 'number' || !['=', '≈'].includes(sign.operator)) continue
    const value = number(Rational.of(right.text))
    if (values.has(left.text)) doubtful.add(left.text)
    values.set(left.text, value)
  }
  for (const name of doubtful) values.delete(name)
  return values
}

/** α A N^{-α} = β B D^{-β}. */
function balance(link: StatedLink, problem: BudgetProblem | Lagrangian, page: LawPage): Judged[] {
  const { left, sign, right, token } = link
  // Behind a Lagrangian every equation of both variables is about its optimum.
  const isSaid = 'multiplier' in problem || says(sentenceOf(token, page.reading), BALANCE)
  if (sign.operator !== '=' || !isSaid) return []
  const [first, second] = [termOf(left, page.reading), termOf(right, page.reading)]
  if (first?.kind !== 'multiply' || second?.kind !== 'multiply') return []
  const used = symbolsOf(add(first, second))
  const own = symbolsOf(problem.loss)
  const [x, y] = problem.variables
  const isOneOfEach =
    (symbolsOf(first).has(x) && symbolsOf(second).has(y)) ||
    (symbolsOf(first).has(y) && symbolsOf(second).has(x))
  if (!isOneOfEach || [...used].some(name => !own.has(name))) return []
  const judged = judgeAtOptimum(first, second, problem, page.effort)
  if (judged.verdict === 'undecided') return []
  return [
    ruledLink(link, { rule: 'law/optimum-balance', judgement: judged, reading: reading(problem) }, page),
  ]
}

export const optimumExponentLaw = defineRule({
  id: 'law/optimum-exponent',
  summary: 'The exponents with which the optimal sizes grow with the budget follow from those of the loss.',
  why: 'The two exponents are exchanged, or one half is taken for all losses.',
  source: 'Hoffmann et al., Training compute-optimal large language models, 2022, equation 4',
  examples: {
    right: [
      {
        given: 'We minimise $L(N, D) = E + A N^{-a} + B D^{-b}$ subject to $6ND = C$.',
        states: 'the optimum is $N \\propto C^{b/(a+b)}$',
      },
    ],
    wrong: [
      {
        given: 'We minimise $L(N, D) = E + A N^{-a} + B D^{-b}$ subject to $6ND = C$.',
        states: 'the optimum is $N \\propto C^{a/(a+b)}$',
      },
    ],
  },
  check: lawCheck(ofOptimum(proportionality)),
})

export const optimumBalanceLaw = defineRule({
  id: 'law/optimum-balance',
  summary: 'At the optimum the two falling parts of the loss are in a fixed proportion.',
  why: 'The exponents are forgotten when the two conditions are divided.',
  source: 'Hoffmann et al., Training compute-optimal large language models, 2022, equation 4',
  examples: {
    right: [
      {
        given:
          'We minimise $L(N, D) = E + A N^{-\\alpha} + B D^{-\\beta}$ subject to $6ND = C$, with $\\mathcal{L}(N, D, \\lambda) = E + A N^{-\\alpha} + B D^{-\\beta} - \\lambda(6ND - C)$.',
        states: '$\\alpha A N^{-\\alpha} = \\beta B D^{-\\beta}$',
      },
    ],
    wrong: [
      {
        given:
          'We minimise $L(N, D) = E + A N^{-\\alpha} + B D^{-\\beta}$ subject to $6ND = C$, with $\\mathcal{L}(N, D, \\lambda) = E + A N^{-\\alpha} + B D^{-\\beta} - \\lambda(6ND - C)$.',
        states: '$\\beta A N^{-\\alpha} = \\alpha B D^{-\\beta}$',
      },
    ],
  },
  check: lawCheck(ofOptimum(balance)),
})

export const firstOrderLaw = defineRule({
  id: 'law/first-order',
  summary: 'A first-order condition of a stated Lagrangian is where it is stationary.',
  why: 'A sign or the factor of the budget is lost when the Lagrangian is differentiated.',
  source: 'Hoffmann et al., Training compute-optimal large language models, 2022, equation 4',
  examples: {
    right: [
      {
        given:
          'We minimise $L(N, D) = E + A N^{-\\alpha} + B D^{-\\beta}$ subject to $6ND = C$, with $\\mathcal{L}(N, D, \\lambda) = E + A N^{-\\alpha} + B D^{-\\beta} - \\lambda(6ND - C)$.',
        states: '$-\\alpha A N^{-\\alpha-1} = 6 \\lambda D$',
      },
    ],
    wrong: [
      {
        given:
          'We minimise $L(N, D) = E + A N^{-\\alpha} + B D^{-\\beta}$ subject to $6ND = C$, with $\\mathcal{L}(N, D, \\lambda) = E + A N^{-\\alpha} + B D^{-\\beta} - \\lambda(6ND - C)$.',
        states: '$\\alpha A N^{-\\alpha-1} = 6 \\lambda D$',
      },
    ],
  },
  check: lawCheck(
    ofOptimum((link, problem, page) => ('multiplier' in problem ? firstOrder(link, problem, page) : [])),
  ),
})
