import { sentenceBefore } from '../../english/sentence.js'
import { undecided } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { multiply, type Term } from '../../math/term/term.js'
import { type Convention, MEANINGS, USUAL } from '../../math/units/convention.js'
import { mentionsPi } from '../../notation/lower/pi.js'
import { FRACTION } from '../../notation/readings/ambiguous-products.js'
import { withCompounds } from '../../notation/readings/mixed-units.js'
import { OTHER_SHAPES } from '../../notation/readings/other-shapes.js'
import type { Shape } from '../../notation/readings/shape.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node, Sign } from '../../notation/tree/node.js'
import { nameOf } from '../../page/exercises.js'
import { dividedByUnit, withDivisorUnits } from '../../page/quantities/divisor-unit.js'
import { lettersAt, withSymbols } from '../../page/quantities/letters-in-scope.js'
import { figureOfMeasured, overWorth } from '../../page/quantities/measured-figure.js'
import { inUnit, type Measured, measure } from '../../page/quantities/measured-side.js'
import { unitInProse } from '../../page/quantities/unit-in-prose.js'
import { unitOfLiteral } from '../../page/quantities/unit-of-figure.js'
import { unitsInSight } from '../../page/quantities/units-in-sight.js'
import type { Reading } from '../../page/reading.js'
import type { Statement } from '../../page/statement.js'
import { ambiguitiesOf, type Definition, readingOf } from '../../page/symbols/definition.js'
import type { Mode } from '../../page/symbols/ground.js'
import { type ClosedSide, type HowToClose, ValuesAt } from '../../page/symbols/ground-side.js'
import type { Printed } from '../../page/symbols/printed-results.js'
import { mayBePremise } from '../doubts/other-values.js'
import type { Judged } from '../judged.js'
import { underPolicy } from '../policy.js'
import { borne, CONVENTIONS } from './conventions.js'
import { fromEarlierSide } from './earlier-side.js'
import { isLikelier, type Sides } from './judge-relation.js'
import {
  doubted,
  isInOneMeasure,
  type JudgedLink,
  measuresTwoThings,
  type UnderConvention,
} from './judged-link.js'
import { judgeMembership } from './membership.js'
import { inOtherReading } from './other-readings.js'
import { mayTakeValues } from './takes-values.js'
import { judgeUnboundedLink } from './unbounded.js'
import { judgeInChain } from './unit-of-chain.js'
import { judgeInUnits } from './units-of-values.js'

/** `≫` says at least `>`. */
const ORDERS: Readonly<Record<string, Sign['operator']>> = { '≫': '>', '≪': '<' }

const NOTHING_CHOSEN: ReadonlyMap<string, Definition> = new Map()
/** Judges one link under every way in which its signs may be meant. */
export class LinkJudge {
  private readonly reading: Reading
  private readonly sign: Sign
  private readonly known: ValuesAt

  constructor(
    private readonly link: Link,
    private readonly statement: Statement,
    private readonly printed: Printed,
    private readonly chosen = NOTHING_CHOSEN,
  ) {
    const { symbols, chain, reading } = statement
    this.reading = reading
    this.known = new ValuesAt(symbols, chain.token, reading)
    const { operator } = link.sign
    // "Use π = 22/7" does not say that it is.
    const meant = symbols.givesConstant(link.left.start) ? '≈' : (ORDERS[operator] ?? operator)
    this.sign = { ...link.sign, operator: meant }
  }

  /** What is wrong is noted, and what is not in doubt may be used again. */
  judge(): JudgedLink | null {
    const found = this.settled()
    const judged = found && { ...found, judgement: this.underPolicy(found).judgement }
    const { start } = this.link.right
    const verdict = judged?.judgement.verdict ?? 'undecided'
    if (isAccusation(verdict)) this.statement.symbols.noteWrong(start)
    // Of all readings it is the one that was judged whose data go on; a constant is worked with as it was given.
    const result = this.statement.symbols.givesConstant(this.link.left.start) ? null : found?.result
    if (result && verdict !== 'undecided' && !this.printed.has(start))
      this.printed.remember(result.digits, { ...result, at: start, isRefuted: verdict === 'refuted' })
    return judged
  }

  private underPolicy({ judgement, through, uses, shaped, areUnitsCounted = false }: JudgedLink): Judged {
    const { chain, reading, symbols } = this.statement
    const link = shaped ?? this.link
    const from = Math.min(link.left.start, link.sign.start)
    const { start, end } = link.right
    const under = (chosen: ReadonlyMap<string, Definition>) =>
      new LinkJudge(this.link, this.statement, this.printed, chosen)
    return underPolicy({
      ...{ rule: 'arithmetic', exercise: nameOf(reading.section), from, to: end, start, end },
      ...{ judgement, through },
      at: { token: chain.token, reading, link, chain },
      grounds: {
        symbols,
        uses,
        areUnitsCounted,
        holdsWith: chosen => under(chosen).underConventions(reading.glossary)?.judgement.verdict === 'holds',
        valueWith: chosen => under(chosen).valueInFigures(),
      },
    })
  }

