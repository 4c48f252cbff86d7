/** Words of a calculation that a sentence says in words. */
export const WORDED_WORDS = {
  sumOf: 'sum total',
  /** Names of the row of a table that adds the others up. */
  totalRow: 'sum sums total totals together altogether combined aggregated',
  /** Names of rows that say something of each column. */
  /** Words beside a table that tell of a row in which its law does not hold. */
  excepting:
    'discount discounts discounted coupon coupons voucher capped except exception exceptions tariff surcharge reduced off at-most up-to no-more-than',
  /** Heads of columns that say how they come from others. */
  ratioHead: 'ratio ratios quotient share shares',
  differenceHead: 'difference differences diff',
  productHead: 'product products',
  statisticRow:
    'max maximum min minimum best worst highest lowest mean average median mode sd std stdev deviation variance range quartile percentile',
  /** The mean of totals is the total of means, and no greatest value is. */
  meanRow: 'mean average avg',
  /** Words of what is counted once though it stands in several rows. */
  countedOnce:
    'unique distinct different deduplicated deduped shared shares overlap overlapping once both twice',
  productOf: 'product',
  differenceOf: 'difference',
  averageOf: 'average mean',
  ratioOf: 'ratio quotient',
  squareOf: 'square',
  cubeOf: 'cube',
  rootOf: 'square-root',
  cubeRootOf: 'cube-root',
  divisorOf: 'gcd greatest-common-divisor highest-common-factor greatest-common-factor hcf',
  multipleOf: 'lcm least-common-multiple lowest-common-multiple',
  /** Names of functions of a formula: "the determinant of $A$". */
  determinantOf: 'determinant',
  traceOf: 'trace',
  rankOf: 'rank',
  /** The dimension of what a matrix sends to zero. */
  nullityOf: 'nullity',
  nullSpace: 'null-space nullspace kernel',
  dimension: 'dimension',
  eigenvalueOf: 'eigenvalue',
  /** Of an algorithm the inputs that a cost is told of. */
  caseOfInput: 'worst best average expected amortised amortized',
  /** The theorem that solves recurrences. */
  masterNamed: 'master solution solves recurrence',
  /** "$A$ has rank 2". */
  ownsProperty: 'has possesses',
  /** Before a noun that the page has brought in. */
  definite: 'the this',
  matrixNamed: 'matrix matrices',
  vectorNamed: 'vector vectors',
  invertible: 'invertible nonsingular non-singular',
  /** What may be said of any of them without making it a special one. */
  ofAnyArray: 'square real arbitrary general nonzero non-zero column compatible conformable',
  /** Words that no other noun parts from "square matrices". */
  leadsArrays: 'for if when whenever then that of and',
  /** What makes matrices fit together: "of the same size". */
  sameSize: 'same size sizes order dimension dimensions',
  /** What only some matrices and vectors are, and what only some of them do. */
  specialArrays:
    'symmetric skew* antisymmetric orthogonal orthonormal unitary hermitian diagonal* triangular idempotent nilpotent commut* projection* rotation* permutation* stochastic normal singular definite semidefinite circulant block* similar parallel collinear perpendicular unit normalised normalized eigenvector* pauli involut*',
  /** Of a matrix whose entries are matrices the size counts these. */
  blockOf: 'block* partition*',
  /** Between rows and columns: "3 by 3". */
  sizeBy: 'by',
  /** "A matrix of order 3". */
  orderOfMatrix: 'order size',
  inverseOf: 'inverse',
  transposeOf: 'transpose',
  normOf: 'norm euclidean-norm magnitude',
  modulusOf: 'modulus absolute-value',
  derivativeOf: 'derivative first-derivative',
  limitOf: 'limit',
  integralOf: 'integral',
  /** Words by which such a value is only near, of one side, or of another operation. */
  qualifiesFunction:
    'simpson* trapezoid* trapezium midpoint numerically numerical quadrature monte sign additive left right one-sided approximat* norm-1 taxicab manhattan maximum',
  /** What a function has at a place. */
  maximumOf: 'maximum maxima',
  minimumOf: 'minimum minima',
  stationaryOf: 'stationary critical turning extremum extrema',
  inflectionOf: 'inflection inflexion',
  /** Words of a sentence that only tell how a function has it. */
  ofExtremum:
    'function curve graph parabola polynomial vertex local relative point value attain* reach* occur* locate* lie* has have takes find',
  /** Words of a sentence that gives a function or its integral. */
  ofIntegral:
    'function integral area curve graph let consider define compute evaluate calculate integrate mean average value total under antiderivative substitution parts theorem calculus',
  /** Words of a sentence that tells the members of a sequence. */
  ofSequence:
    'sequence recurrence recursion series iterat* step member term element first second third fourth fifth sixth tenth next initial start* begin* follow* yield* compute calculate obtain find value case number law rule formula euler newton then',
  /** Words that make another curve of one. */
  movesCurve:
    'shift* move* translat* reflect* stretch* scal* rotat* modif* replac* perturb* add* end ends limit*',
  /** Words of methods that estimate an integral. */
  quadrature:
    'simpson* trapezoid* trapezium trapeze midpoint* riemann quadrature monte rectangle* strip strips panel panels slice slices intervals subinterval* node nodes mesh numeric* approximat* estimat* romberg',
  /** Words behind a formula of a function that counts only in a part, or is continued in another way. */
  ofPartOfDomain:
    'elsewhere otherwise outside inside zero until beyond periodic* piecewise extended density pdf even odd support truncat* restricted interval range domain constraint boundary',
  /** Between the name of an operation and its figures. */
  ofFigures: 'of between',
  /** Verbs before their figures: "adding 3 to 5", "divide 12 by 4". */
  adding: 'add adding',
  subtracting: 'subtract subtracting',
  multiplying: 'multiply multiplying',
  dividing: 'divide dividing',
  squaring: 'squaring',
  /** What an equation consists of. */
  equationPart: 'side sides term terms equation equations bracket brackets left-hand right-hand',
  /** Other things that are done to an equation. */
  rearranging:
    'factoring factorise factorising factorize factorizing expand expanding simplify simplifying rearrange rearranging collecting isolate isolating cancelling cross-multiply cross-multiplying transposing',
  /** Ways of writing an expression in another form, and names of formulas that do. */
  rewrites:
    'expands expanded expansion factors-as factored factorised factorized simplifies rewrite rewriting rewritten rewrites multiplying-out multiply-out multiplied-out partial-fraction partial-fractions binomial-theorem binomial-formula binomial-expansion induction-step inductive-step completing-the-square',
  /** What is larger or smaller than something by a figure: "4 more than 15", "20% less than 50". */
  moreThan: 'more greater larger higher bigger longer',
  fewerThan: 'less fewer smaller lower shorter',
  /** "3 times as many as 5". */
  asMuchAs: 'as-many-as as-much-as as-large-as as-big-as as-long-as as-high-as',
  /** Verbs between a calculation and what it comes to. */
  comesOut:
    'equals equal gives give makes make yields yield leaves leave comes-to amounts-to adds-up-to works-out-to works-out-as works-out-at to-get to-obtain to-give and-get and-obtain',
  equalTo: 'equal-to the-same-as',
  nearly:
    'about approximately roughly around nearly almost close-to just-about very-nearly very-close-to approx ca circa',
  /** Before what is said again, where nothing has to follow but it. */
  thatIs: 'that-is i.e. i.e i-e namely equivalently',
  /** Those that leave room for more than the last digit. */
  loosely: 'roughly around nearly almost close-to just-about very-close-to',
  /** Verbs between a calculation and what it leaves over. */
  leaving: 'leaves leave',
  /** Behind a figure, where it tells a distance and no value: "is about 0.2 away". */
  apart: 'away apart off short',
  /** Before a calculation that another value is compared with: "more than 2/3". */
  comparedWith: 'than over under above below least most near within beyond past exceeds versus vs not',
  /** Behind a noun, what it is said of: "the loss with 7/8 is". */
  accompanying: 'with',
  indefinite: 'a an',
  /** Names of numbers, behind which a calculation tells which: "the factor 2/3 is". */
  numberName: 'sum product difference quotient ratio value number factor fraction expression power',
  /** Words between the verb and the figure that change nothing. */
  plainly: 'exactly precisely just only simply also then therefore thus indeed still',
  /** What "but" takes something from: "all but a third of 90". */
  all: 'all everyone everybody everything nothing none anything',
  /** Words behind the result that change nothing either. */
  inAll: 'in-total in-all altogether exactly total overall too as-well',
  /** Verbs that multiply what they speak of by the figure behind them, and those that divide it. */
  multipliesBy: 'multiply multiplies multiplying multiplied scale scales scaling scaled',
  dividesBy: 'divide divides dividing divided',
  /** Verbs of what grows or shrinks by a factor or a percentage behind them. */
  growsBy:
    'increase increases increasing increased raise raises raising raised grow grows growing rise rises',
  shrinksBy:
    'reduce reduces reducing reduced cut cuts cutting lower lowers lowering lowered shrink shrinks shrinking decrease decreases decreasing decreased drop drops dropping fall falls falling',
  goesUp: 'goes-up go-up going-up',
  goesDown: 'goes-down go-down going-down',
  /** Of a quantity that is larger or smaller in a way of its own; a correlation is positive. */
  isLarger: 'stronger wider heavier taller deeper thicker positive',
  isSmaller: 'weaker narrower lighter thinner negative',
  /** Verbs behind which two values stand: "going from 2 to 3". */
  changing:
    'going go goes moving move moves switching switch switches changing change changes extending extend extends lengthening lengthen lengthens climbing climb climbs slipping slip slips expanding expand expands',
  insteadOf: 'instead rather',
  /** "Leaves the period unchanged", "stays as it was". */
  leavingAs: 'leave leaves leaving keep keeps keeping',
  staying: 'stay stays staying remain remains remaining',
  asItIs:
    'unchanged untouched alone the-same as-it-is as-it-was as-they-are as-they-were where-it-is where-it-was',
  /** "Saves a tenth of the bill", "takes 20% longer". */
  savesOf: 'save saves saving',
  lasting: 'takes take costs cost lasts last runs needs uses',
  /** Nouns of the same: "a tenfold increase in". */
  growth: 'increase rise growth',
  shrinkage: 'reduction decrease drop cut fall',
  changeOf: 'in of',
  /** Words that lead from a quantity to the power that it grows as: "goes as", "is proportional to". */
  proportional: 'proportional',
  growsAs: 'goes go as like to with',
  countOf: 'number count',
  byOrTo: 'by to in',
  /** "Makes it 4 times larger", "becomes twice as long". */
  making: 'make makes making',
  becoming: 'become becomes becoming is are was were get gets getting made',
  lastingThing: 'time run training runtime latency step job period decoding decode inference',
  faster: 'fast faster quick quicker',
  extent: 'large long high big great fast strong wide heavy tall deep much many',
  /** Verbs by which one quantity asks for another: "to halve it one needs". */
  needing: 'need needs needed require requires required take takes taken necessary detect',
  inParticular: 'particular',
  /** What is measured follows no formula exactly: "we find that doubling p cuts the time by 1.7". */
  empirical: 'empirical* measure* observ* experiment* estimate* practice figure table runs',
  isFound: 'find finds found show shows',
} as const
