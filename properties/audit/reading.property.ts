import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clauseBefore,
  type Reading,
  readLines,
  readSection,
  sentenceBefore,
  sentenceBehind,
} from '../../src/audit/reading.js'
import type { Token } from '../../src/documents/document.js'
import { readDocument } from '../../src/documents/markdown.js'
import type { LatexError } from '../../src/latex/latex-error.js'
import type { Chain, Node } from '../../src/latex/node.js'
import { chainText } from '../latex/tree-text.js'
import { readingOf } from './read-here.js'

const formulaOf = ({ section }: Reading, at = 0): Token =>
  section.tokens.filter(({ kind }) => kind === 'math')[at]!

const saidAround = (text: string, around: typeof sentenceBefore) => {
  const reading = readingOf(text)
  return around(formulaOf(reading), reading).map(token => token.text)
}

describe('around a formula', () => {
  const text = 'Apples pears. Plums figs, dates $x$ limes, melons. Kiwis grapes.'

  test('its sentence is what stands before and behind it up to the stops', () => {
    expect(saidAround(text, sentenceBefore)).toEqual(['plums', 'figs', ',', 'dates'])
    expect(saidAround(text, sentenceBehind)).toEqual(['limes', ',', 'melons', '.'])
  })

  test('its clause begins behind the last break, but not before its sentence', () => {
    expect(saidAround(text, clauseBefore)).toEqual(['dates'])
    expect(saidAround('Apples pears. Dates $x$ limes.', clauseBefore)).toEqual(['dates'])
    expect(saidAround('Apples, pears $x$ limes.', clauseBefore)).toEqual(['pears'])
  })

  test('there may be nothing but the end of the paragraph', () => {
    expect(saidAround('$x$', sentenceBefore)).toEqual([])
    expect(saidAround('$x$', clauseBefore)).toEqual([])
    expect(saidAround('$x$', sentenceBehind)).toEqual([''])
  })

  test('clauses are counted through the section: one of another sentence with its number is another', () => {
    const { section, places } = readingOf('Apples $x$ pears.')
    const tokens = section.tokens.map(token => ({ ...token, clause: 3 }))
    const far = tokens.map((token, at) => (at === 0 ? { ...token, sentence: 7 } : token))
    const at = (some: readonly Token[]) =>
      ({ section: { ...section, tokens: some }, places: new Map([[some[1]!, 1]]) }) as unknown as Reading
    expect(clauseBefore(tokens[1]!, at(tokens)).map(token => token.text)).toEqual(['apples'])
    expect(clauseBefore(far[1]!, at(far))).toEqual([])
    expect(places.get(section.tokens[1]!)).toBe(1)
  })

  test('no more than two hundred tokens of an endless sentence are looked at', () =>
    fc.assert(
      fc.property(fc.integer({ min: 195, max: 205 }), count => {
        const words = Array.from({ length: count }, (_, at) => `w${'abcdefghij'[at % 10]}`).join(' ')
        const reading = readingOf(`${words} $x$ ${words}`)
        const formula = formulaOf(reading)
        const most = Math.min(200, count)
        const nearest = (some: readonly Token[], end: 'start' | 'end') =>
          end === 'end' ? some.at(-1)!.text : some[0]!.text
        for (const before of [sentenceBefore(formula, reading), clauseBefore(formula, reading)]) {
          expect(before).toHaveLength(most)
          expect(nearest(before, 'end')).toBe(words.split(' ').at(-1))
        }
        const behind = sentenceBehind(formula, reading).filter(({ kind }) => kind === 'word')
        expect(behind).toHaveLength(most)
        expect(nearest(behind, 'start')).toBe('wa')
      }),
    ))
})

const firstChain = (reading: Reading): Chain => [...reading.chains.values()].flat()[0]!

describe('a section', () => {
  const chainsOf = (reading: Reading) =>
    [...reading.chains.values()].map(chains => chains.map(chainText).join('; '))

  test('is read formula by formula, and what cannot be read is kept with its reason and place', () => {
    const text = 'So $a = b$ and $\\frac{1$ and $c + 1$.'
    const reading = readingOf(text)
    expect(chainsOf(reading)).toEqual(['a = b', '(add c 1)'])
    const [[token, error]] = [...reading.failures] as [[Token, LatexError]]
    expect(reading.failures.size).toBe(1)
    expect(token.text).toBe('\\frac{1')
    expect(error.offset).toBeGreaterThanOrEqual(token.inner!.start)
    expect(error.offset).toBeLessThanOrEqual(token.inner!.end)
  })

  test('has its chains where they stand in the source', () => {
    const text = 'So $ab = c$.'
    expect(firstChain(readingOf(text)).terms.map(({ start, end }) => text.slice(start, end))).toEqual([
      'ab',
      'c',
    ])
    const token = { ...formulaOf(readingOf(text)) }
    delete (token as { inner?: object }).inner
    const { section } = readingOf(text)
    const bare = readSection({ ...section, tokens: [token] }, text)
    expect(firstChain(bare).terms[0]!.start).toBe(token.start)
  })

  test('is read with its macros', () => {
    const { section, source } = readingOf('So $\\half = x$.')
    const macro = { parameters: 0, optional: null, body: '\\frac{1}{2}', isStarred: false }
    const read = readSection({ ...section, macros: new Map([['\\half', macro]]) }, source)
    expect(chainsOf(read)).toEqual(['(div 1 2) = x'])
  })

  test('is read as it is written, in plain text or in LaTeX', () => {
    const { section, source } = readingOf('So $a ** 2$.')
    const tokens = section.tokens.map(token =>
      token.kind === 'math' ? { ...token, notation: 'plain' as const } : token,
    )
    const read = readSection({ ...section, tokens }, source)
    expect(chainsOf(read)).toEqual(['(pow a 2)'])
    const [{ start, end }] = firstChain(read).terms as [Node]
    expect(source.slice(start, end)).toBe('a ** 2')
    expect([...readingOf('So $a ** 2$.').failures].length).toBe(1)
  })

  test('keeps its source, where each token stands, and what the document told', () => {
    const { section, source } = readingOf('So $a = b$ here.')
    const told = { functions: new Set(['g']) }
    const read = readSection(section, source, told as never)
    expect([read.section, read.source, read.told]).toEqual([section, source, told])
    expect([...read.places]).toEqual(section.tokens.map((token, at) => [token, at]))
    expect(readSection(section, source).told).toEqual({})
  })
})

describe('the lines of a section', () => {
  test('are those of its prose too', () => {
    const text = 'We compute 2 + 3 = 5 here.'
    const reading = readingOf(text)
    const lines = readLines(reading)
    expect([reading.chains.size, lines.chains.size]).toEqual([0, 1])
    expect(lines.source).toBe(text)
  })

  test('are the section itself where its prose has none', () => {
    const reading = readingOf('We compute $2 + 3 = 5$ here.')
    expect(readLines(reading)).toBe(reading)
  })

  test('are read with what the document told', () => {
    const text = 'We compute 2 + 3 = 5 here.'
    const told = { functions: new Set(['g']) } as never
    const section = readDocument(text, 'a.md').sections[0]!
    expect(readLines(readSection(section, text, told)).told).toBe(told)
  })
})
