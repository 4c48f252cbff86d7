import { sentenceOf } from '../../english/sentence.js'
import { leadsToCharacteristic, namesCharacteristic } from '../../english/solving/differential.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { nameOf } from '../../page/exercises.js'
import type { Page } from '../../page/page.js'
import type { Reading } from '../../page/reading.js'
import { type Statement, statementsOf } from '../../page/statement.js'
import { isolated } from '../isolated.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { tokensBetween } from '../solving/led-to.js'
import { judgeCharacteristic } from './characteristic.js'
import { functionAt } from './derivative.js'
import { type DifferentialEquation, equationsIn } from './equation.js'
import { judgeFunction } from './judge-function.js'
import { equationsBefore, type Path } from './path.js'
import { solutionOf } from './stated-solution.js'
import { judgeStep } from './step.js'

function solved(reading: Reading, page: Page): Judged[] {
  const statements = statementsOf(reading, page)
  const equations = equationsIn(statements)
  if (equations.every(equation => equation === null)) return []
  return statements.flatMap((statement, at) => {
    const { left, sign, right } = statement.link
    if (page.isTaken(sign.start, sign.end)) return []
    const place = { start: left.start, end: right.end }
    return isolated('law/differential-equation', nameOf(reading.section), place, () => {
      const judgement = judgeAt(at, { statements, equations })
      return judgement ? [judged(statement, judgement)] : []
    })
  })
}

function judgeAt(at: number, path: Path): Judgement | null {
  const statement = path.statements[at]!
  const equation = path.equations[at]
  const before = equationsBefore(at, path)
  if (equation) {
    const last = before.findLast(one => one.unknown === equation.unknown)
    return last ? judgeStep(last, equation) : null
  }
  const solution = solutionOf(statement)
  if (solution) return judgeFunction(at, solution, before, path)
  const last = before.at(-1)
  const sentence = sentenceOf(statement.chain.token, statement.reading)
  const judgement = last && namesCharacteristic(sentence) ? judgeCharacteristic(statement, last) : null
  return judgement?.verdict !== 'refuted' || isClaimedAsCharacteristic(at, last!, path) ? judgement : null
}

function isClaimedAsCharacteristic(
  at: number,
  { statement }: DifferentialEquation,
  { statements }: Path,
): boolean {
  if (statements[at - 1] !== statement) return false
  const tokens = tokensBetween(statement, statements[at]!)
  const words = tokens.filter(({ kind }) => kind === 'word')
  return (
    words.length + tokens.filter(({ kind }) => kind === 'break' || kind === 'stop').length ===
      tokens.length && leadsToCharacteristic(words)
  )
}

function judged({ link, chain, reading }: Statement, judgement: Judgement): Judged {
  const { left, right } = link
  // Of a function the formula is right or wrong, of an equation both sides.
  const { start } = functionAt(chain.terms[0]!) ? right : left
  return {
    rule: 'law/differential-equation',
    exercise: nameOf(reading.section),
    ...{ from: left.start, to: right.end, start, end: right.end, judgement },
    through: [],
    at: { token: chain.token, reading, link, chain },
  }
}

export const differentialEquations = defineRule({
  id: 'law/differential-equation',
  summary: 'A function that a page gives as the solution of a differential equation is put into it.',
  why: 'A sign or a factor that was lost while integrating gives a formula that looks like a solution, and nobody differentiates it.',
  source: null,
  examples: {
    right: [
      { states: "the equation $y' = 3y$ with $y(0) = 2$ has the solution $y = 2e^{3t}$" },
      { states: "$y'' - 5y' + 6y = 0$, so $y = C_1e^{2t} + C_2e^{3t}$" },
      { states: "$y'' + 9y = 0$ has the characteristic equation $r^2 + 9 = 0$" },
      { states: "from $y' + \\frac{y}{t} = 4t^2$ we get $(ty)' = 4t^3$" },
    ],
    wrong: [
      { states: "the equation $y' = 3y$ with $y(0) = 2$ has the solution $y = 3e^{3t}$" },
      { states: "$y'' - 5y' + 6y = 0$, so $y = C_1e^{-2t} + C_2e^{3t}$" },
      { states: "$y'' + 9y = 0$ has the characteristic equation $r^2 - 9 = 0$" },
      { states: "from $y' + \\frac{y}{t} = 4t^2$ we get $(ty)' = 4t^2$" },
    ],
  },
  stage: 'symbols',
  check: page => page.lines.flatMap(reading => solved(reading, page)),
})
