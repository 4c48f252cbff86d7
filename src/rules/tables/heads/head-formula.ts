import type { Grid, Token } from '../../../documents/model/document.js'
import type { Range } from '../../../documents/model/range.js'
import { judgeClosed } from '../../../math/judges/closed.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import type { Rational } from '../../../math/number/rational.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { divide, number, type Term } from '../../../math/term/term.js'
import { countingDegrees } from '../../../notation/readings/degrees-without-sign.js'
import { canonical } from '../../../notation/tree/canonical.js'
import type { Node } from '../../../notation/tree/node.js'
import { madeAt } from '../../../notation/tree/parts.js'
import { sameShape } from '../../../notation/tree/same-shape.js'
import type { Reading } from '../../../page/reading.js'
import type { Definition } from '../../../page/symbols/definition.js'
import { ValuesAt } from '../../../page/symbols/ground-side.js'
import type { SymbolTable } from '../../../page/symbols/symbol-table.js'
import { isHeldAs } from '../../doubts/arithmetics/machine.js'
import type { Judged } from '../../judged.js'
import { bestOf, type Compared, doubted, MIN_RIGHT, toldOf } from '../agreement.js'
import { type Cell, cellAt, expressionAt, isRounded, roundedEnds } from '../cell.js'
import { isSlip, judgeCell, judgedAt, tableOnPage, tokenIn } from '../judged-cell.js'
import { rowsOf } from '../total.js'
import { type Head, headAt } from './head.js'
import {
  type HeadsOfTarget,
  headsByFormula,
  headsByFunction,
  headsByMeaning,
  keyOfHead,
} from './heads-by-function.js'
import { type FromRounded, fromRounded } from './rounded-row.js'

/** A larger table is data. */
const MAX_ROWS = 200
/** A page with more functions is a reference, and tables list some of them. */
const MAX_FUNCTIONS = 8

/** Where a table stands, and whether a column may be what the page says elsewhere. */
interface Headed {
  readonly reading: Reading
  readonly symbols: SymbolTable
  readonly mayGuess: boolean
}

/**
 * The cells below heads that are formulas of other columns: `$n$` beside `$2^n$`, `$N$` beside `$D = 20N$`, an angle beside
 * `sin`. Where fewer than two rows are right the head means something else, and where a third is wrong it may.
 */
export function judgeHeads(rule: string, grid: Grid, { reading, symbols, mayGuess }: Headed): Judged[] {
  const [ranges = []] = grid
  const rows = rowsOf(grid, reading)
  if (ranges.length < 2 || rows.length <= MIN_RIGHT || rows.length > MAX_ROWS) return []
  const heads = ranges.map(range => headAt(range, reading.source))
  const table = tableOnPage(ranges, reading)
  const guessesFor = mayGuess ? guessing(heads, ranges[0]!.start, symbols) : () => []
  return heads.flatMap((_, target) => {
    const own = { heads, says: table.titles[target]!.trim(), isGuessed: false }
    const ways = [own, ...guessesFor(target)].flatMap(way =>
      [(tree: Node) => tree, countingDegrees].map(read =>
        rows.flatMap(row => compare(target, row, { ...way, read, reading, symbols }) ?? []),
      ),
    )
    const best = bestOf(ways.filter(way => isBorneOut(way, reading.source)))
    return toldOf(unlessRounded(best)).flatMap(
      ({ cell, judgement, says }) => judgedAt(rule, cell, judgement, `it is ${says} of its row`, table) ?? [],
    )
  })
}

/** What a column may be by what the page says before a place. */
function guessing(heads: readonly Head[], start: number, symbols: SymbolTable) {
  const functions = symbols.functionsBefore(start).slice(-MAX_FUNCTIONS)
  const formulas = symbols.formulasBefore(start).slice(-MAX_FUNCTIONS)
  return (target: number): readonly HeadsOfTarget[] => {
    const key = keyOfHead(heads[target]!)
    const meanings = key === null ? [] : meaningsBefore(key, start, symbols)
    return [
      ...headsByFunction(heads, target, functions),
      ...headsByMeaning(heads, target, meanings),
      ...headsByFormula(heads, target, formulas),
    ]
  }
}

