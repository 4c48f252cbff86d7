import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  batchForwardEquivalents,
  DPO,
  exampleForwardEquivalents,
  flopsPerSequence,
  forwardEquivalents,
  PPO,
  type Procedure,
  passesPerSequence,
  type Schedule,
} from '../../src/formulas/training-cost.js'
import { trainingFlops } from '../../src/formulas/training-time.js'
import { Rational } from '../../src/math/number/rational.js'
import { positiveDecimal } from './decimals.js'

const count = (max: number) => fc.bigInt({ min: 1n, max: BigInt(max) })

/** Procedures of up to five models, with none and with all of them trained, and none at all. */
const procedures: fc.Arbitrary<Procedure> = fc.record({
  models: fc
    .array(fc.boolean(), { maxLength: 5 })
    .map(trained => trained.map((isTrained, i) => ({ name: `model ${i}`, isTrained }))),
  sequencesPerExample: count(2),
})

const schedules = fc.record({ epochs: count(5), isScoredFirst: fc.boolean(), isSampled: fc.boolean() })

/** A backward pass that costs nothing, as much as a forward one, and 4/3 of two for activations computed again. */
const backwardCosts = fc
  .oneof(fc.constantFrom('0', '1', '2', '8/3', '1e9'), positiveDecimal(-6, 3))
  .map(Rational.of)

interface Event {
  readonly kind: 'sampling' | 'forward' | 'backward'
  readonly model: string
}

/**
 * One step over a batch of tokens, event by event: what a trainer calls, in its order. A model is run where its output on
 * the present weights is needed and not yet known; what was computed on other weights is not.
 */
function eventsOfStep(procedure: Procedure, schedule: Required<Schedule>, tokens: number): Event[] {
  const events: Event[] = []
  const known = new Set<string>()
  const pass = (kind: Event['kind'], model: string): void => {
    for (let token = 0; token < tokens; token++) events.push({ kind, model })
  }
  const run = (model: string): void => {
    if (!known.has(model)) pass('forward', model)
    known.add(model)
  }
  const learners = procedure.models.filter(({ isTrained }) => isTrained).map(({ name }) => name)
  if (schedule.isSampled) pass('sampling', 'policy')
  if (schedule.isScoredFirst) {
    for (const { name } of procedure.models) run(name)
    // The batch is then cut into smaller steps: by the time that a part of it is learnt from, the weights have moved on.
    for (const name of learners) known.delete(name)
  }
  for (let epoch = 0n; epoch < schedule.epochs; epoch++) {
    for (const { name } of procedure.models) run(name)
    for (const name of learners) {
      pass('backward', name)
      known.delete(name)
    }
  }
  return events
}

describe('passes', () => {
  test('are what a step listed event by event counts, token by token', () => {
    fc.assert(
      fc.property(procedures, schedules, fc.integer({ min: 1, max: 7 }), (procedure, schedule, tokens) => {
        const events = eventsOfStep(procedure, schedule, tokens)
        const passes = passesPerSequence(procedure, schedule)
        for (const kind of ['sampling', 'forward', 'backward'] as const) {
          const counted = events.filter(event => event.kind === kind).length
          expect(passes[kind] * BigInt(tokens)).toBe(BigInt(counted))
        }
      }),
    )
  })

  test('PPO: four forward and two backward, DPO: two and one, unless a schedule says otherwise', () => {
    expect(passesPerSequence(PPO)).toEqual({ sampling: 0n, forward: 4n, backward: 2n })
    expect(passesPerSequence(DPO)).toEqual({ sampling: 0n, forward: 2n, backward: 1n })
    const roles = (procedure: Procedure) =>
      procedure.models.map(({ name, isTrained }) => `${name}${isTrained ? ' trained' : ''}`)
    expect(roles(PPO)).toEqual(['policy trained', 'reference', 'reward', 'value trained'])
    expect(roles(DPO)).toEqual(['policy trained', 'reference'])
  })

  test('of every epoch are one forward and one backward of each trained model, none of a frozen one', () => {
    fc.assert(
      fc.property(procedures, schedules, (procedure, schedule) => {
        const now = passesPerSequence(procedure, schedule)
        const next = passesPerSequence(procedure, { ...schedule, epochs: schedule.epochs + 1n })
        const trained = BigInt(procedure.models.filter(model => model.isTrained).length)
        expect(next.forward - now.forward).toBe(trained)
        expect(next.backward - now.backward).toBe(trained)
        expect(next.sampling).toBe(now.sampling)
      }),
    )
  })
})

