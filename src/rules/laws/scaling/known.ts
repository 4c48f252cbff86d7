import { type Sense, wordsFor } from '../../../english/lexicon.js'
import { lengthAt } from '../../../english/matching.js'
import type { Name } from '../../../english/worded/scaled/scaled.js'
import { number } from '../../../math/term/term.js'
import type { Proportion } from './proportion.js'

/** A proportion between quantities that have names of their own. */
interface KnownProportion {
  readonly of: Sense
  readonly by: Sense
  /** The power, as a fraction. */
  readonly exponent: string
  readonly says: string
  readonly needs?: Sense
}

/**
 * Laws of proportion. Sources: Cochran, Sampling Techniques, 1977, section 2.5; Halliday, Resnick and Walker, Fundamentals
 * of Physics, 2013, chapters 7, 15, 18, 19 and 38; Vaswani et al., Attention Is All You Need, 2017, table 1.
 */
export const KNOWN_PROPORTIONS: readonly KnownProportion[] = [
  {
    of: 'marginOfError',
    by: 'sampleSize',
    exponent: '-1/2',
    says: 'a margin of error falls as one over the root of the sample size',
  },
  {
    of: 'standardError',
    by: 'countedSample',
    exponent: '-1/2',
    says: 'a standard error falls as one over the root of how many are counted',
  },
  {
    of: 'sampleSize',
    by: 'detectedEffect',
    exponent: '-2',
    needs: 'isDetected',
    says: 'the sample that shows a difference grows as one over its square',
  },
  {
    of: 'oscillationEnergy',
    by: 'amplitude',
    exponent: '2',
    needs: 'oscillates',
    says: 'the energy of an oscillation grows as the square of its amplitude',
  },
  {
    of: 'kineticEnergy',
    by: 'speed',
    exponent: '2',
    says: 'kinetic energy and braking distance grow as the square of the speed',
  },
  {
    of: 'gasPressure',
    by: 'gasVolume',
    exponent: '-1',
    needs: 'isothermal',
    says: 'at constant temperature the pressure of a gas is inverse to its volume',
  },
  {
    of: 'photonEnergy',
    by: 'wavelength',
    exponent: '-1',
    needs: 'isPhoton',
    says: 'the energy of a photon is inverse to its wavelength',
  },
  {
    of: 'radiatedPower',
    by: 'absoluteTemperature',
    exponent: '4',
    needs: 'isBlackBody',
    says: 'a black body radiates as the fourth power of its absolute temperature',
  },
  {
    of: 'pendulumPeriod',
    by: 'pendulumLength',
    exponent: '1/2',
    needs: 'oscillates',
    says: 'the period of a pendulum grows as the root of its length',
  },
  {
    of: 'area',
    by: 'radius',
    exponent: '2',
    needs: 'isCircle',
    says: 'an area grows as the square of a length in it',
  },
  {
    of: 'bodyVolume',
    by: 'radius',
    exponent: '3',
    needs: 'isBody',
    says: 'a volume grows as the cube of a length in it',
  },
  {
    of: 'intensity',
    by: 'sourceDistance',
    exponent: '-2',
    says: 'an intensity falls as the square of the distance from a point',
  },
  {
    of: 'scoreMatrix',
    by: 'contextLength',
    exponent: '2',
    says: 'the scores of attention grow as the square of the length of the sequence',
  },
  {
    of: 'keyValueCache',
    by: 'contextLength',
    exponent: '1',
    says: 'the cache of keys and values grows with the length of the sequence',
  },
  {
    of: 'keyValueCache',
    by: 'keyValueHeads',
    exponent: '1',
    says: 'the cache of keys and values grows with the heads that it keeps, and with the batch',
  },
]

const nameOf =
  (sense: Sense): Name =>
  (words, at) =>
    words[at] ? lengthAt(words, at, wordsFor(sense)) : 0

/** The laws of proportion that hold on every page. */
export const PROPORTIONS: readonly Proportion[] = KNOWN_PROPORTIONS.map(({ of, by, exponent, ...law }) => ({
  ...law,
  of: nameOf(of),
  by: nameOf(by),
  exponent: () => number(exponent),
}))
