import { divide, ln, multiply, type Term } from '../../math/term/term.js'
import type { Row } from './cell.js'
import { exact, named, type Relation } from './relation.js'

const DECIBEL = /(?<!\p{L})dB(?!\p{L})/u
/** So much text behind a figure holds its unit. */
const MAX_UNIT = 5

/** Whether a column is in decibels, as its head or each of its cells says. */
export function isInDecibels(
  target: number,
  titles: readonly string[],
  rows: readonly Row[],
  source: string,
): boolean {
  if (DECIBEL.test(titles[target] ?? '')) return true
  const cells = rows.flatMap(row => row.get(target) ?? [])
  return cells.length > 0 && cells.every(({ end }) => DECIBEL.test(source.slice(end, end + MAX_UNIT)))
}

/** Of a ratio of amplitudes and one of powers, of what is gained and what is lost. */
const PER_DECADE = [20, 10, -20, -10] as const

/** The relations by which a column in decibels may be the level of another one: 20 log₁₀ of a ratio of amplitudes. */
export const levelsOf = (columns: readonly number[]): readonly Relation[] =>
  columns.flatMap(column =>
    PER_DECADE.map(
      times =>
        ({
          from: [column],
          says: (heads: readonly string[]) => `${times} log₁₀ of ${named(heads, column)}`,
          over: ([x]) => {
            const ends =
              x!.lower > 0 ? [x!.lower, x!.upper].map(end => times * Math.log10(end)) : [Number.NaN]
            return { lower: Math.min(...ends), upper: Math.max(...ends) }
          },
          of: ([x]): Term => multiply(times, divide(ln(exact(x!)), ln(10))),
          factor: 'none' as const,
          isSaid: true as const,
        }) satisfies Relation,
    ),
  )
