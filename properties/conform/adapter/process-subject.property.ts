import { describe, expect, test } from 'vitest'
import { startProcess } from '../../../src/conform/adapter/process-subject.js'
import { AdapterError } from '../../../src/conform/model/protocol.js'
import { asked, GOOD, leftOf, trial } from './trial.js'

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    error => error,
  )

const fault = (level: string, message: string) => ({
  kind: 'fault',
  level,
  message: expect.stringMatching(new RegExp(`^[^\\n]*${message}[^\\n]*$`)),
})

describe('an implementation that cannot be started', () => {
  test.each<[string, string, string?]>([
    ['exits at once', 'start: expected an answer, but it exited with code 7'],
    [
      'complains and exits',
      'exited with code 1; it last printed "No module named torch"',
      'loading\nNo module named torch\n\n',
    ],
    ['is silent', 'expected an answer within 0.5 s'],
  ])('%s: is an AdapterError of one line, and nothing is left of it', async (mode, message, remarks) => {
    const limits = { startSeconds: mode === 'is silent' ? 0.5 : 20 }
    await trial(
      mode,
      async ({ start, processes, left }) => {
        const error = await failure(start())
        expect(error).toBeInstanceOf(AdapterError)
        expect((error as AdapterError).message).toContain(message)
        expect((error as AdapterError).message).not.toContain('\n')
        expect((error as AdapterError).remarks).toBe(remarks ?? '')
        expect(processes().length).toBeLessThanOrEqual(1)
        expect(await left()).toEqual([])
      },
      limits,
    )
  })

  test.each([
    [['/no/such/command'], 'did not start: "/no/such/command": no such command'],
    [['/etc/passwd'], 'no permission to run it'],
    [[''], 'expected a command to run'],
    [['node', '\u0000'], 'expected a command to run'],
  ])('no command: %j', async (command, message) => {
    const subject = startProcess(command, { startSeconds: 9, caseSeconds: 9, ops: ['kl.k1'], runner: '' })
    const error = await failure(subject.start())
    expect(error).toBeInstanceOf(AdapterError)
    expect((error as AdapterError).message).toContain(message)
    await subject.stop()
  })
})

/** Ways to fail at a case, and what is answered to it. */
const FAULTS: [string, string, string][] = [
  ['crashes', 'crash', 'exited with code 3; it last printed "about to fail"'],
  ['is killed', 'crash', 'was killed by SIGKILL'],
  ['hangs', 'timeout', 'expected an answer within 0.6 s'],
  ['says no UTF-8', 'protocol-error', 'got a line that is not UTF-8'],
  ['exits amid a line', 'crash', 'exited with code 0; after the unfinished line "\\{\\\\"seq'],
  ['never ends a line', 'protocol-error', 'a line longer than 16777216 bytes: "yyy'],
  ['closes its output', 'protocol-error', 'closed its standard output and goes on'],
  ['leaves a grandchild and crashes', 'crash', 'exited with code 1'],
  ['leaves a grandchild of another group and crashes', 'crash', 'exited with code 1'],
]

describe('an implementation that fails at a case', () => {
  test.each(FAULTS)('%s: is blamed on that case as %s, and started again', async (mode, level, message) => {
    const use = trial(
      mode,
      async ({ start, ask, processes, left }) => {
        await start()
        const [before, bad] = await ask('good 1', 'bad')
        expect(before).toEqual(GOOD)
        expect(bad).toEqual(fault(level, message))
        expect(await left()).toEqual([])
        const lives = processes().length
        expect(await ask('good 2', 'good 3')).toEqual([GOOD, GOOD])
        expect(processes()).toHaveLength(lives + 1)
        return processes()
      },
      level === 'timeout' ? { caseSeconds: 0.6 } : {},
    )
    expect(await leftOf(await use)).toEqual([])
  })

  test.each([
    ['answers and dies', 'crash', 'it was killed by SIGKILL before this case was asked'],
    ['answers and prints later', 'protocol-error', 'it said "late" before this case was asked'],
    ['answers and begins a line later', 'protocol-error', 'it said "late" before this case was asked'],
  ])('%s: is blamed on the next case', async (mode, level, message) => {
    await trial(
      mode,
      async ({ start, ask, processes, running, left }) => {
        await start()
        expect(await ask('good 1', 'bad')).toEqual([GOOD, GOOD])
        // Killed as soon as it speaks out of turn, not when it is asked again.
        expect(await left()).toEqual([])
        expect(await ask('good 2', 'good 3')).toEqual([fault(level, message), GOOD])
        expect(processes()).toHaveLength(2)
        expect(running()).toHaveLength(1)
      },
      { pauseSeconds: 0.15 },
    )
  })
})

describe('an implementation that is stopped', () => {
  test.each([
    ['behaves', 1],
    ['floods its standard error', 1],
    ['leaves a grandchild', 2],
    ['leaves a grandchild of another group', 2],
    ['ignores stop and SIGTERM', 1],
  ])('%s: answers, and nothing is left of it', async (mode, count) => {
    await trial(mode, async ({ start, ask, subject, processes, running, left }) => {
      expect((await start()).implementation.name).toBe('misbehaving')
      expect(await ask('good')).toEqual([GOOD])
      expect(running()).toHaveLength(count)
      const began = Date.now()
      await subject.stop()
      expect(Date.now() - began).toBeLessThan(mode.startsWith('ignores') ? 4000 : 2000)
      expect(processes()).toHaveLength(count)
      expect(await left()).toEqual([])
    })
  })
})

const LIMITS = { startSeconds: 20, caseSeconds: 20, ops: ['kl.k1'], runner: 'errata 1' }

const SCRIPT = `
read start
echo '{"version":1,"implementation":{"name":"'$1'"},"ops":{"kl.k1":{"dtypes":["float64"]}}}'
read case
echo '{"seq":1,"out":{"value":["0.5"]}}'
read stop`

test('an implementation behind a command is started, asked and stopped', async () => {
  const subject = startProcess(['sh', '-c', SCRIPT, 'sh', 'named'], LIMITS)
  try {
    expect(await subject.start()).toEqual({
      version: 1,
      implementation: { name: 'named' },
      ops: { 'kl.k1': { dtypes: ['float64'], want: ['value'] } },
    })
    expect(await subject.ask(asked('a'))).toEqual(GOOD)
  } finally {
    await subject.stop()
  }
})
