import { describe, expect, test } from 'vitest'
import { budgetProblemOf, holdsPower } from '../../../../src/fields/machine-learning/laws/budget-problem.js'
import { reduced } from '../../../../src/math/engines/normal-form-or-self.js'
import { toPlain } from '../../../../src/math/term/print.js'
import { add, multiply, power, symbol } from '../../../../src/math/term/term.js'
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

describe('the words that make a loss least', () => {
  test.each([
    'Minimise',
    'Minimize',
    'We minimised',
    'Optimise',
    'The optimal',
    'An optimum of',
    'A stationary',
    'By Lagrange',
    'The Lagrangian of',
    'With a multiplier for',
  ])('%s', words => expect(problemOf(`${words} ${LOSS} with ${BUDGET}.`)).toBe(FOUND))

  test.each(['Let', 'Maximise', 'The minimum of', 'We multiply'])('not %s', words =>
    expect(problemOf(`${words} ${LOSS} with ${BUDGET}.`)).toBeNull(),
  )
})

describe('a loss of two variables', () => {
  test.each([
    [LOSS, FOUND],
    ['$L(N, D) := E + A N^{-a} + B D^{-b}$', FOUND],
    ['$L(N, D) \\approx E + A N^{-a} + B D^{-b}$', FOUND],
    ['$L(N, D) \\equiv E + A N^{-a} + B D^{-b}$', FOUND],
    ['$L(N, D) \\le E + A N^{-a} + B D^{-b}$', null],
    ['$L(N, D) = A N^{-a} + B D^{-b}$', FOUND],
    ['$L(N, D) = N^{-a} + D^{-b}$', FOUND],
    ['$L(N, D) = A/N^{a} + B/D^{b}$', FOUND],
    ['$L(N, D) = A/N + B/D$', FOUND],
    ['$L(D, N) = E + A N^{-a} + B D^{-b}$', '6·N·D = C, D and N'],
    ['$L = E + A N^{-a} + B D^{-b}$', null],
    ['$L_{N, D} = E + A N^{-a} + B D^{-b}$', null],
    ['$L(N) = E + A N^{-a} + B D^{-b}$', null],
    ['$L(N, D, E) = E + A N^{-a} + B D^{-b}$', null],
    ['$L(N, 2) = E + A N^{-a} + B D^{-b}$', null],
    ['$L(N_1, D) = E + A N^{-a} + B D^{-b}$', null],
    ['$L(N, K) = E + A N^{-a} + B D^{-b}$', null],
    ['$L(K, D) = E + A N^{-a} + B D^{-b}$', null],
    ['$L(N, \\text{D}) = E + A N^{-a} + B D^{-b}$', null],
    ['$M + N + D = E + A N^{-a} + B D^{-b}$', null],
    ['$L(N, D) = E + N + B D^{-b}$', null],
    ['$L(N, D) = E + N + D$', null],
    ['$L(N, D) = A N^{-a} B D^{-b}$', null],
    ['$L(N, D) = (N + D)^{-b}$', null],
    ['$L(N, D) = \\text{loss}$', null],
  ])('%s: %s', (loss, expected) => expect(problemOf(`Minimise ${loss} with ${BUDGET}.`)).toBe(expected))

  test.each([
    ['A second that is the same', `${LOSS} and $F(N, D) = E + A N^{-a} + B D^{-b}$`, FOUND],
    ['another', `${LOSS} and $L(N, D) = A N^{-a} + B D^{-b}$`, null],
    ['none', 'it', null],
  ])('%s', (_, losses, expected) => expect(problemOf(`Minimise ${losses} with ${BUDGET}.`)).toBe(expected))
})

describe('a budget', () => {
  test.each([
    [BUDGET, FOUND],
    ['$C = 6ND$', FOUND],
    ['$C := 6ND$', FOUND],
    ['$C \\approx 6ND$', FOUND],
    ['$C \\equiv 6ND$', FOUND],
    ['$C \\ge 6ND$', null],
    ['$ND = C$', 'N·D = C, N and D'],
    ['$C = 6ND$ and $6ND = C$', FOUND],
    ['$C = 6ND$ and $C = 5ND$', null],
    ['$C = 6ND$ and $K = 6ND$', null],
    ['$K = 6ND$', '6·N·D = K, N and D'],
    ['$A = 6ND$', null],
    ['$C^2 = 6ND$', null],
    ['$2 = 6ND$', null],
    ['$C = 6N$', null],
    ['$C = 6NDK$', null],
    ['$C = 6NK$', null],
    ['$C = 6KD$', null],
    ['$C = 6N^2 D$', null],
    ['$C = 6N / D$', null],
    ['$C = N + D$', null],
    ['$C = \\text{cost}$', null],
    ['no sum', null],
  ])('%s: %s', (budget, expected) => expect(problemOf(`Minimise ${LOSS} with ${budget}.`)).toBe(expected))

  test('is of the variables on which the loss depends', () => {
    const ofOther = (variables: string, budget: string) =>
      problemOf(`Minimise $L(${variables}) = E + A N^{-a} + B D^{-b}$ with $${budget} = C$.`)
    expect(ofOther('N, D', '6ND')).toBe(FOUND)
    expect(ofOther('K, D', '6KD')).toBeNull()
    expect(ofOther('N, K', '6NK')).toBeNull()
  })

  test('it may stand before its loss, whose terms it keeps', () => {
    expect(problemOf(`With ${BUDGET} minimise ${LOSS}.`)).toBe(FOUND)
    const problem = budgetProblemOf(lawPageOf(`Minimise ${LOSS} with ${BUDGET}.`))!
    expect(toPlain(problem.loss)).toBe(
      toPlain(
        add('E', multiply('A', power('N', multiply(-1, 'a'))), multiply('B', power('D', multiply(-1, 'b')))),
      ),
    )
  })
})

describe('a Lagrangian', () => {
  const LAGRANGIAN = '$F(N, D, \\lambda) = E + A N^{-a} + B D^{-b} + \\lambda (6ND - C)$'

  test.each([
    [`Let ${LAGRANGIAN}.`, `${FOUND} by lambda`],
    [`Minimise ${LOSS} with $K = 5ND$ by ${LAGRANGIAN}.`, `${FOUND} by lambda`],
    [
      `Let ${LAGRANGIAN}, that is $G(N, D, \\lambda) = E + A N^{-a} + B D^{-b} + \\lambda (6ND - C)$.`,
      `${FOUND} by lambda`,
    ],
    [`Minimise ${LAGRANGIAN}, or $G(N, D, \\lambda) = E + A N^{-a} + B D^{-b} - \\lambda (6ND - C)$.`, null],
  ])('%s', (text, expected) => expect(problemOf(text)).toBe(expected))
})

test('a power, alone or in a product', () => {
  expect(holdsPower(power('N', 2))).toBe(true)
  expect(holdsPower(multiply('A', power('N', 2)))).toBe(true)
  expect(holdsPower(symbol('N'))).toBe(false)
  expect(holdsPower(multiply('A', 'N'))).toBe(false)
  expect(holdsPower(add('A', power('N', 2)))).toBe(false)
})
