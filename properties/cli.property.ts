import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { leftOf } from './conform/adapter/trial.js'

/** The command as it is installed: the built JavaScript, in a process of its own. */
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

function errata(...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [CLI, ...args],
      { maxBuffer: 1 << 26 },
      (_error, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    )
    child.stdin?.end()
  })
}

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
    [['prove', '15.12/sum', '--format', 'junit']],
    [['audit', '--format', 'markdown', 'no-such-file.md']],
    [['claims', 'extra']],
    [['claims', '--output', '/no/such/folder/claims.txt']],
    [['prove', '15.99/nothing']],
    [['prove', '--points', '0']],
    [['prove', '15.12/sum', '--certificates', 'fixtures/documents']],
    [['prove', '15.12/sum', '--certificates', '/dev/null/folder']],
    [['prove', '15.12/sum', '--output', '/no/such/folder/proofs.txt']],
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
  test('--version and --help end with 0', async () => {
    expect(await errata('--version')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
    const help = await errata('audit', '--help')
    expect(help.exitCode).toBe(0)
    expect(help.stdout).toContain('--book')
  })

  test('the built-in chapter ends with 1, its report on standard output alone', async () => {
    const { exitCode, stdout, stderr } = await errata('audit', '--book', 'chapter-15', 'book/chapter-15.md')
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/\d+ statements: /)
    expect(stderr).toBe('')
  })

  test('an audit of nothing ends with 2, a line that says so and its usage', async () => {
    const { exitCode, stdout, stderr } = await errata('audit')
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^errata: [^\n]+\n\nUsage: errata audit /)
  })

  test('every format reports the same errors, and ends with the same exit code', async () => {
    const page = 'book/chapter-15.md'
    const formats = ['text', 'json', 'junit', 'sarif', 'github', 'markdown']
    const reports = await Promise.all(formats.map(format => errata('audit', '--format', format, page)))
    for (const { exitCode, stdout, stderr } of reports) {
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
      expect(stdout).toContain(page)
    }
    expect(new Set(reports.map(({ stdout }) => stdout)).size).toBe(formats.length)
  })

  test('several documents make one report in their order, and a bad one among them ends in one line', async () => {
    const documents = ['README.md', 'book/chapter-15.md', 'CHANGELOG.md']
    const audited = async (...names: string[]) =>
      JSON.parse((await errata('audit', '--format', 'json', ...names)).stdout).documents
    const apart = await Promise.all(documents.map(name => audited(name)))
    expect(await audited(...documents)).toEqual(apart.flat())
    const { exitCode, stderr } = await errata('audit', 'README.md', 'no-such-file.md', 'README.md')
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(/^errata: [^\n]+\n$/) })
  })

  test('the same seed prints the same report', async () => {
    const [first, second] = await Promise.all([
      errata('audit', '-v', '--seed', '7'),
      errata('audit', '-v', '--seed', '7'),
    ])
    expect(first.stdout).toBe(second.stdout)
  })

  test('the claims are listed, and those that are named are proved, as JSON too', async () => {
    const listed = await errata('claims', '--exercise', '15.12', '--format', 'json')
    expect({ ...listed, stdout: '' }).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    const [{ claims }] = JSON.parse(listed.stdout).exercises
    const ids: string[] = claims.map(({ id }: { id: string }) => id)
    const proved = await errata('prove', ...ids, '--format', 'json')
    expect({ ...proved, stdout: '' }).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    const rules = JSON.parse(proved.stdout).claims.map(({ rule }: { rule: string }) => rule)
    expect(new Set(rules)).toEqual(new Set(ids))
  })

  test('a reader that closes the pipe early gets no trace', async () => {
    const child = spawn(process.execPath, [CLI, 'claims', '--format', 'json'])
    let stderr = ''
    child.stderr.on('data', chunk => {
      stderr += chunk
    })
    child.stdout.destroy()
    const exitCode = await new Promise(resolve => child.on('close', resolve))
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })
})

describe('an implementation that is tested', () => {
  const ADAPTER = 'properties/command/planted-adapter.mjs'
  const conform = (mode: string, ...options: string[]) =>
    errata('conform', '--suite', 'kl.k1', '--points', '4', ...options, '--', process.execPath, ADAPTER, mode)

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

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in the middle leaves no process and no file',
    async signal => {
      const folder = mkdtempSync(join(tmpdir(), 'errata-signal-'))
      const log = join(folder, 'processes')
      const [output, save] = [join(folder, 'report.json'), join(folder, 'saved.json')]
      const adapter = [process.execPath, ADAPTER, 'hangs after 5', log]
      const options = [
        '--suite',
        'kl.k1',
        '--jobs',
        '3',
        '--output',
        output,
        '--save',
        save,
        '--format',
        'json',
      ]
      const child = spawn(process.execPath, [CLI, 'conform', ...options, '--', ...adapter])
      const ended = new Promise(resolve => child.on('close', (_, by) => resolve(by)))
      const processes = () =>
        existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').map(Number) : []
      while (processes().length < 3) await new Promise(resolve => setTimeout(resolve, 20))
      await new Promise(resolve => setTimeout(resolve, 300))
      child.kill(signal)
      expect(await ended).toBe(signal)
      expect(await leftOf(processes())).toEqual([])
      expect(readdirSync(folder)).toEqual(['processes'])
      rmSync(folder, { recursive: true })
    },
  )

  test('a folder of vectors is listed and linted', async () => {
    const listed = await errata('fixtures', 'list')
    expect(listed).toMatchObject({ exitCode: 0, stderr: '' })
    expect(listed.stdout).toMatch(/^kl\.k1 .+ cases, \d+ mutants/m)
    expect(listed.stdout).toMatch(/\n37 operations, \d+ cases\n$/)
  })
})
