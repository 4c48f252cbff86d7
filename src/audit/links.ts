import { judgeClosed } from '../evidence/closed.js'
import type { Verdict } from '../evidence/finding.js'
import { type Inequality, judgeInequality } from '../evidence/inequality.js'
import { type Judgement, undecided } from '../evidence/judgement.js'
import { judgeNumber } from '../evidence/number.js'
import type { Glossary } from '../latex/glossary.js'
import type { Node, Sign } from '../latex/node.js'
import { Rational } from '../numeric/rational.js'
import { readPrinted } from '../numeric/rounding.js'
import { multiply, number, type Term } from '../term/term.js'
import type { Link } from './candidate.js'
import { standsWhole } from './continuation.js'
import { inNotationOf } from './corrected.js'
import { doubtAbout } from './doubt.js'
import { doubtOfValues, mayBePremise } from './doubt-of-values.js'
import { figureOfNode } from './figure.js'
import { type Statement, statements } from './formula-candidates.js'
import { type Meaning, readingOf } from './meaning.js'
import { Printed } from './printed.js'
import { conversion, type Unit, unitBehind } from './quantity-unit.js'
import { type Reading, sentenceBefore } from './reading.js'
import type { SectionValues } from './section-values.js'
import { ValuesAt } from './values-at.js'

/** A link of a chain between two closed sides, judged by arithmetic alone. */
export interface JudgedLink extends Link {
  readonly judgement: Judgement
  readonly through: readonly number[]
  /** What the exercise says that its symbols are, as far as that was put in. */
  readonly uses: readonly Meaning[]
}

/** A link with the number that it prints and what that stands for, where it prints one. */
interface SidesJudged extends JudgedLink {
  readonly result: { readonly digits: string; readonly data: Term } | null
}

const EQUALITIES: ReadonlySet<string> = new Set(['=', '≈', '~'])
const INEQUALITIES: ReadonlySet<string> = new Set<Inequality>(['<', '>', '≤', '≥', '≠'])
const isJudged = ({ operator }: Sign): boolean => EQUALITIES.has(operator) || INEQUALITIES.has(operator)
const ACCUSING: ReadonlySet<Verdict> = new Set(['refuted', 'misrounded', 'carried'])

/** Judges, link by link, every chain of a section whose sides are numbers; what it prints is remembered for the next. */
export function judgeLinks(reading: Reading, printed: Printed, values: SectionValues): JudgedLink[] {
  return [...statements(reading)].flatMap(statement => {
    const { terms, signs, token } = statement
    const isWhole = isContinuing(statement) || standsWhole(token, reading)
    return signs.flatMap((sign, i) => {
      const follows = signs.slice(0, i).every(isJudged) && (i > 0 || isWhole)
      const link = follows
        ? judgeLink({ left: terms[i]!, sign, right: terms[i + 1]! }, statement, reading, printed, values)
        : null
      return link ? [link] : []
    })
  })
}

const isContinuing = ({ chain, terms }: Statement): boolean =>
  chain.opens !== null && terms.length > chain.terms.length

/** A result that was accused, or that is beyond doubt, is remembered; what may be of another case is not. */
function judgeLink(
  link: Link,
  statement: Statement,
  reading: Reading,
  printed: Printed,
  values: SectionValues,
): JudgedLink | null {
  const settled = settleLink(link, statement, reading, printed, values)
  if (!settled) return null
  const { judgement, result, right } = settled
  if (ACCUSING.has(judgement.verdict)) values.noteWrong(right.start)
  if (result && judgement.verdict !== 'undecided' && !printed.has(right.start))
    printed.remember(result.digits, right.start, result.data)
  return settled
}

