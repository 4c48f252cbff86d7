import type { Operation } from '../../conform/operations/operation.js'
import type { FunctionDefinition } from '../../math/functions/definition.js'
import { filled, nullable, recordOf } from '../../math/shapes/shape.js'
import { symbol, type Term } from '../../math/term/term.js'
import { termShape } from '../../math/term/term-shape.js'
import type { Book } from '../../rules/book/model/book.js'
import type { Doubt, DoubtOfJudgement } from '../../rules/doubts/doubt.js'
import type { Rule } from '../../rules/rule.js'
import { PLUGIN_API, type PluginApi } from '../plugin-api.js'
import { type Blame, type Expected, guarded } from './guard.js'
import { judgedBy } from './judged-shape.js'

/** What plug-ins added, in their order. */
export interface Added {
  readonly rules: readonly Rule[]
  readonly doubts: readonly (Doubt | DoubtOfJudgement)[]
  readonly functions: readonly FunctionDefinition[]
  readonly operations: readonly Operation[]
  readonly books: readonly Book[]
}

const TERM: Expected = { returns: termShape }
const SAYS: Expected = { returns: nullable(filled) }
/** Where there is no value, what is asked for one says so by a RangeError. */
const VALUE: Expected = { returns: () => {}, mayRefuse: true }

const OF_FUNCTION = {
  asTerm: TERM,
  slope: TERM,
  antiderivative: TERM,
  exact: VALUE,
  enclose: VALUE,
  inOrder: VALUE,
  smtlib: VALUE,
}
const OF_DOUBT = { applies: SAYS, appliesAnywhere: SAYS }
const OF_FIELD = { told: { returns: recordOf(value => value) } }

/** The calls of one plug-in: they note what it adds, and blame it for what its functions do. */
export function handedTo(blame: Blame): { readonly api: PluginApi; readonly added: Added } {
  const added = { rules: [], doubts: [], functions: [], operations: [], books: [] } as {
    -readonly [Kind in keyof Added]: Added[Kind][number][]
  }
  const noted = <D>(list: D[], defined: D): D => {
    list.push(defined)
    return defined
  }
  const api: PluginApi = {
    ...PLUGIN_API,
    defineRule: rule => {
      const OF_RULE = { check: { returns: judgedBy(rule?.id) } }
      return noted(added.rules, PLUGIN_API.defineRule(guarded(rule, OF_RULE, blame)))
    },
    defineDoubt: doubt =>
      noted(added.doubts, PLUGIN_API.defineDoubt(guarded(doubt, OF_DOUBT, blame))) as typeof doubt,
    defineFunction: definition => {
      const held = guarded(definition, OF_FUNCTION, blame)
      PLUGIN_API.defineFunction(held)
      noted(added.functions, held)
    },
    defineOperation: operation => noted(added.operations, PLUGIN_API.defineOperation(operation)),
    defineBook: book => noted(added.books, PLUGIN_API.defineBook(book)),
    defineField: field => PLUGIN_API.defineField(guarded(field, OF_FIELD, blame)),
  }
  return { api, added }
}

const LETTERS: readonly Term[] = ['x', 'y', 'z', 'u', 'v', 'w'].map(symbol)

/**
 * Writes the functions out for symbols, as a page may call them. Throws what the plug-in is blamed with: a slip of the
 * pen shows as it is loaded, and not on the first page that calls the function.
 */
export function tryFunctions({ functions }: Pick<Added, 'functions'>): void {
  for (const { arity, asTerm, slope } of functions) {
    const values = LETTERS.slice(0, arity === 'several' ? 2 : arity) as [Term, ...Term[]]
    if (values.length === arity || arity === 'several') asTerm?.(...values)
    slope?.(values[0])
  }
}
