import type { Formula, VariantRow } from './equation-table.js'

/** ln(1 + e^t), in doubles: the larger of 0 and t, and a logarithm that neither overflows nor forgets. */
export const softplus = (t: number): number => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)))

/** σ(t), in doubles. */
export const logistic = (t: number): number => 1 / (1 + Math.exp(-t))

/** −log σ(m). */
export const loss = (m: number): number => softplus(-m)

/** The number kept within ±limit. */
export const within = (value: number, limit: number): number => Math.min(Math.max(value, -limit), limit)

/** The limits at which code keeps exponents: of float16, of habit, of float32 and of float64. */
export const LIMITS = [10, 20, 50, 80, 88, 700]

/** The variants of a result that keep a quantity within each limit. */
export const clamps = (
  prefix: string,
  quantity: (...input: Parameters<Formula>) => number,
  result: (quantity: number, ...input: Parameters<Formula>) => number,
  limits: readonly number[] = LIMITS,
): VariantRow[] =>
  limits.map(limit => [
    'mistake',
    `${prefix}clamped-at-${limit}`,
    (...input) => result(within(quantity(...input), limit), ...input),
    'beyond-limits',
  ])

/** h of four log-probabilities: policy chosen and rejected, reference chosen and rejected. */
export const difference = ([w, l, refW, refL]: readonly number[]): number => w! - refW! - l! + refL!
