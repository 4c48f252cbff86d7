import { describe, expect, test } from 'vitest'
import { CLIPPED_LOSS } from '../../../../src/conform/operations/tokens/clipped-loss.js'
import { at, expectForms, expectFormula, type Formula } from '../preference/equation-table.js'
import { expectLaws } from '../rewards/law-table.js'
import { pessimistic, TOKENS } from './clipped-ratios.js'

const formula: Formula = ([x], [old, advantage, epsilon]) =>
  pessimistic(Math.exp(x! - old!), advantage!, 1 - epsilon!, 1 + epsilon!)

describe('ppo.clip-loss', () => {
  test('is the greater of two losses, by reference, literal and form', () => {
    expectFormula(CLIPPED_LOSS.reference, formula, TOKENS)
    expect(CLIPPED_LOSS.literals.length).toBe(1)
    expectFormula(CLIPPED_LOSS.literals[0]!.compute, formula, TOKENS)
    expectForms(CLIPPED_LOSS.forms, ['quotient-of-exponentials'], formula, TOKENS)
  })

  test('does not change with an offset of both log-probabilities', () => {
    expectLaws(
      CLIPPED_LOSS,
      [['shift-invariance', at([-2], [-3, 0.5, 0.25]), at([6], [5, 0.5, 0.25])]],
      TOKENS,
    )
  })

  test.each([
    [[-0.5], [-0.5, 1, 0], false],
    [[-0.5], ['-0.50', -2, '0.0'], false],
    [[-0.5], [-0.5, 0, 0], true],
    [[-0.5], [-0.5, 1, 0.125], true],
    [[-0.25], [-0.5, 1, 0], true],
  ] as const)('has a derivative at %j with %j: %s', (x, p, isSmooth) => {
    expect(CLIPPED_LOSS.isSmoothAt?.(at(x, p))).toBe(isSmooth)
  })
})
