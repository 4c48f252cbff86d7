import { lettersOfProse } from '../../../math/units/define-unit.js'
import { scaleOf } from '../../../math/units/scales.js'
import { findUnit } from '../../../math/units/unit-of-word.js'

/** Prefixes whose letters stand before a unit in prose; with the others as in `am`, `as` and `pm` a word comes about. */
const PROSE_PREFIXES: ReadonlySet<string | null> = new Set([null, ...'k M G T P E c d m u µ μ n'.split(' ')])

/** `pF`, `pA`, `fJ`: before a capital they make no word; pH is no unit. */
const SMALL = /^[pf][FACVWJN]$/

/** Whether a word behind a figure is nearly always its unit. */
export function isUnitWord(word: string): boolean {
  const bare = word.replace(/⁻?[¹²³⁴]$|(?<=m)[23]$/, '').replace(/\/s$/, '')
  if (bare.length === 1) return bare === 'B' || bare === '°' || lettersOfProse().includes(bare)
  if (scaleOf(bare)?.signs || SMALL.test(bare)) return true
  const found = findUnit(bare)
  return found !== null && PROSE_PREFIXES.has(found.prefix?.symbol ?? null)
}
