import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOf } from '../solving/solved.js'

const verdicts = (text: string) =>
  findingsOf(text).flatMap(({ rule, verdict }) => (rule === 'law/value-range' ? [verdict] : []))
const hundredths = fc.integer({ min: 1, max: 99 })
const decimal = (value: number) => (value / 100).toFixed(2)

test('chances that add up to more than one are refuted, and others are not', () =>
  fc.assert(
    fc.property(hundredths, hundredths, fc.constantFrom('$', ''), (a, b, d) => {
      const sum = `${decimal(a)} + ${decimal(b)} = ${decimal(a + b)}`
      const said = verdicts(`So ${d}P(X > 3) = ${sum}${d}.`)
      // Decimals that are nearly 1 may be rounded.
      if (a + b > 102) expect(said).toEqual(['refuted'])
      if (a + b <= 100) expect(said).toEqual([])
    }),
  ))

test('a variance or a deviation is not negative', () =>
  fc.assert(
    fc.property(hundredths, hundredths, fc.constantFrom('Var', 'SD'), (a, b, name) => {
      const said = verdicts(`So ${name}(X - Y) = ${a} - ${b} = ${a - b}.`)
      expect(said).toEqual(a < b ? ['refuted'] : [])
    }),
  ))

test('a divergence is not negative, and the ends of a range belong to it', () => {
  expect(verdicts('We have $\\mathrm{KL}(p \\,\\|\\, q) = 0.5 - 0.8 = -0.3$.')).toEqual(['refuted'])
  expect(verdicts('The events are $A$ and $B$. So $P(A) = 0.7 + 0.6 = 1.3$.')).toEqual(['refuted'])
  expect(verdicts('So $P(X > 3) = 70\\% + 60\\% = 130\\%$.')).toEqual(['refuted'])
  for (const text of ['$P(X > 3) = 1/2 + 1/2 = 1$', '$P(X > 3) = 1 - 1 = 0$', 'Var(X - Y) = 4 - 4 = 0'])
    expect([text, verdicts(`So ${text}.`)]).toEqual([text, []])
})

test('a figure alone, a percentage and another quantity are left alone', () => {
  for (const text of [
    'The estimate is $\\mathrm{KL}(p \\,\\|\\, q) \\approx -0.013$.',
    'The density is $P(X = 0) = 1.7$.',
    'In percent we have $P(X > 11) = 0.9 + 0.5 = 1.4$.',
    'We have $P(X > 3) = 8 + 4.5 = 12.5$.',
    'We have $P(X > 3) = 1 + 1 = 2$.',
    'The polynomial has $P(2) = 0.7 + 0.6 = 1.3$ and $P(A) = 0.7 + 0.6 = 1.3$.',
    'We have $V(3) = 4 - 9 = -5$ and $\\sigma_X = 4 - 9 = -5$.',
    'We have $P(X > 3) < 0.7 + 0.6 = 1.3$.',
    'It is impossible that $P(X > 3) = 0.7 + 0.6 = 1.3$.',
  ])
    expect([text, verdicts(text).includes('refuted')]).toEqual([text, false])
})