  private settled(): JudgedLink | null {
    const { link, reading, statement } = this
    const asProduct = this.beyondNumbers() ?? this.underConventions(reading.glossary)
    if (!asProduct || !mayTakeValues(asProduct.uses, statement, asProduct.judgement.verdict)) return null
    if (statement.symbols.hasOwnPi && [link.left, link.right].some(mentionsPi)) return null
    if (!isAccusation(asProduct.judgement.verdict)) return this.unlessFraction(asProduct)
    const others = OTHER_SHAPES.flatMap(shape => this.inShape(shape) ?? [])
    const rescued =
      this.inOtherReading(asProduct) ??
      fromEarlierSide(link, statement, one => this.ofLink(one).underConventions(reading.glossary)) ??
      others.find(({ shape, judged }) => !shape.isLeftOpen && judged.judgement.verdict === 'holds')?.judged
    if (rescued) return rescued
    // False as a product and as a mixed number: it is the mixed number that was meant.
    const asMeant = others.find(({ shape }) => shape.isLikelier)
    const judged = asMeant ? { ...asMeant.judged, shaped: asMeant.link } : asProduct
    if (!isAccusation(judged.judgement.verdict)) return judged
    if (judged.uses.length > 0 && mayBePremise(link, statement.chain, reading)) return null
    // Of the other shapes none holds, or it was the one that was meant.
    const asGuessed = others.find(({ judged: { judgement } }) => judgement.verdict === 'holds')
    return asGuessed ? doubted(judged, asGuessed.shape.reading) : judged
  }

  /** `1/2 ÷ 1/4 = 1/8` is right one after the other, and a slip where the slash makes a fraction. */
  private unlessFraction(judged: JudgedLink): JudgedLink {
    const other = this.inShape(FRACTION)
    if (judged.judgement.verdict !== 'holds' || !other || other.judged.judgement.verdict === 'holds')
      return judged
    return { ...judged, judgement: undecided('uncertain-place', FRACTION.reading) }
  }

  private beyondNumbers(): JudgedLink | null {
    const { link, reading, known, chosen } = this
    const how = { glossary: reading.glossary, mode: 'data', chosen } as const
    const close = (side: Node) => known.close(side, link, how)
    const found = judgeMembership(link, reading.source, close) ?? judgeUnboundedLink(link, known, how)
    return found && { ...link, judgement: found.judgement, through: [], uses: found.uses, result: null }
  }

  /** What the left is worth, counted in what one of the figure on the right is worth, where that is one. */
  private valueInFigures(): Term | null {
    const [left, right] = [this.link.left, this.link.right].map(side => this.measured(side, USUAL))
    const figure = right && figureOfMeasured(right)
    const closed = left && this.close(left, left.full, 'data', this.reading.glossary, USUAL)
    if (!closed) return null
    const value = multiply(closed.term, left.behind.factor)
    return figure ? overWorth(value, figure.full) : value
  }

  private close(
    { node }: Measured,
    literals: ReadonlyMap<Node, Term>,
    mode: Mode,
    glossary: Glossary,
    convention: Convention,
  ): ClosedSide | null {
    return this.known.close(node, this.link, { glossary, literals, mode, chosen: this.chosen, convention })
  }

  /** Words with two meanings are taken in their second one where only that fits. */
  private underConventions(glossary: Glossary): JudgedLink | null {
    const usual = this.under(USUAL, glossary)
    if (!usual || this.link.sign.operator === '∈') return null
    const inUnits = this.inUnitsOfValues(usual, glossary)
    if (inUnits) return inUnits
    if (usual.judged.judgement.verdict === 'holds' && !measuresTwoThings(usual.sides)) return usual.judged
    let best = usual
    for (const convention of CONVENTIONS) {
      const meanings = [...convention.second]
      const isMeant = meanings.every(meaning => usual.ambiguities.has(meaning))
      const other = isMeant ? this.under(convention, glossary) : null
      if (!other || (!isLikelier(other.sides, best.sides) && !isInOneMeasure(other.sides, best.sides)))
        continue
      const said = meanings.map(meaning => MEANINGS[meaning])
      const note = [other.judged.judgement.reading, ...said].filter(part => part !== null).join('; ')
      best = {
        ...other,
        judged: { ...other.judged, judgement: { ...other.judged.judgement, reading: note } },
      }
    }
    return best.judged
  }

