import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import type { Term } from '../../../src/math/term/term.js'
import type { Point } from './terms.js'

/** The exact value at a point; undefined where there is none. */
export function exactAt(point: Point, term: Term): Rational | undefined {
  try {
    return evaluate(term, point, Rational)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
