import type { Exercise } from '../../../rules/book/model/claim.js'

/** The solution of the first-order condition, and what is left of it when the constants are gathered. */
const SOLUTION = '\\pi_{\\text{ref}}(y \\mid x) e^{r(x, y)/\\beta - 1 - \\lambda(x)/\\beta}'
const TILTED = '\\frac{\\pi_{\\text{ref}}(y \\mid x) e^{r(x, y)/\\beta}}{e^{1 + \\lambda(x)/\\beta}}'

const POLICY_FIRST = '$\\mathrm{KL}(\\pi \\| \\pi_{\\text{ref}})$'
const REFERENCE_FIRST = '$\\mathrm{KL}(\\pi_{\\text{ref}} \\| \\pi)$'

/** The optimum of a reward that is regularised by a divergence from a reference policy. */
export const exercise8: Exercise = {
  number: '15.8',
  premises: {
    I: {
      shapes: ['$\\max_\\pi \\int ?i dy$'],
      otherwise:
        '\\pi(y \\mid x) (r(x, y) - \\beta \\log \\pi(y \\mid x) + \\beta \\log \\pi_{\\text{ref}}(y \\mid x))',
      reason: 'objective',
    },
    K: { shapes: [POLICY_FIRST, REFERENCE_FIRST], reason: 'definition' },
  },
  definitions: { I_1: { derivativeOf: 'I - \\lambda(x) \\pi(y \\mid x)', by: '\\pi(y \\mid x)' } },
  domain: {
    '\\beta': 'positive',
    '\\pi(y \\mid x)': 'positive',
    '\\pi_{\\text{ref}}(y \\mid x)': 'positive',
  },
  claims: [
    {
      id: '15.8/stationary',
      where: {
        shapes: ['$?l(\\pi,r,\\beta,\\lambda,x,y) = 0$', '$?l(\\pi,r,\\beta,x,y) = \\lambda(x)$'],
      },
      means: { kind: 'equation', zero: 'I_1', unknown: '\\lambda(x)' },
      counterfeits: [
        'r(x, y) - \\beta \\log \\pi(y \\mid x) + \\beta \\log \\pi_{\\text{ref}}(y \\mid x) - \\lambda(x) = 0',
        'r(x, y) - \\beta \\log \\pi(y \\mid x) + \\beta + \\beta \\log \\pi_{\\text{ref}}(y \\mid x) - \\lambda(x) = 0',
        'r(x, y) - \\beta \\log \\pi(y \\mid x) - \\beta - \\beta \\log \\pi_{\\text{ref}}(y \\mid x) - \\lambda(x) = 0',
      ],
    },
    {
      id: '15.8/solution',
      where: { shapes: ['$\\pi^*(y \\mid x) = ?p$'] },
      means: { kind: 'solution', zero: 'I_1', unknown: '\\pi(y \\mid x)', shown: SOLUTION },
      counterfeits: [
        '\\pi_{\\text{ref}}(y \\mid x) \\exp(r(x, y)/\\beta + 1 - \\lambda(x)/\\beta)',
        '\\pi_{\\text{ref}}(y \\mid x) \\exp(\\beta r(x, y) - 1 - \\lambda(x)/\\beta)',
        '\\exp(r(x, y)/\\beta - 1 - \\lambda(x)/\\beta)',
      ],
    },
    {
      id: '15.8/normaliser',
      where: {
        shapes: ['?what absorb*|collect*|gather*|normalis*|normaliz*'],
        about: ['normalis*|normaliz*'],
        words: { constant: 'constant*', reward: 'reward*', reference: 'reference*' },
      },
      means: {
        kind: 'choice',
        says: {
          constant: [
            {
              left: SOLUTION,
              is: '=',
              right: TILTED,
              when: 'Z(x) is finite, as for finitely many responses',
            },
            {
              // With π_ref = 2^-n and r = β n ln 2 every term of Z(x) is 1, so that Z(x) has no value.
              left: '2^{-n} e^{(\\beta n \\log 2)/\\beta}',
              is: '≠',
              right: '1',
              what: 'the n-th term of Z(x) is not 1 for every n',
              when: 'rewards grow as β n ln 2 where the reference falls as 2^-n',
            },
          ],
          reward: [{ left: 'r(x, y_1)', is: '=', right: 'r(x, y_2)', what: 'what Z(x) absorbs' }],
          reference: [{ left: '\\rho(y_1)', is: '=', right: '\\rho(y_2)', what: 'what Z(x) absorbs' }],
        },
      },
      counterfeits: ['rewards', 'references'],
    },
    {
      id: '15.8/support',
      where: {
        shapes: ['?s support|response*|output*|answer*'],
        about: ['kl|divergence', 'support|response*|output*|answer*'],
        assumed: true,
        unless: 'sufficient|suffices|suffice|enough',
        words: {
          contained: 'positive-wherever|contains|wherever|dominates|absolutely',
          full: 'full|positive|everywhere|nonzero',
        },
      },
      means: {
        kind: 'support',
        inOrder: [POLICY_FIRST],
        reversed: [REFERENCE_FIRST],
        says: {
          full: 'the reference is positive everywhere',
          contained: 'the reference is positive where the policy is',
        },
      },
      counterfeits: ['nonzero', 'full'],
    },
    {
      id: '15.8/direction',
      where: {
        shapes: ['?how kl|divergence|direction'],
        assumed: true,
        words: {
          wide: 'mass-covering|mode-covering|mean-seeking|zero-avoiding|covering',
          narrow: 'mode-seeking|zero-forcing',
        },
      },
      means: {
        kind: 'support',
        inOrder: [POLICY_FIRST],
        reversed: [REFERENCE_FIRST],
        says: { narrow: 'the policy may be narrower', wide: 'the policy is as wide' },
      },
      reading: 'mode-seeking: the policy may leave out what the reference does; covering: it may not',
      counterfeits: ['mass-covering', 'zero-avoiding'],
    },
  ],
}
