import { exactValue } from '../../math/term/evaluate.js'
import { number, type Term } from '../../math/term/term.js'
import type { LetterFunction, Told } from '../../notation/tree/glossary.js'
import type { Node } from '../../notation/tree/node.js'
import type { Place } from './ground.js'
import type { SymbolTable } from './symbol-table.js'

/** Where the functions of a field are applied, and how their arguments are read. */
export interface LetterPlace {
  readonly symbols: SymbolTable
  readonly place: Place
  readonly numberOf: (node: Node) => Term | null
}

/** The function that a field writes as a letter; undefined where the page gives the letter a meaning of its own. */
export function letterFunction(
  name: string,
  { letters }: Told,
  symbols: SymbolTable,
  place: Place,
): LetterFunction | undefined {
  const found = letters?.get(name)
  if (!found) return undefined
  const isOwn = found.isIndexed
    ? countsOtherwise(name, found, symbols)
    : symbols.callableAt(name, place).length > 0
  return isOwn ? undefined : found
}

/** `F_0 = 1`: whether the page numbers a sequence in another way. */
const countsOtherwise = (name: string, { first, of }: LetterFunction, symbols: SymbolTable): boolean =>
  first.some(index =>
    symbols.everyMeaning({ key: `${name}_${index}`, applied: null }).some(({ printed }) => {
      const member = of(number(index))
      return printed !== null && member !== null && exactValue(member)?.eq(printed.value) !== true
    }),
  )

/** In these a letter may be bound, and is no number of the page. */
const BINDS: ReadonlySet<Node['head']> = new Set(['sum', 'product', 'integral', 'between', 'limit'])

/** What the functions of a field come to in a tree: `\varphi(100)`, `F_{12}`, `\Phi(z)`. */
export function lettersIn(
  tree: Node,
  told: Told,
  { symbols, place, numberOf }: LetterPlace,
): ReadonlyMap<Node, Term> {
  const found = new Map<Node, Term>()
  const visit = (node: Node): void => {
    const value = functionValue(node)
    if (value) found.set(node, value)
    else if (!BINDS.has(node.head)) node.args.forEach(visit)
  }
  const functionValue = ({ head, args: [name, argument, another] }: Node): Term | null => {
    const isIndexed = head === 'sub'
    if ((!isIndexed && head !== 'call') || name?.head !== 'symbol' || !argument || another) return null
    const letter = letterFunction(name.text, told, symbols, place)
    if (letter?.isIndexed !== isIndexed || (isIndexed && argument.head !== 'number')) return null
    const of = numberOf(argument)
    return of && letter.of(of)
  }
  if (told.letters?.size) visit(tree)
  return found
}
