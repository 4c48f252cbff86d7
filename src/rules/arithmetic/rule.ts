import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import type { Verdict } from '../../math/judges/verdict.js'
import { multiply, type Term } from '../../math/term/term.js'
import { type Convention, MEANINGS, OTHERS, USUAL } from '../../math/units/convention.js'
import { OTHER_SHAPES, type Shape } from '../../notation/readings/ambiguous-products.js'
import { countingDegrees } from '../../notation/readings/degrees-without-sign.js'
import { withCompounds } from '../../notation/readings/mixed-units.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Link } from '../../notation/tree/link.js'
import type { Chain, Node, Sign } from '../../notation/tree/node.js'
import { continuesFrom, mayContinueFrom, standsWhole } from '../../page/continuation.js'
import { type Reading, sentenceBefore, sentenceBehind } from '../../page/page.js'
import { lettersInScope, withSymbols } from '../../page/quantities/letters-in-scope.js'
import { figureOfMeasured, overWorth } from '../../page/quantities/measured-figure.js'
import { inUnit, type Measured, measure } from '../../page/quantities/measured-side.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import { unitInProse } from '../../page/quantities/unit-in-prose.js'
import { unitOfLiteral } from '../../page/quantities/unit-of-figure.js'
import { unitsInSight } from '../../page/quantities/units-in-sight.js'
import { wordsOf } from '../../page/sentence-text.js'
import { type Statement, statements } from '../../page/statement.js'
import { type Meaning, readingOf } from '../../page/symbols/definition.js'
import type { Mode } from '../../page/symbols/ground.js'
import { type ClosedSide, ValuesAt } from '../../page/symbols/ground-side.js'
import type { Printed } from '../../page/symbols/printed-results.js'
import type { SectionValues } from '../../page/symbols/symbol-table.js'
import { doubtOfValues, mayBePremise } from '../doubts/other-values.js'
import { doubtAbout } from '../doubts/registry.js'
import { saidRounding, saysRounding } from '../doubts/stated-rounding.js'
import { equatesTemperatures } from '../laws/temperatures.js'
import { Arrays } from './entrywise.js'
import { isKinder, judgeSides, type Sides } from './judge-relation.js'
import { judgeMembership } from './membership.js'
import { judgeParted } from './parts.js'

/** A link of a chain between two sides that close, judged by arithmetic alone. */
export interface JudgedLink extends Link {
  readonly judgement: Judgement
  readonly through: readonly number[]
  /** What the exercise says that its symbols are, as far as that was put in. */
  readonly uses: readonly Meaning[]
}

const JUDGED: ReadonlySet<string> = new Set(['=', '≈', '~', '<', '>', '≤', '≥', '≠', '≫', '≪', '∈'])
const isJudged = ({ operator }: Sign): boolean => JUDGED.has(operator)
const ACCUSING: ReadonlySet<Verdict> = new Set(['refuted', 'misrounded', 'carried'])

/** Judges, link by link, every chain of a section whose sides are numbers; what it prints is remembered for the next. */
export function judgeLinks(reading: Reading, printed: Printed, values: SectionValues): JudgedLink[] {
  const arrays = new Arrays()
  return [...statements(reading, mayContinueFrom)].flatMap(statement => {
    const { terms, signs, token, follows } = statement
    const isWhole = follows ? continuesFrom(follows, token, reading) : standsWhole(token, reading)
    const judge = (link: Link) => new LinkJudge(link, statement, reading, printed, values).judge()
    const judged = signs.flatMap((sign, i) => {
      if (!signs.slice(0, i + 1).every(isJudged)) return []
      const link = { left: terms[i]!, sign, right: terms[i + 1]! }
      if (equatesTemperatures(reading.source, link.left.start, link.right.end)) return []
      // Behind an inner link its own chain goes on, so that it takes no notice of another.
      const behind = nextChain(statement, reading)
      const found = judgeParted(link, { source: reading.source, arrays, behind, judge, doubted })
      return found ? [i > 0 || isWhole ? found : doubted(found, PART)] : []
    })
    arrays.note(statement.chain, reading.source)
    return judged
  })
}

