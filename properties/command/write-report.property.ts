import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UsageError } from '../../src/command/usage-error.js'
import { writeReport } from '../../src/command/write-report.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function written(file: string | undefined): Promise<string[]> {
  const output: string[] = []
  await writeReport('audit', 'a report\n', file, { write: text => output.push(text) })
  return output
}

test('a report goes to the output where no file is named, and else to the file alone', async () => {
  expect(await written(undefined)).toEqual(['a report\n'])
  const file = join(folder, 'report.txt')
  expect(await written(file)).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe('a report\n')
})

test('a file that cannot be written is bad usage of the command', async () => {
  const file = join(folder, 'none', 'report.txt')
  await expect(written(file)).rejects.toThrow(UsageError)
  await expect(written(file)).rejects.toThrow(`audit: expected a file that can be written, got ${file}`)
})
