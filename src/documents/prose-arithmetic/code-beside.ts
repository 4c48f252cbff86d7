import type { Token } from '../model/document.js'
import { isAt } from '../model/match-at.js'
import { worksOut } from './code-arithmetic.js'

const SIGN_BEHIND = /\s{0,9}(?:=(?![=>])|≈|~=|\\?~(?=\s{0,9}\d))/y
/** Behind a figure, its unit or other code: what gives a name a value is not one of two sides. */
const SIGN_BEFORE = /[\d`](?:\s?[\p{L}%]{1,9})?\s{0,9}[=≈]\s{0,9}$/u
const FIGURE = /^[$€£]?\d[\d.,]*(?:e[+-]?\d+)?\s?[\p{L}%/]*$/u
/** As far before code as its sign is looked for. */
const NEAR = 24

/** Whether inline code is one side of a relation whose other side is prose: `` `16/300` = 0.053 seconds``. */
export function isSideOfProse({ kind, text, start, end, inner }: Token, source: string): boolean {
  if (kind !== 'code' || !inner || source.slice(inner.start, inner.end) !== text) return false
  const isBehind = SIGN_BEFORE.test(source.slice(Math.max(0, start - NEAR), start))
  return worksOut(text) ? isBehind || isAt(SIGN_BEHIND, source, end) : isBehind && FIGURE.test(text)
}
