import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexemesOf } from '../../../src/notation/python/lexer.js'
import { ProgramError } from '../../../src/notation/python/syntax.js'

const texts = (source: string) => lexemesOf(source).map(({ text }) => text)

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

  test('have their kind', () =>
    expect(lexemesOf('x1 = 2.5 # five\n"s"').map(({ kind }) => kind)).toEqual([
      'name',
      'sign',
      'number',
      'line',
      'text',
    ]))

  test('of a comment are none, and the line ends behind it', () =>
    expect(texts('x # def "\ny')).toEqual(['x', '\n', 'y']))

  test.each([
    ['in brackets of any kind', '(\n[\n{\nx}\n]\n)', ['(', '[', '{', 'x', '}', ']', ')']],
    ['behind them again', '(x)\n[y]\n', ['(', 'x', ')', '\n', '[', 'y', ']', '\n']],
    ['though one was closed that was not open', ')\n(\nx)', [')', '\n', '(', 'x', ')']],
    ['but not where a text holds a bracket', '"("\nx', ['"("', '\n', 'x']],
    ['with carriage returns', 'x\r\ny\r\n', ['x', '\n', 'y', '\n']],
  ])('a line ends: %s', (_, source, expected) => expect(texts(source)).toEqual(expected))

  test.each(['"', "'", '"""', "'''"])('of a text in %s are one, whatever is escaped in it', quotes => {
    const others = quotes.length === 3 ? ['a"\'b', 'a\nb'] : ['a']
    for (const inside of ['\\\n', '\\ ', '\\\\', `\\${quotes[0]}`, '\\n', 'a\\\nb', ...others]) {
      const source = quotes + inside + quotes
      expect(lexemesOf(`${source} x`).map(({ kind, text }) => [kind, text])).toEqual([
        ['text', source],
        ['name', 'x'],
      ])
    }
  })

  test.each(['$', 'é', '"open', "'open\n'", '"""open"', '!', 'x;y', '\\x', '"a\\'])(
    'of %j are refused, with the place',
    source => {
      expect(() => lexemesOf(`x ${source}`)).toThrow(ProgramError)
      expect(() => lexemesOf(`x ${source}`)).toThrow(/expected a program, got /)
    },
  )

  test('are refused at the character that begins none', () => {
    const caught = fc.sample(fc.nat(50), 20).map(spaces => {
      try {
        return lexemesOf(`${' '.repeat(spaces)}?`)
      } catch (error) {
        return (error as ProgramError).offset - spaces
      }
    })
    expect(new Set(caught)).toEqual(new Set([0]))
  })

  test('are as many as a formula needs: 2000 and no more than one beyond', () => {
    expect(lexemesOf('x '.repeat(2000))).toHaveLength(2000)
    expect(() => lexemesOf('x '.repeat(2002))).toThrow(/at most 2000 words and signs/)
    expect(() => lexemesOf('x '.repeat(100_000))).toThrow(ProgramError)
  })

  test('take no time for blanks, comments and texts of any length', () => {
    for (const long of [' ', '\\\n', '# ', '#\n'].map(piece => piece.repeat(30_000)))
      expect(texts(`(${long}\n)`)).toEqual(['(', ')'])
    expect(lexemesOf(`"""${'a" \\""" '.repeat(20_000)}"""`)).toHaveLength(1)
    for (const long of ['"', "'"].map(quote => quote + 'a\\"'.repeat(30_000) + quote))
      expect(lexemesOf(long)).toHaveLength(1)
    expect(() => lexemesOf('"""'.concat('""'.repeat(30_000), 'a'))).toThrow(ProgramError)
  })

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
