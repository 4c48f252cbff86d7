import { describe, expect, test } from 'vitest'
import { DisplayFinder } from '../../../src/documents/markdown/display-math.js'
import { Paragraph } from '../../../src/documents/markdown/paragraph.js'

import { type Container, continueContainers } from '../../../src/documents/model/container.js'
import { lineAt } from '../../../src/documents/model/line.js'

/** A paragraph that has taken the lines of a source, in a quote or not. */
function taken(source: string, isNested = false, open: readonly Container[] = []) {
  const paragraph = new Paragraph(source, new DisplayFinder(source), isNested, false)
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

describe('a display', () => {
  test('may begin where another ends', () => {
    expect(taken('$$a\nb$$ \\[c\nd\\]\ne').covered).toEqual([false, true, true, false])
    expect(taken('$$a\nb$$ c\nd $$x$$').covered).toEqual([false, true, false])
    expect(taken('$$a\n$$b\nc').covered).toEqual([false, true, false])
    expect(taken('  $$a\n$$\n$$b\n$$\nc').covered).toEqual([false, true, false, true, false])
  })
})
