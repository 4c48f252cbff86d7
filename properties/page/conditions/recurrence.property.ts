import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { add, apply, number } from '../../../src/math/term/term.js'
import { writtenAt } from '../../../src/page/conditions/recurrence.js'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const RUNS = { numRuns: 12 }
const coefficient = fc.integer({ min: -4, max: 4 }).filter(n => n !== 0)
const signed = (n: number) => (n < 0 ? `- ${-n}` : `+ ${n}`)
const member = (index: string, shift: number) =>
  shift === 0 ? `a_${index}` : `a_{${index}${shift < 0 ? shift : `+${shift}`}}`

/** a_n from a_0 and a_1 by a loop, for a_{n+2} = p a_{n+1} + q a_n + r n. */
function unrolled(at: number, [p, q, r]: readonly number[], start: readonly [number, number]): number {
  let [one, next] = start
  for (let n = 0; n < at; n++) [one, next] = [next, p! * next + q! * one + r! * n]
  return one
}

describe('a member of a sequence that a recurrence gives', () => {
  const recurrence = fc.record({
    factors: fc.tuple(coefficient, coefficient, fc.integer({ min: -3, max: 3 })),
    start: fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })),
    at: fc.integer({ min: 2, max: 12 }),
    index: fc.constantFrom('n', 'k', 't'),
    // The same recurrence with its index counted from another member.
    shift: fc.integer({ min: -2, max: 3 }),
  })

  test('is what a loop computes, however its index is shifted', () =>
    fc.assert(
      fc.property(recurrence, ({ factors: [p, q, r], start, at, index, shift }) => {
        const count = shift === 2 ? index : `(${index} ${signed(shift - 2)})`
        const law =
          `${member(index, shift)} = ${p} ${member(index, shift - 1)} ${signed(q)} ${member(index, shift - 2)}` +
          (r === 0 ? '' : ` ${signed(r)} ${count}`)
        const value = unrolled(at, [p, q, r], start)
        const page = (stated: number) =>
          `The sequence has $${law}$, with $a_0 = ${start[0]}$ and $a_1 = ${start[1]}$. Hence $a_{${at}} = ${stated}$.`
        expect(verdicts(page(value))).toEqual(['holds'])
        // A figure that ends in 0 may be rounded.
        fc.pre((value + 1) % 10 !== 0)
        expect(verdicts(page(value + 1))).toEqual(['refuted'])
      }),
      RUNS,
    ))

  test('goes by what solves the recurrence too', () => {
    for (const [value, verdict] of [
      [1023, 'holds'],
      [1022, 'refuted'],
    ] as const)
      expect(
        verdicts(`We have $h_n = 2h_{n-1} + 1$, $h_0 = 0$, so $h_n = 2^n - 1$ and $h_{10} = ${value}$.`),
      ).toEqual([verdict])
  })

  test('leans on other sequences, and on several members that are given at once', () => {
    const momentum =
      'With $m_t = 0.5 m_{t-1} + 2g_t$, $m_0 = 0$, $g_1 = 2$ and $g_2 = 3$ we get $m_1 = 4$. So $m_2 = SAID$.'
    expect(verdicts(momentum.replace('SAID', '8'))).toEqual(['holds', 'holds'])
    expect(verdicts(momentum.replace('SAID', '9'))).toEqual(['holds', 'refuted'])
    const fibonacci =
      'Let $F_1 = F_2 = 1$ and $F_{n+1} = F_n + F_{n-1}$. So $F_{11}^2 + F_{12}^2 = F_{SAID}$.'
    expect(verdicts(fibonacci.replace('SAID', '23'))).toEqual(['holds'])
    expect(verdicts(fibonacci.replace('SAID', '24'))).toEqual(['refuted'])
  })
})

test('a member is written by its index, whatever sum leads there, and so is one before the first', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 9 }), steps => {
      const index = steps.reduce((sum, step) => sum + step)
      const written = writtenAt('a_', [add(...steps)])!
      expect(toPlain(written)).toBe(index < 0 ? toPlain(apply('a_', number(index))) : `a_${index}`)
    }),
  ))

