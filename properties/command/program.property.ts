import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { errata } from './command-line.js'

const folder = mkdtempSync(join(tmpdir(), 'errata-program-'))
afterAll(() => rmSync(folder, { recursive: true }))
const page = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const RIGHT = page('right.md', 'So $6 \\cdot 7 = 42$.\n')
const WRONG = page('wrong.md', 'Note that $(x + y)^2 = x^2 + y^2$ for all $x$ and $y$.\n')

const ADAPTER = 'properties/command/planted-adapter.mjs'

describe('bad usage ends with exit code 2 and one line on standard error', () => {
  test.each([
    [['audit', '--colour']],
    [['audit', '--format', 'yaml']],
    [['audit', '--points', 'many']],
    [['audit', '--points', '0']],
    [['audit', '--seed', '-1']],
    [['adit']],
    [['audit', 'no-such-file.md']],
    [['audit', '--book', 'no-such-book', 'README.md']],
    [['audit', '--output', '/no/such/folder/report.txt', 'CHANGELOG.md']],
    [['audit', '--baseline', 'no-such-baseline.json', 'CHANGELOG.md']],
    [['audit', '--baseline', 'package.json', 'CHANGELOG.md']],
    [['audit', '--write-baseline', '/no/such/folder/baseline.json', 'CHANGELOG.md']],
    [['audit', '--claims', 'no-such-claims.txt']],
    [['claims', '--exercise', '15.99']],
    [['claims', '--format', 'yaml']],
    [['claims', '--format', 'sarif']],
    [['prove', '15.6/shift', '--format', 'junit']],
    [['audit', '--format', 'markdown', 'no-such-file.md']],
    [['claims', 'extra']],
    [['claims', '--output', '/no/such/folder/claims.txt']],
    [['prove', '15.99/nothing']],
    [['prove', '--points', '0']],
    [['prove', '15.6/shift', '--certificates', 'fixtures/documents']],
    [['prove', '15.6/shift', '--certificates', '/dev/null/folder']],
    [['prove', '15.6/shift', '--output', '/no/such/folder/proofs.txt']],
    [['rules', 'no-such-rule']],
    [['report', 'combine']],
    [['report', 'combine', 'no-such-report.jsonl']],
    [['report', 'diff', 'package.json', 'package.json']],
    [['report', 'merge', '--format', 'yaml', 'package.json']],
    [['report', 'join', 'package.json']],
    [['conform']],
    [['conform', 'smoke']],
    [['conform', '--module', 'fixtures/adapters/javascript.mjs', '--', 'node']],
    [['conform', '--jobs', '0', '--', 'node']],
    [['conform', '--jobs', '257', '--', 'node']],
    [['conform', '--case-timeout', '86401', '--', 'node']],
    [['conform', '--start-timeout', '0', '--', 'node']],
    [['conform', '--points', '-1', '--', 'node']],
    [['conform', '--require', 'exact', '--', 'node']],
    [['conform', '--format', 'yaml', '--', 'node']],
    [['conform', '--suite', 'kl.k9', '--', 'node']],
    [['conform', '--dtype', 'float8', '--', 'node']],
    [['conform', '--shard', '3/2', '--', 'node']],
    [['conform', '--known', 'no-such-file.txt', '--', 'node']],
    [['conform', '--update-known', '--', 'node']],
    [['conform', '--output', '/no/such/folder/report.txt', '--', 'node']],
    [['conform', 'node', '--no-such-option']],
    [['fixtures', 'tidy']],
    [['fixtures', 'list', 'no-such-folder']],
    [['fixtures', 'list', 'src']],
    [['fixtures', 'lint', 'package.json']],
    [['fixtures', 'write', '/dev/null/folder']],
    [['fixtures', 'list', 'fixtures/vectors', 'more']],
  ])('errata %j', async args => {
    const { exitCode, stdout, stderr } = await errata(...args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^errata: [^\n]+\n$/)
  })
})

