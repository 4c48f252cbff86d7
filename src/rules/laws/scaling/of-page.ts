import type { Token } from '../../../documents/model/document.js'
import {
  type Called,
  calledBefore,
  calledBehind,
  lengthOfName,
} from '../../../english/worded/scaled/names.js'
import type { Name } from '../../../english/worded/scaled/scaled.js'
import { degreeIn } from '../../../math/term/calculus/degree.js'
import { isSameTerm } from '../../../math/term/equality.js'
import { keyOf } from '../../../math/term/key.js'
import { toPlain } from '../../../math/term/print.js'
import { variablesOf } from '../../../math/term/symbols.js'
import type { Term } from '../../../math/term/term.js'
import type { Chain } from '../../../notation/tree/node.js'
import type { Page } from '../../../page/page.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import type { Reading } from '../../../page/reading.js'
import { putFormulasIn } from '../../../page/symbols/expand-definitions.js'
import { Grounding, type Place } from '../../../page/symbols/ground.js'
import { termOf } from '../law-page.js'
import type { Proportion } from './proportion.js'

/** A formula of a page: what it is of, how that is called, and where the page gives it. */
interface Formula {
  /** The symbol on its left; null where only words say what it is of. */
  readonly key: string | null
  readonly names: readonly Called[]
  readonly term: Term
  readonly token: Token
  readonly reading: Reading
}

interface Formulas {
  readonly formulas: readonly Formula[]
  /** How words call the symbols of the page. */
  readonly names: ReadonlyMap<string, readonly Called[]>
}

const formulasOf = new WeakMap<Page, Formulas>()

/** The proportions that the formulas of a page give at a place: T ∝ L^(1/2) by `T = 2\pi\sqrt{L/g}`. */
export function proportionsOf(page: Page, place: Place): readonly Proportion[] {
  const known = formulasOf.get(page) ?? readFormulas(page)
  formulasOf.set(page, known)
  return known.formulas
    .filter(formula => isStillMeant(formula, place))
    .flatMap(formula =>
      variablesOf(formula.term).map(name => proportionOf(formula, name, known, place, page)),
    )
}

function proportionOf(
  formula: Formula,
  variable: string,
  { names, formulas }: Formulas,
  place: Place,
  page: Page,
): Proportion {
  const { key, term } = formula
  const namesOf = (name: string | null): readonly Called[] => (name === null ? [] : (names.get(name) ?? []))
  const nameOf =
    (symbol: string | null, called: readonly Called[]): Name =>
    (words, at) => {
      const length = lengthOfName(words, at, called)
      const isSymbol =
        symbol !== null && isSymbolAt(words[at + length] as Token | undefined, symbol, place.reading)
      return length + (isSymbol ? 1 : 0)
    }
  const isMeant = isJustSaid(formula, formulas, place)
  const of = key ?? formula.names[0]?.join(' ') ?? ''
  return {
    of: nameOf(key, [...formula.names, ...namesOf(key), ...(isMeant ? PRONOUNS : [])]),
    by: nameOf(variable, namesOf(variable)),
    exponent: () => {
      const others = formulas.filter(other => other !== formula && other.key !== null && other.key === key)
      if (formulas.some(other => ties(other, variable, term))) return null
      return exponentOf([term, ...others.map(other => other.term)], variable, place, page)
    },
    says: `by ${of} = ${toPlain(term)}`,
    token: formula.token,
  }
}

/** Whether a formula says that a symbol depends on others of a term, so that these do not stay: `U = RI` beside `P = UI`. */
function ties({ key, term }: Formula, variable: string, inputs: Term): boolean {
  const others = new Set(variablesOf(inputs).filter(name => name !== variable))
  return key === variable && variablesOf(term).some(name => others.has(name))
}

/**
 * Whether a sentence still speaks of a formula: it gives it, or stands behind the one that does, with nothing between but
 * values. Other words may bring in another method, or say what is held fixed.
 */
function isStillMeant({ token, reading }: Formula, { token: here, end, reading: own }: Place): boolean {
  if (reading !== own || token.start >= end) return false
  const between = reading.section.tokens.filter(
    ({ sentence }) => sentence > token.sentence && sentence < here.sentence,
  )
  const numbers = new Set(between.map(({ sentence }) => sentence))
  return [...numbers].every(number =>
    between.some(other => other.sentence === number && givesValue(other, reading)),
  )
}

const givesValue = (token: Token, { chains }: Reading): boolean =>
  (chains.get(token) ?? []).some(
    ({ terms, signs }) => signs.length > 0 && figureOfNode(terms.at(-1)!) !== null,
  )

const PRONOUNS: readonly Called[] = [['it']]

/** Whether "it" in a sentence is what a formula gives: no other formula stands between, nor another sentence. */
function isJustSaid({ token }: Formula, formulas: readonly Formula[], { token: here, end }: Place): boolean {
  const isNear = token.sentence === here.sentence || token.sentence === here.sentence - 1
  return isNear && token === formulas.findLast(other => other.token.start < end)?.token
}

/** The exponent in which all formulas of a quantity agree, also with those of their symbols put in. */
function exponentOf(terms: readonly Term[], variable: string, place: Place, page: Page): Term | null {
  const { terms: expanded } = putFormulasIn(terms, place, page.symbols, [variable])
  const degrees = [...terms, ...expanded].map(term => {
    const degree = degreeIn(term, variable)
    return degree && new Grounding(page.symbols, place, 'data').close(degree)
  })
  const [first, ...others] = degrees
  return first && others.every(other => other && isSameTerm(other, first)) ? first : null
}

function isSymbolAt(token: Token | undefined, symbol: string, reading: Reading): boolean {
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
