import { describe, expect, test } from 'vitest'
import { commentNotes, type ReadPlaces } from '../../../src/documents/notes/comment-note.js'

const NOTHING: ReadPlaces = { isVerbatim: () => false, isSeen: () => false }

const notesOf = (source: string, places: Partial<ReadPlaces> = {}) => [
  ...commentNotes(source, { ...NOTHING, ...places }),
]
/** The lines of each note, each at its place in the source. */
function linesOf(source: string, places: Partial<ReadPlaces> = {}): string[][] {
  return notesOf(source, places).map(({ lines, attributes }) => {
    for (const { text, start } of attributes ? [...lines, attributes] : lines)
      expect(source.slice(start, start + text.length)).toBe(text)
    return lines.map(({ text }) => text)
  })
}

describe('a note in a comment', () => {
  test('that claims has the lines behind its word', () =>
    expect(notesOf('a <!-- claim: x = 1 --> b')).toEqual([
      {
        kind: 'claim',
        lines: [{ text: ' x = 1 ', start: 13 }],
        attributes: null,
        missing: null,
        start: 2,
        end: 23,
      },
    ]))

  test('that claims may have attributes before its lines', () =>
    expect(notesOf('<!--claim {.a}\nx = 1\n-->')).toEqual([
      {
        kind: 'claim',
        lines: [
          { text: 'x = 1', start: 15 },
          { text: '', start: 21 },
        ],
        attributes: { text: ' {.a}', start: 9 },
        missing: null,
        start: 0,
        end: 24,
      },
    ]))

  test('that directs has all its lines', () =>
    expect(notesOf('a <!-- errata-disable\nx -->')).toEqual([
      {
        kind: 'directive',
        lines: [
          { text: ' errata-disable', start: 6 },
          { text: 'x ', start: 22 },
        ],
        attributes: null,
        missing: null,
        start: 2,
        end: 27,
      },
    ]))

  test('may end with its word', () => {
    expect(notesOf('<!--claim -->')).toMatchObject([{ kind: 'claim', lines: [], end: 13 }])
    expect(notesOf('<!--errata--->')).toMatchObject([
      { kind: 'directive', lines: [{ text: 'errata-' }], end: 14 },
    ])
    expect(notesOf('<!--errata-->')).toEqual([])
    expect(notesOf('<!-- errata--> b <!-- errata-enable -->')).toMatchObject([{ start: 17 }])
  })

  test('stands in order with others, and other comments are none', () => {
    expect(linesOf('<!-- errata-enable --><!-- said --> <!-- claim: 1 = 1 -->')).toEqual([
      [' errata-enable '],
      [' 1 = 1 '],
    ])
    for (const source of [
      '',
      'a',
      '<!--',
      '<!-- -->',
      '<!-- said -->',
      '<!-- claim a source -->',
      'errata-disable -->',
    ])
      expect(notesOf(source)).toEqual([])
  })

  test('is none inside another comment', () => {
    expect(notesOf('<!-- see <!-- errata-disable -- r -->')).toEqual([])
    expect(linesOf('<!-- errata-disable <!-- errata-enable --> <!-- errata-enable -->')).toEqual([
      [' errata-disable <!-- errata-enable '],
      [' errata-enable '],
    ])
  })
})

describe('a comment is none', () => {
  test('behind a backslash', () => {
    expect(notesOf('\\<!-- errata-disable -->')).toEqual([])
    expect(linesOf('\\<!-- a <!-- errata-disable -->')).toEqual([[' errata-disable ']])
    expect(linesOf('\\ <!-- errata-disable -->')).toEqual([[' errata-disable ']])
  })

  test('in code and mathematics', () => {
    const source = 'a <!-- errata-disable <!-- errata-enable -->'
    const asked: number[] = []
    const isVerbatim = (at: number) => {
      asked.push(at)
      return at === 2
    }
    expect(linesOf(source, { isVerbatim })).toEqual([[' errata-enable ']])
    expect(asked).toEqual([2, 22])
  })
})

