import type { Token } from '../../documents/model/document.js'
import { beginsBound } from '../../english/bound.js'
import { hasSense } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { isSameTerm } from '../../math/term/equality.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'
import { type Condition, conditionsIn } from './condition.js'
import { recurrenceOf } from './recurrence.js'
import { applicationOf, type Signature, signatureOf } from './signature.js'

/** A word of a sentence, or one of the chains of a formula in it. */
interface Item {
  readonly token: Token
  readonly chain: Chain | null
}

/** A function has no more pieces than these, and a hostile sentence no end of them. */
const MAX_PIECES = 16

/**
 * The conditions that a sentence puts on one formula of a function. They stand behind each formula, or before each where
 * the sentence begins with one: "If n is even, h(n) = n/2".
 */
export function conditionsInSentence(
  { chain, token }: StatedChain,
  { name, parameters }: Signature,
  reading: Reading,
): readonly Condition[] {
  const items = sentenceOf(token, reading).flatMap(other => itemsOf(other, reading))
  const own = items.findIndex(item => item.chain === chain)
  const isFormula = (item: Item): boolean => item.chain !== null && isOf(item.chain, name, reading)
  const formulas = items.flatMap((item, i) => (isFormula(item) ? [i] : []))
  const before = (i: number) =>
    askedBefore(items.slice((formulas[i - 1] ?? -1) + 1, formulas[i]), parameters, reading)
  const behind = (i: number) =>
    askedBehind(items.slice(formulas[i]! + 1, formulas[i + 1]), parameters, reading)
  const conditionsOf = before(0).length > 0 ? before : behind
  const place = formulas.indexOf(own)
  const others = formulas.slice(0, place).map((_, i) => conditionsOf(i))
  const found = conditionsOf(place).map(one => (one.kind === 'otherwise' ? { ...one, than: others } : one))
  if (found.length > 0) return found
  const isOther = (i: number): boolean =>
    i !== own && isAnotherPiece(items[i]!.chain!, chain, items[i + 1], reading)
  const near = formulas.slice(Math.max(0, place - MAX_PIECES), place + MAX_PIECES + 1)
  return near.some(isOther) || leavesCases(items.slice(own + 1)) ? [{ kind: 'unread' }] : []
}

/**
 * Another formula for the function itself: not its value at a number, an equation for its zeros, the same restated, or what
 * solves a recurrence.
 */
function isAnotherPiece(
  { terms: [left, right] }: Chain,
  { terms: own }: Chain,
  next: Item | undefined,
  { glossary }: Reading,
): boolean {
  const [named, value, ownValue] = [left, right, own[1]].map(node => node && lowered(node, glossary))
  if (!named || signatureOf(named) === null) return false
  const isEquation =
    right?.text === '0' && !(next && (isLeading(next.token) || hasSense(next.token, 'leavesOut')))
  if (isEquation || !value || !ownValue) return !isEquation
  const isSolved = recurrenceOf(named, value) !== null || recurrenceOf(named, ownValue) !== null
  return !isSolved && !isSameTerm(value, ownValue) && !proveIdentity(value, ownValue).proved
}

/** "f(x) = 0.1x, but at least 5", "f(x) = x^2, except that …": the words right behind say that the formula does not say all. */
function leavesCases(items: readonly Item[]): boolean {
  const words = items.map(({ token }) => token)
  const first = words.findIndex(word => word.kind !== 'break' && !hasSense(word, 'contrast', 'joining'))
  return first >= 0 && (hasSense(words[first], 'leavesOut', 'capped') || beginsBound(words, first))
}

function askedBefore(items: readonly Item[], parameters: readonly string[], reading: Reading) {
  const start = items.findIndex(({ token }) => isLeading(token))
  return start < 0 ? [] : asked(items.slice(start), parameters, reading)
}

/** Right behind the formula a relation may stand alone: `k(x) = 2x, \quad x > 1`. */
function askedBehind(items: readonly Item[], parameters: readonly string[], reading: Reading) {
  const start = items.findIndex(({ token: { kind } }) => kind !== 'break' && kind !== 'stop')
  const first = items[start]
  const isCondition = first && (isLeading(first.token) || (first.chain?.signs.length ?? 0) > 0)
  return isCondition ? asked(items.slice(start), parameters, reading) : []
}

function itemsOf(token: Token, reading: Reading): readonly Item[] {
  const chains = reading.chains.get(token)
  return chains ? chains.map(chain => ({ token, chain })) : [{ token, chain: null }]
}

function isOf({ terms }: Chain, name: string, { glossary }: Reading): boolean {
  const [left] = terms as [Node]
  const term = left.head === 'call' || left.head === 'sub' ? lowered(left, glossary) : null
  return term !== null && (signatureOf(term)?.name ?? applicationOf(term)?.name) === name
}

const isLeading = (token: Token): boolean => hasSense(token, 'condition', 'leadsToSymbol', 'otherwise')

/** What is asked of the parameters up to the next conclusion. */
function asked(items: readonly Item[], parameters: readonly string[], reading: Reading) {
  const end = items.findIndex(({ token }) => hasSense(token, 'concludes'))
  const region = items.slice(0, end < 0 ? undefined : end)
  const words = region.flatMap(({ token, chain }) => (chain || token.kind !== 'word' ? [] : [token]))
  const chains = region.flatMap(({ chain }) => chain ?? [])
  const isStrict = words.some(word => hasSense(word, 'condition'))
  return conditionsIn({ words, chains, isStrict }, parameters, reading)
}
