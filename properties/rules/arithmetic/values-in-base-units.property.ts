import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

/** Prefixed units by the power of ten that they are of their base unit. */
const units = fc.constantFrom(
  ['k\\Omega', 3],
  ['mA', -3],
  ['nF', -9],
  ['mV', -3],
  ['kW', 3],
  ['cm', -2],
) as fc.Arbitrary<readonly [string, number]>

test('values with units are put in as they are printed, or in base units, and in nothing else', () => {
  fc.assert(
    fc.property(
      units,
      units,
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 11, max: 19 }),
      ([one, p], [other, q], a, b) => {
        const given = `Let $U = ${a}\\,\\mathrm{${one}}$ and $V = ${b}\\,\\mathrm{${other}}$.`
        const said = (x: string, y: string) => lastVerdict(`${given} So $U \\cdot V = ${x} \\cdot ${y}$.`)
        expect(said(`${a} \\cdot 10^{${p}}`, `${b} \\cdot 10^{${q}}`)).toBe('holds')
        expect(said(`${a} \\cdot 10^{${p}}`, `${3 * b} \\cdot 10^{${q}}`)).not.toBe('holds')
      },
    ),
    { numRuns: 30 },
  )
})

test('what stands behind a figure inside its formula is no unit of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(['h', 3600], ['d', 86_400]) as fc.Arbitrary<readonly [string, number]>,
      fc.integer({ min: 2, max: 9 }),
      ([name, worth], a) => {
        const page = `We set $a = ${a}, ${name} = 2$. So $a + ${name} = ${a * worth + 2}$.`
        expect(lastVerdict(page)).toBe('refuted')
      },
    ),
  )
})