  /** What is wrong by the units of the values that were put in, where these count; else null. */
  private inUnitsOfValues({ judged, sides }: UnderConvention, glossary: Glossary): JudgedLink | null {
    const { left } = sides
    const close = (how: Pick<HowToClose, 'mode' | 'chosen' | 'convention'>) =>
      left.hasUnits ? null : (this.known.close(left.node, this.link, { glossary, ...how })?.term ?? null)
    const judgement = judgeInUnits(judged.uses, sides, this.sign, this.reading.source, close, this.chosen)
    return judgement && { ...judged, judgement, areUnitsCounted: true }
  }

  private under(convention: Convention, glossary: Glossary) {
    const [own, right] = [this.link.left, this.link.right].map(side => this.measured(side, convention))
    if (!own || !right) return null
    const left = dividedByUnit(own, right, this.reading.source, node => this.measured(node, convention))
    const replaced = this.printed.replaceIn(left.node, (literal, next) => unitOfLiteral(left, literal, next))
    const inData = [left, right].map(side => this.close(side, side.full, 'data', glossary, convention))
    const through = [...new Set([...replaced.through, ...(inData[0]?.through ?? [])])].sort((a, b) => a - b)
    const termOf: Sides['termOf'] = (side, worth) =>
      this.close(side, worth, 'printed', glossary, convention)?.term ?? null
    const dataOf: Sides['dataOf'] = worth =>
      through.length > 0
        ? (this.close(left, new Map([...worth, ...replaced.values]), 'data', glossary, convention)?.term ??
          null)
        : null
    const { reading, statement, sign } = this
    const inSight = () => unitsInSight(statement.chain.token, reading, convention)
    const sides: Sides = { left, right, sign, source: reading.source, unitsInSight: inSight, termOf, dataOf }
    const judgedSides = judgeInChain(sides, statement, term => this.measured(term, convention))
    const found = judgedSides && borne(judgedSides, [left, right], convention, statement)
    if (!found) return null
    const { judgement: judged, inFigures: data } = found
    const figure = data && figureOfMeasured(right)
    const unit = unitOfLiteral(right, right.node, undefined)
    const result = figure ? { digits: figure.figure.digits, data, unit } : null
    const uses = inData.flatMap(side => side?.uses ?? [])
    const notes = [judged.reading, readingOf(uses)].filter(note => note !== null)
    const judgement = { ...judged, reading: notes.length > 0 ? notes.join('; ') : null }
    const excluded = new Set([...left.excludes, ...right.excludes])
    const all = [...left.ambiguities, ...right.ambiguities, ...ambiguitiesOf(uses)]
    const ambiguities = new Set(all.filter(meaning => !excluded.has(meaning)))
    return {
      judged: { ...this.link, judgement, through, uses, result },
      sides: { ...found, left, right },
      ambiguities,
    }
  }

  /** A unit in prose belongs to the last term of its formula; the term that a chain continues brings its own. */
  private measured(side: Node, convention: Convention): Measured | null {
    const { source } = this.reading
    const scope = lettersAt(this.statement.chain.token, this.reading)
    const node = withDivisorUnits(withSymbols(withCompounds(side, source), scope), source)
    const measured = measure(node, source, convention, scope)
    const unit = measured && this.tokenOf(side, convention)
    // A side that has its unit inside may still be scaled behind: `= \\$8.8$ million`.
    const isTaken =
      measured !== null && measured.dimension.size > 0 && unit !== null && unit.dimension.size > 0
    return measured && unit && !isTaken ? inUnit(measured, unit) : measured
  }

  private tokenOf(side: Node, convention: Convention) {
    const { token, terms, chain } = this.statement.chain
    if (side === terms.at(-1)) return unitInProse(token, this.reading, convention)
    if (chain.terms.includes(side)) return null
    const before = sentenceBefore(token, this.reading).findLast(other => other.kind === 'math')
    return before ? unitInProse(before, this.reading, convention) : null
  }

  private inOtherReading(judged: JudgedLink): JudgedLink | null {
    const { link, statement } = this
    const found = inOtherReading({
      ...{ link, judged, statement },
      judge: (one, glossary) => this.ofLink(one).underConventions(glossary),
    })
    return found && { ...found, ...link }
  }

  private ofLink(link: Link): LinkJudge {
    return new LinkJudge(link, this.statement, this.printed, this.chosen)
  }

  /** The statement in another shape that its signs may have; null where they have none. */
  private inShape(shape: Shape) {
    const { link, reading } = this
    const [left, right] = [link.left, link.right].map(side => shape.of(side, reading.source)) as [Node, Node]
    if (left === link.left && right === link.right) return null
    const inShape = { ...link, left, right }
    const found = this.ofLink(inShape).underConventions(reading.glossary)
    if (!found) return null
    const judgement = { ...found.judgement, reading: shape.reading }
    return { shape, link: inShape, judged: { ...found, ...link, judgement } }
  }
}