describe('a note that is not closed', () => {
  test('says so, and has the rest of its line', () => {
    expect(notesOf('a <!-- claim: x = 1\nmore')).toEqual([
      {
        kind: 'claim',
        lines: [{ text: ' x = 1', start: 13 }],
        attributes: null,
        missing: '-->',
        start: 2,
        end: 19,
      },
    ])
    expect(notesOf('<!-- errata-disable\r\nmore')).toEqual([
      {
        kind: 'directive',
        lines: [{ text: ' errata-disable', start: 4 }],
        attributes: null,
        missing: '-->',
        start: 0,
        end: 19,
      },
    ])
  })

  test('is one across whose end readers see something', () => {
    const source = '<!-- errata-disable <!-- errata-x\nb <!-- errata-enable -->'
    const asked: string[] = []
    const isSeen = (start: number, end: number) => {
      asked.push(source.slice(start, end))
      return source.slice(start, end).includes('\n')
    }
    expect(notesOf(source, { isSeen })).toMatchObject([
      { start: 0, end: 33, missing: '-->', lines: [{ text: ' errata-disable <!-- errata-x', start: 4 }] },
      { start: 36, end: source.length, missing: null },
    ])
    expect(asked).toEqual([source.slice(4, -3), ' errata-enable '])
  })

  test('hides none behind it where it is a remark', () => {
    const isSeen = (_: number, end: number) => end > 20
    expect(linesOf('<!-- b <!-- errata-enable -->', { isSeen })).toEqual([[' errata-enable -->']])
    expect(linesOf('<!-- b\n<!-- errata-enable')).toEqual([[' errata-enable']])
  })

  test('may have a word that goes beyond what would close it', () =>
    expect(notesOf('<!-- errata-->', { isSeen: () => true })).toMatchObject([{ missing: '-->', end: 14 }]))
})

describe('in a quote, lines lose as many marks as stand before the comment', () => {
  test.each([
    ['> <!-- claim\n> x = 1\n> > y = 2\n z\n>-->', [' x = 1', ' > y = 2', ' z', '']],
    ['>> <!-- claim\n>> x\n> > y\n> z\n-->', [' x', ' y', ' z', '']],
    ['> > a <!-- claim\n>>> x -->', ['> x ']],
    [' \t> <!-- claim\n \t> x -->', [' x ']],
    ['>a <!-- claim\n>x -->', ['x ']],
    ['b\n> a\n> <!-- claim\n> x -->', [' x ']],
    ['b\r> <!-- claim\r> x\r\n> y -->', [' x', ' y ']],
    ['> <!-- claim\nx\n\n  y -->', ['x', '', '  y ']],
    ['> <!-- claim\n-> x -->', ['-> x ']],
    ['> <!-- claim\n>', ['']],
    ['> <!-- claim > x = y -->', [' > x = y ']],
    ['<!-- claim\n> x -->', ['> x ']],
    ['a > <!-- claim\n> x -->', ['> x ']],
    ['> a\n<!-- claim\n> x -->', ['> x ']],
  ] as [string, string[]][])('%j', (source, lines) => {
    // What stands far behind changes nothing.
    const closed = source.endsWith('-->') ? source : `${source} -->`
    const expected = source.endsWith('-->') ? lines : [...lines.slice(0, -1), `${lines.at(-1)} `]
    expect(linesOf(closed)).toEqual([expected])
    expect(linesOf(`${closed}${'\nb'.repeat(200)}`)).toEqual([expected])
  })

  test('and directives do', () =>
    expect(linesOf('> <!-- errata-disable\n> x -->')).toEqual([[' errata-disable', ' x ']]))

  test('which are looked for in the two hundred characters before', () => {
    const quoted = (length: number) => `>${' '.repeat(length - 1)}<!-- claim\n> x -->`
    expect(linesOf(quoted(200))).toEqual([[' x ']])
    expect(linesOf(quoted(201))).toEqual([['> x ']])
  })
})
