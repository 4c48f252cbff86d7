import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Channel } from '../../../src/conform/adapter/channel.js'
import { openProcess } from '../../../src/conform/adapter/process-channel.js'
import { MODULE_ANSWERS_AT } from '../../../src/conform/adapter/process-group.js'
import { AdapterError } from '../../../src/conform/model/protocol.js'
import { Listening, line } from './channels.js'
import { leftOf } from './trial.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'errata-channel-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const begun: Channel[] = []
afterEach(async () => {
  await Promise.all(begun.splice(0).map(channel => channel.kill()))
})

function opened(...command: string[]) {
  const listening = new Listening()
  const channel = openProcess(command, listening)
  begun.push(channel)
  return { channel, listening }
}
const shell = (script: string) => opened('sh', '-c', script)

/** Notes what is waited for, in milliseconds, and lets time pass so many times as fast. */
async function hastened<T>(times: number, run: () => Promise<T>): Promise<{ came: T; waits: unknown[] }> {
  const set = globalThis.setTimeout
  const spy = vi
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((ring: () => void, milliseconds: number) =>
      set(ring, milliseconds / times)) as typeof setTimeout)
  try {
    const came = await run()
    return { came, waits: spy.mock.calls.map(([, milliseconds]) => milliseconds) }
  } finally {
    spy.mockRestore()
  }
}

describe('a process', () => {
  test('is told what is sent, and heard line by line, with what is begun', async () => {
    const { channel, listening } = shell('read a; echo "$a"; echo 2; read b; printf 3; read c; echo "$c"')
    channel.send('asked\n')
    const [[lines]] = (await listening.first(1)) as [[ReturnType<typeof line>[], boolean]]
    // Both lines may come together, or one after the other.
    if (lines.length === 1) await listening.first(2)
    expect(listening.told.flatMap(one => ('level' in one ? [] : one[0]))).toEqual([line('asked'), line('2')])
    expect(channel.unfinished()).toBe(null)
    const before = listening.told.length
    channel.send('more\n')
    expect((await listening.first(before + 1)).at(-1)).toEqual([[], true])
    expect(channel.unfinished()).toBe('3')
    channel.send('4\n')
    expect((await listening.first(before + 2))[before + 1]).toEqual([[line('34')], false])
  })

  test('is remembered by the end of what it complains', async () => {
    const { channel, listening } = shell('echo one >&2; echo " two " >&2; echo >&2; exit 1')
    await listening.first(1)
    expect(channel.remarks()).toEqual({ text: 'one\n two \n\n', lastLine: 'two' })
    const long = shell('head -c 70000 /dev/zero | tr "\\0" x >&2')
    await long.listening.first(1)
    expect(long.channel.remarks().text).toBe('x'.repeat(2 ** 16))
  })

  test.each([
    ['exit 0', 'exited with code 0'],
    ['exit 3', 'exited with code 3'],
    ['kill -TERM $$', 'was killed by SIGTERM'],
  ])('that ends by `%s` is a crash, told once', async (script, how) => {
    const { channel, listening } = shell(script)
    expect(await listening.first(1)).toEqual([{ level: 'crash', how }])
    await channel.kill()
    expect(listening.told).toHaveLength(1)
  })

  test('that does not start is a crash, told with its name and why', async () => {
    const plain = path.join(folder, 'plain')
    writeFileSync(plain, '', { mode: 0o644 })
    const none = path.join(folder, 'no "such"')
    const toldOf = async (file: string) => (await opened(file).listening.first(1))[0]
    expect(await toldOf(none)).toEqual({
      level: 'crash',
      how: `did not start: "${folder}/no \\"such\\"": no such command`,
    })
    expect(await toldOf(plain)).toEqual({
      level: 'crash',
      how: `did not start: "${plain}": no permission to run it`,
    })
    expect(() => openProcess([], new Listening())).toThrow(AdapterError)
  })

  test('that closes its output has a quarter of a second to exit', async () => {
    const { came, waits } = await hastened(5, async () => {
      const quick = shell('exec >&-; exit 4')
      const slow = shell('exec >&-; sleep 5')
      return { quick: await quick.listening.first(1), slow: await slow.listening.first(1) }
    })
    expect(waits).toContain(250)
    expect(came).toEqual({
      quick: [{ level: 'crash', how: 'exited with code 4' }],
      slow: [{ level: 'protocol-error', how: 'closed its standard output and goes on' }],
    })
  })
})

