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
  test('is told with its unit and its place', () => {
    expect(found('So $H(p) = x = 1.04$ bits.')).toMatchObject([
      {
        rule: 'law/information',
        verdict: 'refuted',
        expected: '1.50',
        reading: 'of the listed distributions, in bits',
        statement: 'H(p) = x = 1.04',
        right: '1.04',
      },
    ])
    expect(found('So $H(p) \\approx 1.04$.')[0]!.reading).toBe('of the listed distributions')
    expect(found('So $H(p) \\approx 1.04$ nats.')[0]!.reading).toBe('of the listed distributions, in nats')
  })

  // In bits H(p) is 1.5, H(p, q) 1.75 and KL(p ‖ q) 0.25; in nats 1.0397, 1.213 and 0.1733.
  test.each([
    ['So $H(p) = 1.5$ bits.', 'holds'],
    ['So $H(u) = 1$ bit.', 'holds'],
    ['So $H(p) = 1.5 \\text{ bits}$.', 'holds'],
    ['So $H(p, q) = 1.75$ bits.', 'holds'],
    [`So $${KL} = 0.25$ bits.`, 'holds'],
    ['So $H(p) \\approx 1.04$ nats.', 'holds'],
    ['So $H(u) \\approx 0.7$ nat.', 'holds'],
    ['So $H(p) \\approx 1.04 \\text{ nats}$.', 'holds'],
    ['So $H(p) = 1.5$ nats.', 'refuted'],
    ['So $H(p) \\approx 1.04$ bits.', 'refuted'],
    ['So $H(u) \\approx 0.69$ bit.', 'refuted'],
    ['So $H(u) = 1.0$ nat.', 'refuted'],
    // Only a word behind it names the unit, and there may be nothing at all.
    ['So $H(p) \\approx 1.04$ $bits$.', 'holds'],
    ['So $H(p) \\approx 1.04$', 'holds'],
    // Nothing says which: either will do, and the correction is in nats.
    ['So $H(p) = 1.5$.', 'holds'],
    ['So $H(p) \\approx 1.04$.', 'holds'],
    ['So $H(p) \\approx 1.04$ bitter.', 'holds'],
    ['So $H(p) = 1.5$ natural.', 'holds'],
    ['So $H(p) = 1.5$ so bits.', 'holds'],
    ['So $H(p) = 1.5$ assignats.', 'holds'],
    ['So $H(p) \\approx 10^0$ bits.', 'holds'],
    ['So $H(p, q) \\approx 10^0$ bits.', 'holds'],
    ['So $H(p) \\approx 1.04$ rabbits.', 'holds'],
    ['So $H(p) \\approx 1.3$.', 'refuted'],
    // The base of a logarithm says it.
    ['So $H(p) = -\\sum_i p_i \\log_2 p_i = 1.5$.', 'holds'],
    ['So $H(p) = -\\sum_i p_i \\log_2 p_i \\approx 1.04$.', 'refuted'],
    ['So $H(p) = -\\sum_i p_i \\ln p_i \\approx 1.04$.', 'holds'],
    ['So $H(p) = -\\sum_i p_i \\ln p_i = 1.5$.', 'refuted'],
    ['So $H(p) = -\\sum_i p_i \\log p_i = 1.5$.', 'holds'],
    ['So $H(p) = -\\sum_i p_i \\log p_i \\approx 1.04$.', 'holds'],
    ['So $H(p) = \\ln 2 \\cdot \\log_2 x \\approx 1.04$.', 'holds'],
    ['So $H(p) = \\ln 2 \\cdot \\log_2 x = 1.5$.', 'holds'],
    ['So $H(p) = -\\sum_i p_i \\ln p_i = 1.5$ bits.', 'holds'],
    ['So $H(p) = -\\sum_i p_i \\log_2 p_i \\approx 1.04$ nats.', 'holds'],
  ])('%s: %s', (sentence, verdict) => expect(verdicts(sentence)).toEqual([verdict]))

  test('equal is meant more closely than about', () => {
    expect(verdicts('So $H(p) = 10^0$ bits.')).not.toEqual(['holds'])
    expect(found('So $H(p) \\approx 1.3$.')[0]!.expected).toBe('1.0')
  })

  test.each([
    'So $H(p) < 1.7$.',
    'So $H(p) \\sim 1.7$.',
    'So $H(p) = x < 1.7$.',
    'So $H(p)$ is 1.7.',
    'So $2 H(p) = 1.7$.',
    'So $H(p) = x$.',
    'So $H(p) = 1.7, y = 2$.',
    'So $H(r) = 1.7$.',
    'So $H(p, u) = 1.7$.',
    'So $G(p) = 1.7$.',
    'So $1.7 = H(p)$.',
  ])('left alone: %s', sentence => expect(verdicts(sentence)).toEqual([]))

  test('of the lists before it', () => {
    expect(verdicts('So $H(p) = 1.7$. ', '')).toEqual([])
    expect(verdicts(`So $H(p) = 1.7$. ${LISTED}`, '')).toEqual([])
  })
})

