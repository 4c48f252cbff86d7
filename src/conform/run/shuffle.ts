import { hashOf } from '../vectors/identity.js'
import { inOrder } from './in-order.js'

/** The same things in an order that the seed and their names decide. */
export function shuffled<Thing>(
  things: readonly Thing[],
  name: (thing: Thing) => string,
  seed: number,
): Thing[] {
  return inOrder(things, thing => hashOf([seed, name(thing)]))
}
