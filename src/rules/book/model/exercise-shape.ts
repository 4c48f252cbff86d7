import {
  exactly,
  filled,
  listOf,
  objectOf,
  oneOf,
  recordOf,
  type Shape,
  shapeError,
  truth,
} from '../../../math/shapes/shape.js'
import type { Claim, Exercise, Listing, Meaning, Place, Premise, Remark } from './claim.js'

/** The longest list of an exercise. */
export const MOST = 10_000

const texts = listOf(filled, MOST)

const anything: Shape<never> = value => value as never

/** A list that the types call a tuple: it has so many texts or more. */
const atLeast =
  (least: number): Shape<never> =>
  (value, place) => {
    if (texts(value, place).length < least) throw shapeError(`at least ${least}`, value, place)
    return value as never
  }

const PLACE = {
  shapes: atLeast(1),
  about: texts,
  not: filled,
  never: filled,
  unless: filled,
  assumed: truth as Shape<never>,
  topic: filled,
  topics: texts,
  turned: filled,
  words: recordOf(filled),
  behind: filled,
  until: filled,
}
const OF_PLACE = (Object.keys(PLACE) as (keyof Place)[]).filter(field => field !== 'shapes')

const place = exactly<Place>(PLACE, OF_PLACE)

const premise = exactly<Premise>(
  {
    ...PLACE,
    counts: exactly<Listing>(
      { things: texts, about: texts, rivals: filled, behind: filled, before: filled },
      ['rivals', 'behind', 'before'],
    ),
    otherwise: filled,
    saidAs: filled,
    published: exactly<NonNullable<Premise['published']>>({ value: filled, source: filled }),
    reason: oneOf('definition', 'premise', 'objective', 'constraint'),
  },
  [...OF_PLACE, 'counts', 'otherwise', 'saidAs', 'published', 'reason'],
)

/** The kinds alone: what each of them has beside it is read by its own judge. */
const KINDS: Readonly<Record<Meaning['kind'], true>> = {
  quantity: true,
  identity: true,
  law: true,
  equation: true,
  solution: true,
  exponent: true,
  constant: true,
  ordering: true,
  choice: true,
  limit: true,
  estimator: true,
  support: true,
  program: true,
  float: true,
}
const kind = objectOf<{ readonly kind: string }>({ kind: oneOf(...Object.keys(KINDS)) })

const claim = exactly<Claim>(
  {
    id: filled,
    where: place,
    means: kind as Shape<never>,
    names: filled,
    reading: filled,
    counterfeits: atLeast(2),
  },
  ['names', 'reading'],
)

/** The shape of an exercise of a book. */
export const EXERCISE = exactly<Exercise>(
  {
    number: filled,
    words: filled,
    topics: recordOf(filled),
    publishedSizes: recordOf(texts),
    premises: recordOf(premise),
    definitions: recordOf(anything),
    groups: recordOf(filled),
    domain: recordOf(anything),
    claims: listOf(claim, MOST),
    remarks: listOf(exactly<Remark>({ id: filled, where: place, because: filled }), MOST),
  },
  ['words', 'topics', 'publishedSizes', 'definitions', 'groups', 'domain', 'remarks'],
)
