import { readPrinted } from '../../math/number/printed-number.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number, type Term } from '../../math/term/term.js'
import type { Node } from '../../notation/tree/node.js'

/** A rounded number that a section printed, and the value of the data behind it. */
interface PrintedResult {
  readonly at: number
  /** Counted in what one of the printed figure is worth. */
  readonly data: Term
  /** What it was printed in; empty for a pure number or a count. */
  readonly unit: string
  /** Whether it is another number than the data give, not just a rounded one. */
  readonly isRefuted: boolean
}

/** What a literal is printed in, given the node behind it. */
type UnitOf = (literal: Node, next: Node | undefined) => string

/** Which printed number came from which: the results that a section has printed so far. */
export class Printed {
  private readonly byDigits = new Map<string, PrintedResult[]>()
  private readonly places = new Set<number>()

  /** Remembers that the number printed at an offset, in a unit, stands for this value. */
  remember(digits: string, result: PrintedResult): void {
    if (!isTelling(digits)) return
    // A value that is known exactly does not drag along the line that it came from.
    const exact = exactValue(result.data)
    const kept = exact ? { ...result, data: number(exact) } : result
    const results = this.byDigits.get(digits)
    if (results) results.push(kept)
    else this.byDigits.set(digits, [kept])
    this.places.add(result.at)
  }

  /** Whether the number printed at an offset is known already. */
  has(at: number): boolean {
    return this.places.has(at)
  }

  /** The values behind the literals of an expression that repeat an earlier result, and where those were printed. */
  replaceIn(
    node: Node,
    unitOf: UnitOf = () => '',
  ): { readonly values: ReadonlyMap<Node, Term>; readonly through: readonly number[] } {
    const values = new Map<Node, Term>()
    const through: number[] = []
    const visit = (part: Node, next: Node | undefined) => {
      const results = part.head === 'number' ? this.byDigits.get(part.text) : undefined
      const earlier = results?.findLast(result => result.at <= part.start)
      if (earlier && mayRepeat(earlier, unitOf(part, next))) {
        values.set(part, earlier.data)
        through.push(earlier.at)
      }
      for (const [i, inner] of part.args.entries()) visit(inner, part.args[i + 1])
    }
    visit(node, undefined)
    return { values, through }
  }
}

/** 0.250 kg is not the 0.250 mol of the line before; without a unit it may be, unless that 0.250 was wrong anyway. */
function mayRepeat({ unit, isRefuted }: PrintedResult, other: string): boolean {
  return unit === other || (!isRefuted && (unit === '' || other === ''))
}

/** Whether a literal is long enough that it is an earlier result and no other number that happens to be alike. */
function isTelling(text: string): boolean {
  const { least, most } = readPrinted(text).significantDigits
  if (text.includes('e')) return most >= 2
  return text.includes('.') ? most >= 3 : least >= 4
}
