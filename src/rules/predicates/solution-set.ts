import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import { signOnDomains } from '../../math/inequality/on-domains.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { isStrict } from '../../math/proof/sign.js'
import { rationalFunctionOf } from '../../math/roots/of-term.js'
import { degree } from '../../math/roots/polynomial.js'
import { solutionsOf } from '../../math/roots/solutions.js'
import { differentiate } from '../../math/term/calculus/differentiate.js'
import { number, subtract, type Term } from '../../math/term/term.js'
import { EVERYTHING } from '../../page/domains/piece.js'
import { type LawPage, termOf } from '../laws/law-page.js'
import { defineRule } from '../rule.js'
import { conditionOf } from '../solving/conditions/of-chain.js'
import { unknownOf } from '../solving/unknown.js'
import { isOfPlainNumbers, isUnlimited } from './context.js'
import { isDefinedOn } from './defined-on.js'
import { judgeSame, setSaid } from './domain.js'
import { functionSaid } from './function-said.js'
import { enclosedAt, pointsWithin } from './points.js'
import { type Said, type SaidJudge, saidCheck } from './said.js'

const ofSet: SaidJudge = said => {
  const { predication, page } = said
  const { subjects, objects, where } = predication
  const [subject, another] = subjects
  if (where.kind !== 'unsaid' || !isOfPlainNumbers(page.reading)) return null
  const [chain, more] = (subject && page.reading.chains.get(subject)) ?? []
  const found = chain && !another && !more ? conditionOf(chain, page.reading, page.page) : null
  const stated = found && setSaid(objects[0], found.symbol, page)
  const judgement = stated && judgeSame(stated, found.condition, found.symbol, 'it is true')
  return judgement && ofAll(judgement, found!.symbol, said)
}

/** A page may mean only some numbers, of which a count or a set is another: only what stands alone is refuted. */
const ofAll = (
  judgement: Judgement,
  unknown: string,
  { predication: { isAlone, first }, page: { reading } }: Said,
): Judgement | null =>
  judgement.verdict === 'holds' || (isAlone && isUnlimited(unknown, first, reading)) ? judgement : null

/** An equation in one unknown. */
interface Equation {
  readonly left: Term
  readonly right: Term
  readonly unknown: string
}

/** `x^2 = 4`, or a polynomial, whose roots are where it is 0. */
function equationOf(said: Said): Equation | null {
  const { predication, page } = said
  const [subject, another] = predication.subjects
  if (another) return null
  return (subject && ofEquation(subject, page)) ?? ofFunction(said)
}

function ofEquation(token: Token, { reading }: LawPage): Equation | null {
  const [chain, another] = reading.chains.get(token) ?? []
  if (!chain || another || chain.signs.length !== 1 || chain.signs[0]!.operator !== '=') return null
  const [left, right] = chain.terms.map(node => termOf(node, reading))
  const unknown = left && right ? unknownOf(chain.terms, [left, right], reading.source) : null
  return unknown === null ? null : { left: left!, right: right!, unknown }
}

function ofFunction(said: Said): Equation | null {
  const of = said.predication.isFunction ? functionSaid(said) : null
  return of && { left: of.term, right: number(0), unknown: of.variable }
}

/** How many roots are meant: the real ones, each once or by how often it is one. */
function countsOf({ left, right, unknown }: Equation): readonly number[] | null {
  const solutions = solutionsOf(left, right, unknown)
  const whole = rationalFunctionOf(subtract(left, right), unknown)
  // A polynomial of degree 4 has four roots if complex ones and double ones are counted.
  if (solutions && whole) return [solutions.count, degree(whole.top)]
  return ofMonotone({ left, right, unknown })
}

/** A function that only rises, or only falls, is 0 once if it changes its sign. */
function ofMonotone({ left, right, unknown }: Equation): readonly number[] | null {
  const difference = subtract(left, right)
  if (!isDefinedOn(difference, new Map())) return null
  const slope = signOnDomains(differentiate(difference, unknown), new Map())
  if (!isStrict(slope)) return null
  const signs = new Set(pointsWithin(EVERYTHING).map(at => enclosedAt(difference, unknown, at)?.sign()))
  return signs.has(1) && signs.has(-1) ? [1] : null
}

const judged =
  (countOf: (said: Said) => number): SaidJudge =>
  said => {
    const isPlain = said.predication.where.kind === 'unsaid' && isOfPlainNumbers(said.page.reading)
    const equation = isPlain ? equationOf(said) : null
    const counts = equation && countsOf(equation)
    const isReal = sentenceOf(said.predication.first, said.page.reading).some(word =>
      hasSense(word, 'realSaid'),
    )
    const judgement = counts && verdict(countOf(said), counts, isReal)
    return judgement && ofAll(judgement, equation!.unknown, said)
  }

/** Where nothing says "real", complex roots, double ones or whole ones alone may be counted. */
function verdict(stated: number, [real, ...others]: readonly number[], isReal: boolean): Judgement | null {
  const explanation = `it has ${real === 1 ? 'one real root' : `${real} real roots`}`
  if (!isReal && others.some(other => other !== real)) return null
  if (stated === real) return judgement('holds', { evidence: evidence('proved: polynomial'), explanation })
  return !isReal || others.includes(stated)
    ? null
    : judgement('refuted', { evidence: evidence('refuted: witness'), expected: `${real}`, explanation })
}

export const solutionSet = defineRule({
  id: 'law/solution-set',
  summary:
    'The solution set that words give an equation or an inequality, and the number of its real roots, are its own.',
  why: 'Squaring brings in roots that are none, and the end at which a denominator is 0 does not belong to the solutions.',
  source: 'Basu, Pollack and Roy, Algorithms in Real Algebraic Geometry, 2006, chapter 2',
  examples: {
    right: [
      { states: 'the solution set of $x^2 - 5x + 6 < 0$ is $(2, 3)$' },
      { states: 'the equation $x^3 - 3x + 1 = 0$ has exactly three real roots' },
      { states: 'the equation $x^2 + x + 6 = 0$ has no real roots' },
    ],
    wrong: [
      { states: 'the solution set of $x^2 - 5x + 6 < 0$ is $(1, 3)$' },
      { states: 'the equation $x^3 - 3x + 1 = 0$ has exactly two real roots' },
      { states: 'the equation $x^2 - x - 6 = 0$ has no real roots' },
    ],
  },
  check: saidCheck('law/solution-set', {
    solutionSet: ofSet,
    rootCount: judged(({ predication }) => Number(predication.count!.text)),
    noRoot: judged(() => 0),
  }),
})
