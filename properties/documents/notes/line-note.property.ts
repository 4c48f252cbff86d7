import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineNotes } from '../../../src/documents/notes/line-note.js'
import { readDocuments } from '../../../src/documents/read.js'

const FORMATS = [
  { ending: '.rst', mark: '.. ', below: '   ' },
  { ending: '.org', mark: '# ', below: '# ' },
]
const documentOf = (source: string, ending: string) => readDocuments(source, `n${ending}`)[0]!

describe.each(FORMATS)('notes in the comments of $ending', ({ ending, mark, below }) => {
  const line = fc.constantFrom('id: shift', 'for: x > 0', 'x + x = 2x', '\\sigma(x) > 0')
  const textsOf = (source: string) =>
    documentOf(source, ending).notes.map(({ kind, lines }) => [kind, ...lines.map(({ text }) => text.trim())])

  test('are claims of the lines below the word, each at its own place, and no prose', () =>
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const source = ['Text.', '', `${mark}claim`, ...lines.map(one => below + one), '', 'More.'].join(end)
        const { notes, sections } = documentOf(source, ending)
        expect(notes).toMatchObject([{ kind: 'claim', missing: null }])
        const [note] = notes
        expect(note!.lines.map(({ text }) => text)).toEqual(lines)
        for (const { text, start } of note!.lines) expect(source.slice(start, start + text.length)).toBe(text)
        expect(source.slice(note!.start, note!.end)).toMatch(/claim/)
        expect(source.slice(note!.start, note!.end)).not.toContain('More')
        const words = sections.flatMap(({ tokens }) => tokens).filter(({ kind }) => kind === 'word')
        expect(words.map(({ text }) => text)).toEqual(['text', 'more'])
      }),
    ))

  test('are directives, and in code and in remarks there are none', () => {
    expect(textsOf(`${mark}errata-disable-next-line -- r\n\na\n`)).toEqual([
      ['directive', 'errata-disable-next-line -- r'],
    ])
    expect(textsOf(`  ${mark}errata-disable -- r\n`)).toHaveLength(1)
    expect(textsOf(`a ${mark}errata-disable -- r\n`)).toEqual([])
    expect(textsOf(`${mark}claim needs a source\n`)).toEqual([])
    const code =
      ending === '.rst'
        ? `::\n\n  ${mark}errata-disable -- r`
        : `#+begin_src c\n${mark}errata-disable -- r\n#+end_src`
    expect(textsOf(code)).toEqual([])
  })

  test('are many, and found in one walk', () => {
    expect(textsOf(`${mark}errata-disable-next-line -- r\n\n`.repeat(10_000))).toHaveLength(10_000)
  })
})

test('a claim in dots ends where a line stands in no further than they do', () => {
  const source = '  .. claim\n\n     x = x\n\n  y\n'
  const [note] = lineNotes(source, 'dots', () => false)
  expect(note!.lines.map(({ text }) => text.trim())).toEqual(['', 'x = x'])
  expect(source.slice(note!.start, note!.end)).toBe('.. claim\n\n     x = x')
})

test('in HTML a comment holds a note that nobody reads', () => {
  const { notes, sections } = documentOf(
    '<p>a<!-- claim\nx = x -->b<pre>&lt;!-- claim: y = y --></pre>',
    '.html',
  )
  expect(notes.map(({ kind, lines }) => [kind, lines.map(({ text }) => text.trim())])).toEqual([
    ['claim', ['x = x']],
  ])
  expect(sections[0]!.tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text)).toEqual([
    'a',
    'b',
  ])
})
