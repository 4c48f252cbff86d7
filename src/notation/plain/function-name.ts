import { onLine, takesBareArgument } from '../../documents/prose-arithmetic/function-word.js'
import { formOfFunction, type Spelling } from './functions.js'

/** No name of a function is longer, its bracket included. */
const MAX_NAME = 31
const FUNCTION = /^\p{L}[\w₀-₉]*(?=\()/u

/** The function whose name stands at an offset with a bracket behind it; null where there is none. */
export function functionAt(source: string, at: number) {
  const name = FUNCTION.exec(source.slice(at, at + MAX_NAME))?.[0]
  const form = name === undefined ? undefined : formOfFunction(onLine(name))
  return name !== undefined && form ? { form, length: name.length } : null
}

/** A name, and the blanks and the number, root or bracket behind it. */
const BARE = /^(\p{L}[\w₀-₉]{0,29})\s{1,9}(?=[\d.√π(])/u

/** A function before an argument without a bracket: how it is read, whether it is a root, and how long its name is. */
export interface BareFunction {
  readonly opens: readonly Spelling[]
  readonly isRoot: boolean
  readonly length: number
}

/** The function whose name stands at an offset with a blank and its argument behind it, `ln 2`; null where there is none. */
export function bareFunctionAt(source: string, at: number): BareFunction | null {
  const name = BARE.exec(source.slice(at, at + MAX_NAME + 10))?.[1]
  const form = name !== undefined && takesBareArgument(name) ? formOfFunction(onLine(name)) : undefined
  if (!form) return null
  const isRoot = form.opens.at(-1)!.text === '{'
  return { opens: isRoot ? form.opens : form.opens.slice(0, -1), isRoot, length: name!.length }
}
