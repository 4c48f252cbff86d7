import { describe, expect, test } from 'vitest'
import { readClaimFile } from '../../../src/documents/notes/claim-file.js'

const notesOf = (source: string) => readClaimFile(source, 'c.txt').notes
/** The lines of each note, and `!` before those of a directive. */
const read = (source: string) =>
  notesOf(source).map(
    ({ kind, lines }) => (kind === 'directive' ? '!' : '') + lines.map(({ text }) => text).join('|'),
  )

test('a file is a document of notes alone, each at its place', () => {
  const source = '# Of\r\n\r\n x = 1 \r\nfor: x\r\n\r\n  <!-- errata-disable -- r --> \r\ny = 2'
  expect(readClaimFile(source, 'c.txt')).toEqual({
    path: 'c.txt',
    source,
    sections: [],
    notes: [
      {
        kind: 'claim',
        lines: [
          { text: ' x = 1 ', start: 8 },
          { text: 'for: x', start: 17 },
        ],
        attributes: null,
        missing: null,
        start: 8,
        end: 23,
      },
      {
        kind: 'directive',
        lines: [{ text: ' errata-disable -- r ', start: 33 }],
        attributes: null,
        missing: null,
        start: 29,
        end: 57,
      },
      {
        kind: 'claim',
        lines: [{ text: 'y = 2', start: 60 }],
        attributes: null,
        missing: null,
        start: 60,
        end: 65,
      },
    ],
  })
})

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

  test.each([
    ...[
      '``',
      '`a`',
      '~~',
      '#a',
      '#',
      '####### a',
      'a # b',
      'a ```',
      'a ~~~',
      '<!-- claims',
      '<!-- claims --> x',
    ],
    ...[
      '--> x',
      'x -->',
      'x <!-- y -->',
      '<!-- x --> y',
      '<!-- x',
      '<!-- erratas',
      'x <!-- errata -->',
      '-->x',
    ],
  ])('but not by %j, which belongs to one', line => expect(read(`a\n${line}\nb`)).toEqual([`a|${line}|b`]))

  test.each([
    '<!-- said -->',
    '  <!-- said -->  ',
    '<!---->',
    '<!-- claims -->',
    '<!-- erratas -->',
    '<!-- the errata -->',
  ])('nor by %j, which is passed over', line => expect(read(`a\n${line}\nb`)).toEqual(['a|b']))

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
    ['``\n\nb', ['``', 'b']],
    ['~~\n\nb', ['~~', 'b']],
  ] as [string, string[]][])('blank lines divide nothing: %j', (source, notes) =>
    expect(read(source)).toEqual(notes),
  )
})

test('an empty file has none', () => {
  for (const source of ['', '\n', ' \n\t\n', '# a']) expect(notesOf(source)).toEqual([])
})