/** The formulas that are given for a name before a place. */
const meaningsBefore = (key: string, start: number, symbols: SymbolTable): readonly Definition[] =>
  symbols.everyMeaning({ key, applied: null }).filter(({ printed, end }) => printed === null && end <= start)

/** A cell with what it is said to be. */
interface Told extends Compared, Pick<HeadsOfTarget, 'says' | 'isGuessed'> {
  readonly rounded: FromRounded
}

/** Fewer digits may agree by chance, where no head says what a column is. */
const MIN_DIGITS_OF_GUESS = 4

/** Whether what only the rows say is so in enough of their digits, and not of one value alone. */
function isBorneOut(way: readonly Told[], source: string): boolean {
  if (!way[0]?.isGuessed) return true
  const right = way.filter(({ judgement }) => judgement.verdict === 'holds')
  const printed = right.map(({ cell }) => significantDigits(source.slice(cell.start, cell.end)))
  return new Set(printed).size >= MIN_RIGHT && printed.join('').length >= MIN_DIGITS_OF_GUESS
}

/** The digits that a figure shows: 1 of 1000, and 100 of 1.00. */
const significantDigits = (text: string): string => {
  const whole = text.includes('.') ? text : text.replace(/(?<!0)0+(?=\D*$)/, '')
  return whole.replaceAll(/\D/g, '').replace(/^0+/, '')
}

/** A table, the heads of its columns, and how its angles are read. */
interface Around extends HeadsOfTarget {
  readonly read: (tree: Node) => Node
  readonly reading: Reading
  readonly symbols: SymbolTable
}

function compare(target: number, row: Grid[number], around: Around): Told | null {
  const { reading, says, isGuessed } = around
  const cell = row[target]
  const token = cell && tokenIn(cell, reading)
  const isFigure = (column: number): boolean =>
    row[column] !== undefined && cellAt(row[column], reading.source)?.value.isZero() === false
  if (isGuessed && !isFigure(target)) return null
  const given = (column: number) =>
    isGuessed && !isFigure(column) ? null : expressionIn(row, column, reading)
  const value = token && valueIn(target, row, around, token, given)
  const judgement = value && judgeBeside(cell, value, around, token)
  if (!judgement) return null
  const rounded = ofRounded(target, row, around, token)
  const told = { cell, says, isGuessed, rounded }
  if (!isAccusation(judgement.verdict)) return { ...told, judgement }
  const printed = cellAt(cell, reading.source)
  // What only the rows say may have exceptions: a minimum, another rate from there on, a coarser constant.
  const isSlipped = printed !== null && judgement.verdict === 'refuted' && isSlip(printed, judgement)
  const mayBeException = isGuessed && !isSlipped
  const doubt = mayBeException ? 'its row may be an exception' : whyOtherwise(value, printed, judgement)
  return { ...told, judgement: doubt === null ? judgement : doubted(judgement, doubt) }
}

/** Where the right rows tell so many digits of it, the cells of a table are exact. */
const MIN_DIGITS_OF_EXACT = 4

/** A wrong cell that follows from what its row may have been rounded from is left open, unless the other rows are exact. */
function unlessRounded(way: readonly Told[]): readonly Told[] {
  const right = way.filter(({ judgement }) => judgement.verdict === 'holds')
  if (right.reduce((sum, { rounded }) => sum + rounded.digits, 0) >= MIN_DIGITS_OF_EXACT) return way
  return way.map(one =>
    isAccusation(one.judgement.verdict) && one.rounded.reaches
      ? { ...one, judgement: doubted(one.judgement, 'it follows from what its row was rounded from') }
      : one,
  )
}

