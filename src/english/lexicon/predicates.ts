/** Words by which a sentence says something of a mathematical thing: "f is increasing on (0, 1)". */
export const PREDICATE_WORDS = {
  /** Nouns that only name the kind of thing of which something is said. */
  saidOf:
    'function curve graph parabola polynomial expression quantity number integer matrix vector series sequence equation inequality product sum difference square',
  graphNamed: 'graph curve',
  /** "The second derivative at the point", "its slope", "the value". */
  derivativeNoun: 'derivative',
  slopeNoun: 'slope gradient',
  valueNoun: 'value',
  placeNoun: 'point place',
  functionNamed: 'function curve graph parabola polynomial',
  /** What may stand before such a noun without making it another thing. */
  ofSaid: 'real given cubic quadratic linear rational whole following symmetric square fixed natural smooth',
  /** Adverbs that leave what is said as it is. */
  leavesAsItIs:
    'strictly monotonically always also thus then therefore hence indeed clearly again both linearly',
  rising: 'increasing',
  rises: 'increases rises',
  falling: 'decreasing',
  falls: 'decreases falls',
  convex: 'convex concave-up concave-upward',
  concave: 'concave concave-down concave-downward',
  functionOrNumber: 'function number integer',
  divisible: 'divisible',
  multipleSaid: 'multiple',
  divides: 'divides',
  primeSaid: 'prime',
  compositeSaid: 'composite',
  singularSaid: 'singular non-invertible noninvertible',
  positiveDefinite: 'positive-definite',
  negativeDefinite: 'negative-definite',
  remainderSaid: 'remainder',
  leavesSaid: 'leaves',
  dividedSaid: 'divided division',
  whenDivided: 'when on upon after if',
  symmetricSaid: 'symmetric',
  withOrFor: 'with for',
  eigenvectorSaid: 'eigenvector',
  pairwise: 'pairwise mutually',
  orthogonalSaid: 'orthogonal perpendicular',
  parallelSaid: 'parallel collinear',
  independentSaid: 'independent',
  dependentSaid: 'dependent',
  rootNoun: 'root solution zero',
  rootQuality: 'real distinct different',
  exactly: 'exactly precisely just only',
  minimumValue:
    'minimum minimum-value minimal-value least-value smallest-value global-minimum absolute-minimum',
  maximumValue:
    'maximum maximum-value maximal-value greatest-value largest-value global-maximum absolute-maximum',
  ofWholeDomain: 'absolute global overall',
  domainOf: 'domain natural-domain maximal-domain',
  rangeOfFunction: 'range image',
  verticalAsymptote: 'vertical-asymptote',
  horizontalAsymptote: 'horizontal-asymptote',
  characteristicPolynomial: 'characteristic-polynomial',
  solutionSet: 'solution-set',
  divisorCount: 'divisor positive-divisor',
  /** Before an interval: "on the open interval". */
  intervalNamed: 'interval intervals set region',
  ofInterval: 'open closed whole',
  realLine: 'real-line real-axis real-numbers number-line',
  everywhereSaid: 'everywhere throughout',
  /** What leads to where something is so. */
  whereSaid: 'on over in for when whenever if throughout',
  /** Between two statements that are true of the same things. */
  ifAndOnlyIf:
    'if-and-only-if iff exactly-when precisely-when exactly-if precisely-if exactly-for precisely-for',
  realSaid: 'real reals',
  holdsTrue: 'holds hold true satisfied',
  /** Numbers other than the real ones. */
  otherNumbers:
    'gaussian-integer hexadecimal octal finite-field field-with complex-number complex-root complex-solution complex-plane complex-variable quaternion base-2 base-3 base-4 base-5 base-6 base-7 base-8 base-9 base-12 base-16 base-60 characteristic-2 characteristic-3 characteristic-two characteristic-three',
  ofRemainders: 'modulo mod modulus',
  /** Products and lengths of vectors other than the usual ones, and changes of what was given. */
  otherProducts:
    'metric inner-product weighted replace replaced row-vector rounded numerically taxicab manhattan chebyshev hamming maximum-norm max-norm street* grid torus spherical hyperbolic geodesic',
  /** Words that tell which numbers are meant, or what they count. */
  limitsNumbers:
    'positive nonnegative natural integer* whole prime nonzero length* side radius diameter height width distance age speed velocity time denote* discard* reject* considered case generality seek probability bit domain ground quadrant diophantine restrict*',
  /** Before a formula that says what a symbol is. */
  bringsIn: 'let assume suppose denote consider',
  /** Behind a comma: what was said is so in one way, or under a condition. */
  takesBack:
    'where which with provided if when unless assuming whenever counting counted excluding including without',
  /** What may stand in the sentence of a definition without telling of a thing in the world. */
  definesPlainly: 'let consider define defined take given following be by put write now again with real',
  /** With these, the formula of a function tells not all of its values, or tells others. */
  isOtherFunction:
    'in-degrees degree-mode in-turns base-10 common-logarithm common-logarithms rounded-down rounded-up integer-division outside clip clipped extend extended program forward-difference finite-difference',
} as const
