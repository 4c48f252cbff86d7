import { describe, expect, test } from 'vitest'
import { lawsIn, verdictsIn } from './judged.js'

const page = (sentence: string) => `**1.** ${sentence}\n`

describe('a margin of error falls as one over the root of the sample size', () => {
  test.each([
    ['holds', 'To halve the margin of error of a mean, quadruple the sample size.'],
    ['holds', 'Quadrupling the sample size halves the standard error.'],
    ['refuted', 'To halve the margin of error of a mean, double the sample size.'],
    ['refuted', 'To halve the standard error, triple the sample size.'],
    ['refuted', 'Doubling the sample size halves the margin of error.'],
    ['refuted', 'Quadrupling the sample size doubles the margin of error.'],
    ['undecided', 'It is a mistake that doubling the sample size halves the margin of error.'],
    ['undecided', 'Doubling the sample size halves the margin of error only if not all is lost.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))

  test('the correction is told', () => {
    const found = (sentence: string) => lawsIn(page(sentence))[0]
    expect(found('To halve the margin of error, double the sample size.')).toMatchObject({
      stated: 'double',
      expected: 'quadruple',
    })
    expect(found('To triple the margin of error, halve the sample size.')?.expected).toBe('multiply by 1/9')
    expect(found('Doubling the sample size halves the margin of error.')).toMatchObject({
      stated: 'halves',
      expected: null,
    })
  })
})

test.each([
  'Double the sample size.',
  'To halve the error, double the sample size.',
  'To halve the margin of error, double the budget.',
  'To halve the margin, double the size of the sample cup.',
  'Halve the margin of error and double the sample size, then double the sample size.',
])('left alone: %s', sentence => expect(verdictsIn(page(sentence))).toEqual([]))
