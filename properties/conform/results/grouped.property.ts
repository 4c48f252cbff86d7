import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from '../../../src/conform/results/grouped.js'

test('values stand by what is said of them, groups and members as they began', () => {
  const groups = grouped(['bear', 'ant', 'bee', 'cow', 'ape'], ([initial]) => initial)
  expect([...groups]).toEqual([
    ['b', ['bear', 'bee']],
    ['a', ['ant', 'ape']],
    ['c', ['cow']],
  ])
  expect([...grouped([], () => 'a')]).toEqual([])
})

test('every value stands in the one group of its key', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), numbers => {
      const groups = grouped(numbers, n => n % 5)
      for (const [key, group] of groups) expect(group).toEqual(numbers.filter(n => n % 5 === key))
      expect([...groups.values()].flat().length).toBe(numbers.length)
    }),
  )
})
