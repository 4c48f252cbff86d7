import { shapeOfScale } from '../../../math/units/scales.js'
import type { Exercise } from '../../../rules/book/model/claim.js'

const SAVED = 'saving*|save|saved|saves'
const TOTAL = 'total|together|sum'
const EACH = 'each|every|apiece'
/** Each of something larger or smaller than a projection. */
const EACH_OTHER =
  'each-layer|every-layer|per-layer|each-head|every-head|per-head|key-head|value-head|kv-head|query-head'
const SMALLER =
  'smaller|less|shrink*|shrunk|reduc*|fall*|drop*|cut*|compress*|size|memory|space|large|big|much'
const KEYS_AND_VALUES = 'k|v|kv|key*|value*|projection*'
/** All layers, or more than the key and value projections of one. */
const MORE = 'layers|network|whole-model|entire-model|o|output|query|q'
/** Other ways to spare memory than fewer key and value heads. */
const OTHER_WAYS = 'mqa|multi-query|quanti*|bit|int8|fp8'

/** Key and value projections with fewer heads: counts and memory. */
export const exercise27: Exercise = {
  number: '15.27',
  topics: {
    multihead: 'multi-head|multi|mha|full|standard|ordinary',
    grouped: 'gqa|grouped-query|grouped|kv',
    others: 'mqa|multi-query|ffn|mlp|feed-forward|embedding*|o|q|query|output',
  },
  premises: {
    h: { shapes: ['?h head*'], otherwise: '64', topic: '!grouped', not: 'kv|key|value|group*' },
    d: { shapes: ['head* dim*|size|width ?d'], otherwise: '128' },
    g: { shapes: ['gqa ?g', '?g kv|key head*'], otherwise: '8', not: 'save*|saving*|reduc*|cut*|shrink*' },
    l: { shapes: ['?l layers'], otherwise: '80' },
    M: {
      shapes: [`?t ${shapeOfScale('B')} total|model*|parameter*`, 'total of ?t', '?t total'],
      not: `${SAVED}|each|every|per|layer*|together|share|fraction|%`,
      otherwise: '70 \\times 10^{9}',
    },
  },
  claims: [
    {
      id: '15.27/width',
      names: 'W',
      where: { shapes: ['$H \\cdot d_h = ?w$', '$H d_h = ?w$', '$64 \\cdot 128 = ?w$'] },
      means: { kind: 'quantity', value: 'h d' },
      counterfeits: ['8129', '4096'],
    },
    {
      id: '15.27/multi-head-shape',
      where: {
        shapes: ['$W_Q, W_K, W_V \\in \\mathbb{R}^{?s()}$', '$W_K, W_V \\in \\mathbb{R}^{?s()}$'],
        topic: 'multihead',
      },
      means: { kind: 'identity', equals: 'W \\cdot h \\cdot d' },
      counterfeits: ['8192 \\times 4096', '8192 \\times 64'],
    },
    {
      id: '15.27/multi-head-each',
      names: 'm',
      where: {
        shapes: ['?p param*|weight*'],
        topic: 'multihead',
        about: [EACH],
        not: `${TOTAL}|${SAVED}|${EACH_OTHER}`,
      },
      means: { kind: 'quantity', value: 'W^2' },
      counterfeits: ['7.6 \\times 10^7', '6.7 \\times 10^6'],
    },
    {
      id: '15.27/multi-head-total',
      names: 'm_2',
      where: {
        shapes: ['$K + V$ projection* ?p', '?p param*|weight*'],
        topic: 'multihead',
        about: [TOTAL, KEYS_AND_VALUES],
        not: SAVED,
        never: MORE,
      },
      means: { kind: 'quantity', value: '2 m' },
      counterfeits: ['1.43 \\times 10^8', '6.7 \\times 10^7'],
    },
    {
      id: '15.27/grouped-shape',
      where: {
        shapes: [
          '$W_K, W_V \\in \\mathbb{R}^{?s()}$',
          '$W_K \\in \\mathbb{R}^{?s()}$',
          '$W_V \\in \\mathbb{R}^{?s()}$',
        ],
        topic: 'grouped',
      },
      means: { kind: 'identity', equals: 'W \\cdot g \\cdot d' },
      counterfeits: ['8192 \\times 8192', '8192 \\times 2048'],
    },
    {
      id: '15.27/grouped-each',
      names: 'q',
      where: {
        shapes: ['?p param*|weight*'],
        topic: 'grouped',
        about: [EACH],
        not: `${TOTAL}|${SAVED}|${EACH_OTHER}`,
      },
      means: { kind: 'quantity', value: 'W g d' },
      counterfeits: ['4.8 \\times 10^6', '8.4 \\times 10^7'],
    },
    {
      id: '15.27/grouped-total',
      names: 'q_2',
      where: {
        shapes: ['$K + V$ projection* ?p', '?p param*|weight*'],
        topic: 'grouped',
        about: [TOTAL, KEYS_AND_VALUES],
        not: SAVED,
        never: MORE,
      },
      means: { kind: 'quantity', value: '2 q' },
      counterfeits: ['1.86 \\times 10^7', '8.4 \\times 10^6'],
    },
    {
      id: '15.27/saving-per-layer',
      names: 'S',
      where: {
        shapes: ['?p param*|weight*'],
        about: [SAVED, 'layer*', 'per|one|each|every|single'],
        not: 'each-of|alone|apiece|either',
        never: OTHER_WAYS,
      },
      means: { kind: 'quantity', value: 'm_2 - q_2' },
      counterfeits: ['1.81 \\times 10^8', '1.51 \\times 10^8'],
    },
    {
      id: '15.27/saving-total',
      names: 'S_l',
      where: {
        shapes: ['?p param*|weight*', '?p over|across'],
        about: ['layer*', SAVED, 'across|over|all|sum*|altogether'],
        not: 'per',
        never: OTHER_WAYS,
      },
      means: { kind: 'quantity', value: 'l S' },
      counterfeits: ['4.9 \\times 10^9', '9.4 \\times 10^8'],
    },
    {
      id: '15.27/share',
      where: {
        shapes: ['?s %|percent'],
        about: ['total|model', SAVED],
        not: `${KEYS_AND_VALUES}|per|cache`,
        never: OTHER_WAYS,
      },
      means: { kind: 'quantity', value: 'S_l / M' },
      counterfeits: ['31%', '1.3%'],
    },
    {
      id: '15.27/cache',
      where: {
        shapes: ['?k ×|times|fold smaller|less|shrink*', '?k ×|times|fold', 'factor of ?k', '?/k of|as|the'],
        about: ['cache', SMALLER],
        turned: 'larger|bigger|greater|large|big|much',
        not: 'more|user*|concurrent|request*|sequence*|saving*|parameter*',
        never: OTHER_WAYS,
      },
      means: { kind: 'quantity', value: 'h / g' },
      counterfeits: ['64×', '6×'],
    },
    {
      id: '15.27/users',
      where: {
        shapes: ['?k ×|times|fold more|concurrent|user*|as', 'factor of ?k'],
        about: ['user*|request*|sequence*|concurrent'],
        turned: 'fewer|less',
        never: OTHER_WAYS,
      },
      means: {
        kind: 'quantity',
        value: 'h / g',
        provided: {
          condition: 'the memory budget is the cache alone, or the weights take as much of it in both models',
          setting: 'two cards of 80 GB, weights of 2 bytes a parameter counted',
          value: '\\frac{h}{g} \\cdot \\frac{160 \\times 10^{9} - 2 M}{160 \\times 10^{9} - 2 (M + S_l)}',
        },
      },
      counterfeits: ['64×', '6×'],
    },
  ],
}