function settleLink(
  link: Link,
  statement: Statement,
  reading: Reading,
  printed: Printed,
  values: SectionValues,
): SidesJudged | null {
  if (!isJudged(link.sign)) return null
  const known = new ValuesAt(values, statement.token, reading)
  const units = conversion(unitOf(link.left, statement, reading), unitOf(link.right, statement, reading))
  const factor = units?.factor ?? Rational.ONE
  const judged = judgeSides(link, factor, reading, reading.glossary, printed, known)
  if (!judged) return null
  if (!units)
    return { ...judged, judgement: undecided('notation', 'the units of the two sides are not compared') }
  if (!ACCUSING.has(judged.judgement.verdict)) return judged
  const rescued = byOtherLogarithm(link, units.factor, reading, printed, known)
  if (rescued) return rescued
  if (judged.uses.length > 0 && mayBePremise(link, statement, reading)) return null
  const again = {
    holdsWith: (chosen: ReadonlyMap<string, Meaning>) =>
      judgeSides(link, factor, reading, reading.glossary, new Printed(), known, chosen)?.judgement.verdict ===
      'holds',
    valueWith: (chosen: ReadonlyMap<string, Meaning>) => {
      const side = known.close(link.left, link, reading.glossary, new Map(), chosen)
      return side && multiply(number(factor), side.term)
    },
  }
  // What is off by a rounding is in the unit that it was computed in.
  const isScaled = !units.isSure && judged.judgement.verdict === 'refuted'
  const doubt = isScaled
    ? 'its unit may scale it'
    : (doubtAbout(link, statement.token, reading) ??
      (judged.uses.length > 0
        ? doubtOfValues({ link, statement, uses: judged.uses }, reading, values, again)
        : null))
  const explanation = `${doubt}; ${judged.judgement.explanation}`
  return doubt === null ? judged : { ...judged, judgement: undecided('uncertain-place', explanation) }
}

/** A unit in prose belongs to the last term of its formula; the term that a chain continues brings its own. */
function unitOf(side: Node, { token, terms, chain }: Statement, reading: Reading): Unit {
  if (side === terms.at(-1)) return unitBehind(token, reading)
  if (chain.terms.includes(side)) return { kind: 'none' }
  const before = sentenceBefore(token, reading).findLast(other => other.kind === 'math')
  return before ? unitBehind(before, reading) : { kind: 'none' }
}

function judgeSides(
  link: Link,
  factor: Rational,
  reading: Reading,
  glossary: Glossary,
  printed: Printed,
  known: ValuesAt,
  chosen: ReadonlyMap<string, Meaning> = new Map(),
): SidesJudged | null {
  const close = (side: Node, literals?: ReadonlyMap<Node, Term>) =>
    known.close(side, link, glossary, literals, chosen)
  const [left, right] = [close(link.left), close(link.right)]
  if (!left || !right) return null
  const uses = [...left.uses, ...right.uses]
  const reads = readingOf(uses)
  const [leftTerm, rightTerm] = [left.term, right.term]
  const scaled = (term: Term): Term => (factor.eq(1) ? term : multiply(number(factor), term))
  const { operator } = link.sign
  if (INEQUALITIES.has(operator)) {
    const judgement = judgeInequality(scaled(leftTerm), operator as Inequality, rightTerm)
    return { ...link, uses, through: [], result: null, judgement: { ...judgement, reading: reads } }
  }
  const figure = figureOfNode(link.right)?.figure
  if (!figure) {
    // "≈" between expressions says nothing exact.
    return link.sign.operator === '='
      ? {
          ...link,
          uses,
          through: [],
          result: null,
          judgement: { ...judgeClosed(scaled(leftTerm), rightTerm), reading: reads },
        }
      : null
  }
  const replaced = printed.replaceIn(link.left)
  const data = replaced.through.length > 0 ? (close(link.left, replaced.values)?.term ?? null) : null
  const through = [...new Set([...replaced.through, ...left.through])].sort((a, b) => a - b)
  const fromPrinted = left.printed ?? leftTerm
  const judgement = judgeNumber({
    printed: readPrinted(figure.digits),
    factor: Rational.of(figure.factor),
    reciprocal: false,
    sign: link.sign.operator === '=' ? '=' : '≈',
    data: scaled(data ?? leftTerm),
    printedInputs: data || left.printed ? scaled(fromPrinted) : null,
    constants: [],
  })
  const result = { digits: figure.digits, data: scaled(data ?? leftTerm) }
  const written = reading.source.slice(link.right.start, link.right.end)
  const expected = judgement.expected === null ? null : inNotationOf(figure, written, judgement.expected)
  return { ...link, uses, judgement: { ...judgement, expected, reading: reads }, through, result }
}

/** A plain \log that does not add up as natural is right where it does in base 10 or 2; the reading is printed. */
function byOtherLogarithm(
  link: Link,
  factor: Rational,
  reading: Reading,
  printed: Printed,
  known: ValuesAt,
): SidesJudged | null {
  if (![link.left, link.right].some(hasPlainLogarithm)) return null
  for (const logBase of ['10', '2']) {
    const judged = judgeSides(link, factor, reading, { ...reading.glossary, logBase }, printed, known)
    if (judged?.judgement.verdict === 'holds')
      return { ...judged, judgement: { ...judged.judgement, reading: `log to base ${logBase}` } }
  }
  return null
}

const hasPlainLogarithm = (node: Node): boolean =>
  (node.head === 'log' && node.args.length === 1) || node.args.some(hasPlainLogarithm)
