import type { Token } from '../../documents/model/document.js'
import type { Where } from '../../english/predicates/where.js'
import type { Domains } from '../../math/engines/domain.js'
import { type Ends, EVERYTHING, openRange } from '../../page/domains/piece.js'
import { setIn, spokenOf, UNKNOWN } from '../../page/domains/spoken.js'
import { DESCRIBED } from '../../page/domains/words.js'
import type { Reading } from '../../page/reading.js'

/** Between which ends something is said to be so of a variable; null where nothing is said, or it is not understood. */
export function endsSaid(where: Where<Token>, variable: string, reading: Reading): Ends | null {
  if (where.kind === 'unsaid') return null
  if (where.kind === 'everywhere') return EVERYTHING
  const { formula, named } = where
  const [chain, another] = reading.chains.get(formula) ?? []
  if (!chain || another) return null
  const set = chain.signs.length === 0 ? setIn(formula, reading) : UNKNOWN
  const [own, more] = set === UNKNOWN ? spokenOf(chain, reading) : []
  if (more || (own && own[0] !== variable)) return null
  const said = own ? own[1] : set
  if (said === UNKNOWN || said?.inPi) return null
  if (said) return said
  const described = named.map(word => DESCRIBED[word]).filter(bounds => bounds !== undefined)
  return described.length > 1 ? null : (described[0] ?? (own ? EVERYTHING : null))
}

/** The inside of an interval as the domain of a variable. */
export const domainOf = (variable: string, ends: Ends): Domains => new Map([[variable, openRange(ends)]])
