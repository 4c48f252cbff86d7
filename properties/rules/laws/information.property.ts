import { describe, expect, test } from 'vitest'
import { informationLaw } from '../../../src/rules/laws/information.js'
import { lawsIn, verdictsIn } from './judged.js'
import { pagesIn } from './law-page-of.js'

const LISTED = 'Let $p = (0.5, 0.25, 0.25)$ and $q = (0.25, 0.25, 0.5)$.'
const OTHERS = 'Let $p = (0.7, 0.2, 0.1)$ and $q = (0.5, 0.3, 0.2)$.'
const page = (sentence: string, before = '') => `# Answers\n\n${before}\n\n**1.** ${sentence}\n`

describe('what is so for any two distributions', () => {
  test.each([
    ['holds', 'We have $H(p, q) = H(p) + \\mathrm{KL}(p \\,\\|\\, q)$.'],
    ['holds', 'We have $D_{\\mathrm{KL}}(p \\| q) = H(p, q) - H(p)$.'],
    ['holds', 'The cross-entropy is $H(p, p) = H(p)$.'],
    ['refuted', 'We have $H(p, q) = H(p) - \\mathrm{KL}(p \\,\\|\\, q)$.'],
    ['refuted', 'We have $H(p, q) = H(q) + \\mathrm{KL}(p \\,\\|\\, q)$.'],
    ['refuted', 'We have $\\mathrm{KL}(p \\,\\|\\, q) = \\mathrm{KL}(q \\,\\|\\, p)$.'],
    ['refuted', 'The cross-entropy is $H(p, q) = H(q, p)$.'],
    ['undecided', 'If $p$ is uniform, $\\mathrm{KL}(p \\,\\|\\, q) = \\mathrm{KL}(q \\,\\|\\, p)$.'],
    ['undecided', 'It is wrong that $\\mathrm{KL}(p \\,\\|\\, q) = \\mathrm{KL}(q \\,\\|\\, p)$.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))

  test('of listed ones it may be so by chance', () => {
    const sentence = 'We have $\\mathrm{KL}(p \\,\\|\\, q) = \\mathrm{KL}(q \\,\\|\\, p)$.'
    expect(verdictsIn(page(sentence, LISTED))).toEqual(['undecided'])
    expect(verdictsIn(page(sentence, OTHERS))).toEqual(['refuted'])
  })

  test.each([
    'The hashes collide, $H(x) = H(y)$.',
    'The height is $H(x, y) = H(y, x)$.',
    'For variables, $H(X, Y) = H(X) + H(Y)$.',
    'The divergence is $D_f(p \\| q) = D_f(q \\| p)$.',
    'We have $\\mathrm{KL}(p \\,\\|\\, q) = \\mathrm{KL}(q \\,\\|\\, p) + c$.',
    'The divergence is $\\mathrm{KL}(p \\,\\|\\, q) = 0.25$.',
    // Of the uniform distribution on three outcomes.
    'The divergence is $\\mathrm{KL}(p \\,\\|\\, u) = \\ln 3 - H(p)$.',
  ])('left alone: %s', sentence => expect(verdictsIn(page(sentence))).toEqual([]))
})

describe('what measures of listed distributions are', () => {
  test.each([
    ['holds', 'So $H(p) = 1.5$ bits.', LISTED],
    ['holds', 'So $H(p) \\approx 1.04$ nats.', LISTED],
    ['holds', 'So $H(p) \\approx 1.04$.', LISTED],
    ['holds', 'So $H(p) = 1.5$.', LISTED],
    ['holds', 'So $H(p, q) = 1.75 \\text{ bits}$.', LISTED],
    ['holds', 'So $\\mathrm{KL}(p \\,\\|\\, q) \\approx 0.085$.', OTHERS],
    ['refuted', 'So $H(p) = 1.04$ bits.', LISTED],
    ['refuted', 'So $H(p) = 1.5$ nats.', LISTED],
    ['refuted', 'So $H(p, q) = 1.57 \\text{ bits}$.', LISTED],
    ['refuted', 'So $\\mathrm{KL}(p \\,\\|\\, q) \\approx 0.058$.', OTHERS],
    ['refuted', 'So $\\mathrm{KL}(p \\,\\|\\, q) = -\\sum_i p_i \\ln p_i \\approx 0.802$.', OTHERS],
  ])('%s: %s', (verdict, sentence, before) => expect(verdictsIn(page(sentence, before))).toEqual([verdict]))

  test.each([
    // Numbers that do not add up to one, two lists of one name, and no list of the other.
    ['So $H(p) = 1.5$.', 'Let $p = (0.5, 0.25, 0.15)$.'],
    ['So $H(p) = 1.7$.', 'Let $p = (0.5, 0.5)$, or $p = (0.25, 0.75)$.'],
    ['So $\\mathrm{KL}(p \\,\\|\\, q) = 1.7$.', 'Let $p = (0.5, 0.5)$.'],
    ['So $\\mathrm{KL}(p \\,\\|\\, q) = 1.7$.', 'Let $p = (0.5, 0.5)$ and $q = (1, 0)$.'],
  ])('left alone: %s %s', (sentence, before) => expect(verdictsIn(page(sentence, before))).toEqual([]))

  test('the correction is in the unit of the figure', () =>
    expect(lawsIn(page('So $H(p) = 1.04$ bits.', LISTED))[0]).toMatchObject({ expected: '1.50' }))
})

describe('values:', () => {
  const LISTED = 'Let $p = (0.5, 0.25, 0.25)$ and $q = (0.25, 0.25, 0.5)$ and $u = (0.5, 0.5)$. '

  const found = (sentence: string, before = LISTED) => {
    const text = `${before}${sentence}`
    return pagesIn(text)
      .flatMap(informationLaw.check)
      .map(({ rule, judgement, from, to, start, end }) => ({
        rule,
        verdict: judgement.verdict,
        expected: judgement.expected,
        reading: judgement.reading,
        explanation: judgement.explanation,
        reason: judgement.reason,
        witness: judgement.witness,
        understood: judgement.understood,
        statement: text.slice(from, to),
        right: text.slice(start, end),
      }))
  }
  const verdicts = (sentence: string, before = LISTED) =>
    found(sentence, before).map(({ verdict }) => verdict)

  const KL = '\\mathrm{KL}(p \\| q)'

  describe('what an entropy or divergence of listed distributions is', () => {
    // In bits H(p) is 1.5, H(p, q) 1.75 and KL(p ‖ q) 0.25; in nats 1.0397, 1.213 and 0.1733.
    test.each([
      ['So $H(p) \\approx 1.04$ nats.', 'holds'],
      // Nothing says which: either will do, and the correction is in nats.
      ['So $H(p) \\approx 1.04$ bitter.', 'holds'],
      ['So $H(p) = 1.5$ natural.', 'holds'],
      ['So $H(p) = 1.5$ so bits.', 'holds'],
      ['So $H(p) = 1.5$ assignats.', 'holds'],
      ['So $H(p) \\approx 1.04$ rabbits.', 'holds'],
      // The base of a logarithm says it.
      ['So $H(p) = -\\sum_i p_i \\log_2 p_i = 1.5$.', 'holds'],
      ['So $H(p) = -\\sum_i p_i \\log_2 p_i \\approx 1.04$.', 'refuted'],
      ['So $H(p) = -\\sum_i p_i \\ln p_i \\approx 1.04$.', 'holds'],
      ['So $H(p) = -\\sum_i p_i \\ln p_i = 1.5$.', 'refuted'],
      ['So $H(p) = -\\sum_i p_i \\log p_i = 1.5$.', 'holds'],
      ['So $H(p) = -\\sum_i p_i \\log p_i \\approx 1.04$.', 'holds'],
      ['So $H(p) = \\ln 2 \\cdot \\log_2 x \\approx 1.04$.', 'holds'],
      ['So $H(p) = \\ln 2 \\cdot \\log_2 x = 1.5$.', 'holds'],
      ['So $H(p) = -\\sum_i p_i \\log_2 p_i \\approx 1.04$ nats.', 'holds'],
    ])('%s: %s', (sentence, verdict) => expect(verdicts(sentence)).toEqual([verdict]))
  })

  describe('what is so for any two distributions', () => {
    test.each([`${KL} = \\{H(p), 1\\}`, 'H(p) = H(q)'])('left alone: %s', statement =>
      expect(verdicts(`So $${statement}$.`, '')).toEqual([]),
    )
  })
})
