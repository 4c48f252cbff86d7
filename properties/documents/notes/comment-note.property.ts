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
