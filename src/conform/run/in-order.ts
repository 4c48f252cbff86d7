import { grouped } from '../results/grouped.js'

/** The things in the order of the UTF-16 units of their names; those of one name stay as they were. */
export function inOrder<Thing>(things: readonly Thing[], name: (thing: Thing) => string): Thing[] {
  const byName = grouped(things, name)
  return [...byName.keys()].sort().flatMap(one => byName.get(one)!)
}
