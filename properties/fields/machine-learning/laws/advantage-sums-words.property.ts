import { describe, expect, test } from 'vitest'
import { advantageSums } from '../../../../src/fields/machine-learning/laws/advantage-sums.js'
import { toPlain } from '../../../../src/math/term/print.js'
import { lawPageOf, ruledBy, verdictsOf } from '../../../rules/laws/law-page-of.js'

const STANDARD = 'The rewards are standardised into advantages.'
const verdicts = (text: string) => verdictsOf(advantageSums, text)
const said = (sentence: string) => verdicts(`${STANDARD} ${sentence}`)
const ZERO = '$\\sum_{i=1}^G A_i = 0$'
const ONE = '$\\sum_{i=1}^G A_i = 1$'
const SQUARES = '$\\sum_{i=1}^G A_i^2 = G$'

describe('what makes it a sum of standardised advantages', () => {
  test.each(
    'deviation std stdev standardise standardised standardize standardized normalise normalised normalize normalized z-score deviations z-scores'.split(
      ' ',
    ),
  )('%s', word => expect(verdicts(`Advantages and a ${word}: ${ONE}.`)).toEqual(['refuted']))

  test.each([
    [`Advantages: ${ONE}.`, []],
    [`Advantages: ${ZERO}.`, ['holds']],
    [`Advantages: ${SQUARES}.`, []],
    [`An advantage: ${ZERO}.`, ['holds']],
    [`A merit: ${ZERO}.`, []],
    [`A standardised merit: ${ONE}.`, []],
    ['A standardised merit: $\\sum_{i=1}^G \\hat A_i = 1$.', []],
    [`Standardised advantages: ${ZERO}, and here $A_i = 1$.`, ['holds']],
    // For three answers one deviation fails, and for no other number is the right side defined.
    ['Standardised advantages: $\\sum_{i=1}^G A_i^2 = G - 1 + \\sqrt{-(G - 3)^2}$.', []],
  ])('%s', (text, expected) => expect(verdicts(text)).toEqual(expected))

  test.each(
    'gae critic critics td rloo leave-one-out unnormalised unnormalized weighted clipped undiscounted discounted'.split(
      ' ',
    ),
  )('%s is of others', word => expect(said(`With ${word} it is ${ONE}.`)).toEqual([]))

  test.each([
    ['$\\sum_{i=1}^G A_i = 1$', ['refuted']],
    ['$\\sum_{i=1}^G \\hat A_i = 1$', ['refuted']],
    ['$\\sum_{i=1}^G \\tilde A_i = 1$', ['refuted']],
    ['$\\sum_{i=1}^G \\bar A_i = 1$', []],
    ['$\\sum_{i=1}^G B_i = 1$', []],
    ['$\\sum_i A_i = 1$', ['refuted']],
    ['$\\sum_{i=1}^K A_i = 1$', ['refuted']],
    ['$\\sum_{i=1}^K A_i^2 = K$', ['conditional']],
    ['$\\sum_i A_i^2 = K$', ['conditional']],
    ['$\\sum_i A_i^2 = n + m$', []],
    ['$\\sum_i (A_i + 1) = K$', ['holds']],
    ['$\\sum_i (A_i + 1) = K + 1$', ['refuted']],
    ['$\\sum_{i=1}^G A_i = m$', []],
    ['$\\sum_{i=1}^G A_i B_i = 1$', []],
    ['$\\sum_{i=1}^G A_i = \\sum_{j=1}^n A_j$', []],
    ['$\\sum_{i=1}^G A_i = \\text{one}$', []],
    ['$\\text{one} = \\sum_{i=1}^G A_i$', []],
    ['$1 = \\sum_{i=1}^G A_i$', ['refuted']],
    ['$G = \\sum_{i=1}^G A_i$', ['refuted']],
    ['$0 = \\sum_{i=1}^G A_i$', ['holds']],
    ['$\\sum_{i=1}^G A_i = \\sum_{i=1}^G A_i^2$', ['refuted']],
    ['$\\sum_{i=1}^G A_i^2 = \\sum_{i=1}^G A_i^3$', ['refuted']],
    ['$\\sum_{i=1}^G A_i \\le 1$', []],
    ['$\\sum_{i=1}^G A_i \\approx 1$', []],
    ['$A_i = 1$', []],
    ['$G = 1$', []],
  ])('%s', (formula, expected) => expect(said(`So ${formula}.`)).toEqual(expected))

  test('an accent is enough where another section speaks of advantages, a plain letter is not', () => {
    const page = (formula: string) => {
      const { heard } = lawPageOf('Standardised advantages. So here it ends for now, and goes on elsewhere.')
      return advantageSums({ ...lawPageOf(`So it is that ${formula}.`), heard }).map(
        ({ judgement }) => judgement.verdict,
      )
    }
    expect(page('$\\sum_{i=1}^G \\hat A_i = 1$')).toEqual(['refuted'])
    expect(page('$\\sum_{i=1}^G A_i = 1$')).toEqual([])
  })
})

