import { formOfFunction } from './functions.js'

/** No name of a function is longer, its bracket included. */
const MAX_NAME = 31
const FUNCTION = /^\p{L}\w*(?=\()/u

/** The function whose name stands at an offset with a bracket behind it; null where there is none. */
export function functionAt(source: string, at: number) {
  const name = FUNCTION.exec(source.slice(at, at + MAX_NAME))?.[0]
  const form = name === undefined ? undefined : formOfFunction(name)
  return name !== undefined && form ? { form, length: name.length } : null
}
