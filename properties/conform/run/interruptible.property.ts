import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AdapterError } from '../../../src/conform/model/protocol.js'
import { finalReport } from '../../../src/conform/run/final-report.js'
import { Interrupted, type Interruption, interruptible } from '../../../src/conform/run/interruptible.js'
import { file, out, ran, right, vector } from './noted-run.js'

const INTERRUPTION: Interruption = { because: 'interrupted by SIGTERM', exitCode: 143 }
const NUMBERS = Array.from({ length: 12 }, (_, i) => `${i + 1}`)
const FILES = [file('a', ...NUMBERS.map(x => vector(`a/x/${x}`, [x])))]

describe('a run that is interrupted', () => {
  test('keeps what was answered until then, blames nobody for the rest, and stops every subject', () =>
    fc.assert(
      fc.asyncProperty(
        fc.nat(11),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        async (after, jobs, dies) => {
          const controller = new AbortController()
          let answers = 0
          const { noted, told } = await ran({
            files: FILES,
            jobs,
            signal: controller.signal,
            answer: async (asked, subject) => {
              if (answers++ < after) return right(asked, subject)
              controller.abort(INTERRUPTION)
              // Whoever is killed meanwhile says so, or nothing.
              return dies ? { kind: 'fault', level: 'crash', message: 'was killed' } : new Promise(() => {})
            },
          })
          expect(told).toMatchObject({ aborted: INTERRUPTION.because, interruption: INTERRUPTION })
          expect(told!.judged.map(({ verdict }) => verdict.level)).toEqual(told!.judged.map(() => 'faithful'))
          expect(told!.judged.length).toBeLessThanOrEqual(after)
          expect(told!.judged.length).toBeGreaterThan(after - jobs)
          expect(noted.asked.length).toBeLessThanOrEqual(after + jobs)
          expect(noted.stopped).toHaveLength(jobs)
        },
      ),
    ))

  test('ends with the exit code of the interruption, whatever was found', async () => {
    const controller = new AbortController()
    const answer = ({ id }: { id: string }) => {
      if (id === 'a/x/7') controller.abort(INTERRUPTION)
      return out(['7'])
    }
    const { told } = await ran({ files: FILES, signal: controller.signal, answer })
    const header = { errata: '0', protocol: 1, subject: 's', fixtures: { format: 1, sha256: 'f' } } as const
    const requirements = { require: 'formula', known: null, bounds: null, isFiltered: false } as const
    const rest = { seed: 1, points: 0, require: 'formula', shard: null } as const
    const { footer } = finalReport(told!, { ...header, ...rest }, requirements).report
    expect(footer).toMatchObject({ exitCode: 143, aborted: INTERRUPTION.because, identified: [] })
  })

  test('before its subjects have started has nothing to report', async () => {
    const signal = AbortSignal.abort(INTERRUPTION)
    const { noted, error } = await ran({ files: FILES, signal })
    expect(error).toBeInstanceOf(Interrupted)
    expect(error).toBeInstanceOf(AdapterError)
    expect([noted.asked, noted.stopped]).toEqual([[], [1]])
  })
})

test('a subject that is not interrupted says what it says', async () => {
  const subject = {
    start: async () => ({ version: 1 as const, implementation: { name: 'a' }, ops: {} }),
    ask: () => Promise.reject(new RangeError('its own')),
    stop: async () => {},
  }
  const same = interruptible(subject, new AbortController().signal)
  expect(await same.start()).toEqual(await subject.start())
  const asked = { id: 'a', op: 'a', dtype: 'float64', in: { x: [], p: [] }, want: ['value'] } as const
  await expect(same.ask(asked)).rejects.toThrow('its own')
})
