import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { clauseBefore, sentenceBefore, sentenceBehind } from '../../src/english/sentence.js'
import { LatexError } from '../../src/notation/latex/lexer/latex-error.js'
import { readLines, readSection } from '../../src/page/reading.js'
import { readingOf, shown } from '../rules/book/locate/read-here.js'

const words = (tokens: readonly { readonly text: string }[]) => tokens.map(({ text }) => text).join(' ')
const at = (text: string, word = 'here') => {
  const reading = readingOf(text)
  const token = reading.section.tokens.find(one => one.text === word)!
  return { reading, token }
}

describe('what stands around a token', () => {
  test.each([
    ['It is so. Now it is here for you. And so.', 'now it is', 'now it is', 'for you .'],
    ['Here.', '', '', '.'],
    ['It, now, is here, for you.', 'it , now , is', 'is', ', for you .'],
    ['It is. Here', '', '', ''],
  ])('%s', (text, sentence, clause, behind) => {
    const { reading, token } = at(text)
    expect(words(sentenceBefore(token, reading))).toBe(sentence)
    expect(words(clauseBefore(token, reading))).toBe(clause)
    expect(words(sentenceBehind(token, reading)).trimEnd()).toBe(behind)
  })

  test('in its clause of its sentence', () => {
    const { reading, token } = at('It is. Now here.')
    const tokens = reading.section.tokens.map(one => ({ ...one, clause: 0 }))
    const places = new Map(tokens.map((one, i) => [one, i] as const))
    const flat = { ...reading, section: { ...reading.section, tokens }, places }
    expect(words(clauseBefore(tokens[reading.places.get(token)!]!, flat))).toBe('now')
  })

  test('no further than two hundred tokens', () => {
    const so = (count: number) => 'so '.repeat(count)
    const lengths = (text: string) => {
      const { reading, token } = at(text)
      return [sentenceBefore, clauseBefore, sentenceBehind].map(of => of(token, reading).length)
    }
    expect(lengths(`${so(150)}here ${so(150)}`)).toEqual([150, 150, 151])
    expect(lengths(`${so(200)}here ${so(199)}.`)).toEqual([200, 200, 200])
    expect(lengths(`${so(201)}here ${so(200)}.`)).toEqual([200, 200, 200])
    expect(lengths(`${so(300)}here ${so(300)}.`)).toEqual([200, 200, 200])
  })
})

describe('the mathematics of a section', () => {
  const chainsOf = (text: string) =>
    [...readingOf(text).chains].map(([token, chains]) => [
      token.text,
      chains.map(({ terms }) => terms.map(shown).join(' ')),
    ])

  test('is read, with what cannot be read kept beside its error', () => {
    const text = 'So $x = 2$ and $\\frac{$ and $y$, `z`.'
    expect(chainsOf(text)).toEqual([
      ['x = 2', ['symbol x number 2']],
      ['y', ['symbol y']],
    ])
    const { failures, places, section, source, told } = readingOf(text)
    expect([...failures].map(([token]) => token.text)).toEqual(['\\frac{'])
    for (const error of failures.values()) expect(error).toBeInstanceOf(LatexError)
    expect(section.tokens.map(token => places.get(token))).toEqual(section.tokens.map((_, i) => i))
    expect([source, told]).toEqual([text, {}])
  })

  test('stands where the document has it', () => {
    const text = 'So $x = 2$ and $$y$$ it is.'
    const starts = [...readingOf(text).chains.values()].map(([chain]) => chain!.terms[0]!.start)
    expect(starts).toEqual([text.indexOf('x'), text.indexOf('y')])
    const failure = [...readingOf('So $1 + \\frac{$.').failures.values()][0]!
    expect(failure.offset).toBeGreaterThan(3)
  })

  test('with the macros of the section', () => {
    const text = '\\newcommand{\\half}{\\frac{1}{2}}\n\nSo $\\half = 2$.'
    const section = readDocument(text, 'a.tex').sections[0]!
    const macros = new Map([
      ['\\half', { parameters: 0, optional: null, body: '\\frac{1}{2}', isStarred: false }],
    ])
    const plain = readSection({ ...section, macros: new Map() }, text)
    const known = readSection({ ...section, macros }, text)
    const terms = (reading: typeof known) =>
      [...reading.chains.values()].flat().flatMap(one => one.terms.map(shown))
    expect(terms(known)).toEqual(['div(number 1, number 2)', 'number 2'])
    expect(terms(plain)).not.toEqual(terms(known))
  })

  test('in plain notation where the token says so', () => {
    const reading = readingOf('So $2 ** 3$ it is.')
    const tokens = reading.section.tokens.map(token =>
      token.kind === 'math' ? { ...token, notation: 'plain' as const, inner: { start: 40, end: 46 } } : token,
    )
    const { chains } = readSection({ ...reading.section, tokens }, reading.source)
    const term = [...chains.values()][0]![0]!.terms[0]!
    expect(shown(term)).toBe('pow(number 2, number 3)')
    expect(term.start).toBe(40)
    const { inner: _, ...bare } = tokens.find(({ kind }) => kind === 'math')!
    const outer = readSection({ ...reading.section, tokens: [{ ...bare, start: 7 }] }, reading.source)
    expect([...outer.chains.values()][0]![0]!.terms[0]!.start).toBe(7)
  })

  test('and gives the glossary what the whole of it says', () => {
    const sums = 'So $\\frac{1}{G} \\sum_{i=1}^G r_i$ it is.'
    expect([...readingOf(sums).glossary.groups.keys()]).toEqual(['r'])
    expect(readingOf('So it is.').glossary.groups.size).toBe(0)
    const section = readDocument(sums, 'a.md').sections[0]!
    const told = {}
    expect(readSection(section, sums, told).told).toBe(told)
  })
})

describe('the arithmetic of prose', () => {
  test('is read with the rest where there is any', () => {
    const text = 'So 2 + 3 = 5 it is, and $x = 2$.'
    const reading = readingOf(text)
    const lines = readLines(reading)
    expect([...lines.chains.keys()].map(token => token.text)).toEqual(['2 + 3 = 5', 'x = 2'])
    expect(reading.chains.size).toBe(1)
    expect(lines.told).toBe(reading.told)
    expect(lines.source).toBe(text)
  })
  test('else it is the same reading', () => {
    const reading = readingOf('So it is, and $x = 2$.')
    expect(readLines(reading)).toBe(reading)
  })
})

test('what is no error of the notation is thrown', () => {
  const text = 'So $x$ it is.'
  const section = readDocument(text, 'a.md').sections[0]!
  const macros = {
    get: () => {
      throw new TypeError('broken')
    },
    has: () => true,
  } as never
  const broken = section.tokens.map(token => (token.kind === 'math' ? { ...token, text: '\\half' } : token))
  expect(() => readSection({ ...section, tokens: broken, macros }, text)).toThrow(TypeError)
})
