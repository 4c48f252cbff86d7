import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsIn } from '../fields/machine-learning/chapter-15/chapter.js'

/**
 * Statements as an independent examiner would word them, each derived by hand: which way a figure goes and of what it
 * is said, of which reward an advantage is the value, by which factor a mean is off, in which unit a number counts.
 */
const verdictsOf = (rule: string, text: string): string[] =>
  claimsIn(rule.split('/')[0]!, text)
    .filter(one => one.rule === rule)
    .map(one => one.verdict)

const ACCUSED = ['refuted', 'unsupported', 'misrounded', 'carried']
const isAccused = (verdicts: readonly string[]) => verdicts.some(verdict => ACCUSED.includes(verdict))

type Sentence = readonly [rule: string, text: string]

/** A step of PPO takes four forward and two backward passes, one of DPO two and one: twice as much, or half. */
const COSTS =
  'PPO runs four forward passes and two backward passes. DPO runs two forward passes and one backward pass.'
/** Keys and values of 8 heads where there were 64. */
const HEADS = 'There are 64 heads with head dimension 128, and GQA-8 keeps 8 of them.'
const MEAN = 'Let $\\hat A_i = (r_i - \\mu)/\\sigma$ with $\\mu = \\frac{1}{G} \\sum_j r_j$.'

const RIGHT: readonly Sentence[] = [
  ['15.31/cheaper', `${COSTS} So a step of DPO is $2\\times$ cheaper.`],
  ['15.31/cheaper', `${COSTS} So DPO costs half as much.`],
  ['15.31/cheaper', `${COSTS} So PPO costs twice as much.`],
  ['15.31/cheaper', `${COSTS} So PPO is 2× more expensive than DPO.`],
  ['15.31/cheaper', `${COSTS} So DPO is twice as cheap.`],
  ['15.27/cache', `${HEADS} The KV cache is 8× smaller than the larger one before.`],
  ['15.27/cache', `${HEADS} The KV cache is an eighth as large in memory.`],
  ['15.13/advantages', 'A success has the advantage $\\sqrt{(1-p)/p}$.'],
  ['15.13/advantages', 'The advantage is $-\\sqrt{p/(1-p)}$ for a failure.'],
  ['15.13/advantages', 'The advantage is $-p/\\sqrt{p(1-p)}$ if $r_i = 0$.'],
  ['15.13/advantages', 'A correct answer gets the advantage $(1-p)/\\sqrt{p(1-p)}$.'],
  ['15.12/bias', `${MEAN} Subtracting $\\mu$, the gradient is biased by the factor $(G-1)/G$.`],
  ['15.12/bias', `${MEAN} Subtracting $\\mu$, the gradient is biased by $1 - 1/G$.`],
  [
    '15.12/bias',
    `${MEAN} Subtracting $\\mu$, the gradient is unbiased up to a factor of $1 - \\frac{1}{G}$.`,
  ],
  [
    '15.5/flops',
    'The operations are $C = 6 \\cdot 70 \\times 10^9 \\cdot 1.4 \\times 10^{12}$, so $C = 588$ ZFLOPs.',
  ],
  [
    '15.5/hours',
    'The training run takes $2.9 \\times 10^5 \\text{ s} \\approx 81 \\text{ h} \\approx 3.4 \\text{ d}$.',
  ],
  [
    '15.5/days',
    'The training run takes $2.9 \\times 10^5 \\text{ s} \\approx 81 \\text{ h} \\approx 3.4 \\text{ d}$.',
  ],
  ['15.7/logistic', 'It has the same form as the gradient of logistic regression.'],
  [
    '15.4/accuracy',
    'With $\\varepsilon = C^{-0.05}$ and $k = 8$, the accuracy of an exact match is $(1 - \\varepsilon)^k$.',
  ],
]

