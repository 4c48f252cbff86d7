import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuditFlags, runAudit } from '../../src/command/audit.js'
import { namedFrom } from '../../src/command/baseline.js'
import { UsageError } from '../../src/command/usage-error.js'

const FLAGS: AuditFlags = {
  format: 'text',
  strict: false,
  seed: 15,
  points: 100,
  color: false,
  quiet: false,
  verbose: false,
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-'))
  mkdirSync(join(folder, 'inner'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function* nothing() {}

async function run(names: readonly string[], flags: Partial<AuditFlags> = {}) {
  let output = ''
  let diagnostics = ''
  const exitCode = await runAudit(names, { ...FLAGS, ...flags }, '0.0.0', {
    input: nothing(),
    output: { write: text => (output += text) },
    diagnostics: { write: text => (diagnostics += text) },
  })
  return { exitCode, output, diagnostics }
}

const WRONG = 'So $2 \\cdot 3 = 7$ and $2 \\cdot 4 = 9$.\n'

describe('a baseline adopts a document as it is', () => {
  test('it passes, moved and rewrapped too; a new error fails, and so does one more of the same', async () => {
    const baseline = join(folder, 'adopted.json')
    const document = file('adopted.md', WRONG)
    expect((await run([document])).exitCode).toBe(1)
    const written = await run([document], { writeBaseline: baseline })
    expect(written).toMatchObject({ exitCode: 0, output: '2 statements: none; 2 in the baseline\n' })
    expect((await run([document], { baseline })).exitCode).toBe(0)
    file('adopted.md', `Moved.\n\n${WRONG.replace(' = 7', '\n= 7')}`)
    expect(await run([document], { baseline })).toMatchObject({ exitCode: 0, diagnostics: '' })
    for (const planted of ['So $2 \\cdot 5 = 11$.', 'So $2 \\cdot 3 = 8$.', 'So $2 \\cdot 3 = 7$.']) {
      file('adopted.md', `${WRONG}\n${planted}\n`)
      const { exitCode, output } = await run([document], { baseline })
      expect([planted, exitCode]).toEqual([planted, 1])
      expect(output).toContain('3 statements: 1 refuted; 2 in the baseline')
    }
  })

  test('what is no longer there is told of, and only of documents that were read', async () => {
    const baseline = join(folder, 'stale.json')
    const [one, two] = [file('one.md', WRONG), file('two.md', WRONG)]
    await run([one, two], { writeBaseline: baseline })
    file('one.md', WRONG.replace('= 9', '= 8'))
    file('two.md', 'So $1 = 1$.')
    const { exitCode, diagnostics } = await run([one], { baseline })
    expect(exitCode).toBe(0)
    expect(diagnostics).toBe(`${baseline}: no longer found in one.md: arithmetic refuted: 2 \\cdot 4 = 9\n`)
    expect((await run([one], { baseline, quiet: true })).diagnostics).toBe('')
  })

  test('documents go by their place from its folder; the same run writes the same bytes', async () => {
    const document = file('inner/named.md', WRONG)
    const [first, second] = [join(folder, 'first.json'), join(folder, 'inner', 'second.json')]
    await run([document], { writeBaseline: first })
    await run([document], { writeBaseline: second })
    const paths = (path: string) =>
      JSON.parse(readFileSync(path, 'utf8')).findings.map((one: { path: string }) => one.path)
    expect(paths(first)).toEqual(['inner/named.md', 'inner/named.md'])
    expect(paths(second)).toEqual(['named.md', 'named.md'])
    const before = readFileSync(first, 'utf8')
    await run([join(folder, 'inner', '..', 'inner', 'named.md')], { writeBaseline: first, baseline: first })
    expect(readFileSync(first, 'utf8')).toBe(before)
  })

  test('the cells of a notebook go by the notebook, since they move; nothing else loses its ending', () => {
    const nameOf = namedFrom(join(folder, 'b.json'))
    expect(nameOf(join(folder, 'a.ipynb#3'))).toBe('a.ipynb')
    expect(nameOf(join(folder, 'a.md#3'))).toBe('a.md#3')
    expect(nameOf('-')).toBe('-')
  })

  test('a strict one holds what is undecided, and is not stale where that does not fail', async () => {
    const baseline = join(folder, 'strict.json')
    const document = file('strict.md', '```claim\nfor: p in (0, 1)\np (1 - p) \\le 1/4\n```\n')
    expect((await run([document], { strict: true, writeBaseline: baseline })).exitCode).toBe(0)
    expect((await run([document], { strict: true, baseline })).exitCode).toBe(0)
    expect(await run([document], { baseline })).toMatchObject({ exitCode: 0, diagnostics: '' })
  })

  test.each<[string, () => Partial<AuditFlags>]>([
    ['none is there', () => ({ baseline: join(folder, 'none.json') })],
    ['it is a folder', () => ({ baseline: folder })],
    ['it is no JSON', () => ({ baseline: file('text.json', 'refuted') })],
    ['it is something else', () => ({ baseline: file('other.json', '{"errata": "0.1.0"}') })],
    ['it cannot be written', () => ({ writeBaseline: join(folder, 'none', 'b.json') })],
    ['the claims are none', () => ({ claims: [join(folder, 'none.txt')] })],
    ['the claims are a folder', () => ({ claims: [folder] })],
    ['the claims are standard input', () => ({ claims: ['-'] })],
  ])('where %s, that is bad usage, in one line', async (_, flags) => {
    const error = await run([file('any.md', WRONG)], flags()).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).message).toMatch(/^audit: expected [^\n]*, got [^\n]*$/)
  })
})

describe('a file of claims', () => {
  test('is judged under its own path, beside the documents or alone', async () => {
    const claims = file('claims.txt', 'id: halves\nfor: x in R\nx/2 + x/2 = x\n\nfor: x in R\nx + 1 = x\n')
    const document = file('beside.md', 'So $1 = 1$.')
    const { exitCode, output } = await run([document], { claims: [claims], format: 'json' })
    const { documents, summary } = JSON.parse(output)
    expect(documents.map(({ path }: { path: string }) => path)).toEqual([document, claims])
    expect(
      documents[1].findings.map((one: { rule: string; verdict: string }) => [one.rule, one.verdict]),
    ).toEqual([
      ['halves', 'holds'],
      ['claim', 'refuted'],
    ])
    expect(summary).toMatchObject({ statements: 3, holds: 2, refuted: 1, suppressed: 0, baselined: 0 })
    expect(exitCode).toBe(1)
    expect((await run([], { claims: [claims] })).output).toContain('2 statements: 1 refuted, 1 holds')
  })
})

describe('a suppressed finding', () => {
  const source = '<!-- errata-disable-next-line -- as in the first edition -->\nSo $2 \\cdot 3 = 7$.\n'

  test('is not shown and does not fail, is counted apart, and stays in the report with its reason', async () => {
    const document = file('suppressed.md', source)
    expect(await run([document])).toEqual({
      exitCode: 0,
      output: '1 statement: none; 1 suppressed\n',
      diagnostics: '',
    })
    expect((await run([document], { verbose: true })).output).toContain('suppressed: as in the first edition')
    const { documents } = JSON.parse((await run([document], { format: 'json' })).output)
    expect(documents[0].findings).toMatchObject([
      { verdict: 'refuted', suppressed: 'as in the first edition' },
    ])
  })

  test('leaves a directive that there is nothing for on standard error, in one line, and fails a strict run', async () => {
    const document = file(
      'idle.md',
      source.replace('= 7', '= 6').replace('line --', 'line \u0007x\u001b[2J --'),
    )
    const { exitCode, diagnostics } = await run([document])
    expect(exitCode).toBe(0)
    expect(diagnostics).toBe(`${document}:1:1: directive: \ufffdx\ufffd[2J is no rule and no verdict\n`)
    expect((await run([document], { strict: true })).exitCode).toBe(1)
    expect((await run([document], { quiet: true })).diagnostics).toBe('')
  })
})
