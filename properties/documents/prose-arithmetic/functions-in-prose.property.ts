import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const RUNS = { numRuns: 25 }

/** What is read as arithmetic on a page. */
const statements = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ statement }) => statement,
  )
const whole = (min: number, max: number) => fc.integer({ min, max })

const FUNCTIONS: readonly (readonly [name: string, value: (x: number) => number])[] = [
  ['ln', Math.log],
  ['sqrt', Math.sqrt],
  ['log2', Math.log2],
  ['log₂', Math.log2],
  ['log10', Math.log10],
  ['log₁₀', Math.log10],
  ['arctan', Math.atan],
]
const named = fc.constantFrom(...FUNCTIONS)

describe('a function before a number without brackets', () => {
  test('is of the number, with a factor before it or none, alone or in a sum', () =>
    fc.assert(
      fc.property(named, whole(2, 999), whole(2, 40), whole(1, 99), ([name, of], tenths, factor, more) => {
        const value = of(tenths / 10)
        for (const [side, worth] of [
          [`${name} ${tenths / 10}`, value],
          [`${factor} ${name} ${tenths / 10}`, factor * value],
          [`${factor} ${name}(${tenths / 10})`, factor * value],
          [`${more} − ${name} ${tenths / 10}`, more - value],
          [`${more} + ${factor} ${name} (${tenths / 10})`, more + factor * value],
        ] as const) {
          const written = (by: number) => (worth + by).toFixed(4).replace('-', '−')
          expect(verdicts(`The loss is ${side} = ${written(0)}.`), side).toEqual(['holds'])
          expect(verdicts(`The loss is ${side} = ${written(1.5)}.`), side).toEqual(['refuted'])
        }
      }),
      { numRuns: 10 },
    ))

  test('is of an angle in degrees that has their sign', () =>
    fc.assert(
      fc.property(whole(1, 89), fc.constantFrom('sin', 'cos'), (degrees, name) => {
        const angle = (degrees * Math.PI) / 180
        const value = name === 'sin' ? Math.sin(angle) : Math.cos(angle)
        expect(verdicts(`So ${name} ${degrees}° = ${value.toFixed(4)}.`)).toEqual(['holds'])
        expect(verdicts(`So ${name} ${degrees}° = ${(value + 1.5).toFixed(4)}.`)).toEqual(['refuted'])
      }),
      RUNS,
    ))

  test('is accused neither as of the number nor as of all that follows', () =>
    fc.assert(
      fc.property(whole(2, 20), whole(2, 20), fc.constantFrom('×', '*', '·', '/'), (a, b, sign) => {
        const all = sign === '/' ? a / b : a * b
        expect(verdicts(`So ln ${a} ${sign} ${b} = ${Math.log(all).toFixed(4)}.`)).not.toContain('refuted')
        const usual = sign === '/' ? Math.log(a) / b : Math.log(a) * b
        expect(verdicts(`So ln ${a} ${sign} ${b} = ${usual.toFixed(4)}.`)).toEqual(['holds'])
        expect(verdicts(`So sqrt ${a * a} + ${b} = ${Math.sqrt(a * a + b).toFixed(4)}.`)).not.toContain(
          'refuted',
        )
      }),
      RUNS,
    ))

  test('may be a name that is numbered', () =>
    fc.assert(
      fc.property(whole(2, 9), whole(11, 99), fc.constantFrom('log', 'tan'), (n, value, name) => {
        expect(verdicts(`Errors: ${name} ${n} = ${value}.`)).toEqual([])
        expect(verdicts(`Sizes: ${name} ${n} = 0.${value} MB.`)).toEqual([])
        expect(verdicts(`Losses: ${name} 1 = 0.${value}, ${name} ${n} = 0.${value + 1}.`)).toEqual([])
        expect(verdicts(`The inverse ${name} ${n} = 0.${value}.`)).toEqual([])
      }),
      RUNS,
    ))
})

test('bars that hug a difference take its absolute value', () =>
  fc.assert(
    fc.property(whole(1, 99), whole(1, 99), whole(1, 20), (a, b, by) => {
      const distance = Math.abs(a - b)
      expect(verdicts(`|${a} − ${b}| = ${distance}`)).toEqual(['holds'])
      expect(verdicts(`The gap is |${a} − ${b}| = ${distance + by}.`)).toEqual(['refuted'])
      expect(verdicts(`So ${by} + |${a} − ${b}| = ${distance + by}.`)).toEqual(['holds'])
      expect(verdicts(`So |−${a}| + ${b} = ${a + b}.`)).toEqual(['holds'])
      // Borders of cells, and a condition.
      expect(verdicts(`|${a}|${b}| = ${by}`)).toEqual([])
      expect(verdicts(`So it is ||${a} − ${b}| = ${distance + by}.`)).toEqual([])
      expect(verdicts(`So P(${a}|${b}) = ${distance + by}.`)).toEqual([])
    }),
    RUNS,
  ))

