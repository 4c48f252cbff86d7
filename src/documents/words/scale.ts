import {
  nameOfScale,
  scaleAbbreviations,
  scaleLetters,
  scaleOf,
  scaleSigns,
  scaleWords,
} from '../../math/units/scales.js'
import { alternatives, derived } from '../../math/units/table.js'
import { matchAt } from '../model/match-at.js'
import type { Range } from '../model/range.js'

/** The sign or word that scales a figure: its name, or the letter that the token writes. */
export interface Scale extends Range {
  readonly scale: string
}

/** One space, or one of TeX. */
const GAP = String.raw`(?:\r\n|\s|~|\\[,;: ])?`
/** A sign may stand further off, where an entity for a blank stood between. */
const GAP_OF_SIGN = String.raw`(?:${GAP}|[ \u00a0]{2,9})`
/** What separates the number of `\SI{5}{\percent}` from its unit. */
const JOINT = String.raw`\}\{\\`
const BOUNDARY = String.raw`(?![\p{L}\p{N}])`
/** A times sign scales what follows in words (`8× smaller`), and multiplies what follows in figures (`8 × 10`). */
const BEFORE_WORDS = String.raw`(?=\s+\p{Ll}|\s*[.,;:!?)]|\s*$)`

const pattern = derived(
  () =>
    new RegExp(
      [
        String.raw`${GAP_OF_SIGN}\\?(?<sign>${alternatives(scaleSigns())})${BOUNDARY}`,
        `${GAP}(?<letter>${alternatives(scaleLetters('apart'))})${BOUNDARY}`,
        `(?<glued>${alternatives(scaleLetters('glued'))})${BOUNDARY}`,
        `${GAP}(?<short>${alternatives(scaleAbbreviations())})${BOUNDARY}`,
        `${GAP}(?<times>×)${BEFORE_WORDS}`,
        String.raw`(?<cross>x)(?=\s+\p{Ll})`,
        `(?<fold>-?fold)${BOUNDARY}`,
        `(?:${GAP}|-|${JOINT})(?<word>${alternatives(scaleWords())})${BOUNDARY}`,
      ].join('|'),
      'uy',
    ),
)

/** What scales a figure that ends at this place, glued to it or after one space. */
export function scaleAt(text: string, at: number): Scale | null {
  const found = pattern()
  const groups = matchAt(found, text, at)?.groups
  if (!groups) return null
  const end = found.lastIndex
  const { sign, letter, glued, short, word } = groups
  const named = sign ?? short ?? word
  const name = named === undefined ? undefined : nameOfScale(scaleOf(named)!)
  return { scale: name ?? named ?? letter ?? glued ?? '×', start: at, end }
}
