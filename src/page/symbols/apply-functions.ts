import { isPrimitive } from '../../math/functions/functions.js'
import { definableIn } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import type { Term } from '../../math/term/term.js'
import type { Definition } from './definition.js'
import type { PutIn } from './expand-definitions.js'
import type { Place } from './ground.js'
import type { SymbolTable } from './symbol-table.js'

/** Functions of functions go no deeper than this: five cubics in each other have degree 243. */
const MAX_DEPTH = 4
/** In one relation no more applications than these are worked out. */
const MAX_APPLICATIONS = 64

/**
 * Applies the functions that an exercise has given a formula to whatever they are applied to: beside `f(x) = 2x - 3`,
 * f(g(x)) becomes 2 g(x) - 3, and so on with g. Null where one of them has cases or calls itself, where it is applied to
 * another number of arguments, or where there are too many.
 */
export function applyFunctions<const Terms extends readonly Term[]>(
  terms: Terms,
  place: Place,
  values: SymbolTable,
): PutIn<Terms> | null {
  const uses = new Set<Definition>()
  let applications = 0
  const put = (part: Term, depth: number): Term | null => {
    const replaced: { from: Term; to: Term }[] = []
    for (const application of definableIn(part).values()) {
      if (application.kind !== 'apply' || isPrimitive(application.name)) continue
      const to = worth(application, depth)
      if (to === null) return null
      if (to !== application) replaced.push({ from: application, to })
    }
    return substitute(part, replaced)
  }
  const worth = (application: Term & { kind: 'apply' }, depth: number): Term | null => {
    const [nearest] = values.functionsAt(application.name, place)
    if (!nearest) return application
    const { parameters, conditions } = nearest.applied!
    const isOwn = [...definableIn(nearest.term).values()].some(part => calls(part, application.name))
    if (conditions.length > 0 || isOwn || parameters.length !== application.arguments.length) return null
    if (depth === MAX_DEPTH || ++applications > MAX_APPLICATIONS) return null
    const given = application.arguments.map(part => put(part, depth + 1))
    const body = put(nearest.term, depth + 1)
    if (body === null || given.includes(null)) return null
    uses.add(nearest)
    return substitute(body, new Map(parameters.map((name, i) => [name, given[i]!])))
  }
  const found = terms.map(term => put(term, 0))
  return found.includes(null) ? null : { terms: found as unknown as Terms, uses: [...uses] }
}

const calls = (part: Term, name: string): boolean => part.kind === 'apply' && part.name === name
