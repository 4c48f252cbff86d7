import { expect, test } from 'vitest'
import { LEAVE_ONE_OUT_VARIANTS } from '../../../../../src/fields/machine-learning/operations/rewards/leave-one-out-variants.js'
import {
  at,
  expectFormula,
  expectVariants,
  type Formula,
  type VariantRow,
} from '../preference/equation-table.js'
import { less, mean, negated, others, scale, within } from './group-formulas.js'

/** (r_i − baseline)/scale, with what is not as asked. */
const advantages =
  (
    under: {
      isBaselineOfAll?: true
      isSpreadOfAll?: true
      ddof?: (asked: number) => number
      epsilon?: number
      place?: keyof typeof scale
    } = {},
  ) =>
  (x: readonly number[], [ddof, epsilon]: readonly number[]): number[] =>
    x.map((reward, i) => {
      const spread = under.isSpreadOfAll ? x : others(x, i)
      const divisor = scale[under.place ?? 'outside'](
        spread,
        under.ddof?.(ddof!) ?? ddof!,
        under.epsilon ?? epsilon!,
      )
      return (reward - mean(under.isBaselineOfAll ? x : others(x, i))) / divisor
    })
const plain = advantages()
const against = (x: readonly number[]) => x.map((reward, i) => reward - mean(others(x, i)))
const convention = (name: string, formula: Formula): VariantRow => ['convention', name, formula]

/** Others that differ, hardly differ, and are so near each other that an advantage is beyond 10. */
const INPUTS = [
  at([1, -2.5, 4], [1, 0.5]),
  at([0, 0.5, 1, 0.25], [0, 0.0001220703125]),
  at([0.00001, 0.00002, 0], [1, 0.0001]),
  at([1, 1.125, 5], [1, 0]),
]

const ROWS: VariantRow[] = [
  convention('other-ddof', advantages({ ddof: asked => 1 - asked })),
  ...[4, 5, 6, 8, 9].map(digits =>
    convention(`epsilon-1e-${digits}`, advantages({ epsilon: Number(`1e-${digits}`) })),
  ),
  convention('epsilon-dropped', advantages({ epsilon: 0 })),
  convention('epsilon-in-root', advantages({ place: 'inside' })),
  convention('epsilon-as-floor', advantages({ place: 'floor' })),
  convention('mean-of-all', advantages({ isBaselineOfAll: true })),
  convention('deviation-of-all', advantages({ isSpreadOfAll: true })),
  convention('mean-and-deviation-of-all', advantages({ isBaselineOfAll: true, isSpreadOfAll: true })),
  convention('not-normalised', against),
  convention('undivided-without-spread', plain),
  ['mistake', 'raw-for-one', plain],
  ['mistake', 'clipped-at-10', (x, p) => within(plain(x, p), 10)],
  ['mistake', 'negated', (x, p) => negated(plain(x, p))],
]

test('the variants are these', () => {
  expectVariants(LEAVE_ONE_OUT_VARIANTS, ROWS, INPUTS)
  expect(less([3], 1)).toEqual([2])
})

test('where the others are equal, the bare difference is one of them', () => {
  const of = (name: string) => LEAVE_ONE_OUT_VARIANTS.find(each => each.name === name)!.compute
  const input = at([2, 2, 5], [0, 0.5])
  expectFormula(of('undivided-without-spread'), (x, p) => plain(x, p).with(2, 3), [input])
  expectFormula(of('undivided-without-spread'), x => against(x), [at([2, 2, 2], [0, 0.5])])
  expectFormula(of('raw-for-one'), x => x, [at([2.5], [0, 0.5])])
})
