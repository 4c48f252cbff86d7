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
  a =>
    /^[012]+$/.test(`${a}`)
      ? null
      : [value => `in base 3, ${a} is ${value}`, a.toString(3), (a + 1).toString(3)],
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

/** Lengths and points, worked out here in floating-point numbers. */
const MEASURED: readonly ((
  a: number,
  b: number,
) => readonly [say: (value: string) => string, right: number])[] = [
  (a, b) => [value => `a rectangle with sides ${a} and ${b} has perimeter ${value}`, 2 * (a + b)],
  (a, b) => [
    value => `a rectangle with sides ${a} m and ${b} m has a diagonal of ${value} m`,
    Math.hypot(a, b),
  ],
  (a, b) => [value => `the area of a rectangle with length ${a} cm and width ${b} cm is ${value} cm²`, a * b],
  a => [value => `a square of side ${a} cm has perimeter ${4 * a} cm and area ${value} cm²`, a * a],
  a => [value => `the diagonal of a square of side ${a} is ${value}`, a * Math.SQRT2],
  a => [value => `an equilateral triangle of side ${a} has height ${value}`, a * Math.sin(Math.PI / 3)],
  a => [
    value => `the area of an equilateral triangle of side ${a} is ${value}`,
    (a * a * Math.sin(Math.PI / 3)) / 2,
  ],
  a => [value => `the perimeter of an equilateral triangle of side ${a} is ${value}`, 3 * a],
  (a, b) => [value => `a right triangle with legs ${a} and ${b} has area ${value}`, (a * b) / 2],
  (a, b) => [
    value => `the perimeter of a right triangle with legs ${a} and ${b} is ${value}`,
    a + b + Math.hypot(a, b),
  ],
  (a, b) => {
    const c = a + b - 1
    const angle = Math.acos((a * a + b * b - c * c) / (2 * a * b))
    return [
      value => `a triangle with sides ${a}, ${b} and ${c} has area ${value}`,
      (a * b * Math.sin(angle)) / 2,
    ]
  },
  (a, b) => [value => `the perimeter of a triangle with sides ${a}, ${b} and ${b} is ${value}`, a + 2 * b],
  (a, b) => [
    value => `a trapezoid with parallel sides ${a} and ${b} and height 3 has area ${value}`,
    3 * b + (3 * (a - b)) / 2,
  ],
  a => [value => `a regular hexagon of side ${a} has area ${value}`, 3 * a * a * Math.sin(Math.PI / 3)],
  a => [value => `a regular hexagon of side ${a} has perimeter ${value}`, 6 * a],
  a => [value => `a circle with diameter ${a} has area ${value}`, Math.PI * (a / 2) ** 2],
  a => [value => `a circle with diameter ${a} has circumference ${value}`, Math.PI * a],
  a => [value => `a circle with radius ${a} has area ${value}`, Math.PI * a * a],
  a => [value => `the circumference of a circle with radius ${a} is ${value}`, 2 * Math.PI * a],
  a => [value => `the volume of a cube of edge ${a} is ${value}`, a ** 3],
  a => [value => `the surface area of a cube of edge ${a} is ${value}`, 6 * a * a],
  a => [value => `the space diagonal of a cube of edge ${a} is ${value}`, Math.hypot(a, a, a)],
  (a, b) => [value => `a box with edges ${a}, ${b} and 5 has volume ${value}`, 5 * a * b],
  (a, b) => [
    value => `a box with edges ${a}, ${b} and 5 has surface area ${value}`,
    2 * (a * b + 5 * (a + b)),
  ],
  (a, b) => [
    value => `a box with edges ${a}, ${b} and 5 has the space diagonal ${value}`,
    Math.hypot(a, b, 5),
  ],
  a => [value => `the surface area of a sphere of radius ${a} is ${value}`, 4 * Math.PI * a * a],
  a => [value => `a sphere with diameter ${a} has volume ${value}`, (4 / 3) * Math.PI * (a / 2) ** 3],
  a => [value => `a sphere with diameter ${a} has surface area ${value}`, 4 * Math.PI * (a / 2) ** 2],
  a => [value => `the volume of a hemisphere of radius ${a} is ${value}`, ((4 / 3) * Math.PI * a ** 3) / 2],
  (a, b) => [value => `a cylinder with radius ${a} and height ${b} has volume ${value}`, Math.PI * a * a * b],
  (a, b) => [
    value => `the lateral area of a cylinder with radius ${a} and height ${b} is ${value}`,
    2 * Math.PI * a * b,
  ],
  (a, b) => [
    value => `a cone with radius ${a} and height ${b} has volume ${value}`,
    (Math.PI * a * a * b) / 3,
  ],
  (a, b) => [value => `the slope of the line through $(1, ${a})$ and $(4, ${b})$ is $${value}$`, (b - a) / 3],
  (a, b) => [value => `the distance between $(1, ${a})$ and $(4, ${b})$ is $${value}$`, Math.hypot(3, b - a)],
  (a, b) => [value => `the dot product of $(1, ${a})$ and $(4, ${b})$ is $${value}$`, 4 + a * b],
  (a, b) => [value => `the length of the vector $(${a}, ${b}, 2)$ is $${value}$`, Math.hypot(a, b, 2)],
  (a, b) => [value => `the midpoint of $(${a}, 1)$ and $(${b}, 3)$ is $(${value}, 2)$`, (a + b) / 2],
  (a, b) => [
    value =>
      `the cross product of $(${a}, 1, 2)$ and $(3, ${b}, 4)$ is $(${value}, ${6 - 4 * a}, ${a * b - 3})$`,
    4 - 2 * b,
  ],
  (a, b) => [value => `a price of ${a} dollars rises by ${b}% to ${value} dollars`, a * (1 + b / 100)],
  (a, b) => [value => `${a} reduced by ${b}% is ${value}`, a * (1 - b / 100)],
  a => [value => `the sum of the first ${a} odd numbers is ${value}`, a * a],
  a => [value => `the sum of the first ${a} positive even numbers is ${value}`, a * (a + 1)],
  a => [value => `the sum of the first ${a} squares is ${value}`, summed(a, n => n * n)],
  a => [value => `the sum of the first ${a} cubes is ${value}`, summed(a, n => n ** 3)],
  (a, b) => [
    value =>
      `the sum of the first ${a} terms of an arithmetic sequence with first term ${b} and difference 3 is ${value}`,
    summed(a, n => b + 3 * (n - 1)),
  ],
  (a, b) => [
    value =>
      `the sum of the first ${(a % 8) + 1} terms of a geometric sequence with first term ${b} and ratio 2 is ${value}`,
    summed((a % 8) + 1, n => b * 2 ** (n - 1)),
  ],
  (a, b) => [value => `the greatest common divisor of ${a} and ${b} is ${value}`, gcd(a, b)],
  (a, b) => [value => `the least common multiple of ${a} and ${b} is ${value}`, (a * b) / gcd(a, b)],
  (a, b) => [value => `the remainder of ${a} divided by ${b} is ${value}`, a % b],
  (a, b) => [
    value => `the sum of the digits of ${a}${b} is ${value}`,
    [...`${a}${b}`].reduce((sum, digit) => sum + Number(digit), 0),
  ],
  a => [value => `a set with ${(a % 20) + 2} elements has ${value} subsets`, 2 ** ((a % 20) + 2)],
  a => [
    value => `the number of permutations of ${a % 9} objects is ${value}`,
    Array.from({ length: a % 9 }, (_, i) => i + 1).reduce((x, y) => x * y, 1),
  ],
  (a, b) => [value => `the range of the data ${a}, ${a + b}, ${a + 1} is ${value}`, Math.max(b, 1)],
  (a, b) => [value => `the mode of the data ${a}, ${a + b}, ${a + 1}, ${a} is ${value}`, a],
]

