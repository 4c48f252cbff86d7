import type { Sense } from '../../../../english/lexicon.js'
import { defineProportions } from './define-proportion.js'

/** Methods by the power of the step that their error falls with: Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I, 1993, chapter II; Davis and Rabinowitz, Methods of Numerical Integration, 1984, chapter 2. */
const ORDERS: readonly (readonly [method: Sense, order: number])[] = [
  ['firstOrderMethod', 1],
  ['secondOrderMethod', 2],
  ['fourthOrderMethod', 4],
]

defineProportions(
  ORDERS.flatMap(([needs, order]) => [
    {
      of: 'methodError',
      by: 'stepSize',
      letters: ['h', '\\Delta t', '\\Delta x', 'dt'],
      exponent: `${order}`,
      direction: 'up',
      needs,
      unless: 'isRough',
      says: `the error of a method of order ${order} falls as the step to the ${order}`,
    } as const,
    {
      of: 'methodError',
      by: 'stepCount',
      letters: ['n', 'N'],
      exponent: `-${order}`,
      direction: 'down',
      needs,
      unless: 'isRough',
      says: `the error of a method of order ${order} falls as one over the number of steps to the ${order}`,
    } as const,
  ]),
)
