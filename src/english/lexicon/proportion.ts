/** Quantities of which one is in a fixed proportion to a power of another, and the words that such a law needs. */
export const PROPORTION_WORDS = {
  sampleSize:
    'data sample-size required-sample-size required-sample number-of-observations number-of-samples number-of-respondents number-of-measurements number-of-questions sample observation respondent measurement vote question',
  marginOfError: 'margin-of-error margin standard-error confidence-interval half-width error-bar error-bars',
  /** What is counted in one sample or another, and an interval may lie between. */
  countedSample:
    'number-of-comparisons number-of-pairs number-of-trials number-of-prompts number-of-runs number-of-seeds number-of-items number-of-tokens number-of-games comparison pair trial prompt token item participant patient rating label game',
  standardError: 'standard-error margin-of-error half-width error-bar error-bars',
  /** Words that hold something fixed, or bring in another case. */
  heldFixed:
    'constant fixed fix fixes hold* held kept keep* same instead revers* other* now suppose unlike but however tied tie* elastic* diseconom* depend* share shares dominat* there second opposite while',
  makingUse: 'training running using',
  /** "At a fixed length", "with all else equal". */
  holdingAt: 'at for with',
  isHeld: 'fixed same constant equal equivalent unchanged',
  allElse: 'all everything',
  /** What may stay as it is while a quantity that words name changes. */
  heldBeside:
    'mfu utilisation utilization number-of-tokens token-count token dataset data number-of-parameters parameter-count parameter model-size model hardware context-length sequence-length batch-size batch price hourly-price number-of-layers number-of-heads head-dimension precision peak-rate peak clock throughput-per-device confidence-level standard-deviation temperature voltage',
  /** Words for what may be below 0. */
  belowZero: 'negative opposite brak* decelerat* inverted minus',
  /** How a quantity grows, which its direction does not tell. */
  howItGrows:
    'proportion proportional proportionally linear linearly exponential exponentially quadratically',
  /** What is counted tells less than its number where one depends on another. */
  isDependent:
    'correlat* autocorrelat* cluster* dependent overlap* duplicat* quasi* sobol* low-discrepancy endpoint memory noisier converg* variate* antithetic round-off total* summed maximum minimum nonparametric also',
  /** What pairs have to do with each other, and how their difference varies. */
  correlation: 'correlation covariance',
  /** With these, laws of statistics, numerics, physics, money and language models say something else. */
  isReversed: 'negativ* sign revers* opposite tail wrong',
  isRough: 'jump* kink* discontinu* stiff* rounding round-off singular* start* local',
  isOtherSource:
    'line* tube* rod* inside beam lens surface* ripple* wave* radar dipole plane two-dimensional',
  isOtherMotion: 'relativistic* momentum drag eddy mass always brake fixed',
  isOtherMoney: 'outflow* cost* negativ* coupon* float*',
  isSparse:
    'window* block* band nonzero local sparse linear latent* cross* decod* quantis* quantiz* evict* compress* recurrent* share* prefix last slot*',
  isOtherBody:
    'emissiv* grey gray rayleigh* radio dimension dimensions dimensional four-dimensional two-dimensional lift falls falling accelerat*',
  isSummed: 'sum summed sums',
  /** Quantities of a run: of training, of its machines, and of its price. */
  runTime:
    'wall-clock-time wall-clock wall-time training-time run-time runtime running-time run training time training-run step-time',
  deviceCount:
    'number-of-devices number-of-gpus number-of-accelerators number-of-chips number-of-cards number-of-nodes number-of-workers gpu device accelerator chip card node',
  deviceHours:
    'device-hour gpu-hour accelerator-hour number-of-gpu-hours number-of-device-hours gpu-days number-of-gpu-days',
  utilisation: 'mfu utilisation utilization model-flops-utilization model-flop-utilization',
  runCost: 'bill rental-bill cost cost-of-the-run training-cost total-cost price-of-the-run',
  hourlyPrice:
    'price hourly-price price-per-hour price-per-gpu-hour price-of-a-gpu-hour hourly-rate rental-price',
  /** Beside these, a run does not go as its machines multiply. */
  isRealScaling:
    'practice all-reduce rest efficien* overhead* communicat* only sublinear* amdahl* bottleneck* imperfect* network pipeline bubble* ideal* weak* fixed-batch per-device latency decode decoding token-latency',
  /** Beside these, a price or a bill is another one, or only a part of it changes. */
  isOtherPrice:
    'part parts electricity storage salar* discount* reserved only unit revenue sale profit demand',
  trainingCompute:
    'compute training-compute compute-budget training-flops flops training-cost cost-of-training number-of-flops',
  parameterCount: 'number-of-parameters parameter-count parameter model-size',
  trainingTokens: 'number-of-tokens number-of-training-tokens token-count token data dataset training-data',
  /** With these, the compute is another one, or more than one of its factors changes. */
  isOtherCompute:
    'optimal* ratio* chinchilla scaled each inference generat* expert* moe active sparse* attention context sequence width depth layer* epoch* same* per',
  varianceOfMean:
    'variance-of-the-mean variance-of-the-average variance-of-the-sample-mean variance-of-the-estimate variance-of-the-estimator',
  averagedCount:
    'data number-of-samples number-of-groups number-of-observations number-of-measurements sample group observation measurement rollout completion independent-samples independent-groups seed',
  optimiserSteps: 'number-of-steps number-of-updates number-of-optimiser-steps number-of-optimizer-steps',
  weightMemory: 'memory-of-the-weights weight-memory memory-for-the-weights weights-memory',
  bitsPerWeight: 'bit number-of-bits precision bits-per-weight',
  tokenTime: 'decode-time decoding-time time-per-token decode-step-time per-token-latency latency-per-token',
  memoryBandwidth: 'bandwidth memory-bandwidth',
  isComputeBound: 'compute-bound prefill batch* network interconnect link*',
  hasScales: 'scale* zero-point group* block* cache* activation* stay stays embedding* mixed',
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
  /** What is done to all values of a list, and what that leaves or changes. */
  addingTo: 'adding add adds',
  subtractingFrom: 'subtracting subtract subtracts',
  shifting: 'shifting shift shifts moving move moves',
  alters: 'change changes affect affects alter alters',
  maybe: 'may might could sometimes',
  /** With these, values are no plain numbers, or what is made of them is not made as usual. */
  isOtherValue:
    'modulo mod wrap* clock clip* clamp* saturat* truncat* censor* cap caps capped overflow* equal identical negative',
  isOtherData:
    'modulo mod wrap* clock clip* clamp* saturat* truncat* censor* cap caps capped overflow* equal identical negative logarithm* log ln standardised standardized normalised normalized centred centered zero mean-0 mean-is-0 mean-be-0 sum-to-0 relative are-the-same',
  isOtherChance:
    'clip* cap caps capped tanh sink* null multi-label own-sigmoid a-sigmoid sigmoid-outputs sigmoid-output logit-0 strength* luce* ratio* share* proportion* greedy* greedily zero all-0 equal identical rank ranks order certainty norm normalised normalized temperature-is temperature-0 divided',
  isOtherBaseline: 'no-baseline without-a-baseline frozen critic* clip* learned value-function value-network',
  likewise: 'either too also',
  amountIs: 'same common fixed positive nonzero real single given constant',
  amountNoun: 'constant number amount value factor quantity',
  dataValue:
    'value number observation measurement data-point datum score reward mark entry grade rating term result salary price',
  dataSet: 'data sample set list group dataset distribution values numbers scores rewards',
  scoreValue: 'score reward rating logit utility strength',
  centreOf: 'mean average median mode sample-mean arithmetic-mean quartile minimum maximum',
  spreadOf:
    'standard-deviation standard-deviations range interquartile-range iqr mean-absolute-deviation sample-standard-deviation spread',
  varianceOf: 'variance sample-variance population-variance',
  standardisedOf:
    'correlation correlation-coefficient z-score z-scores standardised-values standardized-values skewness kurtosis',
  chanceOfScores:
    'win-probability preference-probability comparison-probability choice-probability softmax-probability softmax win-probabilities preference-probabilities comparison-probabilities choice-probabilities softmax-probabilities probabilities',
  optimalPolicy: 'optimal-policy optimum optimal-distribution',
  orderOfScores: 'ranking order ordering argmax rank ranks',
  hasPenalty: 'kl penalty kl-penalty reference-policy',
  isCentred: 'mean average baseline',
  advantageOf: 'advantage group-advantage group-relative-advantage normalised-advantage normalized-advantage',
  /** Words of a page whose advantages are divided by their standard deviation. */
  isStandardised: 'standard-deviation standardi* normali* z-score',
  /** Words by which one figure of a sentence gives another one. */
  tiesTo:
    'mean means give gives correspond corresponds equal equals yield yields imply implies have has is so make makes translate translates win wins',
  isAnother: 'another other second former latter',
  naming: 'score loss value',
  perUnit: 'per',
  tokenUnit: 'token',
  ofTokens: 'validation test training token-level average mean per-token held-out final model',
  informationUnit: 'nat bit',
  natUnit: 'nat',
  bitUnit: 'bit',
  ratingPoint: 'point elo-points rating-points',
  perplexityNamed: 'perplexity',
  uniformly: 'uniform uniformly',
  outcome: 'token outcome symbol word letter value option answer class side',
  scoreGap:
    'gap margin reward-gap score-gap reward-difference score-difference reward-margin difference-of-rewards difference-in-reward',
  winChance:
    'win-rate win-probability winning-probability preference-probability probability-of-winning chance-of-winning win-chance probability-of-a-win with-probability',
  ratingLead: 'lead gap difference rating-gap rating-difference advantage',
  oddsNamed: 'odds',
  ofPairs: 'bradley* logistic sigmoid',
  ofRatings: 'elo chess',
  /** With these, a pair or a rating is of another model, or more is at stake than one game. */
  isOtherPair:
    'temperature scale* beta base thurstone* strength* best-of weaker loser opponent* match* draw* tie*',
  isOtherRating:
    'scale* base normal home white* draw* drawn match* game series cap capped caps count counts glicko* halved ten opponent weaker underdog',
  /** With these, a loss is a sum, or is of another unit than a token, or more stands in it than the cross-entropy. */
  isOtherTotal:
    'sum sums summed total auxiliary contains includes included penalty decay term terms per-word sentence character byte smooth* pair head in-all',
  /** What sentences of two tied figures may say beside them. */
  tiedPreposition: 'of at with in to as among over between from under',
  compares: 'more less higher lower above below least most extra beyond greater fewer',
  tiedNoun:
    'clearly obviously evidently win winning chance probability rate odds choice distribution entropy information system rating model language reward score response player stronger favourite favorite equally likely roll cross logistic terry elo-rating average chess equivalent',
  /** What a gain does behind a loss. */
  makesUp: 'recover break level even whole',
  /** Verbs by which what stands before them is multiplied. */
  isScaled: 'doubled halved tripled quadrupled',
} as const
