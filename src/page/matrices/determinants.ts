import { exactValue } from '../../math/term/evaluate.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { apply, multiply, number, power, type Term } from '../../math/term/term.js'
import { isTransposeSign } from '../../notation/arrays/transpose-sign.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Node } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import type { Place } from '../symbols/ground.js'
import type { SymbolTable } from '../symbols/symbol-table.js'
import { isMatrixName } from './given-sizes.js'

/**
 * What the determinants of products of matrices come to in those of the matrices, `\det(2M) = 2^3 \det M` for three rows,
 * where the page gives these determinants and no entries (Strang, Introduction to Linear Algebra, 2016, section 5.1).
 */
export function determinantsIn(
  tree: Node,
  symbols: SymbolTable,
  place: Place,
  glossary: Glossary,
): ReadonlyMap<Node, Term> {
  const found = new Map<Node, Term>()
  const visit = (node: Node): void => {
    const of = determinantOf(node)
    const value = of && !isMatrixName(of) ? new Product(symbols, place, glossary).determinant(of) : null
    if (value) found.set(node, value)
    else node.args.forEach(visit)
  }
  visit(tree)
  return found
}

/** The matrix whose determinant a node is. */
const determinantOf = ({ head, text, args: [, of, another] }: Node): Node | null =>
  head === 'call' && text === 'det' && of && !another ? of : null

const raised = (base: Term, exponent: number): Term => (exponent === 1 ? base : power(base, exponent))

const MAX_EXPONENT = 100

/** A product of powers of matrices, and of the numbers before them. */
class Product {
  private readonly exponents = new Map<string, number>()
  private readonly names = new Map<string, Node>()
  private readonly scalars: Term[] = []

  constructor(
    private readonly symbols: SymbolTable,
    private readonly place: Place,
    private readonly glossary: Glossary,
  ) {}

  /** Its determinant in those of its matrices; null where a determinant, or a size that it takes, is not given. */
  determinant(node: Node): Term | null {
    if (!this.take(node, 1) || this.names.size === 0) return null
    const factors: Term[] = []
    for (const [name, matrix] of this.names) {
      const of = lowered(matrix, this.glossary)
      const exponent = this.exponents.get(name)!
      const determinant = of && apply('det', of)
      if (!determinant || (exponent !== 0 && !this.isGiven(name, determinant))) return null
      if (exponent !== 0) factors.push(raised(determinant, exponent))
    }
    // A name alone would be the claim of a page, and nothing to work out.
    if (this.scalars.length === 0) return multiply(1, ...factors)
    const [scalar, another] = this.scalars
    const size = this.commonSize()
    if (size === null) return null
    return multiply(raised(another ? multiply(...this.scalars) : scalar!, size), ...factors)
  }

  /** Whether the page gives a determinant, and has not brought in another matrix of that name since. */
  private isGiven(name: string, determinant: Term): boolean {
    const { start } = this.place
    const [nearest] = this.symbols.meaningsAt(keyOf(determinant)!, this.place)
    const since = this.symbols.sizes.at(name, start)?.since ?? -1
    return nearest !== undefined && nearest.start >= since
  }

  /** The rows of one of the matrices: those of a square product have the same. */
  private commonSize(): number | null {
    const sizes = [...this.names.keys()].flatMap(
      name => this.symbols.sizes.at(name, this.place.start)?.size ?? [],
    )
    return sizes[0] !== undefined && sizes.every(size => size === sizes[0]) ? sizes[0] : null
  }

  /** Takes a power of a factor; false where it is none of matrices and numbers. */
  private take(node: Node, exponent: number): boolean {
    if (Math.abs(exponent) > MAX_EXPONENT) return false
    if (isMatrixName(node)) return this.takeMatrix(node, exponent)
    const { head, args } = node
    const [first, second] = args
    if (head === 'neg') return this.takeNumber(number(-1), exponent) && this.take(first!, exponent)
    if (head === 'mul') return args.every(factor => this.take(factor, exponent))
    if (head === 'pow' && isTransposeSign(second!.text))
      return this.isFree(second!) && this.take(first!, exponent)
    if (head === 'div') return this.take(first!, exponent) && this.takeScalar(second!, -exponent)
    const power = head === 'pow' ? this.wholeOf(second!) : null
    return power === null ? this.takeScalar(node, exponent) : this.take(first!, exponent * power)
  }

  private takeMatrix(node: Node, exponent: number): boolean {
    const { arrays } = this.symbols
    if (arrays.before(this.place.start)(node)) return false
    const name = spelledName(node)
    this.names.set(name, node)
    this.exponents.set(name, (this.exponents.get(name) ?? 0) + exponent)
    return true
  }

  /** A number, without anything in it that may be a matrix or a vector. */
  private takeScalar(node: Node, exponent: number): boolean {
    const term = lowered(node, this.glossary)
    return term !== null && definableIn(term).size === 0 && this.takeNumber(term, exponent)
  }

  private takeNumber(term: Term, exponent: number): boolean {
    this.scalars.push(raised(term, exponent))
    return true
  }

  /** A letter that has a value of its own is an exponent, and turns nothing over. */
  private isFree({ text }: Node): boolean {
    return this.symbols.meaningsAt(text, this.place).length === 0
  }

  private wholeOf(node: Node): number | null {
    const term = lowered(node, this.glossary)
    const value = term && exactValue(term)
    return value?.isInteger() ? Number(value.numerator) : null
  }
}
