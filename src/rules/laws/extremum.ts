import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { saysFromWhere } from '../../english/restriction.js'
import { type Extremum, extremaIn, movesFunction, saysOnlyExtremum } from '../../english/worded/extremum.js'
import { closedValueOf, MIN_DIGITS, showValue } from '../../math/engines/value.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { differentiate } from '../../math/term/calculus/differentiate.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { number, type Term } from '../../math/term/term.js'
import { isName } from '../../notation/tree/names.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled, termOf } from './law-page.js'
import { sentencesOf } from './sentences.js'

/** "$f(x) = x^3 - 3x$ has a maximum at $x = -1$": the derivatives of the function there say what it has. */
const extrema = (page: LawPage): Judged[] =>
  sentencesOf(page).flatMap(sentence =>
    extremaIn(sentence).flatMap(said =>
      said.places.flatMap((token, i) => {
        const from = i === 0 ? Math.min(said.name.start, token.start) : token.start
        return judgePlace(said.kind, token, from, sentence, page) ?? []
      }),
    ),
  )

interface Place {
  readonly variable: string
  readonly value: Term
  readonly start: number
  readonly end: number
}

/** `x = 1`, a symbol beside a number, alone in its formula. */
function placeIn(token: Token, { reading }: LawPage): Place | null {
  const [chain, another] = reading.chains.get(token) ?? []
  const [left, right, more] = chain?.terms ?? []
  if (!left || !right || more || another || chain!.signs[0]!.operator !== '=' || !isName(left)) return null
  const [name, value] = [left, right].map(side => termOf(side, reading))
  const variable = name && keyOf(name)
  if (!variable || !value || definableIn(value).size > 0) return null
  return { variable, value, start: right.start, end: right.end }
}

function judgePlace(
  kind: Extremum,
  token: Token,
  from: number,
  sentence: readonly Token[],
  page: LawPage,
): Judged | null {
  const place = placeIn(token, page)
  const of = place && functionAt(place.variable, token, sentence, page)
  if (!place || !of) return null
  const judged = judgeKind(kind, of.term, place)
  if (!judged || (judged.verdict === 'refuted' && !isPlain(of, token, sentence, page))) return null
  const { start, end } = place
  const reading = `by the derivatives of ${of.applied?.name ?? of.key}`
  return ruled({ rule: 'law/extremum', token, judgement: judged, reading, from, to: end, start, end }, page)
}

/** Whether nothing is said of where the function counts, and of no other quantity that may have the extremum. */
function isPlain(of: Definition, token: Token, sentence: readonly Token[], { reading }: LawPage): boolean {
  if (of.token.sentence !== token.sentence)
    return (
      saysOnlyExtremum(sentence, token) &&
      !saysFromWhere(of.token, reading) &&
      !movesFunction(reading.section.tokens.filter(({ start }) => start > of.end && start < token.start))
    )
  // "The profit $P(q) = 40q - q^2$ has": whatever it is called, it is what has it.
  const behind = sentence.slice(sentence.indexOf(of.token) + 1)
  return saysOnlyExtremum(hasSense(behind[0], 'having') ? behind : sentence, token)
}

/** The one function of a variable that the section has given, in the sentence or before it. */
function functionAt(
  variable: string,
  { start, sentence: own }: Token,
  sentence: readonly Token[],
  { page, reading }: LawPage,
): Definition | null {
  const isOfVariable = ({ applied, term }: Definition): boolean => {
    const free = [...definableIn(term).keys()]
    return free.length === 1 && free[0] === variable && (!applied || applied.conditions.length === 0)
  }
  const known = [...page.symbols.functionsBefore(start), ...page.symbols.formulasBefore(start)].filter(
    one => one.reading === reading && isOfVariable(one),
  )
  const here = known.filter(one => one.token.sentence === own)
  const [found, another] = here.length > 0 ? here : known
  if (!found || another) return null
  // Another formula in the sentence may be what it speaks of.
  const isOther = ({ kind, start: at, end }: Token): boolean =>
    kind === 'math' && at !== found.token.start && !tellsPlace(at, end, variable, found, reading.source)
  return sentence.some(isOther) ? null : found
}

/** `x = 3`, `f`, `f(x)`. */
function tellsPlace(
  start: number,
  end: number,
  variable: string,
  { key, applied }: Definition,
  source: string,
): boolean {
  const text = source.slice(start, end).replaceAll(/[$\s]|\\[()]/g, '')
  const name = applied?.name ?? key
  return text.startsWith(`${variable}=`) || text === name || text === `${name}(${variable})`
}

/** What the derivatives at a place say of it; null where they say nothing. */
function judgeKind(kind: Extremum, term: Term, { variable, value }: Place): Judgement | null {
  const at = (of: Term): Term => substitute(of, new Map([[variable, value]]))
  const first = differentiate(term, variable)
  const second = differentiate(first, variable)
  try {
    if (kind === 'inflection') return judgeInflection(at(second), at(differentiate(second, variable)))
    const slope = signOf(at(first))
    // A straight line has its extrema at the ends of an interval, whether the page names it or not.
    if (slope !== 0 && proveIdentity(second, number(0)).proved) return null
    if (slope !== 0) return wrong(`the slope there is ${shown(at(first))}`)
    const bend = signOf(at(second))
    if (kind === 'stationary') return holds('the slope there is 0')
    if (bend === 0) return null
    const isMaximum = bend < 0
    const told = `the slope there is 0, and the second derivative ${shown(at(second))}`
    return isMaximum === (kind === 'maximum') ? holds(told) : wrong(told)
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}

function judgeInflection(second: Term, third: Term): Judgement | null {
  if (signOf(second) !== 0) return wrong(`the second derivative there is ${shown(second)}`)
  return signOf(third) === 0 ? null : holds('the second derivative changes its sign there')
}

const holds = (explanation: string): Judgement =>
  judgement('holds', { evidence: evidence('proved: identity'), explanation })

const wrong = (explanation: string): Judgement =>
  judgement('refuted', { evidence: evidence('refuted: witness'), explanation })

const shown = (term: Term): string => showValue(closedValueOf(term, MIN_DIGITS))

/** Throws RangeError where a number without a proof is too near to 0 to have a sign. */
function signOf(term: Term): number {
  const { lower, upper } = closedValueOf(term, MIN_DIGITS)
  if (lower.sign() * upper.sign() > 0) return lower.sign()
  if (proveIdentity(term, number(0)).proved) return 0
  throw new RangeError('its sign is not known')
}

export const extremumLaw = defineRule({
  id: 'law/extremum',
  summary: 'A function has an extremum or a point of inflection where its derivatives say so.',
  why: 'A root of the derivative is taken from the wrong equation, or a minimum for a maximum.',
  source: 'Spivak, Calculus, 2008, chapter 11',
  examples: {
    right: [
      {
        given: 'Let $f(x) = x^3 - 6x^2 + 9x$.',
        states: '$f$ has a maximum at $x = 1$ and a minimum at $x = 3$',
      },
      { given: 'Let $f(x) = x^3 - 6x^2 + 9x$.', states: 'the curve has a point of inflection at $x = 2$' },
    ],
    wrong: [
      { given: 'Let $f(x) = x^3 - 6x^2 + 9x$.', states: '$f$ has a maximum at $x = 2$' },
      { given: 'Let $f(x) = x^3 - 6x^2 + 9x$.', states: '$f$ has a minimum at $x = 1$' },
      { given: 'Let $f(x) = x^3 - 6x^2 + 9x$.', states: 'the curve has a point of inflection at $x = 1$' },
    ],
  },
  check: lawCheck(extrema),
})
