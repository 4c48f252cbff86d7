import type { Grid } from '../../../documents/model/document.js'
import { USUAL } from '../../../math/units/convention.js'
import { withCompounds } from '../../../notation/readings/mixed-units.js'
import { isName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { figureOfMeasured, type MeasuredFigure } from '../../../page/quantities/measured-figure.js'
import { type Measured, measure } from '../../../page/quantities/measured-side.js'
import { chainAt, expressionAt } from '../cell.js'
import { type CellPart, partsOf } from './cell-part.js'

/** A part of a cell that is a figure, or an expression of figures that works something out. */
export interface Part extends CellPart {
  readonly measured: Measured
  readonly figure: MeasuredFigure | null
}

/** The parts of a row, by their columns and their places in the cell. */
export type Parts = ReadonlyMap<string, Part>

/** The figures and the closed expressions of a row. */
export const readParts = (line: Grid[number], source: string): Parts =>
  new Map(
    partsOf(line, source).flatMap((parts, column) =>
      parts.flatMap((range, at) => {
        const part = partAt(range, source)
        return part ? [[`${column}.${at}`, part] as const] : []
      }),
    ),
  )

function partAt(range: CellPart, source: string): Part | null {
  const named = namedExpression(range, source)
  const expression = named ?? expressionAt(range, source)
  const measured = expression && measure(withCompounds(expression, source), source, USUAL)
  if (!measured || measured.isUnknown) return null
  const figure = figureOfMeasured(measured)
  if (figure) return figure.figure.reciprocal ? null : { ...range, measured, figure }
  const { node, units } = measured
  const mayClose = isClosed(node, units) || ((named !== null || isTex(range, source)) && !isName(node))
  return mayClose && !isOutcome(node) ? { ...range, measured, figure } : null
}

/** `E = k A²/2`: what a name is said to be. */
function namedExpression(range: CellPart, source: string): Node | null {
  const { terms, signs, opens } = chainAt(range, source, 'symbols') ?? { terms: [], signs: [] }
  const [name, expression, more] = terms
  const isNamed = name !== undefined && isName(name) && signs[0]?.operator === '=' && !opens
  return isNamed && expression && !more && expression.head !== 'number' ? expression : null
}

/** `$g(1, 2)$`: what letters mean there the page says, and in plain text they may be a name, `GQA-16`. */
const isTex = ({ start, end }: CellPart, source: string): boolean =>
  /^\s*(?:\$|\\\()/.test(source.slice(start, end))

/** Whether an expression holds no letter but π, those of its units, and the names of functions. */
function isClosed(node: Node, units: Measured['units']): boolean {
  if (units.has(node) || node.head === 'symbol') return units.has(node) || node.text === 'pi'
  const parts = node.head === 'call' ? node.args.slice(1) : node.args
  return node.head !== 'pm' && parts.every(part => isClosed(part, units))
}

const isWhole = ({ head, text }: Node): boolean => head === 'number' && /^\d+$/.test(text)

/** `3 - 1`, `10 - 20`: a score, or a range. */
const isOutcome = ({ head, args: [first, second, ...others] }: Node): boolean =>
  head === 'add' &&
  others.length === 0 &&
  second?.head === 'neg' &&
  isWhole(first!) &&
  isWhole(second.args[0]!)

/** `45/50` may be a score, a date or a name: 21/9 is a screen of 2.37. */
export const isBareFraction = ({ head, args }: Node): boolean => head === 'div' && args.every(isWhole)
