import { describe, expect, test } from 'vitest'
import type { PairLaw } from '../../../../src/conform/operations/operation.js'
import { CLIPPED_LOSS } from '../../../../src/conform/operations/tokens/clipped-loss.js'
import { CLIPPED_LOSS_GROUPS } from '../../../../src/conform/operations/tokens/clipped-loss-draws.js'
import { CLIPPED_LOSS_VARIANTS } from '../../../../src/conform/operations/tokens/clipped-loss-variants.js'
import { at, expectForms, expectFormula, expectPhrase, type Formula } from '../preference/equation-table.js'
import { cornerDraw } from '../preference/reach.js'
import { expectLaws, FIRST_DRAW } from '../rewards/law-table.js'
import { pessimistic, TOKENS } from './clipped-ratios.js'

const formula: Formula = ([x], [old, advantage, epsilon]) =>
  pessimistic(Math.exp(x! - old!), advantage!, 1 - epsilon!, 1 + epsilon!)

describe('ppo.clip-loss', () => {
  test('is called and described so', () => {
    const { name, suite, claims, x, p, dtypes, hasGradient, meaning, expression } = CLIPPED_LOSS
    expect([name, suite, claims, x, p, hasGradient]).toEqual([
      'ppo.clip-loss',
      'policy',
      [],
      ['logProbability'],
      ['oldLogProbability', 'advantage', 'epsilon'],
      true,
    ])
    expect(dtypes.map(dtype => dtype.name)).toEqual(['float64', 'float32', 'bfloat16', 'float16'])
    expectPhrase(meaning)
    expect(meaning).toContain('(Schulman et al. 2017, equation 7)')
    expect(expression).toContain('r = exp(logProbability - oldLogProbability)')
    expect(CLIPPED_LOSS.variants).toBe(CLIPPED_LOSS_VARIANTS)
    expect(CLIPPED_LOSS.groups).toBe(CLIPPED_LOSS_GROUPS)
  })

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

  test('by a power of two from 1/4 to 8, of either sign, the same for both', () => {
    const [law] = CLIPPED_LOSS.laws as [PairLaw]
    const draw = cornerDraw(FIRST_DRAW.dtype)
    const shifts = Array.from({ length: 400 }, () => {
      const { x, p } = law.partner(at([0], [-3, 0.5, 0.25]), draw)!
      expect(Number(x[0]) - Number(p[0])).toBe(3)
      return Number(x[0])
    })
    expect([...new Set(shifts)].sort((a, b) => a - b)).toEqual([
      ...[-8, -4, -2, -1, -0.5, -0.25],
      ...[0.25, 0.5, 1, 2, 4, 8],
    ])
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
