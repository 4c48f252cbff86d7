import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const RUNS = { numRuns: 20 }
const small = fc.integer({ min: 2, max: 19 })

describe('a line that is false of the numbers is open where its signs may mean something else', () => {
  test('literals of a register that overflows, and no others', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.constantFrom(2, 4, 8), (n, digits) => {
        const hex = (value: number) => `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`
        const most = 16 ** digits - 1
        expect(verdicts(`So \`${hex(most)} + ${n} = ${hex(n - 1)}\`.`)).toEqual(['undecided'])
        expect(verdicts(`So \`${hex(most)} + ${n} = ${hex(n + 1)}\`.`)).toEqual(['refuted'])
        const bits = (2 ** digits - 1).toString(2)
        expect(verdicts(`So $${bits}_2 = -1$.`)).toEqual(['undecided'])
        expect(verdicts(`So $${bits}_2 = -2$.`)).toEqual(['refuted'])
      }),
      RUNS,
    ))

  test('a glued hyphen before the larger of two figures in prose', () =>
    fc.assert(
      fc.property(small, small, (from, more) => {
        expect(verdicts(`Open ${from}-${from + more} = ${more} hours.`)).toEqual(['undecided'])
        expect(verdicts(`We have ${from} - ${from + more} = ${more}.`)).not.toEqual(['undecided'])
        expect(verdicts(`So ${from + more}-${from} = ${more}.5 here.`)).toEqual(['refuted'])
      }),
      RUNS,
    ))

  test('degrees beyond a full turn', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 179 }), fc.integer({ min: 181, max: 359 }), (a, b) => {
        fc.pre(a + b > 360)
        expect(verdicts(`Turned further it is ${a}° + ${b}° = ${a + b - 360}°.`)).toEqual(['undecided'])
        expect(verdicts(`Turned further it is ${a}° + ${b}° = ${a + b - 349.5}°.`)).toEqual(['refuted'])
      }),
      RUNS,
    ))

  test('figures that words call rough, before and inside the formula', () =>
    fc.assert(
      fc.property(fc.integer({ min: 21, max: 99 }), small, (a, b) => {
        const rough = Math.round((a * b) / 10) * 10
        fc.pre(rough !== a * b)
        for (const line of [
          `About ${a} × ${b} = ${rough} hours make it.`,
          `$${a} \\times ${b} = ${rough} \\text{ hours (roughly)}$`,
          `$${a} \\times ${b} = ${rough} \\text{ hours or so}$`,
          `In round numbers, ${a} × ${b} = ${rough}.`,
        ])
          expect(verdicts(line), line).not.toContain('refuted')
        expect(verdicts(`About ${a} × ${b} = ${3 * rough} hours make it.`)).toEqual(['refuted'])
      }),
      RUNS,
    ))
})

test('a column headed as wrong or former accuses nobody, and the one beside it does', () =>
  fc.assert(
    fc.property(
      small,
      small,
      fc.constantFrom(
        ['Wrong', 'Right'],
        ['Before', 'After'],
        ['Was', 'Is'],
        ['✗', '✓'],
        ['Student answer', 'Points'],
      ),
      (a, b, [wrong, right]) => {
        const table = (cell: string) =>
          `| ${wrong} | ${right} |\n|---|---|\n| $${a} + ${b} = ${a + b}.5$ | ${cell} |\n`
        expect(verdicts(table(`$${a} + ${b} = ${a + b}$`))).toEqual(['undecided', 'holds'])
        expect(verdicts(table(`$${a} + ${b} = ${a + b}.7$`))).toEqual(['undecided', 'refuted'])
        // What was measured before and after is no correction of it.
        const isCorrected = ['Before', 'Was'].includes(wrong!)
        const first = verdicts(table(`$${a} + ${b + 1} = ${a + b + 1}$`))[0]
        expect(first).toBe(isCorrected ? 'refuted' : 'undecided')
      },
    ),
    RUNS,
  ))

test('a power or factorial of the value of a function is of the value', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), (slope, at) => {
      const value = slope * at + 1
      const page = (line: string) => `Let $f(x) = ${slope}x + 1$. Then $${line}$.`
      expect(verdicts(page(`f(${at})^2 = ${value ** 2}`))).toEqual(['holds'])
      expect(verdicts(page(`3 f(${at})^2 + 1 = ${3 * value ** 2 + 1}`))).toEqual(['holds'])
      // What it would be of the square of the argument.
      if (slope * at ** 2 + 1 !== value ** 2)
        expect(verdicts(page(`f(${at})^2 = ${slope * at ** 2 + 1}`))).not.toContain('holds')
    }),
    RUNS,
  ))

test('a fraction behind a colon or a division sign divides', () =>
  fc.assert(
    fc.property(small, small, (a, b) => {
      fc.pre(a !== b)
      expect(verdicts(`So 1/${a} : 1/${b} = ${b}/${a}.`)).not.toContain('refuted')
      expect(verdicts(`So 1/${a} ÷ 1/${b} = 1/${a * b}.`)).not.toContain('holds')
    }),
    RUNS,
  ))
