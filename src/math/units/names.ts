/** The units of the library that are looked for in documents; others have names that mean something else in prose. */

/** A map has no inherited keys: `toString` is no unit. */
const mapped = <V>(entries: Readonly<Record<string, V>>): ReadonlyMap<string, V> =>
  new Map(Object.entries(entries))

const listed = (names: string): readonly string[] => names.split(' ')

/** Symbols, which take a prefix of one or two letters: `km`, `us`, `dam`. */
export const SYMBOLS: ReadonlySet<string> = new Set(
  listed('m g s A K mol cd L l Hz N Pa J W V F S Wb H T lm lx rad Wh'),
)

/** Symbols that take none. */
export const PLAIN_SYMBOLS: ReadonlySet<string> = new Set(
  listed('min h hr hrs sec ft yd mi lb lbs oz gal tbsp tsp psi atm mmHg C t'),
)

/** Words, which take a prefix in full (`kilometres`), and their symbols. */
export const WORDS: ReadonlyMap<string, string> = mapped({
  meter: 'm',
  gram: 'g',
  second: 's',
  hertz: 'Hz',
  newton: 'N',
  pascal: 'Pa',
  joule: 'J',
  watt: 'W',
  volt: 'V',
  farad: 'F',
  ohm: 'ohm',
  weber: 'Wb',
  henry: 'H',
  tesla: 'T',
  siemens: 'S',
  lumen: 'lm',
  lux: 'lx',
  ampere: 'A',
  kelvin: 'K',
  liter: 'L',
  mole: 'mol',
  coulomb: 'C',
})

/** Words that take none, and the name that the library has for them. */
export const PLAIN_WORDS: ReadonlyMap<string, string> = new Map([
  ...listed('minute hour day week mile acre hectare bar inch foot yard ounce').map(
    name => [name, name] as const,
  ),
  ...listed('gallon quart pint cup tablespoon teaspoon tonne').map(name => [name, name] as const),
  ['feet', 'foot'],
  ['inches', 'inch'],
  ['pound', 'lb'],
  ['ha', 'hectare'],
])

/** Spans of so many years. */
export const YEARS: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['yr', 1],
  ['yrs', 1],
  ['decade', 10],
  ['century', 100],
  ['centuries', 100],
])

/** Prefixes in full, longest first, so that `deca` is not `dec`. */
export const LONG_PREFIX =
  /^(?:yotta|zetta|exa|peta|tera|giga|mega|kilo|hecto|deca|deci|centi|milli|micro|nano|pico|femto|atto)(?=\p{L})/u
export const SHORT_PREFIX = /^(?:da|[YZEPTGMkhdcmunpfazy])(?=\p{L})/u

/** The letters of the prefixes in full: siunitx writes `\\micro\\m`. */
export const SHORT_PREFIXES: Readonly<Record<string, string>> = {
  yotta: 'Y',
  zetta: 'Z',
  exa: 'E',
  peta: 'P',
  tera: 'T',
  giga: 'G',
  mega: 'M',
  kilo: 'k',
  hecto: 'h',
  deca: 'da',
  deci: 'd',
  centi: 'c',
  milli: 'm',
  micro: 'u',
  nano: 'n',
  pico: 'p',
  femto: 'f',
  atto: 'a',
}

/** What a count is multiplied by. */
export const SCALES: ReadonlyMap<string, string> = mapped({
  hundred: '1e2',
  thousand: '1e3',
  million: '1e6',
  billion: '1e9',
  trillion: '1e12',
  quadrillion: '1e15',
  dozen: '12',
  percent: '0.01',
  '%': '0.01',
  '‰': '0.001',
  mn: '1e6',
  bn: '1e9',
  tn: '1e12',
})

/** Letters right behind a figure; the second worth is the one that counts memory. */
export const SCALE_LETTERS: ReadonlyMap<string, readonly [decimal: string, binary: string]> = mapped({
  k: ['1e3', '1024'],
  K: ['1e3', '1024'],
  M: ['1e6', '1048576'],
  G: ['1e9', '1073741824'],
  B: ['1e9', '1e9'],
  T: ['1e12', '1099511627776'],
  P: ['1e15', '1125899906842624'],
})

/** The prefixes of units that computers count. */
export const PREFIX_WORTH: Readonly<Record<string, readonly [decimal: string, binary: string]>> = {
  '': ['1', '1'],
  k: ['1e3', '1024'],
  m: ['1e6', '1048576'],
  g: ['1e9', '1073741824'],
  t: ['1e12', '1099511627776'],
  p: ['1e15', '1125899906842624'],
  e: ['1e18', '1152921504606846976'],
  z: ['1e21', '1180591620717411303424'],
  y: ['1e24', '1208925819614629174706176'],
}

export const CURRENCIES: ReadonlyMap<string, readonly [name: string, worth: string]> = mapped({
  $: ['USD', '1'],
  usd: ['USD', '1'],
  dollar: ['USD', '1'],
  cent: ['USD', '1/100'],
  '¢': ['USD', '1/100'],
  '€': ['EUR', '1'],
  eur: ['EUR', '1'],
  euro: ['EUR', '1'],
  '£': ['GBP', '1'],
  gbp: ['GBP', '1'],
  '¥': ['JPY', '1'],
})
