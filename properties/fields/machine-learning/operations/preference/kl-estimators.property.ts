import { describe, expect, test } from 'vitest'
import type { Values } from '../../../../../src/conform/operations/operation.js'
import {
  KL_FIRST,
  KL_SECOND,
  KL_THIRD,
} from '../../../../../src/fields/machine-learning/operations/preference/kl-estimators.js'
import { intervalTape, type Taped } from '../../../../../src/math/number/derivative/tape.js'
import type { Interval } from '../../../../../src/math/number/interval/interval.js'
import { at, expectFormula, expectVariants, type Formula, type VariantRow } from './equation-table.js'
import { within } from './margin-formulas.js'
import { expectGradient, type OperationTable, testOperation } from './operation-table.js'

/** A function of d = log π − log π_ref. */
const ofRatio =
  (f: (d: number) => number): Formula =>
  ([policy, reference]) =>
    f(policy! - reference!)
const second = (d: number) => d ** 2 / 2
const third = (d: number) => Math.exp(-d) - 1 + d

const convention = (name: string, f: (d: number) => number, bitesIn?: string): VariantRow => [
  'convention',
  name,
  ofRatio(f),
  ...(bitesIn === undefined ? ([] as const) : ([bitesIn] as const)),
]
const mistake = (name: string, f: (d: number) => number): VariantRow => ['mistake', name, ofRatio(f)]

const K1 = convention('k1', d => d)
const K2 = convention('k2', second)
const K3 = convention('k3', third)

const SHARED = {
  // d of both signs; beyond ±10, where estimates are clamped, and beyond −20 and −40, where exponents are.
  inputs: [at([-3, -4.5]), at([-7.25, -2.5]), at([-1, -13.5]), at([-17, -1.5])],
  far: [at([-25, -1]), at([-45, -1])],
} satisfies Partial<OperationTable>

testOperation(KL_FIRST, {
  ...SHARED,
  formula: ofRatio(d => d),
  variants: [
    mistake('inverted', d => -d),
    K2,
    K3,
    convention('absolute', Math.abs),
    mistake('ratio', Math.exp),
    convention('clamped', d => within(d, 10)),
  ],
})

testOperation(KL_SECOND, {
  ...SHARED,
  formula: ofRatio(second),
  variants: [
    K1,
    K3,
    mistake('half-dropped', d => d * d),
    mistake('half-squared', d => (d / 2) ** 2),
    convention('absolute', Math.abs),
    convention('clamped', d => within(second(d), 10)),
  ],
})

testOperation(KL_THIRD, {
  ...SHARED,
  formula: ofRatio(third),
  variants: [
    mistake('inverted', d => third(-d)),
    K1,
    K2,
    mistake('linear-term-dropped', d => Math.exp(-d) - 1),
    mistake('sign-of-linear-term', d => Math.exp(-d) - 1 - d),
    mistake('one-dropped', d => Math.exp(-d) + d),
    convention('clamped', d => within(third(d), 10)),
    convention('ratio-clamped-at-20', d => third(within(d, 20)), 'far'),
    convention('ratio-clamped-at-40', d => third(within(d, 40)), 'far'),
  ],
})

describe('kl.k1, kl.k2 and kl.k3', () => {
  test.each([KL_FIRST, KL_SECOND, KL_THIRD])(
    '$name: a clamped estimate has no slope beyond ±10',
    ({ variants }) => {
      const clamped = variants.find(({ name }) => name === 'clamped')!
      expectGradient(clamped, SHARED.inputs)
    },
  )

  test('k3 is exactly 0, with a slope of 0, at a tie', () => {
    expectFormula(KL_THIRD.reference, () => 0, [at([-2.5, -2.5])])
    expectGradient({ compute: KL_THIRD.reference, gradient: ({ of }) => [of(0), of(0)] }, [at([-2.5, -2.5])])
  })

  test('k3 is 0 at a tie with certainty, and so is its slope', () => {
    const tape = intervalTape(30)
    const [policy, reference] = [tape.variable('-2.5'), tape.variable('-2.5')]
    const input = at([-2.5, -2.5])
    const [value] = (KL_THIRD.reference as (values: Values<Taped<Interval>>) => Taped<Interval>[])({
      ...{ x: [policy, reference], p: [], input, of: tape.of },
    })
    const slopes = tape.sensitivities(value!)
    expect(
      [value!.value, slopes.get(policy.index)!, slopes.get(reference.index)!].map(each => each.sign()),
    ).toEqual([0, 0, 0])
  })

  test('k3 has a profile with the gradient of k2', () => {
    const profiles = KL_THIRD.profiles!
    expectVariants(profiles, [convention('straight-through', third)], SHARED.inputs)
    expectFormula(
      profiles[0]!.gradient!,
      ([policy, reference]) => [policy! - reference!, reference! - policy!],
      SHARED.inputs,
    )
  })
})
