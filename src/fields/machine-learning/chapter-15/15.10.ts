import type { Exercise, FloatForm } from '../../../rules/book/model/claim.js'

/** The ways in which log σ is written without a thought for floating point. */
const NAIVE: readonly FloatForm[] = [
  { form: '\\log \\frac{1}{1 + e^{-x}}', when: 'σ(x) is computed as 1/(1 + e^-x)' },
  { form: '\\log \\frac{e^x}{1 + e^x}', when: 'σ(x) is computed as e^x/(1 + e^x)' },
]
const SIDES = { '<': 'negative', '>': 'large|positive|big', '0': 'small|tiny|moderate' }

/** The loss of direct preference optimisation as a program, and what its built-in function protects from. */
export const exercise10: Exercise = {
  number: '15.10',
  premises: {},
  domain: { x: 'real' },
  claims: [
    {
      id: '15.10/loss',
      where: { shapes: ['dpo|preference|loss'] },
      means: {
        kind: 'program',
        equals: '-\\log \\sigma(\\beta ((p_w - q_w) - (p_l - q_l)))',
        parameters: {
          p_w: ['pol*|pi|model', 'w|win*|chosen|preferred'],
          p_l: ['pol*|pi|model', 'l|lose*|losing|rejected|dispreferred'],
          q_w: ['ref*', 'w|win*|chosen|preferred'],
          q_l: ['ref*', 'l|lose*|losing|rejected|dispreferred'],
          '\\beta': ['beta'],
        },
      },
      counterfeits: [
        '-F.logsigmoid(-margin).mean()',
        'F.logsigmoid(margin).mean()',
        '-F.sigmoid(margin).mean()',
        '-F.logsigmoid(beta * margin).mean()',
      ],
    },
    {
      id: '15.10/same-function',
      // softplus(-x) = -log σ(x), so that a page may compare it with either.
      where: { shapes: ['$?f(\\sigma,x)$'], about: ['equivalent|same|equal*|identical'], never: 'softplus' },
      means: { kind: 'identity', equals: '-\\log(1 + e^{-x})' },
      counterfeits: ['\\sigma(\\log x)', '-\\log \\sigma(x)', '\\log \\sigma(-x)'],
    },
    {
      id: '15.10/overflow',
      where: { shapes: ['?side'], behind: 'overflow*', until: 'underflow*', words: SIDES },
      means: { kind: 'float', loss: 'overflow', variable: 'x', forms: NAIVE },
      counterfeits: ['small', 'tiny'],
    },
    {
      id: '15.10/underflow',
      where: { shapes: ['?side'], behind: 'underflow*', until: 'overflow*', words: SIDES },
      means: { kind: 'float', loss: 'underflow', variable: 'x', forms: NAIVE },
      counterfeits: ['positive', 'big'],
    },
  ],
  remarks: [
    {
      id: '15.10/stable',
      where: { shapes: ['stable'] },
      because: 'announces the program that follows, which is judged',
    },
  ],
}
