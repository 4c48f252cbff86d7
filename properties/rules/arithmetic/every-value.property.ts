import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictOf = (text: string, formula: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings.find(
    one => one.statement === formula,
  )?.verdict

/** Relations with the symbol on both sides that are so at one value, and at few others. */
const byChance = fc.constantFrom<(x: string, value: number) => string>(
  (x, value) => `${x}^2 = ${value} ${x}`,
  (x, value) => `3 ${x} = ${x} + ${2 * value}`,
  (x, value) => `(${x} + 1)^2 - ${x}^2 = ${2 * value} + 2 ${x} - ${2 * value - 1} + (${x} - ${value})`,
)
const value = fc.integer({ min: 2, max: 40 })
const symbol = fc.constantFrom('x', 'n', 'a', 'k')
const opening = fc.constantFrom('Let', 'Take', 'For', 'With')

describe('a relation with a symbol on both sides', () => {
  test('does not hold because of a value that another sentence gives the symbol', () =>
    fc.assert(
      fc.property(byChance, symbol, value, opening, (relation, x, v, open) => {
        const formula = relation(x, v)
        const given = `${open} $${x} = ${v}$ we compute $2 \\cdot 3 = 6$.`
        for (const next of [`In general $${formula}$.`, `The equation $${formula}$ has two solutions.`])
          expect(verdictOf(`${given} ${next}`, formula)).not.toBe('holds')
      }),
    ))

  test('is judged by the value that its own sentence gives', () =>
    fc.assert(
      fc.property(symbol, value, (x, v) => {
        const formula = `${x}^2 = ${v} ${x}`
        expect(verdictOf(`With $${x} = ${v}$ we get $${formula}$.`, formula)).toBe('holds')
      }),
    ))

  test('is computed where its chain comes to a number', () =>
    fc.assert(
      fc.property(symbol, value, fc.boolean(), (x, v, isRight) => {
        const factor = isRight ? v : v + 1
        const page = `Let $${x} = ${v}$. We get $${x}^2 = ${factor} ${x} = ${factor * v}$.`
        expect(verdictOf(page, `${x}^2 = ${factor} ${x}`)).toBe(isRight ? 'holds' : 'refuted')
      }),
    ))

  test('that is so for every value holds as an identity, whatever value is given', () =>
    fc.assert(
      fc.property(symbol, value, (x, v) => {
        const formula = `(${x} + 1)^2 = ${x}^2 + 2 ${x} + 1`
        expect(verdictOf(`Let $${x} = ${v}$. For all $${x}$ we have $${formula}$.`, formula)).toBe('holds')
      }),
    ))
})

describe('an equation that is solved in its sentence', () => {
  const written = fc.constantFrom<(x: string, value: number) => string>(
    (x, value) => `2^${x} = ${2 ** value}`,
    (x, value) => `${x}^2 = ${value ** 2}`,
    (x, value) =>
      `${x}! = ${Array.from({ length: value }).reduce<number>((made, _, at) => made * (at + 1), 1)}`,
    (x, value) => `\\binom{${x}}{2} = ${(value * (value - 1)) / 2}`,
  )
  const size = fc.integer({ min: 3, max: 9 })

  test('takes no value from the one that was solved before it', () =>
    fc.assert(
      fc.property(
        written,
        symbol,
        size,
        size,
        fc.constantFrom('so', 'hence', 'and so'),
        (write, x, one, other, so) => {
          fc.pre(one !== other)
          const page = `$${write(x, one)}$, ${so} $${x} = ${one}$. $${write(x, other)}$, ${so} $${x} = ${other}$.`
          expect(verdictOf(page, write(x, other))).not.toBe('refuted')
        },
      ),
    ))

  test('still takes the value that it was given', () =>
    fc.assert(
      fc.property(written, symbol, size, (write, x, value) => {
        const formula = write(x, value + 1)
        expect(verdictOf(`With $${x} = ${value}$ we get $${formula}$.`, formula)).toBe('refuted')
      }),
    ))
})

test('the solutions of an order are judged as such, whatever value the page has for its symbol', () =>
  fc.assert(
    fc.property(
      symbol,
      value,
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (x, given, a, c) => {
        // -a x < a c, so x > -c: for the value of the page both are so.
        const page = `Here $${x} = ${given}$. Now $-${a}${x} < ${a * c}$ gives`
        expect(verdictOf(`${page} $${x} > -${c}$.`, `${x} > -${c}`)).toBe('holds')
        expect(verdictOf(`${page} $${x} > ${c}$.`, `${x} > ${c}`)).not.toBe('holds')
      },
    ),
    { numRuns: 20 },
  ))
