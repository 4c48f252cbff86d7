import { ceiling, floor, nearest } from '../number/floor-and-remainder.js'
import type { Interval } from '../number/interval/interval.js'
import type { Rational } from '../number/rational.js'
import { defineFunction } from './registry.js'

/** A step that never falls has its bounds at the bounds. */
const encloseStep =
  (step: (value: Rational) => Rational) =>
  (x: Interval): Interval => {
    const { lower, upper } = x.bounds()
    return x.context.between(step(lower), step(upper))
  }

defineFunction({
  name: 'floor',
  summary: 'The greatest whole number that is not above x, ⌊x⌋.',
  spellings: { latex: ['floor'], plain: ['floor'], python: ['floor'] },
  arity: 1,
  exact: floor,
  enclose: encloseStep(floor),
  examples: ['\\lfloor 2.7 \\rfloor = 2', '\\lfloor -2.7 \\rfloor = -3'],
})

defineFunction({
  name: 'ceil',
  summary: 'The least whole number that is not below x, ⌈x⌉.',
  spellings: { latex: ['ceil', 'ceiling'], plain: ['ceil'], python: ['ceil'] },
  arity: 1,
  exact: ceiling,
  enclose: encloseStep(ceiling),
  examples: ['\\lceil 2.2 \\rceil = 3', '\\lceil -2.2 \\rceil = -2'],
})

defineFunction({
  name: 'round',
  summary: 'The nearest whole number; of a half there is none, since people round it either way.',
  spellings: { latex: ['round'], plain: ['round'] },
  arity: 1,
  exact: nearest,
  enclose: encloseStep(nearest),
  examples: ['\\mathrm{round}(2.7) = 3', '\\mathrm{round}(-2.2) = -2'],
})
