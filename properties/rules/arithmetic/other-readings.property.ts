import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

/** What a page says of its logarithms, and the base. */
const SAID = [
  ['Here log is to base 10.', 10],
  ['All logs are base 2.', 2],
  ['Here $\\log$ means $\\log_{10}$.', 10],
  ['The logarithm is natural, and log is natural throughout.', Math.E],
  ['We use natural logs throughout.', Math.E],
] as const
const BASES = [2, 10, Math.E]

test('a logarithm holds in the base that the page says, and in no other', () =>
  fc.assert(
    fc.property(fc.constantFrom(...SAID), fc.integer({ min: 3, max: 99 }), ([said, base], x) => {
      for (const other of BASES) {
        const value = (Math.log(x) / Math.log(other)).toFixed(4)
        const found = verdicts(`${said}\n\nWe find $\\log ${x} = ${value}$.`)
        if (other === base) expect(found).toEqual(['holds'])
        else expect(found).not.toContain('holds')
        // Where nothing is said, each may be meant.
        expect(verdicts(`We find $\\log ${x} = ${value}$.`)).toEqual(['holds'])
      }
    }),
    { numRuns: 30 },
  ))

/** How a sentence names the base of its logarithm. */
const NAMED = [
  ['In trits', 3],
  ['In nats', Math.E],
  ['In bits', 2],
  ['In bans', 10],
  ['With base-5 logs', 5],
] as const

test('a logarithm holds in the base that its sentence names, and is open in another', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMED),
      fc.constantFrom(...NAMED),
      fc.integer({ min: 6, max: 96 }),
      ([named, base], [, other], x) => {
        const page = `${named}, $\\log ${x} = ${(Math.log(x) / Math.log(other)).toFixed(4)}$.`
        if (other === base) expect(verdicts(page)).toEqual(['holds'])
        else if (base !== Math.E && other !== Math.E) expect(verdicts(page)).not.toContain('holds')
      },
    ),
    { numRuns: 40 },
  ))

test('an angle without a sign is in degrees, but where the page speaks of radians', () => {
  const line = 'Then $\\sin 30 = 0.5$.'
  expect(verdicts(line)).toEqual(['holds'])
  for (const said of ['All angles are in radians.', 'Set it to RAD mode.', 'We work in radian mode.'])
    expect(verdicts(`${said} ${line}`)).toEqual(['undecided'])
  expect(verdicts('All angles are in radians. Then $\\sin 30 = -0.988$.')).toEqual(['holds'])
})

test('the base of a logarithm in a function that is called is open as well', () =>
  fc.assert(
    fc.property(fc.constantFrom(...BASES), fc.integer({ min: 3, max: 97 }), (base, percent) => {
      const p = percent / 100
      const value = -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(base)
      const page = (figure: number) =>
        verdicts(
          `The entropy is $h(p) = -p\\log p - (1-p)\\log(1-p)$.\n\nSo $h(${p}) \\approx ${figure.toFixed(4)}$.`,
        )
      expect(page(value)).toEqual(['holds'])
      expect(page(value * 1.2)).toEqual(['refuted'])
    }),
    { numRuns: 20 },
  ))
