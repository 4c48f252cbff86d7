import { toPlain } from '../../../math/term/print.js'
import type { Node } from '../../../notation/tree/node.js'
import { spelledName } from '../../../notation/tree/spelled-name.js'
import { symbolsOf } from '../../../notation/tree/symbols-of.js'
import type { Definition } from '../../../page/symbols/definition.js'
import type { Head } from './head.js'

/** The heads of a table, where one of its columns is taken for a function of others, and how that is said. */
export interface HeadsOfTarget {
  readonly heads: readonly Head[]
  readonly says: string
  /** Whether no head says so, but only the rows do. */
  readonly isGuessed: boolean
}

const node = (head: Node['head'], text: string, args: readonly Node[]): Node => ({
  head,
  text,
  args,
  start: 0,
  end: 0,
})

/** The name by which a column is put into a function. */
const columnName = (column: number): Node => node('symbol', `column ${column}`, [])

/**
 * The ways in which a column whose head says nothing may be a function that the page gives: of any other column where it
 * has one argument, else of those that have the names of its arguments.
 */
export function headsByFunction(
  heads: readonly Head[],
  target: number,
  functions: readonly Definition[],
): readonly HeadsOfTarget[] {
  if (heads[target]!.formula || heads[target]!.applied) return []
  // What is worked out stands to the right of what it comes from.
  const others = heads.slice(0, target).map((_, column) => column)
  return functions.flatMap(({ applied }) => {
    const { name, parameters } = applied!
    const [only, another] = parameters
    if (!only) return []
    if (another === undefined) return others.map(column => headsOf(heads, target, name, [column]))
    const columns = parameters.map(parameter => heads.findIndex(head => isNamed(head, parameter)))
    return columns.every(column => column >= 0 && column < target)
      ? [headsOf(heads, target, name, columns)]
      : []
  })
}

const isNamed = (head: Head, parameter: string): boolean => keyOfHead(head) === parameter

/**
 * The ways in which a column below a name may come from others by what the page says that the name is: `$N$` beside `$C$`
 * behind `N = \sqrt{C/120}`.
 */
export function headsByMeaning(
  heads: readonly Head[],
  target: number,
  meanings: readonly Definition[],
): readonly HeadsOfTarget[] {
  const { name, formula } = heads[target]!
  if (!name || formula) return []
  return meanings.flatMap(({ statement, end }) => {
    const said = statement.terms.find(term => term.end === end)
    const later = new Set(heads.slice(target + 1).map(keyOfHead))
    return said && ![...symbolsOf(said)].some(symbol => later.has(symbol))
      ? [
          {
            heads: heads.with(target, { ...heads[target]!, formula: said }),
            isGuessed: true,
            says: 'what the page says',
          },
        ]
      : []
  })
}

/**
 * The ways in which a column whose head says nothing may come from columns to its left by a formula of the page that has
 * their names: "half-life" beside `$\\beta$` behind `t = \ln 0.5 / \ln\\beta`.
 */
export function headsByFormula(
  heads: readonly Head[],
  target: number,
  formulas: readonly Definition[],
): readonly HeadsOfTarget[] {
  if (heads[target]!.formula || heads[target]!.applied || heads[target]!.name) return []
  const before = new Set(heads.slice(0, target).map(keyOfHead))
  const others = new Set(heads.slice(target).map(keyOfHead))
  return formulas.flatMap(({ statement, end, named }) => {
    const said = statement.terms.find(term => term.end === end)
    const symbols = said ? [...symbolsOf(said)] : []
    return symbols.some(symbol => before.has(symbol)) && !symbols.some(symbol => others.has(symbol))
      ? [
          {
            heads: heads.with(target, { ...heads[target]!, formula: said! }),
            isGuessed: true,
            says: toPlain(named),
          },
        ]
      : []
  })
}

/** The name that heads a column, as a definition has it; null where it has none. */
export const keyOfHead = ({ name }: Head): string | null => name && spelledName(name)

function headsOf(
  heads: readonly Head[],
  target: number,
  name: string,
  columns: readonly number[],
): HeadsOfTarget {
  const formula = node('call', name, [node('symbol', name, []), ...columns.map(columnName)])
  return {
    heads: heads.map((head, column) =>
      column === target ? { ...head, formula } : { ...head, name: columnName(column) },
    ),
    isGuessed: true,
    says: `${name} of column ${columns.map(column => column + 1).join(' and ')}`,
  }
}
