import { describe, expect, test } from 'vitest'
import {
  SMALL_VALUES,
  WHITENING_VARIANTS,
} from '../../../../../src/fields/machine-learning/operations/tokens/masked-whitening-variants.js'
import { expectFormula, expectVariants, type Formula, type VariantRow } from '../preference/equation-table.js'
import { less, mean, negated, scale, variance, within } from '../rewards/group-formulas.js'
import { masked } from './masked-inputs.js'

const keptOf: (...input: Parameters<Formula>) => number[] = (x, _, { mask }) =>
  x.filter((_, i) => mask![i] === '1')
const centred = (values: readonly number[]) => less(values, mean(values))

/** The values that count, less their mean, over a scale. */
const whitened =
  (under: { ddof?: (asked: number) => number; epsilon?: number; place?: keyof typeof scale } = {}) =>
  (...input: Parameters<Formula>): number[] => {
    const [, [ddof, epsilon]] = input
    const counted = keptOf(...input)
    const divisor = scale[under.place ?? 'inside'](
      counted,
      under.ddof?.(ddof!) ?? ddof!,
      under.epsilon ?? epsilon!,
    )
    return centred(counted).map(each => each / divisor)
  }
const plain = whitened()
const convention = (name: string, formula: Formula): VariantRow => ['convention', name, formula]
const mistake = (name: string, formula: Formula): VariantRow => ['mistake', name, formula]

const INPUTS = [
  masked([1, 40, -2.5, 4], '1011', [1, 0.5]),
  masked([3, 0, 1.5, -2, 0.25], '01111', [0, 0.0001220703125]),
  masked([0.00001, 0.00004, 50, 0], '1101', [0, 0]),
  masked([...Array<number>(143).fill(0), 1], '1'.repeat(144), [0, 0.0001]),
]

const ROWS: VariantRow[] = [
  mistake('mean-added-back', (...input) => plain(...input).map(each => each + mean(keptOf(...input)))),
  mistake('mean-kept', (...input) =>
    keptOf(...input).map(each => each / scale.inside(keptOf(...input), input[1][0]!, input[1][1]!)),
  ),
  mistake('variance-without-root', (...input) =>
    centred(keptOf(...input)).map(each => each / (variance(keptOf(...input), input[1][0]!) + input[1][1]!)),
  ),
  mistake('mask-ignored', (x, [ddof, epsilon], { mask }) =>
    centred(x)
      .filter((_, i) => mask![i] === '1')
      .map(each => each / scale.inside(x, ddof!, epsilon!)),
  ),
  mistake('negated', (...input) => negated(plain(...input))),
  ['mistake', 'clipped-at-5', (...input) => within(plain(...input), 5), 'one-success'],
  ['mistake', 'clipped-at-10', (...input) => within(plain(...input), 10), 'one-success'],
  [
    'mistake',
    'variance-floored',
    (...input) =>
      centred(keptOf(...input)).map(
        each => each / Math.sqrt(Math.max(variance(keptOf(...input), input[1][0]!), 1e-8) + input[1][1]!),
      ),
    'small-values',
  ],
  mistake('not-divided', (...input) => centred(keptOf(...input))),
  convention('other-ddof', whitened({ ddof: asked => 1 - asked })),
  convention('epsilon-outside-root', whitened({ place: 'outside' })),
  convention('epsilon-dropped', whitened({ epsilon: 0 })),
  ...[4, 5, 6, 8].map(digits =>
    convention(`epsilon-1e-${digits}`, whitened({ epsilon: Number(`1e-${digits}`) })),
  ),
]

describe('the variants of whitening', () => {
  test('are these', () => {
    expectVariants(WHITENING_VARIANTS, ROWS, INPUTS)
    expect(SMALL_VALUES).toBe('small-values')
  })

  test('have nothing to whiten where nothing counts, but for the one that ignores the mask', () => {
    for (const { compute, name } of WHITENING_VARIANTS)
      expectFormula(compute, () => [], [masked([1, 3], '00', [0, 0.5])], name)
  })
})