const WRONG: readonly Sentence[] = [
  ['15.31/cheaper', `${COSTS} So a step of DPO is $3\\times$ cheaper.`],
  ['15.31/cheaper', `${COSTS} So a step of PPO is $2\\times$ cheaper.`],
  ['15.31/cheaper', `${COSTS} So DPO costs twice as much.`],
  ['15.31/cheaper', `${COSTS} So PPO costs half as much.`],
  ['15.31/cheaper', `${COSTS} So DPO is 2× more expensive than PPO.`],
  ['15.31/cheaper', `${COSTS} So DPO costs a third as much.`],
  ['15.27/cache', `${HEADS} The KV cache is 8× larger in memory.`],
  ['15.27/cache', `${HEADS} The KV cache takes 8× as much memory.`],
  ['15.27/users', `${HEADS} It serves 8× fewer users.`],
  ['15.13/advantages', 'A failure has the advantage $\\sqrt{(1-p)/p}$.'],
  ['15.13/advantages', 'The advantage is $\\sqrt{p/(1-p)}$ for a failure.'],
  ['15.13/advantages', 'The advantage is $1 - p$ if $r_i = 1$.'],
  ['15.12/bias', `${MEAN} Subtracting $\\mu$, the gradient is biased by the factor $1/G$.`],
  ['15.12/bias', `${MEAN} Subtracting $\\mu$, the gradient is biased by the factor $G/(G-1)$.`],
  ['15.12/bias', `${MEAN} Subtracting $\\mu$, the gradient is unbiased.`],
  [
    '15.5/flops',
    'The operations are $C = 6 \\cdot 70 \\times 10^9 \\cdot 1.4 \\times 10^{12}$, so $C = 588$ EFLOPs.',
  ],
  [
    '15.5/hours',
    'The training run takes $2.9 \\times 10^5 \\text{ s} \\approx 91 \\text{ h} \\approx 3.4 \\text{ d}$.',
  ],
]

/** Right or left open by the words: none of these may be called wrong. */
const OPEN: readonly Sentence[] = [
  ['15.12/variance', `${MEAN} Subtracting $\\mu$ lowers the variance when rewards are far from 0.`],
  ['15.12/variance', `${MEAN} Subtracting $\\mu$ lowers the variance only for some policies.`],
  ['15.12/bias', `${MEAN} Subtracting $\\mu$, the gradient is unbiased only as $G$ grows.`],
  ['15.13/advantages', 'Advantages are divided by $\\sqrt{p(1-p)}$.'],
  ['15.13/advantages', 'The two advantages are $\\sqrt{(1-p)/p}$ and $-\\sqrt{p/(1-p)}$.'],
  ['15.31/cheaper', `${COSTS} So DPO holds half as much in memory.`],
  ['15.31/cheaper', `${COSTS} Of PPO and DPO, the former is 2× more expensive.`],
]

describe('an examiner', () => {
  test.each(RIGHT)('%s holds: %s', (rule, text) => {
    const found = verdictsOf(rule, text)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(verdict => verdict !== 'holds')).toEqual([])
  })

  test.each(WRONG)('%s is wrong: %s', (rule, text) => expect(isAccused(verdictsOf(rule, text))).toBe(true))

  test.each(OPEN)('%s is not accused: %s', (rule, text) =>
    expect(isAccused(verdictsOf(rule, text))).toBe(false),
  )
})

test('a size counts the same in digits, in a scale and in a unit, for what rests on it too', () => {
  const optimum = (budget: string, size: string) =>
    claimsIn(
      '15.2',
      `With $D = 20N$ and $C = 6ND$, at $C = ${budget} the optimum is $N \\approx ${size}, so $D \\approx 1.8 \\times 10^{12}$ tokens.`,
    )
      .filter(one => /15\.2\/[ND]$/.test(one.rule))
      .map(one => one.verdict)
  const budgets = ['10^{24}$', '1$ yottaFLOP', '1$ YFLOP', '1000$ ZFLOPs', '11574$ PF-days']
  const sizes = ['9.1 \\times 10^{10}$', '91$ billion', '91$ B', '0.091$ trillion']
  fc.assert(
    fc.property(fc.constantFrom(...budgets), fc.constantFrom(...sizes), (budget, size) => {
      expect(optimum(budget, size)).toEqual(['holds', 'holds'])
    }),
    { numRuns: 12 },
  )
  expect(optimum('1$ zettaFLOP', '91$ billion')).toContain('refuted')
  expect(optimum('1$ yottaFLOP', '91$ million')).toContain('refuted')
})
