import { describe, expect, test } from 'vitest'
import type { Draw } from '../../../../src/conform/drawing/draw.js'
import {
  anyDdof,
  binaryRewards,
  constantRewards,
  fullRewards,
  offsetRewards,
  oneSuccess,
  oppositeRewards,
  shortEpsilon,
  shortRewards,
  singleReward,
  smallRewards,
  splitRewards,
  TINY_EPSILON,
  usualEpsilon,
} from '../../../../src/conform/operations/rewards/reward-draws.js'
import { BFLOAT16, type Dtype, FLOAT16, FLOAT32, FLOAT64 } from '../../../../src/math/number/dtype/dtype.js'
import { cornerInputs, expectReach, greatest, least, length, type Reach, x } from '../preference/reach.js'

/** What a drawn list reaches. */
const reaches = (dtype: Dtype, draw: (draw: Draw) => readonly string[], ...reached: readonly Reach[]): void =>
  expectReach(cornerInputs({ dtype, draw: from => ({ x: draw(from), p: [] }) }), reached)

const distinct = (values: readonly number[]) => new Set(values).size
const some = (values: readonly number[]) => values.at(-1)! - values[0]!

describe('rewards', () => {
  test('short: quarters within ±7.75 of the sizes asked, the last up to 2 from the first, and never it', () => {
    reaches(
      BFLOAT16,
      draw => shortRewards(draw, 3, 5),
      [length, '3 4 5'],
      [x(0), '-7.75..7.75/0.25'],
      [x(1), '-7.75..7.75/0.25'],
      [values => Math.abs(some(values)), '0.25..2/0.25'],
      [values => Math.sign(some(values)), '-1 1'],
      [least(), '-9.75..7.75/0.25'],
    )
    reaches(
      BFLOAT16,
      draw => shortRewards(draw, 2, 2),
      [length, '2'],
      [values => Math.sign(some(values)), '-1 1'],
    )
  })

  test('opposite: one up to 3.75 and another 0, −1/2, −1 or −2 times it, in either order', () => {
    const ratio = (values: readonly number[]) => {
      const [one, other] = values as [number, number]
      const ratios = [other / one, one / other]
      return Math.max(...ratios.filter(each => Number.isFinite(each)))
    }
    reaches(
      BFLOAT16,
      oppositeRewards,
      [length, '2'],
      [values => ratio(values), '-1 -0.5 0'],
      [values => values.indexOf(0), '-1 0 1'],
      [least(), '-7.5..0/0.125'],
      [greatest(), '0..7.5/0.125'],
      [values => Math.max(...values.map(Math.abs)), '0.25..7.5/0.25'],
    )
    const first = {
      choice: <Value>(values: readonly Value[]) => values[0]!,
      whole: (_: number, to: number) => to,
    }
    const last = {
      choice: <Value>(values: readonly Value[]) => values.at(-1)!,
      whole: (from: number) => from,
    }
    const rest = { dtype: BFLOAT16, rounded: String, real: String }
    // 15/4 and 0 times it; −1/4 and −2 times it, the other way round.
    expect(oppositeRewards({ ...rest, ...first })).toEqual(['3.75', '0'])
    expect(oppositeRewards({ ...rest, ...last })).toEqual(['0.5', '-0.25'])
  })

  test('small: short ones times 2^−17', () => {
    reaches(
      FLOAT64,
      draw => smallRewards(draw, 3, 5),
      [length, '3 4 5'],
      [values => values[0]! * 2 ** 17, '-7.75..7.75/0.25'],
      [values => Math.abs(some(values)) * 2 ** 17, '0.25..2/0.25'],
    )
  })

  test('full: within ±1 or ±4, of the sizes asked', () => {
    reaches(
      FLOAT32,
      draw => fullRewards(draw, 2, 4),
      [length, '2 3 4'],
      [x(0), '-4..4'],
      [x(1), '-4..4'],
      // One size in two is 1, so that half of the ends are ±1.
      [values => (values.some(value => Math.abs(value) > 1) ? 0 : Math.max(...values)), '-1..1'],
    )
  })

  test('constant: one reward that is no binary fraction, in a group of a size that is no power of two', () => {
    reaches(
      FLOAT64,
      draw => constantRewards(draw),
      [length, '3 5 6 7 11 12'],
      [distinct, '1'],
      [x(0), '0.1 2.3 9.9 100.1'],
    )
    reaches(FLOAT64, draw => constantRewards(draw, 5), [length, '5 6 7 11 12'])
    reaches(FLOAT64, draw => constantRewards(draw, 6), [length, '6 7 11 12'])
  })

  test('split: all but one equal, and that one anywhere', () => {
    const odd = (values: readonly number[]) =>
      values.findIndex(value => values.filter(other => other === value).length === 1)
    const common = (values: readonly number[]) => values[odd(values) === 0 ? 1 : 0]!
    reaches(
      FLOAT64,
      splitRewards,
      [length, '4 5 6 7 8 9 10 11 12'],
      [distinct, '2'],
      [common, '0.1 0.3 0.35 0.95 2.3'],
      [values => values[odd(values)]!, '0 1 1.05 9.9'],
      [odd, '0..11/1'],
      [values => values.length - 1 - odd(values), '0..11/1'],
    )
  })

  test('binary: 0 and 1, the successes first and neither missing', () => {
    const passes = (values: readonly number[]) => values.filter(value => value === 1).length
    reaches(
      BFLOAT16,
      draw => binaryRewards(draw),
      [length, '2 3 4 5 6 7 8 9 10 11 12 13 14 15 16'],
      [passes, '1..15/1'],
      [values => values.length - passes(values), '1..15/1'],
      [values => values.lastIndexOf(1) - passes(values), '-1'],
      [values => distinct([...values, 0, 1]), '2'],
    )
    reaches(BFLOAT16, draw => binaryRewards(draw, 15), [length, '15 16'])
  })

  test('one success: among the last quarter, the others 0', () => {
    reaches(
      BFLOAT16,
      draw => oneSuccess(draw, 16),
      [length, '16'],
      [values => values.indexOf(1), '12 13 14 15'],
      [values => values.filter(value => value === 0).length, '15'],
    )
  })

  test('single: a quarter up to 7.75 of either sign', () => {
    reaches(
      BFLOAT16,
      singleReward,
      [length, '1'],
      [x(0), '-7.75..7.75/0.25'],
      [([one]) => Math.abs(one!), '0.25..7.75/0.25'],
    )
  })
})

