import type { Exercise, Listing } from '../../../rules/book/model/claim.js'

const MODELS = ['policy|actor', 'reference', 'reward', 'value|critic']
const HELD = 'memory|hold*|keep*|load*'
/** Words of a sentence that counts all models of a method, and of one that counts some of them. */
const ALL_OF_THEM = `${HELD}|store*|need*|require*|use|uses|run|runs|has|have|involve*|juggle*`
const SOME_OF_THEM =
  'train*|updat*|optimi*|learn*|backward|gradient*|lack*|drop*|extra|more|fewer|less|frozen|saves'
/** Words of a rate at which passes are exchanged, or of passes that are left out. */
const EXCHANGED =
  'pass-costs|pass-takes|pass-is|pass-as|pass-counts|passes-cost|passes-are|worth|equivalent|save|saves|saved|avoid*'
const AT_A_RATE = 'backward-pass-as|backward-passes-as|in-units-of|equivalents'
const PPO = 'ppo*|rlhf'
const DPO = 'dpo*'
const [ofPpo, ofDpo] = [
  { about: [PPO, HELD], rivals: DPO },
  { about: [DPO, HELD], rivals: PPO },
]
const listed = (method: typeof ofPpo): Listing => ({ things: MODELS, ...method, before: 'optimi*' })
const trained = (method: typeof ofPpo): Listing => ({
  things: ['policy|actor', 'value|critic'],
  ...method,
  behind: 'optimi*',
})
const ONCE = 'each model runs once over a batch, and sampling is not counted'

