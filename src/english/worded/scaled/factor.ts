import { isWordFor } from '../../lexicon.js'
import { hasSense } from '../../matching.js'
import type { Word } from '../../word.js'

/**
 * By how much something is multiplied: a fraction that a word says, `1/2` of "halves", or a figure of the sentence and
 * what it does: "falls by a factor of 3" is over 3, "grows by 20%" is 20% more. Of a first value and a second one it is
 * their quotient.
 */
export type Factor<T extends Word> =
  | { readonly digits: string }
  | { readonly figure: T; readonly way: 'times' | 'over' | 'more' | 'less' }
  | { readonly first: T; readonly second: T }

/** A factor, the word that says it, and the place behind it. */
export interface FoundFactor<T extends Word> {
  readonly factor: Factor<T>
  readonly by: number
  readonly to: number
}

/** What a verb does to what it speaks of. */
export type Change = 'multiply' | 'divide' | 'grow' | 'shrink'

/** "By 4" behind "multiplies", "by a factor of 4", "10×", "by 20%" behind "grows": what the figure does to what changes. */
export function factorBehind<T extends Word>(
  tokens: readonly T[],
  at: number,
  change: Change,
): FoundFactor<T> | null {
  const share = shareBehind(tokens, at, change)
  if (share) return share
  const isBy = tokens[at]?.text === 'by'
  const first = skipRough(tokens, isBy ? at + 1 : at)
  const isFactor = isBy && isFactorOf(tokens, first)
  const place = isFactor ? skipRough(tokens, first + 3) : first
  const figure = tokens[place]
  if (!figure || !isFigure(figure)) return null
  const to = place + 1
  const isUp = change === 'multiply' || change === 'grow'
  if (isShare(figure))
    return isBy && !isFactor && (change === 'grow' || change === 'shrink') && !isPoints(tokens[to])
      ? { factor: { figure, way: isUp ? 'more' : 'less' }, by: place, to }
      : null
  const isTimes = figure.scale === '×'
  // "Grows by 4" adds 4.
  if (!isFactor && !isTimes && !(isBy && (change === 'multiply' || change === 'divide'))) return null
  return { factor: { figure, way: isUp ? 'times' : 'over' }, by: place, to }
}

/** "In half", "to a quarter", "by a third" behind a verb of growth. */
function shareBehind<T extends Word>(
  tokens: readonly T[],
  at: number,
  change: Change,
): FoundFactor<T> | null {
  const preposition = tokens[at]?.text
  const place = skipRough(tokens, isWordFor(tokens[at + 1]?.text, 'indefinite') ? at + 2 : at + 1)
  const part = tokens[place]
  const [one, whole] = part?.kind === 'number' && part.scale === undefined ? part.text.split('/') : []
  if (!part || one !== '1' || !whole || change === 'multiply' || change === 'divide') return null
  const found = (digits: string): FoundFactor<T> => ({ factor: { digits }, by: place, to: place + 1 })
  const isHalving = preposition === 'in' && whole === '2'
  if (change === 'shrink' && (preposition === 'to' || isHalving)) return found(part.text)
  const rest = Number(whole) + (change === 'grow' ? 1 : -1)
  return preposition === 'by' ? found(`${rest}/${whole}`) : null
}

/** "20% longer", "25% less" at a figure. */
export function shareMoreAt<T extends Word>(tokens: readonly T[], at: number): FoundFactor<T> | null {
  const figure = tokens[at]
  if (!figure || !isFigure(figure) || !isShare(figure)) return null
  const found = (way: 'more' | 'less'): FoundFactor<T> => ({ factor: { figure, way }, by: at, to: at + 2 })
  if (hasSense(tokens[at + 1], 'moreThan')) return found('more')
  return hasSense(tokens[at + 1], 'fewerThan') ? found('less') : null
}

/** "8 times smaller", "4 times as large", "10× faster" at a figure; what lasts takes less where it is faster. */
export function comparisonAt<T extends Word>(
  tokens: readonly T[],
  at: number,
  isOfTime = false,
): FoundFactor<T> | null {
  const figure = tokens[at]
  if (!figure || !isFigure(figure) || isShare(figure)) return null
  const isHalf = figure.text === '1/2' && figure.scale === undefined
  const isTimes = figure.scale === '×' || /\\times\s*$/.test(figure.text)
  if (!isTimes && !isHalf && tokens[at + 1]?.text !== 'times') return null
  const next = at + (isTimes || isHalf ? 1 : 2)
  const found = (way: 'times' | 'over', to: number): FoundFactor<T> => ({
    factor: isHalf ? { digits: way === 'times' ? figure.text : '2' } : { figure, way },
    by: at,
    to,
  })
  const isFast = (word: Word | undefined): boolean => isOfTime && isWordFor(word?.text, 'faster')
  if (isFast(tokens[next])) return found('over', next + 1)
  if (isFast(tokens[next + 1])) return found('over', next + 2)
  if (!isHalf && hasSense(tokens[next], 'moreThan')) return found('times', next + 1)
  if (!isHalf && hasSense(tokens[next], 'fewerThan')) return found('over', next + 1)
  return tokens[next]?.text === 'as' && isWordFor(tokens[next + 1]?.text, 'extent')
    ? found('times', next + 2)
    : null
}

const isFactorOf = (tokens: readonly Word[], at: number): boolean =>
  ['a', 'factor', 'of'].every((word, i) => tokens[at + i]?.text === word)

/** The place behind "about", where it stands. */
export const skipRough = (tokens: readonly Word[], at: number): number =>
  hasSense(tokens[at], 'roughly') ? at + 1 : at

/** "4", "$\sqrt{2}$", "10×", "20%"; a figure with a unit or another scale is no factor. */
const isFigure = ({ kind, scale }: Word): boolean =>
  kind === 'math' || (kind === 'number' && (scale === undefined || scale === '×' || scale === '%'))

/** A figure in percent. */
export const isShare = ({ kind, text, scale }: Word): boolean =>
  scale === '%' || (kind === 'math' && /\\?%\s*$/.test(text))

/** "By 4 percentage points" says how much is added. */
const isPoints = (next: Word | undefined): boolean => hasSense(next, 'point')
