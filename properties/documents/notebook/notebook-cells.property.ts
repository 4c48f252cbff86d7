import { describe, expect, test } from 'vitest'
import { isNotebook, NotebookError, readNotebook } from '../../../src/documents/notebook/notebook.js'

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
