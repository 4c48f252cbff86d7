import { isName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { spelledName } from '../tree/spelled-name.js'
import { isLetter } from './membership.js'

/** The members that a sum runs through. */
export interface Run {
  readonly places: readonly ReadonlyMap<string, number>[]
  /** The name that counts them where its limits say one. */
  readonly size: string | null
}

/** What `\sum_i`, `\sum_{i=1}^n`, `\sum_{j \ne i}`, `\sum_{i<j}` and `\sum_{i,j}` run through; null for other limits. */
export function runningIn({ args }: Node, outside: ReadonlyMap<string, number>, count: number): Run | null {
  const [, lower, upper] = args as [Node, Node, Node]
  const every = (letters: readonly Node[]): Run['places'] =>
    placesOf(
      letters.map(({ text }) => text),
      count,
    )
  if (isLetter(lower))
    return upper.head === 'nothing' || isName(upper) ? { places: every([lower]), size: sizeIn(upper) } : null
  if (upper.head === 'nothing' && lower.head === 'sequence' && lower.args.every(isLetter))
    return { places: every(lower.args), size: null }
  if (lower.head !== 'relation') return null
  const [letter, other] = lower.args as [Node, Node]
  if (!isLetter(letter)) return null
  if (lower.text === '=' && other.text === '1' && isName(upper))
    return { places: every([letter]), size: sizeIn(upper) }
  if (upper.head !== 'nothing' || !isLetter(other) || !/^[≠<]$/.test(lower.text)) return null
  const letters = outside.has(other.text) ? [letter] : [letter, other]
  const places = every(letters).filter(place => {
    const [one, another] = [letter, other].map(({ text }) => (place.get(text) ?? outside.get(text))!)
    return lower.text === '<' ? one! < another! : one !== another
  })
  return { places, size: null }
}

const sizeIn = (upper: Node): string | null => spelledName(upper) || null

function placesOf(letters: readonly string[], count: number): readonly ReadonlyMap<string, number>[] {
  const all = Array.from({ length: count }, (_, i) => i + 1)
  return letters.reduce<readonly ReadonlyMap<string, number>[]>(
    (places, letter) => places.flatMap(place => all.map(at => new Map([...place, [letter, at]]))),
    [new Map()],
  )
}
