import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/conform/model/protocol.js'
import type { Level } from '../../../src/conform/model/report.js'
import { failuresOf, fileOf, runOf } from './planted-run.js'
import type { Behaviour } from './reference-subject.js'

type Out = Extract<Answer, { kind: 'out' }>

const OP = 'dpo.loss'
/** An ordinary case with a gradient, and none of whose results is 0. */
const TARGET = fileOf(OP).groups[0]!.cases[0]!.id

/** Only at one case, whose right answer is given. */
const atTarget =
  (change: (right: Out) => Answer): Behaviour =>
  ({ id }, right) =>
    id === TARGET ? change(right() as Out) : right()

const grad = (change: (one: string, index: number) => string) =>
  atTarget(right => ({ ...right, grad: right.grad!.map(change) }))
const value = (change: (one: string) => string) =>
  atTarget(right => ({ ...right, value: right.value.map(change) }))
const fault = (level: 'crash' | 'timeout' | 'protocol-error') =>
  atTarget(() => ({ kind: 'fault', level, message: `it was a ${level}` }))

interface Row {
  readonly behave: Behaviour
  readonly level: Level
  readonly part: 'value' | 'grad' | null
  readonly message: RegExp
  readonly exitCode?: number
}

const ROWS: Readonly<Record<string, Row>> = {
  'a value that is off': {
    behave: value(v => `${2 * Number(v)}`),
    level: 'wrong',
    part: 'value',
    message: /ulp/,
  },
  'one value too many': {
    behave: atTarget(right => ({ ...right, value: [...right.value, '0'] })),
    level: 'wrong',
    part: 'value',
    message: /^expected 1 results \(value\), got 2$/,
  },
  'a gradient of zeros': {
    behave: grad(() => '0'),
    level: 'wrong',
    part: 'grad',
    message: /^zero gradient where/,
  },
  'one entry of the gradient turned': {
    behave: grad((g, i) => (i === 1 ? `${-Number(g)}` : g)),
    level: 'wrong',
    part: 'grad',
    message: /ulp/,
  },
  'no gradient, though it is claimed': {
    behave: atTarget(right => ({ ...right, grad: null })),
    level: 'wrong',
    part: 'grad',
    message: /^expected 4 results \(grad\) as claimed, got none$/,
  },
  'an error': {
    behave: atTarget(() => ({ kind: 'error', type: 'ValueError', message: 'no such shape' })),
    level: 'error',
    part: null,
    message: /got ValueError: no such shape$/,
  },
  'a skip': {
    behave: atTarget(() => ({ kind: 'skip', reason: 'not yet', issue: null })),
    level: 'unsupported',
    part: null,
    message: /^not yet$/,
    exitCode: 0,
  },
  'a crash': { behave: fault('crash'), level: 'crash', part: null, message: /crash/ },
}

