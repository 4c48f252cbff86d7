import type { Comparison, Exercise } from '../../../rules/book/model/claim.js'

const KNEE = 'knee|bend*|inflection|turn*'
const INFLECTION = 'the inflection of the accuracy against log C, on a linear vertical axis'
const UP = 'rises|grows|increases|climbs|improves'
const DOWN = 'falls|drops|decreases|declines'

/** A curve bends where its second derivative changes sign: at the error rate that the page names, `η₀`. */
const bendsOn = (second: string, place: Readonly<Record<string, string>>, axes: string): Comparison => ({
  left: second,
  is: '=',
  right: '0',
  with: place,
  what: `the second derivative on ${axes} axes, at the error rate named`,
})

/** Exact match of k tokens, each wrong with probability ε = C^b: a smooth curve that looks like a jump. */
export const exercise4: Exercise = {
  number: '15.4',
  premises: {
    '\\varepsilon': { shapes: ['$\\varepsilon = ?e(C)$'], otherwise: 'C^{-0.05}', reason: 'definition' },
    b: { shapes: ['$\\varepsilon = C^{?b()}$'], otherwise: '-0.05', reason: 'definition' },
    k: { shapes: ['$k = ?k()$'], otherwise: '8' },
    '\\eta_1': {
      shapes: ['$\\varepsilon \\approx ?e()$'],
      about: ['small'],
      not: 'knee|bend*',
      otherwise: '1',
    },
    '\\eta_0': { shapes: ['$\\varepsilon \\approx ?e(k)$'], otherwise: '1/k' },
  },
  definitions: {
    F_1: { derivativeOf: '(1 - C^b)^k', by: 'C' },
    F_2: { derivativeOf: 'F_1', by: 'C' },
    G_1: { derivativeOf: '(1 - e^{b u})^k', by: 'u' },
    G_2: { derivativeOf: 'G_1', by: 'u' },
    H_1: { derivativeOf: 'k \\log(1 - e^{b u})', by: 'u' },
    H_2: { derivativeOf: 'H_1', by: 'u' },
    M_1: { derivativeOf: '(1 - x)^k', by: 'x' },
    M_2: { derivativeOf: 'x M_1', by: 'x' },
    T_1: { derivativeOf: '1 - \\varepsilon', by: 'C' },
  },
  domain: { C: ['1', '∞'], x: 'unit', k: ['1', '∞'] },
  claims: [
    {
      id: '15.4/accuracy',
      where: {
        shapes: ['$?f(C)$', '$?f(\\varepsilon,k)$'],
        about: ['accuracy|probability', 'exact*|match*|correct|right'],
      },
      means: { kind: 'identity', equals: '(1 - \\varepsilon)^k' },
      counterfeits: ['(1 - C^{-0.05})^9', '1 - C^{-0.4}', '(1 - C^{-0.5})^8'],
    },
    {
      id: '15.4/start',
      where: { shapes: ['near ?l', 'close to ?l'], about: ['small'], not: 'large|big|huge' },
      means: { kind: 'quantity', value: '(1 - \\eta_1)^k' },
      counterfeits: ['1', '0.5'],
    },
    {
      id: '15.4/rise',
      where: {
        shapes: ['?way knee|sharply|steeply'],
        about: ['knee|sharply|steeply'],
        not: 'error*|loss|wrong|mistake*|perplexity',
        unless: 'before|until|below|hardly|early',
        words: { up: UP, down: DOWN },
      },
      means: {
        kind: 'choice',
        says: {
          up: [{ left: 'M_1', is: '<', right: '0', what: 'accuracy against ε, which falls as C grows' }],
          down: [{ left: 'M_1', is: '>', right: '0', what: 'accuracy against ε, which falls as C grows' }],
        },
      },
      counterfeits: ['falls', 'drops'],
    },
    {
      id: '15.4/knee-axes',
      where: {
        shapes: ['?axes plot|plotted|drawn|axes|axis|scale*|paper'],
        about: [KNEE],
        words: {
          semilog: 'semi-log|semilog|log-linear|lin-log|linear-log',
          loglog: 'log-log|loglog|double-log|double-logarithmic|logarithmic-axes',
          linear: 'linear-axes|linear-scale|linear-plot',
        },
      },
      means: {
        kind: 'choice',
        says: {
          semilog: [bendsOn('G_2', { u: '\\log(\\eta_0)/b' }, 'semi-log')],
          loglog: [bendsOn('H_2', { u: '\\log(\\eta_0)/b' }, 'log-log')],
          linear: [bendsOn('F_2', { C: '\\eta_0^{1/b}' }, 'linear')],
        },
      },
      reading: 'the knee is the inflection of the curve on the axes named',
      counterfeits: ['log-log', 'double-logarithmic'],
    },
    {
      id: '15.4/knee',
      where: { shapes: ['$\\varepsilon \\approx ?e(k)$'], about: [KNEE] },
      means: { kind: 'solution', zero: 'M_2', unknown: 'x', shown: '1/k' },
      reading: INFLECTION,
      counterfeits: ['2/k', 'k/100', '1/(k + 1)'],
    },
    {
      id: '15.4/trigger',
      where: {
        shapes: ['$\\varepsilon \\approx ?e(k)$'],
        about: ['trigger*|sets|set|cause*|start*|responsible'],
        not: KNEE,
      },
      means: { kind: 'solution', zero: 'M_2', unknown: 'x', shown: '1/k' },
      reading: INFLECTION,
      counterfeits: ['2/k', 'k/100', '1/(k + 1)'],
    },
    {
      id: '15.4/knee-error',
      where: { shapes: ['$\\varepsilon \\approx ?e()$'], about: [KNEE] },
      means: { kind: 'identity', equals: '1/k' },
      counterfeits: ['1/9', '1/4'],
    },
    {
      id: '15.4/knee-exponent',
      where: { shapes: ['$C \\approx 8^{?n}$'], about: [KNEE] },
      means: { kind: 'quantity', value: '\\log(\\eta_0^{1/b}) / \\log 8' },
      counterfeits: ['12', '27'],
    },
    {
      id: '15.4/knee-compute',
      where: { shapes: ['$C \\approx ?c$'], about: [KNEE] },
      means: { kind: 'quantity', value: '\\eta_0^{1/b}' },
      counterfeits: ['10^{20}', '10^{16}'],
    },
    {
      id: '15.4/saturation',
      where: {
        shapes: ['near ?l', 'close to ?l', 'at ?l', 'towards ?l'],
        about: ['saturat*|level*|plateau*|approach*|flatten*'],
      },
      means: {
        kind: 'limit',
        of: { of: '(1 - x)^k', to: '1', rate: 'k x', small: 'x', is: '\\varepsilon', as: 'C' },
      },
      counterfeits: ['0', '2'],
    },
    {
      id: '15.4/token',
      where: {
        shapes: ['$?f(\\varepsilon)$'],
        about: ['token', 'accuracy|right|correct'],
        not: 'exact*|match*|all|every|both',
      },
      means: { kind: 'identity', equals: '1 - \\varepsilon' },
      counterfeits: ['1 + \\varepsilon', '1 - \\varepsilon^2', '1 - 2 \\varepsilon'],
    },
    {
      id: '15.4/token-accuracy',
      where: {
        shapes: ['?way smooth*|gradual*|steadily|continuous*'],
        about: ['token'],
        not: 'error*|loss|wrong|incorrect|mistake*|perplexity',
        words: { '>': UP, '<': DOWN },
      },
      means: { kind: 'ordering', cases: [{ left: 'T_1', right: '0', what: 'd(1 - ε)/dC' }] },
      counterfeits: ['falls', 'drops'],
    },
  ],
  remarks: [
    {
      id: '15.4/compounding',
      where: { shapes: ['phase transition compounding', 'phase transition'] },
      because:
        '"phase transition" and "purely" name no quantity; that the bend stands at ε = 1/k is judged beside it',
    },
    {
      id: '15.4/metric',
      where: { shapes: ['metric'] },
      because: 'k is the length of the answer that the metric asks for: a definition',
    },
  ],
}
