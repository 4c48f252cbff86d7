import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { leftOf } from './trial.js'

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly processes: number
  readonly left: readonly number[]
}

/** Runs the built runner until it has started the implementation, sends it a signal if one is given, and waits for its end. */
async function end(mode: string, ending: string, signal: NodeJS.Signals | null): Promise<Ended> {
  const folder = mkdtempSync(path.join(tmpdir(), 'errata-orphans-'))
  const log = path.join(folder, 'processes')
  const runner = spawn(process.execPath, ['properties/conform/adapter/orphaning.mjs', mode, ending, log], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    runner.stdout.once('data', () => signal && runner.kill(signal))
    const ended = await new Promise<Pick<Ended, 'code' | 'signal'>>(resolve =>
      runner.once('exit', (code, by) => resolve({ code, signal: by })),
    )
    const processes = readFileSync(log, 'utf8').trim().split('\n').map(Number)
    return { ...ended, processes: processes.length, left: await leftOf(processes) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const STUBBORN = 'ignores stop and SIGTERM'

describe('a runner that ends leaves nothing of an implementation behind', () => {
  test.each<[string, string, NodeJS.Signals | null, Ended]>([
    ['by an exit', 'exits', null, { code: 5, signal: null, processes: 1, left: [] }],
    ['by an error', 'throws', null, { code: 1, signal: null, processes: 1, left: [] }],
    ['by SIGINT', 'waits', 'SIGINT', { code: null, signal: 'SIGINT', processes: 1, left: [] }],
    ['by SIGTERM', 'waits', 'SIGTERM', { code: null, signal: 'SIGTERM', processes: 1, left: [] }],
    ['by SIGHUP', 'waits', 'SIGHUP', { code: null, signal: 'SIGHUP', processes: 1, left: [] }],
    [
      'by SIGINT, handled',
      'handles the signal',
      'SIGINT',
      { code: 130, signal: null, processes: 1, left: [] },
    ],
  ])('%s', async (_, ending, signal, expected) =>
    expect(await end(STUBBORN, ending, signal)).toEqual(expected),
  )

  test.each<[string, string, number]>([
    ['leaves a grandchild', 'waits', 2],
    ['hangs', 'amid a case', 1],
  ])('when it %s', async (mode, ending, processes) =>
    expect(await end(mode, ending, 'SIGTERM')).toEqual({
      code: null,
      signal: 'SIGTERM',
      processes,
      left: [],
    }),
  )

  test('even killed, since one that behaves ends with its input', async () =>
    expect(await end('behaves', 'waits', 'SIGKILL')).toMatchObject({ signal: 'SIGKILL', left: [] }))
})
