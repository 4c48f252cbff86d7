import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPORT_ACTIONS, type ReportAction, type ReportFlags, runReport } from '../../src/command/report.js'
import { UsageError } from '../../src/command/usage-error.js'
import type { CaseResult, ConformReport, HeldTo } from '../../src/conform/model/report.js'
import { conformJson } from '../../src/report/conform/json.js'
import { conformJsonl } from '../../src/report/conform/jsonl.js'
import { MAX_REPORT_LENGTH, readConformReport } from '../../src/report/conform/read-report.js'
import { conformReport, footerOf } from '../conform/results/reports.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(action: ReportAction, files: string[], flags: Partial<ReportFlags> = {}, isTTY?: boolean) {
  let output = ''
  const terminal = isTTY === undefined ? {} : { isTTY }
  const streams = { output: { write: (text: string) => (output += text), ...terminal } }
  const exitCode = await runReport(action, files, { format: 'text', color: true, ...flags }, '0.1.0', streams)
  return { exitCode, output }
}

function file(name: string, content: ConformReport | string): string {
  const path = join(folder, name)
  const text =
    typeof content === 'string' ? content : name.endsWith('l') ? conformJsonl(content) : conformJson(content)
  writeFileSync(path, text)
  return path
}

const [sample] = fc.sample(
  conformReport().filter(({ results }) => results.length > 3),
  { numRuns: 1, seed: 15 },
) as [ConformReport]

/** The run of an implementation all of whose results have a level. */
function runOf(
  name: string,
  level: CaseResult['level'],
  header: Partial<ConformReport['header']> = {},
): ConformReport {
  const isFailure = level === 'wrong'
  const results = sample.results.map((one): CaseResult => ({ ...one, level, isFailure, known: null }))
  return {
    header: { ...sample.header, implementation: { name }, ...header },
    results,
    footer: footerOf(results),
  }
}

const NOTHING: HeldTo = { known: null, bounds: null, isFiltered: false }

