import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseKnown } from '../../../src/conform/known-failures/known-failures.js'
import { textOf } from '../../../src/conform/model/number-text.js'
import type { Answer } from '../../../src/conform/model/protocol.js'
import type { ConformReport, HeldTo } from '../../../src/conform/model/report.js'
import { readBounds } from '../../../src/conform/results/bounds.js'
import { identifyAgain } from '../../../src/conform/run/identify-again.js'
import { mergeShards } from '../../../src/conform/run/merge-shards.js'
import { conformJson } from '../../../src/report/conform/json.js'
import { conformJsonl } from '../../../src/report/conform/jsonl.js'
import { readConformReport } from '../../../src/report/conform/read-report.js'
import { fileOf, runOf, type Wish } from './planted-run.js'
import { type Behaviour, operationNamed } from './reference-subject.js'

const OPS = ['kl.k1', 'kl.k2', 'sigmoid']

const scaled = (answer: Answer, factor: number): Answer =>
  answer.kind === 'out'
    ? { ...answer, value: answer.value.map(text => textOf(Number(text) * factor)) }
    : answer

/** Ways to answer: rightly, wrongly everywhere, wrongly where numbers are large, or not at all to some. */
const BEHAVIOURS: Record<string, Behaviour> = {
  rightly: (_, right) => right(),
  'off by a factor': ({ op }, right) => (op === 'echo' ? right() : scaled(right(), 1 + 2 ** -20)),
  'wrong in places': ({ op, in: { x } }, right) =>
    op !== 'echo' && Math.abs(Number(x[0])) > 3 ? scaled(right(), 2) : right(),
  'skips and fails': ({ op, in: { x } }, right) => {
    if (op === 'echo' || Number(x[0]) < 1) return right()
    if (Number(x[0]) > 9) return { kind: 'error', type: 'ValueError', message: 'too large' }
    return { kind: 'skip', reason: 'not today', issue: null }
  },
}

const KNOWN = `# too few are allowed, and some lines are of no use
kl.k2/**  float64  wrong  max=3
sigmoid/**  float32  unstable  max=500
kl.k1/nothing/**  *  wrong
`
const BOUNDS = JSON.stringify({
  format: 1,
  implementation: 'in memory',
  bounds: { 'kl.k1': { float64: '0.3', float32: '1e30' }, sigmoid: { float64: '0.1' } },
})

const held: fc.Arbitrary<HeldTo> = fc.record({
  known: fc.option(fc.constant({ file: 'planted.known', text: KNOWN })),
  bounds: fc.option(fc.constant(BOUNDS)),
  isFiltered: fc.constant(false),
})

const wishes = fc.record({
  behaviour: fc.constantFrom(...Object.keys(BEHAVIOURS)),
  heldTo: held,
  points: fc.constantFrom(0, 4),
  count: fc.integer({ min: 1, max: 4 }),
  turn: fc.nat(3),
  write: fc.constantFrom(conformJson, conformJsonl),
})

function wishOf({ behaviour, heldTo, points }: { behaviour: string; heldTo: HeldTo; points: number }): Wish {
  return {
    ops: OPS,
    dtypes: ['float64', 'float32'],
    cases: 2,
    points,
    planted: { behave: BEHAVIOURS[behaviour]! },
    heldTo,
    ...(heldTo.known && { known: parseKnown(heldTo.known.text, heldTo.known.file) }),
    ...(heldTo.bounds !== null && { bounds: readBounds(heldTo.bounds) }),
  }
}

test('the shards of a run, written, read and merged in any order, are the run to the letter', () =>
  fc.assert(
    fc.asyncProperty(wishes, async ({ count, turn, write, ...rest }) => {
      const wish = wishOf(rest)
      const whole = (await runOf(wish)).report
      const shards: ConformReport[] = []
      for (let index = 0; index < count; index++)
        shards.push((await runOf({ ...wish, shard: { index, count } })).report)
      const turned = shards.map((_, i) => shards[(i + turn) % count]!)
      const read = turned.map((one, i) => ({ name: `${i}`, report: readConformReport(write(one)) }))
      const operations = OPS.map(operationNamed)
      const files = OPS.map(op => fileOf(op))
      const merged = mergeShards(read, all => identifyAgain(all, { operations, files })).report
      expect(write(merged)).toBe(write(whole))
    }),
    { numRuns: 12 },
  ))
