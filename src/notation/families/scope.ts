import type { Head, Node } from '../tree/node.js'
import { spelledName } from '../tree/spelled-name.js'
import type { FamilyFormula, Form } from './formula.js'

/** What the families of a page are, and how many members of them are written out. */
export interface Families {
  /** How many members each has. */
  readonly count: number
  /** The names of which members are taken by letters that run. */
  readonly names: ReadonlySet<string>
  /** What a page says that a family, a number or a function of families is. */
  readonly formulaOf: (name: string, form: Form) => FamilyFormula | null
}

/** Which member each letter stands for. */
export type Places = ReadonlyMap<string, number>

/** What is known at a place of an expression: outside of all formulas, or inside one. */
export interface Scope {
  readonly families: Families
  readonly places: Places
  /** The members of the families that a function is applied to. */
  readonly given: ReadonlyMap<string, (at: number) => Node>
  /** What the numbers are that it is applied to. */
  readonly numbers: ReadonlyMap<string, Node>
  readonly depth: number
}

/** Formulas in formulas go no deeper than this. */
export const MAX_DEPTH = 12

export const scopeAt = (families: Families, places: Places, depth = 0): Scope => ({
  families,
  places,
  given: new Map(),
  numbers: new Map(),
  depth,
})

/** A formula knows nothing of the letters and names of the one that it stands in. */
export const insideOf = ({ families, depth }: Scope): Scope => scopeAt(families, new Map(), depth + 1)

/** Whether a tree is a vector: a family without an index, or what is made of one member by member. */
export function isVector(node: Node, scope: Scope): boolean {
  const name = spelledName(node)
  if (name !== '') return scope.given.has(name) || isFamily(name, scope)
  if (node.head === 'call') return node.text === 'softmax'
  if (node.head === 'gradient') return isVector(node.args[1]!, scope)
  if (node.head === 'mul' && node.args.some(isTransposed)) return false
  return COMPONENTWISE.has(node.head) && node.args.some(part => isVector(part, scope))
}

/** Whether a name alone is all members of a family: the page gives its members, or says that it is a vector. */
function isFamily(name: string, scope: Scope): boolean {
  const { families, depth } = scope
  const whole = families.formulaOf(name, 0)
  if (whole) return depth < MAX_DEPTH && isVector(whole.body, { ...scope, depth: depth + 1 })
  return families.names.has(name) || families.formulaOf(name, 1) !== null
}

/** Whether so many letters below a name take a member of a family. */
export function isKnown(name: string, count: number, scope: Scope): boolean {
  const { families, given } = scope
  if (given.has(name) || families.names.has(name)) return true
  return families.formulaOf(name, count) !== null || (count === 1 && isFamily(name, scope))
}

/** `p^\top`, a row. */
export const isTransposed = ({ head, args }: Node): boolean =>
  head === 'pow' && args[1]!.head === 'symbol' && /^(?:T|top)$/.test(args[1]!.text)

const COMPONENTWISE: ReadonlySet<Head> = new Set(['add', 'neg', 'mul', 'div', 'pow', 'exp', 'ln', 'log'])