test('a function that calls itself has the values that a loop computes', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 9 }), (doublings, first) => {
      let value = first
      for (let i = 1; i <= doublings; i++) value = 2 * value + 2 ** i
      const page = (stated: number) =>
        `Merge sort has $T(n) = 2T(n/2) + n$ with $T(1) = ${first}$. Hence $T(${2 ** doublings}) = ${stated}$.`
      fc.pre((value + 1) % 10 !== 0)
      expect(verdicts(page(value)).at(-1)).toBe('holds')
      expect(verdicts(page(value + 1)).at(-1)).toBe('refuted')
    }),
    RUNS,
  ))

describe('no value has a member', () => {
  test.each([
    // Earlier and later members are an equation for the sequence; of another index nothing is known.
    '$a_n = a_{n-1} + a_{n+1}$ and $a_0 = 1$, $a_1 = 2$. So $a_3 = 7$.',
    '$a_n = a_{k-1} + 1$ and $a_0 = 1$. So $a_3 = 7$.',
    // It never comes to what is given.
    '$a_{n+1} = 2a_n$ and $a_5 = 1$. So $a_3 = 7$.',
    '$f(x) = f(-x)$ and $f(0) = 1$. So $f(3) = 7$.',
    '$f(x) = f(y) + 1$ with $y = 2$ and $f(2) = 1$. So $f(3) = 7$.',
    // The value, or the term that leads to it, would be printed on many pages.
    '$a_{n+1} = a_n^2 + 1$ and $a_0 = 3$. So $a_{40} = 7$.',
    '$a_{n+1} = a_n e^{-a_n} + \\sqrt{a_n}$ and $a_0 = 3$. So $a_{40} = 7$.',
    '$a_{n+1} = 2a_n$ and $a_0 = 1$. So $a_{999999999} = 7$.',
  ])('in %s', page => expect(verdicts(`We have ${page}`)).not.toContain('refuted'))
})

test('a page that rounds, stops or goes on in another way is not accused', () => {
  const pages = [
    'We have $P_{n+1} = 2P_n$, $P_0 = 20$ until it is full.|So $P_3 = SAID$.|160',
    'Halve with integer division: $h_{n+1} = h_n/2$, $h_0 = 13$.|So $h_1 = SAID$.|13/2',
    'We have $y_{n+1} = 8y_n$, $y_0 = 1$.|The midpoint rule gives $y_1 = SAID$.|8',
  ]
  for (const page of pages) {
    const [law, value, right] = page.split('|') as [string, string, string]
    expect(verdicts(`${law} ${value.replace('SAID', right)}`)).toEqual(['holds'])
    expect(verdicts(`${law} ${value.replace('SAID', '9')}`)).toEqual(['undecided'])
    // The same without those words.
    const plain = law.replace(' until it is full', '').replace(' with integer division', '')
    expect(
      verdicts(`${plain} ${value.replace('The midpoint rule gives', 'So').replace('SAID', '9')}`),
    ).toEqual(['refuted'])
  }
})

// A loop in doubles here, enclosures of nested terms there.
test('an iteration with irrational steps is what a loop computes', () => {
  const STEPS = [
    { written: 'e^{-x_n}', next: (x: number) => Math.exp(-x) },
    { written: '\\cos x_n', next: Math.cos },
    { written: '\\sqrt{1 + x_n}', next: (x: number) => Math.sqrt(1 + x) },
    { written: '\\ln(2 + x_n)', next: (x: number) => Math.log(2 + x) },
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...STEPS),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 6 }),
      ({ written, next }, start, at) => {
        let value = start
        for (let n = 0; n < at; n++) value = next(value)
        const page = (stated: number) =>
          `Iterate $x_{n+1} = ${written}$ from $x_0 = ${start}$. This gives $x_{${at}} = ${stated.toFixed(7)}$.`
        expect(verdicts(page(value))).toEqual(['holds'])
        expect(verdicts(page(value + 0.01))).toEqual(['refuted'])
      },
    ),
    RUNS,
  )
})
