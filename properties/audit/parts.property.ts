import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Parts } from '../../src/audit/parts.js'
import { readNotebook } from '../../src/documents/notebook/notebook.js'

const texts = fc.array(fc.stringMatching(/^[a-c\n\r ]{0,8}$/), { minLength: 1, maxLength: 6 })

function partsOf(cells: readonly string[]) {
  const document = readNotebook(
    JSON.stringify({ cells: cells.map(source => ({ cell_type: 'markdown', source })) }),
    'a.ipynb',
  )
  return { document, parts: new Parts(document) }
}

describe('the parts of a document', () => {
  test('are its cells, each with its own text', () =>
    fc.assert(
      fc.property(texts, cells => {
        const { parts } = partsOf(cells)
        expect(parts.all.map(({ path, source }) => [path, source])).toEqual(
          cells.map((source, i) => [`a.ipynb#${i}`, source]),
        )
      }),
    ))

  test('hold each place of a cell in that cell alone, with its line and column there', () =>
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (cells, which, where) => {
        const { document, parts } = partsOf(cells)
        const i = which % cells.length
        const offset = where % (cells[i]!.length + 1)
        const place = document.cells![i]!.start + offset
        expect(parts.all.filter(part => part.holds(place))).toEqual([parts.all[i]])
        expect(parts.at(place)).toBe(parts.all[i])
        const lines = cells[i]!.slice(0, offset).split(/\r\n?|\n/)
        const column = lines.at(-1)!.length + 1
        // Between the two signs of the end of a line it has not ended.
        if (cells[i]!.slice(offset - 1, offset + 1) !== '\r\n')
          expect(parts.all[i]!.position(place)).toEqual({ line: lines.length, column, offset })
      }),
    ))

  test('share out what stands in them, in order', () =>
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 8 }), (cells, wheres) => {
        const { document, parts } = partsOf(cells)
        const places = wheres.map(where => where % (document.source.length + 1)).sort((a, b) => a - b)
        const shares = parts.apportion(places, place => place)
        expect(shares.flat()).toEqual(places)
        for (const [i, share] of shares.entries())
          for (const place of share) expect(parts.at(place)).toBe(parts.all[i])
      }),
    ))

  test('hold all that a statement says of them, even where it begins or ends in another', () =>
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (cells, wheres) => {
        const { document, parts } = partsOf(cells)
        const [from, start, end, to] = wheres
          .map(where => where % (document.source.length + 1))
          .sort((a, b) => a - b) as [number, number, number, number]
        const part = parts.at(start)
        const place = part.placeOf({ from, to, start, end })
        for (const offset of Object.values(place)) {
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset).toBeLessThanOrEqual(part.source.length)
        }
        if (part.holds(from) && part.holds(to))
          expect(document.source.slice(from, to)).toBe(part.source.slice(place.from, place.to))
      }),
    ))
})