describe('rewards at an offset', () => {
  const steps = (unit: number) => (values: readonly number[]) => Math.round(some(values) / unit)
  const power = ([first]: readonly number[]) => Math.floor(Math.log10(first! * (1 + 1e-12)))

  test('in 16 bits: 1, 10 or 100 and up to 18 steps of two ulps', () => {
    for (const dtype of [FLOAT16, BFLOAT16]) {
      const ulp = 2 ** (1 - dtype.precisionBits)
      reaches(dtype, draw => offsetRewards(draw, 2).slice(0, 2), [
        ([first]) => [1, 10, 100].findLast(offset => offset <= first! * 1.01)!,
        '1 10 100',
      ])
      const ofOne = (draw: Draw) =>
        offsetRewards({ ...draw, whole: (from, to) => (from === 0 && to === 2 ? 0 : draw.whole(from, to)) })
      reaches(
        dtype,
        ofOne,
        [length, '3 4 5 6 7 8'],
        [([first]) => Math.round((first! - 1) / ulp), '0..18/2'],
        [steps(ulp), '2..18/2'],
      )
    }
  })

  test.each([
    [FLOAT64, [2, 3, 4, 5, 6, 7, 8, 9]],
    [FLOAT32, [2, 3, 4, 5]],
  ] as const)('in %o: 10^k, and steps of 4 or 1,024 ulps or of a thousandth', (dtype, powers) => {
    reaches(dtype, draw => offsetRewards(draw), [length, '3 4 5 6 7 8'], [power, powers.join(' ')])
    reaches(dtype, draw => offsetRewards(draw, 5), [length, '5 6 7 8'])
    const [least] = powers
    const ulp = 10 ** least * 2 ** (1 - dtype.precisionBits)
    const stepped = (place: number) => (draw: Draw) =>
      offsetRewards({
        ...draw,
        whole: (from, to) => (from === 2 ? 2 : draw.whole(from, to)),
        choice: values => values[place]!,
        rounded: String,
      })
    for (const [place, unit] of [ulp * 4, ulp * 1024, 0.001].entries())
      reaches(
        FLOAT64,
        draw => stepped(place)({ ...draw, dtype }),
        [([first]) => Math.round((first! - 100) / unit), '0..9/1'],
        [steps(unit), '1..9/1'],
      )
  })

  test('in float64: multiples of 4 ulps alone, where the step is of 4 or 1,024', () => {
    // To 10^3, where the numbers themselves are no further apart than what is drawn as an ulp.
    const ofUlps = (place: number) => (draw: Draw) =>
      offsetRewards({
        ...draw,
        whole: (from, to) => (from === 2 ? 3 : draw.whole(from, to)),
        choice: values => values[place]!,
      })
    const ulp = 1000 * 2 ** -52
    for (const [place, unit] of [4, 1024].entries())
      reaches(FLOAT64, ofUlps(place), [([first]) => Math.abs(Math.round((first! - 1000) / ulp) % unit), '0'])
  })

  test('never in steps below an ulp: of 10^9 in float64 a thousandth, of 10^5 in float32 an ulp', () => {
    const largest = (dtype: Dtype) => (draw: Draw) =>
      offsetRewards({
        ...draw,
        dtype,
        whole: (from, to) => (from === 2 ? to : draw.whole(from, to)),
        choice: values => values[2]!,
        rounded: String,
      })
    reaches(FLOAT64, largest(FLOAT64), [values => Math.round(some(values) * 1000), '1..9/1'])
    reaches(FLOAT64, largest(FLOAT32), [values => Math.round(some(values) / (1e5 * 2 ** -23)), '1..9/1'])
  })
})

describe('parameters', () => {
  test('ε as code has it: in 16 bits only those that are no subnormals', () => {
    for (const dtype of [FLOAT64, FLOAT32])
      reaches(dtype, draw => [usualEpsilon(draw)], [
        ([epsilon]) => Number(epsilon!.toPrecision(3)),
        '1e-8 0.000001 0.0001',
      ])
    for (const dtype of [FLOAT16, BFLOAT16])
      reaches(dtype, draw => [usualEpsilon(draw)], [
        ([epsilon]) => Number(epsilon!.toPrecision(2)),
        '0.0001 0.001 0.1',
      ])
  })

  test('ε that all formats have: tiny, or of odd 256ths', () => {
    reaches(BFLOAT16, draw => [shortEpsilon(draw)], [([epsilon]) => epsilon! * 8192, '1 8 1056 4128'])
    expect(Number(TINY_EPSILON)).toBe(2 ** -13)
  })

  test('a ddof of 0 or 1', () => {
    reaches(FLOAT64, draw => [anyDdof(draw)], [x(0), '0 1'])
  })
})
