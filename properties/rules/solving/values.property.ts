import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAccused, quadratic, signed, solvedIn, verdictsOf } from './solved.js'

const middle = fc.integer({ min: -6, max: 6 })
const size = fc.integer({ min: 1, max: 9 })
const lead = fc.constantFrom(', so ', ' gives ', ' has the roots ', '. Hence ')

/** x² - 2mx + m² + n² = 0, whose solutions are m ± ni. */
const pair = (m: number, n: number) => `$x^2 ${signed(-2 * m)}x ${signed(m * m + n * n)} = 0$`

describe('solutions that are not real', () => {
  test('hold, and others are refuted, where i is not known to be the unit', () => {
    fc.assert(
      fc.property(middle, size, size, lead, (m, n, other, lead) => {
        fc.pre(n !== other)
        expect(verdictsOf(`${pair(m, n)}${lead}$x = ${m} \\pm ${n}i$.`)).toEqual(['holds'])
        const [found] = solvedIn(`${pair(m, n)}${lead}$x = ${m} \\pm ${other}i$.`)
        const first = m === 0 ? '±' : `${m} ± `
        expect(found).toMatchObject({ verdict: 'refuted', expected: `${first}${n === 1 ? '' : n}i` })
      }),
    )
  })

  test('of one equation after the other are judged by their own, however the lines are broken', () => {
    const solved = fc.tuple(middle, size, fc.constantFrom(0, 1), fc.constantFrom(', so ', ' gives '))
    fc.assert(
      fc.property(
        fc.array(solved, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(' ', '\n', '\n\n'),
        (all, gap) => {
          const lines = all.map(([m, n, slip, lead]) => `${pair(m, n)}${lead}$x = ${m} \\pm ${n + slip}i$.`)
          expect(verdictsOf(lines.join(gap))).toEqual(
            all.map(([, , slip]) => (slip === 0 ? 'holds' : 'refuted')),
          )
        },
      ),
      { numRuns: 30 },
    )
  })

  test('may be written below the formula for them, and rounded', () => {
    fc.assert(
      fc.property(middle, size, (m, n) => {
        const formula = `\\frac{${2 * m} \\pm \\sqrt{${4 * m * m - 4 * (m * m + n * n)}}}{2}`
        expect(verdictsOf(`${pair(m, n)}, so $x = ${formula} = ${m} \\pm ${n}i$.`)).toEqual(['holds'])
        const root = Math.sqrt(n * n + 1)
        const rounded = (to: number) => `$x = ${m} \\pm ${to.toFixed(2)}i$`
        const open = `$x^2 ${signed(-2 * m)}x ${signed(m * m + n * n + 1)} = 0$, so `
        expect(verdictsOf(`${open}${rounded(root)}.`)).toEqual(['holds'])
        expect(verdictsOf(`${open}${rounded(root + 0.2)}.`)).toEqual(['refuted'])
      }),
    )
  })

  test('leave the conjugate open where it is not said', () => {
    expect(verdictsOf('$x^2 + 4 = 0$, so $x = 2i$.')).toEqual(['conditional'])
    expect(verdictsOf('$x^2 + 4 = 0$, so $x = 2i$ or $x = -2i$.')).toEqual(['holds', 'holds'])
  })

  test('are none of an equation with real ones, where nothing says what i is', () => {
    expect(isAccused('$x^2 - 4x = 0$, so $x = 2 \\pm i$.')).toBe(false)
    expect(isAccused('# Complex numbers\n\n$x^2 - 4x = 0$, so $x = 2 \\pm i$.')).toBe(true)
  })
})

describe('solutions with roots and decimals', () => {
  test('hold, and others are refuted', () => {
    fc.assert(
      fc.property(middle, fc.constantFrom(2, 3, 5, 6, 7, 10, 11), size, (m, square, slip) => {
        const open = `$x^2 ${signed(-2 * m)}x ${signed(m * m - square)} = 0$, so `
        expect(verdictsOf(`${open}$x = ${m} \\pm \\sqrt{${square}}$.`)).toEqual(['holds'])
        expect(verdictsOf(`${open}$x = ${m} \\pm \\sqrt{${square + slip}}$.`)).toEqual(['refuted'])
        const [low, high] = [m - Math.sqrt(square), m + Math.sqrt(square)]
        const rounded = (one: number, other: number) =>
          `${open}$x \\approx ${one.toFixed(2)}$ or $x \\approx ${other.toFixed(2)}$.`
        expect(verdictsOf(rounded(low, high))).toEqual(['holds', 'holds'])
        expect(verdictsOf(rounded(low, high + slip / 10))).toEqual(['holds', 'refuted'])
      }),
    )
  })

  test.each([
    '$10x = 500$, so $x = 49 \\pm 2$.',
    '$2x = 7$, so $x = 3.4 \\pm 0.2$.',
    '$x^2 = 10$, so $x \\approx 22/7$.',
    '$x^2 = 10$, so $x \\approx 3$.',
    '$x^2 = 10$, so $x = 3.163$.',
    '$1.5x = 4.1$, so $x = 2.8$.',
    'Let $\\sigma = \\pm 1$.',
  ])('may be meant otherwise: %s', page => {
    expect(isAccused(page)).toBe(false)
  })
})

describe('solutions that a page names without the unknown, by an index, or behind a formula', () => {
  const roots = fc.tuple(middle, middle).filter(([one, other]) => one !== other)
  type Named = (equation: string, one: number, other: number) => string
  const named = fc.constantFrom<Named>(
    (equation, one, other) => `The solutions of $${equation}$ are $${one}$ and $${other}$.`,
    (equation, one, other) => `$${equation}$ has the roots $${one}$ and $${other}$.`,
    (equation, one, other) => `For $${equation}$ the solutions are $${one}$, $${other}$.`,
  )
  const indexed = fc.constantFrom<Named>(
    (equation, one, other) => `$${equation}$, so $x_1 = ${one}$ and $x_2 = ${other}$.`,
    (equation, one, other) => `$p(x) = ${equation}$, so $x_1 = ${one}$, $x_2 = ${other}$.`,
    (equation, one, other) => `$${equation}$, so $x = \\frac{-b}{a} = ${one}$ or $${other}$.`,
  )

  test('hold, and another is refuted', () => {
    fc.assert(
      fc.property(roots, fc.oneof(named, indexed), ([one, other], write) => {
        const page = (second: number) => write(`${quadratic(one, other)} = 0`, one, second)
        expect(new Set(verdictsOf(page(other)))).toEqual(new Set(['holds']))
        expect(verdictsOf(page(Math.max(one, other) + 1))).toContain('refuted')
      }),
    )
  })

  test.each([
    'The product of the roots of $x^2 - 5x + 6 = 0$ is $6$.',
    'The number of solutions of $x^2 = 4$ is $2$.',
    'The solution of $x^2 = 4$ is not $3$.',
    'The equation $x^2 = 4$ has two solutions and $3$ is none.',
    '$x^2 = 2$. Newton with $x_0 = 1$ gives $x_1 = 1.5$ and $x_2 = 1.4167$.',
    '$x^2 - 3x + 2 = 0$. The sample is $x_1 = 5$ and $x_2 = 7$.',
    '$x^2 = 2$, so $x_1 = 1$ and $x_2 = 2$.',
    'The solutions of $x^2 = 4$ are $a$ and $b$.',
  ])('are none of %s', page => {
    expect(isAccused(page)).toBe(false)
  })
})
