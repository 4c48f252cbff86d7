import { runningIn } from '../../math/term/counting.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Term } from '../../math/term/term.js'
import { canonical } from '../tree/canonical.js'
import { isName } from '../tree/names.js'
import type { Head, Node } from '../tree/node.js'
import { spelled } from '../tree/spelling.js'
import { type Bindings, type Rule, refuse, type Scope } from './rule.js'

/** A sum with more summands than this is not written out. */
const MAX_SUMMANDS = 1000

/** Σ over the members of a group, or over numbers where both limits are numbers. */
const sum: Rule = (node, scope) => {
  const [body, lower, upper] = node.args as [Node, Node, Node]
  if (lower.head === 'sequence' && upper.head === 'nothing') return nested(node, lower.args, scope)
  const { index, from } = indexIn(lower)
  if (wholeIn(upper, scope) !== null) return { kind: 'add', terms: writtenOut(node, index, from, scope) }
  const inside: Bindings = new Map([...scope.bound, [index, 'member']])
  const term = scope.lower(body, inside)
  return {
    kind: 'sum',
    index,
    size: sizeOf(upper, from, scope) ?? sizeRunIn(term, index, node, scope),
    body: term,
  }
}

/** A product is written out, or it has no term. */
const product: Rule = (node, scope) => {
  const [, lower, upper] = node.args as [Node, Node, Node]
  if (wholeIn(upper, scope) === null) refuse(node, 'a product between two numbers', 'one of any length')
  const { index, from } = indexIn(lower)
  return { kind: 'multiply', factors: writtenOut(node, index, from, scope) }
}

/** Σ_{i,j} is a sum of sums. */
function nested(node: Node, indices: readonly Node[], scope: Scope): Term {
  const [first, ...rest] = indices as [Node, ...Node[]]
  const body = node.args[0]!
  const nothing = node.args[2]!
  const lower: Node = rest.length > 1 ? { ...node.args[1]!, args: rest } : rest[0]!
  return scope.lower({ ...node, args: [{ ...node, args: [body, lower, nothing] }, first, nothing] })
}

/** The index that a lower limit names, and the number that it starts from, if it does. */
function indexIn(lower: Node): { readonly index: string; readonly from: Node | null } {
  const isStart = lower.head === 'relation' && lower.text === '='
  const name = isStart ? lower.args[0]! : lower
  if (name.head !== 'symbol') refuse(lower, 'a sum over an index, such as i or i = 1', 'another lower limit')
  return { index: name.text, from: isStart ? lower.args[1]! : null }
}

/** The symbol that the limits say counts the members: n from 1 to n, or from 0 to n - 1. */
function sizeOf(upper: Node, from: Node | null, scope: Scope): string | null {
  if (upper.head === 'nothing') return null
  if (from?.head === 'number' && from.text === '1' && isName(upper)) return sizeName(upper, scope)
  if (from?.text === '0' && isOneLess(upper) && isName(upper.args[0]!)) return sizeName(upper.args[0]!, scope)
  return refuse(upper, 'a sum of 1 to n for a symbol n', 'other limits')
}

/** n - 1, as parsed or canonical. */
function isOneLess({ head, args }: Node): boolean {
  if (head !== 'add' || args.length !== 2) return false
  const one = args[1]!
  return one.text === '-1' || (one.head === 'neg' && one.args[0]!.text === '1')
}

/** A size is a symbol of its own, and neither ∞ nor an index. */
function sizeName(node: Node, scope: Scope): string {
  const term = scope.lower(node)
  return term.kind === 'symbol'
    ? term.name
    : refuse(node, 'a symbol for the size of a sum', spelled(canonical(node)))
}

/** The size of the groups that the body runs through. */
function sizeRunIn(body: Term, index: string, node: Node, { glossary }: Scope): string {
  const sizes = new Set([...runningIn(body, index)].flatMap(name => glossary.groups.get(name) ?? []))
  const isUnclear = [...runningIn(body, index)].some(name => glossary.groups.get(name) === null)
  if (isUnclear || sizes.size > 1) refuse(node, 'one size of the groups in a sum', 'several', 'ambiguous')
  return [...sizes][0] ?? `#${index}`
}

function writtenOut(node: Node, index: string, from: Node | null, scope: Scope): readonly Term[] {
  const [body, , upper] = node.args as [Node, Node, Node]
  const [first, last] = [from && wholeIn(from, scope), wholeIn(upper, scope)]
  if (from && first === null) refuse(from, 'a limit that is a number', 'another expression')
  if (first === null || last === null) refuse(node, 'a lower limit beside the upper one', 'none')
  if (last - first >= MAX_SUMMANDS) refuse(node, `at most ${MAX_SUMMANDS} summands`, 'more', 'too-large')
  const terms: Term[] = []
  for (let value = first; value <= last; value++)
    terms.push(scope.lower(body, new Map([...scope.bound, [index, value]])))
  return terms
}

/** The number that a limit is; null where it holds a symbol that is no index with a number. */
function wholeIn(limit: Node, scope: Scope): number | null {
  if (!isOfNumbers(limit, scope)) return null
  const value = exactValue(scope.lower(limit))
  if (!value?.isInteger() || value.abs().gt(Number.MAX_SAFE_INTEGER))
    refuse(limit, 'a whole number as a limit', limit.text || 'another value')
  return Number(value.numerator)
}

const isOfNumbers = (node: Node, scope: Scope): boolean =>
  node.head === 'symbol'
    ? typeof scope.bound.get(node.text) === 'number'
    : NUMERIC.has(node.head) && node.args.every(part => isOfNumbers(part, scope))

const NUMERIC: ReadonlySet<Head> = new Set(['number', 'neg', 'add', 'mul', 'div', 'pow'])

export const SUMS = { sum, product } satisfies Partial<Record<Head, Rule>>
