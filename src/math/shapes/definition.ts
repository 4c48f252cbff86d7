import { type Shape, ShapeError } from './shape.js'

/**
 * Holds what a call such as defineRule is handed to its shape, so that a slip of the pen shows where it is made and not
 * on some page. Throws TypeError that names the call, the field, and what was to be defined.
 */
export function expectDefinition<T>(call: string, shape: Shape<T>, definition: T): void {
  try {
    shape(definition, '')
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    throw new TypeError(`${call}: ${error.message}${titleOf(definition)}`)
  }
}

/** What a definition calls what it defines. */
function titleOf(definition: unknown): string {
  if (typeof definition !== 'object' || definition === null) return ''
  const { id, name, names, symbols, words } = definition as Record<string, unknown>
  const title = [id, name, ...[names, symbols, words].flat()].find(one => typeof one === 'string')
  return title === undefined ? '' : ` of ${title}`
}
