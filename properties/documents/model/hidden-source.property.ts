import { describe, expect, test } from 'vitest'
import { continueContainers } from '../../../src/documents/model/container.js'
import { Hidden, HiddenFinder } from '../../../src/documents/model/hidden-source.js'
import { lineAt } from '../../../src/documents/model/line.js'

describe('source that readers do not see', () => {
  test.each([
    ['<!-- a -->b', 0, 10],
    ['--> <!-- a -->b', 4, 14],
    ['<!---->b', 0, 7],
    ['<!-->b', 0, Infinity],
    ['<!-- a\n-->b', 0, 10],
    ['<!-- a', 0, Infinity],
    ['<script>a</script>b', 0, 18],
    ['<script src="a">a</SCRIPT  >b', 0, 28],
    ['<SCRIPT\n>a</script>b', 0, 19],
    ['<script>a</style></script>', 0, 26],
    ['<script>a</scripts>', 0, Infinity],
    ['</style> <style>a', 9, Infinity],
    ['<style>a</style>', 0, 16],
    ['<textarea>a</textarea>', 0, 22],
    ['<svg >a</svg>', 0, 13],
    ['<math>a</math>', 0, 14],
  ])('%j at %d', (source, at, end) => expect(new HiddenFinder(source).endOf(at)).toBe(end))

  test.each(['', 'a <!-- b -->', '<scripts>a</scripts>', '<svg', '<svg/>', '<b>a</b>', '<! -- a -->'])(
    '%j opens none',
    source => expect(new HiddenFinder(source).endOf(0)).toBeNull(),
  )

  test('is found one behind the other, with the end of its own kind', () => {
    const finder = new HiddenFinder('<!-- a --><svg >b</svg><!-- c --><svg >d')
    expect([0, 10, 23, 33].map(at => finder.endOf(at))).toEqual([10, 23, 33, Infinity])
  })

  test('takes lines up to the one in which it ends, and leaves a divider', () => {
    const source = 'ab\ncd\nef'
    const take = (end: number, start: number) =>
      new Hidden(end).take(continueContainers(source, lineAt(source, start), []))
    expect([1, 2, 3, 5].map(end => take(end, 0))).toEqual(['last', 'last', 'more', 'more'])
    expect([3, 5, 6, Infinity].map(end => take(end, 3))).toEqual(['last', 'last', 'more', 'more'])
    expect(new Hidden(4).finish()).toEqual([{ kind: 'divider' }])
  })
})
