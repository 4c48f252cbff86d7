import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniqueNames } from '../../../src/report/text/unique-names.js'

const names = fc.array(fc.constantFrom('a', 'b', '', 'a (2)', 'a (2) (2)', 'a (3)', 'b (2)'), {
  maxLength: 12,
})

test('no two are the same, and each is its name or its name with the first number that was free', () =>
  fc.assert(
    fc.property(names, all => {
      const seen = new Set<string>()
      for (const [i, unique] of uniqueNames(all).entries()) {
        const numbers = Array.from({ length: all.length }, (_, n) => `${all[i]} (${n + 2})`)
        expect(unique).toBe([all[i]!, ...numbers].find(name => !seen.has(name)))
        seen.add(unique)
      }
      expect(seen.size).toBe(all.length)
    }),
  ))
