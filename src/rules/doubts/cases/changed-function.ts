import type { Token } from '../../../documents/model/document.js'
import { saysDegrees } from '../../../english/arithmetic.js'
import { basesNamedIn } from '../../../english/arithmetics/logarithms.js'
import {
  beginsProblem,
  changeIn,
  changesFunction,
  givesName,
  notItsOwnIn,
  saysAnew,
} from '../../../english/restriction.js'
import { sentenceBefore, sentenceOf, sentencesOf } from '../../../english/sentence.js'
import { nameOf } from '../../../math/term/key.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import { mentionsPlainLogarithm } from '../../../notation/tree/mentions.js'
import type { Node } from '../../../notation/tree/node.js'
import { spelledName } from '../../../notation/tree/spelled-name.js'
import type { Reading } from '../../../page/reading.js'
import { namedDerivativesIn } from '../../identity/calculus/differentiate-definition.js'
import { type Accused, defineDoubt } from '../doubt.js'

type Link = NonNullable<Accused['at']['link']>

/** "With weight decay the gradient becomes …": of the function that the page has given it would be wrong. */
export const changedFunction = defineDoubt({
  id: 'changed-function',
  summary:
    'The words before a derivative or a value may change its function, a new problem may begin behind it, or its angles or logarithms are others.',
  examples: [
    'The loss is $L = (w - 3)^2$. With weight decay the gradient becomes $\\frac{dL}{dw} = 2(w - 3) + 0.1w$.',
    "Let $f(x) = x^3$. The forward difference estimate is $f'(1) = 3.31$.",
    'Let $f(x) = x^3$. To first order, $f(x + h) = x^3 + 3x^2h$.',
    '**Problem 1.** Let $y = x^2$. Then $\\frac{dy}{dx} = 2x$.\n\n**Problem 2.** Take the sine. Then $\\frac{dy}{dx} = \\cos x$.',
  ],
  applies: ({ at: { link, token, reading } }) => {
    if (!link) return null
    const found = [link.left, link.right].flatMap(namedDerivativesIn)
    if (found.length === 0) return notItsOwn(link, token, reading)
    // That of an expression is of no function of the page.
    const named = found.flatMap(({ of }) => keyed(of, reading) ?? [])
    return inOtherMeasure(link, reading) ?? (named.length > 0 ? ofAnother(named, link, token, reading) : null)
  },
})

/** A value of a function of the page that words say is no value of its formula. */
function notItsOwn({ left, right }: Link, token: Token, reading: Reading): string | null {
  if (![left, right].some(side => appliesNameOf(side, reading))) return null
  const word = notItsOwnIn(sentenceOf(token, reading))
  return word && `it may not be the value of the formula: "${word}"`
}

/** `f(x)`, and `f(2.5)`, which may be a product. */
const appliesNameOf = (node: Node, reading: Reading): boolean =>
  (APPLIES.has(node.head) && reading.glossary.applied.has(spelledName(node.args[0]!))) ||
  node.args.some(part => appliesNameOf(part, reading))

const APPLIES: ReadonlySet<Node['head']> = new Set(['call', 'mul'])

const TURNS = /\b(?:sin|cos|tan|cot|sec|csc)/

function inOtherMeasure({ left, right }: Link, { section, source }: Reading): string | null {
  const isOfAngles = TURNS.test(source.slice(section.start, right.end))
  if (isOfAngles && saysDegrees(source.slice(section.start, section.end)))
    return 'its angles may be in degrees'
  const isOfLogarithm =
    [left, right].some(mentionsPlainLogarithm) || /\blog/.test(source.slice(section.start, left.start))
  const isOther = isOfLogarithm && basesNamedIn(section.tokens).some(base => base !== 'e')
  return isOther ? 'its logarithm may be to another base' : null
}

function ofAnother(named: readonly string[], { left }: Link, token: Token, reading: Reading): string | null {
  const before = sentenceBefore(token, reading)
  const { source, section } = reading
  if (givesName(before)) return 'it may give the name to another function'
  const from = Math.min(...named.map(name => saidBefore(name, left.start, reading)))
  const word = changesFunction(token, reading, from)
  if (word !== null) return `the function may be another one behind "${word}"`
  if (beginsProblem(source.slice(from, left.start)))
    return 'another problem begins between the function and its derivative'
  if (named.some(name => /^\p{L}$/u.test(name) && saysAnew(source.slice(from, left.start), name)))
    return 'the page may say anew what is differentiated'
  const since = sentencesOf(section.tokens).filter(
    ([first]) => first!.start > from && first!.sentence < token.sentence,
  )
  const change = since.map(changeIn).find(found => found !== null)
  if (change) return `the function may be another one behind "${change}"`
  const isNamed = since.some(
    sentence =>
      givesName(sentence.slice(0, 1)) &&
      named.some(name => isPrimed(name, source.slice(sentence[0]!.start, sentence.at(-1)!.end))),
  )
  return isNamed ? 'the prime may be part of a name' : null
}

const isPrimed = (name: string, text: string): boolean => PRIMES.some(prime => text.includes(name + prime))

const PRIMES = ["'", '’', '′']

/** The name of what is differentiated; null for an expression, and for `\\sin(2x)`, which no page changes. */
const keyed = (of: Node, { glossary }: Reading): string | null => {
  const named = lowered(of, glossary)
  return named && nameOf(named)
}

/** Where a section last says before a derivative what it is of; where the section begins, if it does not. */
function saidBefore(key: string, start: number, reading: Reading): number {
  const said = [...reading.chains.values()]
    .flat()
    .filter(chain => chain.start < start && keyed(chain.terms[0]!, reading) === key)
  return said.at(-1)?.start ?? reading.section.start
}
