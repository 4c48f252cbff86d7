import { Rational } from '../../math/number/rational.js'
import { textBefore } from './lead.js'

const NUMBER = /(?<![\d.,])(?:\d{1,3}(?:[,   ]\d{3})+(?!\d)|\d+)(?:\.\d+)?(?![.,]*\d)/g
/** A digit alone is the number of a table, or counts something. */
const MIN_DIGITS = 2
const MAX_NUMBERS = 12

/** What a standard error is multiplied by for half of an interval of so many percent: quantiles of the normal distribution. */
const QUANTILES: ReadonlyMap<string, string> = new Map([
  ['90', '1.645'],
  ['95', '1.96'],
  ['99', '2.576'],
])

/** The numbers in the heads of a table and in the words before it, but powers of ten. */
export function numbersNear(start: number, heads: readonly string[], source: string): readonly Rational[] {
  const texts = [textBefore(start, source), ...heads]
  const found = texts.flatMap(text => text.match(NUMBER) ?? []).map(text => text.replaceAll(/[,   ]/g, ''))
  const near = [...new Set(found)]
    .filter(
      text =>
        text
          .replace('.', '')
          .replace(/^0+/, '')
          .replace(/(?<!0)0+$/, '').length >= MIN_DIGITS,
    )
    .slice(-MAX_NUMBERS)
  return near.map(text => Rational.of(text))
}

/** The quantiles of the percentages in the heads of a table. */
export const quantilesOf = (heads: readonly string[]): readonly Rational[] =>
  [...QUANTILES].flatMap(([percent, quantile]) =>
    heads.some(text => new RegExp(String.raw`(?<![\d.])${percent}(?![\d.])`).test(text))
      ? [Rational.of(quantile)]
      : [],
  )

const FIGURE_OF_HEAD = /^[^\d]{0,20}?(\d+(?:\.\d+)?)[^\d]*$/

/** How the one number in the head of a column stands to that of another one: 4.25/16 of "4.25 bit" beside "16 bit". */
export function ratioOfHeads(
  heads: readonly string[],
  [other, more]: readonly number[],
  target: number,
): Rational | null {
  const [from, to] = [other, target].map(column => FIGURE_OF_HEAD.exec(heads[column ?? -1] ?? '')?.[1])
  if (from === undefined || to === undefined || more !== undefined) return null
  // The heads X = 0 and X = 1 of a table are no factors.
  if (Number(from) === 0 || Number(to) === 0) return null
  return Rational.of(to).div(Rational.of(from))
}
