import type { Token } from '../../../documents/model/document.js'
import { cueBefore } from '../../../english/discourse-cue.js'
import { sentenceOf } from '../../../english/sentence.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { definableIn } from '../../../math/term/key.js'
import { simplify } from '../../../math/term/simplify.js'
import { PI } from '../../../math/term/symbols.js'
import type { Term } from '../../../math/term/term.js'
import { type DifferentialForm, differentialFormOf } from '../../../notation/tree/integrand.js'
import type { Node } from '../../../notation/tree/node.js'
import { symbolsOf } from '../../../notation/tree/symbols-of.js'
import { statedChains } from '../../../page/stated-chain.js'
import { caseWordAt, placeOf, type Statement } from '../../../page/statement.js'
import { judgeDerivativeLink } from './explicit-derivative.js'
import { judgeNamedDerivative } from './named-derivative.js'

/** Whether a link is between differentials, `du = 2x dx`; on a page on a distance d it may be between products. */
export function isOfDifferentials(statement: Statement): boolean {
  const [left, right] = formsOf(statement)
  const isOfTwo = left !== undefined && right !== undefined && left.by.text !== right.by.text
  return isOfTwo && statement.symbols.meaningsAt('d', placeOf(statement)).length === 0
}

/**
 * Judges an equation between differentials, `du = 2x dx` beside `u = x^2 + 1`, as the derivative that it states: `a du =
 * b dx` is du/dx = b/a, or dx/du = a/b where the page gives x by u.
 */
export function judgeDifferentials(statement: Statement): Judgement | null {
  const [left, right] = formsOf(statement) as [DifferentialForm, DifferentialForm]
  if (statement.link.sign.operator !== '=') return null
  const first = judgeNamedDerivative(asDerivative(left, right, statement))
  if (first?.verdict === 'holds') return first
  const judged = judgeNamedDerivative(asDerivative(right, left, statement)) ?? first
  const isMeant = [left, right].some(({ by }) => isGivenFor(by.text, statement))
  return judged?.verdict === 'refuted' && !(isMeant && isOfAllSymbols(left, right, statement)) ? null : judged
}

/**
 * Judges `v = -e^{-x}` behind `dv = e^{-x} dx`, as by parts: the derivative of v is the factor of dx. Null where no
 * such equation stands close before, or several, and where the page has given v before: then it gives another.
 */
export function judgeAntiderivative(statement: Statement): Judgement | null {
  const { link, chain, reading, symbols } = statement
  if (link.sign.operator !== '=' || link.left.head !== 'symbol') return null
  const key = link.left.text
  if (symbols.everyMeaning({ key, applied: null }).some(({ start }) => start < link.left.start)) return null
  const forms = [...statedChains(reading)].flatMap(({ token, terms, signs: [sign] }) => {
    if (terms.length < 2 || terms[0]!.start > link.left.start) return []
    const [of, by] = terms.map(differentialFormOf)
    const isOfName = of?.by.text === key && of.of.head === 'number' && sign!.operator === '='
    return isOfName && by ? [{ by, token }] : []
  })
  const [form, another] = forms
  if (!form || another || !isNear(form.token, statement)) return null
  const isAnew = form.token.sentence !== chain.token.sentence && cueBefore(chain.token, reading) === 'premise'
  if (isAnew) return null
  const left: Node = { ...link.right, head: 'gradient', text: '', args: [link.right, form.by.by] }
  return judgeDerivativeLink({ ...statement, link: { ...link, left, right: form.by.of } })
}

/** No more sentences than these stand between a substitution and its differentials. */
const MAX_SENTENCES_BETWEEN = 2

const isNear = (token: Token, { chain }: Statement): boolean =>
  chain.token.sentence - token.sentence <= MAX_SENTENCES_BETWEEN

/**
 * Whether the page has just said what a name is. "Let u = x and dv = cos x dx" asks for another v than that of an
 * earlier step, and says what it is behind; "the radicand is taken as u" says it in words.
 */
function isGivenFor(name: string, statement: Statement): boolean {
  const { chain, reading, symbols, link } = statement
  const meanings = symbols.everyMeaning({ key: name, applied: null })
  const isLater = meanings.some(
    ({ token, start }) => start > link.left.start && token.sentence <= chain.token.sentence + 1,
  )
  if (isLater) return false
  const before = meanings.filter(({ start }) => start < link.left.start)
  if (before.some(({ token }) => token.sentence === chain.token.sentence)) return true
  const isAnew = cueBefore(chain.token, reading) === 'premise' || caseWordAt(statement) !== null
  return !isAnew && !isMentioned(name, statement) && before.some(({ token }) => isNear(token, statement))
}

/** Whether the sentence names something by itself: "a better choice is tan x for $u$". */
const isMentioned = (name: string, { chain: { token }, reading }: Statement): boolean =>
  sentenceOf(token, reading).some(other =>
    (reading.chains.get(other) ?? []).some(
      ({ terms: [only], signs }) => signs.length === 0 && only!.head === 'symbol' && only!.text === name,
    ),
  )

/**
 * Whether a stated factor has every symbol of the derivative: words may give the value of one that is missing, "for a
 * radius of 5 cm", or say that it goes with the variable, "twice as high as wide".
 */
function isOfAllSymbols(left: DifferentialForm, right: DifferentialForm, statement: Statement): boolean {
  const stated = new Set([left, right].flatMap(({ of }) => [...symbolsOf(of)]))
  return [left, right].some(({ by: { text: key } }, i) => {
    const [meaning] = statement.symbols.meaningsAt(key, placeOf(statement))
    if (!meaning || meaning.printed) return false
    const variable = [right, left][i]!.by.text
    const isDirect = definableIn(meaning.term).has(variable)
    const of = isDirect ? slopeOf(meaning.term, variable) : meaning.term
    return of && [...definableIn(of).keys()].every(name => name === PI || stated.has(name))
  })
}

function slopeOf(term: Term, by: string): Term | null {
  try {
    return simplify(differentiate(term, by))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const formsOf = ({ link: { left, right } }: Statement): readonly DifferentialForm[] =>
  [left, right].flatMap(side => {
    const form = differentialFormOf(side)
    return form === null || symbolsOf(form.of).has('d') ? [] : [form]
  })

/** `a du = b dx` as du/dx = b/a. */
function asDerivative(of: DifferentialForm, by: DifferentialForm, statement: Statement): Statement {
  const { link } = statement
  const at = { text: '', start: link.left.start, end: link.left.end }
  const [above, below] = [of.by, by.by].map((name): Node => ({ ...at, head: 'differential', args: [name] }))
  const left: Node = { ...at, head: 'div', args: [above!, below!] }
  const right: Node = { ...link.right, head: 'div', text: '', args: [by.of, of.of] }
  return { ...statement, link: { ...link, left, right } }
}
