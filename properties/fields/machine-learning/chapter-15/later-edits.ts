import type { Edit } from './edit.js'

/** Edits of what the second half of the chapter says, most of them of words. */
export const LATER_EDITS: readonly Edit[] = [
  {
    name: 'a probability that changes',
    put: [['the probability stays as it was', 'the probability changes']],
    changes: { '15.6/unchanged': 'refuted' },
  },
  {
    name: 'rankings that suffer',
    put: [['Rankings do not suffer', 'Rankings suffer']],
    changes: { '15.6/ranking': 'refuted' },
  },
  {
    name: 'the weight of the right order',
    put: [['Its weight $1 - \\sigma(\\Delta)$', 'Its weight $\\sigma(\\Delta)$']],
    changes: { '15.7/weight': 'refuted' },
  },
  {
    name: 'easy examples that count most',
    put: [['with ease hardly count', 'with ease count most']],
    changes: { '15.7/easy': 'refuted' },
  },
  {
    name: 'a gradient of the opposite form',
    put: [['a gradient of the same form', 'a gradient of the opposite form']],
    changes: { '15.7/logistic': 'refuted' },
  },
  {
    name: 'a sign of the first-order condition',
    put: [['- \\beta + \\beta \\log', '+ \\beta + \\beta \\log']],
    changes: { '15.8/stationary': 'refuted' },
  },
  {
    name: 'a sign of its solution',
    put: [['/\\beta - 1 - \\lambda(x)', '/\\beta + 1 - \\lambda(x)']],
    changes: { '15.8/solution': 'refuted' },
  },
  {
    name: 'the support that is enough',
    put: [['positive on every possible response', 'positive wherever the policy puts a response']],
    changes: { '15.8/support': 'holds' },
  },
  {
    name: 'the other behaviour of the divergence',
    put: [['the mode-seeking direction', 'the mass-covering direction']],
    changes: { '15.8/direction': 'refuted' },
  },
  {
    name: 'the other divergence',
    put: [
      ['\\mathrm{KL}(\\pi \\,\\|\\, \\pi_{\\text{ref}})', '\\mathrm{KL}(\\pi_{\\text{ref}} \\,\\|\\, \\pi)'],
    ],
    changes: { '15.8/direction': 'refuted' },
  },
  {
    name: 'a program with a ratio upside down',
    put: [['policy_chosen - reference_chosen', 'reference_chosen - policy_chosen']],
    changes: { '15.10/loss': 'refuted' },
  },
  {
    name: 'a program that adds where it multiplies',
    put: [['margin = beta * (', 'margin = beta + (']],
    changes: { '15.10/loss': 'refuted' },
  },
  {
    name: 'an underflow on the other side',
    put: [['where $x$ is negative and large', 'where $x$ is positive and large']],
    changes: { '15.10/underflow': 'refuted' },
  },
  {
    name: 'the bias admitted',
    put: [['the estimator unbiased', 'the estimator biased']],
    changes: { '15.12/bias': 'holds' },
  },
  {
    name: 'a variance that may fall',
    put: [
      ['and reduces variance', 'and often reduces variance'],
      ['That the variance falls', 'That the variance may be lower'],
    ],
    changes: { '15.12/variance': 'holds holds' },
  },
  {
    name: 'a later pass rate, at which failures stand at -3',
    put: [['$p = 0.8$', '$p = 0.9$']],
    changes: { '15.13/advantage-of-a-failure': 'refuted' },
  },
  {
    name: 'a pass rate below one half',
    put: [['$p = 0.8$', '$p = 0.4$']],
    changes: {
      '15.13/advantage-of-a-failure': 'refuted',
      '15.13/majority': 'refuted',
      '15.13/who-carries-the-gradient': 'refuted',
    },
  },
  {
    name: 'failures with a positive advantage',
    put: [['hugely negative advantages', 'hugely positive advantages']],
    changes: { '15.13/sign-of-a-failure': 'refuted' },
  },
  {
    name: 'failures that hardly matter',
    put: [['supply most of the gradient', 'supply little of the gradient']],
    changes: { '15.13/who-carries-the-gradient': 'refuted' },
  },
  {
    name: 'noise that keeps falling',
    put: [['whose noise keeps growing', 'whose noise keeps falling']],
    changes: { '15.13/noise': 'refuted' },
  },
  {
    name: 'a share rounded up',
    put: [['around 13% of', 'around 14% of']],
    changes: { '15.27/share': 'misrounded' },
  },
  {
    name: 'more users than the cache allows',
    put: [['8× more concurrent', '9× more concurrent']],
    changes: { '15.27/users': 'refuted' },
  },
  {
    name: 'a model too few',
    put: [['four full models', 'three full models']],
    changes: { '15.31/ppo-models': 'refuted' },
  },
  {
    name: 'a list with a model too few, of which the page counts one more',
    put: [['a reward model and a value model', 'and a value model']],
    changes: { '15.31/ppo-models': 'refuted', '15.31/ppo-forward': 'refuted' },
  },
  {
    name: 'a backward pass too many',
    put: [['plus two backward passes', 'plus three backward passes']],
    changes: { '15.31/ppo-backward': 'refuted' },
  },
  {
    name: 'the ratio that the counts give',
    put: [['roughly $5\\times$ cheaper', 'roughly $2\\times$ cheaper']],
    changes: { '15.31/cheaper': 'holds' },
  },
  {
    name: 'rewards that stay where they are',
    put: [['implicit rewards to infinity', 'implicit rewards to zero']],
    changes: { '15.31/unanimous': 'refuted' },
  },
  {
    name: 'the loss that does blow up',
    put: [['the blow-up known from IPO', 'the blow-up known from DPO']],
    changes: { '15.31/whose-blow-up': 'holds' },
  },
]
