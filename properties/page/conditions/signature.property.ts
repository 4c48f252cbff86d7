import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const linear = fc.tuple(
  fc.integer({ min: 2, max: 9 }),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 2, max: 9 }),
)
const RUNS = { numRuns: 25 }

test('a member of a sequence is judged by its formula, as a value of a function is', () =>
  fc.assert(
    fc.property(
      linear,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('n', 'k', 'i'),
      ([a, b, c], at, index) => {
        for (const [formula, name] of [
          [`a_${index} = \\frac{${a}${index} + ${b}}{${c}}`, `a_{${at}}`],
          [`f(${index}) = \\frac{${a}${index} + ${b}}{${c}}`, `f(${at})`],
        ]) {
          const page = (above: number) => `Consider $${formula}$. We have $${name} = \\frac{${above}}{${c}}$.`
          expect(verdicts(page(a * at + b))).toEqual(['holds'])
          expect(verdicts(page(a * at + b + 1))).toEqual(['refuted'])
          expect(verdicts(`${name ? `$${name} = 5/7$. ` : ''}Consider $${formula}$.`)).toEqual([])
        }
      },
    ),
    RUNS,
  ))

test('the index of a name that is a quantity of its own runs through nothing', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 11, max: 99 }), (m, force) => {
      for (const formula of ['F_g = m g', 'F_m = m g', 'F_k = \\frac{1}{2} m k'])
        expect(
          verdicts(`We have $${formula}$ with $m = ${m}$, $k = 7$ and $g = 9.81$. Then $F_1 = ${force}$.`),
        ).toEqual([])
    }),
    RUNS,
  ))

test('a figure of another sentence is no member unless most of its neighbours are', () =>
  fc.assert(
    fc.property(linear, ([a, b]) => {
      const member = (n: number) => a * n + b
      const page = (rest: string) => verdicts(`The laps take $t_n = ${a}n + ${b}$ seconds. ${rest}`)
      expect(page(`Runner one took $t_1 = ${member(1) + 7}$.`)).not.toContain('refuted')
      expect(page(`So $t_1 = ${member(1) + 70}$.`)).toEqual(['refuted'])
      expect(
        page(`They are $t_1 = ${member(1)}$, $t_2 = ${member(2)}$ and $t_3 = ${member(3) + 70}$.`),
      ).toEqual(['holds', 'holds', 'refuted'])
      expect(page(`They are $t_1 = ${member(1) + 70}$, $t_2 = ${member(2) + 90}$.`)).not.toContain('refuted')
    }),
    RUNS,
  ))

test('behind a formula of one symbol, a number in brackets is put in, and a sum may be a factor', () =>
  fc.assert(
    fc.property(linear, fc.integer({ min: 2, max: 9 }), ([a, b], at) => {
      const page = (value: number) => `The line is $y = ${a}x + ${b}$. So $y(${at}) = ${value}$.`
      expect(verdicts(page(a * at + b))).toEqual(['holds'])
      expect(verdicts(page(a * at + b + 1))).toEqual(['refuted'])
      // A letter with a number is a factor, or names something else.
      expect(verdicts(`Let $k = ${a}$. So $k(${at}) = ${a * at}$.`)).toEqual(['holds'])
      expect(verdicts(`Let $k = ${a}$. So $k(${at}) = ${a * at + 1}$.`)).toEqual(['undecided'])
    }),
    RUNS,
  ))