describe('a process that answers apart from its standard output', () => {
  test('is heard by its answers alone; what it prints is a remark', async () => {
    const listening = new Listening()
    const script = 'echo printed; echo complained >&2; echo answered >&3; read line; exit 3'
    const channel = openProcess(['sh', '-c', script], listening, MODULE_ANSWERS_AT)
    begun.push(channel)
    expect(await listening.first(1)).toEqual([[[line('answered')], false]])
    channel.send('go on\n')
    expect((await listening.first(2))[1]).toEqual({ level: 'crash', how: 'exited with code 3' })
    expect(channel.remarks().text.trim().split('\n').sort()).toEqual(['complained', 'printed'])
  })
})

describe('a process that reads no more', () => {
  test('is no fault of ours when it is told more', async () => {
    const faults: unknown[] = []
    const note = (fault: unknown) => faults.push(fault)
    process.on('uncaughtException', note)
    try {
      const { channel, listening } = shell('exec <&-; echo; sleep 0.1; exit 3')
      await listening.first(1)
      channel.send('x'.repeat(2 ** 20))
      expect((await listening.first(2))[1]).toEqual({ level: 'crash', how: 'exited with code 3' })
      await channel.stop()
      await new Promise(resolve => setImmediate(resolve))
      expect(faults).toEqual([])
    } finally {
      process.off('uncaughtException', note)
    }
  })
})

/** Says its number, and signals to the shell that started it, only when it has left the group, the mark and its parent. */
const DETACHED = "(env -i setsid sh -c 'echo $$; kill -CONT '$$'; exec sleep 30' &)"

describe('a process that is killed', () => {
  test('is gone with all that it started, and says nothing any more', async () => {
    const { channel, listening } = shell('sleep 5 & echo $!; wait')
    const [[[{ text }]]] = (await listening.first(1)) as unknown as [[[{ text: string }]]]
    await channel.kill()
    expect(await leftOf([Number(text)])).toEqual([])
    await channel.kill()
    expect(listening.told).toHaveLength(1)
  })

  test('is not waited for longer than a second where others hold its pipes', async () => {
    const { came, waits } = await hastened(20, async () => {
      const { channel, listening } = shell(`${DETACHED}; sleep 30`)
      const [[[{ text }]]] = (await listening.first(1)) as unknown as [[[{ text: string }]]]
      await channel.kill()
      const left = await leftOf([])
      process.kill(Number(text), 'SIGKILL')
      return left
    })
    expect(came).toEqual([])
    expect(waits).toContain(1000)
  })
})

describe('a process that ends by itself', () => {
  test('is not waited for longer than a second where others hold its pipes', async () => {
    const { came, waits } = await hastened(20, async () => {
      const { listening } = shell(`trap 'exit 5' CONT; ${DETACHED}; sleep 5 & wait`)
      const [[[{ text }]]] = (await listening.first(1)) as unknown as [[[{ text: string }]]]
      const [, ending] = await listening.first(2)
      process.kill(Number(text), 'SIGKILL')
      return ending
    })
    expect(came).toEqual({ level: 'crash', how: 'exited with code 5' })
    expect(waits).toContain(1000)
  })
})

describe('a process that is stopped', () => {
  test('is told so in a line, after which its input ends, and may end by itself', async () => {
    const heard = path.join(folder, 'heard')
    const { channel, listening } = shell(`cat > '${heard}'; echo late`)
    await channel.stop()
    expect(readFileSync(heard, 'utf8')).toBe('{"cmd":"stop"}\n')
    expect(listening.told).toEqual([])
    await channel.stop()
  })

  test('is killed after two seconds where it does not', async () => {
    const { waits } = await hastened(40, async () => {
      const { channel, listening } = shell('trap "" TERM; echo; exec sleep 5')
      await listening.first(1)
      await channel.stop()
      expect(listening.told).toHaveLength(1)
    })
    expect(waits).toContain(2000)
  })
})
