import type { Token } from '../../../documents/model/document.js'
import type { Sense } from '../../../english/lexicon.js'
import type { Name } from '../../../english/worded/scaled/scaled.js'
import type { Term } from '../../../math/term/term.js'

/** A quantity that is proportional to a power of another, whatever else stays as it is. */
export interface Proportion {
  readonly of: Name
  readonly by: Name
  /** The power, without symbols; null where the page does not tell it. */
  readonly exponent: () => Term | null
  readonly says: string
  /** The formula of the page that says so; absent for a law that everybody knows. */
  readonly token?: Token
  /** What the section has to speak of for the law to be meant. */
  readonly needs?: Sense
}
