import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { ConformProgress } from '../../src/command/conform/progress.js'
import { type ConformFlags, runConform } from '../../src/command/conform.js'
import { UsageError } from '../../src/command/usage-error.js'
import type { ConformReport } from '../../src/conform/model/report.js'
import { leftOf } from '../conform/adapter/trial.js'

const folders: string[] = []
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-conform-'))
  folders.push(folder)
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

const FLAGS: ConformFlags = {
  suite: ['kl.k1'],
  require: 'formula',
  updateKnown: false,
  jobs: 1,
  seed: 15,
  points: 12,
  format: 'json',
  color: false,
  quiet: false,
}

async function told(args: readonly string[], flags: Partial<ConformFlags>) {
  let [output, diagnostics] = ['', '']
  const streams = {
    input: process.stdin,
    output: { write: (text: string) => (output += text) },
    diagnostics: { write: (text: string) => (diagnostics += text) },
  }
  const exitCode = await runConform(args, { ...FLAGS, ...flags }, '0.1.0', streams)
  return { exitCode, output, diagnostics }
}

const adapter = (mode: string) => [
  process.execPath,
  'properties/command/planted-adapter.mjs',
  mode,
  join(folder, 'processes'),
]
const planted = (mode: string, flags: Partial<ConformFlags> = {}) => told(adapter(mode), flags)
const reportIn = (output: string): ConformReport => JSON.parse(output)
const file = (name: string) => join(folder, name)

/** Runs of everything, which `--update-known` wants; the adapter claims one operation. */
const WHOLE = { suite: undefined } as unknown as Partial<ConformFlags>

describe('an adapter', () => {
  test.each([
    ['right', 0],
    ['starts slowly', 0],
    ['claims twice', 0],
    ['claims formats that are none', 0],
    ['numbers of JSON', 0],
    ['wrong', 1],
    ['no gradient', 1],
  ])('that is %s ends with exit code %i', async (mode, exitCode) => {
    const { output, diagnostics, ...told } = await planted(mode)
    expect(told).toEqual({ exitCode })
    expect(diagnostics).toBe('')
    const { footer, results, header } = reportIn(output)
    expect(footer).toMatchObject({ exitCode, aborted: null })
    expect(header.subject).toContain('planted-adapter.mjs')
    expect(new Set(results.map(({ id, dtype }) => `${id} ${dtype}`)).size).toBe(results.length)
    expect(await leftOf(readFileSync(file('processes'), 'utf8').trim().split('\n').map(Number))).toEqual([])
  })

  test.each([
    ['claims no format', /expected an operation claimed in one of float64, .+, got "double"/],
    ['prints by %g', /echo: expected .+ back in float64, got .+ inexactly/],
    ['closes its input', /start: expected an answer, but it (exited|was|closed)/],
    ['seq as text', /echo: .+/],
  ])('that %s is broken: one line and exit code 3', async (mode, message) => {
    const { exitCode, output, diagnostics } = await planted(mode)
    if (mode === 'seq as text') {
      expect(reportIn(output).footer).toMatchObject({ exitCode: 3, aborted: expect.stringContaining('seq') })
      return
    }
    expect({ exitCode, output }).toEqual({ exitCode: 3, output: '' })
    expect(diagnostics).toMatch(/^errata: conform: the adapter is broken: [^\n]+\n$/)
    expect(diagnostics).toMatch(message)
  })

  test.each([[['/no/such/command']], [['./package.json']], [[folder || '/tmp']]])(
    'that cannot be started, %j, is broken: one line and exit code 3',
    async command => {
      const { exitCode, output, diagnostics } = await told(command, { jobs: 3 })
      expect({ exitCode, output }).toEqual({ exitCode: 3, output: '' })
      expect(diagnostics).toMatch(/^errata: conform: the adapter is broken: start: [^\n]+\n$/)
    },
  )

  test.each([1, 3])(
    'that dies now and then is blamed for that case alone, with %i side by side',
    async jobs => {
      const { exitCode, output } = await planted('dies after 20', { jobs, points: 0 })
      const { counts, aborted } = reportIn(output).footer
      expect({ exitCode, aborted }).toEqual({ exitCode: 1, aborted: null })
      expect(Object.keys(counts).sort()).toEqual(['accurate', 'crash', 'faithful'])
      expect(counts.crash).toBeLessThanOrEqual(10)
    },
  )

  test.each([1, 3])(
    'that dies for good is given up, with a report of what it said, %i side by side',
    async jobs => {
      const { exitCode, output } = await planted('dies for good', { jobs })
      const { footer, results } = reportIn(output)
      expect(exitCode).toBe(3)
      expect(footer).toMatchObject({
        exitCode: 3,
        aborted: expect.stringMatching(/^given up after .* restarts/),
      })
      expect(results.length).toBeGreaterThan(0)
      expect(await leftOf(readFileSync(file('processes'), 'utf8').trim().split('\n').map(Number))).toEqual([])
    },
  )
})

