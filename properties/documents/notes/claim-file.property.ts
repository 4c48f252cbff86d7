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
