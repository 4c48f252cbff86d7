import type { Grid } from '../../../documents/model/document.js'
import type { Range } from '../../../documents/model/range.js'
import { closedValueOf, MIN_DIGITS } from '../../../math/engines/value.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { readPrinted, roundingSet } from '../../../math/number/printed-number.js'
import type { Term } from '../../../math/term/term.js'
import { USUAL } from '../../../math/units/convention.js'
import { isSameDimension } from '../../../math/units/dimension.js'
import { OTHER_SHAPES } from '../../../notation/readings/other-shapes.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node, Sign } from '../../../notation/tree/node.js'
import { type Measured, measure } from '../../../page/quantities/measured-side.js'
import type { Reading } from '../../../page/reading.js'
import { ValuesAt } from '../../../page/symbols/ground-side.js'
import type { SymbolTable } from '../../../page/symbols/symbol-table.js'
import { type JudgedSides, judgeSides } from '../../arithmetic/judge-relation.js'
import type { Judged } from '../../judged.js'
import { bestOf, type Compared, doubted, rightIn, toldOf } from '../agreement.js'
import { isException } from '../exception.js'
import { judgedAt, tableOnPage, tokenIn } from '../judged-cell.js'
import { isSlipOf } from '../slip.js'
import { isMarked } from '../total.js'
import { shareOfRounding } from './rounded-operands.js'
import { isBareFraction, type Part, type Parts, readParts } from './row-parts.js'

/** A larger table is data. */
const MAX_ROWS = 200
const MAX_COLUMNS = 12

/** A figure beside its expression. */
interface Beside extends Compared {
  readonly link: Link
  readonly line: Grid[number]
  /** Why another figure may be meant; null where it may not. */
  readonly doubt: () => string | null
}

/**
 * The figures of a table beside expressions of their rows: `22.99 + 35.45` and `58.44`. Where most rows are other than the
 * expression, as growth is less by one than its factor, the figure is something else, and nobody is accused.
 */
export function judgeBeside(rule: string, grid: Grid, reading: Reading, symbols: SymbolTable): Judged[] {
  const [heads = []] = grid
  const lines = grid.slice(1).filter(line => !isMarked(line, reading.source))
  if (lines.length === 0 || lines.length > MAX_ROWS || heads.length > MAX_COLUMNS) return []
  const rows = lines.map(line => readParts(line, reading.source))
  const places = [...new Set(rows.flatMap(row => [...row.keys()]))]
  const table = tableOnPage(heads, reading)
  const judge = new BesideJudge(reading, symbols)
  return places.flatMap(target => {
    const compare = (place: string) => (row: Parts, at: number) =>
      judge.of(row, place, target).map(found => ({ ...found, line: lines[at]! }))
    const best = bestOf(places.filter(place => place !== target).map(place => compared(rows, compare(place))))
    return withDoubts(mostly(best), reading.source).flatMap(
      ({ cell, judgement, link }) => judgedAt(rule, cell, judgement, SAYS, table, link) ?? [],
    )
  })
}

/** So many rows of which none is right tell that no more will be. */
const PROBE = 10

function compared(
  rows: readonly Parts[],
  of: (row: Parts, at: number) => readonly Beside[],
): readonly Beside[] {
  const first = rows.slice(0, PROBE).flatMap(of)
  if (first.length > 0 && rightIn(first) === 0) return []
  return [...first, ...rows.slice(PROBE).flatMap((row, at) => of(row, at + PROBE))]
}

const SAYS = 'it is the value of the expression in its row'

/** Those of a column where most rows are right; rows that are all right are so by no chance, few as they are. */
const mostly = (compared: readonly Beside[]): readonly Beside[] => {
  const right = rightIn(compared)
  if (right === compared.length) return compared
  return right * 2 > compared.length ? toldOf(compared) : []
}

/** What may be meant otherwise is left open, and so is a row that says more than those that are right. */
function withDoubts(compared: readonly Beside[], source: string): readonly Beside[] {
  const right = compared.filter(({ judgement }) => judgement.verdict === 'holds').map(({ line }) => line)
  return compared.map(one => {
    if (!isAccusation(one.judgement.verdict)) return one
    const doubt = isException(one.line, right, source) ? 'its row may be an exception' : one.doubt()
    return doubt === null ? one : { ...one, judgement: doubted(one.judgement, doubt) }
  })
}

const signBefore = ({ start, isRough }: Part): Sign => ({ operator: isRough ? '≈' : '=', start, end: start })

/** A figure without a unit may be in that of its expression, and the other way round. */
const mayMeasureAlike = (left: Measured, right: Measured): boolean =>
  left.dimension.size === 0 || right.dimension.size === 0 || isSameDimension(left.dimension, right.dimension)

/** Judges figures by the expressions beside them. */
class BesideJudge {
  constructor(
    private readonly reading: Reading,
    private readonly symbols: SymbolTable,
  ) {}

  of(row: Parts, place: string, target: string): Omit<Beside, 'line'>[] {
    const [from, to] = [row.get(place), row.get(target)]
    if (!from || from.figure || !to?.figure || !mayMeasureAlike(from.measured, to.measured)) return []
    const found = this.sides(from.measured, to)
    if (!found) return []
    const link = { left: from.measured.node, sign: signBefore(to), right: to.measured.node }
    const { judgement } = found
    return [{ cell: to, link, judgement, doubt: () => this.whyOtherwise(from, to, found) }]
  }

  private sides(left: Measured, to: Part): JudgedSides | null {
    return judgeSides({
      left,
      right: to.measured,
      sign: signBefore(to),
      source: this.reading.source,
      termOf: (side, worth) => this.termOf(side.node, worth, to),
      dataOf: () => null,
    })
  }

  private termOf(node: Node, literals: ReadonlyMap<Node, Term>, at: Range): Term | null {
    const { reading, symbols } = this
    const token = tokenIn(at, reading)
    const values = token && new ValuesAt(symbols, token, reading)
    return values?.closeAt(node, at, { glossary: reading.glossary, literals })?.term ?? null
  }

  /** Why a figure may be meant that its expression does not give. */
  private whyOtherwise(from: Part, to: Part, { judgement, inFigures }: JudgedSides): string | null {
    const { node } = from.measured
    const { digits, factor } = to.figure!.figure
    if (judgement.rounding === 'truncated') return 'its digits are cut off'
    const isSlip = judgement.expected !== null && isSlipOf(digits, judgement.expected)
    if (isBareFraction(node) && factor !== '0.01' && !isSlip) return 'its fraction may be a name'
    const others = OTHER_SHAPES.flatMap(shape => {
      const other = shape.of(node, this.reading.source)
      const measured = other === node ? null : measure(other, this.reading.source, USUAL)
      return measured ? [{ shape, judged: this.sides(measured, to) }] : []
    })
    const meant = others.find(({ judged }) => judged?.judgement.verdict === 'holds')
    if (meant) return meant.shape.reading
    return inFigures && this.isOfRounded(from, to, inFigures)
      ? 'it follows from what its row was rounded from'
      : null
  }

  private isOfRounded({ measured: { node, full } }: Part, to: Part, inFigures: Term): boolean {
    const share = shareOfRounding(node, moved => this.termOf(node, new Map([...full, ...moved]), to))
    const value = closedValueOf(inFigures, MIN_DIGITS).lower
    const { lower, upper } = roundingSet(readPrinted(to.figure!.figure.digits))
    const reach = share ? value.abs().times(share) : null
    return reach !== null && lower.minus(reach).lte(value) && value.lte(upper.plus(reach))
  }
}
