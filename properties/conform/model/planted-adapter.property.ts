import { describe, expect, test } from 'vitest'
import { AdapterError } from '../../../src/conform/model/protocol.js'
import { type Behaviour, givenUpAfter, type Planted, subjects } from '../run/reference-subject.js'
import { fileOf, runOf } from './planted-run.js'

describe('the adapter itself', () => {
  test('given up in the middle: exit code 3, with what was answered until then', async () => {
    for (const jobs of [1, 3]) {
      const behave = givenUpAfter(25)
      const { report } = await runOf({ ops: ['kl.k1'], jobs, planted: { behave } })
      expect(report.footer).toMatchObject({
        exitCode: 3,
        aborted: expect.stringMatching(/^given up after 3/),
      })
      expect(report.results).toHaveLength(25)
    }
  })

  test('given up among fresh cases, those before it are reported', async () => {
    const behave = givenUpAfter(3)
    const wish = { ops: ['kl.k2'], cases: 0, points: 60, dtypes: ['float64'], planted: { behave } }
    const { report } = await runOf(wish)
    expect(report.results).toHaveLength(3)
    expect(report.footer.exitCode).toBe(3)
  })

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

  test('every subject is stopped, whatever happens', async () => {
    for (const [behave, isThrown] of [
      [undefined, false],
      [givenUpAfter(4), false],
      [() => Promise.reject(new Error('a fault of ours')), true],
    ] as const) {
      let running = 0
      const make = subjects(behave ? { behave } : {})
      const subject = (ops: readonly string[]) => {
        const one = make(ops)
        const start = () => {
          running += 1
          return one.start()
        }
        const stop = () => {
          running -= 1
          return one.stop()
        }
        return { start, ask: (asked: Parameters<typeof one.ask>[0]) => one.ask(asked), stop }
      }
      const told = await runOf({ ops: ['kl.k1'], cases: 2, jobs: 3, subject }).catch((error: Error) => error)
      expect(told instanceof Error).toBe(isThrown)
      expect(running).toBe(0)
    }
  })
})
