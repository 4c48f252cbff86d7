import type { Token } from '../../../documents/model/document.js'
import { endAt } from '../../../documents/model/match-at.js'
import { maySayShare } from '../../../documents/prose-arithmetic/share.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'
import { approximate } from './approximate.js'

/** Between a formula and what stands behind it. */
const BEHIND = /(?:\$|\\\))?/y
/** Between two numbers of a division that is said in words. */
const IN_WORDS = /^\s*\p{L}/u
/** What a side holds that may be less than 1. */
const PARTS: ReadonlySet<Node['head']> = new Set(['div', 'percent', 'pow', 'call', 'binomial', 'exp'])

/**
 * Why a figure may be a part of what stands behind it, or may be rounded to "1 in" a whole number; null where it is
 * neither.
 */
export function doubtOfShare({ left, right }: Link, _token: Token, source: string): string | null {
  if (isCounted(left, right, source)) return 'the share may be one of a whole that is not printed'
  if (isInPoints(left, right, source)) return 'the figure may be in percentage points'
  if (isScore(left, right)) return 'it may be a score out of a total'
  if (isShare(right, source)) return isRounded(left, right) ? 'what it is one of may have been rounded' : null
  const goesOn = right.head === 'number' && maySayShare(source, endAt(BEHIND, source, right.end)!)
  return goesOn && mayBePart(left) ? 'the figure may be a part of what stands behind it' : null
}

/** A figure from 1 on and what it counts, before the sign. */
const COUNTED =
  /^[1-9][\d.,]{0,30}(?:\s|\\[,; ]|~){0,3}(?:\\(?:text|mathrm)\{[^{}]{1,40}\}|\p{L}[\p{L}/ -]{0,40})\s{0,3}\$?\s{0,3}$/u

/** `12 GPUs = 75%`: so many of a number that the page may print elsewhere. */
const isCounted = (left: Node, { head, start }: Node, source: string): boolean =>
  head === 'percent' && COUNTED.test(source.slice(left.start, start).replace(/(?:=|≈|\\approx)\s*$/, ''))

const POINTS = /(?:\$|\\\))?\s?(?:percentage[- ])?(?:points?|pp)(?![\w-])/iy

/** `8/164 ≈ 4.9` points: a hundred times as much, as far as it is printed. */
function isInPoints(left: Node, { head, text, end }: Node, source: string): boolean {
  const value = head === 'number' && endAt(POINTS, source, end) !== null ? approximate(left) : null
  const decimals = text.split('.')[1]?.length ?? 0
  return value !== null && (100 * value).toFixed(decimals) === text
}

const mayBePart = ({ head, text, args }: Node): boolean =>
  PARTS.has(head) || (head === 'number' && text.includes('.')) || args.some(mayBePart)

/** `1 in 273`. */
const isShare = ({ head, args }: Node, source: string): boolean =>
  head === 'div' && IN_WORDS.test(source.slice(args[0]!.end, args[1]!.start))

/** `7 + 8 = 15/20`: so many of so many marks. */
function isScore(left: Node, { head, args }: Node): boolean {
  const [part, whole] =
    head === 'div' ? args.map(arg => (arg.head === 'number' ? Number(arg.text) : null)) : []
  if (typeof part !== 'number' || typeof whole !== 'number' || part > whole) return false
  return (
    left.head === 'add' && left.args.every(({ text }) => /^\d+$/.test(text)) && approximate(left) === part
  )
}

/** A million stands for 1,048,576, and ten for no seven. */
const ROUGH = 0.1

/**
 * Whether a share of a whole number is as near as one gets with its last digit that is not 0, `1 in 300`: of the other
 * side, of what that leaves (99% goes wrong 1 in 100 times), or of odds (1/5 is 1 in 6).
 */
function isRounded(left: Node, { args }: Node): boolean {
  const [part, whole] = args.map(approximate)
  const value = approximate(left)
  if (value === null || part == null || whole == null) return true
  const lastDigit = 10 ** /(?<!0)0*$/.exec(args[1]!.text)![0].length
  const room = Math.max(1, Math.min(lastDigit, ROUGH * whole)) / 2
  return [value, 1 - value, value / (1 + value)].some(share => Math.abs(part / share - whole) <= room)
}
