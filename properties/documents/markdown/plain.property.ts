import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument, readPlain } from '../../../src/documents/markdown/markdown.js'
import { expectLaws, expectPlace } from './laws.js'
import { sentence } from './ordinary.js'
import { soup } from './soup.js'

const read = (source: string) => readPlain(source, 'a.txt')
const tokensOf = (source: string) => read(source).sections.flatMap(section => section.tokens)
const said = (source: string) =>
  tokensOf(source)
    .filter(({ kind }) => kind !== 'stop')
    .map(({ text }) => text)
    .join(' ')

describe('plain text', () => {
  test('of any kind keeps the laws of every document', () => {
    fc.assert(
      fc.property(soup, source => expectLaws(read(source), expectPlace)),
      { numRuns: 200 },
    )
  })

  test('says what Markdown without marks says, in paragraphs and simple lists', () => {
    const plain = sentence.filter(text => !/[*[<`]/.test(text))
    const item = fc.tuple(fc.constantFrom('', '- ', '1. ', '* '), plain).map(all => all.join(''))
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\n\n'),
        (all, between) => {
          const source = all.join(between)
          expect(read(source).sections).toEqual(readDocument(source, 'a.txt').sections)
        },
      ),
      { numRuns: 200 },
    )
  })

  test.each([
    ['lines that stand in are prose', 'So\n\n      we have 5 of\n      8 cards', 'so we have 5 of 8 cards'],
    ['brackets are no links', 'see [1](two) ![x](y)', 'see [ 1 ] ( 2 ) [ x ] ( y )'],
    ['rules part paragraphs', 'a\n-----\nb', 'a b'],
    [
      'mathematics is mathematics',
      'so $x$ and \\(y\\) and \\[z\\], not $5 and $6',
      'so x and y and z , not 5 and 6',
    ],
    ['code is code', 'so `2 * 3 = 6` and\n```\nprogram\n```\nb', 'so 2 * 3 = 6 and b'],
    ['comments are prose', '<!-- a --> b', '-- a -- b'],
  ])('%s', (_, source, heard) => expect(said(source)).toBe(heard))
})
