const listed = (words: string): readonly string[] => words.split(' ')

/** The numerals from zero to nineteen, each at its value. */
export const UNITS = listed(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)

/** Twenty to ninety. */
export const TENS = listed('twenty thirty forty fifty sixty seventy eighty ninety')

const numbered = (words: string, from: number): [string, string][] =>
  listed(words).map((word, i) => [word, `${from + i}`])

/** Parts, which are also places in an order: `a third of the data`, `the third term`. */
export const PARTS: ReadonlyMap<string, string> = new Map([
  ['half', '2'],
  ['third', '3'],
  ['quarter', '4'],
  ...numbered(
    'fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    5,
  ),
  ['hundredth', '100'],
  ['thousandth', '1000'],
])

/** Words that hold their own times sign. */
export const MULTIPLES: ReadonlyMap<string, string> = new Map([
  ['twice', '2'],
  ...numbered('twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold', 2),
  ['hundredfold', '100'],
  ['thousandfold', '1000'],
])

/** By how much a verb multiplies what stands behind it: by the first of its forms it is named. */
const FACTORS: readonly (readonly [forms: readonly string[], factor: string])[] = [
  [listed('halve halves halving'), '1/2'],
  [listed('double doubles doubling'), '2'],
  [listed('triple triples tripling'), '3'],
  [listed('quadruple quadruples quadrupling'), '4'],
]
/** By how much a participle says that something is multiplied. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map([
  ['halved', '1/2'],
  ['doubled', '2'],
  ['tripled', '3'],
  ['quadrupled', '4'],
])

/** By how much what "is doubled" is multiplied, as a fraction; null for other words. */
export const factorOfParticiple = (word: string): string | null => PARTICIPLES.get(word) ?? null

/** By how much a verb multiplies its object, as a fraction; null for other words. */
export const factorOfVerb = (verb: string): string | null =>
  FACTORS.find(([forms]) => forms.includes(verb))?.[1] ?? null

/** The verb that multiplies by a factor; null where there is none. */
export const verbOfFactor = (factor: string): string | null =>
  factor === '1' ? 'leave as it is' : (FACTORS.find(([, known]) => known === factor)?.[0][0] ?? null)

/** The end of `twenty-first`. */
export const ORDINAL_END = /-(?:first|second|third|[a-z]{1,5}th)(?!\p{L})/iuy