describe('bad usage is told before anything runs', () => {
  const good = ['node', 'properties/command/planted-adapter.mjs']
  test.each<[string, readonly string[], Partial<ConformFlags>]>([
    ['neither a command nor a module', [], {}],
    ['smoke alone', ['smoke'], {}],
    ['both', good, { module: 'fixtures/adapters/javascript.mjs' }],
    ['a suite that is none', good, { suite: ['kl.k9'] }],
    ['a format that is none', good, { dtype: ['float8'] }],
    ['a shard that is none', good, { shard: '3/2' }],
    ['shard 0', good, { shard: '0/2' }],
    ['known failures that are not there', good, { known: '/no/such/file' }],
    ['nothing to update', good, { updateKnown: true }],
    ['an update from a part', good, { updateKnown: true, known: '/no/such/file' }],
    ['an update from smoke', ['smoke', ...good], { updateKnown: true, known: 'x', ...WHOLE }],
    ['bounds that are none', good, { bounds: 'package.json' }],
    ['saved cases that are none', good, { save: 'package.json' }],
    ['saved cases that are no JSON', good, { save: 'README.md' }],
    ['a folder that is not there', good, { output: '/no/such/folder/report.json' }],
  ])('%s', async (_, args, flags) => {
    const promise = told(args, flags)
    await expect(promise).rejects.toThrow(UsageError)
    await expect(promise).rejects.toThrow(/^conform: [^\n]+$/)
    expect(existsSync(file('processes'))).toBe(false)
  })
})

describe('files that a run keeps', () => {
  test('a counterexample is saved, replayed as saved, listed, and leaves the file of known failures once mended', async () => {
    const [save, known] = [file('saved.json'), file('known.txt')]
    const first = await planted('wrong beyond -3', { save })
    expect(first.exitCode).toBe(1)
    expect(first.diagnostics).toMatch(/saved\.json: \d+ counterexamples saved, to be asked again\n$/)
    const { cases } = JSON.parse(readFileSync(save, 'utf8'))
    expect(cases.length).toBeGreaterThan(0)

    const update = { save, known, updateKnown: true, points: 0, ...WHOLE }
    const second = await planted('wrong beyond -3', update)
    expect(second.exitCode).toBe(1)
    const saved = reportIn(second.output).results.filter(({ source }) => source === 'saved')
    expect(saved.map(({ id }) => id).sort()).toEqual(cases.map(({ id }: { id: string }) => id).sort())
    await expect(planted('wrong beyond -3', { save, known })).rejects.toThrow(
      /expected a reason or a link, got the placeh/,
    )

    writeFileSync(known, readFileSync(known, 'utf8').replace(/reason: …/g, 'they know'))
    const third = await planted('wrong beyond -3', { save, known, seed: 99, ...WHOLE })
    expect(third).toMatchObject({
      exitCode: 0,
      diagnostics: expect.stringContaining('no fresh cases where failures are listed: kl.k1 float64'),
    })
    expect(reportIn(third.output).footer.knownFailures).toBeGreaterThan(cases.length)

    const mended = await planted('right', { save, known })
    expect(mended.exitCode).toBe(1)
    expect(reportIn(mended.output).footer.complaints[0]).toContain('passes in float64: remove this line')
    await planted('right', { ...update })
    expect(readFileSync(known, 'utf8')).toBe('')
    expect((await planted('right', { save, known, ...WHOLE })).exitCode).toBe(0)
  })

  test('bounds are written once, are kept, and fail when the error grows', async () => {
    const bounds = file('bounds.json')
    expect(await planted('right', { bounds })).toMatchObject({ exitCode: 0 })
    const written = readFileSync(bounds, 'utf8')
    expect(await planted('right', { bounds })).toMatchObject({ exitCode: 0, diagnostics: '' })
    const grown = await planted('a little off', { bounds })
    expect(grown.exitCode).toBe(1)
    expect(reportIn(grown.output).footer.complaints[0]).toMatch(
      /^bounds: kl.k1 float64: expected at most .+ ulps, got/,
    )
    expect(reportIn(grown.output).footer.failures).toBe(0)
    expect(readFileSync(bounds, 'utf8')).toBe(written)
  })

  test('a run that was cut off leaves known failures and bounds alone', async () => {
    const [known, bounds] = [file('known.txt'), file('bounds.json')]
    const text = 'kl.k1/** float64 wrong # they know\n'
    writeFileSync(known, text)
    const cut = await planted('dies for good', { known, bounds, updateKnown: true, ...WHOLE })
    expect(cut.exitCode).toBe(3)
    expect(cut.diagnostics).toContain('the run was cut off')
    expect(reportIn(cut.output).footer.aborted).not.toBeNull()
    expect(readFileSync(known, 'utf8')).toBe(text)
    expect(readdirSync(folder).sort()).toEqual(['known.txt', 'processes'])
  })

  test('the report is there even where another file cannot be written', async () => {
    const output = file('report.json')
    const promise = planted('right', { bounds: '/no/such/folder/bounds.json', output })
    await expect(promise).rejects.toThrow(
      'expected a file that can be written, got /no/such/folder/bounds.json',
    )
    expect(reportIn(readFileSync(output, 'utf8')).footer.exitCode).toBe(0)
  })
})

describe('progress', () => {
  test('is one line of a terminal, seldom written anew, and erased at the end', () => {
    const lines: string[] = []
    let now = 0
    const terminal = { isTTY: true, write: (text: string) => lines.push(text) }
    const progress = new ConformProgress(terminal, () => now)
    for (let done = 1; done <= 1000; done++) {
      now += 1
      progress.show(done, 1000)
    }
    progress.end()
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe('\r\u001b[Kerrata: 100 of 1000 questions')
    expect(lines.at(-1)).toBe('\r\u001b[K')
    progress.end()
    expect(lines).toHaveLength(10)
  })

  test('is nothing where nobody watches', () => {
    const lines: string[] = []
    const progress = new ConformProgress(
      { write: (text: string) => lines.push(text) },
      () => lines.length + 1e9,
    )
    for (let done = 1; done < 100; done++) progress.show(done, 100)
    progress.end()
    expect(lines).toEqual([])
  })
})
