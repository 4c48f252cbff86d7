import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  number,
  sigmoid,
  subtract,
  sum,
  symbol,
  type Term,
} from '../../math/term/term.js'
import { canonical } from '../tree/canonical.js'
import { isName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { memberIn, spelled } from '../tree/spelling.js'
import { type Rule, refuse, type Scope } from './rule.js'

const half = (value: Term): Term => multiply(number('1/2'), value)

/** σ' = σ(1 - σ). */
const sigmoidSlope = (x: Term): Term => multiply(sigmoid(x), subtract(1, sigmoid(x)))

/** Functions of one value that are defined by exp and ln; σ is among them. */
const DEFINED: Readonly<Record<string, (x: Term) => Term>> = {
  sigma: sigmoid,
  "sigma'": sigmoidSlope,
  sigmoid,
  logistic: sigmoid,
  expit: sigmoid,
  logsigmoid: x => ln(sigmoid(x)),
  LogSigmoid: x => ln(sigmoid(x)),
  softplus: x => ln(add(1, exp(x))),
  logit: x => ln(divide(x, subtract(1, x))),
  exp,
  ln,
  sinh: x => half(subtract(exp(x), exp(negate(x)))),
  cosh: x => half(add(exp(x), exp(negate(x)))),
  relu: x => apply('max', 0, x),
  sec: x => divide(1, apply('cos', x)),
  csc: x => divide(1, apply('sin', x)),
  cot: x => divide(apply('cos', x), apply('sin', x)),
  tanh: x => divide(subtract(exp(x), exp(negate(x))), add(exp(x), exp(negate(x)))),
}

/** Other spellings of functions that the terms know. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ReLU: 'relu',
  Relu: 'relu',
  asin: 'arcsin',
  acos: 'arccos',
  atan: 'arctan',
  ceiling: 'ceil',
}

/** An application: of a function that the terms know, or an opaque one by its name. */
export const call: Rule = (node, scope) => {
  const [head, ...args] = node.args as [Node, ...Node[]]
  const written = functionName(head, scope)
  const name = Object.hasOwn(SPELLINGS, written) ? SPELLINGS[written]! : written
  if (name === 'log') return scope.lower({ ...node, head: 'log', args })
  const mean = MEANS.has(name) && args.length === 1 ? meanOf(args[0]!, scope) : null
  if (mean) return mean
  const defined = Object.hasOwn(DEFINED, name) ? DEFINED[name] : undefined
  if (!defined) return apply(name, ...args.map(part => argumentTerm(part, scope)))
  if (name.startsWith('sigma') && scope.glossary.conflicts.has('sigma')) {
    refuse(
      node,
      'σ to be the logistic function or a deviation',
      'a section that uses it as both',
      'ambiguous',
    )
  }
  if (args.length !== 1) refuse(node, `one argument of ${name}`, `${args.length}`)
  return defined(scope.lower(args[0]!))
}

const MEANS: ReadonlySet<string> = new Set(['mean', 'avg', 'average'])

/** (1/G) Σ_m r_m for the name of a group whose size the document names; null for anything else. */
function meanOf(node: Node, { glossary }: Scope): Term | null {
  if (!isName(node)) return null
  const group = spelled(canonical(node))
  const size = glossary.groups.get(group)
  if (!size || size.startsWith('#')) return null
  return divide(sum('m', indexed(group, 'm'), size), symbol(size))
}

function functionName(head: Node, scope: Scope): string {
  if (!isName(head)) refuse(head, 'the name of a function', 'an expression')
  const name = canonical(head)
  const member = memberIn(name)
  if (member && scope.bound.has(member.index)) refuse(head, 'one function', `one for each ${member.index}`)
  return spelled(name)
}

/** y \mid x is the application of a bar, so that \pi(y \mid x) prints as it is written. */
function argumentTerm(node: Node, scope: Scope): Term {
  if (node.head !== 'given') return scope.lower(node)
  return apply(node.text === '' ? '|' : node.text, ...node.args.map(part => argumentTerm(part, scope)))
}
