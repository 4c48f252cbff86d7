import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/conform/model/protocol.js'
import type { CaseResult } from '../../../src/conform/model/report.js'
import { failuresOf, runOf } from '../model/planted-run.js'
import { answerBy, type Behaviour, operationNamed } from './reference-subject.js'

const lawful = (results: readonly CaseResult[]) => results.filter(({ source }) => source === 'law')
const stored = (results: readonly CaseResult[]) => results.filter(({ source }) => source === 'fixture')
const values = ['value' as const]

const change =
  (value: (all: readonly string[], x: readonly string[]) => string[]): Behaviour =>
  ({ in: { x } }, right) => {
    const answer = right()
    return answer.kind === 'out' ? { ...answer, value: value(answer.value, x) } : answer
  }

describe('the laws of an operation', () => {
  test('hold for another convention, which fails the equation', async () => {
    const ops = ['grpo.centred', 'kl.k1', 'kl.k2']
    const twice = change(all => all.map(one => `${2 * Number(one)}`))
    const planted = { behave: twice, capability: { want: values } }
    const { report } = await runOf({ ops, dtypes: ['float64'], cases: 2, planted })
    expect(stored(report.results).some(({ level }) => level === 'wrong')).toBe(true)
    expect(lawful(report.results).length).toBeGreaterThan(10)
    expect(lawful(report.results).filter(({ level }) => level === 'wrong')).toEqual([])
  })

  test('a named variant that keeps them is named, and no law complains', async () => {
    const op = operationNamed('bt.margin-loss')
    const variant = op.variants.find(({ name }) => name.includes('drop')) ?? op.variants[0]!
    const behave: Behaviour = asked => answerBy(variant.compute, asked)
    const planted = { behave, capability: { want: values } }
    const { report } = await runOf({ ops: [op.name], dtypes: ['float64'], planted })
    expect(report.footer.identified[0]?.names).toContain(variant.name)
    expect(report.footer.exitCode).toBe(1)
  })

  test('a broken shift invariance is caught by the law', async () => {
    const drift = change((all, x) => all.map(one => `${Number(one) * (1 + Math.abs(Number(x[0])) / 64)}`))
    const planted = { behave: drift, capability: { want: values } }
    const { report } = await runOf({ ops: ['bt.loss'], dtypes: ['float64'], cases: 2, planted })
    const broken = failuresOf(report).filter(({ source }) => source === 'law')
    expect(broken.length).toBeGreaterThan(0)
    for (const { id, message, op } of broken) {
      expect(id).toMatch(/^bt\.loss\/.+#shift$/)
      expect(message).toContain('breaks the law "a constant added to both rewards changes nothing"')
      expect(op).toBe('bt.loss')
    }
  })

  test('a sum that is not 0 is caught by the law, with the sum', async () => {
    const lifted = change(all => all.map(one => `${Number(one) + 1}`))
    const { report } = await runOf({
      ops: ['grpo.centred'],
      dtypes: ['float64'],
      cases: 1,
      planted: { behave: lifted },
    })
    const sums = failuresOf(report).filter(({ id }) => id.endsWith('#zero-sum'))
    expect(sums.length).toBeGreaterThan(0)
    for (const { got, expected, input } of sums) {
      expect(expected).toBe('0')
      expect(Number(got)).toBeCloseTo(input.x.length, 3)
    }
  })

  test.each([
    ['error', { kind: 'error', type: 'E', message: 'no' }, 'error'],
    ['crash', { kind: 'fault', level: 'crash', message: 'died' }, 'crash'],
    ['nan', { kind: 'out', value: ['nan'], grad: null }, 'nonfinite-mismatch'],
    ['two values', { kind: 'out', value: ['1', '2'], grad: null }, 'wrong'],
  ] as const)('what goes wrong at the second question alone is reported: %s', async (_, said, level) => {
    const behave: Behaviour = ({ id }, right) => (id.includes('#') ? (said as Answer) : right())
    const planted = { behave, capability: { want: values } }
    const { report } = await runOf({ ops: ['kl.k1'], dtypes: ['float64'], cases: 1, planted })
    const failing = failuresOf(report)
    expect(failing.length).toBeGreaterThan(0)
    for (const one of failing) expect(one).toMatchObject({ source: 'law', level })
  })

  test('a second question that is skipped says nothing', async () => {
    const behave: Behaviour = ({ id }, right) =>
      id.includes('#') ? { kind: 'skip', reason: 'no', issue: null } : right()
    const { report } = await runOf({ ops: ['kl.k1'], dtypes: ['float64'], cases: 1, planted: { behave } })
    expect(report.footer.exitCode).toBe(0)
    expect(lawful(report.results)).toEqual([])
  })
})
