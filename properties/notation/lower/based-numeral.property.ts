import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const RUNS = { numRuns: 40 }
const value = fc.integer({ min: 17, max: 100_000 })
const base = fc.constantFrom(2, 3, 4, 5, 7, 8, 10)

/** A numeral with its base below it, as TeX writes it. */
const based = (n: number, by: number) =>
  /^\d+$/.test(n.toString(by))
    ? `${n.toString(by)}_{${by}}`
    : `\\text{${n.toString(by).toUpperCase()}}_{${by}}`

test('a numeral is worth what its base says, on a page about bases too', () =>
  fc.assert(
    fc.property(value, base, base, fc.boolean(), (n, one, other, isTitled) => {
      const page = (line: string) =>
        `${isTitled ? '# Binary numbers\n\nWe count in base two.\n\n' : ''}So $${line}$.`
      expect(verdicts(page(`${n} = ${based(n, one)}`))).toEqual(['holds'])
      expect(verdicts(page(`${based(n, one)} = ${based(n, other)}`))).toEqual(['holds'])
      expect(verdicts(page(`${based(n, one)} + 1 = ${based(n + 1, other)}`))).toEqual(['holds'])
      expect(verdicts(page(`${based(n, one)} = ${based(n + 1, other)}`))).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('literals of programs are numbers', () =>
  fc.assert(
    fc.property(value, fc.constantFrom([16, '0x'], [2, '0b'], [8, '0o']), (n, [by, prefix]) => {
      const literal = (m: number) => `${prefix}${m.toString(by as number)}`
      expect(verdicts(`So \`${literal(n)} = ${n}\`.`)).toEqual(['holds'])
      expect(verdicts(`So \`${literal(n)} + 1 = ${literal(n + 1)}\`.`)).toEqual(['holds'])
      expect(verdicts(`So \`${literal(n)} = ${n + 1}.5\`.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('digits that the base does not have make a name', () => {
  for (const line of ['5_2 = 3', 'A_{12} = 4', 'T_2 = 5', '9_8 = 9', '19_7 = 16'])
    expect(verdicts(`So $${line}$.`)).not.toContain('refuted')
})
