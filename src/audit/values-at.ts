import type { Token } from '../documents/document.js'
import type { Glossary } from '../latex/glossary.js'
import { LatexError } from '../latex/latex-error.js'
import { isName } from '../latex/names.js'
import type { Node } from '../latex/node.js'
import { definableIn, keyOf } from '../term/definable.js'
import { exactValue } from '../term/evaluate.js'
import { sizesOf } from '../term/symbols.js'
import { number, type Term } from '../term/term.js'
import type { Link } from './candidate.js'
import { Closing, type Mode, type Place } from './closing.js'
import { figureOfNode } from './figure.js'
import { lowered, type Meaning } from './meaning.js'
import type { Reading } from './reading.js'
import type { SectionValues } from './section-values.js'
import { lowerWithValues } from './stand-in.js'
import { withApplications, withCounts } from './written-counts.js'

/** A side of a link with everything put in that the exercise says. */
export interface ClosedSide {
  readonly term: Term
  /** The same from the printed, rounded numbers; null where none lies between. */
  readonly printed: Term | null
  /** Where those were printed. */
  readonly through: readonly number[]
  /** What was put in; nothing for a side of numbers. */
  readonly uses: readonly Meaning[]
}

const EQUALITIES: ReadonlySet<string> = new Set(['=', '≈', '~'])

/** What the symbols of one formula are, by what its exercise has said so far. */
export class ValuesAt {
  constructor(
    private readonly values: SectionValues,
    private readonly token: Token,
    private readonly reading: Reading,
  ) {}

  /**
   * The term of a side without anything free in it; null where something has no value here, where the side is the name
   * that the link defines or gives a number, and where it cannot be lowered. `literals` are values behind numbers.
   */
  close(
    side: Node,
    link: Link,
    glossary: Glossary,
    literals: ReadonlyMap<Node, Term> = new Map(),
    chosen: ReadonlyMap<string, Meaning> = new Map(),
  ): ClosedSide | null {
    const place = { token: this.token, reading: this.reading, start: link.left.start, end: link.right.end }
    try {
      const tree = this.readable(side, place, glossary, chosen)
      const term = lowerWithValues(tree, literals, glossary)
      if (sizesOf(term).size > 0) return null
      if (definableIn(term).size === 0 && tree === side) return { term, printed: null, through: [], uses: [] }
      return this.closeOpen(term, link, tree, place, chosen)
    } catch (error) {
      if (error instanceof LatexError || error instanceof RangeError) return null
      throw error
    }
  }

  /** The term of an expression that stands elsewhere, with everything put in that is known at a place. */
  closeAt(
    expression: Node,
    { start, end }: { readonly start: number; readonly end: number },
    glossary: Glossary,
  ): ClosedSide | null {
    const place: Node = { head: 'nothing', text: '', args: [], start, end }
    const link: Link = { left: place, sign: { operator: '=', start, end }, right: place }
    return keyOf(lowered(expression, glossary) ?? number(0)) === null
      ? this.close(expression, link, glossary)
      : null
  }

  private closeOpen(
    term: Term,
    link: Link,
    side: Node,
    place: Place,
    chosen: ReadonlyMap<string, Meaning>,
  ): ClosedSide | null {
    const isStated = keyOf(term) !== null
    if (isStated && !this.mayBeClaimed(side, link)) return null
    const isEquality = EQUALITIES.has(link.sign.operator)
    const closeIn = (mode: Mode) => {
      const closing = new Closing(this.values, place, mode, chosen)
      const closed = isStated && isEquality ? closing.closeFormulaOf(keyOf(term)!, term) : closing.close(term)
      return closed && { closed, closing }
    }
    const data = closeIn('data')
    if (!data || definableIn(data.closed).size > 0) return null
    const { through, uses } = data.closing
    const printed = through.length > 0 ? (closeIn('printed')?.closed ?? null) : null
    return { term: data.closed, printed, through, uses }
  }

  /** Only a name beside a number may be said to have that value: beside anything else it is defined. */
  private mayBeClaimed(side: Node, { left, right }: Link): boolean {
    return side.start === left.start && figureOfNode(right) !== null
  }

  private readable(side: Node, place: Place, glossary: Glossary, chosen: ReadonlyMap<string, Meaning>): Node {
    const isFunction = (name: Node): boolean => {
      const key = nameIn(name, glossary)
      return key !== null && this.values.functionsAt(key, place).length > 0
    }
    const tree = withApplications(side, isFunction, this.reading.source)
    return withCounts(tree, part => {
      const term = lowered(part, glossary)
      const value = term && new Closing(this.values, place, 'data', chosen).close(term)
      const count = value ? exactValue(value) : undefined
      return count?.isInteger() && count.sign() >= 0 && count.lt(LARGEST_COUNT) ? count.toString() : null
    })
  }
}

const LARGEST_COUNT = 1_000_000

function nameIn(node: Node, glossary: Glossary): string | null {
  const term = isName(node) ? lowered(node, glossary) : null
  return term?.kind === 'symbol' ? term.name : null
}
