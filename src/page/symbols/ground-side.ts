import type { Token } from '../../documents/model/document.js'
import { withSpecialAngles } from '../../math/engines/special-angles.js'
import type { Limit } from '../../math/limits/limit.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { withLargeResidues } from '../../math/term/residues.js'
import { PI, sizesOf } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import type { Convention } from '../../math/units/convention.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { integralAt, workedIntegrals } from '../../notation/lower/integrals.js'
import { withWideLimits } from '../../notation/lower/limits.js'
import { mentionsPi, withConstants } from '../../notation/lower/pi.js'
import { lowerWithValues } from '../../notation/lower/placeholders.js'
import { workedSeries } from '../../notation/lower/series.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { withCompositions } from '../../notation/readings/compositions.js'
import { withApplications, withCounts } from '../../notation/readings/counts-and-calls.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { chancesIn } from '../chance/chances.js'
import { applicationOf } from '../conditions/signature.js'
import { determinantsIn } from '../matrices/determinants.js'
import { figureOfNode } from '../quantities/printed-figure.js'
import type { Reading } from '../reading.js'
import { sizesOfSets } from '../sets/sizes.js'
import type { Definition } from './definition.js'
import { Grounding, type Mode, type Place } from './ground.js'
import { letterFunction, lettersIn } from './letter-functions.js'
import type { SymbolTable } from './symbol-table.js'
import { WorkedLimits } from './worked-limits.js'

/** A side of a link with everything put in that the exercise says. */
export interface ClosedSide {
  readonly term: Term
  /** Where the rounded results were printed that it leans on. */
  readonly through: readonly number[]
  /** What was put in; nothing for a side of numbers. */
  readonly uses: readonly Definition[]
}

/** A side that is a limit, and what was put into it. */
export interface LimitOfSide {
  readonly limit: Limit
  readonly uses: readonly Definition[]
}

/** How a side is closed. */
export interface HowToClose {
  readonly glossary: Glossary
  /** From the data, or from the numbers as printed. */
  readonly mode: Mode
  /** Values of parts of it: of words of measure, and of numbers that repeat a result. */
  readonly literals?: ReadonlyMap<Node, Term>
  /** Meanings to be taken in place of the nearest. */
  readonly chosen?: ReadonlyMap<string, Definition>
  /** How the letters behind the numbers that are put in are read. */
  readonly convention?: Convention
}

type Extent = Pick<Node, 'start' | 'end'>

const EQUALITIES: ReadonlySet<string> = new Set(['=', '≈', '~'])

/** What the symbols of one formula are, by what its exercise has said so far. */
export class ValuesAt {
  constructor(
    private readonly values: SymbolTable,
    private readonly token: Token,
    private readonly reading: Reading,
  ) {}

  /**
   * The term of a side without anything free in it; null where something has no value here, where the side is the name
   * that the link defines or gives a number, and where it cannot be lowered.
   */
  close(side: Node, link: Link, how: HowToClose): ClosedSide | null {
    return this.closeWithin({ start: link.left.start, end: link.right.end }, side, link, how)
  }

  /** The term of an expression that stands elsewhere, with everything put in that is known at a place. */
  closeAt(expression: Node, within: Extent, how: Omit<HowToClose, 'mode'>): ClosedSide | null {
    const term = lowered(expression, how.glossary)
    const place = { token: this.token, reading: this.reading, ...within }
    // A name alone is nothing to work out; a sum has a term only where its last index is a number.
    if (term && keyOf(term) !== null && !this.isOfFormula(term, place)) return null
    return this.closeWithin(within, expression, null, { ...how, mode: 'data' })
  }

  /** What a side that is a limit or an integral as a whole comes to, which may be no number; null where it is neither. */
  limitOf(side: Node, link: Link, how: HowToClose): LimitOfSide | null {
    const place = { token: this.token, reading: this.reading, start: link.left.start, end: link.right.end }
    const limits = this.limitsAt(place, how)
    const tree = withWideLimits(this.readable(side, place, how).tree)
    const limit = limits.at(tree) ?? integralAt(tree, loweredWith(limits, how.glossary))
    return limit && { limit, uses: limits.uses }
  }

  private limitsAt(place: Place, { glossary, mode, chosen, convention }: HowToClose): WorkedLimits {
    const bound = (variable: string) =>
      new Grounding(this.values, place, mode, chosen, convention, new Set([variable]))
    return new WorkedLimits(glossary, this.values, bound)
  }

  private closeWithin(
    { start, end }: Extent,
    side: Node,
    link: Link | null,
    how: HowToClose,
  ): ClosedSide | null {
    const place = { token: this.token, reading: this.reading, start, end }
    try {
      const { tree, uses } = this.readable(side, place, how)
      const wide = withWideLimits(tree)
      const closed = this.closeTree(wide, link, place, how)
      // Where the page gives the variable a value, what is added behind a limit may or may not belong to it.
      if (wide !== tree && this.closeTree(tree, link, place, how)) return null
      return closed && { ...closed, uses: [...closed.uses, ...uses] }
    } catch (error) {
      if (error instanceof LatexError || error instanceof RangeError) return null
      throw error
    }
  }

