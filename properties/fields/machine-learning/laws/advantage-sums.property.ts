import { describe, expect, test } from 'vitest'
import { lawsIn, verdictsIn } from '../../../rules/laws/judged.js'

const page = (sentence: string) =>
  `# Group-relative advantages\n\n**1.** The rewards of a group of $G$ answers are standardised into advantages. ${sentence}\n`
const population = 'with the population standard deviation'
const sample = 'with the sample standard deviation'

describe('sums of advantages under the deviation that the page says', () => {
  test.each([
    ['holds', 'So $\\sum_{i=1}^G \\hat A_i = 0$.'],
    ['holds', 'So $\\frac1G \\sum_{i=1}^G A_i = 0$.'],
    ['holds', `So ${population} $\\sum_{i=1}^G \\hat A_i^2 = G$.`],
    ['refuted', `So ${population} $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.`],
    ['refuted', `So ${population} $\\sum_{i=1}^G \\hat A_i^2 = G + 1$.`],
    ['refuted', `So ${population} $\\sum_{i=1}^G \\hat A_i^2 = 1$.`],
    ['holds', `So ${population} $\\frac{1}{G} \\sum_{i=1}^G \\hat A_i^2 = 1$.`],
    ['holds', `So ${sample} $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.`],
    ['refuted', `So ${sample} $\\sum_{i=1}^G \\hat A_i^2 = G$.`],
    ['refuted', `So ${sample} $\\frac{1}{G} \\sum_{i=1}^G \\hat A_i^2 = 1$.`],
    ['holds', 'Dividing by the $1/G$ standard deviation gives $\\sum_i \\hat A_i^2 = G$.'],
    ['refuted', 'Dividing by the $1/(G-1)$ standard deviation gives $\\sum_i \\hat A_i^2 = G$.'],
    ['holds', 'With the denominator $G - 1$ in the variance $\\sum_i \\hat A_i^2 = G - 1$.'],
    ['refuted', `So ${sample} $\\sum_{i=1}^G \\hat A_i = 1$.`],
    ['conditional', 'So $\\sum_{i=1}^G \\hat A_i^2 = G$.'],
    ['conditional', 'So $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.'],
    ['refuted', 'So $\\sum_{i=1}^G \\hat A_i^2 = 2G$.'],
    [
      'refuted',
      'With $\\sigma^2 = \\frac{1}{G} \\sum_{i=1}^G (r_i - \\mu)^2$, $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.',
    ],
    [
      'holds',
      'With $s^2 = \\frac{1}{G-1} \\sum_{i=1}^G (r_i - \\mu)^2$, $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.',
    ],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))

  test('the correction, the witness and the reading are told', () => {
    const [found] = lawsIn(page(`So ${population} $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.`))
    expect(found).toMatchObject({ rule: 'law/advantage-sum', stated: 'G - 1', expected: 'G' })
    expect(found?.reading).toContain('population standard deviation')
    expect(found?.witness).toEqual({ G: '2' })
  })

  test('a condition names the deviation', () => {
    const [found] = lawsIn(page('So $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.'))
    expect(found?.condition).toContain('sample standard deviation')
  })
})

describe('what only looks like a sum of advantages', () => {
  test.each([
    'The areas of the triangles satisfy $\\sum_{i=1}^{G} A_i = 1$.',
    'For the amplitudes with the sample standard deviation $\\sum_{i=1}^{G} A_i^2 = G$.',
    'The amplitudes obey $\\sum_{i=1}^{G} \\hat A_i = 1$.',
  ])('%s', sentence => expect(verdictsIn(`**1.** ${sentence}`)).toEqual([]))

  test.each([
    'The discounted advantages of GAE are $\\sum_{i=1}^G \\hat A_i = 1$.',
    'With leave-one-out the critic gives $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.',
    'The weights give $\\sum_{i=1}^G w_i \\hat A_i = 1$.',
    'Both satisfy $\\sum_{i=1}^G \\hat A_i = C$.',
  ])('another advantage: %s', sentence => expect(verdictsIn(page(sentence))).toEqual([]))

  test.each([
    `A common mistake ${population} is $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.`,
    `It is not true ${population} that $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.`,
    `Suppose ${population} that $\\sum_{i=1}^G \\hat A_i^2 = G - 1$.`,
    `Is ${population} $\\sum_{i=1}^G \\hat A_i^2 = G - 1$?`,
  ])('nobody claims it: %s', sentence => expect(verdictsIn(page(sentence))).toEqual(['undecided']))
})
