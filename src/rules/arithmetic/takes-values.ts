import type { Token } from '../../documents/model/document.js'
import { cueBefore } from '../../english/discourse-cue.js'
import { sentenceBefore, sentenceBehind } from '../../english/sentence.js'
import { judgeClosed } from '../../math/judges/closed.js'
import type { Verdict } from '../../math/judges/verdict.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { mentionsVariable } from '../../page/chance/given-distributions.js'
import type { Kind } from '../../page/kind.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Reading } from '../../page/reading.js'
import type { Statement } from '../../page/statement.js'
import type { Definition } from '../../page/symbols/definition.js'

/** Relations that the values of the page are about. */
const TAKES_VALUES: ReadonlySet<Kind> = new Set(['computation', 'conclusion', 'definition', 'premise'])

/**
 * Whether the values that were put in may be meant. An equation that no word concludes may be a curve or a condition:
 * only values that the page has given before it, "with $k = 3$", are about it, and others that make it true to the digit.
 */
export function mayTakeValues(
  uses: readonly Definition[],
  statement: Statement,
  verdict: Verdict | null,
): boolean {
  const { kind, link } = statement
  if (isOfEveryValue(uses, statement) || isSolvedBehind(uses, statement)) return false
  if (uses.length > 0 && (solvesOrder(statement) || isSetToNothing(uses, statement))) return false
  const { every, quantified } = statement.asserted
  if (uses.some(({ key }) => every.has(key) || quantified.has(key))) return false
  if (uses.some(use => isOneOfSeveral(use, statement.chain.token, statement.reading))) return false
  if (uses.length === 0 || TAKES_VALUES.has(kind) || isOfVariable(statement)) return true
  const isRough = isRoughValue(statement)
  const isGiven = (use: Definition) =>
    use.end <= link.left.start &&
    (isRough ||
      use.printed === null ||
      use.cue === 'premise' ||
      isMember(use, uses) ||
      isParameter(use, uses, link))
  return kind === 'equation' && (uses.every(isGiven) || (verdict === 'holds' && tellsResult(statement)))
}

/** `n_1 n_2 (n_1 + n_2 + 1)/12 = 30`: values that have nothing to do with it would hardly come to the same two digits. */
function tellsResult({ link: { left, sign, right } }: Statement): boolean {
  const figure = figureOfNode(right)?.figure
  const digits = figure ? readPrinted(figure.digits).significantDigits.least : 0
  return sign.operator === '=' && !isName(left) && left.head !== 'call' && digits >= MIN_TELLING_DIGITS
}

const MIN_TELLING_DIGITS = 2

/** `\\tau \\ln 2 \\approx 152`: an expression beside about what it comes to is worked out, and no equation to be solved. */
function isRoughValue({ link: { left, sign, right } }: Statement): boolean {
  return sign.operator === '≈' && !isName(left) && left.head !== 'call' && isMeasured(right)
}

/** `152`, `1.01\\ \\mu\\mathrm{s}`: a figure, alone or before its unit. */
const isMeasured = (node: Node): boolean =>
  figureOfNode(node) !== null || (node.head === 'mul' && figureOfNode(node.args[0]!) !== null)

/** `x^2 - 4 = 0` is to be solved, whatever another sentence says that x is. */
const isSetToNothing = (uses: readonly Definition[], { link, chain: { token } }: Statement): boolean =>
  link.sign.operator === '=' &&
  figureOfNode(link.right)?.figure.digits === '0' &&
  !isName(link.left) &&
  link.left.head !== 'call' &&
  symbolsOf(link.left).size === 1 &&
  uses.every(use => use.token.sentence !== token.sentence)

const ORDERS: ReadonlySet<string> = new Set(['<', '>', '≤', '≥'])

/** "$5 - 2x \ge 11$ gives $x \le -3$": the solutions of an order are said, whatever value the page has for x. */
function solvesOrder({ link: { left, sign, right }, chain: { token }, reading }: Statement): boolean {
  const name = [left, right].find(isName)
  if (!name || !ORDERS.has(sign.operator)) return false
  const [symbol] = symbolsOf(name)
  return [...sentenceBefore(token, reading), token].some(other =>
    (reading.chains.get(other) ?? []).some(
      ({ terms, signs }) =>
        ORDERS.has(signs[0]?.operator ?? '') &&
        terms.some(term => !isName(term) && symbolsOf(term).has(symbol!)),
    ),
  )
}

/** The chance of an event is a number, and no condition. */
const isOfVariable = ({ link: { left, right }, symbols: { distributions } }: Statement): boolean =>
  [left, right].some(side => mentionsVariable(side, distributions))

/** "Peak $a = 3$, floor $b = 2$", then `f(s) = b + as`, and of a number `f(1) = 5`: none of them is sought. */
const isParameter = (
  { end }: Definition,
  uses: readonly Definition[],
  { left }: Statement['link'],
): boolean => mayBeCalled(left) && uses.some(({ applied, start }) => applied !== null && end <= start)

