import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { Rational } from '../../../src/math/number/rational.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { number } from '../../../src/math/term/term.js'
import { findUnit } from '../../../src/math/units/unit-of-word.js'
import { mayConvert } from '../../../src/rules/doubts/unit-conversion.js'

const UNITS: Readonly<Record<string, readonly string[]>> = {
  time: ['s', 'min', 'hours', 'days', 'weeks', 'ms'],
  length: ['m', 'cm', 'km', 'inches', 'nm'],
  mass: ['g', 'kg', 'mg'],
}
const worthOf = (word: string): Rational => {
  const { unit, prefix } = findUnit(word)!
  return exactValue(number(prefix?.worth ?? 1))!.times(exactValue(unit.factor as never)!)
}
const pair = fc
  .constantFrom(...Object.keys(UNITS))
  .chain(name =>
    fc.tuple(fc.constant(name), fc.constantFrom(...UNITS[name]!), fc.constantFrom(...UNITS[name]!)),
  )
const value = fc.integer({ min: 1, max: 10_000 }).map(n => Rational.of(n))

describe('what may convert one unit into another', () => {
  test('is what the library makes of two units of a quantity, both ways', () =>
    fc.assert(
      fc.property(pair, value, ([name, one, other], stated) => {
        const converted = stated.times(worthOf(one)).div(worthOf(other))
        expect(mayConvert(stated, converted, new Set([name]))).toBe(true)
        expect(mayConvert(converted, stated, new Set([name]))).toBe(true)
      }),
    ))

  test('is nothing where nothing is measured, or one of the numbers is 0', () => {
    expect(mayConvert(Rational.of(60), Rational.ONE, new Set())).toBe(false)
    expect(mayConvert(Rational.ZERO, Rational.ONE, new Set(['time']))).toBe(false)
    expect(mayConvert(Rational.ONE, Rational.ZERO, new Set(['time']))).toBe(false)
  })

  test('lengths do not convert as times do', () =>
    expect(mayConvert(Rational.of(676), Rational.of(25), new Set(['length']))).toBe(false))
})

describe('a premise in a unit', () => {
  const verdictOf = (text: string) =>
    auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } })
      .findings.map(one => one.verdict)
      .filter(verdict => verdict !== 'unread')

  test('may be put in in another unit to the third power, and with no wrong digit', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 201, max: 899 }),
        fc.constantFrom(
          ...([
            ['nm', 7],
            ['pm', 10],
            ['µm', 4],
          ] as const),
        ),
        (n, [unit, power]) => {
          const [mass, volume] = [9.61, (n / 100) ** 3]
          const page = (factor: number) =>
            `The edge is $a = ${n / 100}\\ \\text{${unit}}$ and the mass $m = ${mass}\\times10^{-22}\\ \\text{g}$. So ` +
            `$m/a^3 = (${mass}\\times10^{-22})/(${(volume * factor).toFixed(3)}\\times10^{-${3 * power}}) = ` +
            `${(mass / volume / factor).toFixed(2)}\\times10^{${3 * power - 22}}\\ \\text{g/cm}^3$.`
          expect(verdictOf(page(1))[0]).toBe('undecided')
          expect(verdictOf(page(1.1))[0]).toBe('refuted')
        },
      ),
    ))

  test('may be put in in another unit, and in no other number', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 2, max: 99 }), (n, other) => {
        fc.pre(![n, n - 1, n + 1].includes(other))
        const page = (printed: string) =>
          `Let $L = ${n}\\,\\text{cm}$ be the side. The area is $A = L^2 = ${printed}^2$.`
        expect(verdictOf(page(`${n / 100}`))[0]).toMatch(/^(?:undecided|holds)$/)
        const isNear = mayConvert(Rational.of(n ** 2), Rational.of(other ** 2), new Set(['length']))
        if (!isNear)
          expect(verdictOf(page(`${other}`))).toEqual([expect.stringMatching(/^(?:refuted|misrounded)$/)])
      }),
    ))
})
