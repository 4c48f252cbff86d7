import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../../audit/arithmetic-verdicts.js'
import { lastVerdict } from '../../../audit/last-verdict.js'

const RUNS = { numRuns: 20 }
const whole = (min: number, max: number) => fc.integer({ min, max })

describe('a hyphen that is glued between two figures of prose', () => {
  test('may part three counts or more from each other, which add up', () =>
    fc.assert(
      fc.property(fc.array(whole(1, 9), { minLength: 3, maxLength: 5 }), whole(1, 9), (counts, off) => {
        const sum = counts.reduce((total, count) => total + count)
        const difference = 2 * counts[0]! - sum
        expect(verdicts(`Take ${counts.join('-')} = ${sum} tablets.`)).toEqual(['undecided'])
        fc.pre(sum + off !== difference)
        expect(verdicts(`Take ${counts.join('-')} = ${sum + off} tablets.`)).toEqual(['refuted'])
        expect(verdicts(`So ${counts.join(' - ')} = ${sum + off} tablets.`)).toEqual(['refuted'])
      }),
      RUNS,
    ))

  test('may part what was won from what was lost, which give a share or a sum', () =>
    fc.assert(
      fc.property(whole(2, 30), whole(1, 30), (won, lost) => {
        fc.pre(won > lost)
        const share = won / (won + lost)
        const written = share.toFixed(3).slice(1)
        expect(verdicts(`Home record ${won}-${lost} = ${written}.`)).toEqual(['undecided'])
        expect(verdicts(`Record: ${won}-${lost} = ${Math.round(100 * share)}%.`)).toEqual(['undecided'])
        expect(verdicts(`Record: ${won}-${lost} = ${won + lost} games.`)).toEqual(['undecided'])
        expect(verdicts(`So ${won} - ${lost} = ${written}.`)).toEqual(['refuted'])
        expect(verdicts(`So ${won} - ${lost} = ${won + lost}.`)).toEqual(['refuted'])
      }),
      RUNS,
    ))

  test('may run over noon or over midnight, by its clock', () =>
    fc.assert(
      fc.property(whole(2, 12), whole(1, 11), whole(13, 23), (from, to, later) => {
        fc.pre(from > to && from - to !== 6)
        expect(verdicts(`Open ${from}-${to} = ${to - from + 12} hours.`)).toEqual(['undecided'])
        expect(verdicts(`Open ${from}-${to} = ${to - from + 12}.5 hours.`)).toEqual(['refuted'])
        expect(verdicts(`Open ${later}-${to} = ${to - later + 24} hours.`)).toEqual(['undecided'])
        // Over noon no hour is more than 12.
        fc.pre(![6, 12, 18].includes(later - to))
        expect(verdicts(`Open ${later}-${to} = ${Math.abs(to - later + 12)} hours.`)).toEqual(['refuted'])
      }),
      RUNS,
    ))
})

