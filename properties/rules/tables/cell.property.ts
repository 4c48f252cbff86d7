import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAt } from '../../../src/rules/tables/cell.js'

const read = (text: string) => cellAt({ start: 0, end: text.length }, text)

test('a number is read with its unit, its scale and the ends of what prints so, whatever marks stand around it', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99999 }), fc.constantFrom('', '**', '`', '_'), (n, mark) => {
      for (const [text, worth] of [
        [`${n}`, 1],
        [`${n}%`, 0.01],
        [`+${n}%`, 0.01],
        [`${n} GB`, 1e9],
        [`$${n}$`, 1],
        [`${n} min`, 60],
        [`${n}k`, 1000],
      ] as const) {
        const cell = read(`${mark}${text}${mark}`)!
        expect(cell.near).toBeCloseTo(n * worth, 6)
        expect(cell.lower).toBeCloseTo((n - 0.5) * worth, 6)
        expect(cell.upper).toBeCloseTo((n + 0.5) * worth, 6)
      }
    }),
  ))

test('a cell of words, of several numbers or of a relation is none', () => {
  for (const text of [
    '',
    'none',
    '3 apples and 4',
    '2 + 3',
    '$x = 3$',
    '1–3',
    '5 ± 1',
    'v1.2.3',
    'x'.repeat(50),
  ])
    expect([text, read(text)]).toEqual([text, null])
})
