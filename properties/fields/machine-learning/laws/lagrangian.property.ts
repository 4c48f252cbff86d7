import { describe, expect, test } from 'vitest'
import { lagrangianIn } from '../../../../src/fields/machine-learning/laws/lagrangian.js'
import { reduced } from '../../../../src/math/engines/normal-form-or-self.js'

import { toPlain } from '../../../../src/math/term/print.js'

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

describe('a loss and a constraint together', () => {
  test.each([
    // Two or four arguments, or one that is no symbol.
    ['F(N, D, \\lambda, C) = 1/N + 1/D + \\lambda(6ND - C)', []],
  ])('%s', (formula, expected) => expect(shown(formula)).toEqual(expected))
})
