import { factorial, MAX_FACTORIAL } from '../../math/functions/factorial.js'
import { isWritable, MAX_PLACES } from '../../math/number/printable.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  negate,
  number,
  power,
  type Term,
} from '../../math/term/term.js'
import { canonical } from '../tree/canonical.js'
import { functionLetters } from '../tree/functions.js'
import { isName } from '../tree/names.js'
import type { Head, Node } from '../tree/node.js'
import { spelled } from '../tree/spelling.js'
import { opaqueGradient } from './gradient.js'
import { type Rule, refuse, type Scope } from './rule.js'

const numeral: Rule = node => number(numeralValue(node), node.text)

/** The exact value of a numeral. Throws LatexError where it, or the unit of its last digit, is too large to be written out. */
export function numeralValue(node: Node): Rational {
  if (!isWritable(node.text))
    refuse(node, `a number of at most ${MAX_PLACES} places`, node.text.slice(0, 40), 'too-large')
  return Rational.of(node.text)
}

const sum: Rule = (node, scope) => ({ kind: 'add', terms: node.args.map(part => scope.lower(part)) })

const product: Rule = (node, scope) => {
  node.args.forEach((part, i) => {
    guardApplication(part, node.args[i + 1], scope)
    guardScript(part, node.args[i + 1])
  })
  return { kind: 'multiply', factors: node.args.map(part => scope.lower(part)) }
}

/** f(a + b), f(2a) or f(0), where f is applied elsewhere, may be an application or a product. */
function guardApplication(factor: Node, next: Node | undefined, { glossary }: Scope): void {
  if (!next || !isName(factor) || !mayBeArgument(next)) return
  const name = spelled(canonical(factor))
  if (functionLetters().has(name) || !glossary.applied.has(name)) return
  refuse(
    factor,
    `${name} applied to arguments, as elsewhere`,
    `${name} before a bracket that may be a factor`,
    'ambiguous',
  )
}

/** TeX reads x^10 as x¹ · 0, which nobody means. */
function guardScript({ head, args, end }: Node, next: Node | undefined): void {
  const script = head === 'pow' || head === 'sub' ? args[1]! : null
  const isCut =
    script?.head === 'number' && script.end === end && next?.head === 'number' && next.start === end
  if (isCut) refuse(next, 'braces around a script of several digits', 'one digit and another', 'ambiguous')
}

/** Whether a factor stands in brackets, as far as the tree shows. */
function mayBeArgument({ head, text, start, end }: Node): boolean {
  return (
    head === 'add' || head === 'mul' || head === 'neg' || (head === 'number' && end - start > text.length)
  )
}

const quotient: Rule = (node, scope) => {
  const [top, bottom] = node.args as [Node, Node]
  const isDerivative = top.head === 'differential' && bottom.head === 'differential'
  return isDerivative
    ? opaqueGradient(node, top.args[0]!, bottom.args[0]!, scope)
    : divide(scope.lower(top), scope.lower(bottom))
}

const raised: Rule = (node, scope) => {
  const [base, exponent] = node.args as [Node, Node]
  if (base.head !== 'symbol' || base.text !== 'e' || scope.bound.has('e')) {
    return power(scope.lower(base), folded(scope.lower(exponent)))
  }
  if (scope.glossary.conflicts.has('e'))
    refuse(base, "e to be Euler's number", 'a section that defines e', 'ambiguous')
  return exp(scope.lower(exponent))
}

/** An exponent of numbers alone as one number, so that x^{1/2} is √x whoever wrote it; -0.05 keeps its digits. */
function folded(exponent: Term): Term {
  if (exponent.kind === 'number' || !isFractionOfNumbers(exponent)) return exponent
  const value = exactValue(exponent)
  return value === undefined ? exponent : number(value, negatedDigits(exponent))
}

/** The digits of -d, where d is written. */
function negatedDigits(exponent: Term): string | undefined {
  if (exponent.kind !== 'multiply' || exponent.factors.length !== 2) return undefined
  const [sign, digits] = exponent.factors as readonly [Term, Term]
  const isNegated = sign.kind === 'number' && sign.value.eq(-1)
  return isNegated && 'written' in digits ? `-${digits.written}` : undefined
}

