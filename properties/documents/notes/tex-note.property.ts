import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../../src/documents/read.js'

const notesIn = (source: string) => readDocuments(source, 'n.tex')[0]!.notes
const textsOf = (source: string) =>
  notesIn(source).map(({ kind, lines }) => [kind, ...lines.map(({ text }) => text.trim())])

describe('notes in the comments of a TeX source', () => {
  const line = fc.constantFrom('id: shift', 'for: x > 0', 'x + x = 2x', '\\sigma(x) > 0', '')
  const mark = fc.constantFrom('%', '% ', '%% ', '  % ')

  test('are claims of the comment lines below the word, each at its own place', () =>
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 5 }),
        mark,
        fc.constantFrom('\n', '\r\n'),
        (lines, sign, ending) => {
          const source = [`Text. \\% $y$`, `${sign}claim`, ...lines.map(one => sign + one), 'More.'].join(
            ending,
          )
          const [note, ...others] = notesIn(source)
          expect(others).toEqual([])
          expect(note).toMatchObject({ kind: 'claim', missing: null })
          expect(note!.lines.map(({ text }) => text.trim())).toEqual(lines)
          for (const { text, start } of note!.lines)
            expect(source.slice(start, start + text.length)).toBe(text)
          const place = source.slice(note!.start, note!.end)
          expect(place).toMatch(/^%/)
          expect(place).not.toContain('More')
          const words = readDocuments(source, 'n.tex')[0]!.sections.flatMap(({ tokens }) => tokens)
          expect(words.filter(({ kind }) => kind === 'word').map(({ text }) => text)).toEqual([
            'text',
            'more',
          ])
        },
      ),
    ))

  test('end where the next note begins, or a line that is no comment', () => {
    expect(textsOf('% claim\n% x = x\n% errata-disable-next-line -- r\n% claim: y = y\n% z = z')).toEqual([
      ['claim', 'x = x'],
      ['directive', 'errata-disable-next-line -- r'],
      ['claim', 'y = y'],
    ])
    expect(textsOf('% claim\nx = x\n% y = y')).toEqual([['claim']])
  })

  test('stand behind text too, in formulas too, and in code they are none', () => {
    expect(textsOf('So $2 = 3$. % errata-disable-line -- r')).toEqual([
      ['directive', 'errata-disable-line -- r'],
    ])
    expect(textsOf('\\[ x % errata-disable-line -- r\n= 2 \\]')).toEqual([
      ['directive', 'errata-disable-line -- r'],
    ])
    for (const source of [
      '13\\% errata-disable-line -- r',
      '% 5 % errata-disable-line -- r',
      '\\begin{verbatim}\n% errata-disable -- r\n\\end{verbatim}',
      '% claim needs a source\n% x = 1',
      '% the errata of the first edition',
      'no comment',
    ])
      expect([source, textsOf(source)]).toEqual([source, []])
  })

  test('are many, and found in one walk', () => {
    expect(notesIn('a % errata-disable-line -- r\n'.repeat(10_000))).toHaveLength(10_000)
    expect(notesIn('% claim\n% x = x\n'.repeat(10_000))).toHaveLength(10_000)
    expect(notesIn('\\%'.repeat(100_000))).toEqual([])
    expect(notesIn('% claim: '.repeat(100_000))).toHaveLength(1)
  })
})
