import type { Exercise } from '../claim.js'

/** Bradley-Terry probabilities do not see a shift of both rewards. */
export const exercise6: Exercise = {
  number: '15.6',
  premises: {
    r: { shapes: ['$r(x, y) \\to ?r$'], otherwise: 'r(x, y) + c(x)', reason: 'definition' },
  },
  claims: [
    {
      id: '15.6/shift',
      where: { shapes: ['$?r(\\sigma,r,c,x,y)$'] },
      means: { kind: 'law' },
      counterfeits: [
        '\\sigma((r(x, y_w) + c(x)) - (r(x, y_l) - c(x))) = \\sigma(r(x, y_w) - r(x, y_l))',
        '\\sigma((r(x, y_w) + c(x)) - (r(x, y_l) + c(x))) = \\sigma(r(x, y_l) - r(x, y_w))',
        '\\sigma((r(x, y_w) + c(x)) + (r(x, y_l) + c(x))) = \\sigma(r(x, y_w) - r(x, y_l))',
      ],
    },
  ],
}