test('a glued x names a size beside another size, and multiplies beside one whole number', () =>
  fc.assert(
    fc.property(whole(2, 12), whole(2, 12), (a, b) => {
      expect(verdicts(`A ${a}x${b} = ${a - 0.5} × ${b - 0.5} inches.`)).toEqual(['undecided'])
      expect(verdicts(`A ${a} x ${b} = ${a - 1} x ${b - 1} mm.`)).toEqual(['undecided'])
      expect(verdicts(`So ${a} × ${b} = ${a - 0.5} × ${b - 0.5} inches.`)).toEqual(['undecided'])
      expect(verdicts(`Sizes: ${a}×${b} = ${a - 0.5} × ${b - 0.5}.`)).toEqual(['undecided'])
      expect(verdicts(`So ${a} × ${b} = ${a - 0.5} × ${b - 0.5}.`)).toEqual(['refuted'])
      expect(verdicts(`So ${a} × ${b} × 2 = ${a - 0.5} × ${b - 0.5} inches.`)).toEqual(['refuted'])
      expect(verdicts(`A ${a}x${b} = ${a * b + 1} studs.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('a power may stand beside its logarithm in a unit of counting, and beside no other figure', () =>
  fc.assert(
    fc.property(whole(11, 90), whole(3, 9), (base, exponent) => {
      const power = `${base}^${exponent}`
      const bits = exponent * Math.log2(base)
      const digits = exponent * Math.log10(base)
      expect(verdicts(`So ${power} = ${bits.toFixed(1)} bits.`)).toEqual(['undecided'])
      expect(verdicts(`So $${power} = ${bits.toFixed(1)}$ bits.`)).toEqual(['undecided'])
      expect(verdicts(`So ${power} = ${Math.floor(digits) + 1} digits.`)).toEqual(['undecided'])
      expect(verdicts(`So ${power} = ${(bits + 3).toFixed(1)} bits.`)).toEqual(['refuted'])
      expect(verdicts(`So ${power} = ${bits.toFixed(1)} words.`)).toEqual(['refuted'])
      expect(verdicts(`So ${base} + ${exponent} = ${Math.log2(base + exponent).toFixed(1)} bits.`)).toEqual([
        'refuted',
      ])
    }),
    RUNS,
  ))

test('a small number may stand beside its whole logarithm alone, a factorial or a scale beside any', () =>
  fc.assert(
    fc.property(whole(3, 9), whole(20, 60), (exponent, n) => {
      expect(verdicts(`So 2^${exponent} = ${2 ** exponent} = ${exponent} bits.`)).toEqual([
        'holds',
        'undecided',
      ])
      expect(verdicts(`So 2 × ${2 ** exponent} = ${exponent + 3} bits.`)).toEqual(['refuted'])
      let bits = 0
      for (let factor = 2; factor <= n; factor++) bits += Math.log2(factor)
      expect(verdicts(`So ${n}! = ${bits.toFixed(1)} bits.`)).toEqual(['undecided'])
      expect(verdicts(`So ${n}! = ${(bits + 9).toFixed(1)} bits.`)).toEqual(['refuted'])
      const billions = Math.log2(n * 1e9).toFixed(1)
      expect(verdicts(`So ${n} × 1 billion = ${billions} bits.`)).toEqual(['undecided'])
    }),
    RUNS,
  ))

test('a figure may be a part of what stands behind the formula, where the other side may be one', () =>
  fc.assert(
    fc.property(whole(2, 60), fc.constantFrom('in', 'out of', 'in every'), (n, of) => {
      expect(verdicts(`So $2/${2 * n} = 1$ ${of} ${n}.`)).toEqual(['undecided'])
      expect(verdicts(`So $${n} + 2 = 1$ in ${n}.`)).toEqual(['refuted'])
      expect(verdicts(`So $2/${2 * n} = 1$, and ${n} more.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('a remainder at the end may be of both sides', () =>
  fc.assert(
    fc.property(whole(2, 30), whole(1, 9), whole(0, 30), (modulus, times, rest) => {
      fc.pre(rest < modulus)
      const line = (sign: string) => verdicts(`So $${times * modulus + rest} = ${rest} ${sign} ${modulus}$.`)
      expect(line('\\bmod')).toEqual(['undecided'])
      expect(line('+')).not.toEqual(['undecided'])
    }),
    RUNS,
  ))

test('a tilde may stand between the ends of a range, the lesser one first', () =>
  fc.assert(
    fc.property(whole(2, 30), whole(5, 90), fc.constantFrom('', '\\%'), (from, more, unit) => {
      fc.pre(more > from)
      const line = (sign: string, left: number, right: number) =>
        verdicts(`We crop $${left}${unit} ${sign} ${right}${unit}$ of it.`)
      expect(line('\\sim', from, from + more)).toEqual(['undecided'])
      expect(line('\\sim', from + more, from)).toEqual(['refuted'])
      expect(line('\\approx', from, 2 * from + more)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('two figures behind the sign may be a range, or a score out of a total', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 40 }), (a, b) => {
      const verdict = (right: string) => lastVerdict(`The time: ${a} + ${b} = ${right} in all.`)
      expect(verdict(`${a + b}-${a + b + 10} min`)).toBe('undecided')
      expect(verdict(`${a + b}/${a + b + 5}`)).toBe('undecided')
      expect(verdict(`${a + b + 3}/${a + b + 5}`)).toBe('refuted')
    }),
    { numRuns: 30 },
  )
})

test('a chain of whole numbers that is backwards may rank things, and one that is so in part compares them', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(whole(1, 40), { minLength: 3, maxLength: 6 }),
      fc.constantFrom('<', '>'),
      (all, sign) => {
        const isRight = (a: number, b: number): boolean => (sign === '<' ? a < b : a > b)
        const links = all.slice(1).map((b, i) => isRight(all[i]!, b))
        const wrong = links.includes(true) ? 'refuted' : 'undecided'
        expect(verdicts(`I rank them as ${all.join(` ${sign} `)}.`)).toEqual(
          links.map(right => (right ? 'holds' : wrong)),
        )
        const [a, b] = all
        fc.pre(!isRight(a!, b!))
        expect(verdicts(`So ${a} ${sign} ${b}.`)).toEqual(['refuted'])
      },
    ),
    RUNS,
  ))

test('a power of a number may count what takes some bytes each, and a product says how many', () =>
  fc.assert(
    fc.property(whole(200, 900), whole(2, 9), (side, size) => {
      const bytes = (side ** 3 * size) / 1e9
      fc.pre(Math.abs(bytes / (side ** 3 / 1e9) - 1) > 0.1)
      expect(verdicts(`A grid of ${side}^3 = ${bytes.toFixed(3)} GB.`)).toEqual(['undecided'])
      expect(verdicts(`So ${side}^3 * ${size} = ${(bytes * 1.5).toFixed(3)} GB.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('a Δ before a quantity may be its change, and one that stands alone is a factor', () => {
  const verdict = (page: string) => lastVerdict(page)
  fc.assert(
    fc.property(fc.constantFrom(...'LBQ'), name => {
      expect(
        verdict(`It is an identity that $\\Delta(a ${name}) = a \\Delta ${name} + ${name} \\Delta a$.`),
      ).toBe('undecided')
      expect(verdict(`It is an identity that $(a + ${name}) \\Delta = a + ${name} \\Delta$.`)).toBe('refuted')
    }),
    RUNS,
  )
})

test('points behind a figure may be hundredths, as far as it is printed', () =>
  fc.assert(
    fc.property(
      whole(1, 40),
      whole(41, 99),
      fc.constantFrom('points', 'percentage points', 'pp'),
      (a, b, unit) => {
        const page = (figure: string) => verdicts(`The difference is $${a}/${b} \\approx ${figure}$ ${unit}.`)
        expect(page(((100 * a) / b).toFixed(1))).toEqual(['undecided'])
        expect(verdicts(`The difference is $${a}/${b} \\approx ${((100 * a) / b).toFixed(1)}$.`)).toEqual([
          'refuted',
        ])
      },
    ),
    RUNS,
  ))

describe('a count beside a percentage', () => {
  test('may be so many of a whole that is not printed', () =>
    fc.assert(
      fc.property(whole(1, 9999), whole(1, 99), (count, share) => {
        expect(verdicts(`That is ${count} tokens = ${share}%.`)).toEqual(['undecided'])
        expect(verdicts(`That is $${count} \\text{ GPUs} = ${share}\\%$ of them.`)).toEqual(['undecided'])
        expect(verdicts(`So ${count} + 1 = ${share}%.`)).toEqual(['refuted'])
      }),
      RUNS,
    ))

  test('is no fraction of two figures, and no number below 1', () => {
    expect(verdicts('So 3/4 = 80%.')).toEqual(['refuted'])
    expect(verdicts('That is 0.45 kg/kg = 9%.')).toEqual(['refuted'])
  })
})
