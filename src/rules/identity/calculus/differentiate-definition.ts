import { isPrimitive } from '../../../math/functions/functions.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { definableIn, keyOf, nameOf } from '../../../math/term/key.js'
import { toPlain } from '../../../math/term/print.js'
import { substitute } from '../../../math/term/substitute.js'
import { PI } from '../../../math/term/symbols.js'
import { add, ln, multiply, symbol, type Term } from '../../../math/term/term.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Glossary } from '../../../notation/tree/glossary.js'
import { isName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { placeOf, type Statement } from '../../../page/statement.js'
import type { Definition } from '../../../page/symbols/definition.js'
import { putFormulasIn } from '../../../page/symbols/expand-definitions.js'
import type { Place } from '../../../page/symbols/ground.js'
import type { SymbolTable } from '../../../page/symbols/symbol-table.js'
import { formulasOf } from '../formulas-of.js'

/** A derivative that a formula names: `\frac{\partial L}{\partial \Delta}`, `\nabla_\phi L`, `\ell''(x)`. */
export interface NamedDerivative {
  readonly node: Node
  /** What is differentiated: a name, an application, or the root of `\ell''`. */
  readonly of: Node
  /** The variables, of the first differentiation first; null where it is the argument of a function. */
  readonly by: readonly Node[] | null
  readonly order: number
}

/** A name, and the formula that it stands for. */
interface Named {
  readonly from: Term
  readonly to: Term
}

/** A derivative worked out by a formula of what it is of, in one of the ways in which that may be meant. */
export interface Worked {
  readonly term: Term
  /** What was differentiated, where it is: of f'(u) a formula of u alone. */
  readonly of: Term
  /** The name that a formula stands for, which the other side may use too: dσ/dx = σ(1 - σ). */
  readonly named: Named | null
  /** The variables, which no formula is put in for. */
  readonly by: readonly string[]
  readonly uses: readonly Definition[]
}

/** The outermost derivatives of a side that are of a name or an application, by a name. */
export function namedDerivativesIn(node: Node): readonly NamedDerivative[] {
  const own = asDerivative(node)
  // The f' of f'(x, y) is of neither.
  const parts = node.head === 'call' ? node.args.slice(1) : node.args
  return own ? [own] : parts.flatMap(namedDerivativesIn)
}

function asDerivative(node: Node): NamedDerivative | null {
  const { head, args } = node
  const [first, second] = args
  if (head === 'div' && first!.head === 'differential' && second!.head === 'differential')
    return named(node, first!.args[0]!, second!.args[0]!, 1)
  if (head === 'gradient') {
    const inner = asDerivative(first!)
    const again = inner?.by ? named(node, inner.of, second!, inner.order + 1) : null
    return again ? { ...again, by: [...inner!.by!, second!] } : named(node, first!, second!, 1)
  }
  if (head === 'call' && first!.head === 'gradient') {
    const inner = asDerivative(first!)
    return inner && { ...inner, node }
  }
  const primed = head === 'call' && args.length === 2 ? first! : node
  let [root, order] = [primed, 0]
  for (; root.head === 'prime'; order++) root = root.args[0]!
  return order > 0 && (primed !== node || isName(root)) ? { node, of: root, by: null, order } : null
}

const named = (node: Node, of: Node, by: Node, order: number): NamedDerivative | null =>
  isName(withoutLogarithm(by)) ? { node, of, by: [by], order } : null

/** The base of a logarithm falls out of d log L/d log N; one that stands alone is taken for the natural one. */
const withoutLogarithm = (node: Node): Node =>
  node.head === 'ln' || (node.head === 'log' && node.args.length === 1) ? node.args[0]! : node

/**
 * Whether the page gives formulas for a derivative that are not differentiated here, or that count in some cases: it may
 * then be another one than those that are worked out.
 */
export function mayBeAnother(derivative: NamedDerivative, place: Statement): boolean {
  const name = lowered(withoutLogarithm(derivative.of), place.reading.glossary)
  const key = name && nameOf(name)
  if (key === null) return false
  const meanings = [
    ...place.symbols.callableAt(key, placeOf(place)),
    ...place.symbols.functionsAt(key, placeOf(place)),
  ]
  return meanings.some(
    meaning =>
      hasConditions(meaning) || meaning.applied?.parameters.some(by => !isSmooth(meaning.term, by)) === true,
  )
}

function isSmooth(term: Term, by: string): boolean {
  try {
    slope(term, by)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * The ways in which a derivative can be worked out at a place, the nearest formula first: one of the exercise, or else of
 * the document; none where nothing says what it is of.
 */
export function workedOut(derivative: NamedDerivative, place: Statement): readonly Worked[] {
  const known =
    derivative.node.head !== 'call' ? null : ofKnownFunction(derivative.node, place.reading.glossary)
  if (known) return [known]
  for (const values of [place.symbols, place.everywhere]) {
    const found = derivative.by
      ? byName(derivative, derivative.by, placeOf(place), values)
      : byArgument(derivative, placeOf(place), values)
    if (found.length > 0) return found.flatMap(one => worked(one, derivative))
  }
  return []
}

function worked(found: Differentiated, { by: variables, order }: NamedDerivative): Worked[] {
  const { of, by, at, named, uses } = found
  try {
    let term = of
    for (let i = 0; i < order; i++) term = slope(term, by[i] ?? by[0]!)
    // d/d ln x is x d/dx.
    const isLogarithmic = variables?.some(variable => withoutLogarithm(variable) !== variable) === true
    if (isLogarithmic && order > 1) return []
    const whole = isLogarithmic ? multiply(symbol(by[0]!), term) : term
    const there = (side: Term): Term => (at ? substitute(side, at) : side)
    return [{ term: there(whole), of: there(of), named, by, uses }]
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/** `\\sigma'(z)`, which is known without a formula. */
function ofKnownFunction(node: Node, glossary: Glossary): Worked | null {
  const [term, of] = [lowered(node, glossary), lowered(node.args[1]!, glossary)]
  if (!term || !of) return null
  const inside = definableIn(of)
  const isKnown = [...definableIn(term).keys()].every(key => inside.has(key))
  return isKnown ? { term, of, named: null, by: [], uses: [] } : null
}

interface Differentiated {
  readonly of: Term
  readonly named: Named | null
  readonly by: readonly string[]
  /** Where the derivative is taken, by argument; null at the variables themselves. */
  readonly at: ReadonlyMap<string, Term> | null
  readonly uses: readonly Definition[]
}

function byName(
  { of, node }: NamedDerivative,
  variables: readonly Node[],
  place: Place,
  values: SymbolTable,
): Differentiated[] {
  const { glossary } = place.reading
  const named = lowered(withoutLogarithm(of), glossary)
  const by = variables.flatMap(variable => {
    const moved = lowered(withoutLogarithm(variable), glossary)
    return moved?.kind === 'symbol' ? [moved.name] : []
  })
  if (by.length < variables.length || !named) return []
  const before = { ...place, start: Math.min(place.start, node.start) }
  const formulas = formulasOf(named, before, values, by)
  // `\nabla \log \pi(y)` is worked out though nothing says what π is.
  const isLogarithm = withoutLogarithm(of) !== of
  const own = isLogarithm && formulas.length === 0 ? [{ formula: named, uses: [] }] : formulas
  return own.flatMap(({ formula, uses }) => {
    const at = node.head === 'call' ? argumentsOf(node, uses[0], glossary) : null
    if (at === 'unknown') return []
    return expansions(formula, by, place, values).map(({ term, uses: more }) => ({
      of: isLogarithm ? ln(term) : term,
      named: at !== null || keyOf(named) === null ? null : { from: named, to: term },
      by,
      at,
      uses: [...uses, ...more],
    }))
  })
}

/** The arguments of `f_x(1, 2)` by the parameters of f. */
function argumentsOf(
  { args: [, ...given] }: Node,
  meaning: Definition | undefined,
  glossary: Glossary,
): ReadonlyMap<string, Term> | 'unknown' {
  const terms = given.flatMap(part => lowered(part, glossary) ?? [])
  const parameters = meaning?.applied?.parameters ?? []
  const isWhole = parameters.length === given.length && terms.length === given.length
  return isWhole ? new Map(parameters.map((name, i) => [name, terms[i]!])) : 'unknown'
}

/** Where the pieces of a function meet it may have no derivative. */
const hasConditions = ({ applied }: Definition): boolean => applied !== null && applied.conditions.length > 0

/** `y'` beside `y = t^2`: by the one symbol of the formula. */
function byOnlySymbol({ of, node }: NamedDerivative, place: Place, values: SymbolTable): Differentiated[] {
  const name = lowered(of, place.reading.glossary)
  if (name?.kind !== 'symbol') return []
  const before = { ...place, start: Math.min(place.start, node.start) }
  return formulasOf(name, before, values).flatMap(({ formula, uses }) => {
    const [by, another] = [...definableIn(formula).keys()].filter(key => key !== PI)
    return by === undefined || another !== undefined
      ? []
      : [{ of: formula, named: { from: name, to: formula }, by: [by], at: null, uses }]
  })
}

/** `\ell'(x)`: the function by its parameter, at what it is applied to. */
function byArgument(derivative: NamedDerivative, place: Place, values: SymbolTable): Differentiated[] {
  const { of, node } = derivative
  if (node.head === 'prime') return byOnlySymbol(derivative, place, values)
  const applied = lowered({ ...node, args: [of, node.args[1]!] }, place.reading.glossary)
  if (applied && applied.kind !== 'apply') return ofFunctionWithName(applied, node, place)
  if (!applied) return []
  const [argument] = applied.arguments
  const isAtNumber = argument !== undefined && definableIn(argument).size === 0
  const meanings = values.callableAt(applied.name, place)
  if (isAtNumber && meanings.some(hasConditions)) return []
  return meanings.flatMap(meaning => {
    const { parameters } = meaning.applied!
    if (parameters.length > 1) return []
    const by = [parameters[0]!]
    return expansions(meaning.term, by, place, values).map(({ term, uses }) => ({
      of: term,
      named: null,
      by,
      at: new Map([[parameters[0]!, applied.arguments[0]!]]),
      uses: [meaning, ...uses],
    }))
  })
}

/** `\sigma''(x)`: a function that has a name is known without a formula. */
function ofFunctionWithName(of: Term, node: Node, { reading }: Place): Differentiated[] {
  const by = lowered(node.args[1]!, reading.glossary)
  if (node.head !== 'call' || by?.kind !== 'symbol') return []
  const inside = definableIn(of)
  const isOfIt = inside.size === 1 && inside.has(by.name)
  return isOfIt ? [{ of, named: null, by: [by.name], at: null, uses: [] }] : []
}

/** As the formula stands, its symbols independent, and with all formulas put in: where D = C/(6N), ∂L/∂N may be either. */
function expansions(formula: Term, by: readonly string[], place: Place, values: SymbolTable) {
  const { terms, uses } = putFormulasIn([formula], place, values, by)
  const whole = { term: terms[0], uses }
  const own = { term: formula, uses: [] as readonly Definition[] }
  const all = [own, ...(whole.uses.length > 0 ? [whole] : [])]
  return all.filter(({ term }) => by.every(name => dependsOn(term, name)))
}

const dependsOn = (term: Term, by: string): boolean =>
  [...definableIn(term)].some(([key, part]) => key === by || isApplicationBy(part, by))

/** An opaque function of a parameter, which its index names: `r_\phi(x, y)`. */
const isApplicationBy = (part: Term, by: string): boolean =>
  part.kind === 'apply' && !isPrimitive(part.name) && part.name.endsWith(`_${by}`)

/** The derivative by a symbol, or by the chain rule through the opaque functions of a parameter, each a variable of its own. */
function slope(term: Term, by: string): Term {
  const parts = definableIn(term)
  if (parts.has(by)) return differentiate(term, by)
  const applications = [...parts.values()].filter(part => isApplicationBy(part, by))
  const names = applications.map((_, i) => `(part ${i})`)
  const open = substitute(
    term,
    applications.map((from, i) => ({ from, to: symbol(names[i]!) })),
  )
  const back = new Map(names.map((name, i) => [name, applications[i]!]))
  return add(
    ...applications.map((part, i) =>
      multiply(substitute(differentiate(open, names[i]!), back), symbol(`∇_${by} ${toPlain(part)}`)),
    ),
  )
}