test('floors and ceilings are what they are of any decimal', () =>
  fc.assert(
    fc.property(whole(0, 50), whole(1, 9), (n, tenth) => {
      expect(verdicts(`So ⌊${n}.${tenth}⌋ = ${n} and ⌈${n}.${tenth}⌉ = ${n + 1}.`)).toEqual([
        'holds',
        'holds',
      ])
      expect(verdicts(`So ⌊${n}.${tenth}⌋ = ${n + 1}.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('a remainder is of one number, and a congruence of both sides is left alone', () =>
  fc.assert(
    fc.property(whole(1, 999), whole(2, 40), (n, modulus) => {
      const rest = n % modulus
      expect(verdicts(`So ${n} mod ${modulus} = ${rest}.`)).toEqual(['holds'])
      expect(verdicts(`So ${n} mod ${modulus} = ${rest + 1}.`)).toEqual(['refuted'])
      expect(verdicts(`So ${n + modulus} = ${n} mod ${modulus}.`)).toEqual([])
      expect(verdicts(`So 5 + ${n} mod ${modulus} = ${rest}.`)).toEqual([])
      expect(verdicts(`So \`${n + modulus} = ${n} mod ${modulus}\`.`)).not.toContain('refuted')
    }),
    RUNS,
  ))

describe('a share in words', () => {
  const of = fc.constantFrom('in', 'out of', 'in every')

  test('divides behind a figure that may be less than the whole', () =>
    fc.assert(
      fc.property(whole(1, 60), whole(2, 9), of, (n, times, word) => {
        const whole = n * times
        expect(verdicts(`So ${n}/${whole} = 1 ${word} ${times}.`)).toEqual(['holds'])
        expect(verdicts(`So ${n}/${whole} = 1 ${word} ${times + 3}.`)).toEqual(['refuted'])
        expect(verdicts(`The chance is 1 ${word} ${times} = ${((100 / times) | 0) + 40}%.`)).toEqual([
          'refuted',
        ])
        expect(verdicts(`So 1/1000000 = 1 in a million.`)).toEqual(['holds'])
      }),
      RUNS,
    ))

  test('may be rounded, and may be of what is left', () =>
    fc.assert(
      fc.property(whole(101, 999), whole(2, 9), (whole, part) => {
        const near = Math.round(whole / part)
        expect(verdicts(`So ${part}/${whole} = 1 in ${near}.`)).not.toContain('refuted')
        expect(verdicts(`So ${part}/${whole} ≈ 1 in ${near}.`)).not.toContain('refuted')
        expect(verdicts(`So ${whole - 1}/${whole} = 1 in ${whole}.`)).not.toContain('refuted')
      }),
      RUNS,
    ))

  test('tells elsewhere where the figure is found, and changes no verdict', () =>
    fc.assert(
      fc.property(whole(2, 30), whole(2, 30), whole(0, 1), whole(1, 99), (a, b, by, more) => {
        const line = `So ${a} × ${b} = ${a * b + by}`
        const rows = a * b + more
        expect(verdicts(`${line} in ${rows} rows.`)).toEqual(verdicts(`${line}.`))
        expect(statements(`${line} in ${rows} rows.`)).toEqual(statements(`${line}.`))
        const quotient = `So ${a * b}/${a} = ${b + by}`
        expect(verdicts(`${quotient} in ${rows} rows.`)[0]).toBe(verdicts(`${quotient}.`)[0])
      }),
      RUNS,
    ))
})

test('a scale of two words is one scale, in prose and behind a formula', () =>
  fc.assert(
    fc.property(whole(1, 99), fc.constantFrom(['per cent', 100], ['per mille', 1000]), (n, [word, worth]) => {
      const value = `${n}/${worth}`
      expect(verdicts(`So ${value} = ${n} ${word}.`)).toEqual(['holds'])
      expect(verdicts(`So $${value} = ${n}$ ${word} of it.`)).toEqual(['holds'])
      expect(verdicts(`So ${value} = ${n + 20} ${word}.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('a line that begins with a decimal and a sign keeps the decimal', () =>
  fc.assert(
    fc.property(whole(1, 99), whole(1, 99), fc.constantFrom('−', '-', '·', '÷', '×', '+'), (a, b, sign) => {
      const x = a / 10
      const exact = { '−': x - b, '-': x - b, '+': x + b, '×': x * b, '·': x * b, '÷': x / b }[sign]!
      const written = exact.toFixed(6).replace('-', '−')
      expect(verdicts(`${a / 10} ${sign} ${b} = ${written}`)).not.toContain('refuted')
    }),
    RUNS,
  ))
