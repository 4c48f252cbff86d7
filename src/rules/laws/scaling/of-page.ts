import type { Token } from '../../../documents/model/document.js'
import { wordsFor } from '../../../english/lexicon.js'
import { hasSense } from '../../../english/matching.js'
import type { Direction } from '../../../english/worded/scaled/direction.js'
import type { Name } from '../../../english/worded/scaled/named.js'
import { type Called, lengthOfName } from '../../../english/worded/scaled/names.js'
import { searchSign } from '../../../math/inequality/sign-search.js'
import { isStrict } from '../../../math/proof/sign.js'
import { degreeIn } from '../../../math/term/calculus/degree.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { isSameTerm } from '../../../math/term/equality.js'
import { toPlain } from '../../../math/term/print.js'
import { variablesOf } from '../../../math/term/symbols.js'
import type { Term } from '../../../math/term/term.js'
import type { Page } from '../../../page/page.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import type { Reading } from '../../../page/reading.js'
import { putFormulasIn } from '../../../page/symbols/expand-definitions.js'
import { Grounding, type Place } from '../../../page/symbols/ground.js'
import { usualSenseOf } from './known/define-proportion.js'
import { type Formula, type Formulas, formulasIn, isSymbolAt } from './page-formulas.js'
import type { Proportion } from './proportion.js'

/** The proportions that the formulas of a page give at a place: T ∝ L^(1/2) by `T = 2\pi\sqrt{L/g}`. */
export function proportionsOf(
  page: Page,
  place: Place,
  held: ReadonlySet<Token> = new Set(),
): readonly Proportion[] {
  const known = formulasIn(page)
  return known.formulas
    .filter(formula => isStillMeant(formula, place, held))
    .flatMap(formula =>
      variablesOf(formula.term).map(name => proportionOf(formula, name, known, place, page)),
    )
}

/** Whether each formula that the page gives for a quantity of a name is a power of one of its symbols like this. */
export const agreesWithPage = (
  page: Page,
  isCalled: (called: Called) => boolean,
  exponent: Term | null,
): boolean =>
  formulasIn(page).formulas.every(
    ({ key, names, term }) =>
      !(names.some(isCalled) || (key !== null && formulasIn(page).names.get(key)?.some(isCalled))) ||
      (exponent !== null &&
        variablesOf(term).some(name => {
          const degree = degreeIn(term, name)
          return degree !== null && isSameTerm(degree, exponent)
        })),
  )

/** The symbols of each formula of a page with what it is of: D and N of `D = 20N`. */
export const tiesIn = (page: Page): readonly (readonly string[])[] =>
  formulasIn(page).formulas.map(({ key, term }) => [...(key === null ? [] : [key]), ...variablesOf(term)])

/** The name of a quantity that words call so, or a symbol that the page does. */
export function nameIn(page: Page, { reading }: Place, isCalled: (called: Called) => boolean): Name {
  const symbols = [...formulasIn(page).names].flatMap(([symbol, names]) =>
    names.some(isCalled) ? [symbol] : [],
  )
  return (words, at) =>
    symbols.some(symbol => isSymbolAt(words[at] as Token | undefined, symbol, reading)) ? 1 : 0
}

/** How words call a symbol of a formula: as the page does, or else as the field, or by itself. */
function namesOf({ key, token, reading }: Formula, names: Formulas['names'], place: Reading) {
  const isLone = (reading.chains.get(token) ?? []).length === 1
  return (symbol: string | null, more: readonly Called[] = []): Name => {
    const usual = symbol === null ? undefined : usualSenseOf(symbol)
    const fallback = usual ? wordsFor(usual).map(words => words.split('-')) : []
    const called = [...more, ...(symbol === null ? [] : (names.get(symbol) ?? fallback))]
    return (words, at) => {
      const length = lengthOfName(words, at, called)
      const next = words[at + length] as Token | undefined
      const isSymbol =
        (next === token && symbol === key && isLone) || (symbol !== null && isSymbolAt(next, symbol, place))
      return length + (isSymbol ? 1 : 0)
    }
  }
}

function proportionOf(
  formula: Formula,
  variable: string,
  { names, formulas }: Formulas,
  place: Place,
  page: Page,
): Proportion {
  const { key, term } = formula
  const nameOf = namesOf(formula, names, place.reading)
  const isMeant = isJustSaid(formula, formulas, place)
  const of = key ?? formula.names[0]?.join(' ') ?? ''
  const isTied = () => formulas.some(other => ties(other, variable, term))
  const terms = () => [
    term,
    ...formulas
      .filter(other => other !== formula && key !== null && other.key === key)
      .map(other => other.term),
  ]
  return {
    of: nameOf(key, [...formula.names, ...(isMeant ? PRONOUNS : [])]),
    by: nameOf(variable),
    beside: (words, at) =>
      Math.max(
        0,
        ...variablesOf(term).flatMap(other => (other === variable ? [] : nameOf(other)(words, at))),
      ),
    exponent: () => (isTied() ? null : exponentOf(terms(), variable, place, page)),
    direction: () => (isTied() || hasNegatives(place) ? null : directionOf(terms(), variable, place, page)),
    unless: 'isDependent',
    family: formula,
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
 * values, or it names by its symbol what the formula gives. Words between may bring in another case, or say what is held fixed.
 */
function isStillMeant(
  formula: Formula,
  { token: here, start, end, reading: own }: Place,
  held: ReadonlySet<Token>,
): boolean {
  const { key, token, reading } = formula
  if (reading !== own || token.start >= end) return false
  const { tokens } = reading.section
  const since = tokens.filter(other => other.start > token.start && other.start < end)
  if (since.some(other => !held.has(other) && hasSense(other, 'heldFixed'))) return false
  const isNamed =
    key !== null &&
    tokens.some(other => other.start >= start && other.end <= end && isSymbolAt(other, key, reading))
  const between = since.filter(({ sentence }) => sentence > token.sentence && sentence < here.sentence)
  return (
    isNamed ||
    [...new Set(between.map(({ sentence }) => sentence))].every(number =>
      between.some(other => other.sentence === number && givesValue(other, reading)),
    )
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

/** Whether a section speaks of what is below 0, so that its symbols may not all be positive. */
export const hasNegatives = ({ reading: { section }, end }: Place): boolean =>
  section.tokens.some(
    token =>
      token.start < end &&
      (hasSense(token, 'belowZero') || (token.kind === 'math' && NEGATIVE.test(token.text))),
  )

const NEGATIVE = /(?:<|\\leq?(?![a-z]))\s?0|=\s?[-−]\s?[\d.]+\s*(?:\\?%)?\s*$/u

/** Whether all formulas of a quantity grow with a symbol, or all fall, for all positive values of their symbols. */
function directionOf(terms: readonly Term[], variable: string, place: Place, page: Page): Direction | null {
  const { terms: expanded } = putFormulasIn(terms, place, page.symbols, [variable])
  const [first, ...others] = [...terms, ...expanded].map(term => slopeOf(term, variable))
  return first && others.every(other => other === first) ? first : null
}

function slopeOf(term: Term, variable: string): Direction | null {
  try {
    const sign = searchSign(differentiate(term, variable), variablesOf(term))
    if (!isStrict(sign)) return null
    return sign === 'positive' ? 'up' : 'down'
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}
