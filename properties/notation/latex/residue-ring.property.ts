import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ringIn } from '../../../src/notation/latex/residue-ring.js'

const modulus = fc.integer({ min: 2, max: 999_999 })

test.each([
  (m: string) => `\\mathbb{Z}/${m}\\mathbb{Z}`,
  (m: string) => `\\mathbb Z / (${m})`,
  (m: string) => `\\mathbb{Z}/\\langle ${m} \\rangle`,
  (m: string) => `(\\mathbb{Z}/${m}\\mathbb{Z})^\\times`,
  (m: string) => `\\Z/${m}\\Z`,
  (m: string) => `\\Z_{${m}}`,
  (m: string) => `Z/${m}Z`,
  (m: string) => `x \\in \\mathbb{Z}_{${m}}`,
  (m: string) => `a \\equiv b \\pmod{${m}}`,
])('a ring of remainders tells its modulus: %s', write => {
  fc.assert(
    fc.property(modulus, m => {
      expect(ringIn(write(String(m)))).toEqual({ modulus: BigInt(m) })
    }),
  )
  expect(ringIn(write('n'))).toEqual({ modulus: null })
})

test('a field counts modulo its characteristic', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(2, 3, 5, 7, 11, 101),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('\\mathbb{F}_{§}', '\\mathbb F_{§}', '\\F_{§}', 'GF(§)', '\\mathrm{GF}(§)'),
      (prime, power, form) => {
        const orders = [String(prime ** power), `${prime}^{${power}}`]
        for (const order of orders)
          expect(ringIn(form.replace('§', order))).toEqual({ modulus: BigInt(prime) })
      },
    ),
  )
})

/** Operations a second, and a field that nobody says the order of. */
const NEAR = ['80\\,\\text{GFLOPs}', '80 GFLOPs', '3\\,\\mathrm{GFs}', '\\mathbb{F}', '\\mathbb{F}^3']

test('the usual numbers are told, and anything else is no ring', () => {
  for (const set of ['\\mathbb{R}', '\\mathbb Q', '\\mathbb{Z}', '\\R']) expect(ringIn(set)).toBe('usual')
  for (const other of [
    'x',
    'F_5',
    'Z_7',
    '\\mathbb{R}^3',
    '17 \\bmod 5',
    '\\mathbf{F}_2',
    '{',
    '\\text{',
    ...NEAR,
  ])
    expect(ringIn(other)).toBe(null)
})
