import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeWhole } from '../../src/command/whole-file.js'
import { shelves } from './shelf.js'

const shelf = shelves()

describe('a file written whole', () => {
  test('has the new text, and nothing else lies beside it', async () => {
    for (const old of [null, 'old', 'something longer than the new text']) {
      const { folder, file } = shelf(old)
      await writeWhole(file, 'new')
      expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['new', ['report.txt']])
    }
  })

  test('is another file than the one before: who has that open goes on reading it', async () => {
    const { file } = shelf()
    const before = statSync(file).ino
    await writeWhole(file, 'new')
    expect(statSync(file).ino).not.toBe(before)
  })

  test('keeps its permissions, and a link goes on naming the file that it named', async () => {
    const { folder, file } = shelf()
    chmodSync(file, 0o640)
    const link = join(folder, 'link.txt')
    symlinkSync(file, link)
    await writeWhole(link, 'new')
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o640])
  })

  test('is written in place where the place beside it is taken', async () => {
    const { folder, file } = shelf()
    mkdirSync(`${file}.${process.pid}.part`)
    await writeWhole(file, 'new')
    expect([readFileSync(file, 'utf8'), readdirSync(folder).length]).toEqual(['new', 2])
  })

  test('throws where there is no folder, and where a folder has its name', async () => {
    const { folder } = shelf()
    await expect(writeWhole(join(folder, 'none', 'report.txt'), 'new')).rejects.toThrow(/ENOENT/)
    await expect(writeWhole(folder, 'new')).rejects.toThrow(/EISDIR/)
  })
})

/** Writes a text of many megabytes in a process of its own, which is interrupted as soon as the writing began. */
function interrupted(file: string, signal: string): Promise<string | null> {
  const whole = new URL('../../dist/command/whole-file.js', import.meta.url)
  const script = `
    import { readdirSync } from 'node:fs'
    import { writeWhole } from ${JSON.stringify(whole.href)}
    const writing = writeWhole(${JSON.stringify(file)}, 'new'.repeat(2e7))
    const began = () => readdirSync(${JSON.stringify(join(file, '..'))}).length > 1
    const watch = setInterval(() => began() && process.kill(process.pid, ${JSON.stringify(signal)}), 0)
    await writing
    clearInterval(watch)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
  return new Promise(resolve => child.on('close', (_code, ended) => resolve(ended)))
}

test.each(['SIGINT', 'SIGTERM'])(
  'an interruption by %s leaves the old file and no part of a new one',
  async signal => {
    const { folder, file } = shelf()
    expect(await interrupted(file, signal)).toBe(signal)
    expect(readdirSync(folder)).toEqual(['report.txt'])
    expect(readFileSync(file, 'utf8')).toBe('old')
  },
)
