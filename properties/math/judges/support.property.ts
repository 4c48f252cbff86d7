import { describe, expect, test } from 'vitest'
import { judgeSupports, type SupportLaw } from '../../../src/math/judges/support.js'

/** Pairs of supports as sets of answers, of one to three answers, by hand: no distribution and no logarithm. */
const PAIRS = [1, 2, 3].flatMap(answers => {
  const all = Array.from({ length: answers }, (_, k) => k)
  const supports = Array.from({ length: 2 ** answers - 1 }, (_, i) =>
    all.filter(k => Math.floor((i + 1) / 2 ** k) % 2 === 1),
  )
  return supports.flatMap(policy => supports.map(reference => ({ all, policy, reference })))
})
const isWithin = (narrow: readonly number[], wide: readonly number[]) => narrow.every(k => wide.includes(k))

/** D(p ‖ q) is finite exactly if q is positive wherever p is. */
const isFinite_ = ({ policy, reference }: (typeof PAIRS)[number], policyFirst: boolean) =>
  policyFirst ? isWithin(policy, reference) : isWithin(reference, policy)

const LAWS: Readonly<Record<SupportLaw, (pair: (typeof PAIRS)[number], finite: boolean) => boolean>> = {
  'the reference is positive everywhere': ({ all, reference }, finite) =>
    !finite || reference.length === all.length,
  'the reference is positive where the policy is': ({ policy, reference }, finite) =>
    finite === isWithin(policy, reference),
  'the policy may be narrower': ({ policy, reference }, finite) => finite || !isWithin(policy, reference),
  'the policy is as wide': ({ policy, reference }, finite) => !finite || isWithin(reference, policy),
}

describe.each(Object.keys(LAWS) as SupportLaw[])('"%s"', law => {
  test.each([true, false])('holds as hand enumeration has it, the policy first: %s', policyFirst => {
    const failing = PAIRS.filter(pair => !LAWS[law](pair, isFinite_(pair, policyFirst)))
    const { holds, evidence, witness, shown } = judgeSupports(law, policyFirst)
    expect(holds).toBe(failing.length === 0)
    expect(evidence).toMatchObject(
      holds
        ? { level: 'proved: exhaustive', points: PAIRS.length, size: 'supports of up to 3 answers' }
        : { level: 'refuted: witness', points: 1 },
    )
    if (holds)
      return expect([witness, shown]).toEqual([null, `${law}, for every pair of supports of up to 3 answers`])
    const supportOf = (text: string) => text.split(', ').flatMap((weight, k) => (weight === '0' ? [] : [k]))
    const [policy, reference] = [supportOf(witness!.pi!), supportOf(witness!.ref!)]
    const found = failing.find(
      pair =>
        `${pair.policy}` === `${policy}` &&
        `${pair.reference}` === `${reference}` &&
        pair.all.length === witness!.pi!.split(', ').length,
    )
    // The first pair that fails, each spread evenly over its support.
    expect(found).toBe(failing[0])
    for (const [text, support] of [
      [witness!.pi!, policy],
      [witness!.ref!, reference],
    ] as const) {
      const share = support.length === 1 ? '1' : `1/${support.length}`
      expect(text).toBe(found!.all.map(k => (support.includes(k) ? share : '0')).join(', '))
    }
    expect(shown).toContain(
      `the divergence is ${isFinite_(found!, policyFirst) ? 'finite' : 'infinite'} at pi = (`,
    )
  })
})

test('the two directions differ', () => {
  const both = (law: SupportLaw) => [true, false].map(policyFirst => judgeSupports(law, policyFirst).holds)
  expect(both('the policy may be narrower')).toEqual([true, false])
  expect(both('the policy is as wide')).toEqual([false, true])
  expect(both('the reference is positive where the policy is')).toEqual([true, false])
  expect(both('the reference is positive everywhere')).toEqual([false, false])
})
