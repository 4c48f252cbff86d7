import type { Exercise } from '../claim.js'

/** Group-relative advantages. */
export const exercise12: Exercise = {
  number: '15.12',
  premises: {
    '\\hat A_i': {
      shapes: ['$\\hat A_i = ?a(r,\\mu,\\sigma)$'],
      otherwise: '\\frac{r_i - \\mu}{\\sigma}',
      reason: 'definition',
    },
    '\\mu': { shapes: ['$\\mu = ?m(r,G)$'], otherwise: '\\frac{1}{G} \\sum_j r_j', reason: 'definition' },
  },
  groups: { r: 'G' },
  domain: { '\\sigma': 'positive' },
  claims: [
    {
      id: '15.12/sum',
      where: {
        shapes: ['$\\sum_i \\hat A_i = ?s$', '$\\sum_j \\hat A_j = ?s$', '$\\sum_{i=1}^{G} \\hat A_i = ?s$'],
      },
      means: { kind: 'identity', equals: '\\sum_i \\hat A_i' },
      counterfeits: ['1', 'G', '(\\sum_i r_i + G \\mu)/\\sigma', '(\\sum_i r_i - \\mu)/\\sigma'],
    },
  ],
}
