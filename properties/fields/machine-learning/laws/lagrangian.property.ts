import { describe, expect, test } from 'vitest'
import { lagrangianIn, multiplierAt } from '../../../../src/fields/machine-learning/laws/lagrangian.js'
import { reduced } from '../../../../src/math/engines/normal-form-or-self.js'
import { proveIdentity } from '../../../../src/math/proof/tactics.js'
import { toPlain } from '../../../../src/math/term/print.js'
import { divide, multiply, negate, power } from '../../../../src/math/term/term.js'
import { linksOf } from '../../../../src/rules/laws/law-page.js'
import { lawPageOf } from '../../../rules/laws/law-page-of.js'

function lagrangiansOf(formula: string) {
  const page = lawPageOf(`Let $${formula}$.`)
  return [...linksOf(page)].flatMap(link => lagrangianIn(link, page))
}
const shown = (formula: string) =>
  lagrangiansOf(formula).map(
    ({ loss, cost, budget, variables, multiplier }) =>
      `${toPlain(loss)} where ${toPlain(reduced(cost, ['N', 'D']))} = ${budget}; ${variables.join(' ')}; ${multiplier}`,
  )

const FOUND = ['1/N + 1/D where 6·N·D = C; N D; lambda']

describe('a loss and a constraint together', () => {
  test.each([
    ['F(N, D, \\lambda) = 1/N + 1/D - \\lambda(6ND - C)', FOUND],
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6ND - C)', FOUND],
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(C - 6ND)', FOUND],
    ['F(N, D, m) = 1/N + 1/D + m(C - 6ND)', ['1/N + 1/D where 6·N·D = C; N D; m']],
    ['F(D, N, \\lambda) = 1/N + 1/D + \\lambda(C - 6ND)', ['1/N + 1/D where 6·N·D = C; D N; lambda']],
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(N + D - C)', ['1/N + 1/D where N + D = C; N D; lambda']],
    // Two or four arguments, or one that is no symbol.
    ['F(N, D) = 1/N + 1/D + \\lambda(6ND - C)', []],
    ['F(N, D, \\lambda, C) = 1/N + 1/D + \\lambda(6ND - C)', []],
    ['F(N, D, 2) = 1/N + 1/D + 2(6ND - C)', []],
    ['F(2, D, \\lambda) = 1/D + \\lambda(6D - C)', []],
    ['F = 1/N + 1/D + \\lambda(6ND - C)', []],
    // What the budget stands beside is 0 for positive symbols.
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6ND - C(\\sqrt{N^2} - N))', []],
    ['E + N + D + \\lambda = 1/N + 1/D + \\lambda(6ND - C)', []],
    ['F(N, D, \\lambda) = 1/N + 1/D + 6ND\\lambda + \\lambda^2', []],
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6 N^2 D - C N)', FOUND],
    ['F(N, D, \\lambda) = \\text{loss}', []],
    // The multiplier stands before one constraint, and once.
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda^2(6ND - C)', []],
    ['F(N, D, \\lambda) = 1/N + 1/D', []],
    ['F(N, D, \\lambda) = 1/N + 1/D + (6ND - C)/\\lambda', []],
    // The budget is known to the constraint alone, which the two variables and nothing else make up.
    ['F(N, D, \\lambda) = 1/N + 1/D + C + \\lambda(6ND - C)', []],
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6ND - 5)', []],
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6N - C)', []],
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6NDK - C)', []],
    ['F(N, D, \\lambda) = 1/N + 1/D + K + \\lambda(6NK - C)', []],
    ['F(N, D, \\lambda) = 1/N + 1/D + K + \\lambda(6KD - C)', []],
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6ND - C^2 - C)', []],
  ])('%s', (formula, expected) => expect(shown(formula)).toEqual(expected))

  test('what it is as a whole', () => {
    const [found] = lagrangiansOf('F(N, D, \\lambda) = 1/N + 1/D - \\lambda(6ND - C)')
    expect(toPlain(found!.whole)).toContain('lambda')
  })
})

describe('the multiplier where nothing changes with a variable', () => {
  test('is not known where it stands beside 0 for positive symbols', () => {
    const [found] = lagrangiansOf('F(N, D, \\lambda) = 1/N + 1/D + \\lambda(N(\\sqrt{D^2} - D) + D - C)')
    expect(multiplierAt(found!, 'N')).toBeNull()
  })

  test('is not known where it does not stand beside it', () =>
    expect(
      multiplierAt(lagrangiansOf('F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6ND - C)')[0]!, 'K'),
    ).toBeNull())

  test.each([
    // -1/N² + 6λD = 0.
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6ND - C)', 'N', divide(1, multiply(6, 'D', power('N', 2)))],
    ['F(N, D, \\lambda) = 1/N + 1/D + \\lambda(6ND - C)', 'D', divide(1, multiply(6, 'N', power('D', 2)))],
    [
      'F(N, D, \\lambda) = 1/N + 1/D - \\lambda(6ND - C)',
      'N',
      negate(divide(1, multiply(6, 'D', power('N', 2)))),
    ],
  ])('%s by %s', (formula, variable, expected) =>
    expect(
      proveIdentity(multiplierAt(lagrangiansOf(formula)[0]!, variable)!, expected, { positive: ['N', 'D'] })
        .proved,
    ).toBe(true),
  )
})
