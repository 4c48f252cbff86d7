import { cueBefore } from '../../english/discourse-cue.js'
import type { Judgement } from '../../math/judges/judgement.js'
import type { Rational } from '../../math/number/rational.js'
import { rationalRoots } from '../../math/roots/real-roots.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { nameOf } from '../../page/exercises.js'
import type { Page } from '../../page/page.js'
import type { Reading } from '../../page/reading.js'
import { statementsOf } from '../../page/statement.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type Equation, equationOf, isDecimal } from './equation.js'
import { judgeForeign, judgeSolved, judgeStep, solves } from './judge-step.js'
import { type Leading, leadingTo } from './led-to.js'

/** A value is tried in so many of the last equations in its unknown. */
const MAX_OPEN = 4

/** An equation with what is to be said of it, and how the page came to it. */
interface Found {
  readonly equation: Equation
  readonly leading: Leading | null
  readonly judgement: Judgement | null
}

/** The equations of a part of a page on their way to the solution, each by the ones before it. */
function solved(reading: Reading, page: Page): Judged[] {
  const equations = statementsOf(reading, page).flatMap(statement => equationOf(statement) ?? [])
  const all = equations.map((equation, at): Found => {
    const last = equations[at - 1]
    const leading = last ? leadingTo(last.statement, equation.statement) : null
    const judgement = last ? judgeOne(equation, equations.slice(0, at), leading) : null
    return { equation, leading, judgement }
  })
  return all.flatMap(({ equation, judgement, leading }, at) => {
    const { sign } = equation.statement.link
    const isShown = leading !== 'silently' || isOfPath(all, at)
    return judgement && isShown && !page.isTaken(sign.start, sign.end) ? [judged(equation, judgement)] : []
  })
}

/**
 * Lines without a word may be exercises, or a list of mistakes: they are a way to a solution where it ends in one, and
 * where a line beside shows a right step if this one is wrong.
 */
function isOfPath(all: readonly Found[], at: number): boolean {
  const end = all.findIndex(({ equation }, place) => place >= at && equation.values !== null)
  const way = end < 0 ? [] : all.slice(at + 1, end + 1)
  const isWay = end >= 0 && way.every(({ leading }) => leading !== null)
  const beside = [all[at - 1], all[at + 1]].some(one => one?.judgement?.verdict === 'holds')
  return isWay && (end === at || all[end]!.judgement?.verdict === 'holds') && (beside || end > at)
}

function judgeOne(
  equation: Equation,
  before: readonly Equation[],
  leading: Leading | null,
): Judgement | null {
  if (equation.values) return judgeValues(equation, before, leading)
  const last = before.at(-1)!
  if (leading === null || last.unknown !== equation.unknown || last.values) return null
  const { step, judgement } = judgeStep(last, equation)
  // Two equations side by side may share a solution by chance.
  if (leading === 'silently' && step === 'more') return null
  return step === 'other' && leading === 'loosely' ? null : judgement
}

/** What the unknown is said to be, put into the equations before it. */
function judgeValues(
  stated: Equation,
  before: readonly Equation[],
  leading: Leading | null,
): Judgement | null {
  const { chain, reading, link } = stated.statement
  const open = before.filter(({ unknown, values }) => unknown === stated.unknown && !values).slice(-MAX_OPEN)
  const isConcluded = leading !== null || cueBefore(chain.token, reading) === 'conclusion'
  if (!isConcluded || open.length === 0) return null
  const values = stated.values!
  const fitting = open.findLast(equation => solves(values, equation) === true)
  if (fitting) return judgeSolved(fitting, othersThan(stated, fitting))
  const last = before.at(-1)!
  const exact = exactValue(values[0]!)
  const isExact = exact !== undefined && !isDecimal(link.right)
  // Behind another value of another sentence it may be a guess.
  const isNext = !last.values || last.statement.chain.token.sentence === chain.token.sentence
  const isLed = isNext && (leading === 'plainly' || leading === 'silently')
  return isLed && isExact && solves(values, open.at(-1)!) === false ? judgeForeign(open.at(-1)!, exact) : null
}

/** The rational solutions of an equation in the bounds of the page, but for those that the sentence states. */
function othersThan({ statement, unknown, values }: Equation, { solutions }: Equation): readonly Rational[] {
  if (!solutions || solutions.count < 2) return []
  const { reading, chain, asserted } = statement
  const beside = [...reading.chains].filter(([token]) => token.sentence === chain.token.sentence)
  const sides = beside.flatMap(([, chains]) => chains.flatMap(({ terms }) => terms))
  const terms: readonly Term[] = [...values!, ...sides.flatMap(node => lowered(node, reading.glossary) ?? [])]
  const said = terms.flatMap(term => exactValue(term) ?? [])
  const { from = null, to = null } = asserted.bounds.get(unknown) ?? {}
  const isWithin = (root: Rational) => !(from && root.lte(from)) && !(to && root.gte(to))
  return rationalRoots(solutions.polynomial).filter(
    root => isWithin(root) && !said.some(value => value.eq(root)),
  )
}

function judged({ statement: { link, chain, reading } }: Equation, judgement: Judgement): Judged {
  const { start, end } = link.right
  return {
    rule: 'law/solving',
    exercise: nameOf(reading.section),
    ...{ from: link.left.start, to: end, start, end, judgement },
    through: [],
    at: { token: chain.token, reading, link, chain },
  }
}

export const solving = defineRule({
  id: 'law/solving',
  summary: 'Each step in solving an equation keeps its solutions, and what is found solves it.',
  why: 'A sign that is lost on the way to the other side gives a value that looks like a solution, and nobody puts it in.',
  source: null,
  examples: {
    right: [
      { states: 'from $2x + 3 = 11$ we get $2x = 8$, hence $x = 4$' },
      { states: '$x^2 - 5x + 6 = 0$, so $(x-2)(x-3) = 0$, so $x = 2$ or $x = 3$' },
      { states: '$x^2 = 9$, so $x = \\pm 3$' },
    ],
    wrong: [{ states: 'from $2x + 3 = 11$ we get $2x = 14$' }, { states: '$3x - 6 = 0$, so $x = 3$' }],
  },
  stage: 'symbols',
  check: page => page.lines.flatMap(reading => solved(reading, page)),
})