describe('under each deviation', () => {
  test.each([
    [`So ${SQUARES}.`, ['conditional']],
    ['So $\\sum_{i=1}^G A_i^2 = G - 1$.', ['conditional']],
    ['So $\\sum_{i=1}^G A_i^2 = G - 2$.', ['refuted']],
    [`With the population deviation ${SQUARES}.`, ['holds']],
    [`With the sample deviation ${SQUARES}.`, ['refuted']],
    [`So ${ZERO}.`, ['holds']],
    [`So ${ONE}.`, ['refuted']],
    // Right for two answers, wrong for three; and right for three, wrong for two.
    ['With the population deviation $\\sum_{i=1}^G A_i^2 = 2$.', ['refuted']],
    ['With the population deviation $\\sum_{i=1}^G A_i^2 = G + (G-2)(G-3)$.', ['refuted']],
    // Of no value alone, it depends on the rewards.
    ['So $\\sum_{i=1}^G A_i^3 = 0$.', ['refuted']],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  const first = (sentence: string) => advantageSums(lawPageOf(`${STANDARD} ${sentence}`))[0]!

  test('the witness is the first number of answers at which it fails', () => {
    const population = (formula: string) => first(`With the population deviation $${formula}$.`).judgement
    expect(population('\\sum_{i=1}^G A_i^2 = G - 1')).toMatchObject({
      witness: { G: '2' },
      expected: 'G',
      explanation: expect.stringMatching(/^at G = 2 /),
      reading: 'advantages: rewards of a group less their mean, over the population standard deviation',
    })
    expect(population('\\sum_{i=1}^G A_i^2 = 2').witness).toEqual({ G: '3' })
    expect(population('\\sum_{i=1}^G A_i^2 = G + (G-2)(G-3)').witness).toEqual({ G: '4' })
    expect(population('\\sum_{i=1}^G A_i^2 = G - 1').understood).toMatch(/ = G - 1$|= -1 \+ G$/)
    expect(population('\\sum_{i=1}^G A_i^2 = G - 1').obligations.length).toBeGreaterThan(0)
    expect(first('So $1 = \\sum_{i=1}^G A_i$.').judgement.expected).toBeNull()
  })

  /** What was settled on the way, as `left = right` where the first of these is positive. */
  const settled = (sentence: string) =>
    first(sentence).judgement.obligations.map(
      ({ left, right, positive }) => `${toPlain(left)} = ${toPlain(right)}, ${positive}`,
    )

  test('the sums are settled by what they come to, for any number of answers', () => {
    const sentence =
      'With the population deviation $\\sqrt{G^2} \\sum_{i=1}^G A_i^2 = \\sqrt{G^2} - 1$, in all.'
    expect(first(sentence).judgement).toMatchObject({
      verdict: 'refuted',
      expected: 'G^{2}',
      explanation: 'at G = 2 the left is 4, the right 1',
    })
    expect(settled(sentence)).toEqual([
      expect.stringMatching(/^sqrt\(G\^2\)·Σ_i.* = G\^2, G$/),
      'sqrt(G^2) - 1 = G - 1, G',
    ])
    expect(
      settled(
        'With the population deviation $\\sqrt{G^2} - 1 = \\sqrt{G^2} \\sum_{i=1}^G A_i^2$, in all.',
      )[0],
    ).toBe('sqrt(G^2) - 1 = G - 1, G')
    expect(settled(`So ${ZERO}.`)).toEqual([expect.stringMatching(/^Σ_i.* = 0, G$/)])
  })

  test('a sum without a number of answers has the one beside it', () => {
    expect(first('With the population deviation $\\sum_i A_i^2 = K$.').judgement).toMatchObject({
      verdict: 'holds',
      evidence: { level: 'proved: identity', size: 'any K' },
    })
    expect(first('With the population deviation $\\sum_i A_i^2 = K - 1$.').judgement).toMatchObject({
      verdict: 'refuted',
      witness: { K: '2' },
      expected: 'K',
      explanation: 'at K = 2 the left is 2, the right 1',
    })
    expect(first('With the population deviation $K + \\sum_i A_i^2 = \\sum_i 3$.').judgement).toMatchObject({
      verdict: 'refuted',
      expected: '2 K',
      witness: { K: '2' },
      explanation: 'at K = 2 the left is 4, the right 6',
    })
  })

  test('what is told', () => {
    expect(first(`So ${ONE}.`)).toMatchObject({
      rule: 'law/advantage-sum',
      judgement: { reading: 'advantages: rewards of a group less their mean, over their standard deviation' },
    })
    expect(ruledBy(advantageSums, `${STANDARD} So ${ONE}.`)).toEqual(['refuted: \\sum_{i=1}^G A_i = 1 [1]'])
  })

  test.each([
    [SQUARES, 'the advantages are divided by the population standard deviation, with 1/(G)'],
    [
      '$\\sum_{i=1}^G A_i^2 = G - 1$',
      'the advantages are divided by the sample standard deviation, with 1/(G - 1)',
    ],
  ])('%s only if %s', (formula, condition) => {
    const { judgement } = first(`So ${formula}.`)
    expect(judgement).toMatchObject({
      verdict: 'conditional',
      condition,
      explanation: expect.stringMatching(/^under the other deviation at G = 2 /),
    })
    expect(judgement.evidence).not.toBeNull()
    expect(judgement.understood).not.toBeNull()
    expect(judgement.obligations.length).toBeGreaterThan(0)
  })
})
