import type { Obligation } from '../../math/certificates/obligation.js'
import { showEnclosure } from '../../math/engines/value.js'
import { signOnDomains } from '../../math/inequality/on-domains.js'
import { witnessOf } from '../../math/judges/identity.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { isAtLeastZero, opposite } from '../../math/proof/sign.js'
import { differentiate } from '../../math/term/calculus/differentiate.js'
import { substitute } from '../../math/term/substitute.js'
import { add, divide, number, type Term } from '../../math/term/term.js'
import { type Ends, EVERYTHING } from '../../page/domains/piece.js'
import { defineRule } from '../rule.js'
import { isDefinedOn } from './defined-on.js'
import { type FunctionSaid, functionSaid, isOfAllNumbers } from './function-said.js'
import { enclosedAt, pointsWithin } from './points.js'
import { type SaidJudge, saidCheck } from './said.js'
import { domainOf, endsSaid } from './where-said.js'

/** What words say of a graph: the sign that a derivative has where it is so. */
interface GraphShape {
  readonly order: 1 | 2
  readonly sign: 1 | -1
  readonly told: string
  readonly untold: string
}

const RISING: GraphShape = { order: 1, sign: 1, told: 'it rises there', untold: 'it falls' }
const FALLING: GraphShape = { order: 1, sign: -1, told: 'it falls there', untold: 'it rises' }
const CONVEX: GraphShape = { order: 2, sign: 1, told: 'its slope rises there', untold: 'it bends down' }
const CONCAVE: GraphShape = { order: 2, sign: -1, told: 'its slope falls there', untold: 'it bends up' }

/** The sign of a derivative everywhere in a stretch says what is told of it; at one number, with its neighbours, it refutes it. */
const judged =
  (shape: GraphShape): SaidJudge =>
  said => {
    const { predication, page } = said
    const of = functionSaid(said)
    const ends = of && endsSaid(predication.where, of.variable, page.reading)
    if (!of) return null
    if (ends) return !of.ends || isPartOf(ends, of.ends) ? judgeOn(shape, of, ends) : null
    // Where nothing is said, everywhere is meant where the function has values everywhere.
    const isTotal =
      predication.where.kind === 'unsaid' && isOfAllNumbers(of) && isDefinedOn(of.term, new Map())
    const judgement = isTotal ? judgeOn(shape, of, EVERYTHING) : null
    // "First it falls, then it rises", "here the domain is": a part of the numbers may be meant.
    return judgement?.verdict === 'refuted' ? null : judgement
  }

function judgeOn(shape: GraphShape, { term, variable, name }: FunctionSaid, ends: Ends): Judgement | null {
  const slope = differentiate(term, variable)
  const derivative = shape.order === 1 ? slope : differentiate(slope, variable)
  const domains = domainOf(variable, ends)
  const found = signOnDomains(derivative, domains)
  const sign = shape.sign === 1 ? found : opposite(found)
  // A function that never changes rises and falls as people like.
  if (sign === 'zero') return null
  if (isAtLeastZero(sign) && isDefinedOn(term, domains))
    return judgement('holds', { evidence: evidence('proved: identity'), explanation: shape.told })
  const inside = { ...ends, hasFrom: false, hasTo: false }
  // Between two whole numbers a sequence has no members.
  if (/^[i-nN]$/.test(variable)) return null
  const point = pointsWithin(inside).find(at => enclosedAt(derivative, variable, at)?.sign() === -shape.sign)
  return point ? refutedNear(point, shape, { term, variable, name }, ends) : null
}

/** So often the neighbours of a point come nearer. */
const MAX_HALVINGS = 12

/** Two neighbours of a point at which the function is the other way about, and, where it should bend, the point between them. */
function refutedNear(
  point: Rational,
  shape: GraphShape,
  { term, variable, name }: Pick<FunctionSaid, 'term' | 'variable' | 'name'>,
  ends: Ends,
): Judgement | null {
  const { order, sign, untold } = shape
  const value = (at: Rational): Term => substitute(term, new Map([[variable, number(at)]]))
  for (let halving = 0, width = Rational.of('1/2'); halving < MAX_HALVINGS; halving++, width = width.div(2)) {
    const [before, behind] = [point.minus(width), point.plus(width)]
    if (!isWithin(before, ends) || !isWithin(behind, ends)) continue
    const sides = [value(before), value(behind)] as const
    const middle = divide(add(...sides), 2)
    const [small, large] = order === 1 ? sides : [value(point), middle]
    const [left, right] = sign === 1 ? [small, large] : [large, small]
    const gap = enclosedAt(add(right, { kind: 'multiply', factors: [number(-1), left] }), variable, point)
    if (gap?.sign() !== -1) continue
    const shown = (of: Term): string => showEnclosure(enclosedAt(of, variable, point)!)
    const told =
      order === 1
        ? `${name} is ${shown(sides[0])} at ${variable} = ${before}, and ${shown(sides[1])} at ${variable} = ${behind}`
        : `at ${variable} = ${point} it is ${shown(value(point))}, and the mean of its values at ${before} and ${behind} is ${shown(middle)}`
    return judgement('refuted', {
      evidence: evidence('refuted: witness'),
      witness: witnessOf({ symbols: new Map([[variable, point]]), groups: new Map() }),
      obligations: [falseThat(left, right)],
      explanation: `${untold} near ${variable} = ${point}: ${told}`,
    })
  }
  return null
}

const isPartOf = (part: Ends, whole: Ends): boolean =>
  (!whole.from || (part.from !== null && isWithin(part.from, whole))) &&
  (!whole.to || (part.to !== null && isWithin(part.to, whole)))

const isWithin = (value: Rational, { from, to }: Ends): boolean =>
  (!from || value.gte(from)) && (!to || value.lte(to))

const falseThat = (left: Term, right: Term): Obligation => ({
  ...{ relation: '<=', left, right, positive: [], unit: [], outcome: 'refuted' },
  ...{ witness: null, conditions: [] },
})

const CUBIC = 'Let $f(x) = x^3 - 3x$.'

export const shapeOfGraph = defineRule({
  id: 'law/shape-of-graph',
  summary: 'A function rises, falls or bends on an interval where words say so.',
  why: 'The sign of a derivative is read off at the wrong side of its root.',
  source: 'Spivak, Calculus, 2008, chapter 11',
  examples: {
    right: [
      { given: CUBIC, states: '$f$ is increasing on $(1, \\infty)$' },
      { given: CUBIC, states: '$f$ is decreasing on $[-1, 1]$' },
      { given: CUBIC, states: 'the function is convex for $x > 0$' },
      { given: CUBIC, states: '$f$ is concave on $(-\\infty, 0)$' },
    ],
    wrong: [
      { given: CUBIC, states: '$f$ is increasing on $(0, 2)$' },
      { given: CUBIC, states: '$f$ is decreasing on $[-1, 2]$' },
      { given: CUBIC, states: 'the function is convex for $x > -1$' },
      { given: CUBIC, states: '$f$ is concave on $(-\\infty, 1)$' },
    ],
  },
  check: saidCheck('law/shape-of-graph', {
    rising: judged(RISING),
    falling: judged(FALLING),
    convex: judged(CONVEX),
    concave: judged(CONCAVE),
  }),
})
