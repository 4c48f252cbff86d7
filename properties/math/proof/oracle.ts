import type { Condition } from '../../../src/math/proof/conditions.js'
import type { Term } from '../../../src/math/term/term.js'
import type { Presupposed } from './statement.js'
import { randomFrom, satisfies, valueIn, type World, worldFor } from './worlds.js'

/** What enclosures at some points say of left = right: they refute for certain, and confirm nothing. */
export interface Trial {
  /** A point at which the two sides are certainly different. */
  readonly counterexample: World | undefined
  /** At how many points both sides were defined. */
  readonly defined: number
  /** A point at which the conditions hold although a side is undefined. */
  readonly uncovered: World | undefined
}

const MAX_POINTS = 24
const ENOUGH_POINTS = 6

/** Tries left = right at points, corners among them, until it is refuted or was defined often enough. */
export function tryOut(
  left: Term,
  right: Term,
  premises: Presupposed,
  conditions: readonly Condition[],
  seed: number,
): Trial {
  const random = randomFrom(seed)
  let [defined, counterexample, uncovered]: [number, World | undefined, World | undefined] = [
    0,
    undefined,
    undefined,
  ]
  for (let point = 0; point < MAX_POINTS && defined < ENOUGH_POINTS && !counterexample; point++) {
    const world = worldFor([left, right], premises, random)
    if (!satisfies(world, premises)) throw new Error('tryOut: expected a point at which the premises hold')
    const sides = [left, right].map(side => valueIn(world, side))
    const [first, second] = sides
    if (first && second) {
      defined++
      const order = first.compare(second)
      if (order === 1 || order === -1) counterexample = world
    } else if (conditions.every(condition => holdsIn(world, condition))) uncovered ??= world
  }
  return { counterexample, defined, uncovered }
}

/** Whether a condition certainly holds. */
function holdsIn(world: World, { term, relation }: Condition): boolean {
  const value = valueIn(world, term)
  if (!value) return false
  const sign = value.sign()
  if (relation === '≠ 0') return sign === 1 || sign === -1
  return sign === 1 || (sign === 0 && relation === '≥ 0')
}