/** What a training step costs by PPO and by DPO, and what drives implicit rewards to infinity. */
export const exercise31: Exercise = {
  number: '15.31',
  topics: { ppo: PPO, dpo: DPO },
  premises: {
    M_P: { shapes: ['$M_P = ?m$'], counts: listed(ofPpo), otherwise: '4' },
    T_P: { shapes: ['$T_P = ?t$'], counts: trained(ofPpo), otherwise: '2' },
    M_D: { shapes: ['$M_D = ?m$'], counts: listed(ofDpo), otherwise: '2' },
    T_D: { shapes: ['$T_D = ?t$'], counts: trained(ofDpo), otherwise: '1' },
  },
  definitions: {
    L_1: { derivativeOf: '-\\log \\sigma(m)', by: 'm' },
    C_1: { derivativeOf: '-\\frac{9}{10} \\log \\sigma(m) - \\frac{1}{10} \\log \\sigma(-m)', by: 'm' },
    Q_1: { derivativeOf: '(h - \\frac{1}{2 \\tau})^2', by: 'h' },
  },
  domain: { '\\tau': 'positive' },
  claims: [
    {
      id: '15.31/ppo-models',
      where: { shapes: ['?n model*|network*'], about: [ALL_OF_THEM], not: SOME_OF_THEM, topic: 'ppo' },
      means: { kind: 'quantity', value: 'M_P' },
      counterfeits: ['three', 'five'],
    },
    {
      id: '15.31/ppo-forward',
      names: 'F_P',
      where: { shapes: ['?n forward'], not: EXCHANGED, never: AT_A_RATE, topic: 'ppo' },
      means: { kind: 'quantity', value: 'M_P' },
      reading: ONCE,
      counterfeits: ['three', 'two'],
    },
    {
      id: '15.31/ppo-backward',
      names: 'B_P',
      where: { shapes: ['?n backward'], not: EXCHANGED, never: AT_A_RATE, topic: 'ppo' },
      means: { kind: 'quantity', value: 'T_P' },
      reading: ONCE,
      counterfeits: ['four', 'one'],
    },
    {
      id: '15.31/dpo-models',
      where: { shapes: ['?n model*|network*'], about: [ALL_OF_THEM], not: SOME_OF_THEM, topic: 'dpo' },
      means: { kind: 'quantity', value: 'M_D' },
      counterfeits: ['three', 'four'],
    },
    {
      id: '15.31/dpo-forward',
      names: 'F_D',
      where: { shapes: ['?n forward'], not: EXCHANGED, never: AT_A_RATE, topic: 'dpo' },
      means: { kind: 'quantity', value: 'M_D' },
      reading: `${ONCE}; a batch of pairs, both answers of which run at once`,
      counterfeits: ['three', 'four'],
    },
    {
      id: '15.31/dpo-backward',
      names: 'B_D',
      where: { shapes: ['?n backward'], not: EXCHANGED, never: AT_A_RATE, topic: 'dpo' },
      means: { kind: 'quantity', value: 'T_D' },
      reading: ONCE,
      counterfeits: ['two', 'three'],
    },
    {
      id: '15.31/cheaper',
      where: {
        shapes: [
          '?k ×|times|fold cheaper|faster|less|expensive|slower|costlier',
          '?k as cheap|much|expensive|costly',
          '?k the cost|price',
        ],
        about: ['dpo', 'cheap*|cost*|expensive|fast*|slow*|compute|flop*|time'],
        not: 'memory|model*|network*|parameter*|data',
        topics: ['dpo', 'ppo'],
        turned: 'expensive|slower|costlier|costly|much|cost|price',
      },
      means: {
        kind: 'quantity',
        value: '\\frac{F_P + 2 B_P}{F_D + 2 B_D}',
        accounting: 'a backward pass costs two forward passes, and sampling is not counted',
      },
      counterfeits: ['4\\times', '7\\times'],
    },
    {
      id: '15.31/unanimous',
      where: {
        shapes: ['?where reward*|unanimous'],
        about: ['unanimous*', 'implicit|reward*'],
        unless: 'ipo|cdpo|smooth*|clip*|regulari*|penal*',
        words: {
          infinite: 'infinity|infinite|unbounded',
          finite: 'zero|finite',
          bounded: 'bounded|constant',
        },
      },
      means: {
        kind: 'choice',
        says: {
          infinite: [{ left: 'L_1', is: '<', right: '0', what: 'the loss falls at every margin' }],
          finite: [{ left: 'L_1', is: '<', right: '0', fails: true, what: 'the loss falls at every margin' }],
          bounded: [
            { left: 'L_1', is: '<', right: '0', fails: true, what: 'the loss falls at every margin' },
          ],
        },
      },
      reading: 'the loss falls at every margin, so that no finite margin is optimal',
      counterfeits: ['zero', 'a bounded value'],
    },
    {
      id: '15.31/whose-blow-up',
      where: {
        shapes: ['?whose blow*|style'],
        about: ['blow*', 'infinity|infinite|unanimous*'],
        words: { ipo: 'ipo', dpo: 'dpo', smoothed: 'cdpo|smoothed' },
      },
      means: {
        kind: 'choice',
        says: {
          ipo: [
            {
              left: 'L_1',
              is: '<',
              right: '0',
              what: 'the loss of DPO falls at every margin',
              when: 'it is called after the paper that described it (Azar et al. 2024)',
            },
            {
              left: 'Q_1',
              is: '<',
              right: '0',
              what: 'the loss of IPO falls at every margin',
              when: 'it is the loss of IPO that blows up',
            },
          ],
          dpo: [{ left: 'L_1', is: '<', right: '0', what: 'the loss of DPO falls at every margin' }],
          smoothed: [
            { left: 'C_1', is: '<', right: '0', what: 'the loss with smoothed labels falls at every margin' },
          ],
        },
      },
      counterfeits: ['cDPO', 'smoothed'],
    },
  ],
  remarks: [
    {
      id: '15.31/trained',
      where: { shapes: ['adds optimiser|optimizer'] },
      because: 'says which models are trained; the backward passes are counted from it',
    },
    {
      id: '15.31/ppo-failures',
      where: { shapes: ['failure|fail importance', 'hacking'] },
      because: 'causes and practice: how training fails is observed, not derived',
    },
    {
      id: '15.31/dpo-failures',
      where: { shapes: ['failure|fail data sft', 'failure|fail data'] },
      because: 'causes and practice: how training fails is observed, not derived',
    },
    {
      id: '15.31/plumbing',
      where: { shapes: ['order plumbing', 'plumbing order'] },
      because: 'nothing measures how simple plumbing is',
    },
  ],
}
