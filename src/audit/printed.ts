import type { Node } from '../latex/node.js'
import { readPrinted } from '../numeric/rounding.js'
import { exactValue } from '../term/evaluate.js'
import { number, type Term } from '../term/term.js'

/** A rounded number that a section printed, and the value of the data behind it. */
interface PrintedResult {
  readonly at: number
  readonly data: Term
}

/** Which printed number came from which: the results that a section has printed so far. */
export class Printed {
  private readonly byDigits = new Map<string, PrintedResult[]>()
  private readonly places = new Set<number>()

  /** Remembers that the number printed at an offset stands for this value. */
  remember(digits: string, at: number, data: Term): void {
    if (!isTelling(digits)) return
    // A value that is known exactly does not drag along the line that it came from.
    const exact = exactValue(data)
    const results = this.byDigits.get(digits) ?? []
    results.push({ at, data: exact ? number(exact) : data })
    this.byDigits.set(digits, results)
    this.places.add(at)
  }

  /** Whether the number printed at an offset is known already. */
  has(at: number): boolean {
    return this.places.has(at)
  }

  /** The values behind the literals of an expression that repeat an earlier result, and where those were printed. */
  replaceIn(node: Node): { readonly values: ReadonlyMap<Node, Term>; readonly through: readonly number[] } {
    const values = new Map<Node, Term>()
    const through: number[] = []
    const visit = (part: Node) => {
      const results = part.head === 'number' ? this.byDigits.get(part.text) : undefined
      const earlier = results?.findLast(result => result.at <= part.start)
      if (earlier) {
        values.set(part, earlier.data)
        through.push(earlier.at)
      }
      part.args.forEach(visit)
    }
    visit(node)
    return { values, through }
  }
}

/** Whether a literal is long enough that it is an earlier result and no other number that happens to be alike. */
function isTelling(text: string): boolean {
  const { least, most } = readPrinted(text).significantDigits
  if (text.includes('e')) return most >= 2
  return text.includes('.') ? most >= 3 : least >= 4
}
