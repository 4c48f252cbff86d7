import type { Arithmetic } from '../math/number/arithmetic.js'
import type { ScalingLaw } from './scaling-law.js'

/**
 * Fits that were published, with the digits of their publication. They are what their authors printed, not the
 * least point of any objective: rounding alone moves α/(α+β) by more than its stated error.
 */

/** A fit as printed; every value is a decimal. */
export interface PublishedScalingLaw extends ScalingLaw<string> {
  readonly source: string
}

/** A fit given by the natural logarithms of its coefficients, the form in which it was optimised. */
export interface PublishedLogarithmicFit {
  readonly source: string
  readonly logIrreducibleLoss: string
  readonly logModelCoefficient: string
  readonly logDataCoefficient: string
  readonly modelExponent: string
  readonly dataExponent: string
}

export const HOFFMANN_2022: PublishedScalingLaw = {
  source: 'Hoffmann et al. 2022, "Training Compute-Optimal Large Language Models", approach 3, as printed',
  irreducibleLoss: '1.69',
  modelCoefficient: '406.4',
  dataCoefficient: '410.7',
  modelExponent: '0.34',
  dataExponent: '0.28',
}

/** With these digits N ∝ C^0.4565, near the 0.46 that the paper states; the rounded ones give 0.4516. */
export const HOFFMANN_2022_UNROUNDED: PublishedLogarithmicFit = {
  source:
    'Hoffmann et al. 2022, approach 3, the digits in the TeX source, as quoted by Besiroglu et al. 2024',
  logIrreducibleLoss: '0.5267228',
  logModelCoefficient: '6.0073404',
  logDataCoefficient: '6.0179186',
  modelExponent: '0.33917084',
  dataExponent: '0.2849083',
}

export const BESIROGLU_2024: PublishedScalingLaw = {
  source: 'Besiroglu et al. 2024, "Chinchilla Scaling: A replication attempt"',
  irreducibleLoss: '1.8172',
  modelCoefficient: '482.01',
  dataCoefficient: '2085.43',
  modelExponent: '0.3478',
  dataExponent: '0.3658',
}

/** A rule y = coefficient · C^exponent, where C counts petaFLOP-days. */
export interface PublishedComputeRule {
  readonly source: string
  readonly coefficient: string
  readonly exponent: string
}

/** The optimal number of non-embedding parameters, at the critical batch size. */
export const KAPLAN_2020_MODEL_SIZE: PublishedComputeRule = {
  source: 'Kaplan et al. 2020, "Scaling Laws for Neural Language Models", table 6: N = 1.3e9 C_min^0.73',
  coefficient: '1.3e9',
  exponent: '0.73',
}

/** The optimal number of tokens that belongs to it. */
export const KAPLAN_2020_DATA_SIZE: PublishedComputeRule = {
  source: 'Kaplan et al. 2020, "Scaling Laws for Neural Language Models", table 6: D = 2e10 C_min^0.27',
  coefficient: '2e10',
  exponent: '0.27',
}

/** 10^15 FLOP/s for a day of 86,400 s, in FLOP. */
export const FLOPS_PER_PETAFLOP_DAY = '8.64e19'

/** The fit as numbers, read by `of`. */
export function readScalingLaw<T>(fit: ScalingLaw<string>, of: (text: string) => T): ScalingLaw<T> {
  return {
    irreducibleLoss: of(fit.irreducibleLoss),
    modelCoefficient: of(fit.modelCoefficient),
    dataCoefficient: of(fit.dataCoefficient),
    modelExponent: of(fit.modelExponent),
    dataExponent: of(fit.dataExponent),
  }
}

/** The fit as numbers, read by `of`: E, A and B are the exponentials of what was published. */
export function readLogarithmicFit<T extends Arithmetic<T>>(
  fit: PublishedLogarithmicFit,
  of: (text: string) => T,
): ScalingLaw<T> {
  return {
    irreducibleLoss: of(fit.logIrreducibleLoss).exp(),
    modelCoefficient: of(fit.logModelCoefficient).exp(),
    dataCoefficient: of(fit.logDataCoefficient).exp(),
    modelExponent: of(fit.modelExponent),
    dataExponent: of(fit.dataExponent),
  }
}

/** coefficient · (C / 8.64·10^19)^exponent, for a positive C in FLOP. */
export function applyComputeRule<T extends Arithmetic<T>>(rule: PublishedComputeRule, flops: T): T {
  return flops.div(FLOPS_PER_PETAFLOP_DAY).pow(rule.exponent).times(rule.coefficient)
}
