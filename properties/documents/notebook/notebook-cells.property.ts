import { describe, expect, test } from 'vitest'
import { isNotebook, NotebookError, readNotebook } from '../../../src/documents/notebook/notebook.js'

const markdown = (source: unknown) => ({ cell_type: 'markdown', source })
const read = (notebook: unknown) =>
  readNotebook(JSON.stringify(notebook), 'a.ipynb').map(({ path, source }) => [path, source])

describe('the cells of a notebook', () => {
  test('are read whole, or line by line', () =>
    expect(read({ cells: [markdown('a\nb'), markdown(['a\n', 'b']), markdown([]), markdown('')] })).toEqual([
      ['a.ipynb#0', 'a\nb'],
      ['a.ipynb#1', 'a\nb'],
      ['a.ipynb#2', ''],
      ['a.ipynb#3', ''],
    ]))

  test('are counted with those that are not read', () => {
    const odd = [null, 'x', 5, [], [markdown('x')], {}, { cell_type: 'code', source: 'x' }, markdown(5)]
    const more = [markdown(null), markdown(['a', 5]), { source: 'x' }, { cell_type: 'markdown' }]
    expect(read({ cells: [...odd, ...more, markdown('a')] })).toEqual([['a.ipynb#12', 'a']])
  })

  test('are those of all worksheets where there is no list of them', () => {
    const worksheets = [
      { cells: [markdown('a')] },
      null,
      [],
      {},
      { cells: 5 },
      { cells: [null, markdown('b')] },
    ]
    expect(read({ worksheets })).toEqual([
      ['a.ipynb#0', 'a'],
      ['a.ipynb#2', 'b'],
    ])
    expect(read({ cells: [markdown('c')], worksheets })).toEqual([['a.ipynb#0', 'c']])
    expect(read({ cells: 5, worksheets })).toHaveLength(2)
    expect(read({ cells: [], worksheets })).toEqual([])
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

  test('is named by its error', () => {
    expect(new NotebookError('x').name).toBe('NotebookError')
    expect(() => readNotebook('{', 'a.ipynb')).toThrow(/^a\.ipynb: .*not JSON/)
  })

  test.each([
    ['{"nbformat": 4, "cells": []}', true],
    [' \n{"cells": [], "nbformat": 4}', true],
    ['{"nbformat": 3, "worksheets": []}', true],
    ['{"nbformat": 4}', false],
    ['{"cells": []}', false],
    ['{"nbformat": 4, "cells": []', false],
    ['[{"nbformat": 4, "cells": []}]', false],
    ['x {"nbformat": 4, "cells": []}', false],
    ['{nbformat: 4, cells: []}', false],
    ['', false],
  ])('is taken for one, %j: %s', (source, expected) => expect(isNotebook(source)).toBe(expected))
})
