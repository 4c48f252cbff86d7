import type { Curve, Exercise } from '../../../rules/book/model/claim.js'

/** Where the marginal gains of parameters and of tokens balance: N ∂L/∂N = D ∂L/∂D, free of the multiplier. */
const balance = { zero: 'N L_N - D L_D', unknown: 'A' } as const
const alongTheBudget: Curve = { ...balance, where: { D: 'C/(6 N)' } }
const alongTheModelSize: Curve = { ...balance, where: { N: 'C/(6 D)' } }

/** The compute-optimal model: minimise E + A N^-α + B D^-β subject to 6 N D = C. */
export const exercise1: Exercise = {
  number: '15.1',
  premises: {
    '\\mathcal{L}': {
      shapes: ['$\\mathcal{L}(N, D, \\lambda) = ?l$'],
      otherwise: 'E + A N^{-\\alpha} + B D^{-\\beta} - \\lambda (6 N D - C)',
      reason: 'objective',
    },
    '\\alpha_0': { shapes: ['$\\alpha = ?a$'], otherwise: '\\beta' },
  },
  definitions: {
    L_N: { derivativeOf: '\\mathcal{L}', by: 'N' },
    L_D: { derivativeOf: '\\mathcal{L}', by: 'D' },
    'L_\\lambda': { derivativeOf: '\\mathcal{L}', by: '\\lambda' },
  },
  domain: {
    A: 'positive',
    B: 'positive',
    C: 'positive',
    D: 'positive',
    N: 'positive',
    '\\alpha': 'positive',
    '\\beta': 'positive',
  },
  claims: [
    {
      id: '15.1/stationary-in-N',
      where: { shapes: ['$?r(\\alpha,A,N,\\lambda,D)$'] },
      means: { kind: 'equation', zero: 'L_N', unknown: '\\lambda' },
      counterfeits: [
        '-\\alpha A N^{-\\alpha + 1} = 6 \\lambda D',
        '-\\alpha A N^{-\\alpha - 1} = 6 \\lambda N D',
        '\\alpha A N^{-\\alpha - 1} = 6 \\lambda D',
      ],
    },
    {
      id: '15.1/stationary-in-D',
      where: { shapes: ['$?r(\\beta,B,D,\\lambda,N)$'] },
      means: { kind: 'equation', zero: 'L_D', unknown: '\\lambda' },
      counterfeits: [
        '-\\beta B D^{-\\beta + 1} = 6 \\lambda N',
        '-\\beta B D^{-\\beta - 1} = 6 \\lambda N D',
        '\\beta B D^{-\\beta - 1} = 6 \\lambda N',
      ],
    },
    {
      id: '15.1/ratio',
      where: { shapes: ['$?r(\\alpha,A,\\beta,B,D,N)$'] },
      means: { kind: 'equation', ...balance },
      counterfeits: [
        '\\frac{\\alpha A}{\\beta B} \\cdot \\frac{D^{\\beta + 1}}{N^{\\alpha + 1}} = \\frac{N}{D}',
        '\\frac{\\alpha A}{\\beta B} \\cdot \\frac{D^{\\beta - 1}}{N^{\\alpha + 1}} = \\frac{D}{N}',
        '\\frac{\\beta A}{\\alpha B} \\cdot \\frac{D^{\\beta + 1}}{N^{\\alpha + 1}} = \\frac{D}{N}',
      ],
    },
    {
      id: '15.1/constant-ratio',
      where: {
        shapes: ['$?e(N,D,\\alpha,\\beta) = \\mathrm{const}$', '$?e(N,D,\\alpha,\\beta) = \\text{const}$'],
      },
      means: { kind: 'constant', curve: balance, moves: 'N', follows: 'D' },
      counterfeits: ['N^\\beta / D^\\alpha', 'N^\\alpha D^\\beta', 'N^\\alpha / D^{2\\beta}'],
    },
    {
      id: '15.1/D-against-N',
      where: { shapes: ['$D \\propto N^{?e(\\alpha,\\beta)}$'] },
      means: { kind: 'exponent', curve: balance, of: 'D', in: 'N' },
      counterfeits: ['\\beta / \\alpha', '\\alpha \\beta', '2 \\alpha / \\beta'],
    },
    {
      id: '15.1/compute',
      where: { shapes: ['$C \\propto ?e(N,D)$'] },
      means: { kind: 'constant', curve: { zero: 'L_\\lambda', unknown: 'C' }, moves: 'N', follows: 'D' },
      counterfeits: ['N / D', 'N D^2', 'N + D'],
    },
    {
      id: '15.1/exponent-of-N',
      where: { shapes: ['$N \\propto C^{?e(\\alpha,\\beta)}$'] },
      means: { kind: 'exponent', curve: alongTheBudget, of: 'N', in: 'C' },
      counterfeits: [
        '\\alpha / (\\alpha + \\beta)',
        '\\beta / (\\alpha - \\beta)',
        '2 \\beta / (\\alpha + \\beta)',
      ],
    },
    {
      id: '15.1/exponent-of-D',
      where: { shapes: ['$D \\propto C^{?e(\\alpha,\\beta)}$'] },
      means: { kind: 'exponent', curve: alongTheModelSize, of: 'D', in: 'C' },
      counterfeits: [
        '\\beta / (\\alpha + \\beta)',
        '\\alpha / (\\alpha - \\beta)',
        '2 \\alpha / (\\alpha + \\beta)',
      ],
    },
    {
      id: '15.1/equal-exponents',
      where: {
        shapes: ['$?e()$', '$C^{?e()}$', '$\\propto C^{?e()}$'],
        about: ['both|each|equal*|reduce*|coincide*', 'exponent*|power*|reduce*|when|if'],
      },
      means: {
        kind: 'exponent',
        curve: { ...balance, where: { D: 'C/(6 N)', '\\alpha': '\\alpha_0' } },
        of: 'N',
        in: 'C',
      },
      counterfeits: ['1/3', '2', '1'],
    },
  ],
}
