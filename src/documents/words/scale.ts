import type { Range } from '../model/range.js'

/** The sign or word that scales a figure, as the token writes it. */
export interface Scale extends Range {
  readonly scale: string
}

/** One space, or one of TeX. */
const GAP = String.raw`(?:\r\n|\s|~|\\[,;: ])?`
/** What parts the number of `\SI{5}{\percent}` from its unit. */
const JOINT = String.raw`\}\{\\`
const BOUNDARY = String.raw`(?![\p{L}\p{N}])`
/** A times sign scales what follows in words (`8× smaller`), and multiplies what follows in figures (`8 × 10`). */
const BEFORE_WORDS = String.raw`(?=\s+\p{Ll}|\s*[.,;:!?)]|\s*$)`
const SIGN = new RegExp(
  [
    String.raw`${GAP}(?<percent>\\?%)${BOUNDARY}`,
    `${GAP}(?<letter>[KMBT])${BOUNDARY}`,
    `(?<kilo>k)${BOUNDARY}`,
    `${GAP}(?<short>[MmBbTt]n)${BOUNDARY}`,
    `${GAP}(?<times>×)${BEFORE_WORDS}`,
    String.raw`(?<cross>x)(?=\s+\p{Ll})`,
    `(?<fold>-?fold)${BOUNDARY}`,
    `(?:${GAP}|-|${JOINT})(?<word>thousand|million|billion|trillion|percent|per cent)${BOUNDARY}`,
  ].join('|'),
  'uy',
)

/** What scales a figure that ends at this place, glued to it or after one space. */
export function scaleAt(text: string, at: number): Scale | null {
  SIGN.lastIndex = at
  const groups = SIGN.exec(text)?.groups
  if (!groups) return null
  const end = SIGN.lastIndex
  const { percent, letter, kilo, short, word } = groups
  if (percent || word?.startsWith('per')) return { scale: '%', start: at, end }
  const initial = letter ?? (kilo ?? short)?.charAt(0).toUpperCase()
  return { scale: initial ?? word ?? '×', start: at, end }
}
