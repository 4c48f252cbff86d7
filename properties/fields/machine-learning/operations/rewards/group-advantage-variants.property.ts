import { describe, expect, test } from 'vitest'
import {
  GROUP_ADVANTAGE_PROFILES,
  GROUP_ADVANTAGE_VARIANTS,
} from '../../../../../src/fields/machine-learning/operations/rewards/group-advantage-variants.js'
import { SINGLE_PRECISION_VARIANTS } from '../../../../../src/fields/machine-learning/operations/rewards/single-precision-moments.js'
import { at, expectVariants, type Formula, type VariantRow } from '../preference/equation-table.js'
import { less, mean, negated, others, scale, variance, within } from './group-formulas.js'

type Place = keyof typeof scale

/** (r_i − baseline)/scale, with what is not as asked. */
const advantages =
  (
    under: {
      baseline?: 'others' | 'none'
      ddof?: (asked: number) => number
      epsilon?: number
      place?: Place
    } = {},
  ): ((x: readonly number[], p: readonly number[]) => number[]) =>
  (x, [ddof, epsilon]) => {
    const divisor = scale[under.place ?? 'outside'](
      x,
      under.ddof?.(ddof!) ?? ddof!,
      under.epsilon ?? epsilon!,
    )
    return x.map((reward, i) => {
      const baseline =
        under.baseline === 'none' ? 0 : under.baseline === 'others' ? mean(others(x, i)) : mean(x)
      return (reward - baseline) / divisor
    })
  }
const plain = advantages()

/** An isolated success among 63 and 255 failures: √(G − 1) is beyond 5 and beyond 10. */
const successAmong = (size: number) => at([...Array<number>(size - 1).fill(0), 1], [0, 0.0001])
const INPUTS = [
  at([1, -2.5, 4], [1, 0.5]),
  at([0, 0, 1, 0.25], [0, 0.0001220703125]),
  at([12, 3, -20, 9], [1, 0.25]),
  at([0.00001, 0.00002, 0], [0, 0.0001]),
  successAmong(64),
  successAmong(144),
]
const ONE = at([2.5], [0, 0.5])

const forOne =
  (single: (reward: number, epsilon: number) => number): Formula =>
  (x, p) =>
    x.length === 1 ? [single(x[0]!, p[1]!)] : plain(x, p)
const convention = (name: string, formula: Formula): VariantRow => ['convention', name, formula]
const mistake = (name: string, formula: Formula): VariantRow => ['mistake', name, formula]

const ROWS: VariantRow[] = [
  convention('other-ddof', advantages({ ddof: asked => (asked === 0 ? 1 : 0) })),
  ...[1e-4, 1e-5, 1e-6, 1e-8, 1e-9].map((epsilon, i) =>
    convention(`epsilon-1e-${[4, 5, 6, 8, 9][i]}`, advantages({ epsilon })),
  ),
  convention('epsilon-dropped', advantages({ epsilon: 0 })),
  convention('epsilon-in-root', advantages({ place: 'inside' })),
  convention('epsilon-as-floor', advantages({ place: 'floor' })),
  convention('leave-one-out', advantages({ baseline: 'others' })),
  convention('not-normalised', x => less(x, mean(x))),
  mistake('not-centred', advantages({ baseline: 'none' })),
  mistake(
    'raw-for-one',
    forOne(reward => reward),
  ),
  mistake(
    'raw-for-one-over-epsilon',
    forOne((reward, epsilon) => reward / (1 + epsilon)),
  ),
  mistake('negated', (x, p) => negated(plain(x, p))),
  ['mistake', 'clipped-at-5', (x, p) => within(plain(x, p), 5), 'one-success'],
  ['mistake', 'clipped-at-10', (x, p) => within(plain(x, p), 10), 'one-success'],
  mistake('rewards-clamped-at-10', (x, p) => plain(within(x, 10), p)),
  mistake('variance-floored', (x, [ddof, epsilon]) =>
    less(x, mean(x)).map(each => each / (Math.sqrt(Math.max(variance(x, ddof!), 1e-8)) + epsilon!)),
  ),
]

describe('the variants of group advantages', () => {
  const own = () => GROUP_ADVANTAGE_VARIANTS.slice(0, -SINGLE_PRECISION_VARIANTS.length)

  test('are these, for groups of more than one', () => {
    expectVariants(own(), ROWS, INPUTS)
  })

  test('are these for a group of one', () => {
    const single = ['raw-for-one', 'raw-for-one-over-epsilon', 'negated', 'not-normalised']
    expectVariants(
      own().filter(({ name }) => single.includes(name)),
      ROWS.filter(([, name]) => single.includes(name)),
      [ONE],
    )
  })

  test('are followed by those of moments in float32', () => {
    expect(GROUP_ADVANTAGE_VARIANTS.slice(-3)).toEqual(SINGLE_PRECISION_VARIANTS)
  })
})

describe('the profiles of group advantages', () => {
  const PLACED = {
    outside: 'added to the deviation',
    inside: 'added to the variance',
    floor: 'as the least deviation',
  }
  const BASED = { mean: '', 'leave-one-out': ', the mean of the others as the baseline' }

  test('are all combinations, whatever is asked', () => {
    const rows = [0, 1].flatMap(ddof =>
      ['0', '1e-9', '1e-8', '1e-6', '1e-5', '1e-4', '1e-3'].flatMap(epsilon =>
        (['outside', 'inside', 'floor'] as const).flatMap(place =>
          (['mean', 'leave-one-out'] as const).map(
            (baseline): VariantRow =>
              convention(
                `ddof-${ddof}-epsilon-${epsilon}-${place}-${baseline}`,
                advantages({
                  ddof: () => ddof,
                  epsilon: Number(epsilon),
                  place,
                  ...(baseline === 'leave-one-out' && { baseline: 'others' as const }),
                }),
              ),
          ),
        ),
      ),
    )
    expectVariants(GROUP_ADVANTAGE_PROFILES, rows, [at([0.00001, 0.00004, 0], [0, 0.5])])
  })

  test('say where ε stands and what the baseline is', () => {
    for (const { name, meaning } of GROUP_ADVANTAGE_PROFILES) {
      const [, ddof, epsilon, place, baseline] = /^ddof-(\d)-epsilon-(.*)-(outside|inside|floor)-(.*)$/.exec(
        name,
      )!
      expect(meaning).toBe(
        `deviation with ddof ${ddof}, epsilon ${epsilon} ${PLACED[place as keyof typeof PLACED]}${BASED[baseline as keyof typeof BASED]}`,
      )
    }
  })
})
