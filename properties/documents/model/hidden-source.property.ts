import { describe, expect, test } from 'vitest'
import { continueContainers } from '../../../src/documents/model/container.js'
import { Hidden } from '../../../src/documents/model/hidden-source.js'
import { lineAt } from '../../../src/documents/model/line.js'

describe('source that readers do not see', () => {
  test('takes lines up to the one in which it ends, and leaves a divider', () => {
    const source = 'ab\ncd\nef'
    const take = (end: number, start: number) =>
      new Hidden(end).take(continueContainers(source, lineAt(source, start), []))
    expect([1, 2, 3, 5].map(end => take(end, 0))).toEqual(['last', 'last', 'more', 'more'])
    expect([3, 5, 6, Infinity].map(end => take(end, 3))).toEqual(['last', 'last', 'more', 'more'])
    expect(new Hidden(4).finish()).toEqual([{ kind: 'divider' }])
  })
})
