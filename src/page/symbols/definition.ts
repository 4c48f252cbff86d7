import type { Token } from '../../documents/model/document.js'
import { type Cue, cueBefore } from '../../english/discourse-cue.js'
import { sentenceBefore, textOf } from '../../english/sentence.js'
import { stanceOf } from '../../english/stance.js'
import { type PrintedNumber, readPrinted } from '../../math/number/printed-number.js'
import type { Rational } from '../../math/number/rational.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import { sizesOf } from '../../math/term/symbols.js'
import { number, type Term } from '../../math/term/term.js'
import type { Ambiguity } from '../../math/units/convention.js'
import { isAngle } from '../../notation/latex/grammar/degrees.js'
import { operationIn } from '../../notation/logic/set-algebra.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { withApplications } from '../../notation/readings/counts-and-calls.js'
import { isOfBothSigns, signed } from '../../notation/readings/plus-minus.js'
import { canonical } from '../../notation/tree/canonical.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import { isName } from '../../notation/tree/names.js'
import type { Node, Sign } from '../../notation/tree/node.js'
import { spelled } from '../../notation/tree/spelling.js'
import { rowsOfCases } from '../conditions/cases.js'
import type { Condition } from '../conditions/condition.js'
import { conditionsInSentence } from '../conditions/in-sentence.js'
import { isOwnRecurrence, recurrenceOf } from '../conditions/recurrence.js'
import { runsThrough, type Signature, signatureOf } from '../conditions/signature.js'
import { figureOfNode } from '../quantities/printed-figure.js'
import { inBaseUnits, otherWorths, worthWithScale } from '../quantities/scale-behind.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'

/** What a page says that a symbol, or a function of symbols, is. */
export interface Definition {
  readonly key: string
  /** The symbol, or the application as it is written. */
  readonly named: Term
  /** The function of which this is a formula, and where it counts; null for a symbol. */
  readonly applied: AppliedFormula | null
  readonly term: Term
  /** The number that it is said to be; null where it is a formula. */
  readonly printed: Printed | null
  /** What the same chain computed the number from. */
  readonly from: Term | null
  readonly cue: Cue
  readonly statement: StatedChain
  readonly token: Token
  readonly reading: Reading
  readonly start: number
  readonly end: number
  /** Whether its passage speaks of something that went wrong: nobody is accused of what leans on it. */
  readonly isDoubted?: true
}

interface AppliedFormula extends Signature {
  readonly conditions: readonly Condition[]
}

interface Printed {
  readonly number: PrintedNumber
  readonly value: Rational
  readonly factor: Rational
  /** By what it is multiplied where the letter behind it has another meaning. */
  readonly otherWorths: ReadonlyMap<Ambiguity, Rational>
  readonly isAbout: boolean
  readonly start: number
}

const DEFINES: ReadonlySet<string> = new Set(['=', ':=', '≡', '≈'])
/** Of a chain a = b = c = … no more expressions than these are taken for what a is. */
const MAX_FORMULAS = 3

/** What a statement says of the symbol on its left: `N = \sqrt{C/120} \approx 1.6`, `f(x) = x^2`; in a table nothing. */
export function definitionsIn(statement: StatedChain, reading: Reading): Definition[] {
  const { token, terms } = statement
  const { kind, isOfPassage } = stanceOf(token, reading)
  if (token.headers || (kind === 'denied' && !isOfPassage) || kind === 'corrected') return []
  if (isCondition(statement, reading)) return []
  const found = !isOfBothSigns(terms[0]!)
    ? ofLeft(statement, reading)
    : [false, true].flatMap(isLower =>
        ofLeft({ ...statement, terms: terms.map(side => signed(side, isLower)) }, reading),
      )
  return isOfPassage ? found.map(definition => ({ ...definition, isDoubted: true })) : found
}

/** "… only if $A = B$" gives nothing. */
const isCondition = ({ token }: StatedChain, reading: Reading): boolean =>
  /(?:\bonly if|\biff)$/.test(textOf(sentenceBefore(token, reading)))

/** `A \\cup B` names no function. */
const isOfSets = (node: Node): boolean => node.head === 'call' && operationIn(node) !== null

function ofLeft(statement: StatedChain, reading: Reading): Definition[] {
  const { token, terms, signs } = statement
  const left = leftOf(terms[0]!, reading)
  if (isOfSets(left)) return []
  const named = isName(left) || left.head === 'call' ? lowered(left, reading.glossary) : null
  const key = named && keyOf(named)
  if (key === null) return []
  const end = signs.findIndex(sign => !DEFINES.has(sign.operator))
  const rights = terms.slice(1, end < 0 ? undefined : end + 1)
  const shared = { key, named: named!, cue: cueBefore(token, reading), statement, token, reading }
  const formulas = formulasOf(named!, rights, statement, reading).map(found => ({
    ...shared,
    ...found,
    ...{ printed: null, from: null, start: left.start },
  }))
  // Numbers that are congruent to 4 are many.
  const figured = rights.findLastIndex((right, at) => isFigure(right) && signs[at]!.operator !== '≡')
  const printed =
    figured < 0 ? null : printedAt(rights[figured]!, signs.slice(0, figured + 1), reading.source)
  if (!printed) return formulas
  const value = number(printed.value, printed.number.text)
  const from = formulas[0]?.applied === null ? formulas[0].term : null
  const stated = { ...shared, term: value, printed, start: left.start, end: rights[figured]!.end }
  const between = rights.slice(0, figured).map(name => namedBy(name, reading.glossary))
  const others = between.every(name => name !== null) ? between : []
  return [
    ...formulas,
    { ...stated, from, applied: null },
    ...others.map(name => ({ ...stated, ...name, from: null, applied: null })),
  ]
}

