import { describe, expect, test } from 'vitest'
import { readClaimFile } from '../../../src/documents/notes/claim-file.js'

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
