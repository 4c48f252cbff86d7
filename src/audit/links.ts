import type { Verdict } from '../evidence/finding.js'
import { type Judgement, undecided } from '../evidence/judgement.js'
import type { Glossary } from '../latex/glossary.js'
import { LatexError } from '../latex/latex-error.js'
import type { Node, Sign } from '../latex/node.js'
import { definableIn } from '../term/definable.js'
import { PI } from '../term/symbols.js'
import type { Term } from '../term/term.js'
import { type Convention, MEANINGS, OTHERS, USUAL } from '../units/convention.js'
import type { Link } from './candidate.js'
import { withCompounds } from './compound.js'
import { continuesFrom, mayContinueFrom, standsWhole } from './continuation.js'
import { doubtAbout } from './doubt.js'
import { type Statement, statements } from './formula-candidates.js'
import { isKinder, judgeSides, type Sides } from './judge-sides.js'
import { inUnit, type Measured, measure } from './measured.js'
import { figureOfMeasured } from './measured-figure.js'
import type { Printed } from './printed.js'
import { unitInProse } from './prose-unit.js'
import { type Reading, sentenceBefore } from './reading.js'
import { lowerWithValues } from './stand-in.js'
import { withConstants } from './with-constants.js'

/** A link of a chain between two closed sides, judged by arithmetic alone. */
export interface JudgedLink extends Link {
  readonly judgement: Judgement
  readonly through: readonly number[]
}

const JUDGED: ReadonlySet<string> = new Set(['=', '≈', '~', '<', '>', '≤', '≥', '≠', '≫', '≪'])
const isJudged = ({ operator }: Sign): boolean => JUDGED.has(operator)
const ACCUSING: ReadonlySet<Verdict> = new Set(['refuted', 'misrounded', 'carried'])

/** Judges, link by link, every chain of a section whose sides are numbers; what it prints is remembered for the next. */
export function judgeLinks(reading: Reading, printed: Printed): JudgedLink[] {
  return [...statements(reading, mayContinueFrom)].flatMap(statement => {
    const { terms, signs, token, follows } = statement
    const isWhole = follows ? continuesFrom(follows, token, reading) : standsWhole(token, reading)
    return signs.flatMap((sign, i) => {
      if (!signs.slice(0, i + 1).every(isJudged)) return []
      const link = { left: terms[i]!, sign, right: terms[i + 1]! }
      const judged = new LinkJudge(link, statement, reading, printed).judge()
      return judged ? [i > 0 || isWhole ? judged : doubted(judged, PART)] : []
    })
  })
}

/** `≫` says at least `>`. */
const ORDERS: Readonly<Record<string, Sign['operator']>> = { '≫': '>', '≪': '<' }

const PART = 'what stands before it may belong to it'

/** What may be wrong only because it is not what the document says is not called wrong. */
function doubted(judged: JudgedLink, doubt: string): JudgedLink {
  if (!ACCUSING.has(judged.judgement.verdict)) return judged
  const explanation = `${doubt}; ${judged.judgement.explanation}`
  return { ...judged, judgement: undecided('uncertain-place', explanation) }
}

class LinkJudge {
  private readonly sign: Sign

  constructor(
    private readonly link: Link,
    private readonly statement: Statement,
    private readonly reading: Reading,
    private readonly printed: Printed,
  ) {
    this.sign = { ...link.sign, operator: ORDERS[link.sign.operator] ?? link.sign.operator }
  }

  judge(): JudgedLink | null {
    const { link, reading, statement } = this
    const judged = this.underConventions(reading.glossary)
    if (!judged || !ACCUSING.has(judged.judgement.verdict)) return judged
    const rescued = this.byOtherLogarithm()
    if (rescued) return rescued
    const doubt = doubtAbout(link, statement.token, reading)
    return doubt === null ? judged : doubted(judged, doubt)
  }

