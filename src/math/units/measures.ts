import { Rational } from '../number/rational.js'
import { PI } from '../term/symbols.js'
import { divide, ln, number, symbol } from '../term/term.js'
import { defineUnit, type UnitDefinition } from './define-unit.js'
import { libraryUnit } from './library.js'

/** What the library knows by a name: a factor and a dimension. */
function fromLibrary(name: string): Pick<UnitDefinition, 'factor' | 'dimension'> {
  const { factor, dimension } = libraryUnit(name)
  const powers = [...dimension].map(([base, power]) => [base, Number(power.numerator)] as const)
  return { factor: number(factor), dimension: Object.fromEntries(powers) }
}

/** The units of the SI that take its prefixes: the symbol that the library knows, and the name. */
const METRIC = {
  m: 'meter metre',
  g: 'gram gramme',
  s: 'second',
  A: 'ampere',
  K: 'kelvin',
  mol: 'mole',
  cd: '',
  Hz: 'hertz',
  N: 'newton',
  Pa: 'pascal',
  J: 'joule',
  W: 'watt',
  V: 'volt',
  F: 'farad',
  S: 'siemens',
  Wb: 'weber',
  H: 'henry',
  T: 'tesla',
  lm: 'lumen',
  lx: 'lux',
  L: 'liter litre',
  l: '',
  rad: '',
  Wh: '',
}
const LETTERS_OF_PROSE = 'm s g J W L'.split(' ')

const listed = (names: string): readonly string[] => (names === '' ? [] : names.split(' '))

for (const [name, names] of Object.entries(METRIC))
  defineUnit({
    symbols: name === 'Hz' ? ['Hz', 'HZ'] : [name],
    names: listed(names),
    prefixes: 'metric',
    isLetterOfProse: LETTERS_OF_PROSE.includes(name),
    ...fromLibrary(name),
  })
defineUnit({ symbols: ['Ω', 'Ω'], names: ['ohm'], prefixes: 'metric', ...fromLibrary('ohm') })
// In capitals, and behind the other small prefixes, a word is an abbreviation, or a length of chromosome.
defineUnit({
  symbols: ['M'],
  factor: '1000',
  dimension: { amount: 1, length: -3 },
  prefixes: 'metric',
  except: listed('MM GM TM PM EM ZM YM kM hM daM dM cM aM'),
})
// As a symbol C takes no prefix: mC and pC are more often constants.
defineUnit({ symbols: ['C'], ...fromLibrary('C') })
defineUnit({ names: ['coulomb'], prefixes: 'metric', ...fromLibrary('C') })

/** Units that take no prefix, by the name that the library knows: other symbols, and names. */
const OTHERS: Readonly<Record<string, readonly [symbols: string, names: string]>> = {
  min: ['min mins Min', 'minute'],
  h: ['hr hrs', 'hour'],
  sec: ['sec secs', ''],
  day: ['d', 'day'],
  week: ['', 'week'],
  ft: ['ft', 'foot feet'],
  inch: ['', 'inch inches'],
  yd: ['yd', 'yard'],
  mi: ['mi', 'mile'],
  lb: ['lb lbs', 'pound'],
  oz: ['oz', 'ounce'],
  t: ['t', 'tonne'],
  acre: ['', 'acre'],
  hectare: ['ha', 'hectare'],
  gal: ['gal', 'gallon'],
  quart: ['', 'quart'],
  pint: ['', 'pint'],
  cup: ['', 'cup'],
  tbsp: ['tbsp', 'tablespoon'],
  tsp: ['tsp', 'teaspoon'],
  bar: ['', 'bar'],
  psi: ['psi', ''],
  atm: ['atm', ''],
  mmHg: ['mmHg', ''],
  'mi/h': ['mph', ''],
}
for (const [name, [symbols, names]] of Object.entries(OTHERS))
  defineUnit({ symbols: listed(symbols), names: listed(names), ...fromLibrary(name) })
