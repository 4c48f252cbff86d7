import { childrenOf, withChildren } from '../term/children.js'
import { symbolsOf } from '../term/symbols.js'
import { add, apply, multiply, power, subtract, symbol, type Term } from '../term/term.js'
import { type Part, type Powers, productOf, randomPolynomial } from './random-polynomial.js'

/** What is known of how random variables hang together. */
export type Dependence = 'any' | 'uncorrelated' | 'independent'

/** What a moment of a polynomial is called. */
export type Moment = 'expectation' | 'variance' | 'covariance'

/** A moment that a term holds: its name there, and what it is. */
export type Moments = ReadonlyMap<string, Moment>

/** The moments of single variables as terms print them: `E(X)`, `Var(X)`, `Cov(X, Y)`. */
export const meanName = (x: string): string => `E(${x})`
export const varianceName = (x: string): string => `Var(${x})`
const meanOf = (x: string): Term => symbol(meanName(x))
const varianceOf = (x: string): Term => symbol(varianceName(x))
const covarianceOf = (pair: readonly [string, string]): Term => symbol(`Cov(${pair.toSorted().join(', ')})`)

/**
 * A term with every moment in it in terms of the means, variances and covariances of the variables, by linearity of the
 * expectation, Var f = E f² - (E f)² and Cov(f, g) = E fg - E f E g. Null where a higher moment would be needed, which
 * these do not determine.
 */
export function inMoments(
  term: Term,
  moments: Moments,
  variables: ReadonlySet<string>,
  dependence: Dependence,
): Term | null {
  if (term.kind === 'apply') {
    const moment = moments.get(term.name)
    if (!moment) return null
    const polynomials = term.arguments.map(argument => randomPolynomial(argument, variables))
    return momentOf(moment, polynomials, dependence)
  }
  if (term.kind === 'symbol') return variables.has(term.name) ? null : term
  const children = childrenOf(term).map(part => inMoments(part, moments, variables, dependence))
  return children.includes(null) ? null : withChildren(term, children as Term[])
}

type Polynomial = readonly Part[] | null

function momentOf(moment: Moment, polynomials: readonly Polynomial[], dependence: Dependence): Term | null {
  const [f, g] = polynomials
  if (polynomials.length !== (moment === 'covariance' ? 2 : 1) || !f || g === null) return null
  if (moment === 'expectation') return expectation(f, dependence)
  const second = g ?? f
  const [product, ofF, ofG] = [productOf([f, second]), f, second].map(
    polynomial => polynomial && expectation(polynomial, dependence),
  )
  return product && ofF && ofG ? subtract(product, multiply(ofF, ofG)) : null
}

function expectation(polynomial: readonly Part[], dependence: Dependence): Term | null {
  const parts = polynomial.map(({ coefficient, powers }) => {
    const moment = momentOfProduct(powers, dependence)
    return moment && multiply(coefficient, moment)
  })
  return parts.includes(null) ? null : add(...(parts as Term[]))
}

/** E[Xᵏ Yˡ …], as far as means, variances and covariances say it. */
function momentOfProduct(powers: Powers, dependence: Dependence): Term | null {
  const factors = [...powers]
  if (dependence === 'independent' || factors.length < 2) {
    const moments = factors.map(([name, times]) => momentOfPower(name, times))
    return moments.includes(null) ? null : multiply(1, ...(moments as Term[]))
  }
  const [[x, timesX], [y, timesY], ...more] = factors as [[string, number], [string, number]]
  if (more.length > 0 || timesX > 1 || timesY > 1) return null
  const product = multiply(meanOf(x), meanOf(y))
  return dependence === 'uncorrelated' ? product : add(covarianceOf([x, y]), product)
}

function momentOfPower(name: string, times: number): Term | null {
  if (times === 1) return meanOf(name)
  return times === 2 ? add(varianceOf(name), power(meanOf(name), 2)) : null
}

/** A term over the moments of single variables, with these as the applications that people write. */
export function asWritten(term: Term, names: Readonly<Record<Moment, string>>): Term {
  if (term.kind === 'symbol') {
    const found = /^(E|Var|Cov)\(((?:(?!, ).)+)(?:, (.+))?\)$/.exec(term.name)
    if (!found) return term
    const moment = found[1] === 'E' ? 'expectation' : found[1] === 'Var' ? 'variance' : 'covariance'
    return apply(names[moment], ...found.slice(2).flatMap(name => (name ? [symbol(name)] : [])))
  }
  return withChildren(
    term,
    childrenOf(term).map(part => asWritten(part, names)),
  )
}

/** The applications in a term, from the outside in. */
export function applicationsIn(term: Term): readonly (Term & { readonly kind: 'apply' })[] {
  const inside = childrenOf(term).flatMap(applicationsIn)
  return term.kind === 'apply' ? [term, ...inside] : inside
}

/** The symbols that stand in the arguments of applications, and those that stand there alone. */
export function argumentsIn(term: Term): {
  readonly inside: ReadonlySet<string>
  readonly alone: ReadonlySet<string>
} {
  const args = applicationsIn(term).flatMap(application => application.arguments)
  const alone = args.flatMap(argument => (argument.kind === 'symbol' ? [argument.name] : []))
  return { inside: new Set(args.flatMap(argument => [...symbolsOf(argument)])), alone: new Set(alone) }
}