describe('errata report', () => {
  test('combine: 0 where nothing fails, 1 where one implementation does, in every format', async () => {
    const files = [file('a.jsonl', runOf('a', 'faithful')), file('b.json', runOf('b', 'accurate'))]
    const wrong = file('c.json', runOf('c', 'wrong'))
    for (const format of REPORT_ACTIONS.combine.formats) {
      expect(await run('combine', files, { format })).toMatchObject({ exitCode: 0 })
      const { exitCode, output } = await run('combine', [...files, wrong], { format })
      expect(exitCode).toBe(1)
      for (const { op } of sample.results) expect(output).toContain(op)
    }
  })

  test('diff: 0 where nothing got worse, 1 where something did', async () => {
    const [good, bad] = [file('good.jsonl', runOf('a', 'faithful')), file('bad.jsonl', runOf('a', 'wrong'))]
    for (const format of REPORT_ACTIONS.diff.formats) {
      expect((await run('diff', [good, good], { format })).exitCode).toBe(0)
      expect((await run('diff', [bad, good], { format })).exitCode).toBe(0)
      expect((await run('diff', [good, bad], { format })).exitCode).toBe(1)
    }
  })

  test('merge: writes the whole run, with the exit code of its worst shard', async () => {
    const whole = runOf('a', 'wrong')
    const shards = [0, 1].map(i => {
      const results = whole.results.filter((_, place) => place % 2 === i)
      const header = { ...whole.header, shard: `${i + 1}/2`, heldTo: NOTHING }
      return file(`shard-${i}.jsonl`, { header, results, footer: footerOf(results) })
    })
    const output = join(folder, 'whole.jsonl')
    expect(await run('merge', shards, { format: 'jsonl', output })).toEqual({ exitCode: 1, output: '' })
    const merged = readConformReport(readFileSync(output, 'utf8'))
    expect(merged.header).toEqual(whole.header)
    expect(merged.results.length).toBe(whole.results.length)
    expect((await run('combine', [output])).exitCode).toBe(1)
  })

  test('merge: is coloured on a terminal alone, where that is wanted and no file is named', async () => {
    const shard = file('all.json', runOf('a', 'wrong', { shard: '1/1', heldTo: NOTHING }))
    const isColoured = async (flags: Partial<ReportFlags>, isTTY?: boolean) =>
      (await run('merge', [shard], flags, isTTY)).output.includes('\u001b[')
    expect([
      await isColoured({}, true),
      await isColoured({ color: false }, true),
      await isColoured({}, false),
      await isColoured({}),
    ]).toEqual([true, false, false, false])
    const output = join(folder, 'plain.txt')
    expect(await run('merge', [shard], { output }, true)).toEqual({ exitCode: 1, output: '' })
    expect(readFileSync(output, 'utf8')).not.toContain('\u001b[')
  })

  test('merge: of shards without a fault ends with 0', async () => {
    expect(
      (await run('merge', [file('fine.json', runOf('a', 'faithful', { shard: '1/1', heldTo: NOTHING }))]))
        .exitCode,
    ).toBe(0)
  })

  test('reads no report of more bytes than one has', async () => {
    const long = join(folder, 'long.json')
    writeFileSync(long, '')
    truncateSync(long, MAX_REPORT_LENGTH + 1)
    await expect(run('combine', [long])).rejects.toThrow(UsageError)
    await expect(run('combine', [long])).rejects.toThrow(
      `report combine: expected a report of conform, got ${long} (of ${MAX_REPORT_LENGTH + 1} bytes, more than ${MAX_REPORT_LENGTH})`,
    )
  })

  test('passes on what is no fault of a report', async () => {
    const broken = {
      ...REPORT_ACTIONS.diff,
      make: () => {
        throw new TypeError('planted')
      },
    }
    const kept = REPORT_ACTIONS.diff
    try {
      Object.assign(REPORT_ACTIONS, { diff: broken })
      await expect(run('diff', [file('one.json', sample)])).rejects.toThrow(TypeError)
    } finally {
      Object.assign(REPORT_ACTIONS, { diff: kept })
    }
  })

  test('a run that ended early with another exit code fails what is made of it', async () => {
    const aborted = runOf('a', 'faithful')
    const footer = { ...aborted.footer, aborted: 'given up', exitCode: 3 }
    expect((await run('combine', [file('aborted.json', { ...aborted, footer })])).exitCode).toBe(1)
  })

  test.each<[string, ReportAction, () => string[], Partial<ReportFlags>, RegExp]>([
    [
      'no such file',
      'combine',
      () => [join(folder, 'none.json')],
      {},
      /^report combine: expected a report of conform, got .*none\.json \(which is no file\)$/,
    ],
    ['a folder', 'diff', () => [folder, folder], {}, /which is no file/],
    [
      'a file that is none',
      'merge',
      () => [file('x.json', '{}')],
      {},
      /^report merge: .*x\.json: expected a report of conform as json or jsonl, got one without a header$/,
    ],
    [
      'a file that was cut off',
      'diff',
      () => [file('cut.jsonl', conformJsonl(sample).slice(0, -9))],
      {},
      /cut off/,
    ],
    [
      'one report for diff',
      'diff',
      () => [file('one.json', sample)],
      {},
      /^report diff: expected two reports, got 1$/,
    ],
    [
      'three reports for diff',
      'diff',
      () => Array(3).fill(file('one.json', sample)),
      {},
      /expected two reports, got 3$/,
    ],
    [
      'two of one implementation',
      'combine',
      () => Array(2).fill(file('one.json', sample)),
      {},
      /expected different implementations/,
    ],
    [
      'another seed',
      'combine',
      () => [
        file('s.json', runOf('s', 'faithful')),
        file('t.json', runOf('t', 'faithful', { seed: sample.header.seed + 1 })),
      ],
      {},
      /expected reports of the same seed/,
    ],
    ['a whole run for merge', 'merge', () => [file('one.json', sample)], {}, /expected a shard such as 1\/2/],
    [
      'a format that is none',
      'diff',
      () => [],
      { format: 'junit' },
      /^report diff: expected a format of text, json, markdown, got junit$/,
    ],
    [
      'a place that cannot be written',
      'combine',
      () => [file('one.json', sample)],
      { output: '/no/such/folder/x' },
      /expected a file that can be written/,
    ],
  ])('bad input is one line: %s', async (_, action, files, flags, message) => {
    const error = await run(action, files(), flags).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).message).toMatch(message)
    expect((error as UsageError).message).not.toContain('\n')
  })
})
