import { expectDefinition } from '../math/shapes/definition.js'
import { callable, exactly, filled, matching } from '../math/shapes/shape.js'
import type { Told } from '../notation/tree/glossary.js'

/** A field of mathematics whose notation differs from what a sign means elsewhere. */
export interface Field {
  /** Permanent: `machine-learning`. */
  readonly id: string
  /** One sentence: which field. */
  readonly summary: string
  /** What the whole of a document says about its signs; nothing where the document is not of the field. */
  readonly told?: (source: string) => Told
}

const fields = new Map<string, Field>()

const FIELD = exactly<Field>(
  {
    id: matching('an id such as machine-learning', value => /^[a-z0-9.-]+$/.test(value)),
    summary: filled,
    told: callable,
  },
  ['told'],
)

/**
 * Adds a field to those that every document is read with. Throws TypeError where a field of it is missing or of another
 * kind, and where its id is taken.
 */
export function defineField(field: Field): Field {
  expectDefinition('defineField', FIELD, field)
  if (fields.has(field.id)) throw new TypeError(`defineField: expected one field ${field.id}, got another`)
  fields.set(field.id, field)
  return field
}

/** Every field, in the order in which they were defined. */
export const allFields = (): readonly Field[] => [...fields.values()]

/** What a document says about its signs, as far as any field knows them. */
export function toldBy(source: string): Told {
  const told = allFields().map(field => field.told?.(source) ?? {})
  return {
    ...Object.assign({}, ...told),
    letters: new Map(told.flatMap(({ letters }) => [...(letters ?? [])])),
  }
}
