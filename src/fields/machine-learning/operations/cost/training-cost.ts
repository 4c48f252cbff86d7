import { proportionality } from '../../../../conform/operations/invariances.js'
import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Scalar, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import {
  clusterPeakFlopsPerSecond,
  sustainedFlopsPerSecond,
  trainingFlops,
  trainingSeconds,
} from '../../../../formulas/training-time.js'
import { FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { exchanged } from './head-laws.js'
import { trainingRunGroups } from './training-run-draws.js'

const flops: Equation = ({ p }) => [trainingFlops(p[0]!, p[1]!)]

/** C = 6 N D, as it is usually written. */
const literalFlops: Equation = ({ p, of }) => [of(6).times(p[0]!).times(p[1]!)]

const withFlops =
  (perParameterAndToken: number): Equation =>
  ({ p }) => [p[0]!.times(p[1]!).times(perParameterAndToken)]

const FLOPS_VARIANTS: readonly Variant[] = [
  mistake('forward-alone', '2 FLOP per parameter and token, the forward pass alone', withFlops(2)),
  mistake('backward-alone', '4 FLOP per parameter and token, the backward pass alone', withFlops(4)),
  mistake('multiply-adds', '3 operations per parameter and token, multiply-adds counted once', withFlops(3)),
  convention('recomputation', '8 FLOP per parameter and token, with activations recomputed', withFlops(8)),
  mistake('one-flop', 'parameters times tokens', withFlops(1)),
]

/** C = 6 N D, in FLOP (Kaplan et al. 2020, section 2.1). */
export const TRAINING_FLOPS = defineOperation({
  name: 'training.flops',
  suite: 'cost',
  meaning: 'the FLOP of training N parameters on D tokens, 6ND (Kaplan et al. 2020, section 2.1)',
  claims: ['15.5/flops'],
  expression: '6 * parameters * tokens',
  x: [],
  p: ['parameters', 'tokens'],
  dtypes: [FLOAT64],
  reference: flops,
  literals: [{ compute: literalFlops }],
  variants: FLOPS_VARIANTS,
  groups: trainingRunGroups((_, run) => run),
  laws: [
    exchanged(0, 1, 'parameters and tokens exchanged give the same FLOP'),
    proportionality(1, 'twice the tokens take twice the FLOP'),
  ],
})

function secondsOf<T extends Scalar<T>>([parameters, tokens, gpus, peak, utilisation]: readonly T[]): T {
  const rate = sustainedFlopsPerSecond(clusterPeakFlopsPerSecond(peak!, gpus!), utilisation!)
  return trainingSeconds(trainingFlops(parameters!, tokens!), rate)
}

const seconds: Equation = ({ p }) => [secondsOf(p)]

/** 6 N D/(gpus · peak · utilisation), as it is usually written. */
const literalSeconds: Equation = ({ p, of }) => {
  const [parameters, tokens, gpus, peak, utilisation] = p
  return [of(6).times(parameters!).times(tokens!).div(gpus!.times(peak!).times(utilisation!))]
}

const SECONDS_VARIANTS: readonly Variant[] = [
  mistake('sparse-peak', 'the peak with 2:4 sparsity, twice the dense one', ({ p }) => [secondsOf(p).div(2)]),
  mistake('utilisation-ignored', 'the whole peak, as if nothing were lost', ({ p }) => [
    secondsOf(p).times(p[4]!),
  ]),
  mistake(
    'utilisation-as-percentage',
    'the utilisation divided by 100, as if it were a percentage',
    ({ p }) => [secondsOf(p).times(100)],
  ),
  mistake('utilisation-multiplied', 'the time multiplied by the utilisation instead of divided', ({ p }) => [
    secondsOf(p).times(p[4]!.pow(2)),
  ]),
  mistake('forward-alone', '2 FLOP per parameter and token, the forward pass alone', ({ p }) => [
    secondsOf(p).div(3),
  ]),
  convention('recomputation', '8 FLOP per parameter and token, with activations recomputed', ({ p }) => [
    secondsOf(p).times(4).div(3),
  ]),
  mistake('one-gpu', 'the time on one GPU', ({ p }) => [secondsOf(p).times(p[2]!)]),
  convention('hours', 'in hours instead of seconds', ({ p }) => [secondsOf(p).div(3600)]),
]

/** 6 N D/(gpus · peak · utilisation), in seconds, for positive numbers (Chowdhery et al. 2022, model FLOPs utilisation). */
export const TRAINING_SECONDS = defineOperation({
  name: 'training.seconds',
  suite: 'cost',
  meaning:
    'the seconds of training N parameters on D tokens, 6ND/(gpus · peak · utilisation) (Chowdhery et al. 2022, model FLOPs utilisation)',
  claims: ['15.5/peak', '15.5/sustained', '15.5/seconds'],
  expression: '6 * parameters * tokens / (gpus * peakFlopsPerSecondPerGpu * utilisation)',
  x: [],
  p: ['parameters', 'tokens', 'gpus', 'peakFlopsPerSecondPerGpu', 'utilisation'],
  dtypes: [FLOAT64],
  reference: seconds,
  literals: [{ compute: literalSeconds }],
  variants: SECONDS_VARIANTS,
  groups: trainingRunGroups((draw, run) => [
    ...run,
    `${2 ** draw.whole(0, 14)}`,
    draw.rounded(draw.choice([312e12, 756e12, 989.4e12, 1978.9e12])),
    draw.rounded(draw.whole(20, 65) / 100),
  ]),
  laws: [
    exchanged(0, 1, 'parameters and tokens exchanged give the same time'),
    exchanged(2, 3, 'GPUs and peak exchanged give the same time'),
    proportionality(1, 'twice the tokens take twice the time'),
  ],
})
