import { expect, test } from 'vitest'
import { CLIPPED_LOSS_VARIANTS } from '../../../../src/conform/operations/tokens/clipped-loss-variants.js'
import { expectVariants, type Formula, type VariantRow } from '../preference/equation-table.js'
import { clamps } from '../preference/margin-formulas.js'
import { clip, FAR_TOKENS, pessimistic, TOKENS } from './clipped-ratios.js'

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
