import { showEnclosure } from '../../math/engines/value.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { type Limit, limitOf } from '../../math/limits/limit.js'
import type { Rational } from '../../math/number/rational.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { definableIn } from '../../math/term/key.js'
import { multiply, number, subtract, type Term } from '../../math/term/term.js'
import { intervalIn, isInfinite } from '../../notation/logic/set-literal.js'
import type { Node } from '../../notation/tree/node.js'
import type { Ends } from '../../page/domains/piece.js'
import { termOf } from '../laws/law-page.js'
import { defineRule } from '../rule.js'
import { isDefinedOn } from './defined-on.js'
import { functionSaid, isOfAllNumbers } from './function-said.js'
import { isAtLeast, isTaken, lowestOf, naturalEnds } from './least-value.js'
import { ofAllNumbers } from './of-all-numbers.js'
import { enclosedAt } from './points.js'
import { type Said, type SaidJudge, saidCheck } from './said.js'
import { domainOf, endsSaid } from './where-said.js'

/** One end of a stated range, as the lower end of a function or of its opposite. */
interface LowerEnd {
  readonly sign: 1 | -1
  /** Null for an infinite one. */
  readonly value: Term | null
  readonly isIn: boolean
}

/** The ends of a stated interval; null where they are no numbers. */
function endsOf({ predication: { objects }, page: { reading } }: Said): readonly [LowerEnd, LowerEnd] | null {
  const [chain, another] = reading.chains.get(objects[0]!) ?? []
  const [node] = chain?.terms ?? []
  if (!node || another || chain!.signs.length > 0) return null
  if (node.head === 'set' && node.text === 'R')
    return [
      { sign: 1, value: null, isIn: false },
      { sign: -1, value: null, isIn: false },
    ]
  const ends = intervalIn(node, reading.source)
  const at = (end: Node, isLower: boolean): Term | null | undefined => {
    if (isInfinite(end, isLower)) return null
    const value = termOf(end, reading)
    return value && definableIn(value).size === 0 ? multiply(isLower ? 1 : -1, value) : undefined
  }
  const [from, to] = ends ? [at(ends.from, true), at(ends.to, false)] : []
  if (from === undefined || to === undefined) return null
  return [
    { sign: 1, value: from, isIn: ends!.hasFrom },
    { sign: -1, value: to, isIn: ends!.hasTo },
  ]
}

const judged: SaidJudge = said => {
  const of = functionSaid(said)
  const ends = of && isOfAllNumbers(of) ? endsOf(said) : null
  if (!of || !ends) return null
  const { where } = said.predication
  const asked = where.kind === 'unsaid' ? naturalEnds(of) : endsSaid(where, of.variable, said.page.reading)
  // On one interval where it has values everywhere, a function without jumps takes all between two that it takes.
  if (!asked || !isDefinedOn(of.term, domainOf(of.variable, asked))) return null
  const found = ends.map(end => judgeEnd(end, { ...of, ends: asked }))
  const wrong = found.find(one => one?.verdict === 'refuted')
  if (wrong) return ofAllNumbers(wrong, of.variable, said)
  return found.every(one => one?.verdict === 'holds')
    ? judgement('holds', {
        evidence: evidence('proved: sign'),
        explanation: 'it takes what lies between, and nothing else',
      })
    : null
}

interface Asked {
  readonly term: Term
  readonly variable: string
  readonly ends: Ends
}

/** Whether a function, or its opposite, comes down to an end and not below it. */
function judgeEnd({ sign, value, isIn }: LowerEnd, { term: own, variable, ends }: Asked): Judgement | null {
  const term = multiply(sign, own)
  const far = limitsAt(term, variable, ends)
  if (!value) return far.some(limit => limit.kind === 'infinite' && limit.sign === -1) ? HOLDS : null
  const lowest = [...lowestOf(term, variable, ends)].sort((a, b) => a.value.minus(b.value).sign() ?? 0)
  const [best] = lowest
  if (!best) return null
  const gap = enclosedAt(subtract(term, value), variable, best.at)?.sign() ?? null
  if (gap === -1) return refutedAt(best.at, own, variable, 'which lies outside')
  const bound = isAtLeast(term, value, variable, ends)
  const isReached = isTaken(term, value, variable, best.at)
  if (isReached && !isIn) return refutedAt(best.at, own, variable, 'which is left out')
  if (bound === 'strictly' && isIn)
    return judgement('refuted', {
      evidence: evidence('refuted: witness'),
      explanation: 'it takes in an end that the function never reaches',
    })
  const isNear = far.some(limit => limit.kind === 'finite' && proveIdentity(limit.value, value).proved)
  return bound !== null && (isIn ? isReached : isNear) ? HOLDS : null
}

const HOLDS = judgement('holds')

/** Where a function goes at both ends of where it is asked. */
function limitsAt(term: Term, variable: string, { from, to }: Ends): readonly Limit[] {
  return [
    limitOf(term, variable, from ? { at: number(from), side: 'right' } : { at: 'infinity', sign: -1 }),
    limitOf(term, variable, to ? { at: number(to), side: 'left' } : { at: 'infinity', sign: 1 }),
  ]
}

function refutedAt(at: Rational, term: Term, variable: string, how: string): Judgement {
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness: { [variable]: at.toString() },
    explanation: `near ${variable} = ${Number((Number(at.numerator) / Number(at.denominator)).toPrecision(6))} it is ${showEnclosure(enclosedAt(term, variable, at)!)}, ${how}`,
  })
}

export const range = defineRule({
  id: 'law/range',
  summary: 'The range that words give a function is what it takes.',
  why: 'A square is never negative, and what is added to it is left out.',
  source: null,
  examples: {
    right: [
      { states: 'the range of $f(x) = x^2 + 1$ is $[1, \\infty)$' },
      { given: 'Let $g(x) = 3 - 2 \\cos x$.', states: 'the range of $g$ is $[1, 5]$' },
      { given: 'Let $h(x) = e^x + 1$.', states: 'its range is $(1, \\infty)$' },
    ],
    wrong: [
      { states: 'the range of $f(x) = x^2 + 1$ is $[2, \\infty)$' },
      { given: 'Let $g(x) = 3 - 2 \\cos x$.', states: 'the range of $g$ is $[1, 3]$' },
      { given: 'Let $h(x) = e^x + 1$.', states: 'its range is $[1, \\infty)$' },
    ],
  },
  check: saidCheck('law/range', { range: judged }),
})
