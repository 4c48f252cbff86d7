import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Remembered } from '../../../src/math/number/remembered.js'

const asks = (memory: Remembered<{ readonly to: string }>, question: string) => {
  let isFound = false
  const { to } = memory.of(question, () => {
    isFound = true
    return { to: question }
  })
  expect(to).toBe(question)
  return isFound
}

test('what was asked for lately is found once, and no more is kept than there is room for', () =>
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 6 })), fc.integer({ min: 1, max: 5 }), (asked, most) => {
      const memory = new Remembered<{ readonly to: string }>(most)
      let kept: number[] = []
      for (const question of asked) {
        const isKnown = kept.includes(question)
        expect(asks(memory, `${question}`)).toBe(!isKnown)
        if (!isKnown) kept = [...(kept.length === most ? [] : kept), question]
      }
    }),
  ))

test('the answer to a question that was cut short is not kept for another that begins alike', () => {
  const memory = new Remembered<{ readonly to: string }>(5)
  expect([asks(memory, 'x + y + …'), asks(memory, 'x + y + …')]).toEqual([true, true])
})
