import { SCALING_LOSS } from '../../../../../src/fields/machine-learning/operations/cost/scaling-loss.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'

const law = (N: number, D: number, [E, A, B, alpha, beta]: readonly number[]): number =>
  E! + A! / N ** alpha! + B! / D ** beta!
const changed =
  (change: (p: readonly number[]) => readonly number[]): Formula =>
  ([N, D], p) =>
    law(N!, D!, change(p))

testOperation(SCALING_LOSS, {
  formula: changed(p => p),
  inputs: [at([7e9, 1.4e11], [1.69, 406.4, 410.7, 0.34, 0.28]), at([1e5, 3e6], [1.5, 64, 1024, 0.25, 0.5])],
  variants: [
    ['mistake', 'irreducible-loss-dropped', changed(p => p.with(0, 0))],
    ['mistake', 'exponents-exchanged', changed(([E, A, B, alpha, beta]) => [E!, A!, B!, beta!, alpha!])],
    ['mistake', 'coefficients-exchanged', changed(([E, A, B, alpha, beta]) => [E!, B!, A!, alpha!, beta!])],
    ['mistake', 'sizes-exchanged', ([N, D], p) => law(D!, N!, p)],
    ['mistake', 'data-term-dropped', changed(p => p.with(2, 0))],
    ['convention', 'sizes-in-billions', ([N, D], p) => law(N! / 1e9, D! / 1e9, p)],
  ],
})
