import { describe, expect, test } from 'vitest'
import { DisplayFinder } from '../../../src/documents/markdown/display-math.js'
import { Paragraph } from '../../../src/documents/markdown/paragraph.js'
import { RUN_IN } from '../../../src/documents/model/block.js'
import { type Container, continueContainers } from '../../../src/documents/model/container.js'
import { lineAt } from '../../../src/documents/model/line.js'

/** A paragraph that has taken the lines of a source, in a quote or not. */
function taken(source: string, isNested = false, open: readonly Container[] = []) {
  const paragraph = new Paragraph(source, new DisplayFinder(source), isNested)
  const covered: boolean[] = []
  for (let start = 0; start < source.length; ) {
    const line = lineAt(source, start)
    const cursor = continueContainers(source, line, open)
    covered.push(paragraph.covers(cursor))
    expect(paragraph.take(cursor)).toBe('more')
    start = line.next
  }
  return { paragraph, covered }
}
const block = (source: string, start: number, end: number, lines: number[], isNested = false) => ({
  kind: 'paragraph',
  depth: RUN_IN,
  text: source,
  isNested,
  lines,
  start,
  end,
})

describe('a paragraph', () => {
  test('holds its lines from the first word to the end of the last', () => {
    expect(taken('  a\n b \nc').paragraph.finish()).toEqual([block('a\n b \nc', 2, 9, [0, 4, 8])])
    expect(taken('a', true).paragraph.finish()).toEqual([block('a', 0, 1, [0], true)])
    expect(taken('').paragraph.finish()).toEqual([])
  })

  test('has blanks for quote marks', () =>
    expect(taken('> a\n> b', true, [{ kind: 'quote' }]).paragraph.finish()).toEqual([
      block('a\n  b', 2, 7, [0, 4], true),
    ]))

  test('is a heading by its depth', () =>
    expect(taken('a\nb').paragraph.finish(2)).toEqual([
      { ...block('a\nb', 0, 3, [0, 2]), kind: 'heading', depth: 2 },
    ]))

  test('may give up its last line', () => {
    const { paragraph } = taken(' a\n  b | c')
    expect(paragraph.lastLine()).toEqual({ start: 5, end: 10, text: 'b | c' })
    paragraph.dropLastLine()
    expect(paragraph.lastLine()).toEqual({ start: 1, end: 2, text: 'a' })
    expect(paragraph.finish()).toEqual([block('a', 1, 2, [0])])
    paragraph.dropLastLine()
    expect(paragraph.finish()).toEqual([])
  })
})

describe('a display', () => {
  test('covers the lines that it runs over, which do not begin the paragraph anew', () => {
    const { paragraph, covered } = taken('a $$b\n- c\n# d$$ e\nf')
    expect(covered).toEqual([false, true, true, false])
    expect(paragraph.finish()).toEqual([block('a $$b\n- c\n# d$$ e\nf', 0, 18 + 1, [0, 18])])
  })

  test('may begin where another ends', () => {
    expect(taken('$$a\nb$$ \\[c\nd\\]\ne').covered).toEqual([false, true, true, false])
    expect(taken('$$a\nb$$ c\nd $$x$$').covered).toEqual([false, true, false])
    expect(taken('$$a\n$$b\nc').covered).toEqual([false, true, false])
    expect(taken('  $$a\n$$\n$$b\n$$\nc').covered).toEqual([false, true, false, true, false])
  })

  test('goes as far as the first that ends behind it', () =>
    expect(taken('$$a\nb\nc $x$\nd$$\ne').covered).toEqual([false, true, true, true, false]))
})
