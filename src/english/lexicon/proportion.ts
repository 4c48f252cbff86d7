/** Quantities of which one is in a fixed proportion to a power of another, and the words that such a law needs. */
export const PROPORTION_WORDS = {
  sampleSize:
    'sample-size required-sample-size required-sample number-of-observations number-of-samples number-of-respondents number-of-measurements number-of-questions sample observation respondent measurement vote question',
  marginOfError:
    'margin-of-error margin standard-error confidence-interval half-width error-bar error-bars interval',
  /** What is counted in one sample or another, and an interval may lie between. */
  countedSample:
    'number-of-comparisons number-of-pairs number-of-trials number-of-prompts number-of-runs number-of-seeds number-of-items number-of-tokens number-of-games comparison pair trial prompt token item participant patient rating label game',
  standardError: 'standard-error margin-of-error half-width error-bar error-bars',
  /** What is counted tells less than its number where one depends on another. */
  isDependent: 'correlat* autocorrelat* cluster* dependent overlap* duplicat*',
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
  radius: 'radius diameter side side-length edge edge-length',
  area: 'area surface surface-area cross-section',
  bodyVolume: 'volume',
  sourceDistance: 'distance',
  intensity: 'intensity illuminance gravitational-force',
  contextLength: 'context-length sequence-length context sequence',
  scoreMatrix: 'attention-matrix score-matrix attention-scores attention-map',
  keyValueCache: 'kv-cache key-value-cache cache kv-cache-size cache-size',
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
