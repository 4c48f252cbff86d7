import { type Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'

/** Reads SMT-LIB by a grammar and a semantics of its own, over enclosures: what it says is certain. */

export const context = intervals(50)

export type Expression = string | readonly Expression[]

/** The expressions of a text, without its comments. */
export function readExpressions(text: string): readonly Expression[] {
  const tokens = [...text.matchAll(/;[^\n]*|"[^"]*"|\|[^|]*\||[()]|[^\s()]+/g)].map(([token]) => token)
  const stack: Expression[][] = [[]]
  for (const token of tokens.filter(token => !token.startsWith(';'))) {
    if (token === '(') stack.push([])
    else if (token === ')') {
      const done = stack.pop()!
      stack.at(-1)!.push(done)
    } else stack.at(-1)!.push(token)
  }
  if (stack.length !== 1) throw new SyntaxError(`expected brackets that match: ${text}`)
  return stack[0]!
}

export const readExpression = (text: string): Expression => {
  const [only, another] = readExpressions(text)
  if (only === undefined || another !== undefined) throw new SyntaxError(`expected one expression: ${text}`)
  return only
}

type Values = ReadonlyMap<string, Interval>

/** The value of a term; undefined where it has none, or none that is certain. */
export function valueAt(expression: Expression, values: Values): Interval | undefined {
  try {
    return value(expression, values)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function value(expression: Expression, values: Values): Interval {
  if (typeof expression === 'string') {
    if (/^\d+\.\d+$/.test(expression)) return context.of(Rational.of(expression))
    const known = values.get(expression)
    if (known) return known
    throw new RangeError(`no value of ${expression}`)
  }
  const [head, ...rest] = expression
  if (head === 'ite') {
    const truth = truthOf(rest[0]!, values)
    if (truth === null) throw new RangeError('neither')
    return value(rest[truth ? 1 : 2]!, values)
  }
  return OPERATIONS[head as string]!(...rest.map(part => value(part, values)))
}

const OPERATIONS: Readonly<Record<string, (...values: Interval[]) => Interval>> = {
  '+': (...terms) => terms.reduce((sum, term) => sum.plus(term)),
  '*': (...factors) => factors.reduce((product, factor) => product.times(factor)),
  '/': (dividend, divisor) => dividend!.div(divisor!),
  '-': (only, ...others) => (others.length > 0 ? only!.minus(others[0]!) : only!.neg()),
  exp: argument => argument!.exp(),
  log: argument => argument!.ln(),
  sqrt: argument => argument!.sqrt(),
  min: (...all) => all.reduce((least, one) => (order(one, least) < 0 ? one : least)),
  max: (...all) => all.reduce((most, one) => (order(one, most) > 0 ? one : most)),
}

/** Of two enclosures that overlap either will do: they are of values as close as their widths. */
const order = (left: Interval, right: Interval): number => left.compare(right) ?? 0

/** Whether a formula is certainly true, or certainly false; null where neither is certain. */
export function truthOf(expression: Expression, values: Values): boolean | null {
  if (typeof expression === 'string')
    return expression === 'true' ? true : expression === 'false' ? false : null
  const [head, ...rest] = expression
  const truths = () => rest.map(part => truthOf(part, values))
  switch (head) {
    case 'not':
      return negated(truths()[0]!)
    case 'and':
      return all(truths())
    case 'or':
      return negated(all(truths().map(negated)))
    case '=>':
      return negated(all([truthOf(rest[0]!, values), negated(truthOf(rest[1]!, values))]))
    default:
      return related(head as string, rest, values)
  }
}

const negated = (truth: boolean | null): boolean | null => (truth === null ? null : !truth)

const all = (truths: readonly (boolean | null)[]): boolean | null =>
  truths.includes(false) ? false : truths.includes(null) ? null : true

function related(relation: string, sides: readonly Expression[], values: Values): boolean | null {
  const [left, right] = sides.map(side => valueAt(side, values))
  const found = left && right ? left.compare(right) : null
  // Enclosures that touch decide ≤ and ≥ only by their bounds, which nothing here needs.
  if (found === null) return null
  return { '=': found === 0, '<': found < 0, '<=': found <= 0, '>': found > 0, '>=': found >= 0 }[relation]!
}

/** Values of the symbols that stand for something, in the order of their declarations, beside those of names. */
export function withMeanings(
  declarations: readonly { readonly symbol: string; readonly meaning: string | null }[],
  names: Values,
): Values {
  const values = new Map(names)
  for (const { symbol, meaning } of declarations) {
    if (meaning === null) continue
    const found = valueAt(readExpression(meaning), values)
    if (found) values.set(symbol, found)
  }
  return values
}
