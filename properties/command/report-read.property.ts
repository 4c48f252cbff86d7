import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPORT_ACTIONS, runReport } from '../../src/command/report.js'
import { UsageError } from '../../src/command/usage-error.js'
import type { ConformReport } from '../../src/conform/model/report.js'
import { conformJson } from '../../src/report/conform/json.js'
import { MAX_REPORT_LENGTH } from '../../src/report/conform/read-report.js'
import { footerOf } from '../conform/results/reports.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-read-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const REPORT: ConformReport = {
  header: {
    errata: '0.1.0',
    protocol: 1,
    implementation: { name: 'planted' },
    subject: 'planted',
    fixtures: { format: 1, sha256: 'ab12'.repeat(16) },
    seed: 15,
    points: 0,
    require: 'formula',
    shard: null,
  },
  results: [],
  footer: footerOf([]),
}

/** The exit code of a report of these files alone, or why they are refused. */
async function told(files: readonly string[], longest?: number): Promise<unknown> {
  const flags = { format: 'text', color: false }
  const streams = { output: { write: () => {} } }
  return runReport('combine', files, flags, '0.1.0', streams, longest).catch((error: unknown) => error)
}
const refused = (file: string, got: string) =>
  new UsageError(`report combine: expected a report of conform, got ${file} (${got})`)

describe('a file of a report', () => {
  test('may have as many bytes as are read, and no more', async () => {
    const file = join(folder, 'report.json')
    const text = conformJson(REPORT)
    writeFileSync(file, text)
    expect(await told([file])).toBe(0)
    expect(await told([file], text.length)).toBe(0)
    expect(await told([file], text.length - 1)).toEqual(
      refused(file, `of ${text.length} bytes, more than ${text.length - 1}`),
    )
    expect(MAX_REPORT_LENGTH).toBe(2 ** 28)
  })

  test('is a file', async () => {
    expect(await told([folder])).toEqual(refused(folder, 'which is no file'))
    const none = join(folder, 'none.json')
    expect(await told([none])).toEqual(refused(none, 'which is no file'))
  })

  // A file that everybody sees and nobody can read as a whole.
  const memory = '/proc/self/mem'
  test.skipIf(!existsSync(memory))('can be read', async () => {
    const error = await told([memory])
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toEqual(refused(memory, 'which cannot be read'))
  })
})

test('what reports are made into says what it is, and has its own formats', () => {
  expect(
    Object.entries(REPORT_ACTIONS).map(([name, { formats, meaning }]) => [
      name,
      formats.includes('text'),
      /^[a-z]+( [a-z0-9;]+){4,}$/.test(meaning),
    ]),
  ).toEqual(['combine', 'diff', 'merge'].map(name => [name, true, true]))
})
