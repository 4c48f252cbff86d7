import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'law/named-quantity')
    .map(({ verdict }) => verdict)

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const small = fc.integer({ min: 2, max: 60 })

/** A phrase of two numbers, what is said of them, and a wrong value beside the right one, each worked out here. */
const CASES: readonly ((
  a: number,
  b: number,
) => readonly [say: (value: string) => string, right: string, wrong: string] | null)[] = [
  (a, m) => {
    if (gcd(a, m) > 1) return null
    const inverse = Array.from({ length: m }, (_, x) => x).find(x => (a * x) % m === 1 % m)!
    return [value => `the inverse of ${a} modulo ${m} is ${value}`, `${inverse}`, `${inverse + 1}`]
  },
  (a, b) => {
    const digit = (BigInt(a) ** BigInt(b)).toString().at(-1)!
    return [value => `the last digit of $${a}^{${b}}$ is ${value}`, digit, `${(Number(digit) + 1) % 10}`]
  },
  a => {
    const count = Array.from({ length: a }, (_, i) => i + 1).filter(d => a % d === 0).length
    return [value => `${a} has ${value} divisors`, `${count}`, `${count + 1}`]
  },
  a => {
    const sum = Array.from({ length: a }, (_, i) => i + 1).reduce((x, y) => x + y)
    return [value => `the sum of the first ${a} integers is ${value}`, `${sum}`, `${sum + 1}`]
  },
  (a, b) => {
    const side = Math.hypot(a, b)
    return [
      value => `the hypotenuse of a right triangle with legs ${a} and ${b} is ${value}`,
      side.toFixed(3),
      (side * 1.1).toFixed(3),
    ]
  },
  a => [
    value => `the volume of a sphere of radius ${a} is ${value}`,
    ((4 / 3) * Math.PI * a ** 3).toFixed(2),
    (Math.PI * a ** 3).toFixed(2),
  ],
  a => [
    value => `after a loss of ${a}% one needs a gain of ${value}%`,
    (100 / (1 - a / 100) - 100).toFixed(2),
    `${2 * a + 5}.00`,
  ],
  (a, b) => {
    const change = 100 * (1 + a / 100) * (1 - b / 100) - 100
    return [
      value => `a ${a}% rise followed by a ${b}% fall is a change of ${value}%`,
      change.toFixed(2),
      (change + 3).toFixed(2),
    ]
  },
  a => [value => `in base 3, ${a} is ${value}`, a.toString(3), (a + 1).toString(3)],
  (a, b) => [
    value => `the median of ${a}, ${b}, 1, 99 is ${value}`,
    ((a + b) / 2).toFixed(1),
    (a + b + 1).toFixed(1),
  ],
  (a, b) => [
    value => `the discriminant of $${a}x^2 + ${b}x + 3$ is $${value}$`,
    `${b * b - 12 * a}`,
    `${b * b + 12 * a}`,
  ],
]

test('a quantity that a phrase names by its numbers is what they make of it', () =>
  fc.assert(
    fc.property(fc.constantFrom(...CASES), small, small, (make, a, b) => {
      const made = make(a, b)
      fc.pre(made !== null)
      const [say, right, wrong] = made!
      expect(verdicts(`We see that ${say(right)}.`)).toEqual(['holds'])
      expect(['refuted', 'misrounded']).toContain(verdicts(`We see that ${say(wrong)}.`)[0])
    }),
    { numRuns: 150 },
  ))

test('what goes on, is denied or has a unit is left alone', () => {
  for (const text of [
    'The inverse of 3 modulo 11 is 5 less than 9.',
    'The inverse of 3 modulo 11 is not 5.',
    'The hypotenuse of a right triangle with legs 3 and 4 is 500 cm.',
    'Suppose that the inverse of 3 modulo 11 is 5.',
    'A loss of 33% needs a gain of 50%.',
    'Half the sum of the first 10 integers is 27.5.',
    'With π = 3: the area of a circle with radius 10 is 300.',
    'The inverse of 3 modulo 7 is -2.',
    '2 · 12 has 8 divisors.',
    'In binary, 1101 is 13.',
  ])
    expect(verdicts(text)).not.toContain('refuted')
})
