import { ATTENTION_CACHE_BYTES } from '../../../../../src/fields/machine-learning/operations/cost/attention-cache.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'

/** 2 · layers · keyValueHeads · headDimension · bytes · tokens, with some of them changed. */
const bytes =
  (change: (p: readonly number[]) => readonly number[]): Formula =>
  (_, p) => {
    const [layers, , keyValueHeads, headDimension, bytesPerValue, tokens] = change(p)
    return 2 * layers! * keyValueHeads! * headDimension! * bytesPerValue! * tokens!
  }
/** The result times a factor. */
const scaled =
  (factor: (p: readonly number[]) => number): Formula =>
  (x, p, input) =>
    (bytes(each => each)(x, p, input) as number) * factor(p)

testOperation(ATTENTION_CACHE_BYTES, {
  formula: bytes(p => p),
  inputs: [at([], [80, 64, 8, 128, 2, 4096]), at([], [3, 10, 5, 14, 0.5, 11])],
  variants: [
    ['mistake', 'all-heads-cached', bytes(p => p.with(2, p[1]!))],
    ['mistake', 'keys-alone', scaled(() => 1 / 2)],
    ['mistake', 'values-instead-of-bytes', bytes(p => p.with(4, 1))],
    ['convention', 'two-bytes', bytes(p => p.with(4, 2))],
    ['convention', 'four-bytes', bytes(p => p.with(4, 4))],
    ['mistake', 'one-layer', bytes(p => p.with(0, 1))],
    ['convention', 'per-token', bytes(p => p.with(5, 1))],
    ['mistake', 'one-head', bytes(p => p.with(2, 1))],
    ['convention', 'bits', scaled(() => 8)],
  ],
})
