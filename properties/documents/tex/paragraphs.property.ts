import { beforeEach, describe, expect, test } from 'vitest'
import { RUN_IN } from '../../../src/documents/model/block.js'
import type { Outline } from '../../../src/documents/tex/outline.js'
import { Paragraphs } from '../../../src/documents/tex/paragraphs.js'

let added: unknown[][] = []
let paragraphs: Paragraphs

beforeEach(() => {
  added = []
  const outline = { addText: (...text: unknown[]) => added.push(text) }
  paragraphs = new Paragraphs(outline as unknown as Outline)
})
const state = () => [paragraphs.isEmpty, paragraphs.isFresh, paragraphs.isNested]

describe('a paragraph', () => {
  test('begins at the beginning, empty, fresh, and in no list', () => {
    expect(state()).toEqual([true, true, false])
    paragraphs.speak()
    expect(state()).toEqual([false, false, false])
    paragraphs.end(9, 12, true)
    expect(added).toEqual([[{ start: 0, end: 9 }, RUN_IN, [], false]])
  })

  test('in which nothing is said is none', () => {
    paragraphs.line(3)
    paragraphs.end(9, 12, false)
    paragraphs.endHeading(15, 16, 2, 10, false)
    expect(added).toEqual([])
  })

  test('has the lines that begin in it, of which each is fresh until something is said', () => {
    paragraphs.speak()
    paragraphs.line(4)
    expect(state()).toEqual([false, true, false])
    paragraphs.speak()
    expect(state()).toEqual([false, false, false])
    paragraphs.line(6)
    paragraphs.end(9, 12, true)
    expect(state()).toEqual([true, true, true])
    paragraphs.speak()
    paragraphs.end(20, 21, false)
    expect(added).toEqual([
      [{ start: 0, end: 9 }, RUN_IN, [4, 6], false],
      [{ start: 12, end: 20 }, RUN_IN, [], true],
    ])
    expect(state()).toEqual([true, true, false])
  })

  test('that is a title has its depth, and the line of its command alone', () => {
    paragraphs.begin(5, true)
    expect(state()).toEqual([true, true, true])
    paragraphs.line(8)
    paragraphs.speak()
    paragraphs.endHeading(14, 15, 3, 2, false)
    expect(added).toEqual([[{ start: 5, end: 14 }, 3, [2], false]])
    expect(state()).toEqual([true, true, false])
    paragraphs.speak()
    paragraphs.end(18, 19, false)
    expect(added[1]).toEqual([{ start: 15, end: 18 }, RUN_IN, [], false])
  })

  test('is forgotten where another begins', () => {
    paragraphs.speak()
    paragraphs.line(3)
    paragraphs.begin(7, false)
    expect(state()).toEqual([true, true, false])
    paragraphs.end(9, 9, false)
    expect(added).toEqual([])
  })
})
