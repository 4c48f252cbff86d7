import { defineProportions } from './define-proportion.js'

// Cochran, Sampling Techniques, 1977, section 2.5; Cohen, Statistical Power Analysis, 1988, chapter 1; Rice, Mathematical
// Statistics and Data Analysis, 2007, section 11.3.
defineProportions([
  {
    of: 'marginOfError',
    by: 'sampleSize',
    exponent: '-1/2',
    direction: 'down',
    unless: 'isDependent',
    says: 'a margin of error falls as one over the root of the sample size',
  },
  {
    of: 'standardError',
    by: 'countedSample',
    exponent: '-1/2',
    direction: 'down',
    unless: 'isDependent',
    says: 'a standard error falls as one over the root of how many are counted',
  },
  {
    of: 'varianceOfMean',
    by: 'averagedCount',
    exponent: '-1',
    direction: 'down',
    unless: 'isDependent',
    says: 'the variance of a mean falls as one over how many are averaged',
  },
  {
    of: 'sampleSize',
    by: 'detectedEffect',
    exponent: '-2',
    direction: 'down',
    needs: 'isDetected',
    unless: 'isDependent',
    says: 'the sample that shows a difference grows as one over its square',
  },
  {
    of: 'pairedVariance',
    by: 'correlation',
    direction: 'down',
    unless: 'isReversed',
    says: 'the variance of a difference is the sum of the variances less twice the covariance',
  },
  {
    of: 'testPower',
    by: 'significanceLevel',
    direction: 'up',
    unless: 'isReversed',
    says: 'a test that rejects sooner has the greater power',
  },
  {
    of: 'testPower',
    by: 'sampleSize',
    direction: 'up',
    unless: 'isReversed',
    says: 'a test has the greater power the more it is told',
  },
  {
    of: 'confidenceInterval',
    by: 'confidenceLevel',
    direction: 'up',
    unless: 'isReversed',
    says: 'an interval is the wider the surer it is',
  },
])
