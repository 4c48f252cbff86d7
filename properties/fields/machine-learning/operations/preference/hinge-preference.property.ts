import { describe, expect, test } from 'vitest'
import { HINGE_PREFERENCE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/hinge-preference.js'
import { at, type Formula } from './equation-table.js'
import { loss } from './margin-formulas.js'
import { testOperation } from './operation-table.js'
import { marginOf, marginVariants, PAIRS, REGIONAL_PAIRS, signFlip } from './pair-formulas.js'

const margin = marginOf as (...input: Parameters<Formula>) => number
const hinge = (m: number) => Math.max(0, 1 - m)

testOperation(HINGE_PREFERENCE_LOSS, {
  formula: (...input) => hinge(margin(...input)),
  inputs: [...PAIRS, at([-8, -10, -9, -10.5], [0.5])],
  far: REGIONAL_PAIRS,
  variants: [
    signFlip(hinge),
    ...marginVariants(hinge),
    ['mistake', 'unhinged', (...input) => 1 - margin(...input)],
    ['mistake', 'margin-of-zero', (...input) => Math.max(0, -margin(...input))],
    ['convention', 'squared', (...input) => hinge(margin(...input)) ** 2],
    ['convention', 'logistic', (...input) => loss(margin(...input))],
  ],
})

describe('dpo.hinge-loss', () => {
  test('has no derivative at βh = 1 exactly, whichever of the four makes it so', () => {
    const isSmooth = (x: readonly number[], beta: number) => HINGE_PREFERENCE_LOSS.isSmoothAt!(at(x, [beta]))
    expect(isSmooth([-8, -10, -9, -9], 0.5)).toBe(false)
    expect(isSmooth([-8, -7, -9, -4], 0.25)).toBe(false)
    expect(isSmooth([-8, -10, -9, -9], 0.25)).toBe(true)
    expect(isSmooth([-7, -10, -9, -9], 0.5)).toBe(true)
    expect(isSmooth([-8, -11, -9, -9], 0.5)).toBe(true)
    expect(isSmooth([-8, -10, -8, -9], 0.5)).toBe(true)
    expect(isSmooth([-8, -10, -9, -8], 0.5)).toBe(true)
  })
})
