import { describe, expect, test } from 'vitest'
import {
  clampedEstimate,
  clampedRatio,
  type Estimate,
  first,
  logRatio,
  otherEstimate,
  second,
  third,
} from '../../../../src/conform/operations/preference/kl-estimates.js'
import { at, expectFormula, expectPhrase, expectVariants, type Formula } from './equation-table.js'
import { within } from './margin-formulas.js'
import { expectGradient } from './operation-table.js'

const INPUTS = [at([-3, -4.5]), at([-7.25, -2.5]), at([-1, -13.5]), at([-17, -1.5])]
const of =
  (f: (d: number) => number): Formula =>
  ([policy, reference]) =>
    f(policy! - reference!)

describe('estimates of the divergence', () => {
  test.each([
    ['k1', first, (d: number) => d],
    ['k2', second, (d: number) => d ** 2 / 2],
    ['k3', third, (d: number) => Math.exp(-d) - 1 + d],
  ] as const satisfies readonly (readonly [string, Estimate, (d: number) => number])[])(
    '%s',
    (name, estimate, f) => {
      expectFormula(values => [estimate(logRatio(values))], of(f), INPUTS)
      const other = otherEstimate(name, 'this and that', 'mistake', estimate)
      expectVariants([other], [['mistake', name, of(f)]], INPUTS)
      expect(other.meaning).toBe('this and that')
      expectVariants(
        [clampedRatio(estimate, 8)],
        [['convention', 'ratio-clamped-at-8', of(d => f(within(d, 8))), 'far']],
        INPUTS,
      )
      expect(clampedRatio(estimate, 8).meaning).toContain('±8')
    },
  )

  test('are clamped at ±10, where they have no slope', () => {
    const clamped = clampedEstimate(first, ({ of }) => of(1))
    expectVariants([clamped], [['convention', 'clamped', of(d => within(d, 10))]], INPUTS)
    expectPhrase(clamped.meaning)
    expectGradient(clamped, INPUTS)
    expectGradient(clampedEstimate(second, logRatio), INPUTS)
  })

  test('have their slope on ±10 itself', () => {
    const [above, below] = [at([-1, -11]), at([-11, -1])]
    const clamped = clampedEstimate(first, ({ of }) => of(1))
    for (const input of [above, below]) expectFormula(clamped.gradient!, () => [1, -1], [input])
    for (const input of [at([-1, -11.5]), at([-11.5, -1])])
      expectFormula(clamped.gradient!, () => [0, 0], [input])
  })
})
