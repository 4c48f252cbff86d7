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

  test('may be fenced, and blank lines divide nothing inside a fence', () =>
    expect(read('```claim\nid: a\n\nx = 1\n```\n\ny = 2').map(({ lines }) => lines.length)).toEqual([3, 1]))

  test('claims nothing where it is blank, in a fence or not', () => {
    for (const source of ['```\n\n```', '```claim\n \n\t\n', '```\n\n~~~\n\n', '\n \n'])
      expect(read(source)).toEqual([])
  })

  test('has directives between its claims, and passes over no line but headings and comments', () => {
    const notes = read(
      'x = 1\n  <!-- errata-disable-next-line -- r --> \ny = 2\n<!-- said -->\nprose\n<!-- errata-enable',
    )
    expect(
      notes.map(({ kind, missing, lines }) => [kind, missing, ...lines.map(({ text }) => text.trim())]),
    ).toEqual([
      ['claim', null, 'x = 1'],
      ['directive', null, 'errata-disable-next-line -- r'],
      ['claim', null, 'y = 2', 'prose'],
      ['directive', '-->', 'errata-enable'],
    ])
    expect(read('')).toEqual([])
  })
})
