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

test('a divergence is not negative, and what may be another quantity is left alone', () => {
  expect(verdicts('We have $\\mathrm{KL}(p \\,\\|\\, q) = -0.3$.')).toEqual(['refuted'])
  expect(verdicts('The events are $A$ and $B$. So $P(A) = 1.3$.')).toEqual(['refuted'])
  for (const text of [
    'The polynomial has $P(2) = 1.3$ and $P(A) = 1.3$.',
    'We have $P(X > 3) = 12.5$ in percent.',
    'We have $V(3) = -5$ and $\\sigma_X = -5$.',
    'We have $P(X > 3) < 1.3$.',
    'It is impossible that $P(X > 3) = 1.3$.',
  ])
    expect([text, verdicts(text).includes('refuted')]).toEqual([text, false])
})
