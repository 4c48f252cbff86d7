import { COMPLEX_FUNCTIONS } from '../../math/complex/of-term.js'
import { PI, symbolsOf } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { inComplexNotation } from '../../notation/readings/complex-notation.js'
import { canonical } from '../../notation/tree/canonical.js'
import type { Link } from '../../notation/tree/link.js'
import { isName, rootName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelled } from '../../notation/tree/spelling.js'
import type { Page } from '../page.js'
import type { Reading } from '../reading.js'
import type { Place } from '../symbols/ground.js'
import type { SymbolTable } from '../symbols/symbol-table.js'
import { type ImaginaryUnit, imaginaryUnitAt } from './imaginary-unit.js'
import { type Said, saidOfName } from './named-numbers.js'

/** Letters that a text on complex numbers uses for them without saying so. */
export const USUAL_COMPLEX: ReadonlySet<string> = new Set(['z', 'w', 'zeta'])

/** The imaginary unit of a relation between complex expressions; null for any other relation. */
export function imaginaryUnitOf(link: Link, place: Place, page: Page): ImaginaryUnit | null {
  const sides = [link.left, link.right]
  if (!sides.some(mayBeComplex)) return null
  const unit = imaginaryUnitAt(place.start, place.reading, page)
  if (!unit) return null
  if (!unit.isCertain) return sides.some(side => hasUnit(side, unit.name)) ? unit : null
  const names = new ComplexNames(unit.name, place, page.symbols)
  return sides.some(side => names.isComplex(side)) ? unit : null
}

/** A first look, without the page: numbers alone are complex only below a root. */
const mayBeComplex = ({ head, args }: Node): boolean =>
  head === 'symbol' || head === 'text' || head === 'sqrt' || args.some(mayBeComplex)

const hasUnit = ({ head, text, args }: Node, unit: string): boolean =>
  ((head === 'symbol' || head === 'text') && text === unit) || args.some(part => hasUnit(part, unit))

/** The term of a side as it is meant among complex numbers; null where it has none. */
export const complexTermOf = (side: Node, { name }: ImaginaryUnit, { glossary }: Reading): Term | null =>
  lowered(inComplexNotation(side, name), glossary)

/** The names that are free in a side, of which the unit and π are none; null where it has no term. */
export function freeNamesIn(side: Node, unit: ImaginaryUnit, reading: Reading): readonly string[] | null {
  const term = complexTermOf(side, unit, reading)
  return term && [...symbolsOf(term)].filter(name => name !== unit.name && name !== PI)
}

/** Which names of a page are complex numbers at a place where it has an imaginary unit. */
export class ComplexNames {
  constructor(
    private readonly unit: string,
    private readonly place: Place,
    private readonly symbols: SymbolTable,
  ) {}

  /** Whether an expression has a part that is certainly meant as a complex number. */
  isComplex(node: Node): boolean {
    const { head, args } = node
    if ((head === 'symbol' || head === 'text') && node.text === this.unit) return true
    if (head === 'sqrt' && args.length === 1 && isNegative(args[0]!)) return true
    if (head === 'call' && COMPLEX_FUNCTIONS.has(node.text)) return true
    if ((head === 'bar' || head === 'star') && this.isComplex(args[0]!)) return true
    if (isName(node)) return this.isComplexName(spelled(canonical(node)), rootName(node))
    return args.some(part => this.isComplex(part))
  }

  /** By what the page says of the name, else by the formula that it gives for it, else by its letter. */
  isComplexName(name: string, root: string, seen = new Set<string>()): boolean {
    const said = this.saidOf(name, root)
    if (said) return said.kind === 'complex'
    const [nearest] = this.symbols.meaningsAt(name, this.place)
    if (!nearest) return USUAL_COMPLEX.has(root)
    if (seen.has(name)) return false
    seen.add(name)
    return this.isOfComplex(nearest.term, seen)
  }

  /** What the section says of a name or of its root: that it is real, or complex. */
  saidOf(name: string, root: string): Said | null {
    const { token, reading } = this.place
    return saidOfName(name, token, reading) ?? saidOfName(root, token, reading)
  }

  private isOfComplex(term: Term, seen: Set<string>): boolean {
    return [...symbolsOf(term)].some(
      name => name === this.unit || this.isComplexName(name, rootOf(name), seen),
    )
  }
}

/** The root of a name as terms print it: `z` of `bar z_1`. */
export const rootOf = (name: string): string => /(?<![A-Za-z])[A-Za-z]+(?=[_^*']|$)/.exec(name)?.[0] ?? name

/** A number below 0 as it stands. */
const isNegative = ({ head, args }: Node): boolean =>
  head === 'neg' && (args[0]!.head === 'number' || args[0]!.head === 'div')
