const PREFIXED =
  /^(?:[kKMGTPE]?(?:i?B|bits?|bps|W|Wh|J|Hz|V|FLOPs?|FLOPS)|[kmcdµμun]?m[²³]?|[kmµμ]?g|[mµμun]s|[kMhmµμ]?(?:Pa|N|A|mol|eV|cal|bar)|[kMGmµμ]?Ω|[mcd]?L|m[lVWJ])(?:\/s)?$/
const WORDS: ReadonlySet<string> = new Set(
  (
    's sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks month months year years ' +
    'millisecond milliseconds microsecond microseconds nanosecond nanoseconds byte bytes kilobyte kilobytes megabyte ' +
    'megabytes gigabyte gigabytes terabyte terabytes meter meters metre metres km mile miles gram grams kilogram ' +
    'kilograms ton tons tonne tonnes token tokens parameter parameters param params sample samples step steps gpu gpus ' +
    'tpu tpus chip chips flop flops dollar dollars euro euros cent cents percent points nat nats watt watts joule joules ' +
    'lb lbs oz ft yd mph rpm psi atm inch inches feet foot yard yards pound pounds ounce ounces liter liters litre litres kelvin newton newtons volt volts ampere amperes ohm ohms pascal pascals mole moles'
  ).split(' '),
)

/** Whether a word behind a figure is nearly always its unit. */
export const isUnitWord = (word: string): boolean => PREFIXED.test(word) || WORDS.has(word.toLowerCase())

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words behind a figure that go on with the sentence and are no unit. */
export const NO_UNIT = words(
  'a an and are as at be because but by for from gives has have hence if in into is it its mod of on or over per plus since so than that the then therefore this thus times to was we were when where which while with x',
)
/** Words that bind the figure behind them into something larger. */
export const BINDS_BEHIND = words(
  'times plus minus per over mod modulo x half twice double triple thrice squared between root log ln sqrt sum product difference quotient ratio',
)
/** Words between two quantities that may be one: `2 to 3`, `2 h and 30 min`, `a third of 9`. */
export const JOINS = words('and or to of through than')
/** What names a part of something greater by the word before `of`: `half of 10 + 2`. */
export const PARTS = words(
  'half third quarter fifth tenth fraction percentage percent sum product difference quotient ratio mean average square cube root logarithm log factor multiple power',
)
/** Words that number what follows: `Table 3`. */
export const LABELS = words(
  'table tables figure figures fig figs section sections sec equation equations eq eqs eqn chapter chapters exercise exercises problem problems question questions solution part step steps line lines item items page pages pp layer layers version option example examples lemma theorem definition appendix no nos number release week day level stage phase round case row column',
)
/** Words after which a statement begins, so that a bare figure behind them is its left side. */
export const BEGINS_STATEMENT = words(
  'since because as so that while but where thus hence therefore then is are have has get gives with',
)
/** Words behind a figure that make it part of something larger. */
export const BINDS_BEFORE = words(
  'of times plus minus divided multiplied over mod modulo per x squared cubed',
)