describe('what is planted at one case', () => {
  test.each(Object.entries(ROWS))('%s is found there, in each format, and nowhere else', async (_, row) => {
    const { behave, level, part, message, exitCode = 1 } = row
    const dtypes = ['float64', 'bfloat16']
    const { report } = await runOf({ ops: [OP], cases: 1, groups: 1, dtypes, planted: { behave } })
    const found = report.results.filter(one => one.level !== 'faithful' && one.source !== 'law')
    const formats = fileOf(OP).groups[0]!.cases[0]!.exactIn.filter(name => dtypes.includes(name))
    expect(found.map(({ id, dtype }) => `${id} ${dtype}`).sort()).toEqual(
      formats.map(dtype => `${TARGET} ${dtype}`).sort(),
    )
    for (const one of found) {
      expect(one).toMatchObject({ level, part, isFailure: exitCode === 1 })
      expect(one.message).toMatch(message)
    }
    expect(report.footer.exitCode).toBe(exitCode)
  })

  test('values of a wider format are no values of the one that was asked', async () => {
    const wider: Behaviour = ({ dtype }, right) => {
      const answer = right() as Out
      return dtype === 'float64'
        ? answer
        : { ...answer, value: answer.value.map(v => `${Number(v) * (1 + 2 ** -30)}`) }
    }
    const { report } = await runOf({ ops: ['kl.k1'], cases: 2, planted: { behave: wider } })
    const failing = failuresOf(report).filter(({ source }) => source === 'fixture')
    expect(new Set(failing.map(({ level }) => level))).toEqual(new Set(['dtype-violation']))
    expect(new Set(failing.map(({ dtype }) => dtype))).toEqual(new Set(['float32', 'bfloat16', 'float16']))
    expect(report.footer.exitCode).toBe(1)
  })

  test('a wrong count everywhere is wrong everywhere, and asks no law', async () => {
    for (const change of [
      (v: readonly string[]) => [...v, '0'],
      () => [],
      (v: readonly string[]) => v.slice(1),
    ]) {
      const behave: Behaviour = (_, right) => {
        const answer = right()
        return answer.kind === 'out' ? { ...answer, value: change(answer.value) } : answer
      }
      const ops = ['grpo.centred', 'softmax', 'kl.k1']
      const { report } = await runOf({ ops, cases: 1, dtypes: ['float32'], planted: { behave } })
      expect(new Set(report.results.map(({ level }) => level))).toEqual(new Set(['wrong']))
      expect(report.results.every(({ source }) => source === 'fixture')).toBe(true)
    }
  })

  test('lost digits fail where accuracy is required, and there alone', async () => {
    // As textbooks write it: log(1 + exp(−Δ)) in doubles.
    const behave: Behaviour = ({ in: { x } }) => {
      const margin = Number(x[0]) - Number(x[1])
      return {
        kind: 'out',
        value: [`${Math.log(1 + Math.exp(-margin))}`.replace('Infinity', 'inf')],
        grad: null,
      }
    }
    const planted = { behave, capability: { want: ['value' as const] } }
    const wish = { ops: ['bt.loss'], dtypes: ['float64'], planted }
    const { report } = await runOf(wish)
    expect(report.footer.counts.unstable).toBeGreaterThan(0)
    expect(report.footer.exitCode).toBe(0)
    const strict = await runOf({ ...wish, require: 'accurate' })
    expect(strict.report.footer.exitCode).toBe(1)
    expect(new Set(failuresOf(strict.report).map(({ level }) => level))).toEqual(new Set(['unstable']))
    expect(report.footer.identified).toMatchObject([{ kind: 'precision', op: 'bt.loss' }])
  })

  test('subnormal results may be 0 for whoever says so', async () => {
    const tiny = (text: string) => Math.abs(Number(text)) < 2 ** -126
    const behave: Behaviour = (_, right) => {
      const answer = right() as Out
      return { ...answer, value: answer.value.map(one => (tiny(one) ? '0' : one)) }
    }
    const wish = { ops: ['sigmoid'], dtypes: ['float32'] }
    const value = ['value' as const]
    const says = await runOf({ ...wish, planted: { behave, capability: { want: value, ftz: true } } })
    const silent = await runOf({ ...wish, planted: { behave, capability: { want: value } } })
    expect(says.report.footer.exitCode).toBe(0)
    expect(failuresOf(says.report)).toEqual([])
    const flushed = says.report.results.filter(({ got, expected }) => got === '0' && expected !== '0')
    // Within an ulp of 0 a flushed result is as good as a rounded one; beyond, it is let pass.
    expect(new Set(flushed.map(({ level }) => level))).toEqual(new Set(['faithful', 'accurate']))
    expect(silent.report.results.filter(({ level }) => level !== 'faithful').length).toBeGreaterThan(0)
  })
})

describe('where the equation has no value', () => {
  const op = 'grpo.leave-one-out'
  const degenerate = fileOf(op)
    .groups.map(({ cases }) => cases[0]!)
    .find(({ accept }) => accept !== undefined)!

  test.each(degenerate.accept!.map(one => [one.convention, one] as const))(
    'the convention %s is accepted and named',
    async (convention, one) => {
      const behave: Behaviour = ({ id }, right) => {
        if (id !== degenerate.id) return right()
        if ('error' in one) return { kind: 'error', type: 'ValueError', message: 'a group of one' }
        return { kind: 'out', value: one.value, grad: null }
      }
      const { report } = await runOf({ ops: [op], cases: 1, planted: { behave } })
      const found = report.results.filter(({ id }) => id === degenerate.id)
      expect(found.length).toBeGreaterThan(0)
      for (const { level, convention: met } of found) expect([level, met]).toEqual(['faithful', convention])
      expect(report.footer.exitCode).toBe(0)
    },
  )

  test('what rounding makes of 0/0 is unstable where that is accepted', async () => {
    const noisy = 'grpo.advantages'
    const cases = fileOf(noisy).groups.flatMap(group => group.cases)
    const noise = cases.filter(one =>
      one.accept?.some(other => 'value' in other && other.value.includes('*')),
    )
    const ids = new Set(noise.map(({ id }) => id))
    expect(ids.size).toBeGreaterThan(0)
    const behave: Behaviour = ({ id, in: { x } }, right) =>
      ids.has(id) ? { kind: 'out', value: x.map((_, i) => `${0.75 - i}`), grad: null } : right()
    const { report } = await runOf({ ops: [noisy], dtypes: ['float32'], planted: { behave } })
    const found = report.results.filter(({ id }) => ids.has(id))
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['unstable']))
    expect(report.footer.exitCode).toBe(0)
  })
})
