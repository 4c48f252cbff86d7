import type { Node } from '../latex/node.js'
import type { Term } from '../term/term.js'

/** A rounded number that a section printed, and the value of the data behind it. */
interface PrintedResult {
  readonly digits: string
  readonly at: number
  readonly data: Term
}

/** A literal with fewer significant digits than this is too common to be taken for an earlier result. */
const FEWEST_DIGITS = 2

/** Which printed number came from which: the results that a section has printed so far, by their digits. */
export class Printed {
  private readonly results: PrintedResult[] = []

  /** Remembers that the number printed at an offset stands for this value. */
  remember(digits: string, at: number, data: Term): void {
    if (significantDigits(digits) >= FEWEST_DIGITS) this.results.push({ digits, at, data })
  }

  /** Whether the number printed at an offset is known already. */
  has(at: number): boolean {
    return this.results.some(result => result.at === at)
  }

  /** The values behind the literals of an expression that repeat an earlier result, and where those were printed. */
  replaceIn(node: Node): { readonly values: ReadonlyMap<Node, Term>; readonly through: readonly number[] } {
    const values = new Map<Node, Term>()
    const through: number[] = []
    const visit = (part: Node) => {
      if (part.head === 'number') {
        const earlier = this.results
          .filter(result => result.at <= part.start && result.digits === part.text)
          .at(-1)
        if (earlier) {
          values.set(part, earlier.data)
          through.push(earlier.at)
        }
      }
      part.args.forEach(visit)
    }
    visit(node)
    return { values, through }
  }
}

function significantDigits(text: string): number {
  const mantissa = text.split('e')[0]!.replace(/[^\d]/g, '')
  const stripped = mantissa.replace(/^0{1,40}/, '')
  return text.includes('.') ? stripped.length : stripped.replace(/0{1,40}$/, '').length
}