/** What a name stands for and its key: in `F_1 = F_2 = 1` the second is 1 too. Null for anything else. */
function namedBy(node: Node, glossary: Glossary): Pick<Definition, 'key' | 'named'> | null {
  const named = isName(node) ? lowered(node, glossary) : null
  const key = named && keyOf(named)
  return key === null ? null : { key, named: named! }
}

/** `T(1)` is a value of T where the page applies T elsewhere, and no product. */
const leftOf = (left: Node, { glossary, source }: Reading): Node =>
  withApplications(left, name => glossary.applied.has(spelled(canonical(name))), source)

/** A number of degrees is put in as the angle that it is. */
const isFigure = (node: Node): boolean => figureOfNode(node) !== null && !isAngle(node)

type Formula = Pick<Definition, 'applied' | 'term' | 'end'>

/** What a symbol or function is said to be: of cases each, and a number where it is one of several cases. */
function formulasOf(
  named: Term,
  rights: readonly Node[],
  statement: StatedChain,
  reading: Reading,
): readonly Formula[] {
  const signature = signatureOf(named)
  if (named.kind === 'apply' && !signature) return []
  const asked = signature ? conditionsInSentence(statement, signature, reading) : []
  const rowsOf = (right: Node) =>
    right.head === 'cases' && signature
      ? rowsOfCases(right, signature.parameters, reading)
      : [{ value: right, conditions: asked }]
  const isOwn = (name: Node): boolean => namedBy(name, reading.glossary)?.key === signature?.name
  return rights
    .map(right => (named.kind === 'apply' ? withApplications(right, isOwn, reading.source) : right))
    .filter(right => !isFigure(right) || (named.kind === 'apply' && asked.length > 0))
    .slice(0, MAX_FORMULAS)
    .flatMap(rowsOf)
    .flatMap(({ value, conditions }) => {
      const found = formulaOf(named, signature && { ...signature, conditions }, value, reading.glossary)
      if (!found) return []
      const recurrence = recurrenceOf(named, found.term)
      if (recurrence)
        return [
          { ...found, applied: null },
          { ...found, term: recurrence },
        ]
      // How many members a sum has is no argument that a number can be put in for.
      const isCalled = signature?.parameters.every(name => !sizesOf(found.term).has(name)) === true
      // `P(B) = \frac12` says nothing of P(A), and `f(p) = 3` nothing of f(q): they name an event and a point.
      const isOfArguments = signature?.parameters.some(
        name => definableIn(found.term).has(name) || /^[nt-z]$/.test(name),
      )
      if (named.kind === 'apply') return isCalled && (isOfArguments || conditions.length > 0) ? [found] : []
      // A sequence is a symbol too: `a_n` itself.
      const isSequence = isCalled && signature !== null && runsThrough(signature.parameters[0]!, found.term)
      return [{ ...found, applied: null }, ...(isSequence ? [found] : [])]
    })
}

function formulaOf(
  named: Term,
  applied: AppliedFormula | null,
  right: Node,
  glossary: Glossary,
): Formula | null {
  const term = lowered(right, glossary)
  if (!term || definableIn(term).has(keyOf(named)!)) return null
  return applied && !isOwnRecurrence(applied, term) ? null : { applied, term, end: right.end }
}

/** A number as it is printed with its scale; null where it is too large to be written out. */
function printedAt(node: Node, signs: readonly Sign[], source: string): Printed | null {
  const { figure, scale = null } = figureOfNode(node)!
  try {
    const [read, worth] = [readPrinted(figure.digits), worthWithScale(figure, source)]
    const isAbout = signs.some(({ operator }) => operator === '≈')
    const inBase = inBaseUnits(node, figure, source)
    const others = new Map([
      ...otherWorths(scale, figure.end, source),
      ...(inBase && !inBase.eq(1) ? [['base', inBase] as const] : []),
    ])
    const [value, { start }] = [read.value.times(worth), node]
    return { number: read, value, factor: worth, otherWorths: others, isAbout, start }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Which words of the numbers that were put in have two meanings. */
export const ambiguitiesOf = (uses: readonly Definition[]): readonly Ambiguity[] =>
  uses.flatMap(({ printed }) => [...(printed?.otherWorths.keys() ?? [])])

/** What was put in, as people read it: `with N = sqrt(C/120), C = 3e22`; null where nothing was. */
export function readingOf(uses: readonly Definition[]): string | null {
  const shown = uses.map(({ named, applied, term }) => {
    const name = applied ? `${applied.name}(${applied.parameters.join(', ')})` : toPlain(named)
    return `${name} = ${toPlain(term)}`
  })
  return shown.length > 0 ? `with ${[...new Set(shown)].join(', ')}` : null
}
