import { describe, expect, test } from 'vitest'
import { CLIPPED_LOSS } from '../../../../../src/fields/machine-learning/operations/tokens/clipped-loss.js'
import { CLIPPED_LOSS_VARIANTS } from '../../../../../src/fields/machine-learning/operations/tokens/clipped-loss-variants.js'
import {
  boundsOf,
  clipped,
  clippedLoss,
  isNegative,
  literalClippedLoss,
  optimisticLoss,
  pessimisticLoss,
} from '../../../../../src/fields/machine-learning/operations/tokens/clipped-surrogate.js'
import { intervalTape } from '../../../../../src/math/number/derivative/tape.js'
import { FLOAT64 } from '../../../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../../../src/math/number/dtype/float.js'
import { reals } from '../../../../../src/math/number/interval/real.js'
import { evaluated } from '../evaluated.js'
import {
  at,
  expectFormula,
  expectVariants,
  type Formula,
  type VariantRow,
} from '../preference/equation-table.js'
import { clamps } from '../preference/margin-formulas.js'
import { clip, FAR_TOKENS, pessimistic, TOKENS } from './clipped-ratios.js'

const formula: Formula = ([x], [old, advantage, epsilon]) =>
  pessimistic(Math.exp(x! - old!), advantage!, 1 - epsilon!, 1 + epsilon!)

describe('ppo.clip-loss', () => {
  test('is the greater of two losses', () => {
    expectFormula(CLIPPED_LOSS.reference, formula, TOKENS)
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

/** A loss of the ratio, the advantage and ε. */
const loss =
  (f: (ratio: number, advantage: number, epsilon: number) => number): Formula =>
  ([logProbability], [old, advantage, epsilon]) =>
    f(Math.exp(logProbability! - old!), advantage!, epsilon!)

const mistake = (name: string, formula: Formula): VariantRow => ['mistake', name, formula]

const convention = (name: string, formula: Formula): VariantRow => ['convention', name, formula]

const ROWS: VariantRow[] = [
  mistake(
    'no-clip',
    loss((r, A) => -r * A),
  ),
  mistake(
    'no-minimum',
    loss((r, A, e) => -clip(r, 1 - e, 1 + e) * A),
  ),
  mistake(
    'maximum',
    loss((r, A, e) => -Math.max(r * A, clip(r, 1 - e, 1 + e) * A)),
  ),
  mistake(
    'negated',
    loss((r, A, e) => -pessimistic(r, A, 1 - e, 1 + e)),
  ),
  mistake(
    'advantage-negated',
    loss((r, A, e) => pessimistic(r, -A, 1 - e, 1 + e)),
  ),
  mistake(
    'ratio-inverted',
    loss((r, A, e) => pessimistic(1 / r, A, 1 - e, 1 + e)),
  ),
  mistake('ratio-not-exponentiated', ([x], [old, A, e]) => pessimistic(x! - old!, A!, 1 - e!, 1 + e!)),
  convention(
    'epsilon-0.2',
    loss((r, A) => pessimistic(r, A, 0.8, 1.2)),
  ),
  convention(
    'reciprocal-lower-bound',
    loss((r, A, e) => pessimistic(r, A, 1 / (1 + e), 1 + e)),
  ),
  convention(
    'dual-clip',
    loss((r, A, e) => pessimistic(A < 0 ? Math.min(r, 3) : r, A, 1 - e, 1 + e)),
  ),
  convention('policy-gradient', ([x], [, A]) => -x! * A!),
  ...clamps(
    'log-ratio-',
    ([x], [old]) => x! - old!,
    (logRatio, _, [, A, e]) => pessimistic(Math.exp(logRatio), A!, 1 - e!, 1 + e!),
  ),
]

test('what is computed in place of the clipped loss', () => {
  expectVariants(CLIPPED_LOSS_VARIANTS, ROWS, TOKENS)
})

test('and of ratios beyond the limits of exponents', () => {
  expectVariants(CLIPPED_LOSS_VARIANTS, ROWS, FAR_TOKENS)
  expect(FAR_TOKENS.length).toBe(7)
})

const { of } = reals(30)

describe('the clipped surrogate', () => {
  test('is 0 for no advantage, within the bounds and beyond', () => {
    for (const x of [-4, -2, 0]) {
      expectFormula(clippedLoss, () => 0, [at([x], [-2, 0, 0.25])])
      expectFormula(literalClippedLoss, () => 0, [at([x], [-2, 0, 0.25])])
    }
  })
})

describe('a ratio', () => {
  test('that is undefined leaves no loss, whatever the advantage: no bound stands for it', () => {
    const float = floats(FLOAT64)
    const [undefinedRatio, bounds] = [float.of(Number.NaN), boundsOf(float.of('0.25'))]
    for (const advantage of [float.of(-2), float.of('1.5')])
      for (const loss of [pessimisticLoss, optimisticLoss])
        expect(loss(undefinedRatio, advantage, bounds).value).toBe(Number.NaN)
    expect(clipped(undefinedRatio, bounds).value).toBe(Number.NaN)
  })

  test('within its bounds is not compared with itself, which no enclosure could tell apart', () => {
    const tape = intervalTape(30)
    for (const advantage of [-2, '1.5'])
      expect(
        evaluated(literalClippedLoss, at(['0.05'], ['-0.125', advantage, '0.25']), tape.of),
      ).toHaveLength(1)
  })
})

test('negative is less than 0 alone', () => {
  expect([of('-1e-20'), of(0), of('1e-20')].map(isNegative)).toEqual([true, false, false])
})
