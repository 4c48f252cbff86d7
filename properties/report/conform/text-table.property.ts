import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textTable } from '../../../src/report/conform/text-table.js'

const trimmed = (lines: string) => lines.split('\n').map(line => line.trimEnd())

test('each cell begins where the head of its column begins', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.stringMatching(/^[a-z]{0,9}$/)), {
        maxLength: 5,
      }),
      rows => {
        const [head, ...lines] = trimmed(textTable(['h', 'k'], rows)).slice(0, -1)
        const column = head!.indexOf('k')
        expect(lines).toEqual(rows.map(([a, b]) => `${a.padEnd(column)}${b}`.trimEnd()))
      },
    ),
  ))
