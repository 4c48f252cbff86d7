import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withPlainBlanks } from '../../../src/documents/words/blanks.js'

test('special blanks are plain ones, but for those inside a figure', () => {
  const blank = fc.constantFrom('\u00a0', '\u2009', '\u202f', '\u2002')
  fc.assert(
    fc.property(blank, fc.stringMatching(/^[a-z]?$/), fc.nat({ max: 9 }), (blank, letter, digit) => {
      expect(withPlainBlanks(`${digit}${blank}${letter || 'GB'}${blank}${digit}`)).toBe(
        `${digit} ${letter || 'GB'} ${digit}`,
      )
      expect(withPlainBlanks(`12${blank}345`)).toBe(`12${blank}345`)
    }),
  )
})
