import { describe, expect, test } from 'vitest'
import type { Baseline, Claim, Exercise, Meaning } from '../../../../src/rules/book/model/claim.js'
import { judgedOn, openFor, toldOf } from './judged-here.js'
import { claim } from './scope-here.js'

type Words = Readonly<Record<string, string>>

/** A claim whose hole is one of these words, near its object. */
const said = (words: Words, means: Meaning): Claim => ({
  ...claim('9/w', '?what estimate', means),
  where: { shapes: ['?what estimate'], words },
})

describe('an estimator with a baseline', () => {
  const MEAN: Words = { '=': 'unbiased', '≠': 'biased', '<': 'shrunk' }
  const SPREAD: Words = { '<': 'calmer', '>': 'noisier', '=': 'same' }
  /** The reward itself, which is no baseline; one that is; and the one meant where none is named. */
  const OWN: Baseline = { is: 'r_i', words: 'reward|own-score', symbol: 'r' }
  const FIXED: Baseline = { is: 'b_0', words: 'constant' }
  const GROUP: Baseline = { is: 'u \\sum_j r_j' }
  const has: Partial<Exercise> = {
    groups: { r: 'G' },
    premises: { u: { shapes: ['$u = ?u$'], otherwise: '1/G' } },
  }
  const estimator = (
    compares: 'mean' | 'variance',
    baselines: readonly [Baseline, ...Baseline[]] = [OWN, FIXED, GROUP],
  ) => said(compares === 'mean' ? MEAN : SPREAD, { kind: 'estimator', compares, baselines })
  const judged = (page: string, asked = estimator('mean')) => judgedOn(page, asked, has)
  const told = (page: string, asked?: Claim) => toldOf(judged(page, asked))
  const meant = (page: string, asked?: Claim) => judged(page, asked).understood

  test('has a mean that is the gradient, or not', () => {
    expect(told('With a constant the estimate is unbiased.')).toBe('holds')
    expect(told('With a constant the estimate is biased.')).toBe('refuted, unbiased')
    expect(told('With the reward the estimate is biased.')).toBe('holds')
    expect(told('With the reward the estimate is unbiased.')).toBe('refuted, biased')
  })

  const biased = (factor: string, said = 'With $u = 1/G$') =>
    judged(`${said} the estimate is biased by the factor ${factor}.`)

  test('may be biased by a factor that is named', () => {
    const { verdict, understood } = biased('$(G - 1)/G$')
    expect([verdict, understood]).toEqual(['holds', 'b = Σ_j(r_j)/G: the mean of ĝ ≠ ∇J'])
  })

  test('or by another, if the page states its baseline', () => {
    expect(toldOf(biased('$G/(G - 1)$'))).toBe('refuted')
    expect(openFor(biased('$G/(G - 1)$', 'With a mean'))).toBe(
      'free-symbols: the page does not state u = 1/G',
    )
  })

  test('is compared by a factor in its mean alone', () => {
    const page = 'With the reward the estimate is calmer by the factor $7$.'
    expect(told(page, estimator('variance'))).toBe('holds')
  })

  test('is that which the clause names, else the sentence, else the one meant', () => {
    const [own, fixed, group] = ['r_i', 'b_0', 'Σ_j(r_j)/G']
    const is = (page: string) => /^b = (.*):/.exec(meant(page)!)![1]
    expect(is('With a constant the estimate is unbiased.')).toBe(fixed)
    expect(is('With the own score the estimate is unbiased.')).toBe(own)
    expect(is('With $r$ the estimate is unbiased.')).toBe(own)
    expect(is('With $r $ the estimate is unbiased.')).toBe(own)
    expect(is('With a constant, not the reward, the estimate is unbiased.')).toBe(own)
    expect(is('The reward is there, but with a constant the estimate is unbiased.')).toBe(fixed)
    expect(is('The constant is there, so the estimate is unbiased.')).toBe(fixed)
    expect(is('There is a constant. So the estimate is unbiased.')).toBe(group)
    expect(is('So the estimate is unbiased. There is a constant.')).toBe(group)
    expect(is('So the estimate is unbiased, with $q$.')).toBe(group)
  })

  test('is the first where none is meant', () => {
    const asked = estimator('mean', [FIXED, OWN])
    expect(meant('So the estimate is unbiased.', asked)).toBe('b = b_0: the mean of ĝ = ∇J')
    expect(meant('With the reward the estimate is unbiased.', asked)).toBe('b = r_i: the mean of ĝ = ∇J')
  })

  test('that is a number is not known', () => {
    expect(told('With 0.5 the estimate is unbiased.', estimator('mean', [FIXED]))).toBe('holds')
    expect(openFor(judged('With 0.5 the estimate is biased.', estimator('mean', [FIXED])))).toBe(
      'free-symbols: the page does not state what its number does',
    )
    expect(told('There are 5 of them. So the estimate is biased.', estimator('mean', [FIXED]))).toBe(
      'refuted, unbiased',
    )
  })
})

describe('a divergence of two distributions', () => {
  const asked = (inOrder = ['$\\mathrm{KL}(p \\| q)$'], reversed = ['$\\mathrm{KL}(q \\| p)$']) =>
    said(
      { narrow: 'narrow', wide: 'wide' },
      {
        kind: 'support',
        inOrder,
        reversed,
        says: { narrow: 'the policy may be narrower', wide: 'the policy is as wide' },
      },
    )
  const BACKWARD = 'Of $\\mathrm{KL}(q \\| p)$'
  const told = (page: string, of = asked()) => toldOf(judgedOn(page, of))

  test('in any of the ways to write it, which are formulas', () => {
    const several = asked(['forward', '$p$'], ['$\\mathrm{KL}(q \\| p)$', '$\\mathrm{KL}(q, p)$'])
    expect(told('Of $\\mathrm{KL}(q, p)$ it has a wide estimate.', several)).toBe('holds')
    expect(told('It is forward: of $\\mathrm{KL}(q, p)$ it has a wide estimate.', several)).toBe('holds')
    const beside = asked(['$p$'], ['turned $\\mathrm{KL}(q, p)$'])
    expect(told('Of $\\mathrm{KL}(q, p)$ it has a wide estimate.', beside)).toBe('holds')
  })

  test('is told as it was understood', () => {
    const meant = (page: string) => judgedOn(page, asked()).understood
    expect(meant('It has a narrow estimate.')).toBe('KL(pi ‖ ref) is finite: the policy may be narrower')
    expect(meant(`${BACKWARD} it has a wide estimate.`)).toBe('KL(ref ‖ pi) is finite: the policy is as wide')
  })
})

describe('where a form loses its value', () => {
  const SIDES: Words = { '>': 'large', '<': 'small' }
  const float = (loss: 'overflow' | 'underflow', ...forms: string[]) =>
    said(loss === 'overflow' ? SIDES : { '0': 'tiny' }, {
      kind: 'float',
      loss,
      variable: 'x',
      forms: forms.map(form => ({ form, when: `it is ${form}` })),
    })
  const [power, logarithm] = [float('overflow', 'e^x'), float('underflow', '\\log x')]

  test('is the side that the word says', () => {
    expect(toldOf(judgedOn('It has a large estimate.', power))).toBe('holds')
    expect(toldOf(judgedOn('It has a small estimate.', power))).toBe('refuted, large')
    expect(toldOf(judgedOn('It has a tiny estimate.', logarithm))).toBe('holds')
  })

  test('may lean on the form', () => {
    const { verdict, condition } = judgedOn('It has a large estimate.', float('overflow', 'e^x', '2 x'))
    expect([verdict, condition]).toEqual(['conditional', 'it is e^x'])
  })
})
