import { definableIn } from '../term/key.js'
import { groupsOf, symbolsOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'

/**
 * Why a point that gives the opaque applications of a term any values refutes nothing, or null: one may not have any value
 * one likes, since what it is of occurs elsewhere too, or is a number, as in sin(0), or f(α) beside α; or two of them may
 * be one and the same, as f(|x|²) and f(x²) are.
 */
export function uncertainApplication(term: Term): string | null {
  const parts = definableIn(term)
  const dependent = dependentIn(parts)
  if (dependent !== null) return `nothing is known of ${dependent}`
  const same = mayBeSameIn(parts)
  return same && `nothing shows that ${same[0]} is another value than ${same[1]}`
}

type Parts = ReadonlyMap<string, Term>

function dependentIn(parts: Parts): string | null {
  const free = new Set([...parts].filter(([, part]) => part.kind !== 'apply').map(([key]) => key))
  const isDependent = (part: Term): boolean =>
    part.kind === 'apply' &&
    part.arguments.some(argument => {
      const inside = [...definableIn(argument).keys()]
      return inside.length === 0 || inside.some(key => free.has(key))
    })
  return [...parts].find(([, part]) => isDependent(part))?.[0] ?? null
}

/** Two applications of one function to arguments of the same symbols. */
function mayBeSameIn(parts: Parts): readonly [string, string] | null {
  const seen = new Map<string, string>()
  for (const [key, part] of parts) {
    if (part.kind !== 'apply') continue
    const inside = [...symbolsOf(part), ...groupsOf(part)].sort()
    const like = JSON.stringify([part.name, part.arguments.length, inside])
    const first = seen.get(like)
    if (first !== undefined) return [first, key]
    seen.set(like, key)
  }
  return null
}
