import { isName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { madeAt, outermost } from '../tree/parts.js'
import { spelledName } from '../tree/spelled-name.js'
import { boundBy } from '../tree/symbols-of.js'
import { isOne } from './made.js'
import { meanIn } from './mean.js'
import { familyName, isLetter, isShifted, membershipOf } from './membership.js'
import { momentIn } from './moments.js'

/** What a page says that the members of a family are: `p_i = e^{z_i} / \sum_k e^{z_k}`. */
export interface FamilyFormula {
  readonly name: string
  /** The letters at which the formula gives a member; none for a number, and for a whole vector. */
  readonly indices: readonly string[]
  /** The families, or the numbers, that it is a function of: z of `\operatorname{lse}(z) = \log \sum_i e^{z_i}`. */
  readonly parameters: readonly string[]
  readonly body: Node
  /** Whether it is by convention so, and the page does not say it. */
  readonly isUnsaid?: true
}

/** What a formula is of: so many letters, none of them for a number or a whole vector, or what it is a function of. */
export type Form = number | 'function'

export const formOf = ({ indices, parameters }: FamilyFormula): Form =>
  parameters.length > 0 ? 'function' : indices.length

/** The formula that an equation gives the name on its left; null where that is no name, or leans on itself. */
export function formulaIn(left: Node, body: Node): FamilyFormula | null {
  const formula = isBare(body) ? null : formulaOfLeft(left, body)
  return formula && namesIn(body).size > 0 && !leansOn(body, formula.name) ? formula : null
}

/** Whether a tree is a name, with whatever letters: `\pi = q` may be a condition, and works nothing out. */
export const isBare = (node: Node): boolean => familyName(node) !== ''

function formulaOfLeft(left: Node, body: Node): FamilyFormula | null {
  const square = left.head === 'pow' && left.args[1]!.text === '2' ? spelledName(left.args[0]!) : ''
  if (square !== '') return { name: square, indices: [], parameters: [], body: madeAt(body, 'sqrt', [body]) }
  const families = membersIn(body)
  const member = membershipOf(left)
  const letters = member?.indices.map(({ text }) => text) ?? []
  if (member && letters.every(letter => !families.has(letter)) && !isValue(body, letters)) {
    const isOfLetters = member.indices.every(isLetter)
    return isOfLetters ? { name: spelledName(member.family), indices: letters, parameters: [], body } : null
  }
  const name = spelledName(left)
  if (isShifted(left)) return null
  if (name !== '') return { name, indices: [], parameters: [], body }
  if (left.head !== 'call') return null
  const [called, ...places] = left.args
  const given = places.flatMap(place => (place.head === 'divergence' ? place.args : [place]))
  const parameters = given.map(spelledName)
  const isOf = (one: string): boolean => one !== '' && (families.has(one) || namesIn(body).has(one))
  return parameters.every(isOf) ? { name: spelledName(called!), indices: [], parameters, body } : null
}

/** The names in a tree as they are spelled, functions and all. */
export const namesIn = (node: Node): ReadonlySet<string> => new Set(outermost(node, isName).map(spelledName))

function leansOn(node: Node, name: string): boolean {
  const own = familyName(node)
  return own === '' ? node.args.some(part => leansOn(part, name)) : own === name
}

/** What chances are that are said to be proportional to weights: `\pi(y) \propto \pi_0(y) e^{r(y)}`. */
export function proportionalIn(left: Node, weight: Node): FamilyFormula | null {
  const formula = formulaIn(left, weight)
  if (!formula || formula.parameters.length > 0) return null
  if (!/^(?:pi|[pqPQ])(?![a-z])/.test(formula.name)) return null
  const [letter] = formula.indices
  if (letter === undefined) return { ...formula, body: softmaxOf(madeAt(weight, 'ln', [weight])) }
  return { ...formula, body: madeAt(weight, 'div', [weight, sumOver(weight, letter)]) }
}

export const softmaxOf = (logits: Node): Node =>
  madeAt(logits, 'call', [madeAt(logits, 'symbol', [], 'softmax'), logits], 'softmax')

const sumOver = (body: Node, letter: string): Node =>
  madeAt(body, 'sum', [body, madeAt(body, 'symbol', [], letter), madeAt(body, 'nothing')])

/** By convention Z is what makes the members of a family add up to 1: Z of `\pi(y) = \pi_0(y) e^{r(y)} / Z`. */
export function normaliserIn({ indices: [letter], body }: FamilyFormula): FamilyFormula | null {
  const { weight, by } = quotientIn(body) ?? {}
  if (letter === undefined || !weight || !by) return null
  const member = membershipOf(by)
  const name = spelledName(member?.family ?? by)
  if (!/^Z(?:_|$)/.test(name)) return null
  const indices = member?.indices.map(({ text }) => text) ?? []
  return { name, indices, parameters: [], body: sumOver(weight, letter), isUnsaid: true }
}

/** `w / Z` and `\frac1Z w`. */
function quotientIn(body: Node): { readonly weight: Node; readonly by: Node } | null {
  const [first, second, ...others] = body.args
  if (body.head === 'div') return { weight: first!, by: second! }
  if (body.head !== 'mul' || first!.head !== 'div' || !isOne(first!.args[0]!)) return null
  const weight = others.length > 0 ? { ...body, args: [second!, ...others] } : second!
  return { weight, by: first!.args[1]! }
}

/** The names of the families of which members stand in a tree. */
export function membersIn(node: Node, found = new Set<string>()): ReadonlySet<string> {
  const member = membershipOf(node)
  if (member) found.add(spelledName(member.family))
  else for (const part of node.args) membersIn(part, found)
  return found
}

/** Whether one of some letters is a number in a tree, and no index: t of `m_t = 1 - \beta^t`. */
function isValue(node: Node, letters: readonly string[]): boolean {
  if (node.head === 'symbol') return letters.includes(node.text)
  if (membershipOf(node) || isTruth(node)) return false
  const isBound = node.head === 'sum' || node.head === 'product'
  return (isBound ? [node.args[0]!, node.args[2]!] : node.args).some(part => isValue(part, letters))
}

/** `i = j` and `i \ne j` between letters: 1 where it is so, else 0. */
export const isTruth = ({ head, text, args }: Node): boolean =>
  head === 'relation' && /^[=≠]$/.test(text) && args.length === 2 && args.every(isLetter)

/** The names of the families of which a tree takes members by letters that run in it, or that are bound outside it. */
export function runningFamilies(node: Node, bound: readonly string[] = []): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (part: Node, letters: readonly string[]): void => {
    const member = membershipOf(part)
    if (member?.indices.some(({ text }) => letters.includes(text))) found.add(spelledName(member.family))
    if (part.head === 'call' && part.text === 'softmax')
      for (const name of logitsIn(part.args[1]!)) found.add(name)
    const moment = momentIn(part)
    if (moment) for (const name of [moment.by, moment.of].map(spelledName)) if (name !== '') found.add(name)
    const mean = meanIn(part)
    if (mean && takesMembers(node, spelledName(mean.of))) found.add(spelledName(mean.of))
    const isBinding = part.head === 'sum' || part.head === 'product'
    const inside = isBinding ? [...letters, ...boundBy(part.args[1]!)] : letters
    for (const inner of part.args) visit(inner, inside)
  }
  visit(node, bound)
  return found
}

/** Whether a tree has members of a family by a letter: x_i beside \bar x. */
function takesMembers(node: Node, name: string): boolean {
  const member = name === '' ? null : membershipOf(node)
  const isOne = member?.indices.length === 1 && isLetter(member.indices[0]!)
  return (isOne && spelledName(member.family) === name) || node.args.some(part => takesMembers(part, name))
}

/** z of softmax(z), of softmax(z / T) and of softmax(z + c). */
function logitsIn(node: Node): readonly string[] {
  const name = spelledName(node)
  if (name !== '') return [name]
  return node.head === 'div' || node.head === 'add' ? logitsIn(node.args[0]!) : []
}