const summed = (count: number, of: (n: number) => number): number =>
  Array.from({ length: count }, (_, i) => of(i + 1)).reduce((x, y) => x + y, 0)

test('a length, an area, a sum or a point is what its numbers make of it, and not a third more', () =>
  fc.assert(
    fc.property(fc.constantFrom(...MEASURED), small, small, (make, a, b) => {
      const [say, right] = make(a, b)
      const shown = (value: number): string => value.toFixed(Number.isInteger(right) ? 0 : 2)
      const judged = (value: number) => verdicts(`We see that ${say(shown(value))}.`).at(-1)
      expect(judged(right)).toBe('holds')
      expect(['refuted', 'misrounded']).toContain(judged(right + Math.max(3, Math.abs(right) / 3)))
    }),
    { numRuns: 3 * MEASURED.length },
  ))

test('a page may work with the constant that it gives, and with no other', () => {
  const verdictsOf = (area: string) => verdicts(`Take $\\pi = 3$. A circle of radius 2 has area ${area}.`)
  expect(verdictsOf('12')).toEqual([])
  expect(verdictsOf('12.57')).toEqual(['holds'])
  expect(verdictsOf('6')).toEqual(['refuted'])
  expect(verdicts('Take $\\sqrt{2} = 1.41$. A square of side 100 has the diagonal 144.')).toEqual(['refuted'])
  expect(verdicts('Take $\\pi = 3$. A circle of radius $r$ has area $2 \\pi r$.')).toEqual(['refuted'])
})

