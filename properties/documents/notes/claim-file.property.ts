import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClaimFile } from '../../../src/documents/notes/claim-file.js'

const read = (source: string) => readClaimFile(source, 'claims.txt').notes

const block = fc.array(fc.constantFrom('id: a', 'for: x > 0', 'x = x', '1 < 2'), {
  minLength: 1,
  maxLength: 4,
})
const divider = fc.constantFrom(
  ['', ''],
  ['# More'],
  ['', '## More', ''],
  ['```', '```', '', '```claim', '```'],
  ['-->', '<!-- claim'],
)

describe('a file of claims', () => {
  test('has as many blocks as are divided, each line at its place', () =>
    fc.assert(
      fc.property(
        block,
        fc.array(fc.tuple(divider, block), { maxLength: 4 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (first, rest, ending) => {
          const source = [...first, ...rest.flatMap(([between, lines]) => [...between, ...lines])].join(
            ending,
          )
          const notes = read(source)
          expect(notes.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
            first,
            ...rest.map(([, lines]) => lines),
          ])
          for (const { lines, start, end } of notes) {
            for (const one of lines)
              expect(source.slice(one.start, one.start + one.text.length)).toBe(one.text)
            expect([start, end]).toEqual([lines[0]!.start, lines.at(-1)!.start + lines.at(-1)!.text.length])
          }
        },
      ),
    ))
})

describe('lines:', () => {
  const notesOf = (source: string) => readClaimFile(source, 'c.txt').notes
  /** The lines of each note, and `!` before those of a directive. */
  const read = (source: string) =>
    notesOf(source).map(
      ({ kind, lines }) => (kind === 'directive' ? '!' : '') + lines.map(({ text }) => text).join('|'),
    )

  test('a directive that is not closed ends with its line', () =>
    expect(notesOf('\n <!-- errata-enable \nx')[0]).toEqual({
      kind: 'directive',
      lines: [{ text: ' errata-enable ', start: 6 }],
      attributes: null,
      missing: '-->',
      start: 2,
      end: 21,
    }))

  describe('claims are divided', () => {
    test.each([
      ...['', '  ', '\t', '```', '  ```', '````x', '~~~', ' ~~~~', '# a', '###### a', '  ## a', '# '],
      ...['<!-- claim', '<!--claim: x', ' <!-- CLAIM -->', '-->', '  --> ', '# a\n\n# b'],
    ])('by %j', divider => expect(read(`a\n${divider}\nb`)).toEqual(['a', 'b']))

    test.each(['-->x'])('but not by %j, which belongs to one', line =>
      expect(read(`a\n${line}\nb`)).toEqual([`a|${line}|b`]),
    )

    test.each([
      ['<!-- errata-disable -->', ' errata-disable '],
      ['  <!--errata: x -->', 'errata: x '],
      ['<!--  ERRATA -->', '  ERRATA '],
      ['<!-- errata', ' errata'],
      ['<!-- errata --> and more', ' errata '],
    ])('by the directive %j', (line, said) => expect(read(`a\n${line}\nb`)).toEqual(['a', `!${said}`, 'b']))
  })

  describe('inside a fence', () => {
    test.each([
      ['```\na\n\nb\n```\nc\n\nd', ['a||b', 'c', 'd']],
      ['~~~\na\n \nb\n~~~\nc\n\nd', ['a| |b', 'c', 'd']],
      ['  ```claim\na\n\nb\n', ['a||b']],
      ['```\n\n\n```', []],
      ['```\na\n```\n```\nb\n\nc\n```', ['a', 'b||c']],
      ['```\na\n\n# b\n\nc\n```', ['a|', '|c']],

      // No fence opens behind other signs.
      ['a ```\n\nb', ['a ```', 'b']],
      ['~~\n\nb', ['~~', 'b']],
    ] as [string, string[]][])('blank lines divide nothing: %j', (source, notes) =>
      expect(read(source)).toEqual(notes),
    )
  })
})
