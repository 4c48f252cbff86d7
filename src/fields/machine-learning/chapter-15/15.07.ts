import type { Exercise } from '../../../rules/book/model/claim.js'

/** The gradient of the preference loss, for a reward with any parameters. */
export const exercise7: Exercise = {
  number: '15.7',
  premises: {
    '\\Delta': {
      shapes: ['$\\Delta = ?d(r,x,y)$'],
      otherwise: 'r_\\phi(x, y_w) - r_\\phi(x, y_l)',
      reason: 'definition',
    },
    '\\mathcal{L}': {
      shapes: ['$\\mathcal{L} = ?l(\\sigma,\\Delta)$'],
      otherwise: '-\\log \\sigma(\\Delta)',
      reason: 'definition',
    },
  },
  definitions: {
    'L_\\Delta': { derivativeOf: '\\mathcal{L}', by: '\\Delta' },
    '\\frac{\\partial \\Delta}{\\partial \\phi}': { gradientOf: '\\Delta', by: '\\phi' },
    X_1: { derivativeOf: '-y_0 \\log \\sigma(z) - (1 - y_0) \\log(1 - \\sigma(z))', by: 'z' },
    P_1: { derivativeOf: '-\\log \\sigma(z)', by: 'z' },
  },
  domain: { z: 'real' },
  claims: [
    {
      id: '15.7/gradient',
      where: { shapes: ['$\\frac{\\partial \\mathcal{L}}{\\partial \\phi} = ?g$'] },
      means: { kind: 'identity', equals: 'L_\\Delta \\cdot \\frac{\\partial \\Delta}{\\partial \\phi}' },
      counterfeits: [
        '-\\sigma(\\Delta) \\frac{\\partial \\Delta}{\\partial \\phi}',
        '(1 - \\sigma(\\Delta)) \\frac{\\partial \\Delta}{\\partial \\phi}',
        "-\\frac{\\sigma'(\\Delta)}{\\sigma(-\\Delta)} \\frac{\\partial \\Delta}{\\partial \\phi}",
        '-(1 - \\sigma(\\Delta)) (\\nabla_\\phi r_\\phi(x, y_w) + \\nabla_\\phi r_\\phi(x, y_l))',
      ],
    },
    {
      id: '15.7/weight',
      where: {
        shapes: ['$?w(\\sigma,\\Delta)$'],
        about: ['weight*|factor|scale*|multipl*', 'wrong|incorrect|mistake*|probability'],
        not: 'minus|right|correct*|observed|complement',
        never: 'right-preference|correct-preference|right-order|correct-order',
      },
      means: { kind: 'identity', equals: '\\sigma(-\\Delta)' },
      counterfeits: ['\\sigma(\\Delta)', '1 + \\sigma(\\Delta)', '\\sigma(\\Delta) (1 - \\sigma(\\Delta))'],
    },
    {
      id: '15.7/easy',
      where: {
        shapes: ['?how example*|pair*|contribut*|count*'],
        about: ['easy|easily|ease|correctly'],
        not: 'common|frequent|numerous|often',
        unless: 'hard|difficult|wrong|wrongly|incorrect*|misclassified',
        words: { '<': 'little|hardly|less|barely|negligibly', '>': 'much|most|more|strongly|dominate*' },
      },
      means: {
        kind: 'ordering',
        cases: [{ left: '1 - \\sigma(z)', right: 'e^{-z}', what: 'the weight against e^-Δ, which vanishes' }],
      },
      reading: 'their weight is below e^-Δ, for gradients of the margin of a given size',
      counterfeits: ['much', 'most', 'strongly'],
    },
    {
      id: '15.7/logistic',
      where: {
        shapes: ['?how logistic'],
        about: ['gradient*|form|formula|derivative*|weight*|update*'],
        words: { same: 'same|identical', opposite: 'opposite|reverse*', other: 'different|another' },
      },
      means: {
        kind: 'choice',
        says: {
          same: [{ left: 'P_1', is: '=', right: 'X_1', with: { y_0: '1' }, what: 'the two gradients' }],
          opposite: [{ left: 'P_1', is: '=', right: '-X_1', with: { y_0: '1' }, what: 'the two gradients' }],
          other: [{ left: 'P_1', is: '≠', right: 'X_1', with: { y_0: '1' }, what: 'the two gradients' }],
        },
      },
      counterfeits: ['different', 'opposite'],
    },
  ],
}