  private closeTree(tree: Node, link: Link | null, place: Place, how: HowToClose): ClosedSide | null {
    const lower = (part: Node): Term | null => lowered(part, how.glossary)
    const limits = this.limitsAt(place, how)
    const asked = this.askedOf(tree, place, how)
    const literals = new Map([
      ...(how.literals ?? []),
      ...workedIntegrals(tree, loweredWith(limits, how.glossary)),
      ...workedSeries(tree, lower),
      ...this.sizesIn(tree, place, how.glossary),
      ...determinantsIn(tree, this.values, place, how.glossary),
      ...asked.values,
      ...limits.in(tree),
    ])
    const open = lowerWithValues(tree, literals, how.glossary)
    const term = mentionsPi(tree) ? withConstants(open, how.glossary) : open
    if (sizesOf(term).size > 0) return null
    const closed =
      freeIn(term).length === 0
        ? { term, through: [], uses: [] }
        : this.closeOpen(term, link, tree, place, how)
    return (
      closed && {
        term: withLargeResidues(withSpecialAngles(closed.term)),
        through: closed.through,
        uses: [...closed.uses, ...limits.uses, ...asked.uses],
      }
    )
  }

  private sizesIn(tree: Node, { start }: Place, glossary: Glossary): ReadonlyMap<Node, Term> {
    const { source } = this.reading
    return sizesOfSets(tree, this.values.sets, { start, source, glossary, marks: 'unknown' })
  }

  /** The chances, moments and functions of a field in a tree, and what was put into their arguments. */
  private askedOf(tree: Node, place: Place, { glossary, mode, chosen, convention }: HowToClose) {
    const grounding = new Grounding(this.values, place, mode, chosen, convention)
    const numberOf = (node: Node): Term | null => {
      const term = lowered(node, glossary)
      return term && grounding.close(term)
    }
    const { values: symbols } = this
    const chances = chancesIn(tree, symbols.distributions, { place, glossary, numberOf })
    const letters = lettersIn(tree, this.reading.told, { symbols, place, numberOf })
    return { values: new Map([...chances, ...letters]), uses: grounding.uses }
  }

  private closeOpen(
    term: Term,
    link: Link | null,
    side: Node,
    place: Place,
    { mode, chosen, convention }: HowToClose,
  ): ClosedSide | null {
    const key = keyOf(term)
    const isOpen = link ? this.mayBeClaimed(side, link, term, place) : this.isOfFormula(term, place)
    if (key !== null && !isOpen) return null
    const closing = new Grounding(this.values, place, mode, chosen, convention)
    const isFormula = key !== null && (!link || EQUALITIES.has(link.sign.operator))
    const closed = isFormula ? closing.closeFormulaOf(key, term) : closing.close(term)
    if (!closed || freeIn(closed).length > 0) return null
    return { term: closed, through: closing.through, uses: closing.uses }
  }

  /**
   * Only a name beside a number may be said to have that value: beside anything else it is defined, but for the value of
   * a function or a sequence that the page has given.
   */
  private mayBeClaimed(side: Node, { left, right }: Link, term: Term, place: Place): boolean {
    return this.isOfFormula(term, place) || (side.start === left.start && figureOfNode(right) !== null)
  }

  /** `f(3)` where the page gives f. */
  private isOfFormula(term: Term, place: Place): boolean {
    const application = applicationOf(term)
    return application !== null && this.values.callableAt(application.name, place).length > 0
  }

  /** A side with its calls and counts told apart, and the values by which it counts: the n of `n!`. */
  private readable(side: Node, place: Place, { glossary, chosen, convention }: HowToClose) {
    const isFunction = (name: Node, argument: Node): boolean => {
      const term = lowered(name, glossary)
      if (term?.kind !== 'symbol') return false
      // Behind `y = x^2` the bracket of `y(2)` holds an argument, and that of `y(x - 1)` may be a factor.
      const isNumber = figureOfNode(argument) !== null
      const letter = letterFunction(name.text, this.reading.told, this.values, place)
      if (letter && !letter.isIndexed && symbolsOf(argument).size === 0) return true
      return (
        (isNumber ? this.values.callableAt(term.name, place) : this.values.functionsAt(term.name, place))
          .length > 0
      )
    }
    const { source } = this.reading
    const tree = withApplications(
      withCompositions(side, name => isFunction(name, name), source),
      isFunction,
      source,
    )
    const counting = new Grounding(this.values, place, 'data', chosen, convention)
    const counted = withCounts(tree, part => {
      const term = lowered(part, glossary)
      const value = term && counting.close(term)
      const count = value ? exactValue(value) : undefined
      return count?.isInteger() && count.sign() >= 0 && count.lt(MAX_COUNT) ? count.toString() : null
    })
    return { tree: counted, uses: counting.uses }
  }
}

/** How the parts of integrals are lowered: an integrand with the functions of the page in it. */
const loweredWith =
  (limits: WorkedLimits, glossary: Glossary) =>
  (part: Node, variable?: string): Term | null =>
    variable === undefined ? lowered(part, glossary) : limits.integrand(part, variable)

/** Everything in a term that is no number and no constant. */
const freeIn = (term: Term): readonly string[] => [...definableIn(term).keys()].filter(key => key !== PI)

const MAX_COUNT = 1_000_000
