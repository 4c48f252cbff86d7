import type { Judgement } from '../../math/judges/judgement.js'
import { nameOf } from '../../page/exercises.js'
import type { Page } from '../../page/page.js'
import type { Reading } from '../../page/reading.js'
import { type Statement, statementsOf } from '../../page/statement.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type Equation, equationsIn } from './equation.js'
import { isExcluded } from './excluded.js'
import { inequalitySteps } from './inequality.js'
import { judgeStep } from './judge-step.js'
import { judgeValues } from './judge-values.js'
import { type Leading, leadingTo } from './led-to.js'
import { withNamedRoots } from './named-roots.js'
import { runAt } from './run.js'
import { systemSteps } from './system.js'
import type { Path } from './way.js'

/** An equation with what is to be said of it, and how the page came to it. */
interface Found {
  readonly equation: Equation
  readonly leading: Leading | null
  readonly judgement: Judgement | null
}

/** The equations of a part of a page on their way to the solution, each by the ones before it. */
function solved(reading: Reading, page: Page): Judged[] {
  const statements = withNamedRoots(statementsOf(reading, page), page)
  const places = new Map(statements.map((statement, place) => [statement, place]))
  const equations = equationsIn(statements)
  const leadings = equations.map(({ statement }, at) =>
    at > 0 ? leadingTo(equations[at - 1]!.statement, statement) : null,
  )
  const all = equations.map((equation, at): Found => {
    const leading = leadings[at]!
    // Behind a relation of another kind an equation follows from that.
    const before = statements
      .slice(0, places.get(equation.statement)! - equation.statement.index)
      .findLast(({ kind }) => kind !== 'computation')
    const isNext = at > 0 && before === equations[at - 1]!.statement
    return { equation, leading, judgement: isNext ? judgeOne(at, { equations, leadings }, statements) : null }
  })
  const steps = all.flatMap(({ equation, judgement, leading }, at) => {
    const isShown = leading !== 'silently' || isOfPath(all, at)
    return judgement && isShown ? [judged(equation, judgement)] : []
  })
  const compared = inequalitySteps(statements).map(({ statement, judgement }) =>
    judged({ statement, end: statement.chain.terms.at(-1)!.end }, judgement),
  )
  const known = new Set(steps.map(({ from }) => from))
  const ofSystems = systemSteps(statements)
    .map(({ statement, judgement }) => judged({ statement, end: statement.link.right.end }, judgement))
    .filter(({ from }) => !known.has(from))
  return [...steps, ...compared, ...ofSystems].filter(
    ({ at }) => !page.isTaken(at!.link!.sign.start, at!.link!.sign.end),
  )
}

/**
 * Lines without a word may be exercises, or a list of mistakes: they are a way to a solution where it ends in one, all
 * other steps of it are right, and there are others.
 */
function isOfPath(all: readonly Found[], at: number): boolean {
  // Nobody sets ± as an exercise.
  if ((all[at]!.equation.values?.length ?? 0) > 1) return true
  const end = all.findIndex(({ equation }, place) => place >= at && equation.values !== null)
  const way = end < 0 ? [] : all.slice(at + 1, end + 1)
  const isRight = ({ leading, judgement }: Found) => leading !== null && judgement?.verdict === 'holds'
  const before = all[at - 1]
  return end >= 0 && way.every(isRight) && (end > at || (before !== undefined && isRight(before)))
}

function judgeOne(at: number, path: Path, statements: readonly Statement[]): Judgement | null {
  const { equations, leadings } = path
  if (equations[at]!.values) return judgeValues(at, path)
  const { first, last } = runAt(at, equations)
  const leading = leadings[first]!
  const before = equations[first - 1]
  if (!leading || !before || before.unknown !== equations[at]!.unknown || before.values) return null
  const all = equations.slice(runAt(first - 1, equations).first, first)
  const { step, judgement } = judgeStep(all, equations.slice(first, last + 1), value =>
    isExcluded(value, before, statements),
  )
  // Two equations side by side may share a solution by chance.
  if (leading === 'silently' && step === 'more') return null
  // Of alternatives the last is accused for all.
  return step === 'other' && (leading === 'loosely' || at < last) ? null : judgement
}

function judged(
  { statement: { link, chain, reading }, end }: Pick<Equation, 'statement' | 'end'>,
  judgement: Judgement,
): Judged {
  const { start } = link.right
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
  summary:
    'Each step in solving an equation or an inequality keeps its solutions, and what is found solves it.',
  why: 'A sign that is lost on the way to the other side gives a value that looks like a solution, and nobody puts it in.',
  source: null,
  examples: {
    right: [
      { states: 'from $2x + 3 = 11$ we get $2x = 8$, hence $x = 4$' },
      { states: '$x^2 - 5x + 6 = 0$, so $(x-2)(x-3) = 0$, so $x = 2$ or $x = 3$' },
      { states: '$x^2 = 9$, so $x = \\pm 3$' },
      { states: '$x^2 - 4x + 13 = 0$, so $x = 2 \\pm 3i$' },
      { states: '$x + y = 10$ and $x - y = 4$, so $x = 7$ and $y = 3$' },
      { states: '$-2x < 6$, so $x > -3$' },
    ],
    wrong: [
      { states: 'from $2x + 3 = 11$ we get $2x = 14$' },
      { states: '$3x - 6 = 0$, so $x = 3$' },
      { states: '$x^2 - 6x + 25 = 0$, so $x = 3 \\pm 5i$' },
      { states: '$x + y = 10$ and $x - y = 4$, so $x = 6$' },
    ],
  },
  stage: 'symbols',
  check: page => page.lines.flatMap(reading => solved(reading, page)),
})