defineUnit({ symbols: ['h'], isLetterOfProse: true, ...fromLibrary('h') })
// There are long, short and metric tons, and a turn a minute is a number or an angle.
defineUnit({ names: ['ton'], factor: 'unknown' })
defineUnit({ symbols: ['rpm'], factor: 'unknown' })
/** A nautical mile of 1852 metres an hour; 220 yards; two yards; a fifth of a gram; a level above a reference. */
defineUnit({ names: ['knot'], factor: '463/900', dimension: { length: 1, time: -1 } })
defineUnit({ names: ['furlong'], factor: '201.168', dimension: { length: 1 } })
defineUnit({ names: ['fathom'], factor: '1.8288', dimension: { length: 1 } })
defineUnit({ names: ['carat'], factor: '0.0002', dimension: { mass: 1 } })
defineUnit({ names: ['decibel'], factor: 'unknown' })
/** A degree of temperature is a point of its scale, or a difference. */
defineUnit({ symbols: ['°C', '°F'], factor: 'unknown', dimension: { temperature: 1 } })

/** An angle is a number; where only one side names degrees, it names the unit of both. */
defineUnit({ symbols: ['°', 'deg'], names: ['degree'], factor: divide(symbol(PI), 180) })

const { dimension: energy } = fromLibrary('J')
/** Exact since 2019 (BIPM 2019). */
const ELECTRONVOLT = '1.602176634e-19'
defineUnit({
  symbols: ['eV'],
  names: ['electronvolt', 'electron-volt'],
  factor: ELECTRONVOLT,
  dimension: energy!,
  prefixes: 'metric',
})
/** The thermochemical calorie; with a capital, that of food. */
defineUnit({
  symbols: ['cal', 'cals'],
  names: ['calorie'],
  factor: '4.184',
  dimension: energy!,
  prefixes: 'metric',
})
defineUnit({ symbols: ['Cal'], factor: '4184', dimension: energy! })

/** Years of 365 days and months of 30, or years of 365.25 days; a month may be a twelfth of either. */
const YEARS: Readonly<Record<string, number>> = { 'year yr yrs': 1, decade: 10, 'century centuries': 100 }
for (const [names, count] of Object.entries(YEARS))
  defineUnit({
    names: listed(names),
    factor: `${count * 31_536_000}`,
    dimension: { time: 1 },
    readings: { calendar: `${count * 31_557_600}` },
  })
defineUnit({
  names: ['month'],
  factor: '2592000',
  dimension: { time: 1 },
  readings: { calendar: `${31_557_600 / 12}`, twelfth: `${31_536_000 / 12}` },
})

/** Memory is counted in bytes, and information in bits or nats; a bit is an eighth of a byte. */
const BIT = '1/8'
const information = { byte: 1 }
const rate = { byte: 1, time: -1 }
defineUnit({ symbols: ['B'], names: ['byte'], factor: '1', dimension: information, prefixes: 'memory' })
defineUnit({
  symbols: ['b'],
  names: ['bit'],
  factor: BIT,
  dimension: information,
  prefixes: 'memory',
  // In small letters alone these are something else.
  except: ['b', 'mb', 'gb'],
})
defineUnit({ symbols: ['Bps'], factor: '1', dimension: rate, prefixes: 'memory' })
defineUnit({ symbols: ['bps'], factor: BIT, dimension: rate, prefixes: 'memory' })
// In capitals alone a rate may be one of bits or of bytes.
defineUnit({ symbols: ['BPS'], factor: 'unknown', prefixes: 'memory' })
defineUnit({ names: ['nat'], factor: divide(number(Rational.of(BIT)), ln(2)), dimension: information })

const money = (currency: string, symbols: string, names = '', factor = '1'): void =>
  defineUnit({ symbols: listed(symbols), names: listed(names), factor, dimension: { [currency]: 1 } })
money('USD', '$ usd USD', 'dollar')
money('USD', '¢', 'cent', '1/100')
money('EUR', '€ eur EUR', 'euro')
money('GBP', '£ gbp GBP')
money('JPY', '¥')

/** Things of fewer letters than a noun that is taken for one without being defined. */
for (const noun of 'car man men egg box run one'.split(' ')) defineUnit({ names: [noun] })