describe('what is so for any two distributions', () => {
  const IDENTITY = `H(p, q) = H(p) + ${KL}`

  test('is told of the right side', () => {
    expect(found(`So $${IDENTITY}$.`, '')).toMatchObject([
      {
        rule: 'law/information',
        verdict: 'holds',
        reading: 'for any two distributions',
        statement: IDENTITY,
        right: `H(p) + ${KL}`,
      },
    ])
  })

  test.each([
    [IDENTITY, 'holds'],
    [`${KL} = H(p, q) - H(p)`, 'holds'],
    [`H(p) = H(p, q) - ${KL}`, 'holds'],
    [`2 H(p, q) = 2 H(p) + 2 ${KL}`, 'holds'],
    [`${KL} = ${KL}`, 'holds'],
    [`H(p, q) = H(q) + ${KL}`, 'refuted'],
    [`H(p, q) = H(p) - ${KL}`, 'refuted'],
    [`${KL} = H(p)`, 'refuted'],
  ])('%s: %s', (statement, verdict) => expect(verdicts(`So $${statement}$.`, '')).toEqual([verdict]))

  test.each([
    `${KL} < H(p)`,
    `${KL} \\approx H(p)`,
    `${KL} = 0.25`,
    `${KL} = x`,
    `x = ${KL}`,
    `${KL} = H(p) + x`,
    `x + ${KL} = H(p)`,
    `${KL} = \\{H(p), 1\\}`,
    'H(p) = H(q)',
  ])('left alone: %s', statement => expect(verdicts(`So $${statement}$.`, '')).toEqual([]))

  test.each(['entropy', 'cross-entropy', 'divergence', 'perplexity'])(
    'without a divergence where %s was said',
    word => {
      expect(verdicts(`The ${word} is $H(p, q) = H(q, p)$.`, '')).toEqual(['refuted'])
      expect(verdicts(`It is $H(p, q) = H(q, p)$, the ${word}.`, '')).toEqual([])
      expect(verdicts(`The ${word} is $H(p) = H(q)$.`, '')).toEqual([])
    },
  )

  test('of listed ones it may be so by chance', () => {
    const sentence = `So $${KL} = \\mathrm{KL}(q \\| p)$.`
    const [chance] = found(sentence)
    expect(chance!.verdict).toBe('undecided')
    expect(chance!.reason).toBe('uncertain-place')
    expect(chance!.explanation).toMatch(/^it is so for the listed distributions; /)
    expect(verdicts(sentence, 'Let $p = (0.7, 0.2, 0.1)$ and $q = (0.5, 0.3, 0.2)$. ')).toEqual(['refuted'])
    expect(verdicts(sentence, 'Let $p = (0.7, 0.3)$. ')).toEqual(['refuted'])
    expect(verdicts(`So $${IDENTITY}$.`)).toEqual(['holds'])
  })
})

test('what is false is shown for two distributions of three outcomes, the left before the right', () => {
  const [one] = found(`So $${KL} = 2 ${KL}$.`, '')
  const worth = (name: string) => [0, 1, 2].map(i => worthOf(one!.witness![`${name}[${i}]`]!))
  expect(Object.keys(one!.witness!).toSorted()).toEqual(['p[0]', 'p[1]', 'p[2]', 'q[0]', 'q[1]', 'q[2]'])
  const [p, q] = [worth('p'), worth('q')].map(weights => {
    const sum = weights.reduce((a, b) => a + b)
    return weights.map(weight => weight / sum)
  })
  const divergence = p!.reduce((sum, share, i) => sum + share * Math.log(share / q![i]!), 0)
  const [, left, right] = /the left is ([-\d./e]+), the right ([-\d./e]+)/.exec(one!.explanation)!
  expect(worthOf(left!)).toBeCloseTo(divergence, 4)
  expect(worthOf(right!)).toBeCloseTo(2 * divergence, 4)
})

/** `3/4` as a number. */
function worthOf(text: string): number {
  const [top, bottom = '1'] = text.split('/')
  return Number(top) / Number(bottom)
}

test('what is so is proved of any weights, without their sum', () =>
  expect(found(`So $H(p, q) = H(p) + ${KL}$.`, '')[0]!.understood).toMatch(
    /^-p\[0\]·ln\(q\[0\]\) - [^/]* = /,
  ))