/** `f(1)` is read as a call, and `\\eta(1)` as a product. */
const mayBeCalled = ({ head, args }: Node): boolean =>
  head === 'call' || (head === 'mul' && args.length === 2 && isName(args[0]!))

/** `F_1 = 1` beside `F_{n+1} = F_n + F_{n-1}`: a member of a sequence is no unknown. */
const isMember = ({ key }: Definition, uses: readonly Definition[]): boolean =>
  uses.some(
    ({ applied }) => applied && /^\d+$/.test(key.slice(applied.name.length)) && key.startsWith(applied.name),
  )

/** "$n! = 24$, so $n = 4$": what goes on with a value of its symbol that was not put in is solved for it. */
function isSolvedBehind(
  uses: readonly Definition[],
  { link, chain: { token }, reading }: Statement,
): boolean {
  // A name beside a number is given it, and nothing is solved.
  if (isName(link.left)) return false
  const names = new Set([...symbolsOf(link.left), ...symbolsOf(link.right)])
  const isSolution = ({ terms: [left, right], signs }: Chain): boolean => {
    if (signs[0]?.operator !== '=' || !isName(left!)) return false
    // `x = \\pm 3` is solved for too.
    if (figureOfNode(right!) === null && right!.head !== 'pm') return false
    const [name, value] = [left!, right!].map(side => lowered(side, reading.glossary))
    const used = name && uses.find(({ key }) => key === keyOf(name))
    if (used) return !value || isOpen(used.term) || judgeClosed(used.term, value).verdict === 'refuted'
    return [...symbolsOf(left!)].some(symbol => names.has(symbol))
  }
  // "At $p = 0.3$ it is $p(1 - p) = 0.21$, at $p = 0.5$ it is …": the next value is given, as the one before it was.
  return sentenceBehind(token, reading).some(
    other =>
      (reading.chains.get(other) ?? []).some(isSolution) &&
      !(cueBefore(other, reading) === 'premise' && uses.every(use => givesBefore(use, token, reading))),
  )
}

/**
 * Whether the sentence of a formula gives a value before it, "at $p = 0.3$", "for $x = 2$ we have", and each value before
 * what it is put into: in "$n! = 24$ for $n = 4$, $n! = 120$ for $n = 5$" it stands behind.
 */
export function givesBefore(use: Definition, token: Token, reading: Reading): boolean {
  const isGiven = use.cue === 'premise' && isInSentence(use, token, reading) && use.end <= token.start
  return (
    isGiven &&
    saidBefore(use, token, reading).find(said => said !== 'other') === 'value' &&
    !isOneOfSeveral(use, token, reading)
  )
}

const isInSentence = (use: Definition, token: Token, reading: Reading): boolean =>
  use.reading === reading && use.token.sentence === token.sentence

/** "For $x = 2$ and $x = 3$ we have": several values one after the other, of which no one is meant. */
const isOneOfSeveral = (use: Definition, token: Token, reading: Reading): boolean =>
  isInSentence(use, token, reading) &&
  saidBefore(use, token, reading).some((said, i, all) => said === 'value' && all[i - 1] === 'value')

/** What the sentence of a formula says before it, in order: a value of a symbol, something that uses it, or of others. */
function saidBefore(
  { key }: Definition,
  token: Token,
  reading: Reading,
): readonly ('value' | 'use' | 'other')[] {
  return sentenceBefore(token, reading)
    .flatMap(other => reading.chains.get(other) ?? [])
    .map(({ terms, signs }) => {
      const [name] = terms
      const isValue = signs[0]?.operator === '=' && isName(name!) && keyIn(name!, reading) === key
      if (isValue) return 'value'
      return terms.some(term => mentions(term, key, reading)) ? 'use' : 'other'
    })
}

const keyIn = (name: Node, { glossary }: Reading): string | null => {
  const term = lowered(name, glossary)
  return term && keyOf(term)
}

function mentions(node: Node, key: string, { glossary }: Reading): boolean {
  const term = lowered(node, glossary)
  return term ? definableIn(term).has(key) : symbolsOf(node).has(key)
}

/** Whether symbols stand in what a page says that another is: `u = x^2`. */
const isOpen = (term: Term): boolean => definableIn(term).size > 0

/**
 * `x^2 = 3x` is an equation or an identity in x, and no computation with the x = 3 of another sentence: at one value it may
 * be true by chance. `x^2 = 3x = 9` does compute.
 */
function isOfEveryValue(
  uses: readonly Definition[],
  { link, chain: { token, terms }, reading }: Statement,
): boolean {
  if (link.sign.operator !== '=' || terms.some(term => figureOfNode(term) !== null)) return false
  const inBoth = [link.left, link.right].map(side => {
    const term = lowered(side, reading.glossary)
    return term ? definableIn(term) : new Map()
  })
  const isFar = (use: Definition) => use.reading !== reading || use.token.sentence !== token.sentence
  return uses.some(use => use.printed && isFar(use) && inBoth.every(keys => keys.has(use.key)))
}
