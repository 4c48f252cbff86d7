import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitting, fittingTable } from '../../../src/report/text/fitting.js'

test('the first texts that have room together are as many as there can be', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 8 }), fc.nat(20), (texts, room) => {
      const beginnings = [...texts, ''].map((_, count) => texts.slice(0, count).join(''))
      expect(fitting(texts, room)).toBe(beginnings.findLastIndex(beginning => beginning.length <= room))
    }),
  ))

test.each([
  [[], 0, 0],
  [['a'], 0, 0],
  [['a'], 1, 1],
  [['ab', 'c', 'd'], 3, 2],
  [['ab', 'c', ''], 3, 3],
  [['abc', 'd'], 2, 0],
])('of %j in %d characters there are %d', (texts, room, count) => {
  expect(fitting(texts, room)).toBe(count)
})

describe('a table', () => {
  const head = '| a | b |\n| --- | --- |\n'
  // `| 1 | 22 |` and the end of its line are 11 characters.
  const rows = [
    ['1', '22'],
    ['3', '44'],
    ['5', '66'],
  ]
  test.each([
    [33, '| 1 | 22 |\n| 3 | 44 |\n| 5 | 66 |\n'],
    [32, '| 1 | 22 |\n| 3 | 44 |\n\n1 more of the 3 things have no room here.\n'],
    [22, '| 1 | 22 |\n| 3 | 44 |\n\n1 more of the 3 things have no room here.\n'],
    [21, '| 1 | 22 |\n\n2 more of the 3 things have no room here.\n'],
    [10, '\n3 more of the 3 things have no room here.\n'],
  ])('has the first rows that have room in %d characters, and says how many have none', (room, text) => {
    expect(fittingTable(['a', 'b'], rows, 'things', room)).toBe(`${head}${text}`)
  })

  test('is none without rows', () => expect(fittingTable(['a', 'b'], [], 'things', 99)).toBe(''))
})
