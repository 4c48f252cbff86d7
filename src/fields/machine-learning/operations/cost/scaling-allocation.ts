import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Scalar, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { computeOptimalAllocation, type ScalingLaw } from '../../../../formulas/scaling-law.js'
import { FLOPS_PER_PARAMETER_AND_TOKEN } from '../../../../formulas/training-time.js'
import { FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { scalingGroups } from './scaling-draws.js'

/** The law whose constants are A, B, α and β; where its loss is least, E does not matter, so that any number stands for it. */
function lawOf<T extends Scalar<T>>([A, B, alpha, beta]: readonly T[]): ScalingLaw<T> {
  return {
    irreducibleLoss: A!,
    modelCoefficient: A!,
    dataCoefficient: B!,
    modelExponent: alpha!,
    dataExponent: beta!,
  }
}

const allocation: Equation = ({ x, p }) => {
  const { parameters, tokens } = computeOptimalAllocation(lawOf(p), x[0]!)
  return [parameters, tokens]
}

/** N = G (C/6)^a, D = (C/6)^b / G, with a = β/(α + β), b = α/(α + β), as it is usually written. */
const literal: Equation = ({ x, p, of }) => {
  const [A, B, alpha, beta] = p
  const product = x[0]!.div(FLOPS_PER_PARAMETER_AND_TOKEN)
  const sum = alpha!.plus(beta!)
  const balance = alpha!.times(A!).div(beta!.times(B!)).pow(of(1).div(sum))
  return [
    balance.times(product.pow(beta!.div(sum))),
    of(1)
      .div(balance)
      .times(product.pow(alpha!.div(sum))),
  ]
}

const TOKENS_PER_PARAMETER = 20

const VARIANTS: readonly Variant[] = [
  mistake('exponents-exchanged', 'α in the place of β and β in that of α', values => {
    const [A, B, alpha, beta] = values.p
    return allocation({ ...values, p: [A!, B!, beta!, alpha!] })
  }),
  mistake('coefficients-exchanged', 'A in the place of B and B in that of A', values => {
    const [A, B, alpha, beta] = values.p
    return allocation({ ...values, p: [B!, A!, alpha!, beta!] })
  }),
  mistake('results-exchanged', 'the tokens first, then the parameters', values =>
    allocation(values).toReversed(),
  ),
  convention('20-tokens-per-parameter', '20 tokens for each parameter, whatever the constants', ({ x }) => {
    const parameters = x[0]!.div(FLOPS_PER_PARAMETER_AND_TOKEN * TOKENS_PER_PARAMETER).sqrt()
    return [parameters, parameters.times(TOKENS_PER_PARAMETER)]
  }),
  mistake('one-flop-per-parameter-and-token', 'C = ND instead of C = 6ND', values =>
    allocation({ ...values, x: [values.x[0]!.times(FLOPS_PER_PARAMETER_AND_TOKEN)] }),
  ),
  mistake('two-flops-per-parameter-and-token', 'C = 2ND, the forward pass alone', values =>
    allocation({ ...values, x: [values.x[0]!.times(3)] }),
  ),
  mistake('balance-without-exponents', 'G = (A/B)^{1/(α+β)}, without α/β', values => {
    const [, , alpha, beta] = values.p
    const [parameters, tokens] = allocation(values)
    const missing = alpha!.div(beta!).pow(values.of(1).div(alpha!.plus(beta!)))
    return [parameters!.div(missing), tokens!.times(missing)]
  }),
  convention('equal-exponents', 'N and D both in proportion to the root of C', ({ x, p, of }) => {
    const [A, B, alpha, beta] = p
    const balance = alpha!
      .times(A!)
      .div(beta!.times(B!))
      .pow(of(1).div(alpha!.plus(beta!)))
    const root = x[0]!.div(FLOPS_PER_PARAMETER_AND_TOKEN).sqrt()
    return [balance.times(root), root.div(balance)]
  }),
]

/** The N and D of least loss with 6ND = C, for positive C and constants (Hoffmann et al. 2022, equation 4). */
export const SCALING_ALLOCATION = defineOperation({
  name: 'scaling.allocation',
  suite: 'scaling',
  meaning:
    'the parameters and tokens of least loss for a budget of 6ND = C FLOP (Hoffmann et al. 2022, equation 4)',
  claims: ['15.1/exponent-of-N', '15.1/exponent-of-D'],
  expression:
    'N = G (C/6)^(beta/(alpha+beta)), D = (C/6)^(alpha/(alpha+beta)) / G, G = (alpha A / (beta B))^(1/(alpha+beta))',
  x: ['flops'],
  p: ['A', 'B', 'alpha', 'beta'],
  dtypes: [FLOAT64],
  reference: allocation,
  literals: [{ compute: literal }],
  variants: VARIANTS,
  groups: scalingGroups({
    spent: (draw, parameters) => [draw.rounded(120 * parameters ** 2)],
    constants: law => [law.modelCoefficient, law.dataCoefficient, law.modelExponent, law.dataExponent],
  }),
  laws: [
    {
      kind: 'pair',
      name: 'exchange',
      meaning: 'the constants of parameters and tokens exchanged exchange the results',
      partner: ({ x, p }) => {
        const [A, B, alpha, beta] = p as [string, string, string, string]
        return { x, p: [B, A, beta, alpha] }
      },
      from: (index, length) => length - 1 - index,
    },
  ],
})
