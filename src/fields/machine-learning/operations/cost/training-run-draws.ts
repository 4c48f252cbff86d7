import type { Draw } from '../../../../conform/drawing/draw.js'
import { smoke } from '../../../../conform/operations/case-groups.js'
import { FAR, FULL_MANTISSA, SMOKE } from '../../../../conform/operations/flags.js'
import type { CaseGroup } from '../../../../conform/operations/operation.js'
import { FLOAT64 } from '../../../../math/number/dtype/dtype.js'

/** What is asked of a training run, from its parameters and tokens and what is drawn beside them. */
export type RunQuestion = (draw: Draw, run: readonly [string, string]) => readonly string[]

/** The groups of an operation on a training run. */
export function trainingRunGroups(ask: RunQuestion): CaseGroup[] {
  const asked = (run: (draw: Draw) => readonly [number, number]) => (draw: Draw) => {
    const [parameters, tokens] = run(draw)
    return { x: [], p: ask(draw, [draw.rounded(parameters), draw.rounded(tokens)]) }
  }
  const group = (id: string, flags: CaseGroup['flags'], run: (draw: Draw) => readonly [number, number]) => ({
    id,
    flags,
    dtype: FLOAT64,
    count: 6,
    draw: asked(run),
  })
  return [
    smoke(
      asked(draw => [draw.whole(1, 99) * 1e6, draw.whole(1, 99) * 1e9]),
      12,
    ),
    group('native64', [FULL_MANTISSA], draw => [Number(draw.real(1e6, 1e12)), Number(draw.real(1e9, 2e13))]),
    // 20 tokens per parameter from 10^9 parameters on (Hoffmann et al. 2022).
    group('twenty-tokens-per-parameter', [SMOKE], draw => {
      const parameters = draw.whole(1, 700) * 1e9
      return [parameters, 20 * parameters]
    }),
    // 10²⁴ FLOP and more.
    group('largest-runs', [FAR], draw => [draw.whole(100, 2000) * 1e9, draw.whole(2, 60) * 1e12]),
  ]
}
