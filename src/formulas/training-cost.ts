import { Rational } from '../math/number/rational.js'

/**
 * What one step of preference optimisation costs in passes and operations: PPO with four models (Ouyang et al.
 * 2022, "InstructGPT"; Schulman et al. 2017) against DPO with two (Rafailov et al. 2023).
 *
 * All models of a procedure are taken to be of one size. The unit of cost is a forward equivalent: one forward pass of
 * one model over one sequence. Attention over the context, communication and idle time are left out.
 *
 * Error budget: none, every count and ratio is exact.
 */

/** A model that is in memory during training. A frozen one is only run. */
export interface HeldModel {
  readonly name: string
  readonly isTrained: boolean
}

/** The models that a step needs, each run over every sequence, and the sequences that one example consists of. */
export interface Procedure {
  readonly models: readonly HeldModel[]
  readonly sequencesPerExample: bigint
}

/** Four models, two of them trained; an example is one sampled answer. */
export const PPO: Procedure = {
  models: [
    { name: 'policy', isTrained: true },
    { name: 'reference', isTrained: false },
    { name: 'reward', isTrained: false },
    { name: 'value', isTrained: true },
  ],
  sequencesPerExample: 1n,
}

/** Two models, one of them trained; an example is a pair of a chosen and a rejected answer. */
export const DPO: Procedure = {
  models: [
    { name: 'policy', isTrained: true },
    { name: 'reference', isTrained: false },
  ],
  sequencesPerExample: 2n,
}

/** How often a batch is passed over. One epoch without sampling or scoring unless told otherwise. */
export interface Schedule {
  /** The passes of the trained models over the batch, each forward and backward; the frozen ones run once, their outputs are kept. */
  readonly epochs?: bigint
  /**
   * Whether all models, the trained ones too, first run over the batch without learning, as PPO does for the old
   * probabilities and values. Otherwise the forward pass of the first epoch gives them, which is possible only where that
   * epoch is a single step: after one, the policy is no longer the old one.
   */
  readonly isScoredFirst?: boolean
  /** Whether the policy writes the sequences itself: token by token with a cache, hence each token once through the model. */
  readonly isSampled?: boolean
}

/** Passes over one sequence, by kind. */
export interface Passes {
  readonly sampling: bigint
  readonly forward: bigint
  readonly backward: bigint
}

/** A backward pass takes two forward ones: the gradients of the inputs and of the weights (Kaplan et al. 2020, section 2.1). */
export const FORWARDS_PER_BACKWARD = Rational.of(2)

/** A multiplication and an addition (Kaplan et al. 2020, section 2.1). */
export const FORWARD_FLOPS_PER_PARAMETER_AND_TOKEN = 2

/**
 * The passes over one sequence of a batch: with M models held, K of them trained, and E epochs, backward E K, and forward
 * M + E K if all are scored first, else M + (E − 1) K. Throws RangeError for fewer than one epoch.
 */
export function passesPerSequence({ models }: Procedure, schedule: Schedule = {}): Passes {
  const { epochs = 1n, isScoredFirst = false, isSampled = false } = schedule
  const trained = BigInt(models.filter(({ isTrained }) => isTrained).length)
  const backward = positive('epochs', epochs) * trained
  const scored = isScoredFirst ? trained : 0n
  return {
    sampling: isSampled ? 1n : 0n,
    forward: BigInt(models.length) - trained + scored + backward,
    backward,
  }
}

/** sampling + forward + b · backward, for a backward pass of b forward ones; throws RangeError for a negative b. */
export function forwardEquivalents(passes: Passes, forwardsPerBackward = FORWARDS_PER_BACKWARD): Rational {
  if (forwardsPerBackward.sign() < 0)
    throw new RangeError(
      `forwardEquivalents: expected a backward pass of at least 0 forward ones, got ${forwardsPerBackward}`,
    )
  return forwardsPerBackward.times(`${passes.backward}`).plus(`${passes.sampling + passes.forward}`)
}

/** The same over a batch of so many sequences. */
export function batchForwardEquivalents(
  passes: Passes,
  sequences: bigint,
  forwardsPerBackward = FORWARDS_PER_BACKWARD,
): Rational {
  return forwardEquivalents(passes, forwardsPerBackward).times(`${positive('sequences', sequences)}`)
}

/** The same over one example: a sequence for PPO, a pair of them for DPO. */
export function exampleForwardEquivalents(
  procedure: Procedure,
  schedule: Schedule = {},
  forwardsPerBackward = FORWARDS_PER_BACKWARD,
): Rational {
  const passes = passesPerSequence(procedure, schedule)
  return batchForwardEquivalents(passes, procedure.sequencesPerExample, forwardsPerBackward)
}

/** 2 · parameters · tokens · forward equivalents, in FLOP, for so many parameters of each model and tokens of one sequence. */
export function flopsPerSequence(
  passes: Passes,
  parametersPerModel: bigint,
  tokensPerSequence: bigint,
  forwardsPerBackward = FORWARDS_PER_BACKWARD,
): Rational {
  const products =
    positive('parametersPerModel', parametersPerModel) * positive('tokensPerSequence', tokensPerSequence)
  return forwardEquivalents(passes, forwardsPerBackward)
    .times(`${products}`)
    .times(FORWARD_FLOPS_PER_PARAMETER_AND_TOKEN)
}

function positive(name: string, value: bigint): bigint {
  if (value < 1n) throw new RangeError(`training cost: expected ${name} of at least 1, got ${value}`)
  return value
}
