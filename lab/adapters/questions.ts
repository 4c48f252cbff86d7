import fc from 'fast-check'
import type { Input } from '../../src/conform/operations/operation.js'

/** Small multiples of 1/8, which every format has. */
const eighths = (least: number, most: number) =>
  fc.integer({ min: 8 * least, max: 8 * most }).map(n => `${n / 8}`)
const list = (length: number) => fc.array(eighths(-8, 8), { minLength: length, maxLength: length })
const question = (x: fc.Arbitrary<string[]>, ...p: fc.Arbitrary<string>[]): fc.Arbitrary<Input> =>
  fc.record({ x, p: fc.tuple(...p) })

const beta = fc.constantFrom('0.125', '0.5', '1')
const noise = fc.constantFrom('0', '0.125', '0.25')
const epsilon = fc.constantFrom('0.0009765625', '0.125')
const whole = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String)
const group = fc.uniqueArray(eighths(-8, 8), { minLength: 4, maxLength: 8 })
const pair = list(2)
const quad = list(4)
const sizes = [whole(1, 80), whole(1, 8192), whole(1, 64), whole(1, 128), whole(1, 8), whole(1, 28672)]
const fit = ['1.6875', '406.5', '410.75', '0.34375', '0.28125'].map(text => fc.constant(text))
const scale = (least: number, most: number) => fc.integer({ min: least, max: most }).map(n => `${2 ** n}`)

const masked = (...p: fc.Arbitrary<string>[]): fc.Arbitrary<Input> =>
  fc.record({
    x: list(12),
    p: fc.tuple(...p),
    mask: fc
      .array(fc.constantFrom('0', '1'), { minLength: 10, maxLength: 10 })
      .map(rest => ['1', '1', ...rest]),
    shape: fc.constantFrom(['3', '4'], ['4', '3'], ['1', '12']),
  })
const maskedList = (...p: fc.Arbitrary<string>[]) => masked(...p).map(({ shape: _, ...input }) => input)
/** With two entries that differ, so that there is a deviation. */
const spread = (...p: fc.Arbitrary<string>[]) =>
  maskedList(...p).map(input => ({ ...input, x: ['-1', '2', ...input.x.slice(2)] }))

/** Questions in the domain of each operation, where two right implementations agree to nearly all digits. */
export const INPUTS: ReadonlyMap<string, fc.Arbitrary<Input>> = new Map([
  ['sigmoid', question(list(1))],
  ['log-sigmoid', question(list(1))],
  ['softmax', question(group)],
  ['log-softmax', question(group)],
  ['entropy', question(group)],
  ['bt.loss', question(pair)],
  ['bt.margin-loss', question(pair, eighths(0, 2))],
  ['bt.weight', question(pair)],
  ['dpo.loss', question(quad, beta)],
  ['dpo.smoothed-loss', question(quad, beta, noise)],
  ['dpo.robust-loss', question(quad, beta, noise)],
  ['dpo.hinge-loss', question(quad, fc.constant('0.1875'))],
  ['ipo.sum-loss', question(quad, beta)],
  ['ipo.average-loss', question(quad, beta, whole(1, 9), whole(1, 9))],
  ['dpo.reward', question(pair, beta)],
  ['kl.k1', question(pair)],
  ['kl.k2', question(pair)],
  ['kl.k3', question(fc.array(eighths(-2, 2), { minLength: 2, maxLength: 2 }))],
  ['policy.tilted', question(list(8), beta)],
  ['grpo.advantages', question(group, whole(0, 1), epsilon)],
  ['grpo.leave-one-out', question(group)],
  ['grpo.leave-one-out-normalised', question(group, whole(0, 1), epsilon)],
  ['grpo.centred', question(group)],
  ['aggregate.token-mean', masked()],
  ['aggregate.sequence-mean', masked()],
  ['aggregate.sequence-sum', masked()],
  ['aggregate.constant-length', masked(whole(1, 9))],
  ['masked.mean', maskedList()],
  ['masked.whiten', spread(whole(0, 1), epsilon)],
  [
    'ppo.clip-loss',
    question(
      fc.constantFrom(['-1'], ['-1.125'], ['-2'], ['0.5']),
      fc.constant('-1.0625'),
      fc.constantFrom('2', '-1.5'),
      fc.constant('0.25'),
    ),
  ],
  [
    'scaling.loss',
    question(
      fc.tuple(scale(20, 40), scale(20, 45)).map(pairOf => [...pairOf]),
      ...fit,
    ),
  ],
  [
    'scaling.allocation',
    question(
      fc.tuple(scale(50, 90)).map(one => [...one]),
      ...fit.slice(1),
    ),
  ],
  ['model.parameters', question(fc.constant([]), ...sizes, whole(1, 32000), whole(0, 1))],
  ['model.forward-flops', question(fc.constant([]), ...sizes, whole(1, 32000), whole(1, 4096))],
  [
    'attention.cache-bytes',
    question(
      fc.constant([]),
      whole(1, 80),
      whole(1, 64),
      whole(1, 8),
      whole(1, 128),
      fc.constantFrom('0.5', '2'),
      whole(1, 4096),
    ),
  ],
  ['training.flops', question(fc.constant([]), scale(20, 40), scale(20, 45))],
  [
    'training.seconds',
    question(
      fc.constant([]),
      scale(20, 40),
      scale(20, 45),
      whole(1, 4096),
      fc.constant('989400000000000'),
      fc.constant('0.375'),
    ),
  ],
])
