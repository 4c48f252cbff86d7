import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineBefore, lineBehind, MAX_LINE } from '../../../src/english/lines/line.js'

test('the two ends of a line and what stands between them are the line', () => {
  const line = fc.string({ maxLength: 40 }).filter(text => !text.includes('\n'))
  fc.assert(
    fc.property(line, line, line, fc.array(line), (before, place, behind, others) => {
      const above = others.map(other => `${other}\n`).join('')
      const source = `${above}${before}${place}${behind}\n${others.join('\n')}`
      const start = above.length + before.length
      const extent = { start, end: start + place.length }
      expect([lineBefore(extent, source), lineBehind(extent, source)]).toEqual([before, behind])
    }),
  )
})

test('a line without an end is cut', () => {
  const source = 'a'.repeat(5 * MAX_LINE)
  const place = { start: 2 * MAX_LINE, end: 2 * MAX_LINE + 1 }
  expect([lineBefore(place, source).length, lineBehind(place, source).length]).toEqual([MAX_LINE, MAX_LINE])
})
