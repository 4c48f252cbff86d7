import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Token } from '../../../src/documents/model/document.js'
import { expectLaws } from './laws.js'
import { soup } from './soup.js'

const read = (source: string) => readDocument(source, 'soup.md')
const lineFeeds = (text: string) => text.replace(/\r\n?/g, '\n')

describe('any text at all', () => {
  test('is read into tokens that say what stands at their place, in order, disjoint, inside their section', () => {
    fc.assert(
      fc.property(soup, source => expectLaws(read(source))),
      { numRuns: 500 },
    )
  })

  test('is read the same twice, and under the name of plain text', () => {
    fc.assert(
      fc.property(soup, source => {
        const document = readDocument(source, 'a.md')
        expect(readDocument(source, 'a.md')).toEqual(document)
        expect(readDocument(source, 'a.txt')).toEqual({ ...document, path: 'a.txt' })
        expect(document.source).toBe(source)
      }),
      { numRuns: 300 },
    )
  })

  test('says the same with other line endings, at places moved by the characters that were added', () => {
    fc.assert(
      fc.property(soup.map(lineFeeds), fc.constantFrom('\r\n', '\r'), (source, ending) => {
        const moved = (offset: number) => offset + source.slice(0, offset).split('\n').length - 1
        const place = (offset: number) => (ending === '\r' ? offset : moved(offset))
        const other = read(source.replaceAll('\n', ending))
        const plain = read(source)
        expect(other.sections.map(section => section.label)).toEqual(
          plain.sections.map(section => section.label),
        )
        for (const [index, section] of plain.sections.entries()) {
          const twin = other.sections[index]!
          expect([twin.start, twin.end]).toEqual([place(section.start), place(section.end)])
          expect(twin.tokens.map(normal)).toEqual(section.tokens.map(token => normal(shifted(token, place))))
          expect(twin.programs).toEqual(
            section.programs.map(each => ({ ...each, start: place(each.start), end: place(each.end) })),
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** A token whose text and written form know one line ending. */
function normal(token: Token): Token {
  const written = token.written === undefined ? {} : { written: lineFeeds(token.written) }
  return { ...token, text: lineFeeds(token.text), ...written }
}

function shifted(token: Token, place: (offset: number) => number): Token {
  const { inner, scaleEnd } = token
  return {
    ...token,
    start: place(token.start),
    end: place(token.end),
    ...(inner && { inner: { start: place(inner.start), end: place(inner.end) } }),
    ...(scaleEnd !== undefined && { scaleEnd: place(scaleEnd) }),
  }
}

describe('an empty document', () => {
  test('and one of blanks has one, without tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), minLength: 1 }), source => {
        expect(read(source).sections).toEqual([
          { label: null, partOf: null, start: 0, end: source.length, tokens: [], programs: [] },
        ])
      }),
    )
  })
})
