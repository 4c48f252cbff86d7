import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings.map(
    one => one.verdict,
  )

/** A wrong figure may be one that was rounded badly. */
const isAccused = (verdict: string) => verdict === 'refuted' || verdict === 'misrounded'

/** Ways in which a page sets up the remainders of a modulus. */
const SETUPS: readonly ((m: number) => string)[] = [
  m => `Work in $\\mathbb{Z}/${m}\\mathbb{Z}$.`,
  m => `We work in $\\Z/${m}$ from now on.`,
  m => `Let us compute in $\\mathbb{Z}_{${m}}$.`,
  m => `All sums are modulo ${m}.`,
  m => `The sums are taken modulo $${m}$.`,
  m => `## Arithmetic mod ${m}`,
  m => `## Sums in $\\mathbb{Z}/(${m})$`,
  m => `Modulo ${m}:`,
  m => `Note that $1 \\equiv ${m + 1} \\pmod{${m}}$.`,
]
const setup = fc.constantFrom(...SETUPS)
const modulus = fc.integer({ min: 3, max: 60 })
const summand = fc.integer({ min: 1, max: 500 })

test('a sum of remainders is not called wrong in the section that sets them up, and a wrong one is', () => {
  fc.assert(
    fc.property(setup, modulus, summand, summand, (write, m, a, b) => {
      const sum = (shift: number) => `${write(m)}\n\nThen $${a} + ${b} = ${((a + b) % m) + shift}$.`
      expect(verdicts(sum(0))).not.toContain('refuted')
      fc.pre(((a + b) % m) + 1 !== a + b)
      expect(verdicts(sum(1)).some(isAccused)).toBe(true)
    }),
  )
})

test('an inverse of a field is not called wrong, and any other element is', () => {
  fc.assert(
    fc.property(fc.constantFrom(5, 7, 11, 13), fc.integer({ min: 2, max: 4 }), (p, a) => {
      const inverse = [...Array(p).keys()].find(b => (a * b) % p === 1)!
      const page = (b: number) => `Work in $\\mathbb F_{${p}}$.\n\nThen $1/${a} = ${b}$.`
      expect(verdicts(page(inverse))).not.toContain('refuted')
      expect(verdicts(page(inverse + 1))).toContain('refuted')
    }),
  )
})

test('the arithmetic ends with its section, goes on in deeper ones, and gives way to another one', () => {
  fc.assert(
    fc.property(modulus, fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }), (m, own, next) => {
      const line = `$${m} + 1 = 1$.`
      const page = `${'#'.repeat(own)} One\n\nWork modulo ${m}.\n\n${'#'.repeat(next)} Two\n\nThen ${line}`
      expect(verdicts(page).includes('refuted')).toBe(next <= own)
      expect(verdicts(`Work modulo ${m}. Now work modulo ${m + 1}. Then ${line}`)).toContain('refuted')
      expect(verdicts(`Work modulo ${m}. Now go over $\\mathbb{R}$. Then ${line}`)).toContain('refuted')
    }),
  )
})

test('a sum in another base is judged by its digits there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), summand, summand, (base, a, b) => {
      const page = (sum: number) =>
        `We count in base ${base}. Then $${[a, b].map(one => one.toString(base)).join(' + ')} = ${sum.toString(base)}$.`
      const said = (sum: number) => page(sum).replace('. Then', '.\n\nThen')
      expect(verdicts(said(a + b))).not.toContain('refuted')
      const wrong = a + b + 1
      const usual = Number(a.toString(base)) + Number(b.toString(base))
      // Zeros at the end may be insignificant.
      fc.pre(!wrong.toString(base).endsWith('0'))
      fc.pre(
        usual !== Number(wrong.toString(base)) && usual !== wrong && a + b !== Number(wrong.toString(base)),
      )
      expect(verdicts(said(a + b + 1)).some(isAccused)).toBe(true)
    }),
  )
})

test('one side alone may be in the base', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), summand, summand, (base, a, b) => {
      const page = (sum: number) => `In base ${base}, $${a} + ${b} = ${sum.toString(base)}$.`
      expect(verdicts(page(a + b))).not.toContain('refuted')
    }),
  )
})

test('what is carried in base two is not called wrong', () => {
  expect(verdicts('- $1 + 1 = 10$: write 0, carry 1')).not.toContain('refuted')
  expect(verdicts('- $1 + 1 = 11$: write 1, carry 1')).toContain('refuted')
  expect(verdicts('- Bit 2: 1+1+0 = 10, Sum=0')).not.toContain('refuted')
  expect(verdicts('- Bit 2: 1+1+0 = 11, Sum=0')).toContain('refuted')
})

test('bits and nim sums are judged by what they are', () => {
  expect(verdicts('### Boolean algebra\n\nWe have $1 + 1 = 1$.')).not.toContain('refuted')
  expect(verdicts('### Boolean algebra\n\nThere are $4 + 5 = 8$ laws.')).toContain('refuted')
  fc.assert(
    fc.property(summand, summand, (a, b) => {
      const page = (sum: number) => `We take nim sums.\n\nHere $${a} + ${b} = ${sum}$.`
      expect(verdicts(page(a ^ b))).not.toContain('refuted')
      fc.pre((a ^ b) + 1 !== a + b)
      expect(verdicts(page((a ^ b) + 1)).some(isAccused)).toBe(true)
    }),
  )
})

test('a product that no remainder explains is wrong there too', () =>
  fc.assert(
    fc.property(
      setup,
      modulus,
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 2, max: 60 }),
      (write, m, a, b) => {
        // Off by the modulus, and both sides more than a remainder.
        fc.pre(a * b - m > m)
        expect(verdicts(`${write(m)}\n\nThen $${a} \\cdot ${b} = ${a * b - m}$.`).some(isAccused)).toBe(true)
        const heading = (stated: number) =>
          verdicts(`## Modular arithmetic\n\nThen $${a} \\cdot ${b} = ${stated}$.`)
        // A modulus that divides 2 leaves at most 1 over.
        fc.pre((a * b - 2) % 10 !== 0)
        expect(heading(a * b - 2).some(isAccused)).toBe(a * b - 2 >= 2)
        expect(heading(1)).not.toContain('refuted')
      },
    ),
  ))
