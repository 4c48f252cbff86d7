import { exactValue } from '../../math/term/evaluate.js'
import {
  add,
  divide,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  type Term,
} from '../../math/term/term.js'
import type { Quantity } from './slots.js'

type Point = readonly Term[]

/** A quantity of one point, or of two of as many coordinates. */
const ofPoints = (formula: (p: Point, q: Point) => Term | Point | null): Quantity => ({
  letters: 'real',
  value: slots => {
    const p = slots.get('p')!
    const q = slots.get('q') ?? p
    return p.length > 1 && p.length === q.length ? formula(p, q) : null
  },
})

const length = (p: Point): Term => squareRoot(add(...p.map(entry => power(entry, 2))))

/** Points and vectors by their coordinates: Descartes, La Géométrie, 1637; Gibbs, Vector Analysis, 1901. */
export const COORDINATES = {
  slope: ofPoints((p, q) => {
    const run = subtract(q[0]!, p[0]!)
    return p.length === 2 && !exactValue(run)?.isZero() ? divide(subtract(q[1]!, p[1]!), run) : null
  }),
  distance: ofPoints((p, q) => length(p.map((entry, at) => subtract(entry, q[at]!)))),
  midpoint: ofPoints((p, q) => p.map((entry, at) => multiply(number('1/2'), add(entry, q[at]!)))),
  vectorLength: ofPoints(length),
  dotProduct: ofPoints((p, q) => add(...p.map((entry, at) => multiply(entry, q[at]!)))),
  crossProduct: ofPoints((p, q) =>
    p.length === 3
      ? [1, 2, 0].map((i, at) => {
          const j = [2, 0, 1][at]!
          return subtract(multiply(p[i]!, q[j]!), multiply(p[j]!, q[i]!))
        })
      : null,
  ),
} satisfies Readonly<Record<string, Quantity>>
