import type { Arithmetic } from '../math/number/arithmetic.js'
import { FLOPS_PER_PARAMETER_AND_TOKEN } from './training-time.js'

/**
 * The parametric scaling law L(N, D) = E + A N^−α + B D^−β and its optimum at a given compute (Hoffmann et al. 2022,
 * "Training Compute-Optimal Large Language Models", equations 2 and 4).
 *
 * Error budget: all terms are positive, so nothing cancels in the loss. A power x^y passes the relative error of y
 * on, times |y ln x|: for parameters, tokens and FLOP up to 10^30 two digits are lost. The slope along the budget
 * is a difference that is 0 at the optimum; only its error relative to α A N^−α is small there.
 */
export interface ScalingLaw<T> {
  /** E, the loss that no model and no data set goes below, in nats per token. */
  readonly irreducibleLoss: T
  /** A > 0. */
  readonly modelCoefficient: T
  /** B > 0. */
  readonly dataCoefficient: T
  /** α > 0. */
  readonly modelExponent: T
  /** β > 0. */
  readonly dataExponent: T
}

/** How a compute budget is spent. */
export interface Allocation<T> {
  /** N, the number of parameters. */
  readonly parameters: T
  /** D, the number of tokens. */
  readonly tokens: T
}

/** L = E + A N^−α + B D^−β, in nats per token, for positive N and D. */
export function scalingLoss<T extends Arithmetic<T>>(
  law: ScalingLaw<T>,
  { parameters, tokens }: Allocation<T>,
): T {
  return law.irreducibleLoss.plus(modelTerm(law, parameters)).plus(dataTerm(law, tokens))
}

/**
 * The N and D of least loss among all with 6 N D = C:
 * N = G (C/6)^{β/(α+β)}, D = G^−1 (C/6)^{α/(α+β)}, G = (α A / (β B))^{1/(α+β)} (Hoffmann et al. 2022, equation 4).
 * For a positive C in FLOP; the loss is convex along the budget, so that no other allocation is as good.
 */
export function computeOptimalAllocation<T extends Arithmetic<T>>(
  law: ScalingLaw<T>,
  flops: T,
): Allocation<T> {
  const exponents = law.modelExponent.plus(law.dataExponent)
  const balance = law.modelExponent
    .times(law.modelCoefficient)
    .div(law.dataExponent.times(law.dataCoefficient))
    .pow(exponents.pow(-1))
  const product = flops.div(FLOPS_PER_PARAMETER_AND_TOKEN)
  return {
    parameters: balance.times(product.pow(modelSizeExponent(law))),
    tokens: product.pow(dataSizeExponent(law)).div(balance),
  }
}

/** The exponent a of N ∝ C^a at the optimum: β / (α + β). */
export function modelSizeExponent<T extends Arithmetic<T>>(law: ScalingLaw<T>): T {
  return law.dataExponent.div(law.modelExponent.plus(law.dataExponent))
}

/** The exponent b of D ∝ C^b at the optimum: α / (α + β). */
export function dataSizeExponent<T extends Arithmetic<T>>(law: ScalingLaw<T>): T {
  return law.modelExponent.div(law.modelExponent.plus(law.dataExponent))
}

/** dL / d ln N at fixed N D: β B D^−β − α A N^−α. Negative where the model is too small, 0 at the optimum. */
export function lossSlopeAlongBudget<T extends Arithmetic<T>>(
  law: ScalingLaw<T>,
  { parameters, tokens }: Allocation<T>,
): T {
  return law.dataExponent
    .times(dataTerm(law, tokens))
    .minus(law.modelExponent.times(modelTerm(law, parameters)))
}

/** d²L / d(ln N)² at fixed N D: α² A N^−α + β² B D^−β, positive everywhere. */
export function lossCurvatureAlongBudget<T extends Arithmetic<T>>(
  law: ScalingLaw<T>,
  { parameters, tokens }: Allocation<T>,
): T {
  return law.modelExponent
    .pow(2)
    .times(modelTerm(law, parameters))
    .plus(law.dataExponent.pow(2).times(dataTerm(law, tokens)))
}

function modelTerm<T extends Arithmetic<T>>(law: ScalingLaw<T>, parameters: T): T {
  return law.modelCoefficient.times(parameters.pow(law.modelExponent.neg()))
}

function dataTerm<T extends Arithmetic<T>>(law: ScalingLaw<T>, tokens: T): T {
  return law.dataCoefficient.times(tokens.pow(law.dataExponent.neg()))
}
