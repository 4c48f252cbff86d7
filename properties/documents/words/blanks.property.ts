import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutLabels, withPlainBlanks } from '../../../src/documents/words/blanks.js'

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

test('labels of bookdown are blank, and nothing else is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z-]{1,12}$/), fc.constantFrom('eq', 'thm', 'fig'), (name, kind) => {
      const label = `(\\#${kind}:${name})`
      expect(withoutLabels(`a = b ${label} c`)).toBe(`a = b ${' '.repeat(label.length)} c`)
      expect(withoutLabels(`a (${kind}:${name}) c`)).toBe(`a (${kind}:${name}) c`)
    }),
  )
})
