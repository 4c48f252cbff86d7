import { toPlain } from '../../../../src/math/term/print.js'
import { Scope } from '../../../../src/rules/book/environment/environment.js'
import type { PremiseChoice } from '../../../../src/rules/book/environment/stated-premise.js'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { locateAll } from '../../../../src/rules/book/locate/locate.js'
import type { Claim, Exercise, Meaning, Premise } from '../../../../src/rules/book/model/claim.js'
import { placeOf, readingOf } from '../../../page/read-here.js'

/** A claim of an exercise of a property's own. */
export const claim = (id: string, shape: string, means: Meaning, names?: string): Claim => ({
  id,
  where: { shapes: [shape] },
  means,
  counterfeits: ['0', '1'],
  ...(names === undefined ? {} : { names }),
})
export const quantity = (value: string): Meaning => ({ kind: 'quantity', value })

/** The scope of an exercise on a page, and its answers at the last HERE of it. */
export function on(text: string, has: Partial<Exercise>, choice?: PremiseChoice) {
  const exercise: Exercise = { number: '9', premises: {}, claims: [], ...has }
  const page = `${text} HERE`
  const reading = readingOf(page)
  const locations = locateAll(exercise, reading)
  const scope = new Scope(exercise, reading, locations, choice)
  const at = placeOf('HERE', page)
  const resolve = (latex: string, source: 'data' | 'printed' = 'data', where = at) =>
    scope.resolve(scope.read(latex), where, source)
  const value = (latex: string, where = at) => toPlain(resolve(latex, 'data', where).term)
  const written = ({ from, to }: Pick<Candidate, 'from' | 'to'>) => page.slice(from, to)
  return { scope, at, resolve, value, written, page, reading, exercise, locations }
}

/** A premise that a page states by a figure, or by a formula. */
export const FIGURE: Premise = { shapes: ['?n parameter*'] }
export const FORMULA: Premise = { shapes: ['$N = ?n$'] }
