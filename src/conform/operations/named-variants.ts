import type { Equation, Form, Variant } from './operation.js'

/** Something else that is published under the same name; with a gradient where that is another than its own. */
export const convention = (name: string, meaning: string, compute: Equation, gradient?: Equation): Variant =>
  variant('convention', name, meaning, compute, gradient)

/** Something that nobody means. */
export const mistake = (name: string, meaning: string, compute: Equation, gradient?: Equation): Variant =>
  variant('mistake', name, meaning, compute, gradient)

/** A mistake that shows in the cases of one group alone. */
export const regionalMistake = (
  bitesIn: string,
  name: string,
  meaning: string,
  compute: Equation,
): Variant => ({ ...mistake(name, meaning, compute), bitesIn })

/** The same function computed so that digits are lost; with a gradient where it is the gradient that loses them. */
export const form = (name: string, meaning: string, compute: Equation, gradient?: Equation): Form => ({
  name,
  meaning,
  compute,
  ...(gradient && { gradient }),
})

const variant = (
  kind: Variant['kind'],
  name: string,
  meaning: string,
  compute: Equation,
  gradient?: Equation,
): Variant => ({ ...form(name, meaning, compute, gradient), kind })
