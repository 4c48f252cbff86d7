import { describe, expect, test } from 'vitest'
import { budgetProblemOf } from '../../../../src/fields/machine-learning/laws/budget-problem.js'
import { reduced } from '../../../../src/math/engines/normal-form-or-self.js'
import { toPlain } from '../../../../src/math/term/print.js'

import { lawPageOf } from '../../../rules/laws/law-page-of.js'

const LOSS = '$L(N, D) = E + A N^{-a} + B D^{-b}$'
const BUDGET = '$6ND = C$'

/** The problem of a text: its cost, its budget and its variables; null where there is none. */
function problemOf(text: string): string | null {
  const problem = budgetProblemOf(lawPageOf(text))
  if (!problem) return null
  const multiplier = 'multiplier' in problem ? ` by ${problem.multiplier}` : ''
  return `${toPlain(reduced(problem.cost, ['N', 'D']))} = ${problem.budget}, ${problem.variables.join(' and ')}${multiplier}`
}

const FOUND = '6·N·D = C, N and D'

describe('a loss of two variables', () => {
  test.each([
    ['$L(N, 2) = E + A N^{-a} + B D^{-b}$', null],
    ['$L(K, D) = E + A N^{-a} + B D^{-b}$', null],
    ['$L(N, D) = \\text{loss}$', null],
  ])('%s: %s', (loss, expected) => expect(problemOf(`Minimise ${loss} with ${BUDGET}.`)).toBe(expected))
})

describe('a budget', () => {
  test.each([
    ['$C = 6ND$ and $6ND = C$', FOUND],
    ['$C = 6ND$ and $C = 5ND$', null],
    ['$C = 6ND$ and $K = 6ND$', null],
    ['$C = 6NK$', null],
  ])('%s: %s', (budget, expected) => expect(problemOf(`Minimise ${LOSS} with ${budget}.`)).toBe(expected))
})
