import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readConformReport } from '../src/report/conform/read-report.js'
import { leftOf } from './conform/adapter/trial.js'

/** The command as it is installed: the built JavaScript, in a process of its own. Its lines are judged in command/program. */
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

test('the built-in chapter ends with 1, its report on standard output alone', () => {
  const args = [CLI, 'audit', '--book', 'chapter-15', 'book/chapter-15.md']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toMatch(/^book\/chapter-15\.md:\d+:\d+-[\s\S]+\d+ statements: /)
})

test('bad usage ends with 2 and one line on standard error', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'adit'], { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^errata: [^\n]+\n$/)
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

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)(
  '%s in the middle leaves no process, and a report of what was found',
  async (signal, exitCode) => {
    const folder = mkdtempSync(join(tmpdir(), 'errata-signal-'))
    const log = join(folder, 'processes')
    const [output, save] = [join(folder, 'report.json'), join(folder, 'saved.json')]
    const adapter = [process.execPath, 'properties/command/planted-adapter.mjs', 'hangs after 5', log]
    const options = [
      '--suite',
      'kl.k1',
      '--jobs',
      '3',
      '--format',
      'json',
      '--output',
      output,
      '--save',
      save,
    ]
    const child = spawn(process.execPath, [CLI, 'conform', ...options, '--', ...adapter])
    const ended = new Promise(resolve => child.on('close', code => resolve(code)))
    const processes = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').map(Number) : [])
    while (processes().length < 3) await new Promise(resolve => setTimeout(resolve, 20))
    await new Promise(resolve => setTimeout(resolve, 300))
    child.kill(signal)
    expect(await ended).toBe(exitCode)
    expect(await leftOf(processes())).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['processes', 'report.json'])
    const { results, footer } = readConformReport(readFileSync(output, 'utf8'))
    expect(results.map(({ level }) => level)).toEqual(results.map(() => 'faithful'))
    expect(footer).toMatchObject({ aborted: `interrupted by ${signal}`, exitCode })
    rmSync(folder, { recursive: true })
  },
)

/** A rule that never ends on a page of many statements, and says in a file that it has begun. */
const endlessRule = (begun: string) => `
import { appendFileSync } from 'node:fs'
export default errata => errata.defineRule({
  id: 'planted/endless',
  summary: 'Never ends.',
  why: 'Planted.',
  source: 'Planted.',
  examples: { right: [{ states: '$1 = 1$' }], wrong: [] },
  check: page => {
    if (errata.statementsIn(page).length < 5) return []
    appendFileSync(${JSON.stringify(begun)}, '.')
    for (;;);
  },
})
`

test.skipIf(availableParallelism() < 2)(
  'SIGTERM in an audit reports the documents that were judged',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'errata-signal-'))
    const [pages, begun, output] = [join(folder, 'pages'), join(folder, 'begun'), join(folder, 'report.json')]
    mkdirSync(pages)
    const plugin = join(folder, 'endless.mjs')
    writeFileSync(plugin, endlessRule(begun))
    const endless = Array.from({ length: 9 }, (_, i) => `$${i} = ${i}$\n\n`).join('')
    for (let i = 0; i < 2 * availableParallelism(); i++)
      writeFileSync(join(pages, `b${100 + i}.md`), 'So $2 + 2 = 5$.\n')
    // All but one thread begin with a page that never ends; the last one comes to the last page.
    for (let i = 1; i < availableParallelism(); i++) writeFileSync(join(pages, `a${i}.md`), endless)
    writeFileSync(join(pages, 'c.md'), endless)
    const args = [CLI, 'audit', '--plugin', plugin, '--format', 'json', '--output', output, pages]
    const child = spawn(process.execPath, args)
    let stderr = ''
    child.stderr.on('data', piece => {
      stderr += piece
    })
    const ended = new Promise(resolve => child.on('close', code => resolve(code)))
    const count = () => (existsSync(begun) ? readFileSync(begun, 'utf8').length : 0)
    while (count() < availableParallelism() && child.exitCode === null)
      await new Promise(resolve => setTimeout(resolve, 20))
    child.kill('SIGTERM')
    expect(await ended).toBe(143)
    expect(stderr).toMatch(/interrupted by SIGTERM/)
    const { documents } = JSON.parse(readFileSync(output, 'utf8'))
    expect(documents).toHaveLength(2 * availableParallelism())
    rmSync(folder, { recursive: true })
  },
)
