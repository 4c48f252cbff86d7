import type { Grid } from '../../documents/model/document.js'
import { isWordFor } from '../../english/lexicon.js'
import type { Rational } from '../../math/number/rational.js'
import type { Reading } from '../../page/reading.js'
import { relationsFrom, restsOf } from './between-columns.js'
import { type Row, rowOf } from './cell.js'
import { isInDecibels, levelsOf } from './decibel-column.js'
import { type ChosenFit, type Fit, fitOf, isInUnits } from './fit.js'
import { titlesOf } from './judged-cell.js'
import { relationsWithRows, withOtherRows } from './other-rows.js'
import { numbersNear, quantilesOf, ratioOfHeads } from './printed-numbers.js'
import type { Relation } from './relation.js'
import { sharesOf } from './share-column.js'
import { conversionsTo } from './unit-column.js'

/** A larger table is data, and nobody fills it in by hand. */
const MAX_COLUMNS = 10
const MAX_ROWS = 200
const MIN_ROWS = 3
/** So many digits must agree that need not before a relation is believed, and before one row is accused by the others. */
const MIN_DIGITS_HOLDING = 3
const MIN_DIGITS_ACCUSING = 4

/** How each column of a table comes from the others, as most of some of its lines show, from the last column to the first. */
export function columnFits(
  [heads = []]: Grid,
  lines: Grid,
  reading: Reading,
): ReadonlyMap<number, ChosenFit> {
  const found = new Map<number, ChosenFit>()
  if (heads.length < 2 || lines.length > MAX_ROWS || heads.length > MAX_COLUMNS) return found
  const { source } = reading
  const plain = lines.map(cells => rowOf(cells, source))
  const columns = heads
    .map((_, column) => column)
    .filter(column => plain.filter(row => row.has(column)).length >= MIN_ROWS)
  const titles = titlesOf(heads, reading)
  const numbers = {
    rows: withOtherRows(plain, heads.length),
    columns,
    titles,
    printed: numbersNear(heads[0]!.start, titles, source),
    quantiles: quantilesOf(titles),
    isLevel: (column: number) => isInDecibels(column, titles, plain, source),
  }
  const known = new Set<string>()
  for (const target of columns.toReversed()) {
    const fit = bestFit(target, numbers, known)
    if (!fit) continue
    known.add(keyOf(fit.relation.from, target))
    found.set(target, fit)
  }
  return found
}

/** What is known of the numbers of a table. */
interface Numbers {
  readonly rows: readonly Row[]
  readonly columns: readonly number[]
  readonly titles: readonly string[]
  readonly printed: readonly Rational[]
  readonly quantiles: readonly Rational[]
  readonly isLevel: (column: number) => boolean
}

const keyOf = (from: readonly number[], target: number): string => [...from, target].toSorted().join()

/** Whether the head of a column names the relation that it has to others: "ratio", "difference". */
const isSaidBy = (title: string | undefined, { said }: Relation): boolean =>
  said !== undefined &&
  (title ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(word => isWordFor(word, said))

/** The relations by which a column may come from others that are not known to come from it. */
function relationsTo(
  target: number,
  { rows, columns, titles, printed, isLevel }: Omit<Numbers, 'quantiles'>,
  known: ReadonlySet<string>,
): readonly Relation[] {
  const width = titles.length
  const others = columns.filter(column => column !== target)
  return [
    ...relationsFrom(others, printed),
    ...(isLevel(target) ? levelsOf(others) : []),
    ...restsOf(target),
    ...sharesOf(others, rows),
    ...relationsWithRows(target, columns, width),
    ...conversionsTo(target, titles),
  ]
    .filter(relation => !known.has(keyOf(relation.from, target)) && isInUnits(relation, target, rows))
    .map(relation => (isSaidBy(titles[target], relation) ? { ...relation, isSaid: true as const } : relation))
}

/** The relation that the rows bear out best; none where two of them disagree on the row that is wrong. */
function bestFit(
  target: number,
  { rows, columns, titles, printed, quantiles, isLevel }: Numbers,
  known: ReadonlySet<string>,
): ChosenFit | null {
  const relations = relationsTo(target, { rows, columns, titles, printed, isLevel }, known)
  const common = relations.filter(({ isRare }) => !isRare)
  const said = relations.filter(({ isSaid }) => isSaid)
  const chanceOf = ({ relation: { isRare, isSaid } }: Fit) =>
    Math.log10(Math.max(1, (isSaid ? said : isRare ? relations : common).length))
  const fits = relations
    .map(relation => {
      const ratio = ratioOfHeads(titles, relation.from, target)
      return fitOf(relation, target, rows, printed, ratio ? [...quantiles, ratio] : quantiles)
    })
    .filter((fit): fit is Fit => fit !== null && fit.digits - chanceOf(fit) >= MIN_DIGITS_HOLDING)
    .toSorted((a, b) => b.digits - a.digits)
  const whole = fits
    .filter(({ miss }) => miss === null)
    .toSorted((a, b) => a.relation.from.length - b.relation.from.length)[0]
  if (whole) return { ...whole, all: fits }
  if (fits.length === 0) return null
  const [best] = fits as [Fit]
  // What is worked out stands to the right of what it comes from, and of two cells that disagree it is the one at fault.
  if (best.relation.from.some(column => column % titles.length > target)) return null
  const isSure =
    best.fits.length >= (best.factor.exact === null ? 3 : 2) && fits.every(({ miss }) => miss === best.miss)
  const least = best.factor.isPrinted || best.relation.isSaid ? MIN_DIGITS_HOLDING : MIN_DIGITS_ACCUSING
  return isSure && best.digits - chanceOf(best) >= least ? { ...best, all: fits } : null
}
