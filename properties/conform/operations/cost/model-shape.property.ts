import { describe, expect, test } from 'vitest'
import {
  dividedWidthShape,
  embeddingParameters,
  feedForwardParameters,
  keyAndValueParameters,
  layerMatrices,
  multiHeadShape,
  normParameters,
  queryAndOutputParameters,
  shapeOf,
} from '../../../../src/conform/operations/cost/model-shape.js'
import type { Equation } from '../../../../src/conform/operations/operation.js'
import { at, expectFormula, type Formula } from '../preference/equation-table.js'
import { layerEntries, normEntries, SIZES, sizesOf } from './model-shapes.js'

const INPUTS = [at([], SIZES), at([], [2, 3, 5, 7, 11, 13, 17])]

describe('the parts of a model', () => {
  test.each([
    ['its sizes, in order', values => Object.values(shapeOf(values)), (_, p) => p],
    [
      'W_Q and W_O',
      values => [queryAndOutputParameters(shapeOf(values))],
      (_, [, w, h, d]) => 2 * w! * h! * d!,
    ],
    [
      'W_K and W_V',
      values => [keyAndValueParameters(shapeOf(values))],
      (_, [, w, , d, k]) => 2 * w! * k! * d!,
    ],
    [
      'the feed-forward',
      values => [feedForwardParameters(shapeOf(values))],
      (_, [, w, , , , f]) => 3 * w! * f!,
    ],
    [
      'one of two matrices',
      values => [feedForwardParameters(shapeOf(values), 2)],
      (_, [, w, , , , f]) => 2 * w! * f!,
    ],
    ['all layers', values => [layerMatrices(shapeOf(values))], (_, p) => layerEntries(sizesOf(p))],
    [
      'layers of two matrices',
      values => [layerMatrices(shapeOf(values), 2)],
      (_, p) => layerEntries(sizesOf(p), 2),
    ],
    ['norms', values => [normParameters(shapeOf(values))], (_, p) => normEntries(sizesOf(p))],
    [
      'a table of embeddings',
      values => [embeddingParameters(shapeOf(values))],
      (_, [, w, , , , , v]) => w! * v!,
    ],
    [
      'a head of keys for every head',
      values => Object.values(multiHeadShape(shapeOf(values))),
      (_, p) => p.with(4, p[2]!),
    ],
    [
      'heads that divide the width',
      values => Object.values(dividedWidthShape(shapeOf(values))),
      (_, p) => p.with(3, p[1]! / p[2]!),
    ],
  ] as const satisfies readonly (readonly [string, Equation, Formula])[])('%s', (_, equation, formula) => {
    expectFormula(equation, formula, INPUTS)
  })

  test('have their names', () => {
    const zero = { x: [], p: [], input: at([]), of: () => 0 as never }
    expect(Object.keys(shapeOf(zero))).toEqual(Object.keys(sizesOf([])))
  })
})
