import { describe, expect, test } from 'vitest'
import { MODEL_PARAMETERS } from '../../../../../src/fields/machine-learning/operations/cost/model-size.js'
import { evaluatedAt } from '../evaluated.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { layerEntries, normEntries, SIZES, type Sizes, sizesOf } from './model-shapes.js'

interface Count {
  readonly change?: (sizes: Sizes) => Partial<Sizes>
  readonly tables?: (tied: number) => number
  readonly norms?: (sizes: Sizes) => number
  readonly matrices?: number
}

const parameters =
  ({ change, tables = tied => 2 - tied, norms = normEntries, matrices = 3 }: Count = {}): Formula =>
  (_, p) => {
    const sizes = { ...sizesOf(p), ...change?.(sizesOf(p)) }
    return layerEntries(sizes, matrices) + norms(sizes) + tables(p[7]!) * sizes.vocabulary * sizes.width
  }

testOperation(MODEL_PARAMETERS, {
  formula: parameters(),
  inputs: [at([], [...SIZES, 0]), at([], [...SIZES, 1])],
  variants: [
    [
      'mistake',
      'all-heads-as-key-value-heads',
      parameters({ change: ({ heads }) => ({ keyValueHeads: heads }) }),
    ],
    [
      'mistake',
      'head-dimension-divided',
      parameters({ change: ({ width, heads }) => ({ headDimension: width / heads }) }),
    ],
    ['mistake', 'tied-counted-twice', parameters({ tables: () => 2 })],
    ['mistake', 'untied-counted-once', parameters({ tables: () => 1 })],
    ['mistake', 'tied-reversed', parameters({ tables: tied => 1 + tied })],
    ['mistake', 'norms-dropped', parameters({ norms: () => 0 })],
    ['mistake', 'last-norm-dropped', parameters({ norms: ({ layers, width }) => 2 * layers * width })],
    ['convention', 'two-matrix-feed-forward', parameters({ matrices: 2 })],
    ['convention', 'without-embeddings', parameters({ tables: () => 0 })],
    ['mistake', 'one-layer', parameters({ change: () => ({ layers: 1 }) })],
  ],
})

describe('model.parameters', () => {
  test.each(['2', '0.5', '', '-1'])('refuses an embedding that is tied "%s"', tied => {
    const { p } = at([], SIZES)
    for (const equation of [MODEL_PARAMETERS.reference, MODEL_PARAMETERS.literals[0]!.compute])
      expect(() => evaluatedAt(20, equation, { x: [], p: [...p, tied === '' ? '00' : tied] })).toThrow(
        RangeError,
      )
  })
})
