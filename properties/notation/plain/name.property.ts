import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Spelling } from '../../../src/notation/plain/functions.js'
import { readName } from '../../../src/notation/plain/name.js'

const written = ({ kind, text, style }: Spelling) =>
  `${kind}${style === undefined ? '' : ` ${style}`} ${text}`
/** The parts of the name at a place, with their places. */
const parts = (source: string, at = 0) =>
  readName(source, at)?.parts.map(
    ({ spellings, start, end }) => [spellings.map(written).join(', '), start, end] as const,
  )

describe('a name', () => {
  test.each([
    ['d_k', 1, 'letter d', 'letter k'],
    ['x_1', 1, 'letter x', 'number 1'],
    ['x_12', 1, 'letter x', 'number 12'],
    ['d_model', 1, 'letter d', 'words text model'],
    ['x_a1', 1, 'letter x', 'words text a1'],
    ['x_1a', 1, 'letter x', 'words text 1a'],
    ['x_1_2', 1, 'letter x', 'words text 1_2'],
    ['x_max_len2', 1, 'letter x', 'words text max_len2'],
    ['x_alpha', 1, 'letter x', 'command \\alpha'],
    ['β_max', 1, 'command β', 'words text max'],
    ['sigma_n', 5, 'command \\sigma', 'letter n'],
  ])('%s has an index behind the first %i characters, which ends it', (name, length, base, index) => {
    expect(parts(`2 + ${name} + 1`, 4)).toEqual([
      [base, 4, 4 + length],
      ['mark _, mark {', 4 + length, 5 + length],
      [index, 5 + length, 4 + name.length],
      ['mark }', 4 + name.length, 4 + name.length],
    ])
    expect(readName(`2 + ${name} + 1`, 4)!.end).toBe(4 + name.length)
  })

  test('may have digits below the line for an index', () => {
    fc.assert(
      fc.property(fc.constantFrom('x', 'α', 'alpha'), fc.integer({ min: 0, max: 9999 }), (base, index) => {
        const lowered = [...`${index}`].map(digit => String.fromCodePoint(0x2080 + Number(digit))).join('')
        const spelled = (source: string) => parts(source)?.map(([spellings]) => spellings)
        expect(spelled(`${base}${lowered}`)).toEqual(spelled(`${base}_${index}`))
        expect(readName(`${base}${lowered} + 1`, 0)!.end).toBe(base.length + `${index}`.length)
      }),
    )
  })

  test.each(['lr_max', 'lr_1', 'batch_size_2', 'x1_max'])(
    '%s is one word, for no single letter has the index',
    name => {
      expect(parts(name)).toEqual([[`words upright ${name}`, 0, name.length]])
      expect(readName(name, 0)!.end).toBe(name.length)
      expect(readName(name.replace(/_(.*)$/, '_{k}'), 0)).toBeNull()
    },
  )
})