/** Why a value that its head does not give may be meant. */
function whyOtherwise(value: Term, printed: Cell | null, { rounding }: Judgement): string | null {
  // Who cuts a figure off does so in every row.
  if (rounding === 'truncated') return 'its digits are cut off'
  const [made, shown] = [exactValue(value), printed?.value]
  const isWrapped = made?.isInteger() && shown?.isInteger() && isHeldAs(made.numerator, shown.numerator)
  return isWrapped ? 'a register of so many bits may wrap round' : null
}

/** What a cell says; of a figure with a scale, `175B`, the number. */
function expressionIn(row: Grid[number], column: number, { source }: Reading): Node | null {
  const range = row[column]
  if (!range) return null
  const cell = cellAt(range, source)
  const isScaled = cell !== null && cell.dimension.size === 0 && !cell.worth.eq(1)
  return isScaled ? nodeOf(cell.value, cell) : expressionAt(range, source)
}

/** What the head of a column makes of a row, with `given` in the place of its other columns. */
function valueIn(
  target: number,
  row: Grid[number],
  { heads, read, reading, symbols }: Around,
  token: Token,
  given: (column: number) => Node | null,
): Term | null {
  const { formula, applied } = heads[target]!
  const tree = formula ? putIn(formula, target, heads, given) : applied && called(applied, given(0))
  if (!tree || tree === formula) return null
  const closed = new ValuesAt(symbols, token, reading).closeAt(read(tree), row[target]!, {
    glossary: reading.glossary,
  })
  const { scale } = heads[target]!
  return closed && (scale.eq(1) ? closed.term : divide(closed.term, number(scale)))
}

/** A formula with the cells of a row in the place of the names of their columns; null where one is blank. */
function putIn(
  formula: Node,
  target: number,
  heads: readonly Head[],
  given: (column: number) => Node | null,
): Node | null {
  const column = heads.findIndex(
    ({ name }, at) => name && at !== target && sameShape(canonical(name), canonical(formula)),
  )
  if (column >= 0) {
    const node = given(column)
    return node && scaled({ ...node, start: formula.start, end: formula.end }, heads[column]!)
  }
  const args = formula.args.map(part => putIn(part, target, heads, given))
  if (args.includes(null)) return null
  return args.every((part, at) => part === formula.args[at]) ? formula : { ...formula, args: args as Node[] }
}

/** A cell with the scale that its head says. */
function scaled(node: Node, { scale }: Head): Node {
  if (scale.eq(1)) return node
  return madeAt(node, 'mul', [madeAt(node, 'number', [], `${scale}`), node])
}

function called(name: string, argument: Node | null): Node | null {
  if (!argument) return null
  return madeAt(argument, 'call', [madeAt(argument, 'symbol', [], name), argument], name)
}

function judgeBeside(
  range: Grid[number][number],
  value: Term,
  { reading, symbols }: Around,
  token: Token,
): Judgement | null {
  const cell = cellAt(range, reading.source)
  if (cell) return judgeCell(cell, value, reading.source)
  const expression = expressionAt(range, reading.source)
  const printed =
    expression &&
    new ValuesAt(symbols, token, reading).closeAt(expression, range, { glossary: reading.glossary })
  return printed && judgeClosed(value, printed.term)
}

/** What its row may have been rounded from makes of a cell. */
function ofRounded(target: number, row: Grid[number], around: Around, token: Token): FromRounded {
  const { source } = around.reading
  return fromRounded(cellAt(row[target]!, source), end =>
    valueIn(target, row, around, token, column => {
      const cell = row[column] ? cellAt(row[column], source) : null
      return cell && isRounded(cell)
        ? nodeOf(roundedEnds(cell)[end], cell)
        : expressionIn(row, column, around.reading)
    }),
  )
}

function nodeOf({ numerator, denominator }: Rational, { start, end }: Range): Node {
  const [above, below] = [numerator, denominator].map(
    (value): Node => ({ head: 'number', text: String(value), args: [], start, end }),
  )
  return { head: 'div', text: '', args: [above!, below!], start, end }
}
