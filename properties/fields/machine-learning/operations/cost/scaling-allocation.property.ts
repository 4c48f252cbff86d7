import { SCALING_ALLOCATION } from '../../../../../src/fields/machine-learning/operations/cost/scaling-allocation.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'

/** N = G (C/k)^{β/(α+β)} and D = C/(k N), for k FLOP per parameter and token. */
const allocation = (C: number, [A, B, alpha, beta]: readonly number[], k = 6): [number, number] => {
  const G = ((alpha! * A!) / (beta! * B!)) ** (1 / (alpha! + beta!))
  const N = G * (C / k) ** (beta! / (alpha! + beta!))
  return [N, C / k / N]
}
const changed =
  (change: (p: readonly number[]) => readonly number[], k = 6): Formula =>
  ([C], p) =>
    allocation(C!, change(p), k)
const same = (p: readonly number[]) => p

testOperation(SCALING_ALLOCATION, {
  formula: changed(same),
  inputs: [at(['5.76e23'], [406.4, 410.7, 0.34, 0.28]), at([600], [64, 1024, 0.25, 0.5])],
  variants: [
    ['mistake', 'exponents-exchanged', changed(([A, B, alpha, beta]) => [A!, B!, beta!, alpha!])],
    ['mistake', 'coefficients-exchanged', changed(([A, B, alpha, beta]) => [B!, A!, alpha!, beta!])],
    ['mistake', 'results-exchanged', ([C], p) => allocation(C!, p).reverse()],
    ['convention', '20-tokens-per-parameter', ([C]) => [Math.sqrt(C! / 120), 20 * Math.sqrt(C! / 120)]],
    ['mistake', 'one-flop-per-parameter-and-token', changed(same, 1)],
    ['mistake', 'two-flops-per-parameter-and-token', changed(same, 2)],
    [
      'mistake',
      'balance-without-exponents',
      ([C], [A, B, alpha, beta]) => {
        const G = (A! / B!) ** (1 / (alpha! + beta!))
        const N = G * (C! / 6) ** (beta! / (alpha! + beta!))
        return [N, C! / 6 / N]
      },
    ],
    [
      'convention',
      'equal-exponents',
      ([C], [A, B, alpha, beta]) => {
        const G = ((alpha! * A!) / (beta! * B!)) ** (1 / (alpha! + beta!))
        return [G * Math.sqrt(C! / 6), Math.sqrt(C! / 6) / G]
      },
    ],
  ],
})
