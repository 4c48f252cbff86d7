import type { Token } from '../documents/document.js'
import { judgeClosed } from '../evidence/closed.js'
import { type Judgement, undecided } from '../evidence/judgement.js'
import { judgeNumber } from '../evidence/number.js'
import { LatexError } from '../latex/latex-error.js'
import type { Node, Sign } from '../latex/node.js'
import { Rational } from '../numeric/rational.js'
import { readPrinted } from '../numeric/rounding.js'
import { groupsOf, symbolsOf } from '../term/symbols.js'
import { multiply, number, type Term } from '../term/term.js'
import { inNotationOf } from './corrected.js'
import { figureOfNode } from './figure.js'
import { statements } from './formula-candidates.js'
import type { Printed } from './printed.js'
import { conversion, type Unit, unitBehind } from './quantity-unit.js'
import { type Reading, sentenceBefore, sentenceBehind } from './reading.js'
import { lowerWithValues } from './stand-in.js'
import { DISOWNED, isOneOf } from './vocabulary.js'

/** A link of a chain between two closed sides, judged by arithmetic alone. */
export interface JudgedLink {
  readonly left: Node
  readonly sign: Sign
  readonly right: Node
  readonly judgement: Judgement
  readonly through: readonly number[]
}

const JUDGED: ReadonlySet<string> = new Set(['=', '≈', '~'])

/** Judges, link by link, every chain of a section whose sides are numbers; what it prints is remembered for the next. */
export function judgeLinks(reading: Reading, printed: Printed): JudgedLink[] {
  return [...statements(reading)].flatMap(({ token, chain, terms, signs }) => {
    const opened = chain.opens !== null && terms.length > chain.terms.length
    return signs.flatMap((sign, i) => {
      const unit = (side: number) => unitOf(side, terms.length, opened, token, reading)
      const link = judgeLink(terms[i]!, sign, terms[i + 1]!, unit(i), unit(i + 1), reading, printed)
      return link ? [isDisowned(token, reading) ? { ...link, judgement: doubted(link.judgement) } : link] : []
    })
  })
}

/** What a sentence calls a mistake is not what the document claims. */
const isDisowned = (token: Token, reading: Reading): boolean =>
  [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)].some(other =>
    isOneOf(other, DISOWNED),
  )

const doubted = (judgement: Judgement): Judgement =>
  judgement.verdict === 'holds'
    ? judgement
    : undecided('uncertain-place', `its sentence calls something a mistake; ${judgement.explanation}`)

/** A unit in prose belongs to the last term of its formula; the term that a chain continues brings its own. */
function unitOf(side: number, count: number, opened: boolean, token: Token, reading: Reading): Unit {
  if (side === count - 1) return unitBehind(token, reading)
  if (side > 0 || !opened) return { kind: 'none' }
  const before = sentenceBefore(token, reading).findLast(other => other.kind === 'math')
  return before ? unitBehind(before, reading) : { kind: 'none' }
}

function judgeLink(
  left: Node,
  sign: Sign,
  right: Node,
  leftUnit: Unit,
  rightUnit: Unit,
  reading: Reading,
  printed: Printed,
): JudgedLink | null {
  if (!JUDGED.has(sign.operator)) return null
  const [leftTerm, rightTerm] = [closed(left, reading), closed(right, reading)]
  if (!leftTerm || !rightTerm) return null
  const factor = conversion(leftUnit, rightUnit)
  const link = { left, sign, right, through: [] }
  if (!factor)
    return { ...link, judgement: undecided('notation', 'the units of the two sides are not compared') }
  const figure = figureOfNode(right)?.figure
  if (!figure) {
    // "≈" between expressions says nothing exact.
    return sign.operator === '='
      ? { ...link, judgement: judgeClosed(multiply(number(factor), leftTerm), rightTerm) }
      : null
  }
  const replaced = printed.replaceIn(left)
  const data = replaced.through.length > 0 ? closed(left, reading, replaced.values) : null
  const judgement = judgeNumber({
    printed: readPrinted(figure.digits),
    factor: Rational.of(figure.factor),
    reciprocal: false,
    isApproximate: true,
    data: multiply(number(factor), data ?? leftTerm),
    printedInputs: data ? multiply(number(factor), leftTerm) : null,
    constants: [],
  })
  if (!printed.has(right.start))
    printed.remember(figure.digits, right.start, multiply(number(factor), data ?? leftTerm))
  const written = reading.source.slice(right.start, right.end)
  const expected = judgement.expected === null ? null : inNotationOf(figure, written, judgement.expected)
  return { ...link, judgement: { ...judgement, expected }, through: replaced.through }
}

/** The term of a side that has no free symbols; null where it has some, or where it cannot be lowered. */
function closed(node: Node, reading: Reading, values: ReadonlyMap<Node, Term> = new Map()): Term | null {
  try {
    const term = lowerWithValues(node, values, reading.glossary)
    return symbolsOf(term).size === 0 && groupsOf(term).size === 0 ? term : null
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}
