import { add, apply, exp, multiply, power, type Term } from '../term.js'

/** `\int e^f \sin g dx = e^f (a \sin g - b \cos g)/(a^2 + b^2)` for f' = a and g' = b, and its like for the cosine. */
export function ofDampedWave(
  exponent: Term,
  a: Term,
  wave: Term & { readonly kind: 'apply' },
  b: Term,
): Term {
  const [angle] = wave.arguments as readonly [Term]
  const part = (factor: Term, name: 'sin' | 'cos'): Term =>
    multiply(factor, power(add(power(a, 2), power(b, 2)), -1), exp(exponent), apply(name, angle))
  // A sum of products, so that each can be integrated again.
  return wave.name === 'sin'
    ? add(part(a, 'sin'), part(multiply(-1, b), 'cos'))
    : add(part(a, 'cos'), part(b, 'sin'))
}
