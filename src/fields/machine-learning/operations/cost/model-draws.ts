import type { Draw } from '../../../../conform/drawing/draw.js'
import { FULL_MANTISSA, SMOKE } from '../../../../conform/operations/flags.js'
import type { CaseGroup, Flag } from '../../../../conform/operations/operation.js'
import { BFLOAT16, FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { GROUPED_QUERIES, TIED_EMBEDDINGS, WIDE_HEADS } from '../flags.js'
import type { ModelShape } from './model-shape.js'

/** What is asked of a model: its parameters, from a shape and what is drawn beside it. */
export type ModelQuestion = (draw: Draw, shape: ModelShape<number>) => readonly string[]

/** The shapes of Llama 2 (Touvron et al. 2023, with the parameter files of their release). */
export const LLAMA_2: Readonly<Record<'7B' | '13B' | '70B', ModelShape<number>>> = {
  '7B': shape([32, 4096, 32, 128, 32, 11_008, 32_000]),
  '13B': shape([40, 5120, 40, 128, 40, 13_824, 32_000]),
  '70B': shape([80, 8192, 64, 128, 8, 28_672, 32_000]),
}

/** A small model with tied embeddings and grouped queries (Qwen Team 2024, Qwen2.5-0.5B). */
export const QWEN_2_5_HALF_BILLION: ModelShape<number> = shape([24, 896, 14, 64, 2, 4864, 151_936])

/** The groups of an operation on a model; the shapes of one group all have the trait that it is named after. */
export function modelGroups(ask: ModelQuestion): CaseGroup[] {
  const group = (
    id: string,
    flags: readonly Flag[],
    count: number,
    draw: (draw: Draw) => ModelShape<number>,
  ): CaseGroup => ({
    id,
    flags,
    dtype: id === 'smoke' ? BFLOAT16 : FLOAT64,
    count,
    draw: from => ({ x: [], p: ask(from, draw(from)) }),
  })
  return [
    group('smoke', [SMOKE], 12, draw => smallShape(draw)),
    group('native64', [FULL_MANTISSA], 10, anyShape),
    group('llama-2', [SMOKE], 4, draw => draw.choice(Object.values(LLAMA_2))),
    group('large-vocabulary', [TIED_EMBEDDINGS, GROUPED_QUERIES], 2, () => QWEN_2_5_HALF_BILLION),
    group('grouped-queries', [GROUPED_QUERIES], 6, draw => grouped(draw, anyShape(draw))),
    group('wide-heads', [WIDE_HEADS], 6, draw => wideHeads(draw, anyShape(draw))),
  ]
}

/** Sizes that are powers of two, of a model that fits on a page. */
function smallShape(draw: Draw): ModelShape<number> {
  const keyValueHeads = draw.choice([1, 2, 4])
  const heads = keyValueHeads * draw.choice([1, 2, 4])
  const headDimension = draw.choice([4, 8, 16])
  return {
    layers: draw.whole(1, 6),
    width: heads * headDimension * draw.choice([1, 1, 2]),
    heads,
    headDimension,
    keyValueHeads,
    feedForward: 2 ** draw.whole(4, 7),
    vocabulary: 2 ** draw.whole(5, 10),
  }
}

function anyShape(draw: Draw): ModelShape<number> {
  const keyValueHeads = draw.whole(1, 12)
  const heads = keyValueHeads * draw.whole(1, 8)
  const headDimension = draw.choice([64, 80, 96, 128])
  return {
    layers: draw.whole(1, 126),
    width: heads * headDimension,
    heads,
    headDimension,
    keyValueHeads,
    feedForward: draw.whole(512, 53_248),
    vocabulary: draw.whole(256, 256_000),
  }
}

function grouped(draw: Draw, shape: ModelShape<number>): ModelShape<number> {
  return { ...shape, heads: shape.keyValueHeads * draw.choice([2, 4, 7, 8]) }
}

function wideHeads(draw: Draw, shape: ModelShape<number>): ModelShape<number> {
  return {
    ...shape,
    headDimension: draw.choice([112, 160, 256]),
    width: shape.heads * draw.choice([48, 64, 72]),
  }
}

function shape(sizes: readonly [number, number, number, number, number, number, number]): ModelShape<number> {
  const [layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary] = sizes
  return { layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary }
}

/** The seven sizes as the parameters of an operation. */
export function shapeParameters(shape: ModelShape<number>): string[] {
  const { layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary } = shape
  return [layers, width, heads, headDimension, keyValueHeads, feedForward, vocabulary].map(size => `${size}`)
}
