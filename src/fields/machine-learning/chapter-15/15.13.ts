import type { Exercise, Sides } from '../../../rules/book/model/claim.js'

/** (r − μ)/σ for rewards 1 and 0, a share p of which is 1. */
const ofSuccess = (p: string) => `\\frac{1 - ${p}}{\\sqrt{${p} (1 - ${p})}}`
const ofFailure = (p: string) => `\\frac{-${p}}{\\sqrt{${p} (1 - ${p})}}`

/** How much of the advantages is due to failures, and to successes. */
const SHARES: readonly Sides[] = [
  {
    left: `(1 - p_0) (-${ofFailure('p_0')})`,
    right: `p_0 \\cdot ${ofSuccess('p_0')}`,
    when: 'the sizes of the advantages are added up',
  },
  {
    left: `(1 - p_0) (${ofFailure('p_0')})^2`,
    right: `p_0 (${ofSuccess('p_0')})^2`,
    when: 'their squares are added up',
  },
]

/** Advantages of rewards that are 0 or 1, as the share of successes grows. */
export const exercise13: Exercise = {
  number: '15.13',
  topics: {
    failure: 'failure*|fail|fails|failed|wrong|incorrect|0',
    success: 'success*|succeed*|correct|right|1',
  },
  premises: { p_0: { shapes: ['$p = ?p()$'], otherwise: '0.8' } },
  definitions: { V_1: { derivativeOf: '\\frac{(1 - 2 q)^2}{q (1 - q)}', by: 'q' } },
  domain: { p: 'unit', q: 'unit', t: 'unit', m: 'positive', n: 'positive' },
  claims: [
    {
      id: '15.13/advantages',
      where: {
        shapes: ['$\\pm ?a(p)$', '$?a(p)$'],
        about: ['advantage*'],
        not: 'share|fraction|probability|rate|std|deviation|variance|mean',
        topics: ['success', 'failure'],
      },
      means: {
        kind: 'identity',
        equals: [ofSuccess('p'), `-${ofFailure('p')}`],
        of: { success: ofSuccess('p'), failure: ofFailure('p') },
        shown: '\\sqrt{(1-p)/p} \\text{ and } -\\sqrt{p/(1-p)}',
      },
      reading: 'plus for a reward of 1, minus for a reward of 0',
      counterfeits: ['\\sqrt{(1-p)/p}', '\\sqrt{p(1-p)}', '1/p'],
    },
    {
      id: '15.13/signal',
      where: {
        shapes: ['?how signal|gradient'],
        about: ['signal'],
        unless: 'all|every|equal|identical|no|none',
        words: { defined: 'well-defined|defined|usable', vanishing: 'vanishing|zero' },
      },
      means: {
        kind: 'choice',
        says: {
          defined: [
            {
              left: '\\frac{m}{m + n} (1 - \\frac{m}{m + n})',
              is: '>',
              right: '0',
              what: 'the variance of a group',
              when: 'some of the rewards of the group are 1, and some 0',
            },
            {
              left: '\\frac{0}{n} (1 - \\frac{0}{n})',
              is: '>',
              right: '0',
              what: 'the variance of a group',
              when: 'all are 0, as in (1 - p)^G of the groups of G',
            },
          ],
          vanishing: [{ left: '\\frac{m}{m + n} (1 - \\frac{m}{m + n})', is: '=', right: '0' }],
        },
      },
      counterfeits: ['vanishing', 'zero'],
    },
    {
      id: '15.13/deviation',
      where: {
        shapes: ['?way std|deviation'],
        words: {
          '<': 'shrinks|falls|drops|decreases|declines|smaller|lower',
          '>': 'grows|rises|increases|widens|larger|higher',
          '=': 'unchanged|constant',
        },
      },
      means: {
        kind: 'ordering',
        cases: [
          {
            left: 'p_0 (1 - p_0)',
            right: '\\frac12 (1 - \\frac12)',
            what: 'the variance',
            when: 'compared with a pass rate of 1/2',
          },
          {
            left: 'p_0 (1 - p_0)',
            right: '(1 - p_0) t (1 - (1 - p_0) t)',
            what: 'the variance',
            when: 'compared with a start at which fewer than 1 - p of the rewards are 1',
          },
        ],
      },
      counterfeits: ['remains unchanged', 'is constant'],
    },
    {
      id: '15.13/majority',
      where: {
        shapes: ['?share'],
        topic: 'success',
        behind: 'late',
        until: 'deviation|std',
        unless: 'fail*|wrong|incorrect|zero|0',
        words: { '>': 'most|mostly|majority', '<': 'few|rarely|seldom' },
      },
      means: {
        kind: 'ordering',
        cases: [{ left: 'p_0', right: '1/2', what: 'the share of rewards that are 1' }],
      },
      counterfeits: ['few', 'rarely'],
    },
    {
      id: '15.13/advantage-of-a-failure',
      where: { shapes: ['$\\hat A \\approx ?a$', '$\\hat A_i \\approx ?a$'], topic: 'failure' },
      means: { kind: 'quantity', value: ofFailure('p_0') },
      counterfeits: ['-4', '-0.5', '2'],
    },
    {
      id: '15.13/sign-of-a-failure',
      where: {
        shapes: ['?sign 0|fail*|wrong|incorrect advantage*'],
        topic: 'failure',
        words: { '<': 'negative', '>': 'positive' },
      },
      means: { kind: 'ordering', cases: [{ left: ofFailure('p_0'), right: '0' }] },
      counterfeits: ['positive', 'hugely positive'],
    },
    {
      id: '15.13/sign-of-a-success',
      where: {
        shapes: ['?sign 1|success*|correct'],
        topic: 'success',
        words: { '>': 'positive', '<': 'negative' },
      },
      means: { kind: 'ordering', cases: [{ left: ofSuccess('p_0'), right: '0' }] },
      counterfeits: ['negative', 'very negative'],
    },
    {
      id: '15.13/who-carries-the-gradient',
      where: {
        shapes: ['?part gradient failure*|fail*|mistake*'],
        words: {
          '>': 'most|mostly|majority|dominate*|mainly',
          '<': 'none|little|minority|least',
          '=': 'half|equal|equally',
        },
      },
      means: { kind: 'ordering', cases: SHARES },
      counterfeits: ['little', 'least'],
    },
    {
      id: '15.13/noise',
      where: {
        shapes: ['?way noise|noisy|noisier'],
        words: {
          up: 'increasingly|growing|grows|rises|increases|noisier',
          down: 'decreasingly|falling|falls|less|shrinking|shrinks',
          never: 'constant',
        },
      },
      means: {
        kind: 'choice',
        says: {
          up: [
            {
              left: 'V_1',
              is: '>',
              right: '0',
              domain: { q: ['1/2', '1'] },
              what: 'the slope of variance over squared mean, for a policy of one logit',
              when: 'the pass rate is above 1/2 and rises',
            },
            {
              left: 'V_1',
              is: '>',
              right: '0',
              domain: { q: ['0', '1/2'] },
              what: 'the same slope',
              when: 'it is below 1/2 and rises',
            },
          ],
          down: [{ left: 'V_1', is: '<', right: '0', domain: { q: ['1/2', '1'] } }],
          never: [{ left: 'V_1', is: '=', right: '0' }],
        },
      },
      counterfeits: ['falling', 'shrinking'],
    },
  ],
  remarks: [
    {
      id: '15.13/early',
      where: { shapes: ['0 few 1', 'few 1'] },
      because: 'describes the situation that the statements are about',
    },
    {
      id: '15.13/moderate',
      where: { shapes: ['mean small'] },
      because: 'small and moderate are words of degree: the deviation is √(p(1-p)), the same for p and 1 - p',
    },
    {
      id: '15.13/efficiency',
      where: { shapes: ['efficiency degrades', 'used efficiently', 'efficien*'] },
      because:
        'the efficiency of samples is measured in experiments, against a use that the page does not name',
    },
    {
      id: '15.13/remedies',
      where: { shapes: ['mitigations|remedies buffer', 'curriculum'] },
      because: 'advice on practice',
    },
  ],
}
