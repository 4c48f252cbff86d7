import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeNamesIn } from '../../../src/page/domains/whole-names.js'
import { lastVerdict } from '../../audit/last-verdict.js'
import { readingOf } from '../read-here.js'

/** How a sentence says that n is whole and x is not, and how it says so of both. */
const OF_ONE = [
  'For all $x > 0$ and all integers $n \\ge 1$,',
  'For every integer $n \\ge 1$ and every real $x > 0$ we have',
  'For every positive integer $n$ and every $x > 0$ we have',
  'For all $n \\ge 1$, where $n$ is an integer, and for all $x > 0$,',
]
const OF_BOTH = [
  'For all integers $x \\ge 1$ and $n \\ge 1$,',
  'For all integers $x, n \\ge 1$ we have',
  'For every integer $x > 0$ and every integer $n > 0$,',
]

/** True of whole x from 1 and false between 0 and 1, by the monotony of powers. */
const powers = fc.integer({ min: 1, max: 3 }).map(k => `$x^{n + ${k}} \\ge x^n$`)

test.each([...OF_ONE.map(said => [said, 'n'] as const), ...OF_BOTH.map(said => [said, 'n x'] as const)])(
  '%s: %s',
  (said, whole) => {
    const reading = readingOf(`${said} $x^n \\ge 1$.`)
    const found = wholeNamesIn(reading.section.tokens, reading)
    expect([...found].filter(name => /^[nx]$/.test(name)).sort()).toEqual(whole.split(' '))
  },
)

test('what is whole is what the sentence calls so, and no other symbol', () => {
  fc.assert(
    fc.property(fc.constantFrom(...OF_ONE), powers, (said, claim) => {
      // x = 1/2 is a counterexample, and nobody who means whole numbers is accused of it.
      expect(lastVerdict(`${said} ${claim}.`)).not.toBe('holds')
    }),
    { numRuns: 24 },
  )
})

test('and nobody is accused of what is true of whole numbers', () => {
  fc.assert(
    fc.property(fc.constantFrom(...OF_BOTH), powers, (said, claim) => {
      expect(lastVerdict(`${said} ${claim}.`)).not.toBe('refuted')
    }),
    { numRuns: 24 },
  )
})

test.each(['integer', 'natural number', 'whole number'])(
  'every %s is one, and every real number is not',
  kind => {
    expect(lastVerdict(`For every ${kind} $x$, $x^2 \\ge x$.`)).not.toBe('refuted')
    expect(lastVerdict('For every real $x$, $x^2 \\ge x$.')).toBe('refuted')
  },
)
