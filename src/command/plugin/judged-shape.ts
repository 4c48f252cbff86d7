import { type Judgement, judgement } from '../../math/judges/judgement.js'
import { VERDICTS } from '../../math/judges/verdict.js'
import {
  count,
  listOf,
  nullable,
  objectOf,
  oneOf,
  type Shape,
  shapeError,
  text,
} from '../../math/shapes/shape.js'
import type { Judged } from '../../rules/judged.js'

/** More findings of one rule on one page than a document of 10 MB has words. */
const MOST = 10_000_000

/** What is there, whatever it is: null says that nothing is known, and nothing says that it was forgotten. */
const present: Shape<never> = (value, place) => {
  if (value === undefined) throw shapeError('a value or null', value, place)
  return value as never
}

/** Every field of a judgement, as a judgement without any has them. */
const fields = Object.fromEntries(Object.keys(judgement('holds')).map(field => [field, present]))

const judgementShape = objectOf<object>({
  ...fields,
  verdict: oneOf(...VERDICTS),
  obligations: listOf(present, MOST),
} as object) as Shape<Judgement>

/** What the check of a rule returns: what was judged, under its own id. */
export const judgedBy = (rule: string): Shape<readonly Judged[]> =>
  listOf(
    objectOf<Pick<Judged, 'rule' | 'exercise' | 'from' | 'to' | 'start' | 'end' | 'through' | 'judgement'>>({
      rule: oneOf(rule),
      exercise: nullable(text(MOST)),
      from: count,
      to: count,
      start: count,
      end: count,
      through: listOf(count, MOST),
      judgement: judgementShape,
    }),
    MOST,
  )