describe('cost', () => {
  test('is the sum over the events, each weighed by what it costs', () => {
    fc.assert(
      fc.property(procedures, schedules, backwardCosts, (procedure, schedule, b) => {
        const costs = eventsOfStep(procedure, schedule, 1).map(({ kind }) =>
          kind === 'backward' ? b : Rational.ONE,
        )
        const total = costs.reduce((sum, cost) => sum.plus(cost), Rational.ZERO)
        expect(forwardEquivalents(passesPerSequence(procedure, schedule), b).eq(total)).toBe(true)
      }),
    )
  })

  test('of one trained model is 6 N D, in operations as for pre-training', () => {
    const alone: Procedure = { models: [{ name: 'model', isTrained: true }], sequencesPerExample: 1n }
    fc.assert(
      fc.property(count(1e15), count(1e9), (parameters, tokens) => {
        const flops = flopsPerSequence(passesPerSequence(alone), parameters, tokens)
        expect(flops.eq(trainingFlops(Rational.of(parameters), Rational.of(tokens)))).toBe(true)
      }),
    )
  })

  test('in operations is 2 N T for each forward equivalent', () => {
    fc.assert(
      fc.property(
        procedures,
        schedules,
        count(1e12),
        count(1e5),
        backwardCosts,
        (procedure, schedule, n, t, b) => {
          const passes = passesPerSequence(procedure, schedule)
          const flops = flopsPerSequence(passes, n, t, b)
          expect(flops.eq(forwardEquivalents(passes, b).times(`${2n * n * t}`))).toBe(true)
        },
      ),
    )
  })

  test('of a batch and of an example is that of their sequences together', () => {
    fc.assert(
      fc.property(procedures, schedules, count(9), backwardCosts, (procedure, schedule, examples, b) => {
        const passes = passesPerSequence(procedure, schedule)
        const sequences = examples * procedure.sequencesPerExample
        let total = Rational.ZERO
        for (let i = 0n; i < sequences; i++) total = total.plus(forwardEquivalents(passes, b))
        expect(batchForwardEquivalents(passes, sequences, b).eq(total)).toBe(true)
        const perExample = exampleForwardEquivalents(procedure, schedule, b)
        expect(perExample.times(`${examples}`).eq(total)).toBe(true)
      }),
    )
  })

  test('of a backward pass is two forward ones unless another is given', () => {
    expect(forwardEquivalents(passesPerSequence(PPO)).eq(8)).toBe(true)
    expect(forwardEquivalents(passesPerSequence(DPO)).eq(4)).toBe(true)
    expect(batchForwardEquivalents(passesPerSequence(DPO), 3n).eq(12)).toBe(true)
    expect(flopsPerSequence(passesPerSequence(DPO), 5n, 7n).eq(4 * 2 * 5 * 7)).toBe(true)
  })
})

describe('refusals', () => {
  test('no epoch, no sequence, no parameter, no token, a backward pass of negative cost', () => {
    const passes = passesPerSequence(PPO)
    expect(() => passesPerSequence(PPO, { epochs: 0n })).toThrow(
      new RangeError('training cost: expected epochs of at least 1, got 0'),
    )
    expect(() => batchForwardEquivalents(passes, 0n)).toThrow('expected sequences of at least 1, got 0')
    expect(() => flopsPerSequence(passes, 0n, 1n)).toThrow('expected parametersPerModel of at least 1, got 0')
    expect(() => flopsPerSequence(passes, 1n, -1n)).toThrow(
      'expected tokensPerSequence of at least 1, got -1',
    )
    expect(() => exampleForwardEquivalents({ ...DPO, sequencesPerExample: 0n })).toThrow('expected sequences')
    expect(() => forwardEquivalents(passes, Rational.of('-1e-9'))).toThrow(
      'forwardEquivalents: expected a backward pass of at least 0 forward ones, got -1/1000000000',
    )
  })
})

test('an answer of PPO costs one sequence of four models, a pair of DPO two sequences of two', () => {
  // A trained model costs a forward and two backward passes, a frozen one a forward pass.
  expect(exampleForwardEquivalents(PPO).eq(3 + 1 + 1 + 3)).toBe(true)
  expect(exampleForwardEquivalents(DPO).eq(2 * (3 + 1))).toBe(true)
})
