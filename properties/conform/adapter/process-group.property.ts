import { once } from 'node:events'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type ProcessGroup, startGroup } from '../../../src/conform/adapter/process-group.js'
import { AdapterError } from '../../../src/conform/model/protocol.js'
import { leftOf } from './trial.js'

const begun: ProcessGroup[] = []
afterEach(async () => {
  for (const { child } of begun.splice(0)) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'close')
  }
})

function started(...command: string[]): ProcessGroup {
  const group = startGroup(command)
  begun.push(group)
  return group
}
const shell = (script: string): ProcessGroup => started('sh', '-c', script)

/** What a process prints first. */
const firstLine = async ({ child }: ProcessGroup): Promise<string> => {
  const [piece] = await once(child.stdout, 'data')
  return String(piece).trim()
}
const closed = ({ child }: ProcessGroup): Promise<unknown[]> => once(child, 'close')

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const listening = () => ['exit', ...SIGNALS].map(name => process.listenerCount(name))

/** What was killed but the single processes that were found to belong to a group. */
const withoutMembers = (calls: readonly unknown[][]) =>
  calls.filter(([id, signal]) => !(Number(id) > 0 && signal === 'SIGKILL'))

/** A process that has begun another. */
const FAMILY = 'sleep 5 & echo $!; wait'

describe('a command', () => {
  test('is run without a shell, in our environment, by pipes', async () => {
    const group = started('printf', '%s', '$HOME; *')
    const [said] = await Promise.all([firstLine(group), closed(group)])
    expect(said).toBe('$HOME; *')
    vi.stubEnv('ERRATA_PLANTED', 'ours')
    const heard = started('sh', '-c', 'read line; echo "$line $ERRATA_PLANTED"; echo no >&2')
    heard.child.stdin.write('asked\n')
    const [out, [complaint]] = await Promise.all([
      firstLine(heard),
      once(heard.child.stderr, 'data'),
      closed(heard),
    ])
    vi.unstubAllEnvs()
    expect([out, String(complaint)]).toEqual(['asked ours', 'no\n'])
  })

  test('that cannot be tried is an AdapterError, and one that does not exist is told by the child', async () => {
    expect(() => startGroup([])).toThrow(AdapterError)
    expect(() => startGroup(['a\0b'])).toThrow(AdapterError)
    const none = startGroup(['/no/such/command'])
    const [error] = await once(none.child, 'error')
    expect(error).toMatchObject({ code: 'ENOENT' })
    const kill = vi.spyOn(process, 'kill')
    try {
      none.kill()
      expect(kill).not.toHaveBeenCalled()
    } finally {
      kill.mockRestore()
    }
  })
})

describe('a group', () => {
  test('is killed with all that was started in it', async () => {
    const group = shell(FAMILY)
    const other = Number(await firstLine(group))
    const ended = closed(group)
    group.kill()
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect(await leftOf([other])).toEqual([])
  })

  test('is killed where its leader exits by itself, and nothing of that number afterwards', async () => {
    const group = shell('sleep 5 & echo $!')
    const [other] = await Promise.all([firstLine(group).then(Number), closed(group)])
    expect(await leftOf([other])).toEqual([])
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => true)
    try {
      group.kill()
      expect(kill).not.toHaveBeenCalled()
    } finally {
      kill.mockRestore()
    }
  })

  test('of which nothing is left, or that the system does not know, is killed as a process', async () => {
    const group = shell('echo; exec sleep 5')
    await firstLine(group)
    const ended = closed(group)
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw new Error('ESRCH')
    })
    try {
      group.kill()
      expect(await ended).toEqual([null, 'SIGKILL'])
      expect(kill.mock.calls[0]).toEqual([-group.child.pid!, 'SIGKILL'])
    } finally {
      kill.mockRestore()
    }
  })
})

describe('what ends this process', () => {
  test('is listened to once while any group runs, and not afterwards', async () => {
    const before = listening()
    const more = before.map(count => count + 1)
    const [one, two] = [shell('read line'), shell('read line')]
    expect(listening()).toEqual(more)
    one.child.stdin.end()
    await closed(one)
    expect(listening()).toEqual(more)
    two.child.stdin.end()
    await closed(two)
    expect(listening()).toEqual(before)
    const again = shell('read line')
    expect(listening()).toEqual(more)
    again.child.stdin.end()
    await closed(again)
    expect(listening()).toEqual(before)
  })

  /** What is killed, and by how much fewer listen, where a signal comes while so many others listen to it. */
  async function interrupted(signal: (typeof SIGNALS)[number], others: number) {
    const without = process.listenerCount(signal)
    const groups = [shell('read line'), shell('read line')]
    const before = listening()
    expect(process.listenerCount(signal)).toBe(without + 1)
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => true)
    const count = vi.spyOn(process, 'listenerCount').mockReturnValue(others)
    try {
      process.listeners(signal).at(-1)!(signal)
    } finally {
      count.mockRestore()
    }
    const killed = withoutMembers(kill.mock.calls)
    kill.mockRestore()
    const after = listening()
    for (const { child } of groups) child.stdin.end()
    await Promise.all(groups.map(closed))
    return { killed, groups, fewer: after.map((left, i) => before[i]! - left) }
  }

  test.each(SIGNALS)('by %s: ends the groups first, and then does what it would have done', async signal => {
    const { killed, groups, fewer } = await interrupted(signal, 0)
    const groupsKilled = groups.map(({ child }) => [-child.pid!, 'SIGKILL'])
    expect(killed).toEqual([...groupsKilled, [process.pid, signal]])
    expect(fewer).toEqual([1, 1, 1, 1])
  })

  test('is left to others where others listen', async () => {
    const { killed, groups } = await interrupted('SIGTERM', 1)
    expect(killed).toEqual(groups.map(({ child }) => [-child.pid!, 'SIGKILL']))
  })

  test('by its end: ends the groups', async () => {
    const without = process.listenerCount('exit')
    const group = shell('read line')
    expect(process.listenerCount('exit')).toBe(without + 1)
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => true)
    try {
      process.listeners('exit').at(-1)!.call(process, 0)
      expect(withoutMembers(kill.mock.calls)).toEqual([[-group.child.pid!, 'SIGKILL']])
    } finally {
      kill.mockRestore()
    }
    group.child.stdin.end()
    await closed(group)
  })
})
