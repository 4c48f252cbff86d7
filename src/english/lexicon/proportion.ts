/** Quantities of which one is in a fixed proportion to a power of another, and the words that such a law needs. */
export const PROPORTION_WORDS = {
  sampleSize:
    'sample-size required-sample-size required-sample number-of-observations number-of-samples number-of-respondents number-of-measurements number-of-questions sample observation respondent measurement vote question',
  marginOfError: 'margin-of-error margin standard-error confidence-interval half-width error-bar error-bars',
  /** What is counted in one sample or another, and an interval may lie between. */
  countedSample:
    'number-of-comparisons number-of-pairs number-of-trials number-of-prompts number-of-runs number-of-seeds number-of-items number-of-tokens number-of-games comparison pair trial prompt token item participant patient rating label game',
  standardError: 'standard-error margin-of-error half-width error-bar error-bars',
  /** Words that hold something fixed, or bring in another case. */
  heldFixed:
    'constant fixed fix fixes hold* held kept keep* same instead revers* other* now suppose unlike but however tied tie* elastic* diseconom* there second opposite while',
  /** Words for what may be below 0. */
  belowZero: 'negative opposite brak* decelerat* inverted minus',
  /** How a quantity grows, which its direction does not tell. */
  howItGrows:
    'proportion proportional proportionally linear linearly exponential exponentially quadratically',
  /** What is counted tells less than its number where one depends on another. */
  isDependent:
    'correlat* autocorrelat* cluster* dependent overlap* duplicat* total* summed maximum minimum nonparametric also',
  /** What pairs have to do with each other, and how their difference varies. */
  correlation: 'correlation covariance',
  /** With these, laws of statistics, numerics, physics, money and language models say something else. */
  isReversed: 'negativ* sign revers* opposite tail wrong',
  isRough: 'jump* kink* discontinu* stiff* rounding round-off singular* start* local',
  isOtherSource:
    'line* tube* rod* inside beam lens surface* ripple* wave* radar dipole plane two-dimensional',
  isOtherMotion: 'momentum drag eddy mass always brake fixed',
  isOtherMoney: 'outflow* cost* negativ* coupon* float*',
  isSparse: 'window* block* band nonzero local sparse linear latent* cross* decod* quantis* quantiz*',
  isSummed: 'sum summed sums',
  isOtherLoss: 'overfit* critic reward* value regress*',
  pairedVariance:
    'variance-of-the-difference variance-of-the-differences standard-error-of-the-difference paired-standard-error',
  testPower: 'statistical-power power-of-the-test power-of-a-test test-power',
  significanceLevel: 'significance-level level-of-significance',
  confidenceInterval: 'confidence-interval',
  confidenceLevel: 'confidence-level level-of-confidence',
  /** Methods by their order, and what they are told by. */
  firstOrderMethod: 'euler*-method explicit-euler forward-euler implicit-euler euler*',
  secondOrderMethod: 'heun*-method midpoint-rule midpoint trapezoid* trapezium crank-nicolson heun*',
  fourthOrderMethod: 'simpson*-rule simpson* rk4-method rk4 classical-runge* runge-kutta',
  methodError: 'error global-error euler*-error heun*-error simpson*-error rk4-error',
  stepSize: 'step step-size step-width spacing',
  stepCount: 'number-of-steps number-of-strips number-of-intervals strip',
  detectedEffect: 'difference effect effect-size detectable-difference detectable-effect',
  isDetected: 'detect*',
  amplitude: 'amplitude',
  oscillationEnergy: 'energy total-energy mechanical-energy stored-energy',
  speed: 'speed velocity',
  kineticEnergy: 'kinetic-energy braking-distance stopping-distance',
  gasVolume: 'volume',
  gasPressure: 'pressure',
  wavelength: 'wavelength',
  photonEnergy: 'energy frequency photon-energy',
  absoluteTemperature: 'absolute-temperature temperature-in-kelvin kelvin-temperature',
  radiatedPower: 'radiated-power emission radiation power',
  pendulumLength: 'length pendulum',
  pendulumPeriod: 'period',
  swings: 'pendulum* swing*',
  springPeriod: 'period',
  springStiffness: 'stiffness spring-constant',
  isSpring: 'spring*',
  resonanceFrequency: 'resonance-frequency resonant-frequency',
  reactance: 'capacitance inductance',
  wireResistance: 'resistance',
  wireDiameter: 'diameter',
  isWire: 'wire* conductor* cable*',
  bondPrice: 'bond-price price-of-the-bond price-of-a-bond bond-prices',
  bondYield: 'yield interest-rate market-rate discount-rate',
  presentValue: 'present-value',
  discountRate: 'discount-rate interest-rate rate-of-interest',
  doublingTime: 'doubling-time',
  radius: 'radius diameter side side-length edge edge-length',
  area: 'area surface surface-area cross-section',
  bodyVolume: 'volume',
  sourceDistance: 'distance',
  intensity: 'intensity illuminance gravitational-force',
  contextLength: 'context-length sequence-length context sequence',
  scoreMatrix: 'attention-matrix score-matrix attention-scores attention-map',
  keyValueCache: 'kv-cache key-value-cache cache kv-cache-size cache-size',
  quantisationError:
    'mean-squared-error mean-square-error mse quantisation-noise-power quantization-noise-power',
  quantisationStep: 'step step-size grid-spacing',
  isQuantised: 'quantis* quantiz* round*',
  gradientVariance: 'gradient-variance variance-of-the-gradient variance-of-the-gradient-estimate',
  batchSize: 'batch-size batch minibatch',
  perplexity: 'perplexity',
  crossEntropy: 'cross-entropy loss validation-loss',
  keyValueHeads: 'kv-heads key-value-heads number-of-kv-heads number-of-key-value-heads batch-size batch',
  /** What keeps the law of a gas, and names what oscillates, radiates or swings. */
  isothermal:
    'constant-temperature temperature-constant isothermal* temperature-fixed fixed-temperature same-temperature',
  oscillates: 'oscillat* spring* vibrat* pendulum harmonic',
  isPhoton: 'photon* light quantum quanta',
  isBlackBody: 'black-body blackbody stefan radiat* emission',
  isCircle: 'circle* disc* disk* square* wire* pipe* sphere* cube* ball* circular cylinder*',
  isBody: 'sphere* cube* ball*',
  /** What a gain does behind a loss. */
  makesUp: 'recover break level even whole',
  /** Verbs by which what stands before them is multiplied. */
  isScaled: 'doubled halved tripled quadrupled',
} as const
