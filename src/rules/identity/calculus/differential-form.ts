import type { Token } from '../../../documents/model/document.js'
import { cueBefore } from '../../../english/discourse-cue.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { type DifferentialForm, differentialFormOf } from '../../../notation/tree/integrand.js'
import type { Node } from '../../../notation/tree/node.js'
import { symbolsOf } from '../../../notation/tree/symbols-of.js'
import { statedChains } from '../../../page/stated-chain.js'
import { placeOf, type Statement } from '../../../page/statement.js'
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
  const isSettled = [left, right].some(({ by }) => isGivenFor(by.text, statement))
  return judged?.verdict === 'refuted' && !isSettled ? null : judged
}

/**
 * Judges `v = -e^{-x}` behind `dv = e^{-x} dx`, as by parts: the derivative of v is the factor of dx. Null where no
 * such equation stands close before.
 */
export function judgeAntiderivative(statement: Statement): Judgement | null {
  const { link, reading } = statement
  if (link.sign.operator !== '=' || link.left.head !== 'symbol') return null
  const forms = [...statedChains(reading)].flatMap(({ token, terms, signs: [sign] }) => {
    if (terms.length < 2 || terms[0]!.start > link.left.start || !isNear(token, statement)) return []
    const [of, by] = terms.map(differentialFormOf)
    const isOfName = of?.by.text === link.left.text && of.of.head === 'number' && sign!.operator === '='
    return isOfName && by ? [by] : []
  })
  const by = forms.at(-1)
  if (!by) return null
  const left: Node = { ...link.right, head: 'gradient', text: '', args: [link.right, by.by] }
  return judgeDerivativeLink({ ...statement, link: { ...link, left, right: by.of } })
}

/** No more sentences than these stand between a substitution and its differentials. */
const MAX_SENTENCES_BETWEEN = 2

const isNear = (token: Token, { chain }: Statement): boolean =>
  chain.token.sentence - token.sentence <= MAX_SENTENCES_BETWEEN

/**
 * Whether the page has just said what a name is. "Let u = x and dv = cos x dx" asks for another v than that of an
 * earlier step, and says what it is behind.
 */
function isGivenFor(name: string, statement: Statement): boolean {
  const { chain, reading, symbols, link } = statement
  const meanings = symbols.everyMeaning({ key: name, applied: null })
  const isHere = ({ sentence }: Token) => sentence === chain.token.sentence
  if (meanings.some(({ token, start }) => start < link.left.start && isHere(token))) return true
  const isLater = meanings.some(
    ({ token, start }) => start > link.left.start && token.sentence <= chain.token.sentence + 1,
  )
  if (isLater || cueBefore(chain.token, reading) === 'premise') return false
  return meanings.some(({ token, start }) => start < link.left.start && isNear(token, statement))
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
