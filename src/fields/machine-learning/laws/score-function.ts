import { says } from '../../../english/matching.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import { groupsOf, sizesOf } from '../../../math/term/symbols.js'
import { add, indexed, type Term } from '../../../math/term/term.js'
import { canonical } from '../../../notation/tree/canonical.js'
import { rootName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Judged } from '../../../rules/judged.js'
import {
  type LawPage,
  lawCheck,
  linksOf,
  ruledLink,
  type StatedLink,
  termOf,
} from '../../../rules/laws/law-page.js'
import { defineRule } from '../../../rules/rule.js'
import { policyOf, scoreOf } from './softmax-policy.js'

const SCOPE: readonly string[] = 'softmax policy policies'.split(' ')
const POLICY = 'policy'
const SCORE = 'score'
const READING = 'for every smooth policy that gives each action a positive probability'

/** Σ_a π(a) ∂ log π(a) = 0, also as an expectation and as Σ_a ∂π(a) = 0. */
function scoreFunction(page: LawPage): Judged[] {
  if (!says(page.reading.section.tokens, SCOPE)) return []
  return [...linksOf(page)].flatMap(link => {
    const sides = link.sign.operator === '=' ? sidesOf(link, page) : null
    if (!sides) return []
    const judgement = judgeIdentity(sides[0], sides[1], new Map(), page.effort)
    return [ruledLink(link, { rule: 'law/score-function', judgement, reading: READING }, page)]
  })
}

/** The two sides over the logits of the policy; null where anything else depends on the action, or on the parameters. */
function sidesOf({ left, right }: StatedLink, { reading }: LawPage): readonly [Term, Term] | null {
  const [first, second] = [left, right].map(side =>
    termOf(overActions(canonical(side, reading.glossary)), reading),
  )
  if (!first || !second) return null
  const both = add(first, second)
  const groups = groupsOf(both)
  const [size, another] = sizesOf(both)
  const isPlain = [...definableIn(both)].every(
    ([name, part]) => part.kind !== 'apply' && !name.startsWith('∇'),
  )
  const isOfPolicy = groups.has(SCORE) && [...groups].every(name => name === POLICY || name === SCORE)
  if (!isOfPolicy || !isPlain || another !== undefined) return null
  const replacements = [
    { from: indexed(POLICY, 'i'), to: policyOf('i', size!) },
    { from: indexed(SCORE, 'i'), to: scoreOf('i', size!) },
  ]
  return [substitute(first, replacements), substitute(second, replacements)]
}

/** The tree with π(a) and ∂ log π(a) as members of two groups over the actions, and E_{a ~ π} as a sum over them. */
function overActions(node: Node): Node {
  const action = actionOf(node)
  if (action) return member(node, POLICY, action)
  if (node.head === 'gradient') {
    const [of] = node.args as [Node]
    const inLogarithm = of.head === 'ln' ? actionOf(of.args[0]!) : null
    if (inLogarithm) return member(node, SCORE, inLogarithm)
    const plain = actionOf(of)
    if (plain) return product(node, member(node, POLICY, plain), member(node, SCORE, plain))
  }
  const drawn = drawnIn(node)
  if (drawn) {
    const body = product(node, member(node, POLICY, drawn), overActions(node.args[1]!))
    const nothing: Node = { ...node, head: 'nothing', args: [] }
    return { ...node, head: 'sum', args: [body, drawn, nothing] }
  }
  return { ...node, args: node.args.map(overActions) }
}

/** a in π_θ(a) and π_θ(a | s). */
function actionOf({ head, args }: Node): Node | null {
  const [name, argument, another] = args as [Node, Node?, Node?]
  if (head !== 'call' || another || rootName(name) !== 'pi') return null
  const action = argument?.head === 'given' ? argument.args[0]! : argument
  return action?.head === 'symbol' ? action : null
}

/** a in E_{a ~ π}[…]. */
function drawnIn({ text, args }: Node): Node | null {
  const [name] = args
  if (text !== 'expectation' || args.length !== 2 || name!.head !== 'sub') return null
  const below = name!.args[1]!
  if (below.text !== '~') return null
  const [action, policy] = below.args as [Node, Node]
  return rootName(policy.head === 'call' ? policy.args[0]! : policy) === 'pi' ? action : null
}

const product = (place: Node, ...args: readonly Node[]): Node => ({ ...place, head: 'mul', args })

const member = (place: Node, group: string, action: Node): Node => ({
  ...place,
  head: 'sub',
  text: '',
  args: [{ ...place, head: 'symbol', text: group, args: [] }, action],
})

export const scoreFunctionLaw = defineRule({
  id: 'law/score-function',
  summary: 'The mean of the score of a policy is zero.',
  why: 'The expectation of the gradient of the logarithm is taken for the gradient of an expectation.',
  source: 'Williams, Simple statistical gradient-following algorithms, 1992, equation 5',
  examples: {
    right: [
      {
        given: 'For the policy $\\pi_\\theta$ over actions:',
        states: '$\\sum_a \\pi_\\theta(a) \\nabla_\\theta \\log \\pi_\\theta(a) = 0$',
      },
    ],
    wrong: [
      {
        given: 'For the policy $\\pi_\\theta$ over actions:',
        states: '$\\sum_a \\pi_\\theta(a) \\nabla_\\theta \\log \\pi_\\theta(a) = 1$',
      },
    ],
  },
  check: lawCheck(scoreFunction),
})
