/** Moments of a few numbers, in doubles. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const mean = (values: readonly number[]): number => sum(values) / values.length

/** Σ (x − mean)²/(n − ddof), from squared differences of pairs: Σ_{i<j} (x_i − x_j)² is n times the sum of squares. */
export const variance = (values: readonly number[], ddof: number): number =>
  sum(values.map(value => sum(values.map(other => (value - other) ** 2)))) /
  2 /
  values.length /
  (values.length - ddof)
export const deviation = (values: readonly number[], ddof: number): number =>
  Math.sqrt(variance(values, ddof))

/** All but one. */
export const others = (values: readonly number[], i: number): number[] => values.toSpliced(i, 1)

/** What is added to the deviation, to the variance, or is its least value. */
export const scale = {
  outside: (values: readonly number[], ddof: number, epsilon: number) => deviation(values, ddof) + epsilon,
  inside: (values: readonly number[], ddof: number, epsilon: number) =>
    Math.sqrt(variance(values, ddof) + epsilon),
  floor: (values: readonly number[], ddof: number, epsilon: number) =>
    Math.max(deviation(values, ddof), epsilon),
}

/** x less something. */
export const less = (values: readonly number[], baseline: number): number[] =>
  values.map(value => value - baseline)
export const negated = (values: readonly number[]): number[] => values.map(value => -value)
export const within = (values: readonly number[], limit: number): number[] =>
  values.map(value => Math.min(Math.max(value, -limit), limit))

/** How the groups of functions of a group of rewards are called. */
export const REWARD_GROUPS = [
  ...['smoke', 'native64', 'native32', 'native16', 'native-bfloat16', 'binary', 'smallest-size'],
  ...['constant64', 'constant32', 'constant-bfloat16', 'split64', 'split32', 'split-bfloat16'],
  ...['offset64', 'offset32', 'offset-bfloat16', 'large64', 'large32'],
]
