import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAccused, solvedIn, verdictsOf } from './solved.js'

const sign = fc.constantFrom('<', '>', '\\le', '\\ge')
const turned: Readonly<Record<string, string>> = { '<': '>', '>': '<', '\\le': '\\ge', '\\ge': '\\le' }
const lead = fc.constantFrom(', so ', '. Then ', ' $\\implies$ ', '. Dividing both sides gives ')
const factor = fc.integer({ min: 2, max: 9 })
const end = fc.integer({ min: -9, max: 9 })

describe('a linear inequality on its way to its solution', () => {
  test('holds at each step, and is refuted where the sign is not turned', () => {
    fc.assert(
      fc.property(sign, lead, factor, end, factor, (sign, lead, a, end, b) => {
        const steps = `$${b} - ${a}u ${sign} ${b - a * end}$${lead}$-${a}u ${sign} ${-a * end}$${lead}`
        expect(verdictsOf(`${steps}$u ${turned[sign]} ${end}$.`)).toEqual(['holds', 'holds'])
        const slipped = solvedIn(`${steps}$u ${sign} ${end}$.`)
        expect(slipped[0]!.verdict).toBe('holds')
        expect(slipped[1]?.verdict).not.toBe('holds')
      }),
    )
  })

  test('is refuted by a number that solves the one before it', () => {
    fc.assert(
      fc.property(factor, end, fc.integer({ min: 1, max: 5 }), (a, end, gap) => {
        const [found] = solvedIn(`$-${a}u > ${-a * end}$, so $u > ${end - gap}$.`)
        expect(found!.verdict).toBe('refuted')
        const value = Number(found!.witness!.u)
        expect([-a * value > -a * end, value > end - gap]).toEqual([true, false])
      }),
    )
  })

  test('may have two sides', () => {
    fc.assert(
      fc.property(factor, end, factor, (a, low, width) => {
        const high = low + width
        const page = `$${a * low} < ${a}u < ${a * high}$, so $${low} < u < ${high}$.`
        expect(verdictsOf(page)).toEqual(['holds'])
      }),
    )
  })
})

describe('a step that says more or less is left open', () => {
  test.each([
    '$2n > 5$, so $n \\ge 3$.',
    '$x^2 > 9$, so $x > 3$.',
    'If $x < 5$, then $x > 3$.',
    'We know that $x > 0$. From $x < 4$, so $x > 1$.',
    'Let $x > 0$. Then $x < 5$, so $x > -1$.',
    '$x < 1$. Then $x < 2$.',
    '$f(2) < 5$, so $f(3) > 7$.',
    '$x < 5$ and $y > 3$, so $x > 1$.',
    '$x < 5$. On the other side $x > 3$.',
    '$\\sin x < 1$, so $x > 3$.',
    '$i < 3$, so $i > 1$.',
  ])('%s', page => {
    expect(isAccused(page)).toBe(false)
    expect(verdictsOf(page)).not.toContain('holds')
  })
})

describe('a modulus below a number', () => {
  test('is between that number and its opposite', () => {
    fc.assert(
      fc.property(factor, end, factor, fc.boolean(), (a, b, reach, isTurned) => {
        const inside = `|${a}u ${b < 0 ? '-' : '+'} ${Math.abs(b)}|`
        const given = isTurned ? `${reach} > ${inside}` : `${inside} < ${reach}`
        const ends = [(-reach - b) / a, (reach - b) / a].map(
          value => `\\frac{${Math.round(value * a)}}{${a}}`,
        )
        expect(verdictsOf(`$${given}$, so $${ends[0]} < u < ${ends[1]}$.`)).toEqual(['holds'])
        expect(verdictsOf(`$${given}$, so $${ends[0]} < u < ${ends[1]} + 1$.`)).not.toEqual(['holds'])
      }),
    )
  })
})
