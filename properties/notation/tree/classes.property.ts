import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Classes } from '../../../src/notation/tree/classes.js'

const names = fc.constantFrom(...'abcdefgh')

test('two names are of one class where a way of joined names leads from one to the other', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names), { maxLength: 12 }), joined => {
      const classes = new Classes()
      for (const [left, right] of joined) classes.join(left, right)
      for (const from of 'abcdefgh') {
        // Everything that can be reached from here, step by step.
        const reached = new Set([from])
        for (let size = 0; size < reached.size; ) {
          size = reached.size
          for (const [left, right] of joined) {
            if (reached.has(left)) reached.add(right)
            if (reached.has(right)) reached.add(left)
          }
        }
        for (const to of 'abcdefgh') expect(classes.of(from) === classes.of(to)).toBe(reached.has(to))
      }
    }),
  )
})
