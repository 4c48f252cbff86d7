import { reduced } from '../../math/engines/normal-form-or-self.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { differentiate } from '../../math/term/calculus/differentiate.js'
import { toPlain } from '../../math/term/print.js'
import { substitute } from '../../math/term/substitute.js'
import { PI } from '../../math/term/symbols.js'
import { exp, multiply, negate, number, power, subtract, symbol, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import { plainSymbolsOf, type Statement } from '../../page/statement.js'
import type { DifferentialEquation } from './equation.js'
import { judgeSides, type Sides } from './fit.js'
import { parametersOf, sidesWith, written } from './sides.js'
import { anyVariable } from './variable.js'

/**
 * Judges what is called the characteristic equation of a linear equation: it has the roots r of which $e^{rt}$ solves that,
 * or $t^r$, so that it is a multiple of what is left of the equation with that put in.
 */
export function judgeCharacteristic(statement: Statement, equation: DifferentialEquation): Judgement | null {
  const { link, reading, chain, index } = statement
  if (link.sign.operator !== '=' || isName(link.left) || index < chain.signs.length - 1) return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  const names = left && right ? plainSymbolsOf(left, right) : null
  const by = anyVariable(equation)
  const parameters = parametersOf(equation, by)
  const [root, another] = [...(names ?? [])].filter(name => name !== PI && !parameters.has(name))
  if (!left || !right || root === undefined || another !== undefined || root === by) return null
  const said = subtract(left, right)
  const found = WAYS.flatMap(way => leftOf(root, way, equation, by) ?? [])
  const judged = found.map(own => judgeSides(proportion(own, said, root), statement))
  const understood = `the characteristic equation of ${written(equation)}`
  const holds = judged.find(one => one?.verdict === 'holds')
  if (holds) return { ...holds, understood, explanation: `it is ${understood}` }
  const isOfAll = [...parameters].every(name => names!.has(name))
  if (!isOfAll || judged.length === 0 || judged.some(one => one?.verdict !== 'refuted')) return null
  const shown = toPlain(reduced(found[0]!, []))
  const explanation = `the characteristic polynomial of ${written(equation)} is ${shown}`
  return { ...judged[0]!, understood, explanation, expected: `${shown} = 0` }
}

/** A function of the variable with a root in it, and what it is divided by. */
interface Way {
  readonly put: (by: Term, root: Term) => Term
  readonly inverse: (by: Term, root: Term) => Term
}

const WAYS: readonly Way[] = [
  { put: (by, root) => exp(multiply(root, by)), inverse: (by, root) => exp(negate(multiply(root, by))) },
  { put: (by, root) => power(by, root), inverse: (by, root) => power(by, negate(root)) },
]

/** What is left of a linear equation with such a function put in, and divided out: p(r); null where the variable is left too. */
function leftOf(
  root: string,
  { put, inverse }: Way,
  equation: DifferentialEquation,
  by: string,
): Term | null {
  const [variable, r] = [symbol(by), symbol(root)]
  const [sides, rest] = [put(variable, r), number(0)].map(term => sidesWith(equation, by, term))
  if (!sides || !rest) return null
  const own = multiply(inverse(variable, r), subtract(subtract(...sides), subtract(...rest)))
  const isConstant = proveIdentity(differentiate(own, by), number(0), { positive: [by] }).proved
  return isConstant ? substitute(own, new Map([[by, number(1)]])) : null
}

/** p(r) q(s) = q(r) p(s), which is so where q is a multiple of p. */
function proportion(own: Term, said: Term, root: string): Sides {
  const [p, q] = [own, said].map(term => substitute(term, new Map([[root, symbol(`${root}'`)]])))
  return [multiply(own, q!), multiply(said, p!)]
}