function isFractionOfNumbers(term: Term): boolean {
  if (term.kind === 'add') return term.terms.every(isFractionOfNumbers)
  if (term.kind === 'multiply') return term.factors.every(isFractionOfNumbers)
  if (term.kind === 'power')
    return isFractionOfNumbers(term.base) && term.exponent.kind === 'number' && term.exponent.value.eq(-1)
  return term.kind === 'number'
}

const root: Rule = (node, scope) => {
  const [radicand, degree] = node.args
  const exponent = degree ? folded(divide(1, scope.lower(degree))) : number('1/2')
  return power(scope.lower(radicand!), exponent)
}

/** \log without a base has the one that the glossary knows. */
const logarithm: Rule = (node, scope) => {
  const [argument, base] = node.args
  const of = ln(scope.lower(argument!))
  if (base) return divide(of, ln(scope.lower(base)))
  const { logBase } = scope.glossary
  if (logBase === null) refuse(node, 'one base of \\log', 'a section with and without bases', 'ambiguous')
  return logBase === 'e' ? of : divide(of, ln(number(logBase)))
}

const first =
  (make: (argument: Term) => Term): Rule =>
  (node, scope) =>
    make(scope.lower(node.args[0]!))

const applied =
  (name: string): Rule =>
  (node, scope) =>
    apply(name, ...node.args.map(part => scope.lower(part)))

/** n!, and of numbers n!! = n (n - 2) (n - 4) …: as many steps at a time as there are marks. */
const factorialRule: Rule = (node, scope) => {
  const step = Math.max(1, node.text.length)
  const [of] = node.args as [Node]
  const count = countIn(of, scope)
  if (count === null && step > 1) refuse(of, 'a double factorial of a whole number', 'another expression')
  if (count === null) return apply('factorial', scope.lower(of))
  if (step === 1) return number(factorial(Rational.of(count)))
  let value = 1n
  for (let factor = count; factor >= 2; factor -= step) value *= BigInt(factor)
  return number(Rational.of(value))
}

/** n choose k, exactly: where k > n one of the factors is 0. Of symbols it is n (n - 1) … (n - k + 1)/k!, or n!/(k! (n - k)!). */
const binomialRule: Rule = (node, scope) => {
  const [n, k] = node.args.map(part => scope.lower(part)) as [Term, Term]
  const [count, chosen] = node.args.map(part => countIn(part, scope, true)) as [number | null, number | null]
  if (chosen === null) return ofFactorials(n, k)
  if (chosen < 0) return number(0)
  if (count === null) return fallingProduct(n, chosen)
  if (count < 0) refuse(node, 'a whole number from 0', `${count}`)
  let value = 1n
  for (let i = 1; i <= chosen; i++) value = (value * BigInt(count - chosen + i)) / BigInt(i)
  return number(Rational.of(value))
}

const ofFactorials = (n: Term, k: Term): Term =>
  divide(apply('factorial', n), multiply(apply('factorial', k), apply('factorial', add(n, negate(k)))))

/** More factors than this are longer than what anybody prints. */
const MAX_FACTORS = 20

function fallingProduct(n: Term, k: number): Term {
  if (k > MAX_FACTORS) return ofFactorials(n, number(k))
  const factors = Array.from({ length: k }, (_, i) => add(n, -i))
  return divide(multiply(1, ...factors), number(factorial(Rational.of(k))))
}

/** The whole number that a part is; null for an expression with symbols. Only where it may be, it is negative. */
function countIn(node: Node, scope: Scope, mayBeNegative = false): number | null {
  const value = exactValue(scope.lower(node))
  if (value === undefined) return null
  if (!value.isInteger() || (value.sign() < 0 && !mayBeNegative))
    refuse(node, 'a whole number from 0', node.text || value.toString())
  if (value.abs().gt(MAX_FACTORIAL))
    refuse(node, `a whole number of at most ${MAX_FACTORIAL}`, `${value}`.slice(0, 40), 'too-large')
  return Number(value.numerator)
}

export const ARITHMETIC = {
  number: numeral,
  add: sum,
  mul: product,
  neg: first(negate),
  div: quotient,
  pow: raised,
  sqrt: root,
  exp: first(exp),
  ln: first(ln),
  log: logarithm,
  min: applied('min'),
  max: applied('max'),
  abs: applied('abs'),
  percent: first(value => multiply(value, number('1/100'))),
  times: first(value => value),
  factorial: factorialRule,
  binomial: binomialRule,
} satisfies Partial<Record<Head, Rule>>
