import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

const factor = fc.integer({ min: 2, max: 40 })

test('π is a factor by its name and its sign, before a function, a root and another factor', () => {
  fc.assert(
    fc.property(
      factor,
      factor,
      fc.constantFrom(
        (a: number, b: number): [string, number] => [`${a} pi sqrt(${b})`, a * Math.PI * Math.sqrt(b)],
        (a: number, b: number): [string, number] => [`${a}π√${b}`, a * Math.PI * Math.sqrt(b)],
        (a: number, b: number): [string, number] => [`${a} x pi x ${b}`, a * Math.PI * b],
        (a: number, b: number): [string, number] => [`${a}π(${b})`, a * Math.PI * b],
      ),
      fc.constantFrom(1, 1.1),
      (a, b, of, slip) => {
        const [side, value] = of(a, b)
        const stated = (value * slip).toPrecision(5)
        expect([side, lastVerdict(`The period is ${side} = ${stated}.`)]).toEqual([
          side,
          slip === 1 ? 'holds' : 'refuted',
        ])
      },
    ),
  )
})

test('a calculation behind a verb with "over" stands alone, and one that something is divided by does not', () => {
  expect(lastVerdict('It is spread over 360 × 12 = 4,320 dollars.')).toBe('holds')
  expect(lastVerdict('It is spread over 360 × 12 = 4,330 dollars.')).toBe('refuted')
  for (const text of ['We get 30 m over 2 × 5 = 3.', 'It is x over 2 × 5 = 3.'])
    expect([text, lastVerdict(text)]).not.toEqual([text, 'refuted'])
})
