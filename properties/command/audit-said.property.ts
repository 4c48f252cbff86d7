import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Audited } from '../../src/audit/audit.js'
import { type AuditFlags, runAudit, said } from '../../src/command/audit.js'
import { UsageError } from '../../src/command/usage-error.js'

const FLAGS: AuditFlags = {
  format: 'text',
  strict: false,
  seed: 15,
  points: 20,
  color: false,
  quiet: false,
  verbose: false,
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-said-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** What a slow machine says meanwhile. */
const PROGRESS = /^errata: \d+ of \d+ documents/

async function run(names: readonly string[], flags: Partial<AuditFlags> = {}, isTTY?: boolean) {
  let [output, diagnostics] = ['', '']
  const terminal = isTTY === undefined ? {} : { isTTY }
  const exitCode = await runAudit(names, { ...FLAGS, ...flags }, '1.2.3', {
    input: (async function* () {
      yield new TextEncoder().encode('So $1 = 2$.')
    })(),
    output: { write: text => (output += text), ...terminal },
    diagnostics: { write: text => (diagnostics += text), ...terminal },
  })
  return { exitCode, output, diagnostics }
}

describe('what a run says beside its report', () => {
  const claim = (id: string, nearest: string | null) => ({ claim: { id }, nearest })
  const audited = (rest: object): Audited =>
    ({ path: 'a.md', missing: [], idle: [], ...rest }) as unknown as Audited

  test('is nothing of a document in which everything was found', () => {
    expect(said(audited({}))).toEqual([])
  })

  test('is a line for each claim that was not, with what comes nearest, on one line and cut short', () => {
    const long = `82 hours\n  on ${'x'.repeat(60)}`
    const missing = [
      claim('15.5/hours', null),
      claim('15.5/days', '3 \u001b[2Jdays'),
      claim('15.5/gpus', long),
    ]
    expect(said(audited({ missing }))).toEqual([
      'a.md: 15.5/hours is not stated where its exercise is\n',
      'a.md: 15.5/days is not stated where its exercise is; nearest: `3 \ufffd[2Jdays`\n',
      `a.md: 15.5/gpus is not stated where its exercise is; nearest: \`82 hours on ${'x'.repeat(47)}…\`\n`,
    ])
  })

  test('is a line for each directive that there is nothing for, after the claims', () => {
    const idle = [
      { at: { line: 3, column: 5, offset: 20 }, because: 'nothing is\nwrong here' },
      { at: { line: 7, column: 1, offset: 90 }, because: 'the rule is none' },
    ]
    expect(said(audited({ idle, missing: [claim('15.5/hours', null)] }))).toEqual([
      'a.md: 15.5/hours is not stated where its exercise is\n',
      'a.md:3:5: directive: nothing is wrong here\n',
      'a.md:7:1: directive: the rule is none\n',
    ])
  })

  const idle = () => file('idle.md', '<!-- errata-disable-next-line ::x -- why -->\nSo $1 = 1$.\n')

  test('comes with what the baseline says, and not where it is to be quiet', async () => {
    const document = file('once.md', 'So $2 \\cdot 3 = 7$, $2 \\cdot 3 = 7$ and $2 \\cdot 4 = 9$.')
    const baseline = join(folder, 'baseline.json')
    await run([document], { writeBaseline: baseline })
    file('once.md', 'So $1 = 1$.')
    const { diagnostics } = await run([idle(), document], { baseline })
    expect(diagnostics.split('\n').filter(line => !PROGRESS.test(line))).toEqual([
      expect.stringMatching(/idle\.md:1:1: directive: ::x is no rule and no verdict$/),
      `${baseline}: no longer found (2 times) in once.md: arithmetic refuted: 2 \\cdot 3 = 7`,
      `${baseline}: no longer found in once.md: arithmetic refuted: 2 \\cdot 4 = 9`,
      '',
    ])
    expect((await run([idle(), document], { baseline, quiet: true })).diagnostics).toBe('')
  })

  test('is no command, whatever the report is', async () => {
    const line = file('##[error]a.md', '<!-- errata-disable-next-line x -- why -->\nSo $1 = 1$.\n')
    const plain = (await run([line])).diagnostics
    const escaped = (await run([line], { format: 'github' })).diagnostics
    expect([plain.includes('##[error]'), escaped.includes('##[error]')]).toEqual([false, false])
    expect(escaped).toContain('a.md:1:1: directive: ')
  })
})

describe('a terminal', () => {
  test('is told how far it is, with how many have findings, unless it is to be quiet', async () => {
    // All three alike: which of them is done first is left to the machine.
    const allOf = (text: string) => ['a.md', 'b.md', 'c.md'].map(name => file(name, text))
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
    const said = async (documents: string[]) =>
      (await run(documents, {}, true)).diagnostics.split('\r\u001b[K')
    const line = (done: number, found: number) => `errata: ${done} of 3 documents, ${found} with findings`
    try {
      expect(await said(allOf('So $1 = 1$.'))).toEqual(['', line(1, 0), line(2, 0), ''])
      const documents = allOf('So $1 + 0 = 2$.')
      expect(await said(documents)).toEqual(['', line(1, 1), line(2, 2), ''])
      expect((await run(documents, { quiet: true }, true)).diagnostics).toBe('')
      const cell = (source: string) => ({ cell_type: 'markdown', source })
      const notebook = JSON.stringify({ cells: [cell('$1 = 1$'), cell('$1 + 0 = 2$'), cell('$1 = 1$')] })
      const notebooks = ['a', 'b', 'c'].map(name => file(`${name}.ipynb`, notebook))
      expect(await said(notebooks)).toEqual(['', line(1, 1), line(2, 2), ''])
    } finally {
      clock.mockRestore()
    }
  })

  test('is told of a document that cannot be read, and the report is of the others', async () => {
    const documents = [
      file('wrong.md', 'So $1 + 0 = 2$.'),
      join(folder, 'binary.md'),
      file('last.md', '$2 + 2 = 4$'),
    ]
    writeFileSync(documents[1]!, new Uint8Array([0xff]))
    const { diagnostics, output, exitCode } = await run(documents, {}, true)
    expect(exitCode).toBe(2)
    // A long run has told of its progress before, and erased that.
    expect(diagnostics.split('\u001b[K').at(-1)).toMatch(/^errata: audit: .*binary\.md: expected UTF-8.*\n$/)
    expect(output).toContain('wrong.md')
    expect(output).toContain('2 statements')
  })

  test('is told of all of several documents of which none can be read, and there is no report', async () => {
    const [first, second] = ['one.md', 'two.md'].map(name => join(folder, name))
    for (const name of [first!, second!]) writeFileSync(name, new Uint8Array([0xff]))
    const written: string[] = []
    const write = (text: string) => written.push(text)
    const streams = { input: (async function* () {})(), output: { write }, diagnostics: { write } }
    expect(await runAudit([first!, second!], FLAGS, '1.2.3', streams)).toBe(2)
    // A slow machine shows how far it has come.
    const told = written.filter(line => !line.includes(' of 2 documents'))
    expect(told).toEqual(['one.md', 'two.md'].map(name => expect.stringContaining(name) as string))
  })

  test('a baseline is written of all documents or not at all', async () => {
    const readable = file('wrong.md', 'So $1 + 0 = 2$.')
    const binary = join(folder, 'binary.md')
    writeFileSync(binary, new Uint8Array([0xff]))
    const writeBaseline = join(folder, 'unwritten.json')
    expect(await run([readable, binary], { writeBaseline })).toMatchObject({ exitCode: 2, output: '' })
    expect(existsSync(writeBaseline)).toBe(false)
  })

  test('has a coloured report where that is wanted, and no file has', async () => {
    const wrong = file('wrong.md', 'So $1 = 2$.')
    const isColoured = async (color: boolean, isTTY?: boolean) =>
      (await run([wrong], { color }, isTTY)).output.includes('\u001b[')
    expect([
      await isColoured(true, true),
      await isColoured(false, true),
      await isColoured(true, false),
      await isColoured(true),
    ]).toEqual([true, false, false, false])
    const output = join(folder, 'report.txt')
    await run([wrong], { color: true, output }, true)
    expect(readFileSync(output, 'utf8')).not.toContain('\u001b[')
  })
})

describe('the report', () => {
  test('is by the version, and of what is wanted: with everything where it is verbose', async () => {
    const right = file('right.md', 'So $1 = 1$.')
    expect(JSON.parse((await run([right], { format: 'json' })).output).errata).toBe('1.2.3')
    expect((await run([right])).output).toBe('1 statement: 1 holds\n')
    expect((await run([right], { verbose: true })).output).toMatch(
      /right\.md:1:5-1:10 +holds[\s\S]*1 statement/,
    )
  })

  test('that cannot be written is bad usage of audit', async () => {
    await expect(run([file('right.md', '')], { output: folder })).rejects.toThrow(
      `audit: expected a file that can be written, got ${folder}`,
    )
  })

  test('with claims alone is of those', async () => {
    const claims = file('claims.txt', 'for: x in R\nx + 1 = x')
    const { output, exitCode } = await run([], { claims: [claims] })
    expect([exitCode, output.endsWith('1 statement: 1 refuted\n')]).toEqual([1, true])
    const both = await run(['-'], { claims: [claims], format: 'json' })
    expect(JSON.parse(both.output).documents.map(({ path }: { path: string }) => path)).toEqual(['-', claims])
  })

  test.each<[string, () => string]>([
    ['standard input', () => '-'],
    ['a folder', () => folder],
    [
      'a folder of one document',
      () => {
        const inner = mkdtempSync(join(folder, 'inner-'))
        writeFileSync(join(inner, 'a.md'), '')
        return inner
      },
    ],
  ])('has no claims from %s', async (_, name) => {
    file('a.md', '')
    const claims = name()
    await expect(run([], { claims: [claims] })).rejects.toThrow(UsageError)
    await expect(run([], { claims: [claims] })).rejects.toThrow(
      `audit: expected a file of claims, got ${claims}`,
    )
  })

  test('of a strict run fails where something is left open', async () => {
    const open = file('open.md', '```claim\nfor: p in (0, 1)\np^p \\ge 0.69\n```\n')
    expect([(await run([open])).exitCode, (await run([open], { strict: true })).exitCode]).toEqual([0, 1])
  })
})
