import { describe, expect, test } from 'vitest'
import { information } from '../../../src/rules/laws/information.js'
import { lawPageOf } from './law-page-of.js'

const LISTED = 'Let $p = (0.5, 0.25, 0.25)$ and $q = (0.25, 0.25, 0.5)$ and $u = (0.5, 0.5)$. '

const found = (sentence: string, before = LISTED) => {
  const text = `${before}${sentence}`
  return information(lawPageOf(text)).map(({ rule, judgement, from, to, start, end }) => ({
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
const verdicts = (sentence: string, before = LISTED) => found(sentence, before).map(({ verdict }) => verdict)

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
