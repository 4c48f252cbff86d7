// @ts-check

/**
 * @typedef {object} Fault
 * @property {string} module the stem of `fixtures/subjects/twins/STEM.faulty.mjs` and `STEM.correct.mjs`
 * @property {string} meaning
 * @property {Readonly<Record<string, readonly string[]>>} names what the runner must name, by operation: the fault, and
 *   after it the candidates that give the same numbers for every case that is asked
 */

/** @type {(module: string, meaning: string, names: Fault['names']) => Fault} */
const fault = (module, meaning, names) => ({ module, meaning, names })

/** The faults, as real code has or had them, and how each is called by the variants and forms of its operation. */
export const FAULTS = [
  fault('01-epsilon-dropped', 'the ε of the smoothed loss is dropped', {
    'dpo.smoothed-loss': ['epsilon-dropped'],
  }),
  fault('02-ratio-inverted', 'k1 and k3 of the inverted log-ratio', {
    'kl.k1': ['inverted'],
    'kl.k3': ['inverted'],
  }),
  fault('03-mean-added-back', 'whitening adds the mean back', { 'masked.whiten': ['mean-added-back'] }),
  fault('04-one-pass-others', 'the variance of the others in one pass', {
    'grpo.leave-one-out-normalised': ['one-pass-variance'],
  }),
  fault('05-epsilon-1e-9', 'ε is 1e-9 whatever is asked', { 'grpo.advantages': ['epsilon-1e-9'] }),
  fault('06-mean-in-float32', 'the mean of float64 rewards in float32', {
    'grpo.advantages': ['mean-in-float32'],
  }),
  fault('07-log-of-sum', 'log(1 + e^−Δ)', { 'bt.loss': ['log-of-sum'] }),
  fault('08-complement', '1 − σ(Δ), as a weight and in a gradient by hand', {
    'bt.weight': ['complement'],
    'bt.loss': ['complement-gradient'],
  }),
  fault('09-clamped', 'k3 clamped at 10, its gradient with it', { 'kl.k3': ['clamped'] }),
  fault('10-summed', 'sums where averages are asked', { 'ipo.average-loss': ['summed'] }),
  fault('11-beta-dropped', 'the implicit reward without β', { 'dpo.reward': ['beta-dropped'] }),
  fault('12-raw-for-one', 'the raw reward for a group of one', { 'grpo.advantages': ['raw-for-one'] }),
  fault('13-mean-of-row-means', 'the mean of the means of the rows', {
    'aggregate.token-mean': ['mean-of-row-means'],
  }),
  fault('14-masked-row-counted', 'a fully masked row counted as a row', {
    'aggregate.sequence-mean': ['masked-row-counted'],
  }),
  fault('15-full-square', 'causal attention over the full square', {
    'model.forward-flops': ['full-square'],
  }),
  fault('16-embeddings-as-matmul', 'the input embeddings counted as a product', {
    'model.forward-flops': ['embeddings-as-matmul'],
  }),
  fault('17-all-heads-cached', 'all heads cached, not those of keys and values', {
    'attention.cache-bytes': ['all-heads-cached'],
  }),
  fault('18-sparse-peak', 'the peak with 2:4 sparsity', { 'training.seconds': ['sparse-peak'] }),
]
