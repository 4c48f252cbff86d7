import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, smoke } from '../../../../conform/operations/case-groups.js'
import { CONVENTION, FAR, FULL_MANTISSA } from '../../../../conform/operations/flags.js'
import type { CaseGroup, Input } from '../../../../conform/operations/operation.js'
import { BESIROGLU_2024, HOFFMANN_2022 } from '../../../../formulas/published-scaling-laws.js'
import type { ScalingLaw } from '../../../../formulas/scaling-law.js'
import { FLOAT64 } from '../../../../math/number/dtype/dtype.js'

/** What scaling laws are asked: what is spent, and the constants of the law in the order of the operation. */
export interface ScalingQuestion {
  /** The sizes or the budget, near a number of parameters. */
  readonly spent: (draw: Draw, parameters: number) => readonly string[]
  readonly constants: (law: ScalingLaw<string>) => readonly string[]
}

/** The groups of an operation on a scaling law: short constants, drawn ones, published ones, and the largest runs. */
export function scalingGroups({ spent, constants }: ScalingQuestion): CaseGroup[] {
  const ask = (draw: Draw, law: ScalingLaw<string>, parameters: number): Input => ({
    x: spent(draw, parameters),
    p: constants(law),
  })
  const published = (id: string, law: ScalingLaw<string>): CaseGroup => ({
    id,
    flags: [CONVENTION],
    dtype: FLOAT64,
    count: 6,
    draw: draw => ask(draw, rounded(draw, law), anySize(draw)),
  })
  return [
    smoke(draw => ask(draw, shortLaw(draw), anySize(draw)), 12),
    corner('native64', [FULL_MANTISSA], FLOAT64, draw => ask(draw, fullLaw(draw), anySize(draw)), 10),
    published('hoffmann-2022', HOFFMANN_2022),
    published('besiroglu-2024', BESIROGLU_2024),
    corner(
      'largest-runs',
      [FAR],
      FLOAT64,
      draw => ask(draw, rounded(draw, HOFFMANN_2022), 10 ** draw.whole(12, 14)),
      4,
    ),
  ]
}

/** Parameters from a hundred thousand to a trillion. */
const anySize = (draw: Draw): number => draw.whole(1, 99) * 10 ** draw.whole(5, 10)

function shortLaw(draw: Draw): ScalingLaw<string> {
  const exponent = () => draw.rounded(draw.choice([0.125, 0.25, 0.375, 0.5, 0.625]))
  return {
    irreducibleLoss: draw.rounded(draw.whole(4, 8) / 4),
    modelCoefficient: draw.rounded(2 ** draw.whole(5, 9)),
    dataCoefficient: draw.rounded(2 ** draw.whole(10, 13)),
    modelExponent: exponent(),
    dataExponent: exponent(),
  }
}

function fullLaw(draw: Draw): ScalingLaw<string> {
  return {
    irreducibleLoss: draw.real(1, 2),
    modelCoefficient: draw.real(100, 1000),
    dataCoefficient: draw.real(100, 3000),
    modelExponent: draw.real(0.25, 0.5),
    dataExponent: draw.real(0.25, 0.5),
  }
}

function rounded(draw: Draw, law: ScalingLaw<string>): ScalingLaw<string> {
  const round = (text: string) => draw.rounded(Number(text))
  return {
    irreducibleLoss: round(law.irreducibleLoss),
    modelCoefficient: round(law.modelCoefficient),
    dataCoefficient: round(law.dataCoefficient),
    modelExponent: round(law.modelExponent),
    dataExponent: round(law.dataExponent),
  }
}
