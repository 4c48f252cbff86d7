import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { type ScalingLaw, scalingLoss } from '../../../../formulas/scaling-law.js'
import { FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { scalingGroups } from './scaling-draws.js'

/** The loss of the law whose constants are p, put in any order. */
const lossWith =
  (change: <T>(law: ScalingLaw<T>) => ScalingLaw<T>): Equation =>
  ({ x, p }) => {
    const [irreducibleLoss, modelCoefficient, dataCoefficient, modelExponent, dataExponent] = p
    const law = {
      irreducibleLoss: irreducibleLoss!,
      modelCoefficient: modelCoefficient!,
      dataCoefficient: dataCoefficient!,
      modelExponent: modelExponent!,
      dataExponent: dataExponent!,
    }
    return [scalingLoss(change(law), { parameters: x[0]!, tokens: x[1]! })]
  }

const loss = lossWith(law => law)

/** E + A/N^α + B/D^β, as it is usually written. */
const literal: Equation = ({ x, p }) => {
  const [irreducibleLoss, modelCoefficient, dataCoefficient, modelExponent, dataExponent] = p
  const modelTerm = modelCoefficient!.div(x[0]!.pow(modelExponent!))
  const dataTerm = dataCoefficient!.div(x[1]!.pow(dataExponent!))
  return [irreducibleLoss!.plus(modelTerm).plus(dataTerm)]
}

const VARIANTS: readonly Variant[] = [
  mistake('irreducible-loss-dropped', 'the two power laws without E', values => [
    loss(values)[0]!.minus(values.p[0]!),
  ]),
  mistake(
    'exponents-exchanged',
    'the exponents of parameters and tokens exchanged',
    lossWith(law => ({ ...law, modelExponent: law.dataExponent, dataExponent: law.modelExponent })),
  ),
  mistake(
    'coefficients-exchanged',
    'the coefficients of parameters and tokens exchanged',
    lossWith(law => ({
      ...law,
      modelCoefficient: law.dataCoefficient,
      dataCoefficient: law.modelCoefficient,
    })),
  ),
  mistake('sizes-exchanged', 'parameters and tokens exchanged', values => {
    const [parameters, tokens] = values.x
    return loss({ ...values, x: [tokens!, parameters!] })
  }),
  mistake('data-term-dropped', 'the term of the tokens left out', ({ x, p }) => [
    p[0]!.plus(p[1]!.times(x[0]!.pow(p[3]!.neg()))),
  ]),
  convention('sizes-in-billions', 'parameters and tokens counted in billions', values =>
    loss({ ...values, x: values.x.map(size => size.div('1e9')) }),
  ),
]

/** L = E + A N^−α + B D^−β in nats per token, for positive sizes and constants (Hoffmann et al. 2022, equation 2). */
export const SCALING_LOSS = defineOperation({
  name: 'scaling.loss',
  suite: 'scaling',
  meaning:
    'the loss E + A N^−α + B D^−β of N parameters after D tokens, in nats (Hoffmann et al. 2022, equation 2)',
  claims: ['15.1/stationary-in-N', '15.1/stationary-in-D'],
  expression: 'E + A / N^alpha + B / D^beta',
  x: ['parameters', 'tokens'],
  p: ['E', 'A', 'B', 'alpha', 'beta'],
  dtypes: [FLOAT64],
  hasGradient: true,
  reference: loss,
  literals: [{ compute: literal }],
  variants: VARIANTS,
  groups: scalingGroups({
    spent: (draw, parameters) => [
      draw.rounded(parameters),
      draw.rounded(parameters * draw.choice([1.7, 8, 20, 150, 1500])),
    ],
    constants: law => [
      law.irreducibleLoss,
      law.modelCoefficient,
      law.dataCoefficient,
      law.modelExponent,
      law.dataExponent,
    ],
  }),
  laws: [
    {
      kind: 'pair',
      name: 'exchange',
      meaning: 'parameters and tokens exchanged together with their constants give the same loss',
      partner: ({ x, p }) => {
        const [E, A, B, alpha, beta] = p as [string, string, string, string, string]
        return { x: x.toReversed(), p: [E, B, A, beta, alpha] }
      },
    },
  ],
})
