import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '../../../src/conform/run/in-order.js'

test('things stand in the order of their names, those of one name as they were, each of them', () => {
  const names = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'a b', 'B', ''), fc.string()), { maxLength: 12 })
  fc.assert(
    fc.property(names, all => {
      const things = all.map((name, place) => ({ name, place }))
      const given = Object.freeze([...things])
      const sorted = inOrder(given, ({ name }) => name)
      expect(sorted).toHaveLength(things.length)
      expect(new Set(sorted)).toEqual(new Set(things))
      for (const [i, left] of sorted.entries()) {
        const right = sorted[i + 1]
        if (!right) continue
        expect(left.name <= right.name).toBe(true)
        if (left.name === right.name) expect(left.place).toBeLessThan(right.place)
      }
    }),
  )
})

test('names are compared by their UTF-16 units', () => {
  const names = ['b', 'a10', 'a9', 'B', '\uff5e', '\u{1f600}', 'a']
  expect(inOrder(names, name => name)).toEqual(['B', 'a', 'a10', 'a9', 'b', '\u{1f600}', '\uff5e'])
  expect(inOrder([], String)).toEqual([])
})
