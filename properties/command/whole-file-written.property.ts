import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { writeWhole } from '../../src/command/whole-file.js'
import { shelves } from './shelf.js'

const shelf = shelves()

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
const listening = () => SIGNALS.map(signal => process.listenerCount(signal))

describe('a file written whole', () => {
  test('is a new file of its name, with nothing beside it, and nobody listens for signals any more', async () => {
    const before = listening()
    for (const old of [null, 'old', 'something longer than the new text']) {
      const { folder, file } = shelf(old)
      const known = old === null ? null : statSync(file).ino
      await writeWhole(file, 'new')
      expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['new', ['report.txt']])
      expect(statSync(file).ino).not.toBe(known)
      expect(listening()).toEqual(before)
    }
  })

  test('keeps its permissions, and a link goes on naming the file that it named', async () => {
    const { folder, file } = shelf()
    chmodSync(file, 0o604)
    const link = join(folder, 'link.txt')
    symlinkSync(file, link)
    await writeWhole(link, 'new')
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o604])
    expect(readdirSync(folder).sort()).toEqual(['link.txt', 'report.txt'])
  })

  test('is written in place where it is no plain file, or where its neighbour is taken', async () => {
    // No device of the machine: a mutant would put a file in its place.
    const pipe = join(shelf().folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
    await writeWhole(pipe, 'new')
    const read = Buffer.alloc(9)
    expect([readSync(reader, read), read.toString('utf8', 0, 3)]).toEqual([3, 'new'])
    closeSync(reader)
    expect(statSync(pipe).isFIFO()).toBe(true)
    const { folder, file } = shelf()
    const known = statSync(file).ino
    mkdirSync(`${file}.${process.pid}.part`)
    await writeWhole(file, 'new')
    expect([readFileSync(file, 'utf8'), statSync(file).ino]).toEqual(['new', known])
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('leaves what it finds as its neighbour', async () => {
    const { file } = shelf()
    const neighbour = `${file}.${process.pid}.part`
    writeFileSync(neighbour, 'of another')
    await writeWhole(file, 'new')
    expect([file, neighbour].map(name => readFileSync(name, 'utf8'))).toEqual(['new', 'of another'])
  })

  test('is written in spite of a signal that somebody else listens to', async () => {
    const { folder, file } = shelf()
    const told: string[] = []
    const hear = (signal: string) => void told.push(signal)
    process.on('SIGTERM', hear)
    const writing = writeWhole(file, 'new'.repeat(2e7))
    while (readdirSync(folder).length < 2) await new Promise(resolve => setImmediate(resolve))
    process.emit('SIGTERM', 'SIGTERM')
    await writing.finally(() => process.off('SIGTERM', hear))
    expect([statSync(file).size, readdirSync(folder)]).toEqual([6e7, ['report.txt']])
    expect(told).toEqual(['SIGTERM'])
  })

  // Root is refused nothing.
  test.skipIf(process.getuid?.() === 0)('throws where it may not be written', async () => {
    const { file } = shelf()
    chmodSync(file, 0o444)
    await expect(writeWhole(file, 'new')).rejects.toThrow(/EACCES/)
    expect(readFileSync(file, 'utf8')).toBe('old')
  })

  test('throws where there is no folder, and where a folder has its name', async () => {
    const { folder } = shelf()
    await expect(writeWhole(join(folder, 'none', 'report.txt'), 'new')).rejects.toThrow(/ENOENT/)
    await expect(writeWhole(folder, 'new')).rejects.toThrow(/EISDIR/)
  })
})

/** What a reader finds while a text is written: the sizes of the file, null where there is none. */
async function sizesDuring(writing: Promise<void>, file: string): Promise<(number | null)[]> {
  const sizes = new Set<number | null>()
  let isDone = false
  const done = writing.finally(() => {
    isDone = true
  })
  while (!isDone) {
    sizes.add(statSync(file, { throwIfNoEntry: false })?.size ?? null)
    await new Promise(resolve => setImmediate(resolve))
  }
  await done
  sizes.add(statSync(file).size)
  return [...sizes]
}

describe('a reader', () => {
  test.each([['old'], [null]])(
    'of a file that was %j finds that or the new text, and never a part',
    async old => {
      const { file } = shelf(old)
      const sizes = await sizesDuring(writeWhole(file, 'new'.repeat(3e5)), file)
      expect(sizes).toEqual([old?.length ?? null, 9e5])
    },
  )
})

describe('a neighbour that is taken away in the meantime', () => {
  test('leaves the old file, and is told', async () => {
    const { folder, file } = shelf()
    const writing = writeWhole(file, 'new'.repeat(3e5))
    const neighbour = () => readdirSync(folder).find(name => name.endsWith('.part'))
    while (neighbour() === undefined) await new Promise(resolve => setImmediate(resolve))
    rmSync(join(folder, neighbour()!))
    await expect(writing).rejects.toThrow(/ENOENT/)
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['old', ['report.txt']])
  })
})

describe('an interruption', () => {
  test.each(SIGNALS)(
    'by %s leaves the old file and no part, and ends the program with that signal',
    async signal => {
      const { folder, file } = shelf()
      const before = listening()
      const kill = vi.spyOn(process, 'kill').mockImplementation(() => true)
      try {
        const writing = writeWhole(file, 'new'.repeat(3e6))
        const began = () => readdirSync(folder).length > 1
        while (!began()) await new Promise(resolve => setImmediate(resolve))
        process.emit(signal, signal)
        await expect(writing).rejects.toThrow(`interrupted by ${signal}`)
        expect(kill.mock.calls).toEqual([[process.pid, signal]])
      } finally {
        kill.mockRestore()
      }
      expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['old', ['report.txt']])
      expect(listening()).toEqual(before)
    },
  )
})