  /** Words with two meanings are taken in their second one where only that fits. */
  private underConventions(glossary: Glossary): JudgedLink | null {
    const usual = this.under(USUAL, glossary)
    if (!usual || usual.judged.judgement.verdict === 'holds') return usual?.judged ?? null
    let best = usual.judged
    for (const convention of OTHERS) {
      const [meaning] = convention.second
      const other = usual.ambiguities.has(meaning!) ? this.under(convention, glossary)?.judged : undefined
      if (!other || !isKinder(other.judgement, best.judgement)) continue
      const note = [other.judgement.reading, MEANINGS[meaning!]].filter(part => part !== null).join('; ')
      best = { ...other, judgement: { ...other.judgement, reading: note } }
    }
    return best
  }

  private under(convention: Convention, glossary: Glossary) {
    const [left, right] = [this.link.left, this.link.right].map(side => this.measured(side, convention))
    if (!left || !right) return null
    const replaced = this.printed.replaceIn(left.node)
    const termOf: Sides['termOf'] = (side, worth) => closedTerm(side.node, glossary, worth)
    const dataOf: Sides['dataOf'] = worth =>
      replaced.through.length > 0
        ? closedTerm(left.node, glossary, new Map([...worth, ...replaced.values]))
        : null
    const sides: Sides = { left, right, sign: this.sign, source: this.reading.source, termOf, dataOf }
    const judged = judgeSides(sides)
    if (!judged) return null
    this.remember(sides)
    const ambiguities = new Set([...left.ambiguities, ...right.ambiguities])
    return { judged: { ...this.link, judgement: judged, through: replaced.through }, ambiguities }
  }

  /** What a figure without a unit stands for may be used again. */
  private remember({ left, right, termOf, dataOf }: Sides): void {
    const figure = figureOfMeasured(right)
    if (!figure || left.hasUnits || right.hasUnits || this.printed.has(this.link.right.start)) return
    const data = dataOf(left.full) ?? termOf(left, left.full)
    if (data) this.printed.remember(figure.figure.digits, this.link.right.start, data)
  }

  /** A unit in prose belongs to the last term of its formula; the term that a chain continues brings its own. */
  private measured(side: Node, convention: Convention): Measured | null {
    const measured = measure(withCompounds(side), this.reading.source, convention)
    const unit = measured && this.tokenOf(side, convention)
    // A side that has its unit inside may still be scaled behind: `= \\$8.8$ million`.
    const isTaken =
      measured !== null && measured.dimension.size > 0 && unit !== null && unit.dimension.size > 0
    return measured && unit && !isTaken ? inUnit(measured, unit) : measured
  }

  private tokenOf(side: Node, convention: Convention) {
    const { token, terms, chain } = this.statement
    if (side === terms.at(-1)) return unitInProse(token, this.reading, convention)
    if (chain.terms.includes(side)) return null
    const before = sentenceBefore(token, this.reading).findLast(other => other.kind === 'math')
    return before ? unitInProse(before, this.reading, convention) : null
  }

  /** A plain \log that does not add up as natural is right where it does in base 10 or 2; the reading is printed. */
  private byOtherLogarithm(): JudgedLink | null {
    if (![this.link.left, this.link.right].some(hasPlainLogarithm)) return null
    for (const logBase of ['10', '2']) {
      const judged = this.underConventions({ ...this.reading.glossary, logBase })
      if (judged?.judgement.verdict === 'holds')
        return { ...judged, judgement: { ...judged.judgement, reading: `log to base ${logBase}` } }
    }
    return null
  }
}

const hasPlainLogarithm = (node: Node): boolean =>
  (node.head === 'log' && node.args.length === 1) || node.args.some(hasPlainLogarithm)

/** The term of a side that has nothing free in it; null where it has, or where it cannot be lowered. */
function closedTerm(node: Node, glossary: Glossary, values: ReadonlyMap<Node, Term>): Term | null {
  try {
    const term = withConstants(lowerWithValues(node, values, glossary), glossary)
    return [...definableIn(term).keys()].every(key => key === PI) ? term : null
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}
