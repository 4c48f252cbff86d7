import { exactly, filled, integer, listOf, oneOf, type Shape, truth } from '../shapes/shape.js'
import type { Term } from '../term/term.js'
import type { WordAmbiguity } from './convention.js'
import { BASES } from './library.js'
import type { PrefixUse } from './prefixes.js'

/** A unit, or a thing that is counted, by the words that name it. */
export interface UnitDefinition {
  /** Short forms, in which case matters: `Hz`. */
  readonly symbols?: readonly string[]
  /** Words in small letters and the singular; neither case nor an s behind matters: `hour`. */
  readonly names?: readonly string[]
  /**
   * What one is worth in base units (kg, m, s, A, K, mol, byte, a currency), as a decimal, a fraction or a closed term;
   * 1 where it is left out, and 'unknown' for a unit that has several worths, by which nothing is then called wrong.
   */
  readonly factor?: Term | string
  /** The powers of the base quantities: of metres per second `{ length: 1, time: -1 }`; none for what is only counted. */
  readonly dimension?: Readonly<Record<string, number>>
  /** Which prefixes it takes; none where it is left out. */
  readonly prefixes?: PrefixUse
  /** What one is worth under a second reading of its word. */
  readonly readings?: Readonly<Partial<Record<WordAmbiguity, string>>>
  /** Words that these would be by their letters, and are not: `mb`. */
  readonly except?: readonly string[]
  /** A symbol of one letter that is its unit right behind a figure of prose; others are more often the name of a quantity. */
  readonly isLetterOfProse?: boolean
}

/**
 * What a dimension is made of: what the library measures, bytes for information, which it counts in bits, and
 * currencies, none of which is worth another.
 */
export const BASE_QUANTITIES = [...BASES.filter(base => base !== 'bit'), 'byte', 'USD', 'EUR', 'GBP', 'JPY']

const words = listOf(filled, 1000)

const factor: Shape<Term | string> = (value, place) =>
  typeof value === 'object' && value !== null && 'kind' in value ? (value as Term) : filled(value, place)

/** A dimension of another name would be a quantity of its own, which no unit of a page ever meets. */
const dimension = exactly<Record<string, number>>(
  Object.fromEntries(BASE_QUANTITIES.map(base => [base, integer])),
  BASE_QUANTITIES,
)

const OPTIONAL = {
  symbols: words,
  names: words,
  factor,
  dimension,
  prefixes: oneOf('none', 'metric', 'counting', 'memory'),
  readings: exactly<NonNullable<UnitDefinition['readings']>>(
    { prefix: filled, calendar: filled, twelfth: filled, letter: filled, molar: filled, rate: filled },
    ['prefix', 'calendar', 'twelfth', 'letter', 'molar', 'rate'],
  ),
  except: words,
  isLetterOfProse: truth,
} as const

/** The shape of what defineUnit is handed. */
export const UNIT = exactly<UnitDefinition>(OPTIONAL, Object.keys(OPTIONAL) as (keyof typeof OPTIONAL)[])
