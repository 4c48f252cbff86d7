import type { Token } from '../../../documents/model/document.js'
import { type Called, calledBefore, calledBehind } from '../../../english/worded/scaled/names.js'
import { keyOf } from '../../../math/term/key.js'
import { variablesOf } from '../../../math/term/symbols.js'
import type { Term } from '../../../math/term/term.js'
import type { Chain } from '../../../notation/tree/node.js'
import type { Page } from '../../../page/page.js'
import type { Reading } from '../../../page/reading.js'
import { termOf } from '../law-page.js'

/** A formula of a page: what it is of, how that is called, and where the page gives it. */
export interface Formula {
  /** The symbol on its left; null where only words say what it is of. */
  readonly key: string | null
  readonly names: readonly Called[]
  readonly term: Term
  readonly token: Token
  readonly reading: Reading
}

export interface Formulas {
  readonly formulas: readonly Formula[]
  /** How words call the symbols of the page. */
  readonly names: ReadonlyMap<string, readonly Called[]>
}

const formulasOf = new WeakMap<Page, Formulas>()

/** The formulas of a page, and how it calls their symbols. */
export function formulasIn(page: Page): Formulas {
  const known = formulasOf.get(page) ?? readFormulas(page)
  formulasOf.set(page, known)
  return known
}

/** Whether a formula is one symbol. */
export function isSymbolAt(token: Token | undefined, symbol: string, reading: Reading): boolean {
  const term = token?.kind === 'math' ? aloneIn(token, reading) : null
  return term !== null && keyOf(term) === symbol
}

/** The term of a formula that is one expression. */
function aloneIn(token: Token, reading: Reading): Term | null {
  const [chain, another] = reading.chains.get(token) ?? []
  const [node, more] = chain?.terms ?? []
  return node && !another && !more && !chain!.opens ? termOf(node, reading) : null
}

function readFormulas(page: Page): Formulas {
  const names = new Map<string, Called[]>()
  const formulas: Formula[] = []
  for (const reading of page.readings) {
    const { tokens } = reading.section
    tokens.forEach((token, at) => {
      if (token.headers) return
      for (const chain of reading.chains.get(token) ?? []) {
        const called = chain === reading.chains.get(token)![0] ? calledBefore(tokens, at) : []
        const stated = formulaIn(chain, called, reading)
        if (stated) formulas.push({ ...stated, token, reading })
        const left = chain.terms[0] && termOf(chain.terms[0], reading)
        const key = left ? keyOf(left) : null
        if (key === null) continue
        const behind = chain.terms.length === 1 ? calledBehind(tokens, at) : []
        names.set(key, [...(names.get(key) ?? []), ...called, ...behind])
      }
    })
  }
  return { formulas, names }
}

const GIVES: ReadonlySet<string> = new Set(['=', ':=', '≡', '∝', '∼'])

/** `E = \frac12 m v^2`, `E \propto h^4`, or the `N^{-1/2}` that "the error falls as". */
function formulaIn(
  { terms, signs, opens }: Chain,
  names: readonly Called[],
  reading: Reading,
): Omit<Formula, 'token' | 'reading'> | null {
  const [left, right] = terms
  if (!left || opens) return null
  if (!right) {
    const term = names.length > 0 ? termOf(left, reading) : null
    return term && keyOf(term) === null && variablesOf(term).length > 0 ? { key: null, names, term } : null
  }
  const named = GIVES.has(signs[0]!.operator) ? termOf(left, reading) : null
  const key = named && keyOf(named)
  const term = key === null ? null : termOf(right, reading)
  return term && variablesOf(term).length > 0 ? { key, names: [], term } : null
}
