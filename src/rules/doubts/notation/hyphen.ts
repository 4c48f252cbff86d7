import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'

/** Nothing but a number has digits for its text. */
const isWhole = ({ text }: Node): boolean => /^\d+$/.test(text)

/** `30-40 min`, and nothing else that is computed. */
const RANGE = /^(\d{1,15})-(\d{1,15})(?![\d.])[^-+*/^×·]{0,40}$/u

/** Why a hyphen that is glued between two whole numbers of prose may not subtract; null where it does, or none stands there. */
export function doubtOfHyphen(
  link: Link,
  { notation }: Pick<Token, 'notation'>,
  source: string,
): string | null {
  if (notation === 'plain' && isListOfCounts(link, source)) return 'it may be a list of counts'
  const pair = notation === 'plain' ? hyphenated(link.left, source) : null
  const [, from, to] = RANGE.exec(source.slice(link.right.start, link.right.end)) ?? []
  if (notation === 'plain' && to !== undefined && Number(from) < Number(to))
    return 'it may be a range from one figure to the other'
  if (!pair || link.right.head === 'neg') return null
  if (pair.from < pair.to || isOfClock(pair, link.right))
    return 'it may be a range from one figure to the other'
  return isRecord(pair, link.right) ? 'it may be a record of two counts' : null
}

interface Pair {
  readonly from: bigint
  readonly to: bigint
}

function hyphenated(side: Node, source: string): Pair | null {
  const [from, to, more] = countsIn(side, source)
  return from !== undefined && to !== undefined && more === undefined ? { from, to } : null
}

/** The whole numbers between which nothing but hyphens stand; none of any other side. */
function countsIn({ head, args }: Node, source: string): readonly bigint[] {
  if (head !== 'add') return []
  const figures = args.map((arg, i) => (i > 0 && arg.head === 'neg' ? arg.args[0]! : arg))
  const areGlued = figures.every(
    (figure, i) =>
      isWhole(figure) && (i === 0 || /^[-–]$/.test(source.slice(figures[i - 1]!.end, figure.start))),
  )
  return areGlued ? figures.map(({ text }) => BigInt(text)) : []
}

/** `2-0-1 = 3`, tablets in the morning, at noon and in the evening: three counts or more, and what they add up to. */
function isListOfCounts({ left, right }: Link, source: string): boolean {
  const counts = countsIn(left, source)
  return counts.length > 2 && figureOf(right) === String(counts.reduce((sum, count) => sum + count))
}

/** The figure of a side that is one, with a unit or without. */
const figureOf = ({ head, args, text }: Node): string =>
  head === 'number' ? text : head === 'mul' || head === 'percent' ? figureOf(args[0]!) : ''

/** `8-5 = 9 hours`, from eight in the morning to five, and `22-6 = 8 h`: the hours of a clock begin anew at noon and at midnight. */
const isOfClock = ({ from, to }: Pair, right: Node): boolean =>
  [12n, 24n].some(hours => from <= hours && figureOf(right) === String(to - from + hours))

/** `11-5 = .688`, `12-4 = 75%`, `11-5 = 16 games`: won and lost give a share or a sum, and no difference is either. */
const isRecord = ({ from, to }: Pair, right: Node): boolean =>
  right.head === 'percent' || /^0?\./.test(figureOf(right)) || figureOf(right) === String(from + to)
