import { describe, expect, test } from 'vitest'
import { AdapterError } from '../../../src/conform/model/protocol.js'
import { fileOf, runOf } from './planted-run.js'
import type { Behaviour, Planted } from './reference-subject.js'

describe('the adapter itself', () => {
  test.each([
    ['%g', (text: string) => `${Number(Number(text).toPrecision(6))}`],
    ['a float32 inside', (text: string) => `${Math.fround(Number(text))}`.replace('Infinity', 'inf')],
    ['no signs', (text: string) => text.replace('-', '')],
  ])('who prints by %s is found out by echo, and nothing is blamed on what it wraps', async (_, print) => {
    const behave: Behaviour = ({ op, in: { x } }, right) =>
      op === 'echo' ? { kind: 'out', value: x.map(print), grad: null } : right()
    const claims = { dtypes: ['float64'], want: ['value'] as const }
    const planted: Planted = {
      behave,
      started: { ops: { echo: claims, 'kl.k1': claims } },
    }
    const promise = runOf({ ops: ['kl.k1'], planted })
    await expect(promise).rejects.toThrow(AdapterError)
    await expect(promise).rejects.toThrow(/^echo: expected .+ back in float64, got .+ inexactly$/)
    const exact = await runOf({ ops: ['kl.k1'], cases: 1, planted: { started: planted.started! } })
    expect(exact.log[0]).toMatchObject({ op: 'echo' })
    expect(exact.report.footer.exitCode).toBe(0)
  })

  test('a limit within the radius of an expected value is a fault of the fixture: 4', async () => {
    const file = fileOf('kl.k1', 1, 1)
    const [group] = file.groups
    const [one] = group!.cases
    // 4 ulp + 2 eps · scale is 6 ulp here, and so is the error; the radius is one ulp.
    const vague = { ...one!, out: { value: [{ v: '1', r: '2.3e-16', scale: '1', naive: '1' }] } }
    const files = [{ ...file, groups: [{ ...group!, cases: [vague] }] }]
    const behave: Behaviour = () => ({ kind: 'out', value: [`${1 + 6 * 2 ** -52}`], grad: null })
    const capability = { want: ['value' as const] }
    const { report } = await runOf({
      ops: ['kl.k1'],
      dtypes: ['float64'],
      files,
      planted: { behave, capability },
    })
    expect(report.results.map(({ level }) => level)).toContain('indeterminate')
    expect(report.footer.exitCode).toBe(4)
  })
})
