import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shuffled } from '../../../src/conform/run/shuffle.js'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('things stand in the order of the SHA-256 of the seed and their names, those of one name as they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 }),
      fc.nat(),
      (names, seed) => {
        const things = names.map((name, place) => ({ name, place }))
        const mixed = shuffled(things, ({ name }) => name, seed)
        expect(new Set(mixed)).toEqual(new Set(things))
        expect(mixed.length).toBe(things.length)
        for (const [i, { name, place }] of mixed.entries()) {
          const next = mixed[i + 1]
          if (!next) continue
          const [own, following] = [name, next.name].map(one => sha256(`[${seed},${JSON.stringify(one)}]`))
          expect(own! <= following!).toBe(true)
          if (name === next.name) expect(place).toBeLessThan(next.place)
        }
      },
    ),
  )
})

test('another seed is another order, and the things that were given are left as they are', () => {
  const things = Object.freeze(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  const orders = [1, 2, 3].map(seed => shuffled(things, one => one, seed).join(''))
  expect(new Set(orders).size).toBe(3)
})
