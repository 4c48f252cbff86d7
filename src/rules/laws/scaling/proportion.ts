import type { Token } from '../../../documents/model/document.js'
import type { Sense } from '../../../english/lexicon.js'
import type { Direction } from '../../../english/worded/scaled/direction.js'
import type { Name } from '../../../english/worded/scaled/named.js'
import type { Term } from '../../../math/term/term.js'

/** A quantity that grows or falls with another, and may be proportional to a power of it, whatever else stays as it is. */
export interface Proportion {
  readonly of: Name
  readonly by: Name
  /** What else the law has, which a sentence may hold fixed. */
  readonly beside: Name
  /** The power, without symbols; null where the page does not tell it. */
  readonly exponent: () => Term | null
  /** Whether it grows where the other does; null where the page does not tell it. */
  readonly direction: () => Direction | null
  /** What the laws of one quantity share that may change together. */
  readonly family: unknown
  readonly says: string
  /** Whether it leaves out what is lost on the way, so that a figure that differs may have been measured. */
  readonly isIdeal?: true
  /** The formula of the page that says so; absent for a law that everybody knows. */
  readonly token?: Token
  /** What the section has to speak of for the law to be meant. */
  readonly needs?: Sense
  /** A sentence that speaks of this may mean something else. */
  readonly unless?: Sense
}