/** The chain behind one in the same formula. */
function nextChain({ chain, token }: Statement, { chains }: Reading): Chain | undefined {
  const all = chains.get(token)!
  return all[all.indexOf(chain) + 1]
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

/** `1 KB = 1024 B`: a letter that is a unit may stand beside a prefix of 1024. */
const CONVENTIONS: readonly Convention[] = [...OTHERS, { second: new Set(['letter', 'prefix']) }]

const NOTHING_CHOSEN: ReadonlyMap<string, Meaning> = new Map()

class LinkJudge {
  private readonly sign: Sign
  private readonly known: ValuesAt
  /** What the figure on the right stands for, to be used again. */
  private result: { readonly digits: string; readonly data: Term; readonly unit: string } | null = null

  constructor(
    private readonly link: Link,
    private readonly statement: Statement,
    private readonly reading: Reading,
    private readonly printed: Printed,
    private readonly values: SectionValues,
    private readonly chosen = NOTHING_CHOSEN,
  ) {
    this.known = new ValuesAt(values, statement.token, reading)
    this.sign = { ...link.sign, operator: ORDERS[link.sign.operator] ?? link.sign.operator }
  }

  /** What is wrong is noted, and what is not in doubt may be used again. */
  judge(): JudgedLink | null {
    const judged = this.settled()
    const { start } = this.link.right
    if (judged && ACCUSING.has(judged.judgement.verdict)) this.values.noteWrong(start)
    const { result } = this
    const verdict = judged?.judgement.verdict ?? 'undecided'
    if (result && verdict !== 'undecided' && !this.printed.has(start))
      this.printed.remember(result.digits, { ...result, at: start, isRefuted: verdict === 'refuted' })
    return judged
  }

  private settled(): JudgedLink | null {
    const { link, reading, statement } = this
    const asProduct = link.sign.operator === '∈' ? this.membership() : this.underConventions(reading.glossary)
    if (asProduct && statement.chain.implies && asProduct.uses.length > 0) return null
    if (!asProduct || !ACCUSING.has(asProduct.judgement.verdict)) return asProduct
    const others = OTHER_SHAPES.flatMap(shape => this.inShape(shape) ?? [])
    const rescued =
      this.byOtherLogarithm() ??
      this.byDegrees(asProduct) ??
      others.find(({ shape, judged }) => shape.name !== 'note' && judged.judgement.verdict === 'holds')
        ?.judged
    if (rescued) return rescued
    // False as a product and as a mixed number: it is the mixed number that was meant.
    const asMixed = others.find(({ shape }) => shape.name === 'mixed')
    const judged = asMixed?.judged ?? asProduct
    if (!ACCUSING.has(judged.judgement.verdict)) return judged
    const isPutIn = judged.uses.length > 0
    if (isPutIn && mayBePremise(link, statement, reading)) return null
    // Of the other shapes none holds, or it was the one that was meant.
    const asNote = others.find(({ judged: { judgement } }) => judgement.verdict === 'holds')
    const doubt =
      asNote?.shape.reading ??
      doubtAbout(asMixed?.link ?? link, statement.token, reading) ??
      this.doubtOfRounding() ??
      (isPutIn ? this.doubtOfValues(judged) : null)
    return doubt === null ? judged : doubted(judged, doubt)
  }

  private membership(): JudgedLink | null {
    const { link, reading } = this
    const how = { glossary: reading.glossary, mode: 'data', chosen: this.chosen } as const
    const found = judgeMembership(link, reading.source, side => this.known.close(side, link, how))
    return found && { ...link, judgement: found.judgement, through: [], uses: found.uses }
  }

  private doubtOfValues({ uses }: JudgedLink): string | null {
    const { link, statement, reading, values } = this
    const under = (chosen: ReadonlyMap<string, Meaning>): LinkJudge =>
      new LinkJudge(link, statement, reading, this.printed, values, chosen)
    return doubtOfValues({ link, statement, uses }, reading, values, {
      holdsWith: chosen => under(chosen).underConventions(reading.glossary)?.judgement.verdict === 'holds',
      valueWith: chosen => under(chosen).valueInFigures(),
    })
  }

  /** A figure may be rounded as its sentence says. */
  private doubtOfRounding(): string | null {
    const { statement, reading, link } = this
    const words = wordsOf([
      ...sentenceBefore(statement.token, reading),
      ...sentenceBehind(statement.token, reading),
    ])
    const figure = saysRounding(words) ? figureOfNode(link.right)?.figure : undefined
    const value = figure && this.valueInFigures()
    return value ? saidRounding(words, closedValueOf(value, MIN_DIGITS).lower, figure) : null
  }

  /** What the left is worth, counted in what one of the figure on the right is worth. */
  private valueInFigures(): Term | null {
    const [left, right] = [this.link.left, this.link.right].map(side => this.measured(side, USUAL))
    const figure = right && figureOfMeasured(right)
    const closed = left && this.close(left, left.full, 'data', this.reading.glossary)
    return closed && figure ? overWorth(multiply(closed.term, left.behind.factor), figure.full) : null
  }

  private close(
    { node }: Measured,
    literals: ReadonlyMap<Node, Term>,
    mode: Mode,
    glossary: Glossary,
  ): ClosedSide | null {
    return this.known.close(node, this.link, { glossary, literals, mode, chosen: this.chosen })
  }

  /** Words with two meanings are taken in their second one where only that fits. */
  private underConventions(glossary: Glossary): JudgedLink | null {
    const usual = this.under(USUAL, glossary)
    if (!usual || usual.judged.judgement.verdict === 'holds') return usual?.judged ?? null
    let best = usual.judged
    for (const convention of CONVENTIONS) {
      const meanings = [...convention.second]
      const isMeant = meanings.every(meaning => usual.ambiguities.has(meaning))
      const other = isMeant ? this.under(convention, glossary)?.judged : undefined
      if (!other || !isKinder(other.judgement, best.judgement)) continue
      const said = meanings.map(meaning => MEANINGS[meaning])
      const note = [other.judgement.reading, ...said].filter(part => part !== null).join('; ')
      best = { ...other, judgement: { ...other.judgement, reading: note } }
    }
    return best
  }

  private under(convention: Convention, glossary: Glossary) {
    const [left, right] = [this.link.left, this.link.right].map(side => this.measured(side, convention))
    if (!left || !right) return null
    const replaced = this.printed.replaceIn(left.node, (literal, next) => unitOfLiteral(left, literal, next))
    const inData = [left, right].map(side => this.close(side, side.full, 'data', glossary))
    const through = [...new Set([...replaced.through, ...(inData[0]?.through ?? [])])].sort((a, b) => a - b)
    const termOf: Sides['termOf'] = (side, worth) =>
      this.close(side, worth, 'printed', glossary)?.term ?? null
    const dataOf: Sides['dataOf'] = worth =>
      through.length > 0
        ? (this.close(left, new Map([...worth, ...replaced.values]), 'data', glossary)?.term ?? null)
        : null
    const { reading, statement, sign } = this
    const inSight = () => unitsInSight(statement.token, reading, convention)
    const sides: Sides = { left, right, sign, source: reading.source, unitsInSight: inSight, termOf, dataOf }
    const found = judgeSides(sides)
    if (!found) return null
    const { judgement: judged, inFigures: data } = found
    const figure = data && figureOfMeasured(right)
    const unit = unitOfLiteral(right, right.node, undefined)
    this.result = figure ? { digits: figure.figure.digits, data, unit } : null
    const uses = inData.flatMap(side => side?.uses ?? [])
    const notes = [judged.reading, readingOf(uses)].filter(note => note !== null)
    const judgement = { ...judged, reading: notes.length > 0 ? notes.join('; ') : null }
    const excluded = new Set([...left.excludes, ...right.excludes])
    const all = [...left.ambiguities, ...right.ambiguities]
    const ambiguities = new Set(all.filter(meaning => !excluded.has(meaning)))
    return { judged: { ...this.link, judgement, through, uses }, ambiguities }
  }

  /** A unit in prose belongs to the last term of its formula; the term that a chain continues brings its own. */
  private measured(side: Node, convention: Convention): Measured | null {
    const { source } = this.reading
    const scope = lettersInScope(this.reading)
    const node = withSymbols(withCompounds(side, source), scope)
    const measured = measure(node, source, convention, scope)
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

  /** The statement in another shape that its signs may have; null where they have none. */
  private inShape(shape: Shape) {
    const { link, reading } = this
    const [left, right] = [link.left, link.right].map(side => shape.of(side, reading.source)) as [Node, Node]
    if (left === link.left && right === link.right) return null
    const inShape = { ...link, left, right }
    const { statement, printed, values, chosen } = this
    const other = new LinkJudge(inShape, statement, reading, printed, values, chosen)
    const found = other.underConventions(reading.glossary)
    if (!found) return null
    const judgement = { ...found.judgement, reading: shape.reading }
    return { shape, link: inShape, judged: { ...found, ...link, judgement } }
  }

  /** A plain \log that does not add up as natural is right where it does in base 10 or 2; the reading is printed. */
  private byOtherLogarithm(): JudgedLink | null {
    for (const logBase of ['10', '2']) {
      const judged = this.underConventions({ ...this.reading.glossary, logBase })
      if (judged?.judgement.verdict === 'holds')
        return { ...judged, judgement: { ...judged.judgement, reading: `log to base ${logBase}` } }
    }
    return null
  }

  /** sin 30 = 0.5 counts degrees without saying so; the reading is printed. */
  private byDegrees({ judgement: judged }: JudgedLink): JudgedLink | null {
    const { left, right, sign } = this.link
    const link = { left: countingDegrees(left), sign, right: countingDegrees(right) }
    if (link.left === left && link.right === right) return null
    const { statement, reading, printed, values, chosen } = this
    const other = new LinkJudge(link, statement, reading, printed, values, chosen).underConventions(
      reading.glossary,
    )
    if (!other || !isKinder(other.judgement, judged)) return null
    return { ...other, ...this.link, judgement: { ...other.judgement, reading: 'angles in degrees' } }
  }
}
