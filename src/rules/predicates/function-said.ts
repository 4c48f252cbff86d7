import type { Token } from '../../documents/model/document.js'
import { saysFromWhere } from '../../english/restriction.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import type { Ends } from '../../page/domains/piece.js'
import { assertedAt } from '../../page/quantifiers.js'
import type { Reading } from '../../page/reading.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { LawPage } from '../laws/law-page.js'
import { isGivenPlainly, isPlainLetter } from './context.js'
import type { Said } from './said.js'

/** A function of one variable of which a sentence says something. */
export interface FunctionSaid {
  readonly term: Term
  readonly variable: string
  /** How the page calls it: `f`, or the expression itself. */
  readonly name: string
  /** Where the page gives it, if it says so: elsewhere it is another, or none. */
  readonly ends: Ends | null
  /** Whether it may have values for some numbers only: where the page gives it, or of a quantity in the world. */
  readonly isRestricted: boolean
  /** Whether it is written as a map, `x \mapsto x^2`. */
  readonly isMap?: true
  /** Whether it is called by a name that the page gives it with its variable, `f(x) = x^2`. */
  readonly isNamed: boolean
}

/** Letters of functions that measure nothing, unless a page says so. */
const NAME = /^(?:[fghkpqrsuvwFGH]|\\?(?:phi|psi|varphi|sigma))$/

/** Whether a function is one of all real numbers for which its formula has a value, as far as the page tells. */
export const isOfAllNumbers = ({ variable, name, isRestricted, isNamed }: FunctionSaid): boolean =>
  !isRestricted && isPlainLetter(variable) && (!isNamed || NAME.test(name))

/** What a sentence says of something, as far as that tells of what. */
interface OfSubjects {
  readonly predication: Pick<Said['predication'], 'subjects' | 'first'>
  readonly page: LawPage
}

/** The function of one variable that a predication is about; null where it is of another thing, or of several. */
export function functionSaid({ predication: { subjects, first }, page }: OfSubjects): FunctionSaid | null {
  const [token, another] = subjects
  if (another) return null
  return token ? functionOf(token, page) : spokenOf(first, page)
}

/** `f`, `f(x)`, `f(x) = x^2`, `x^2`. */
function functionOf(token: Token, page: LawPage): FunctionSaid | null {
  const { reading } = page
  const [chain, another] = reading.chains.get(token) ?? []
  if (!chain || another) return null
  if (chain.signs.length === 0) return ofExpression(chain.terms[0]!, token, page)
  const [sign, more] = chain.signs
  if (more) return null
  if (/^(?:\\(?:long)?mapsto|↦)/.test(reading.source.slice(sign!.start, sign!.end)))
    return ofMap(chain, reading)
  return sign!.operator === '=' ? ofDefinition(chain, page) : null
}

/** `x \mapsto x^2` */
function ofMap({ terms: [left, right] }: Chain, reading: Reading): FunctionSaid | null {
  const [variable, term] = [left!, right!].map(node => lowered(node, reading.glossary))
  if (variable?.kind !== 'symbol' || !term) return null
  const of = ofOneVariable(term, reading.source.slice(right!.start, right!.end), {
    ends: null,
    isRestricted: false,
    isNamed: false,
  })
  return of?.variable === variable.name ? { ...of, isMap: true } : null
}

function ofDefinition({ terms: [left, right] }: Chain, { reading }: LawPage): FunctionSaid | null {
  const isNamed = isName(left!) || left!.head === 'call'
  const term = isNamed ? lowered(right!, reading.glossary) : null
  const name = isName(left!) ? left! : left!.args[0]!
  return (
    term &&
    ofOneVariable(term, reading.source.slice(name.start, name.end), {
      ends: null,
      isRestricted: false,
      isNamed: true,
    })
  )
}

