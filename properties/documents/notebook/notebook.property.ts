import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { isNotebook, NotebookError, readNotebook } from '../../../src/documents/notebook/notebook.js'
import { soup } from '../markdown/soup.js'

const IMAGE = { output_type: 'display_data', data: { 'image/png': 'iVBORw0KGgo'.repeat(100) } }
/** A cell, and its text where it is one to read. */
const cell = fc.oneof(
  soup.map(text => ({ text, cell: { cell_type: 'markdown', metadata: {}, source: text } })),
  fc.array(soup).map(lines => ({ text: lines.join(''), cell: { cell_type: 'markdown', source: lines } })),
  soup.map(source => ({ text: null, cell: { cell_type: 'code', source, outputs: [IMAGE] } })),
  soup.map(source => ({ text: null, cell: { cell_type: 'raw', source } })),
  fc
    .constantFrom(null, 5, {}, [], { cell_type: 'markdown' }, { cell_type: 'markdown', source: [5] })
    .map(odd => ({
      text: null,
      cell: odd as unknown,
    })),
)
const cells = fc.array(cell, { maxLength: 6 })
const documentsIn = (all: readonly { readonly text: string | null }[]) =>
  all.flatMap(({ text }, index) => (text === null ? [] : [readDocument(text, `a.ipynb#${index}`)]))

describe('a notebook is one document for each cell of Markdown', () => {
  test('named by its place among all cells, and read as a document of its own', () => {
    fc.assert(
      fc.property(cells, all => {
        const source = JSON.stringify({ cells: all.map(each => each.cell), nbformat: 4, nbformat_minor: 5 })
        expect(readNotebook(source, 'a.ipynb')).toEqual(documentsIn(all))
        expect(isNotebook(source)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('also in the worksheets of nbformat 3', () => {
    fc.assert(
      fc.property(cells, cells, (first, second) => {
        const worksheets = [first, second].map(all => ({ cells: all.map(each => each.cell) }))
        const source = JSON.stringify({ nbformat: 3, worksheets: [...worksheets, null, {}] })
        expect(readNotebook(source, 'a.ipynb')).toEqual(documentsIn([...first, ...second]))
      }),
      { numRuns: 60 },
    )
  })
})

const markdown = (source: unknown) => ({ cell_type: 'markdown', source })
const read = (notebook: unknown) =>
  readNotebook(JSON.stringify(notebook), 'a.ipynb').map(({ path, source }) => [path, source])

describe('the cells of a notebook', () => {
  test('are counted with those that are not read', () => {
    const odd = [null, 'x', 5, [], [markdown('x')], {}, { cell_type: 'code', source: 'x' }, markdown(5)]
    const more = [markdown(null), markdown(['a', 5]), { source: 'x' }, { cell_type: 'markdown' }]
    expect(read({ cells: [...odd, ...more, markdown('a')] })).toEqual([['a.ipynb#12', 'a']])
  })
})

describe('what is no notebook', () => {
  test.each(['5', 'null', '"cells"', '[]', '[{"cells": []}]', '{}', '{"cells": {}}', '{"worksheets": 5}'])(
    '%s is other JSON',
    source => {
      expect(() => readNotebook(source, 'a.ipynb')).toThrow(NotebookError)
      expect(() => readNotebook(source, 'a.ipynb')).toThrow(/^a\.ipynb: .*other JSON/)
    },
  )

  test.each([
    ['{"nbformat": 4, "cells": []}', true],
    [' \n{"cells": [], "nbformat": 4}', true],
    ['{"nbformat": 3, "worksheets": []}', true],
    ['{"nbformat": 4}', false],
    ['{"nbformat": 4, "cells": []', false],
    ['[{"nbformat": 4, "cells": []}]', false],
    ['x {"nbformat": 4, "cells": []}', false],
  ])('is taken for one, %j: %s', (source, expected) => expect(isNotebook(source)).toBe(expected))
})
