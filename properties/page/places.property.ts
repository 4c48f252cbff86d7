import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draft } from '../../src/documents/model/mutable-token.js'
import { Places } from '../../src/page/places.js'

const tokens = fc
  .array(fc.nat(9), { maxLength: 20 })
  .map(starts => starts.map(start => draft('word', 'a', start, start + 1)))
const inOrder = tokens.map(all => all.toSorted((one, other) => one.start - other.start))

test('each token is found where it stands, in order, at one place or not in order', () => {
  fc.assert(
    fc.property(fc.oneof(tokens, inOrder), all => {
      const places = new Places(all)
      expect(all.map(token => places.get(token))).toEqual([...all.keys()])
    }),
  )
})

test('a token of another list has no place, though one like it has', () => {
  fc.assert(
    fc.property(inOrder, all => {
      const places = new Places(all)
      for (const token of all) expect(places.get({ ...token })).toBeUndefined()
    }),
  )
})
