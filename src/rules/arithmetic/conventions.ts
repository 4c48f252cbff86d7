import { undecided } from '../../math/judges/judgement.js'
import { type Convention, OTHERS, USUAL } from '../../math/units/convention.js'
import { isOfChemistry } from '../../page/quantities/chemistry.js'
import type { Measured } from '../../page/quantities/measured-side.js'
import { unitsInSight } from '../../page/quantities/units-in-sight.js'
import type { Statement } from '../../page/statement.js'
import type { JudgedSides } from './judge-relation.js'

/** What a page gives as 10 nF is put in as 10^-8 by whoever counts in farads. */
export const BASE_UNITS: Convention = { second: new Set(['base']) }

/**
 * `1 KB = 1024 B`, `0.1 M` at `298 K`: a letter that is a unit may stand beside a prefix of 1024, or beside a molar.
 */
export const CONVENTIONS: readonly Convention[] = [
  ...OTHERS,
  BASE_UNITS,
  { second: new Set(['letter', 'prefix']) },
  { second: new Set(['letter', 'molar']) },
]

/**
 * What two sides are judged under a convention that the statement bears: where nothing in sight is of chemistry, a million
 * that fits as moles per litre is left open, and nothing is corrected by it.
 */
export function borne(
  found: JudgedSides,
  sides: readonly Measured[],
  { second }: Convention,
  { chain: { token }, reading }: Statement,
): JudgedSides | null {
  if (!second.has('molar')) return found
  if (isOfChemistry(sides, unitsInSight(token, reading, USUAL), token, reading)) return found
  const { judgement } = found
  if (judgement.verdict !== 'holds') return null
  return { ...found, judgement: undecided('notation', `M may be moles per litre; ${judgement.explanation}`) }
}
