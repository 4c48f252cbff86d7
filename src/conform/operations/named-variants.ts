import type { Equation, Variant } from './operation.js'

/** Something else that is published under the same name. */
export function convention(name: string, meaning: string, compute: Equation): Variant {
  return { name, meaning, kind: 'convention', compute }
}

/** A mistake that shows in the cases of one group alone. */
export function regionalMistake(bitesIn: string, name: string, meaning: string, compute: Equation): Variant {
  return { name, meaning, kind: 'mistake', bitesIn, compute }
}

/** Something that nobody means. */
export function mistake(name: string, meaning: string, compute: Equation): Variant {
  return { name, meaning, kind: 'mistake', compute }
}
