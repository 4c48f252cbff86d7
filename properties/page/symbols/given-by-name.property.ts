import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GivenByName } from '../../../src/page/symbols/given-by-name.js'

class Noted extends GivenByName<number> {
  note(name: string, start: number, given: number | null): void {
    this.add(name, start, given)
  }
}

const MOST = 64
const notes = fc.array(
  fc.tuple(fc.constantFrom('a', 'b'), fc.option(fc.integer({ min: 1, max: 9 }), { nil: null })),
  { maxLength: 2 * MOST },
)

test('a name is what was last said of it before a place, of the first 64 times', () => {
  fc.assert(
    fc.property(notes, fc.integer({ min: 0, max: 2 * MOST }), (all, place) => {
      const noted = new Noted()
      all.forEach(([name, given], start) => {
        noted.note(name, start, given)
      })
      for (const name of ['a', 'b', 'c']) {
        const own = all
          .flatMap(([said, given], start) => (said === name ? [{ given, start }] : []))
          .slice(0, MOST)
        const last = own.filter(({ start }) => start < place).at(-1)
        expect(noted.at(name, place)).toBe(last?.given ?? null)
        expect(noted.all(name)).toEqual(own.flatMap(({ given }) => given ?? []))
      }
      expect(noted.isEmpty).toBe(all.length === 0)
    }),
  )
})
