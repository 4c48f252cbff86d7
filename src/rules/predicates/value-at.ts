import type { Token } from '../../documents/model/document.js'
import { wordsFor } from '../../english/lexicon.js'
import { beginsAt } from '../../english/matching.js'
import { type ValueAt, valuesAt } from '../../english/predicates/value-at.js'
import { hasValue } from '../../math/engines/value.js'
import { judgeClosed } from '../../math/judges/closed.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { differentiate } from '../../math/term/calculus/differentiate.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import type { Term } from '../../math/term/term.js'
import { figureOf } from '../book/locate/figures.js'
import type { Judged } from '../judged.js'
import { guarded } from '../laws/guarded.js'
import { type LawPage, lawCheck, ruled, termOf } from '../laws/law-page.js'
import { judgeNamed } from '../laws/named-figure.js'
import { sentencesOf } from '../laws/sentences.js'
import { defineRule } from '../rule.js'
import { isOfPlainNumbers } from './context.js'
import { expressionOf } from './expression-said.js'
import { functionSaid } from './function-said.js'

const RULE = 'law/value-at'

/** Where a page gives only `f''`, "the derivative" may be of `f`. */
const IS_DERIVATIVE = /['′]|\\prime/

/** "At $x = 2$ the derivative equals $9$": what words say that a function of the page, or a derivative, is at a place. */
const valuesSaid = (page: LawPage): Judged[] =>
  sentencesOf(page).flatMap(tokens =>
    isPlain(page) ? valuesAt(tokens).flatMap(said => judgeSaid(said, page) ?? []) : [],
  )

/** Degrees, logarithms of base 10, or a function that is changed at some places, make other values of the same formula. */
const isPlain = ({ reading }: LawPage): boolean =>
  isOfPlainNumbers(reading) &&
  !reading.section.tokens.some((_, at, tokens) => beginsAt(tokens, at, wordsFor('isOtherFunction')))

function judgeSaid(said: ValueAt<Token>, page: LawPage): Judged | null {
  const judgement = guarded(() => judgeValue(said, page))
  if (!judgement) return null
  const { first, value, last } = said
  const { start, end } = value.inner ?? value
  const place = { from: first.start, to: last.end, start, end }
  return ruled({ rule: RULE, token: value, judgement, reading: '', ...place }, page)
}

function judgeValue(said: ValueAt<Token>, page: LawPage): Judgement | null {
  const { order, subject, place, value, isRough, first } = said
  const of = functionSaid({ predication: { subjects: subject ? [subject] : [], first }, page })
  const at = placeOf(place, page)
  const stated = expressionOf(value, page)
  if (!of || (!subject && IS_DERIVATIVE.test(of.name))) return null
  if (at?.variable !== of.variable || !stated || definableIn(stated).size > 0) return null
  const derivative = Array.from({ length: order }).reduce<Term>(
    term => differentiate(term, of.variable),
    of.term,
  )
  const wanted = substitute(derivative, new Map([[of.variable, at.value]]))
  // At a corner, or outside its domain, there is none.
  if (!hasValue(wanted)) return null
  const figure = figureOf(value, page.reading)?.figure
  return figure
    ? judgeNamed({ figure, sign: isRough ? '≈' : '=' }, wanted, page)
    : judgeClosed(wanted, stated)
}

/** The number that a place gives to a symbol: 2 of `x = 2`. */
function placeOf(
  token: Token,
  { reading }: LawPage,
): { readonly variable: string; readonly value: Term } | null {
  const [chain, another] = reading.chains.get(token) ?? []
  const [left, right, more] = chain?.terms ?? []
  if (!left || !right || more || another || chain!.opens || chain!.signs[0]!.operator !== '=') return null
  const [symbol, value] = [termOf(left, reading), termOf(right, reading)]
  const variable = symbol && keyOf(symbol)
  return variable && value && definableIn(value).size === 0 ? { variable, value } : null
}

export const valueAtPlace = defineRule({
  id: RULE,
  summary: 'What words say that a function, its slope or a derivative is at a place, is its value there.',
  why: 'A derivative is told at a point, and the value of the function is written in its place.',
  source: 'Spivak, Calculus, 2008, chapter 9',
  examples: {
    right: [
      { given: 'Let $f(x) = x^3 - 3x$.', states: 'at $x = 2$ the derivative equals $9$' },
      { given: 'Let $f(x) = x^3 - 3x$.', states: 'the value of $f$ at $x = 2$ is $2$' },
    ],
    wrong: [
      { given: 'Let $f(x) = x^3 - 3x$.', states: 'the second derivative of $f$ at $x = 2$ is $6$' },
      { given: 'Let $f(x) = x^3 - 3x$.', states: 'at $x = 2$ the derivative equals $2$' },
    ],
  },
  check: lawCheck(valuesSaid),
})
