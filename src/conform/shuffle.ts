import { hashOf } from '../vectors/identity.js'

/** The same things in an order that the seed and their names decide. */
export function shuffled<Thing>(
  things: readonly Thing[],
  name: (thing: Thing) => string,
  seed: number,
): Thing[] {
  const keyed = things.map(thing => ({ thing, key: hashOf([seed, name(thing)]) }))
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ thing }) => thing)
}
