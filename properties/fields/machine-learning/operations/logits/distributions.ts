import { at, type Formula } from '../preference/equation-table.js'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** e^{x_i}/Σ e^{x_j}, in doubles. */
export const softmax = (x: readonly number[]): number[] =>
  x.map(logit => 1 / sum(x.map(other => Math.exp(other - logit))))

/** x_i − log Σ e^{x_j}, in doubles: log(1 + rest), which forgets no small rest of the sum beside its greatest term. */
export const logSoftmax = (x: readonly number[]): number[] => {
  const top = x.indexOf(Math.max(...x))
  const rest = sum(x.map((other, j) => (j === top ? 0 : Math.exp(other - x[top]!))))
  return x.map(logit => logit - x[top]! - Math.log1p(rest))
}

/** −Σ p log p. */
export const entropy = (x: readonly number[]): number => -sum(softmax(x).map((p, i) => p * logSoftmax(x)[i]!))

/** Logits of ordinary sizes. */
export const LOGITS = [at([0.5, -1.25, 2]), at([-3, 1.5]), at([0.25, 0.5, -0.75, 1.125, -2]), at([1.5])]

/** Logits of which one outcome is rarer than the floors of code, or than the first of them alone. */
export const RARE_LOGITS = [at([0.5, 0.25, -20]), at([0.125, 1, -30]), at([0.5, 0, -60])]

/** A function of the logits alone. */
export const ofLogits =
  (f: (x: readonly number[]) => number | readonly number[]): Formula =>
  x =>
    f(x)

/** How the groups of functions of logits are called. */
export const LOGIT_GROUPS = [
  ...['smoke', 'native64', 'native32', 'native16', 'saturation', 'near-uniform', 'shifted'],
  ...['shifted-short', 'tie', 'singleton', 'rare-outcome', 'long'],
]
