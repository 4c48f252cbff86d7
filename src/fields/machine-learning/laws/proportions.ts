import { defineProportions } from '../../../rules/laws/scaling/known/define-proportion.js'

// Vaswani et al., Attention Is All You Need, 2017, table 1; Shazeer, Fast Transformer Decoding, 2019, section 3; Gray and
// Neuhoff, Quantization, 1998, section III; Jelinek et al., Perplexity, 1977.
defineProportions([
  {
    of: 'scoreMatrix',
    by: 'contextLength',
    exponent: '2',
    direction: 'up',
    unless: 'isSparse',
    says: 'the scores of attention grow as the square of the length of the sequence',
  },
  {
    of: 'keyValueCache',
    by: 'contextLength',
    exponent: '1',
    direction: 'up',
    unless: 'isSparse',
    says: 'the cache of keys and values grows with the length of the sequence',
  },
  {
    of: 'keyValueCache',
    by: 'keyValueHeads',
    exponent: '1',
    direction: 'up',
    unless: 'isSparse',
    says: 'the cache of keys and values grows with the heads that it keeps, and with the batch',
  },
  {
    of: 'quantisationError',
    by: 'quantisationStep',
    exponent: '2',
    direction: 'up',
    needs: 'isQuantised',
    says: 'the mean squared error of rounding is a twelfth of the square of the step',
  },
  {
    of: 'gradientVariance',
    by: 'batchSize',
    exponent: '-1',
    direction: 'down',
    unless: 'isSummed',
    says: 'the variance of a mean falls as one over the size of the batch',
  },
  {
    of: 'perplexity',
    by: 'crossEntropy',
    direction: 'up',
    unless: 'isOtherLoss',
    says: 'perplexity is the exponential of the cross-entropy',
  },
])
