import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOf } from '../../solving/solved.js'

const last = (text: string) => findingsOf(text).at(-1)?.verdict
const number = fc.integer({ min: 2, max: 12 })

const CASES = [
  'On Sundays',
  'In summer,',
  'For smokers',
  'Excluding zeros,',
  'After the upgrade',
  'With continuity correction',
  'Only nonzero counts are recorded. So',
  'We drop the zeros, so',
  'When it rains,',
]
const LEADS = [
  'e)',
  'Then',
  'So the mean is',
  'Hence we get',
  'It follows that the expected value is',
  'We have',
]

test('what may be said of another case is left open, and what is only led to is not', () =>
  fc.assert(
    fc.property(number, number, fc.constantFrom(...CASES), fc.constantFrom(...LEADS), (m, k, other, lead) => {
      const page = (words: string, mean: number) =>
        last(`Let $X$ be Poisson with mean ${m}. ${words} $E[X] = ${mean}$.`)
      expect([other, page(other, m + k)]).not.toEqual([other, 'refuted'])
      expect([lead, page(lead, m + k)]).toEqual([lead, 'refuted'])
      expect(page(lead, m)).toBe('holds')
    }),
    { numRuns: 25 },
  ))

test('a variable of some values, a mixture and a changed variable have another distribution', () =>
  fc.assert(
    fc.property(number, number, (m, k) => {
      for (const given of [
        `Let $X$ be Poisson with mean ${m}, and $X > 0$.`,
        `Let $X \\sim \\mathrm{Poisson}(${m})$, $X \\ge 1$.`,
        `Let $X \\sim \\mathrm{Poisson}(${m})$, truncated at zero.`,
        `Let $X$ be Poisson with mean ${m}, shifted by ${k}.`,
        `Let $X$ be Poisson with mean ${m} with probability 1/2.`,
        `The square of $X$ is Poisson with mean ${m}.`,
        `Twice X is Poisson with mean ${m}.`,
        `2X is Poisson with mean ${m}.`,
        `Let X be Poisson with mean ${m}².`,
        `Let X be Poisson with mean ${m} or ${m + k}.`,
        `Let $X \\sim U(0, ${m}) \\approx N(0, 1)$.`,
      ])
        for (const mean of [m, m + k])
          expect([
            given,
            ['refuted', 'holds'].includes(`${last(`${given} Then $E[X] = ${mean}$.`)}`),
          ]).toEqual([given, false])
    }),
    { numRuns: 8 },
  ))

test('a continuous variable is asked for no single value', () => {
  expect(last('Let X be uniform on (0, 9). Then P(X = 3) = 1/10.')).toBe('unread')
  expect(last('Let X be uniform on (0, 9). Then P(X < 3) = 1/3.')).toBe('holds')
})