function ofExpression(node: Node, token: Token, page: LawPage): FunctionSaid | null {
  const { reading } = page
  const name = isName(node) ? node : node.head === 'call' && node.args.length === 2 ? node.args[0]! : null
  if (name) {
    const named = lowered(name, reading.glossary)
    const key = named && keyOf(named)
    return key ? ofName(key, token, page) : null
  }
  const term = lowered(node, reading.glossary)
  return (
    term &&
    ofOneVariable(term, reading.source.slice(node.start, node.end), {
      ends: null,
      isRestricted: false,
      isNamed: false,
    })
  )
}

/** What the page says that a name is, where it says only one thing. */
function ofName(name: string, token: Token, { page, reading }: LawPage): FunctionSaid | null {
  const place = { token, reading, start: token.start, end: token.end }
  const { symbols } = page
  const functions = symbols.functionsAt(name, place)
  const all = functions.length > 0 ? functions : symbols.meaningsAt(name, place)
  const distinct = new Map(all.map(one => [one.start, one] as const))
  const [found] = distinct.values()
  const isOnly = found && distinct.size === 1 && !isPiecewise(all) && !isGivenAnew(found, token, page)
  return isOnly ? ofFormula(found, page) : null
}

/** Whether the page gives the name to several things, and speaks of one some sentences later: parts of an exercise share names. */
function isGivenAnew(found: Definition, { sentence }: Token, { symbols }: LawPage['page']): boolean {
  const all = new Set(symbols.everyMeaning(found).map(({ start }) => start))
  return all.size > 1 && sentence - found.token.sentence > 1
}

/** Of several cases each has its own condition. */
const isPiecewise = (all: readonly Definition[]): boolean =>
  all.filter(({ applied }) => applied !== null && applied.conditions.length > 0).length > 1

/** "It", "the function": the only one of the sentence before. */
function spokenOf(first: Token, { page, reading }: LawPage): FunctionSaid | null {
  const { symbols } = page
  const all = [...symbols.functionsBefore(first.start), ...symbols.formulasBefore(first.start)].filter(
    one => one.reading === reading,
  )
  const found = new Map(all.map(one => [one.start, one] as const))
  const [only] = found.values()
  const isNear = only !== undefined && found.size === 1 && first.sentence - only.token.sentence <= 1
  if (!isNear) return null
  const every = only.applied
    ? symbols.functionsAt(only.applied.name, { token: first, reading, start: first.start, end: first.end })
    : []
  return isPiecewise(every) ? null : ofFormula(only, page)
}

function ofFormula(
  { term, applied, key, printed, token, reading }: Definition,
  page: LawPage['page'],
): FunctionSaid | null {
  if (printed) return null
  const [variable] = definableIn(term).keys()
  // Of `g = 1/f` the variable is a function itself.
  if (variable !== undefined && isGivenIn(variable, token, reading, page)) return null
  const isOfCase = (applied !== null && applied.conditions.length > 0) || saysFromWhere(token, reading)
  const { bounds, every, beside } = assertedAt(token, reading)
  const name = variable ?? ''
  const ends = (isOfCase && bounds.get(name)) || null
  // "For real $x$" and "for $x \ne 1$" leave all numbers for which the formula has a value.
  const isOfAll = !bounds.has(name) && (every.has(name) || beside.has(name))
  if (isOfCase && !ends && !isOfAll) return null
  return ofOneVariable(term, applied?.name ?? key, {
    ends,
    isRestricted: ends !== null || !isGivenPlainly(token, reading),
    isNamed: true,
  })
}

/** Whether a page says what a symbol is. */
function isGivenIn(name: string, token: Token, reading: Reading, { symbols }: LawPage['page']): boolean {
  const place = { token, reading, start: token.start, end: token.end }
  return symbols.meaningsAt(name, place).length + symbols.functionsAt(name, place).length > 0
}

function ofOneVariable(
  term: Term,
  name: string,
  is: Pick<FunctionSaid, 'ends' | 'isRestricted' | 'isNamed'>,
): FunctionSaid | null {
  const [variable, another] = [...definableIn(term)].filter(([, { kind }]) => kind === 'symbol')
  const isPlain = definableIn(term).size === 1 && variable !== undefined && another === undefined
  return isPlain ? { term, variable: variable[0], name, ...is } : null
}
