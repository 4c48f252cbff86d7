/** Words that say something of a number or a size. */
export const QUANTITY_WORDS = {
  /** Families of distributions, as words name them. */
  binomialNamed: 'binomial binomially',
  bernoulliNamed: 'bernoulli',
  poissonNamed: 'poisson',
  normalNamed: 'normal normally gaussian',
  uniformNamed: 'uniform uniformly',
  exponentialNamed: 'exponential exponentially',
  /** Words between a variable and its family, behind the family, and before the ends of its values. */
  followsLaw: 'follows follow has have',
  ofDistribution: 'distributed distribution random variable variables law',
  rangeOfValues: 'on over between in',
  /** Words of a sentence that makes another variable of one whose distribution it gives. */
  changesDistribution:
    'truncat* shift* cap* censor* fold* clip* round* doubled squared plus multipl* otherwise else mixture inflat* zero-inflated dispersion weight* conditional* condition* approximat* discreti* when given',
  /** Words of a sentence that speaks of some events, and not of all. */
  ofSomeEvents: 'disjoint exclusive* partition* incompatible with whose such drawn',
  /** Parameters of distributions. */
  meanNamed: 'mean expectation',
  deviationNamed: 'deviation sd',
  varianceNamed: 'variance',
  rateNamed: 'rate intensity',
  trialsNamed: 'trials',
  chanceNamed: 'probability',
  ofParameter: 'standard success parameter parameters expected value',
  /** Units of information, by the base of the logarithm. */
  unitOfBaseE: 'nat nats',
  unitOfBaseTwo: 'bit bits shannon shannons',
  unitOfBaseThree: 'trit trits',
  unitOfBaseTen: 'ban bans dit dits hartley hartleys',
  /** Words by which a figure is only about so. */
  roughly: 'about approximately roughly around',
  /** Words behind which a number word is a value although nothing follows that it counts: "down to one". */
  beforeValue: 'to by at of from or exactly only near',
  /** Behind a part of something: "a third of", "half as much". */
  partBehind: 'of as the',
  /** What a person does: "one sees" counts nothing. */
  oneDoes: 'another has had gets obtains finds sees needs',
  goesOnBehindValue: 'and with which',
  /** Words that say that it is no other. */
  precisely: 'exactly only itself',
  /** Verbs behind which a value stands. */
  comesTo: 'equals gives becomes',
  /** Words right before a figure that make it a bound. */
  bound:
    'more-than less-than fewer-than larger-than smaller-than greater-than at-least at-most no-more-than up-to over under above below exceeds between within',
  /** The same behind it: "90 hours or more". */
  boundBehind: 'or-more or-less or-fewer at-least at-most',
  /** Words before a figure that make it what comes on top of something: "adds 4 hours", "another 2 days". */
  added: 'add adds adding extra additional further another',
  /** Words of a sample or list that is no longer the one that was printed. */
  changed: 'add* adding replac* remov* without new now after trimmed outlier another second',
  /** Words of a sentence that may speak of a part of the data, or of other data. */
  ofPart:
    'first last some few except* exclud* omit* ignor* drop* only half subset* group* class* population* other others remaining rest middle top bottom trimmed weight* probabilit*',
  /** What is made of the numbers of a list, so that "the squares" may be those of it. */
  ofDeviations: 'deviat* differ* residual* distance* error* root* rank* product*',
  /** Words by which a list is no sample: it says what may come out, or only some of what did. */
  ofPossible:
    'possible first last some few example* typical top include* including includes between expected predicted fitted critical distinct different unique',
  /** Words of a sentence in which each value of a sample is another than listed: \"on the log scale the mean is 1\". */
  transforms:
    'doubl* halv* tripl* multiplying multiplied scaling scaled shifting shifted standardiz* standardis* log logarithm*',
  comparative: 'smaller larger bigger cheaper faster slower lower higher longer shorter less more fewer',
  /** What stands between a figure and the word that says which way it goes: "8 times as", "2× more". */
  timesAs: '× times fold as the more',
  rise: 'increas* rise rises rising rose gain gains growth grow grows grew improv* raise raises',
  fall: 'reduc* decreas* drop drops fall falls fell saving saves declin* cut shrink* shrank loss loses',
  /** Words of a change that is told for each of some times, or with something else taken out: "an annual increase of 3%". */
  changeOfAnother:
    'annual* yearly monthly quarterly weekly daily average* averaging compound* per each every a-year a-month a-week a-day after adjust* net out-of',
  /** Words by which a figure is worth another one: "2 (dozen)", "7 (squared)", "3 (north)". */
  worth: 'dozen hundred doubled halved trebled twice thrice north south east west see above below',
  /** How often something is done in a year. */
  onceAYear: 'yearly annual annually once-a-year',
  twiceAYear: 'half-yearly semiannual semiannually semi-annual semi-annually twice-a-year',
  everyQuarter: 'quarterly',
  everyMonth: 'monthly',
  everyWeek: 'weekly',
  everyDay: 'daily',
  allTheTime: 'continuous continuously',
  /** Between a change and its size: "an increase of 20%", "rises by 20%". */
  ofChange: 'of by',
  /** A size that has no zero of its own. */
  difference:
    'differ* change changed dropp* warm* cool* colder hotter interval range gap deviation* toleranc* uncertaint*',
  /** Words behind a figure that count percentage points. */
  point: 'point percentage pp',
  /** Ways to round: down, up, or not closely. */
  roundsDown: 'truncat* round*-down floor remainder cut-off whole-number whole-part',
  roundsUp: 'round*-up ceil* at-least whole-number',
  /** Verbs of what comes whole: "we need 25/4 = 7 buses". */
  needsWhole: 'need needs needed require requires required takes',
  worksUnrounded:
    'unrounded unrounded* before-rounding full-precision full-accuracy more-digits all-digits exact-values',
  estimates:
    'estimat* roughly ballpark guesstimat* crude* back-of-the-envelope order-of-magnitude fermi or-so give-or-take more-or-less practical-purposes close-enough near-enough rule-of-thumb in-round-numbers in-round-figures call-it on-the-order-of by-rounding to-within',
  /** Words behind a unit that say how much of it is meant. */
  ofAmount: 'total left more less times',
  wholePlace: 'integer whole unit',
  /** What the parameter of a waiting time is called that is no mean. */
  rateOfEvents: 'rate rates',
  /** Words behind which a chance may be another than that of the distribution: of a condition, a sample, an approximation. */
  chanceOfAnother:
    'given conditional* condition* posterior prior updat* learn* sampl* simulat* empirical* observed observe observations data bootstrap* histogram estimat* truncat* approximat* clt central-limit large normal* poisson rare standardi* centr* center* measured percent suppose* assum* under replacement replace* next now again experiment* hour* minute* day* week* month* year* density table bound bounds chebyshev* markov* hoeffding* chernoff* monte asymptot* limit-theorem would mistake* wrong error* people says said claim*',
  /** Operations, in words, on the figure before or behind them. */
  operation: 'times plus minus divided multiplied over mod modulo x',
  /** Words behind a quantity that is told from something else on: "7 minutes under the record". */
  measuresFrom: 'under over beyond past too with than short ahead later earlier',
  /** Words of a rate: "5 of each", "5 per step". */
  rate: 'per of each',
  /** Between a figure and what it is a part of: "1 in 20", "3 out of 4". */
  outOf: 'in out-of',
  /** Behind it: "1 in every 4". */
  ofEach: 'every each',
  /** Words before the name of a function that make it another: "inverse sin". */
  ofFunction: 'arc arcus area inverse hyperbolic negative minus anti',
  /** Operations that need "by". */
  byOperation: 'divided multiplied',
  /** The rest of what binds the figure before it into something larger. */
  bindsBefore: 'of per squared cubed',
  /** The rest of what binds the figure behind it: "half", "the sum". */
  bindsBehind:
    'negative per half twice double triple thrice squared between root log ln sqrt sum product difference quotient ratio',
  /** What names a part of something greater by the word before "of": "half of 10 + 2". */
  partOf:
    'half third quarter fifth tenth fraction percentage percent sum product difference quotient ratio mean average square cube root logarithm log power sine cosine tangent reciprocal inverse digit remainder absolute',
  /** Words between two quantities that may be one: "2 to 3", "a third of 9". */
  betweenParts: 'and or to of through than',
  /** Words of a range. */
  rangeFrom: 'from',
  rangeTo: 'to',
  /** What is drawn to scale. */
  drawing: 'map maps scale drawing drawings plan plans model sketch blueprint',
  /** Words of work, whose days have fewer hours than those of the clock. */
  workTime:
    'working work business trading sprint* school shift* office workday* workweek* billable employee* staff',
  /** Places and qualifiers of a measure that is another one elsewhere. */
  measureElsewhere:
    'imperial metric uk britain british england english ireland irish australia australian canada canadian japan japanese germany german france french spain spanish europe european food dietary nutrition* kcal kilocalorie* nautical troy traditional',
  operationNoun: 'sum product difference quotient ratio',
  /** Words before the factor that they name: "by a factor of". */
  factor: 'factor by',
  /** Between them and the factor. */
  ofAbout: 'of about',
  /** A figure does not reach past these: "82 of the hours". */
  endsReach: 'of in and or the a per at for with to by',
  /** Who or what works, where hours of it are counted: "300 person-hours". */
  worker: 'card node man person',
  /** Words for an end of what an interval reaches to. */
  reaches: 'interval runs run ranges reaches extends goes lies going giving gives',
  angleOrShare: 'percent degree degrees radian radians',
  /** Kinds of number. */
  positive: 'positive natural',
  negative: 'negative',
  nonzero: 'nonzero',
  nonnegative: 'nonnegative',
  even: 'even',
  odd: 'odd',
  whole: 'integer* natural whole',
  /** Words that stand between a quantifier and its symbol: "for every positive real number". */
  kind: 'and real complex positive negative nonnegative nonzero natural whole integer number scalar constant value fixed choice possible set subset event proposition formula statement',
  /** What an equation is called that holds for every value. */
  identity: 'identity identities identically always',
  /** "The identity function" is no equation. */
  identityOf: 'function map mapping matrix element operator activation transformation permutation',
  /** Words of a sentence that speaks of one point: a root, an optimum. */
  atAPoint:
    'set setting stationary optimum optimal vanish* zero solve* solving root* minimum maximum critical',
  /** Words of a sentence in which a symbol grows beyond all bounds. */
  farOut: 'large infinity asymptotic* grows',
  /** Words of a page that counts in how many ways things are chosen. */
  ofChoices:
    'choose* choosing chosen choice* combination* combinatori* binomial subset* committee* hand hands select* pick* pairs draw* arrange* permutation* ways lottery birthday* collision* experts team*',
  /** Words by which a number is what something is multiplied by. */
  multiplies: 'multipl* factor factors scales scaled scaling times',
  /** Heads of a column that another one of its table comes to, or that comes to another. */
  ofValue:
    'value values result* answer* limit* integral* sum equals simplified simplif* expanded expand* factored factorised factorized evaluated evaluat* computed product exact derivative',
} as const
