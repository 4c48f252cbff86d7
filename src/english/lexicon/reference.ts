/** Words that refer: to parts of a text, to data, to an arithmetic. */
export const REFERENCE_WORDS = {
  /** Words that number what follows: "Table 3". */
  numbered:
    'table figure fig section sec equation eq eqn chapter exercise problem question solution part step line item page pp layer version option example lemma theorem definition appendix no number release week day level stage phase round case row column approach',
  /** The headings of exercises, and of what answers them. */
  exercise: 'exercise problem question task example',
  answer: 'solution answer',
  answersTo: 'to of for',
  part: 'part',
  /** Between the first and the last of several parts. */
  toAnother: 'to through',
  /** Abbreviations that stand before what they shorten, and so never end a sentence. */
  abbreviatesMore:
    'fig figs eq eqs eqn eqns sec secs ref refs vs cf resp approx dr mr mrs prof thm lem viz ca',
  /** Words of their own, and abbreviations before a figure: "No. 5". */
  abbreviatesFigure: 'no nos app ch cor def ex p pp prop st tab vol',
  /** Abbreviations that end a sentence where a capital follows. */
  abbreviatesCapital: 'etc al inc ltd co jr',
  /** The names of Greek letters but for pi, which is a number. */
  greekLetter:
    'alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi chi psi omega',
  /** What a list of numbers is called that is meant as data. */
  sample: 'sample data dataset values observations measurements scores numbers',
  /** Words before the name of a statistic that leave it what it is. */
  plainStatistic: 'sample arithmetic',
  /** What heads a column of expressions, and the column of what they come to. */
  expression: 'formula expression calculation computation working arithmetic',
  value: 'value result total count number size memory cost',
  /** Words of probability: what goes with nothing else. */
  independent: 'independent independence independently iid i.i.d.',
  uncorrelated: 'uncorrelated',
  dependent: 'dependent correlated',
  noneOf: 'not no nor never without',
  evenIf: 'any even whether regardless irrespective',
  /** Arithmetics other than that of the numbers. */
  otherArithmetic:
    "modulo modular octal hexadecimal hex o'clock xor bitwise boolean tropical semiring galois ternary",
  /** Words of abstract algebra, in whose structures numerals may name other things than numbers. */
  algebra:
    'ideal ideals homomorphism* isomorph* automorphism* endomorphism* cohomolog* homolog* localization* localisation* cyclotomic unramified functor* subring* subgroup* coset* galois-group integral-domain quotient-ring field-extension number-field ring-of',
  /** What is done to an array in place, or makes it the next of several. */
  changesArrays:
    'after step steps iteration* iterate* epoch* swap* chang* normali* normed updat* original now becomes became multiply add adding subtract* scal* transpos* replac* second next sample least-squares start* initial* guess',
  /** Operations that are done entry by entry. */
  byEntry: 'entrywise entry-wise elementwise element-wise componentwise component-wise hadamard numpy',
  /** Other ways to work with arrays, and other things that are written as they are. */
  otherArrays:
    'mod modular modulo modulus boolean of-a-relation cipher elliptic-curve finite-field tropical min-plus fuzzy polar-coordinates semiring signature inner-product',
  /** Other sizes than the Euclidean one. */
  otherNorm:
    '1-norm one-norm l1-norm taxicab manhattan streets maximum-norm max-norm maximum infinity-norm sup-norm sum-norm p-norm norm-1 partition multi-index multiindex binary-word weight cycle sample-space elements hamming volume interval order',
  /** Words for one of several things that were just listed. */
  oneOfSeveral: 'first last latter former second third fourth fifth sixth seventh final only',
  /** Things whose products depend on the order of the factors. */
  noncommuting:
    'matrix matrices operator operators quaternion* permutation permutations commutator* noncommut* non-commut*',
  /** The product of vectors that changes its sign with their order. */
  crossProduct: 'cross-product cross-products',
  /** Words of pages on which y' is the slope of y. */
  derivative:
    'derivative derivatives differentiate differentiates differentiated differentiating differentiation differential ode odes slope slopes tangent tangents initial-value velocity acceleration antiderivative*',
  /** Words by which a page finds a derivative, or says which one it is. */
  findsDerivative:
    'chain product quotient power sum rule rules gradient gradients curvature partial first second third order general needed useful fact facts below result results total component components respect compute computing substituting function curve loss term value values largest smallest maximum minimum steepest initial',
  /** What integers of so many bits do, and no other figure. */
  integerArithmetic: 'overflow* underflow* wraparound saturat* clamp clamps clamped',
  integerType: 'uint* int int8 int16 int32 int64',
  bitArithmetic: 'binary gate nand xnor adder parity bool',
  /** Languages of programs that divide whole numbers into whole numbers. */
  language:
    'java c go golang rust swift kotlin haskell sql postgres postgresql sqlite bash zsh shell ruby fortran ada scala solidity verilog vhdl javascript typescript',
  /** Those that have no other fractions than binary ones. */
  languageOfFloats: 'python numpy matlab octave julia excel lua php perl',
  textArithmetic: 'string concatenat*',
  /** What adds by another law than that of the numbers. */
  parallel: 'parallel capacitor* lens lenses harmonic',
  atRightAngles: 'perpendicular quadrature orthogonal vector',
  decibels: 'db decibel*',
  mixture: 'alcohol ethanol contract* dissolv*',
  velocities: 'relativistic* relativity',
  /** What begins again after a fixed number of steps: months and days by name, tones, directions, letters. */
  monthName: 'january february april june july august september october november december',
  dayName: 'monday tuesday wednesday thursday friday saturday sunday weekday',
  tone: 'pitch semitone',
  direction: 'bearing compass azimuth',
  letterShift: 'caesar cipher alphabet',
  clock: 'clock',
  floatingPoint: 'float*',
  operationCount: 'operation* op',
  /** What has a clock that takes no remainders. */
  clockOf: 'wall base core boost',
  /** Nouns that make no condition of a phrase: "on average", "with these values". */
  noCondition: 'average* total paper number* value* figure* hand top other assumption* data',
} as const
