import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Channel } from '../../../src/conform/adapter/channel.js'
import { openModule } from '../../../src/conform/adapter/module-channel.js'
import { Listening, line } from './channels.js'

const THREAD = new URL('./speaking-thread.mjs', import.meta.url)

const begun: Channel[] = []
afterEach(async () => {
  await Promise.all(begun.splice(0).map(channel => channel.kill()))
})

function opened() {
  const listening = new Listening()
  const channel = openModule('file:///a/module.mjs', THREAD, listening)
  begun.push(channel)
  return { channel, listening }
}

/** What is told after something was sent. */
async function toldOf(...sent: string[]) {
  const { channel, listening } = opened()
  for (const text of sent) channel.send(text)
  return [...(await listening.first(sent.length))]
}

describe('a thread', () => {
  test('is told its module, and says whole lines, one after the other', async () => {
    const { channel, listening } = opened()
    channel.send('file')
    channel.send('echoes: a: b')
    expect(await listening.first(2)).toEqual([
      [[line('file:///a/module.mjs')], false],
      [[line('a: b')], false],
    ])
    expect(channel.unfinished()).toBe(null)
  })

  test('that says no text is heard by what kind of thing it says', async () => {
    expect(await toldOf('posts: {"a":1}', 'posts: 7', 'posts: "text"')).toEqual(
      ['object', 'number', 'text'].map(said => [[line(said)], false]),
    )
  })

  test('prints into its remarks and nowhere else', async () => {
    const written = [process.stdout, process.stderr].map(stream => vi.spyOn(stream, 'write'))
    const { channel, listening } = opened()
    try {
      channel.send('prints: one')
      await listening.first(1)
      channel.send(`complains: ${'x'.repeat(10)}`)
      await listening.first(2)
      while (channel.remarks().text.length < 15) await new Promise(resolve => setImmediate(resolve))
      const ours = written.flatMap(spy => spy.mock.calls.map(([text]) => String(text)))
      expect(ours.filter(text => /one|xxx/.test(text))).toEqual([])
    } finally {
      for (const spy of written) spy.mockRestore()
    }
    expect(channel.remarks()).toEqual({ text: `one\n${'x'.repeat(10)}\n`, lastLine: 'x'.repeat(10) })
  })

  test('keeps the last 2¹⁶ bytes that it prints', async () => {
    const { channel, listening } = opened()
    channel.send(`prints: ${'x'.repeat(2 ** 16 + 9)}y`)
    await listening.first(1)
    while (!channel.remarks().text.endsWith('y\n')) await new Promise(resolve => setImmediate(resolve))
    expect(channel.remarks().text).toBe(`${'x'.repeat(2 ** 16 - 2)}y\n`)
  })

  test.each([
    ['throws an error of two lines', 'throws: too \n\t large', 'threw RangeError: too large'],
    ['throws words', 'throws words: just words', 'threw just words'],
    ['throws a long text', `throws words: ${'x'.repeat(501)}`, `threw ${'x'.repeat(500)}`],
    ['exits', 'exits: 4', 'exited with code 4'],
  ])('that %s is a crash, told once', async (_, sent, how) => {
    const { channel, listening } = opened()
    channel.send(sent)
    expect(await listening.first(1)).toEqual([{ level: 'crash', how }])
    await channel.kill()
    expect(listening.told).toHaveLength(1)
  })
})

/** How many threads there are, by the ports that they have. */
const threads = () => process.getActiveResourcesInfo().filter(name => name === 'MessagePort').length

describe('a thread that is killed', () => {
  test.each(['kill', 'stop'] as const)('by %s is gone amid a loop without an end', async how => {
    const before = threads()
    const { channel, listening } = opened()
    channel.send('echoes: begun')
    await listening.first(1)
    expect(threads()).toBeGreaterThan(before)
    channel.send('hangs')
    await channel[how]()
    expect(threads()).toBe(before)
    await channel.kill()
    expect(listening.told).toHaveLength(1)
  })

  test('is not heard any more, even of what it had said before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'errata-thread-'))
    const said = join(folder, 'said')
    const { channel, listening } = opened()
    channel.send(`echoes and notes: ${said}`)
    // It speaks while this thread is busy, so that nothing is heard before it is killed.
    for (const end = performance.now() + 5000; !existsSync(said) && performance.now() < end; );
    await channel.kill()
    rmSync(folder, { recursive: true })
    expect(listening.told).toEqual([])
  })
})
