import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { texNotes } from '../../../src/documents/notes/tex-note.js'
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

/** The notes of a source, in which what stands between two bars is code. */
function notesOf(source: string) {
  const isVerbatim = (at: number) => source.slice(0, at).split('|').length % 2 === 0
  return [...texNotes(source, isVerbatim)]
}
const shown = (source: string) =>
  notesOf(source).map(({ kind, attributes, lines, start, end }) => {
    for (const line of lines) expect(source.slice(line.start).startsWith(line.text)).toBe(true)
    const said = lines.map(({ text }) => text)
    return [kind, attributes?.text ?? null, said, source.slice(start, end)]
  })

describe('a claim in a comment', () => {
  test.each([
    ['% claim\n% x = x\n%% y\nz', ['claim', '', [' x = x', ' y'], '% claim\n% x = x\n%% y']],
    ['a % claim \n  % x = x', ['claim', ' ', [' x = x'], '% claim \n  % x = x']],
    ['% claim:\n% x', ['claim', '', [' x'], '% claim:\n% x']],
    ['% claim {.a}\n% x', ['claim', ' {.a}', [' x'], '% claim {.a}\n% x']],
    ['% claim: {.a}\n% x', ['claim', ' {.a}', [' x'], '% claim: {.a}\n% x']],
    ['% claim\nx\n% y', ['claim', '', [], '% claim']],
    ['% claim\nx % y', ['claim', '', [], '% claim']],
    ['% claim', ['claim', '', [], '% claim']],
    ['% claim\n', ['claim', '', [], '% claim']],
    ['% claim\n%', ['claim', '', [''], '% claim\n%']],
    // What stands in its line is the claim, and no other line belongs to it.
    ['% claim: x = x\n% y', ['claim', null, [' x = x'], '% claim: x = x']],
    ['% claim x = x {\n% y', ['claim', null, [' x = x {'], '% claim x = x {']],
    ['% claim: x', ['claim', null, [' x'], '% claim: x']],
  ])('%j', (source, note) => expect(shown(source)).toEqual([note]))

  test('ends where another begins right behind its mark', () =>
    expect(shown('% claim\n% x\n%claim: z').map(([, , said]) => said)).toEqual([[' x'], [' z']]))
})
