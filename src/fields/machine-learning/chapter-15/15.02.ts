import { shapeOfScale } from '../../../math/units/scales.js'
import type { Exercise, Sides } from '../../../rules/book/model/claim.js'

const BILLIONS = shapeOfScale('B')
const TRILLIONS = shapeOfScale('T')
const BETTER = 'better|lower|superior|outperforms|beats|wins|smaller'
const WORSE = 'worse|higher|inferior|loses|underperforms'

/** Words of a sentence that works out what is best, rather than tells of some model. */
const DERIVED =
  'optim*|chinchilla*|compute*|budget*|flop*|rule*|balanced|find*|get*|give*|mean*|choose*|hence|therefore|thus|i.e.'

/** The loss of an allocation under a published fit: E + A N^-α + B D^-β. */
const lossUnder = (constants: string, fit: Readonly<Record<string, string>>): Sides => ({
  left: 'E + A N_*^{-\\alpha} + B D_*^{-\\beta}',
  right: 'E + A N_K^{-\\alpha} + B D_K^{-\\beta}',
  with: fit,
  constants,
})

/** The 20-tokens-per-parameter rule against the older one, at a given budget. */
export const exercise2: Exercise = {
  number: '15.2',
  topics: {
    chinchilla: 'chinchilla*|balanced|twenty',
    kaplan: 'kaplan*|older',
    others: 'gpt|llama*|gopher|palm|megatron|jurassic|bloom|itself',
  },
  publishedSizes: { chinchilla: ['70e9', '1.4e12'] },
  premises: {
    f: { shapes: ['$C = ?f() N D$'], otherwise: '6', reason: 'constraint' },
    k: { shapes: ['$D = ?k() N$'], otherwise: '20' },
    C: { shapes: ['$C = ?c()$'], otherwise: '10^{24}' },
    e: { shapes: ['$N \\propto C^{?e()}$'], otherwise: '0.73', topic: 'kaplan' },
    N_0: {
      shapes: ['$N_{K} = ?n$'],
      published: {
        value: '1.3 \\times 10^{9} \\cdot (C / 8.64 \\times 10^{19})^{e}',
        source: 'Kaplan et al. 2020, table 6: N = 1.3e9 C^0.73 with C in PF-days of 8.64e19 FLOP',
      },
    },
  },
  domain: { C: 'positive', N: 'positive' },
  claims: [
    {
      id: '15.2/compute-of-N',
      where: { shapes: ['$C = ?c(N)$'] },
      means: { kind: 'identity', equals: 'f k N^2' },
      counterfeits: ['100 N^2', '120 N^3', '120 N'],
    },
    {
      id: '15.2/N-of-C',
      where: { shapes: ['$N = ?n(C)$'] },
      means: { kind: 'solution', zero: 'f k N^2 - C', unknown: 'N', shown: '\\sqrt{C/(f k)}' },
      counterfeits: ['\\sqrt{C/20}', '\\sqrt{120 C}', 'C/120'],
    },
    {
      id: '15.2/N',
      names: 'N_*',
      where: { shapes: ['$N \\approx ?n$'], topic: '!kaplan|others' },
      means: { kind: 'quantity', value: '\\sqrt{C/(f k)}' },
      counterfeits: ['9.4 \\times 10^{10}', '9.1 \\times 10^{11}', '1.9 \\times 10^{10}'],
    },
    {
      id: '15.2/D',
      names: 'D_*',
      where: { shapes: ['$D \\approx ?n$'], topic: '!kaplan|others' },
      means: { kind: 'quantity', value: 'k N_*' },
      counterfeits: ['1.93 \\times 10^{12}', '1.83 \\times 10^{11}', '1.38 \\times 10^{12}'],
    },
    {
      id: '15.2/model-size',
      where: { shapes: [`?size ${BILLIONS} model|param*`], about: [DERIVED], topic: '!kaplan|others' },
      means: { kind: 'quantity', value: 'N_*' },
      counterfeits: ['19 B', '97 B'],
    },
    {
      id: '15.2/token-count',
      where: { shapes: [`?size ${TRILLIONS}|${BILLIONS} token*`], about: [DERIVED], topic: '!kaplan|others' },
      means: { kind: 'quantity', value: 'D_*' },
      counterfeits: ['1.38 T', '18.3 T'],
    },
    {
      id: '15.2/kaplan-N',
      names: 'N_K',
      where: { shapes: ['$N \\approx ?n$'], topic: 'kaplan' },
      means: { kind: 'quantity', value: 'N_0' },
      counterfeits: ['5 \\times 10^{10}', '9 \\times 10^{12}'],
    },
    {
      id: '15.2/kaplan-D',
      names: 'D_K',
      where: { shapes: ['$D \\approx ?n$'], topic: 'kaplan' },
      means: { kind: 'quantity', value: 'C / (f N_K)' },
      counterfeits: ['3 \\times 10^{10}', '7 \\times 10^{11}'],
    },
    {
      id: '15.2/kaplan-ratio',
      where: {
        shapes: ['?ratio ×|times|fold', 'factor of ?ratio'],
        about: ['larger|bigger|more|param*'],
        topic: 'kaplan',
      },
      means: { kind: 'quantity', value: 'N_K / N_*' },
      counterfeits: ['seven', 'two'],
    },
    {
      id: '15.2/kaplan-share',
      where: {
        shapes: [
          '?share of the data|token*',
          '?share of data|token*',
          '?share data|token*',
          '?share as many|much data|token*',
        ],
        about: ['larger|bigger|more|param*|data'],
        topic: 'kaplan',
      },
      means: { kind: 'quantity', value: 'D_K / D_*' },
      counterfeits: ['third', 'half'],
    },
    {
      id: '15.2/better',
      where: {
        shapes: ['?order compute'],
        about: ['model', 'loss|performs|model'],
        topic: 'chinchilla',
        words: { '<': BETTER, '>': WORSE },
      },
      means: {
        kind: 'ordering',
        cases: [
          lossUnder('Hoffmann et al. 2022, approach 3', {
            E: '1.69',
            A: '406.4',
            B: '410.7',
            '\\alpha': '0.34',
            '\\beta': '0.28',
          }),
          lossUnder('Hoffmann et al. 2022, approach 3, digits of the TeX source', {
            E: 'e^{0.5267228}',
            A: 'e^{6.0073404}',
            B: 'e^{6.0179186}',
            '\\alpha': '0.33917084',
            '\\beta': '0.2849083',
          }),
          lossUnder('Besiroglu et al. 2024', {
            E: '1.8172',
            A: '482.01',
            B: '2085.43',
            '\\alpha': '0.3478',
            '\\beta': '0.3658',
          }),
        ],
      },
      counterfeits: ['worse', 'inferior'],
    },
  ],
}
