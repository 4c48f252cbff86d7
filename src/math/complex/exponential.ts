import { withSpecialAngles } from '../engines/special-angles.js'
import { isSameTerm } from '../term/equality.js'
import { apply, divide, exp, negate, number, type Term } from '../term/term.js'
import { type Complex, isNothing, over, real } from './complex.js'
import { opposite, product, sum } from './folded.js'

/** e^(x + iy) = eˣ (cos y + i sin y) */
export function exponential({ re, im }: Complex): Complex {
  const size = isNothing(re) ? number(1) : exp(re)
  return isNothing(im)
    ? real(size)
    : { re: product(size, circular('cos', im)), im: product(size, circular('sin', im)) }
}

/** The special value of a function of an angle, where it has one. */
const circular = (name: 'cos' | 'sin', angle: Term): Term => withSpecialAngles(apply(name, angle))

const half = (a: Term): Term => divide(a, 2)
const cosh = (x: Term): Term => half(sum(exp(x), exp(negate(x))))
const sinh = (x: Term): Term => half(sum(exp(x), opposite(exp(negate(x)))))

/** cos(x + iy) = cos x cosh y - i sin x sinh y */
function cosine({ re, im }: Complex): Complex {
  if (isNothing(im)) return real(circular('cos', re))
  return {
    re: product(circular('cos', re), cosh(im)),
    im: opposite(product(circular('sin', re), sinh(im))),
  }
}

/** sin(x + iy) = sin x cosh y + i cos x sinh y */
function sine({ re, im }: Complex): Complex {
  if (isNothing(im)) return real(circular('sin', re))
  return { re: product(circular('sin', re), cosh(im)), im: product(circular('cos', re), sinh(im)) }
}

/** The functions of an angle that are defined for every complex number, but for the poles of the tangent. */
export const CIRCULAR: ReadonlyMap<string, (z: Complex) => Complex> = new Map([
  ['cos', cosine],
  ['sin', sine],
  ['tan', z => (isNothing(z.im) ? real(apply('tan', z.re)) : over(sine(z), cosine(z)))],
])

/** The angle a where z is cos a + i sin a as it stands. */
export function angleOnCircle({ re, im }: Complex): Term | null {
  const isPair = re.kind === 'apply' && im.kind === 'apply' && re.name === 'cos' && im.name === 'sin'
  return isPair && isSameTerm(re.arguments[0]!, im.arguments[0]!) ? re.arguments[0]! : null
}
