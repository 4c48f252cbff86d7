import { Rational } from '../number/rational.js'
import { expectDefinition } from '../shapes/definition.js'
import { exactly, filled, listOf, oneOf, recordOf, truth } from '../shapes/shape.js'
import { derived, noteDefinition } from './table.js'

/** Where a letter scales the figure before it: also behind a blank, only glued to it, or only glued to it in a formula. */
export type LetterPlace = 'apart' | 'glued' | 'formula'

/** What multiplies the figure before it. */
export interface ScaleDefinition {
  /** What one is worth, as a decimal: `1e9`. */
  readonly worth: string
  /** What a letter of it is worth where memory is counted. */
  readonly binary?: string
  /** Words, in small letters and the singular: `billion`. */
  readonly words?: readonly string[]
  /** Signs, glued to the figure or behind a blank: `%`. */
  readonly signs?: readonly string[]
  /** Short words, of which the first letter may be a capital: `bn`. */
  readonly abbreviations?: readonly string[]
  readonly letters?: Readonly<Record<string, LetterPlace>>
  /** A word that also multiplies the number word before it: `two dozen`. */
  readonly isCount?: boolean
}

const scales: ScaleDefinition[] = []

const words = listOf(filled, 1000)
const SCALE = exactly<ScaleDefinition>(
  {
    worth: filled,
    binary: filled,
    words,
    signs: words,
    abbreviations: words,
    letters: recordOf(oneOf('apart', 'glued', 'formula')),
    isCount: truth,
  },
  ['binary', 'words', 'signs', 'abbreviations', 'letters', 'isCount'],
)

/**
 * Adds a scale: every reader of prose, tables and formulas knows its words from then on. Throws TypeError where a field is
 * of another kind, and RangeError for a worth that is no number above zero, for a scale without a word, and for a word,
 * sign or letter that scales already.
 */
export function defineScale(scale: ScaleDefinition): void {
  expectDefinition('defineScale', SCALE, scale)
  if (spellingsOf(scale).length === 0) throw new RangeError('defineScale: expected a word, got none')
  if (Rational.of(scale.worth).sign() <= 0)
    throw new RangeError(`defineScale: expected a worth above zero, got ${scale.worth}`)
  const taken = spellingsOf(scale).find(spelling => worthOfScale(spelling) !== undefined)
  if (taken !== undefined) throw new RangeError(`defineScale: expected a new word, got ${taken}`)
  scales.push(scale)
  noteDefinition()
}

const spellingsOf = ({ words = [], signs = [], abbreviations = [], letters = {} }: ScaleDefinition) => [
  ...words,
  ...signs,
  ...abbreviations,
  ...Object.keys(letters),
]

const bySpelling = derived(
  () => new Map(scales.flatMap(scale => spellingsOf(scale).map(spelling => [spelling, scale] as const))),
)

/** The scale of a word, sign, abbreviation or letter. Case matters for letters only: `M` is a million, and `m` none. */
export function scaleOf(written: string): ScaleDefinition | undefined {
  const found = bySpelling()
  if (written.length === 1) return found.get(written)
  const lower = written.toLowerCase()
  return found.get(lower) ?? found.get(lower.replace(/s$/, ''))
}

/** Every spelling of the scale of a letter, in small letters, as alternatives of a shape of a book: `b|bn|…` of `B`. */
export const shapeOfScale = (letter: string): string =>
  spellingsOf(scaleOf(letter)!)
    .map(spelling => spelling.toLowerCase())
    .join('|')

/** What a scale is worth, as a decimal; undefined for what is none. */
export const worthOfScale = (written: string): string | undefined => scaleOf(written)?.worth

/** The one name of a scale: its sign, or else its first word; a scale of letters alone has none. */
export const nameOfScale = ({ signs, words }: ScaleDefinition): string | undefined => signs?.[0] ?? words?.[0]

/** All words of scales. */
export const scaleWords = derived(() => scales.flatMap(({ words = [] }) => words))

/** All signs of scales. */
export const scaleSigns = derived(() => scales.flatMap(({ signs = [] }) => signs))

/** All abbreviations, with a small and with a capital first letter. */
export const scaleAbbreviations = derived(() =>
  scales.flatMap(({ abbreviations = [] }) =>
    abbreviations.flatMap(short => [short, `${short.charAt(0).toUpperCase()}${short.slice(1)}`]),
  ),
)

/** The letters that scale a figure at these places. */
export const scaleLetters = (...places: readonly LetterPlace[]): string[] =>
  scales.flatMap(({ letters = {} }) =>
    Object.keys(letters).filter(letter => places.includes(letters[letter]!)),
  )

/** The words that multiply a number word, or count one of themselves: a dozen, a million. */
export const countWords = derived(
  () =>
    new Map(
      scales
        .filter(({ worth }) => Rational.of(worth).isInteger())
        .flatMap(({ words = [], worth, isCount = false }) =>
          words.map(word => [word, { value: Rational.of(worth).numerator, isCount }] as const),
        ),
    ),
)

defineScale({ worth: '12', words: ['dozen'], isCount: true })
defineScale({ worth: '1e2', words: ['hundred'], isCount: true })
defineScale({ worth: '1e3', binary: '1024', words: ['thousand'], letters: { K: 'apart', k: 'glued' } })
defineScale({
  worth: '1e6',
  binary: '1048576',
  words: ['million'],
  abbreviations: ['mn'],
  letters: { M: 'apart' },
})
defineScale({ worth: '1e9', words: ['billion'], abbreviations: ['bn'], letters: { B: 'apart' } })
defineScale({ worth: '1e9', binary: '1073741824', letters: { G: 'formula' } })
defineScale({
  worth: '1e12',
  binary: '1099511627776',
  words: ['trillion'],
  abbreviations: ['tn'],
  letters: { T: 'apart' },
})
defineScale({ worth: '1e15', words: ['quadrillion'] })
defineScale({ worth: '0.01', signs: ['%'], words: ['percent', 'per cent'] })
defineScale({ worth: '0.001', signs: ['‰'], words: ['per mille', 'permille'] })
