import type { Edit } from './edit.js'
import { LATER_EDITS } from './later-edits.js'

/** Edits of numbers and formulas, and of words of the first half of the chapter. */
const FIRST_EDITS: readonly Edit[] = [
  {
    name: 'a repaired rounding: 1.17 instead of 1.18',
    put: [['1.18 \\times 10^8', '1.17 \\times 10^8']],
    changes: { '15.27/saving-per-layer': 'holds' },
  },
  {
    name: 'repaired hours: the data give 80.64',
    put: [['\\approx 82$ hours', '\\approx 81$ hours']],
    changes: { '15.5/hours': 'holds' },
  },
  {
    name: 'repaired seconds, from which 82 hours no longer follow',
    put: [['\\approx 2.95 \\times 10^5$ seconds', '\\approx 2.90 \\times 10^5$ seconds']],
    changes: { '15.5/seconds': 'holds', '15.5/hours': 'misrounded' },
  },
  {
    name: 'days rounded the wrong way',
    put: [['\\approx 3.4$ days', '\\approx 3.5$ days']],
    changes: { '15.5/days': 'misrounded' },
  },
  {
    name: 'the exponent of the other variable',
    put: [['$N \\propto C^{\\beta / (\\alpha + \\beta)}$', '$N \\propto C^{\\alpha / (\\alpha + \\beta)}$']],
    changes: { '15.1/exponent-of-N': 'refuted' },
  },
  {
    name: 'a multiplier with the other sign, against which neither stationarity holds, but the ratio does',
    put: [['- \\lambda(6 N D - C)', '+ \\lambda(6 N D - C)']],
    changes: { '15.1/stationary-in-N': 'refuted', '15.1/stationary-in-D': 'refuted' },
  },
  {
    name: 'a lost minus of the gradient',
    put: [['= -\\bigl(1 - \\sigma(\\Delta)\\bigr)', '= \\bigl(1 - \\sigma(\\Delta)\\bigr)']],
    changes: { '15.7/gradient': 'holds refuted' },
  },
  {
    name: 'a margin of loser minus winner, against which the last form of the gradient fails',
    put: [['$\\Delta = r_\\phi(x, y_w) - r_\\phi(x, y_l)$', '$\\Delta = r_\\phi(x, y_l) - r_\\phi(x, y_w)$']],
    changes: { '15.7/gradient': 'holds refuted' },
  },
  {
    name: 'a shift with two signs',
    put: [['- (r(x, y_l) + c(x))\\bigr)', '- (r(x, y_l) - c(x))\\bigr)']],
    changes: { '15.6/shift': 'refuted' },
  },
  {
    name: 'a mean that is added',
    put: [['(\\sum_i r_i - G \\mu)', '(\\sum_i r_i + G \\mu)']],
    changes: { '15.12/sum': 'refuted holds' },
  },
  {
    name: 'a projection of twice the width',
    put: [['\\mathbb{R}^{8192 \\times 1024}', '\\mathbb{R}^{8192 \\times 2048}']],
    changes: { '15.27/grouped-shape': 'refuted' },
  },
  {
    name: 'a slip of an exponent',
    put: [['\\approx 4.05 \\times 10^{18}$', '\\approx 4.05 \\times 10^{17}$']],
    changes: { '15.5/peak': 'refuted' },
  },
  {
    name: 'another ratio of tokens to parameters, from which everything printed below it no longer follows',
    put: [['$D = 20N$', '$D = 25N$']],
    changes: {
      '15.2/compute-of-N': 'refuted',
      '15.2/N-of-C': 'undecided',
      '15.2/N': 'refuted',
      '15.2/D': 'refuted',
      '15.2/model-size': 'carried',
      '15.2/token-count': 'carried',
    },
  },
  {
    name: 'D against N the wrong way round',
    put: [['$D \\propto N^{\\alpha / \\beta}$', '$D \\propto N^{\\beta / \\alpha}$']],
    changes: { '15.1/D-against-N': 'refuted' },
  },
  {
    name: 'a product in place of the constant quotient',
    put: [['$N^\\alpha / D^\\beta = \\mathrm{const}$', '$N^\\alpha D^\\beta = \\mathrm{const}$']],
    changes: { '15.1/constant-ratio': 'refuted' },
  },
  {
    name: 'equal exponents of a third',
    put: [['each exponent is $1/2$', 'each exponent is $1/3$']],
    changes: { '15.1/equal-exponents': 'refuted' },
  },
  {
    name: 'the quotient of the two conditions turned over',
    put: [['= \\frac{D}{N}. $$', '= \\frac{N}{D}. $$']],
    changes: { '15.1/ratio': 'refuted' },
  },
  {
    name: 'one digit more, which is right',
    put: [['$N \\approx 9.1 \\times 10^{10}$', '$N \\approx 9.13 \\times 10^{10}$']],
    changes: {},
  },
  {
    name: 'tokens rounded down',
    put: [['1.83 T tokens', '1.82 T tokens']],
    changes: { '15.2/token-count': 'misrounded' },
  },
  {
    name: 'the allocation called worse',
    put: [['is strictly better', 'is strictly worse']],
    changes: { '15.2/better': 'refuted' },
  },
  {
    name: 'the axes on which the curve does bend there',
    put: [['on logarithmic axes', 'on semi-log axes']],
    changes: { '15.4/knee-axes': 'holds' },
  },
  {
    name: 'a cause at twice the error rate',
    put: [['precisely $\\varepsilon \\approx 1/k$', 'precisely $\\varepsilon \\approx 2/k$']],
    changes: { '15.4/trigger': 'refuted' },
  },
  {
    name: 'one token too many',
    put: [['$(1 - C^{-0.05})^8$', '$(1 - C^{-0.05})^9$']],
    changes: { '15.4/accuracy': 'refuted' },
  },
  {
    name: 'a budget ten times too small',
    put: [['8^{20} \\approx 10^{18}', '8^{20} \\approx 10^{17}']],
    changes: { '15.4/knee-compute': 'refuted' },
  },
  {
    name: 'a limit above 1',
    put: [['levels off close to 1', 'levels off close to 2']],
    changes: { '15.4/saturation': 'refuted' },
  },
  {
    name: 'token accuracy that falls',
    put: [['grows smoothly', 'falls smoothly']],
    changes: { '15.4/token-accuracy': 'refuted' },
  },
  {
    name: 'ratios instead of differences',
    put: [['nothing but reward differences', 'nothing but reward ratios']],
    changes: { '15.6/identifiable': 'refuted' },
  },
  {
    name: 'a factor instead of an offset',
    put: [['an additive constant', 'a multiplicative constant']],
    changes: { '15.6/constant': 'refuted' },
  },
  {
    name: 'rewards of different prompts compared',
    put: [['cannot be compared', 'can be compared']],
    changes: { '15.6/across-prompts': 'undecided' },
  },
]

export const EDITS: readonly Edit[] = [...FIRST_EDITS, ...LATER_EDITS]
