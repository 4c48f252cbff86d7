import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, isAccused, signed, verdictsOf } from './solved.js'

const factor = fc.integer({ min: 2, max: 9 })
const root = fc.integer({ min: -9, max: 9 })
const lead = fc.constantFrom(
  '. Then ',
  ', so ',
  '. Hence ',
  ' $\\implies$ ',
  '. Subtracting from both sides gives ',
)

describe('a linear equation on its way to its solution', () => {
  test('holds at each step, and a step with another solution is refuted', () => {
    fc.assert(
      fc.property(
        factor,
        root,
        fc.integer({ min: 1, max: 20 }),
        lead,
        fc.integer({ min: -3, max: 3 }),
        (a, x, b, lead, slip) => {
          const page = `$${a}u + ${b} = ${a * x + b}$${lead}$${a}u = ${a * x + slip * a}$, so $u = ${x}$.`
          expect(verdictsOf(page)).toEqual([slip === 0 ? 'holds' : 'refuted', 'holds'])
        },
      ),
    )
  })

  test('is not solved by another value, which is put in to see it', () => {
    fc.assert(
      fc.property(factor, root, root, (a, x, other) => {
        fc.pre(x !== other)
        const [finding] = findingsOf(`$${a}u = ${a * x}$, so $u = ${other}$.`).filter(
          ({ rule }) => rule === 'law/solving',
        )
        expect(finding).toMatchObject({ verdict: 'refuted', expected: `${x}`, witness: { u: `${other}` } })
        // The witness, by arithmetic of its own.
        expect(a * Number(finding!.witness!.u)).not.toBe(a * x)
      }),
    )
  })
})

describe('a quadratic equation', () => {
  test('holds with both solutions, is open with one of them, and is refuted with a foreign one', () => {
    fc.assert(
      fc.property(root, root, root, (one, other, foreign) => {
        fc.pre(one !== other && foreign !== one && foreign !== other)
        const equation = `$u^2 ${signed(-(one + other))}u ${signed(one * other)} = 0$, so `
        expect(verdictsOf(`${equation}$u = ${one}$ or $u = ${other}$.`)).toEqual(['holds', 'holds'])
        expect(verdictsOf(`${equation}$u = ${one}$.`)).toEqual(['conditional'])
        expect(verdictsOf(`${equation}$u = ${foreign}$.`)).toEqual(['refuted'])
      }),
    )
  })

  test('may be squared, and divided at the cost of a solution', () => {
    expect(verdictsOf('$u = 3$.')).toEqual([])
    expect(verdictsOf('$2u = 6$, so $4u^2 = 36$.')).toEqual(['holds'])
    expect(verdictsOf('$u^2 = 4u$, so $2u = 8$.')).toEqual(['conditional'])
  })
})

describe('a value', () => {
  test('that follows from one equation does not hold for the sake of another', () => {
    expect(verdictsOf('$2x = 8$, so $x = 4$. $\\int_0^x 2t\\,dt = 9$, so $x = 4$.')).toEqual(['holds'])
  })

  test('is put in exactly, whatever decimals the equation has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 }), (tenths, hundredths) => {
        fc.pre(hundredths % 10 !== 0)
        const page = `$0.${tenths}v = 0.${tenths}$, so $v = ${1 + hundredths / 100}$.`
        expect(verdictsOf(page)).not.toContain('holds')
      }),
    )
  })

  test('of two digits may be rounded, and a digit alone is none that anybody rounds to', () => {
    expect(verdictsOf('$12u = 118$, so $u = 10$.')).toEqual([])
    expect(verdictsOf('$3u = 26$, so $u = 9$.')).toEqual(['refuted'])
  })

  test('that squaring brought in is no solution', () => {
    const page = '$\\sqrt{x + 6} = x$, so $x + 6 = x^2$, so $x = 3$ or $x = -2$.'
    expect(
      findingsOf(page).filter(({ statement, verdict }) => statement === 'x = -2' && verdict === 'holds'),
    ).toEqual([])
  })
})

describe('equations that are no steps are not accused', () => {
  test('exercises one below the other, and mistakes in a list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(factor, root), { minLength: 2, maxLength: 4 }),
        fc.constantFrom('- ', '1. ', '', '(a) '),
        (all, mark) => {
          const page = all.map(([a, x]) => `${mark}$${a}u + 1 = ${a * x + 1}$`).join('\n')
          expect(isAccused(page)).toBe(false)
        },
      ),
    )
  })

  test.each([
    '$c^2 - 4c + 3 = 0$. Setting the derivative to zero gives $2c - 4 = 0$.',
    'To solve $x^2 = 2$ start at $x = 1$. Then $x = 1.5$.',
    'To solve $x^2 = 2$ start at $x = 1$. Then $x = 2$.',
    'If $2x = 8$ or if $3x = 9$, it is whole.',
    '$3x = 10$, so $x = 3.33$.',
    '$12x = 150$, so $x = 13$ (rounded up).',
    '$3x = 1000$, so $x = 333$.',
    '$3x = 10$, so about $x = 3$.',
    '$80 x = 20$, so $x = 25$ percent.',
    '$20 N = 10^{9}$, so $N = 50$M parameters.',
    '$\\tan x = 1$, so $x = 45$ degrees.',
    '$x - 5 = 0$. Therefore, at $x = 4$, the function is negative.',
    '$x^2 = 2$. Newton: $x = 1$, then $x = 3/2$, so then $x = 17/12$.',
    '$kx + 5 = 17$. For $k = 2$: $2x + 5 = 17$, so $x = 6$. For $k = 3$, we get $x = 4$.',
    '$\\frac{x}{x-1} = \\frac{1}{x-1} + 2$. The only candidate, $x = 1$, is not in the domain.',
    '$x^2 = 16$ with $x < 0$, so $x = -4$.',
    'For $x \\ge 2$, $x - 2 = 3$, so $x = 5$.',
    'For all $a \\in R$, $a^2 = a$. Then $(a + a)^2 = a + a$, so $4a = 2a$.',
    'Solve $2x = 6$ and $3x = 3$. For the second one $x = 1$.',
    'We have $x^2 = 9$. The axis is $x = 0$.',
  ])('%s', page => expect(isAccused(page)).toBe(false))
})