describe('what a user sees', () => {
  test('--version ends with 0', async () => {
    const told = { exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' }
    expect(await errata('--version')).toEqual(told)
  })

  test('--help of each command says in words what it does, and each of its arguments and options', async () => {
    const told = async (...command: string[]): Promise<string[]> => {
      const { exitCode, stdout } = await errata(...command, '--help')
      expect({ exitCode, stdout }).toEqual({
        exitCode: 0,
        stdout: expect.stringMatching(/\n\n[\w ]+[\s\S]*\n\n/),
      })
      const entries = stdout.split('\n').filter(line => /^ {2}\S/.test(line))
      for (const entry of entries) expect(entry).toMatch(/^ {2}\S.*? {2,}(?!\(choices)\w/)
      return entries
    }
    const commandsIn = (entries: readonly string[]) =>
      entries.map(entry => entry.trim().split(' ')[0]!).filter(name => /^(?!help)[a-z]/.test(name))
    const commands = commandsIn(await told())
    expect(commands).toContain('audit')
    for (const command of commands) await told(command)
    for (const command of ['fixtures', 'report'])
      for (const action of commandsIn(await told(command))) await told(command, action)
  })

  test('an audit of nothing ends with 2, a line that says so and its usage', async () => {
    const { exitCode, stdout, stderr } = await errata('audit')
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^errata: [^\n]+\n\nUsage: errata audit /)
  })

  test('every format reports the same errors, and ends with the same exit code', async () => {
    const formats = ['text', 'json', 'junit', 'sarif', 'github', 'markdown']
    const reports = await Promise.all(formats.map(format => errata('audit', '--format', format, WRONG)))
    for (const { exitCode, stdout, stderr } of reports) {
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
      expect(stdout).toContain(WRONG)
    }
    expect(new Set(reports.map(({ stdout }) => stdout)).size).toBe(formats.length)
  })

  test('several documents make one report in their order, and a bad one among them ends in one line', async () => {
    const documents = [RIGHT, WRONG, RIGHT]
    const audited = async (...names: string[]) =>
      JSON.parse((await errata('audit', '--format', 'json', ...names)).stdout).documents
    const apart = await Promise.all(documents.map(name => audited(name)))
    expect(await audited(...documents)).toEqual(apart.flat())
    const { exitCode, stderr } = await errata('audit', '--quiet', RIGHT, 'no-such-file.md', WRONG)
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(/^errata: [^\n]+\n$/) })
  })

  test('the same seed prints the same report, with the same witness', async () => {
    const witness = async (seed: string) => (await errata('audit', '-v', '--seed', seed, WRONG)).stdout
    expect(await witness('7')).toBe(await witness('7'))
    expect(await witness('7')).not.toBe(await witness('8'))
  })

  test('the claims are listed, and those that are named are proved, as JSON too', async () => {
    const listed = await errata('claims', '--exercise', '15.6', '--format', 'json')
    expect({ ...listed, stdout: '' }).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    const [{ claims }] = JSON.parse(listed.stdout).exercises
    const ids: string[] = claims.map(({ id }: { id: string }) => id)
    const proved = await errata('prove', ...ids, '--format', 'json')
    expect({ ...proved, stdout: '' }).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    const rules = JSON.parse(proved.stdout).claims.map(({ rule }: { rule: string }) => rule)
    expect(new Set(rules)).toEqual(new Set(ids))
  })
})

describe('an implementation that is tested', () => {
  const conform = (mode: string) =>
    errata('conform', '--suite', 'kl.k1', '--points', '4', '--', process.execPath, ADAPTER, mode)

  test.each([
    ['right', 0],
    ['wrong', 1],
    ['dies for good', 3],
  ])('that is %s ends with %i, the report on standard output alone', async (mode, exitCode) => {
    const told = await conform(mode)
    expect({ exitCode: told.exitCode, stderr: told.stderr }).toEqual({ exitCode, stderr: '' })
    expect(told.stdout).toContain('kl.k1')
  })

  test('that is not there ends with 3 and one line', async () => {
    const told = await errata('conform', '--', 'no-such-command')
    expect({ exitCode: told.exitCode, stdout: told.stdout }).toEqual({ exitCode: 3, stdout: '' })
    expect(told.stderr).toMatch(/^errata: conform: the adapter is broken: [^\n]+\n$/)
  })

  test('a folder of vectors is listed and linted', async () => {
    const listed = await errata('fixtures', 'list')
    expect(listed).toMatchObject({ exitCode: 0, stderr: '' })
    expect(listed.stdout).toMatch(/^kl\.k1 .+ cases, \d+ mutants/m)
    expect(listed.stdout).toMatch(/\n37 operations, \d+ cases\n$/)
  })
})
