import type { Baseline, Exercise } from '../../../rules/book/model/claim.js'

/** What may be subtracted from a reward: the mean of the others, a constant, or the mean of the group. */
const BASELINES: readonly [Baseline, ...Baseline[]] = [
  { is: '\\frac{1}{G - 1} (\\sum_j r_j - r_i)', words: 'leave-one-out|other-samples|others' },
  { is: '\\mu', words: 'mean|average', symbol: '\\mu' },
  { is: 'b_0', words: 'constant|fixed' },
  { is: '\\mu' },
]

/** Group-relative advantages. */
export const exercise12: Exercise = {
  number: '15.12',
  premises: {
    '\\hat A_i': {
      shapes: ['$\\hat A_i = ?a(r,\\mu,\\sigma)$'],
      otherwise: '\\frac{r_i - \\mu}{\\sigma}',
      reason: 'definition',
    },
    '\\mu': {
      shapes: ['$\\mu = ?m(r,G)$', '$\\mu = ?m(r)$'],
      otherwise: '\\frac{1}{G} \\sum_j r_j',
      saidAs: 'group-mean|mean-of-the-group|group-average|average-of-the-group',
      reason: 'definition',
    },
  },
  groups: { r: 'G' },
  domain: { '\\sigma': 'positive', a: 'positive' },
  claims: [
    {
      id: '15.12/sum',
      where: {
        shapes: ['$\\sum_i \\hat A_i = ?s$', '$\\sum_j \\hat A_j = ?s$', '$\\sum_{i=1}^{G} \\hat A_i = ?s$'],
      },
      means: { kind: 'identity', equals: '\\sum_i \\hat A_i' },
      counterfeits: ['1', 'G', '(\\sum_i r_i + G \\mu)/\\sigma', '(\\sum_i r_i - \\mu)/\\sigma'],
    },
    {
      id: '15.12/bias',
      where: {
        shapes: ['?what baseline|mean|gradient|estimat*'],
        about: ['baseline|mean|subtract*'],
        not: 'critic|learned|divid*|normalis*',
        unless: 'value|expected|expectation|deviation|std|rate',
        words: {
          '=': 'unbiased|bias-free|exact',
          '≠': 'biased',
          '>': 'inflated|overestimates',
          '<': 'shrunk|underestimates',
        },
      },
      means: { kind: 'estimator', compares: 'mean', baselines: BASELINES },
      counterfeits: ['bias-free', 'exact', 'inflated'],
    },
    {
      id: '15.12/variance',
      where: {
        shapes: ['?change variance'],
        not: 'critic|learned|divid*|deviation|normalis*',
        never:
          'group-size|larger-group*|bigger-group*|variance-of-the-rewards|variance-of-rewards|reward-variance',
        unless: 'good|bad|suitable|well-chosen|optimal|best|right|wrong|huge',
        words: {
          '<': 'reduces|reduce|reduced|reducing|reduction|lower*|decreas*|cut|cuts|falls|shrinks|smaller',
          '>': 'increas*|raises|raised|inflat*|higher|larger|grows',
          '=': 'unchanged|preserves|same',
        },
      },
      means: { kind: 'estimator', compares: 'variance', baselines: BASELINES },
      counterfeits: ['raises', 'increases', 'preserves'],
    },
    {
      id: '15.12/scale',
      where: {
        shapes: ['absolute ?what', '?what rewards|prompt*'],
        about: ['absolute', 'group|relative|relativis*|relativiz*'],
        not: 'matters|depends',
        words: { scale: 'scale|unit|magnitude', sign: 'sign|direction', shape: 'square|shape' },
      },
      means: {
        kind: 'choice',
        says: {
          scale: [
            {
              left: '\\frac{a r_1 - a \\mu_1}{a \\sigma}',
              is: '=',
              right: '\\frac{r_1 - \\mu_1}{\\sigma}',
              what: 'advantages of a·r and of r',
            },
          ],
          sign: [
            {
              left: '\\frac{-r_1 + \\mu_1}{\\sigma}',
              is: '=',
              right: '\\frac{r_1 - \\mu_1}{\\sigma}',
              what: 'advantages of -r and of r',
            },
          ],
          shape: [
            {
              left: '\\frac{r_1^2 - \\mu_1^2}{\\sigma^2}',
              is: '=',
              right: '\\frac{r_1 - \\mu_1}{\\sigma}',
              what: 'advantages of r² and of r',
            },
          ],
        },
      },
      reading: 'that the advantages do not depend on it; how well that works is a matter of experiment',
      counterfeits: ['sign', 'direction', 'shape'],
    },
  ],
  remarks: [
    {
      id: '15.12/group',
      where: { shapes: ['group estimate*'] },
      because: 'introduces the definitions that follow',
    },
  ],
}