test('letters stand for all their values', () => {
  for (const [text, verdict] of [
    ['the area of a circle of radius $r$ is $\\pi r^2$', 'holds'],
    ['the area of a circle of radius $r$ is $2\\pi r$', 'refuted'],
    ['the sum of the first $n$ odd numbers is $n^2$', 'holds'],
    ['the sum of the first $n$ odd numbers is $n(n+1)$', 'refuted'],
    ['a set with $n$ elements has $n^2$ subsets', 'refuted'],
    ['the distance between $(a, 0)$ and $(0, b)$ is $\\sqrt{a^2 + b^2}$', 'holds'],
  ] as const)
    expect(verdicts(`We see that ${text}.`)).toEqual([verdict])
})

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
    'A set with 5 elements has 10 subsets with 2 elements.',
    'A rectangle with sides 3 m and 40 cm has area 120 m².',
    'A circle of radius 5 cm has area 79.',
    'A circle of radius $r$ has area $25\\pi$.',
    'The squared distance between $(1, 2)$ and $(4, 6)$ is $25$.',
    'With the weighted inner product the dot product of $(1, 2)$ and $(3, 4)$ is $20$.',
    'The inverse of 2 modulo 4 is 3.',
    'Take $\\pi = 3$. A circle of radius 2 has area 12.',
    'We use the taxicab distance. The distance between $(1, 2)$ and $(4, 6)$ is $7$.',
    'A square of side 4 has a hole and area 15.',
    'A circle of radius 2 has its area doubled and area $8\\pi$.',
    'The norm of the vector $(3, 4)$ is $7$.',
    'The sum of the first 3 squares is 5, counting from 0.',
    'A rise of 33% followed by a fall of 25% is a change of 0%.',
    'A 33% rise followed by a 25% fall is a change of 0%.',
    'The sum of the first $n$ odd numbers is $n^2 \\cos(2 \\pi n)$.',
    'The sum of the first $n$ terms of a geometric sequence with first term 1 and ratio $r$ is $3$.',
    'The cross product of $(1, 2)$ and $(3, 4)$ is $-2$.',
    'The mode of 3, 3, 4, 4 is 4.',
    'In base 16, 255 is 99.',
    'The discriminant of $ax^2 + bx + c$ is $b^2 + 4ac$.',
  ])
    expect(verdicts(text)).not.toContain('refuted')
})
