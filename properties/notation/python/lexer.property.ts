import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexemesOf } from '../../../src/notation/python/lexer.js'
import { ProgramError } from '../../../src/notation/python/syntax.js'

const words = fc.constantFrom(
  'x',
  'lp_w1',
  '_',
  'def',
  '3',
  '0.5',
  '.5',
  '2.',
  '1_000',
  '1e-8',
  '2.5E+3',
  '**',
  '->',
  '*',
  '-',
  '/',
  '@',
  "'text'",
  '"a # b"',
  '"say \\"def g\\""',
  '"""two\nlines"""',
  "'''two\nlines'''",
)
const blanks = fc.constantFrom(' ', '\t', '  \t ', '\\\n', '\\\r\n', ' \r ')

describe('lexemes', () => {
  test('are the words that were written, whatever is blank between them, and stand where they say', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(words, blanks), { maxLength: 12 }), pairs => {
        const source = pairs.flat().join('')
        const lexemes = lexemesOf(source)
        expect(lexemes.map(({ text }) => text)).toEqual(pairs.map(([word]) => word))
        for (const { text, start, end } of lexemes) expect(source.slice(start, end)).toBe(text)
      }),
    ))

  test('of any characters are found or refused', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'x1.e_"\'\\\n\r #()-*>[]:='), maxLength: 40 }),
        source => {
          try {
            const found = lexemesOf(source)
            for (const [i, { start }] of found.entries())
              expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
          } catch (error) {
            expect(error).toBeInstanceOf(ProgramError)
          }
        },
      ),
    ))
})
