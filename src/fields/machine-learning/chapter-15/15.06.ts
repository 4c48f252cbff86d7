import type { Comparison, Exercise } from '../../../rules/book/model/claim.js'

const SHIFTED = '(r_w + c) - (r_l + c)'

/** The shift that every reward of a prompt may have, seen by what is formed of two rewards. */
const seenBy = (shifted: string, plain: string, is: '=' | '≠' = '='): Comparison => ({
  left: shifted,
  is,
  right: plain,
  what: 'with and without the shift c',
})

/** Bradley-Terry probabilities do not see a shift of both rewards. */
export const exercise6: Exercise = {
  number: '15.6',
  premises: {
    r: { shapes: ['$r(x, y) \\to ?r$'], otherwise: 'r(x, y) + c(x)', reason: 'definition' },
  },
  definitions: { S_1: { derivativeOf: '\\sigma(m)', by: 'm' } },
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
    {
      id: '15.6/unchanged',
      where: {
        shapes: ['?how probability|probabilities'],
        about: ['shift*|offset*|constant*|add|adds|added|adding|cancel*|translat*'],
        not: 'ratio*|exponential',
        never: 'multipl*|scal*',
        words: { '=': 'unchanged|invariant|stays|same', '≠': 'changes|changed|differs|altered' },
      },
      means: {
        kind: 'ordering',
        cases: [
          { left: `\\sigma(${SHIFTED})`, right: '\\sigma(r_w - r_l)', what: 'with the shift c and without' },
        ],
      },
      counterfeits: ['changes', 'differs'],
    },
    {
      id: '15.6/identifiable',
      where: {
        shapes: ['?what identif*|determine*|recover*'],
        words: {
          difference: 'difference*|gap*|margin*',
          ratio: 'ratio*|quotient*',
          sum: 'sum|sums|total*',
          product: 'product*',
        },
      },
      means: {
        kind: 'choice',
        says: {
          difference: [
            seenBy(SHIFTED, 'r_w - r_l'),
            { left: 'S_1', is: '>', right: '0', what: 'the probability tells differences apart: σ′' },
          ],
          ratio: [seenBy('(r_w + c) / (r_l + c)', 'r_w / r_l')],
          sum: [seenBy('(r_w + c) + (r_l + c)', 'r_w + r_l')],
          product: [seenBy('(r_w + c) (r_l + c)', 'r_w r_l')],
        },
      },
      counterfeits: ['ratios', 'sums', 'products'],
    },
    {
      id: '15.6/constant',
      where: {
        shapes: ['?kind constant|offset', '?kind'],
        about: ['constant|offset'],
        words: { additive: 'additive', multiplicative: 'multiplicative', exponential: 'exponential' },
      },
      means: {
        kind: 'choice',
        says: {
          additive: [seenBy(`\\sigma(${SHIFTED})`, '\\sigma(r_w - r_l)')],
          multiplicative: [seenBy('\\sigma(c r_w - c r_l)', '\\sigma(r_w - r_l)')],
          exponential: [seenBy('\\sigma(e^{c} r_w - e^{c} r_l)', '\\sigma(r_w - r_l)')],
        },
      },
      counterfeits: ['multiplicative', 'exponential'],
    },
    {
      id: '15.6/ranking',
      where: {
        shapes: ['?how rank*|order*'],
        unless: 'across|between|different|multipl*|scal*',
        words: {
          kept: 'fine|harmless|safe|preserve*|unaffected|survive*',
          lost: 'suffer*|break*|destroy*|spoil*|harm|harmful|change*|fatal',
        },
      },
      means: {
        kind: 'choice',
        says: {
          kept: [seenBy(SHIFTED, 'r_w - r_l')],
          lost: [seenBy(SHIFTED, 'r_w - r_l', '≠')],
        },
      },
      counterfeits: ['survive', 'remain unaffected'],
    },
    {
      id: '15.6/across-prompts',
      where: {
        shapes: ['?how prompt*'],
        about: ['absolute|another|other|different', 'reward*|value*'],
        words: {
          comparable: 'comparable|compared|commensurable',
          incomparable: 'incomparable|incommensurable|unrelated',
        },
      },
      means: {
        kind: 'choice',
        says: {
          comparable: [seenBy('(r_1 + c_1) - (r_2 + c_2)', 'r_1 - r_2')],
          incomparable: [seenBy('(r_1 + c_1) - (r_2 + c_2)', 'r_1 - r_2', '≠')],
        },
      },
      counterfeits: ['incomparable', 'unrelated'],
    },
  ],
}
