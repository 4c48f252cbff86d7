import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ConformFlags, runConform, type Starters } from '../../src/command/conform.js'
import { UsageError } from '../../src/command/usage-error.js'
import { VECTORS } from '../../src/command/vectors.js'
import { AdapterError, type Subject } from '../../src/conform/model/protocol.js'
import type { ConformReport } from '../../src/conform/model/report.js'
import { type Asked, type Behaviour, subjects } from '../conform/run/reference-subject.js'

const folders: string[] = []
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-asked-'))
  folders.push(folder)
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

const FLAGS: ConformFlags = {
  suite: ['kl.k1'],
  dtype: ['float64'],
  require: 'formula',
  updateKnown: false,
  jobs: 1,
  seed: 15,
  points: 0,
  format: 'json',
  color: false,
  quiet: false,
}

interface Plan {
  readonly flags?: Partial<ConformFlags>
  readonly behave?: Behaviour
  readonly start?: Subject['start']
  readonly isTTY?: boolean
}

/** Runs it against an implementation in this process, and notes how that was started and what it was asked. */
async function told(args: readonly string[], { flags = {}, behave, start, isTTY = false }: Plan = {}) {
  const asked: Asked[] = []
  const started: unknown[] = []
  const begin =
    (kind: string): Starters['process'] & Starters['module'] =>
    (what: unknown, limits) => {
      started.push([kind, what, limits])
      const subject = subjects({ log: asked, ...(behave ? { behave } : {}) })(limits.ops)
      return start ? Object.assign(subject, { start }) : subject
    }
  let [output, diagnostics] = ['', '']
  const streams = {
    input: process.stdin,
    output: { write: (text: string) => (output += text), isTTY },
    diagnostics: { write: (text: string) => (diagnostics += text), isTTY },
  }
  const starters = { process: begin('process'), module: begin('module') }
  const exitCode = await runConform(args, { ...FLAGS, ...flags }, '9.8.7', streams, starters)
  return { exitCode, output, diagnostics, started, asked }
}

const reportIn = (output: string): ConformReport => JSON.parse(output)
const COMMAND = ['node', 'an adapter.mjs']
const SMOKE = ['smoke', ...COMMAND]
const wrong: Behaviour = (asked, right) =>
  asked.op === 'echo' ? right() : { kind: 'out', value: ['12345'], grad: ['1', '-1'] }

describe('an implementation', () => {
  test('is started by its command, or as a module, within the limits that are given or usual', async () => {
    const limits = { startSeconds: 60, caseSeconds: 10, ops: ['echo', 'kl.k1'], runner: 'errata 9.8.7' }
    expect((await told(SMOKE)).started).toEqual([['process', COMMAND, limits]])
    const flags = { module: 'an adapter.mjs', startTimeout: 5, caseTimeout: 2, jobs: 2 }
    const module = ['module', 'an adapter.mjs', { ...limits, startSeconds: 5, caseSeconds: 2 }]
    expect((await told(['smoke'], { flags })).started).toEqual([module, module])
  })

  test('that is right conforms, and the header says what was asked of whom', async () => {
    const { exitCode, output, diagnostics } = await told(COMMAND, { flags: { points: 3 } })
    expect([exitCode, diagnostics]).toEqual([0, ''])
    const { header, footer } = reportIn(output)
    expect(header).toEqual({
      errata: '9.8.7',
      protocol: 1,
      implementation: { name: 'in memory', version: '1.0' },
      subject: 'node an adapter.mjs',
      fixtures: {
        format: 1,
        sha256: createHash('sha256')
          .update(readFileSync(join(VECTORS, 'index.json')))
          .digest('hex'),
      },
      seed: 15,
      points: 3,
      require: 'formula',
      shard: null,
    })
    expect(footer).toMatchObject({ exitCode: 0, aborted: null, failures: 0 })
    const module = reportIn((await told([], { flags: { module: 'm.mjs', shard: '2/3', seed: 7 } })).output)
    expect(module.header).toMatchObject({ subject: 'm.mjs', shard: '2/3', seed: 7, points: 0 })
  })

  test('behind the word smoke is asked the groups of that name alone', async () => {
    const { started, asked, output } = await told(SMOKE, { flags: { points: 9 } })
    expect(started).toEqual([['process', COMMAND, expect.objectContaining({ runner: 'errata 9.8.7' })]])
    const groups = asked.filter(({ op }) => op !== 'echo').map(({ id }) => id.split('/')[1])
    expect(new Set(groups)).toEqual(new Set(['smoke']))
    expect(reportIn(output).header).toMatchObject({ points: 0, subject: 'node an adapter.mjs' })
  })

  test('that is wrong fails', async () => {
    const { exitCode, output } = await told(SMOKE, { behave: wrong })
    expect(exitCode).toBe(1)
    const stored = reportIn(output).results.filter(({ source }) => source === 'fixture')
    expect(stored.map(({ level }) => level)).toEqual(Array(stored.length).fill('wrong'))
    expect(stored.length).toBeGreaterThan(0)
  })

  test('that cannot be started is broken: what it said last, 2000 characters of it, and exit code 3', async () => {
    const start = (remarks: string) => async () => {
      throw new AdapterError('start: expected an answer, got none', remarks)
    }
    const line = 'errata: conform: the adapter is broken: start: expected an answer, got none\n'
    const { exitCode, output, diagnostics } = await told(COMMAND, { start: start('') })
    expect({ exitCode, output, diagnostics }).toEqual({ exitCode: 3, output: '', diagnostics: line })
    expect((await told(COMMAND, { start: start(' \n') })).diagnostics).toBe(line)
    const last = `${'b'.repeat(1999)}c`
    expect((await told(COMMAND, { start: start(`a${last}\n`) })).diagnostics).toBe(`${line}${last}\n`)
  })

  test('whose fault is none of an adapter is passed on', async () => {
    const start = async () => {
      throw new TypeError('planted')
    }
    await expect(told(COMMAND, { start })).rejects.toThrow(new TypeError('planted'))
  })
})

describe('what is not an implementation is told before anything starts', () => {
  test.each<[string, readonly string[], Partial<ConformFlags>, string]>([
    ['nothing', [], {}, 'expected `-- COMMAND…` or `--module FILE`, got neither'],
    ['smoke alone', ['smoke'], {}, 'expected `-- COMMAND…` or `--module FILE`, got neither'],
    ['both', COMMAND, { module: 'm.mjs' }, 'expected `-- COMMAND…` or `--module FILE`, got both'],
    [
      'no place for the report',
      COMMAND,
      { output: '/no/such/folder/report.json' },
      'expected a file that can be written, got /no/such/folder/report.json',
    ],
    [
      'a file in place of a folder',
      COMMAND,
      { output: 'package.json/report.json' },
      'expected a file that can be written, got package.json/report.json',
    ],
  ])('%s', async (_, args, flags, message) => {
    let starts = 0
    const start = async () => {
      starts += 1
      throw new AdapterError('start: planted')
    }
    await expect(told(args, { flags, start })).rejects.toThrow(UsageError)
    await expect(told(args, { flags, start })).rejects.toThrow(`conform: ${message}`)
    expect(starts).toBe(0)
  })
})

describe('what is said', () => {
  const known = () => {
    const file = join(folder, 'known.txt')
    writeFileSync(file, 'kl.k1/** float64 wrong max=1000 # they know\n')
    return file
  }

  test('beside the report is a line for each remark, unless it is to be quiet', async () => {
    const save = join(folder, 'saved.json')
    const flags = { points: 4, save }
    const { diagnostics } = await told(COMMAND, { behave: wrong, flags })
    expect(diagnostics).toMatch(/^errata: [^\n]*saved\.json: \d+ counterexamples saved, to be asked again\n$/)
    expect((await told(COMMAND, { behave: wrong, flags: { ...flags, quiet: true } })).diagnostics).toBe('')
  })

  test('where failures are listed, nothing fresh is drawn, and that is said', async () => {
    const flags = { points: 4, known: known() }
    const { exitCode, output, diagnostics } = await told(COMMAND, { behave: wrong, flags })
    expect(exitCode).toBe(0)
    expect(diagnostics).toBe(
      'errata: no fresh cases where failures are listed: kl.k1 float64; what --save keeps is asked again\n',
    )
    expect(reportIn(output).results.filter(({ source }) => source === 'fresh')).toEqual([])
    const drawn = await told(COMMAND, { behave: wrong, flags: { points: 4 } })
    expect(reportIn(drawn.output).results.some(({ source }) => source === 'fresh')).toBe(true)
  })

  test('of several places where nothing fresh is drawn names each', async () => {
    const known = join(folder, 'known.txt')
    writeFileSync(known, 'kl.k1/** * wrong max=1000 # they know\n')
    const flags = { points: 4, known, dtype: ['float64', 'float32'] }
    const { diagnostics } = await told(COMMAND, { behave: wrong, flags })
    expect(diagnostics).toContain('listed: kl.k1 float64, kl.k1 float32; what')
  })

  test('is coloured on a terminal alone, where that is wanted and no file is named', async () => {
    const text = async (isTTY: boolean, flags: Partial<ConformFlags>) =>
      (await told(SMOKE, { isTTY, behave: wrong, flags: { format: 'text', quiet: true, ...flags } })).output
    const isColoured = async (isTTY: boolean, flags: Partial<ConformFlags>) =>
      (await text(isTTY, flags)).includes('\u001b[')
    expect([
      await isColoured(true, { color: true }),
      await isColoured(true, { color: false }),
      await isColoured(false, { color: true }),
    ]).toEqual([true, false, false])
    const output = join(folder, 'report.txt')
    expect(await text(true, { color: true, output })).toBe('')
    expect(readFileSync(output, 'utf8')).not.toContain('\u001b[')
  })

  test('on a terminal is how far it is, erased at the end, unless it is to be quiet', async () => {
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
    try {
      const { diagnostics } = await told(COMMAND, { isTTY: true })
      const [first, ...lines] = diagnostics.split('\r\u001b[K')
      expect([first, lines.pop(), lines.length > 0]).toEqual(['', '', true])
      for (const line of lines) expect(line).toMatch(/^errata: \d+ of \d+ questions$/)
      expect((await told(SMOKE, { isTTY: true, flags: { quiet: true } })).diagnostics).toBe('')
    } finally {
      clock.mockRestore()
    }
  })
})

/** Off by 4 ulps, 2 eps (|x| + |y|) and eps |x − y|: between what is accurate and what is wrong. */
const unstable: Behaviour = (asked, right) => {
  if (asked.op === 'echo') return right()
  const [x, y] = asked.in.x.map(Number) as [number, number]
  const value = x - y
  if (value === 0) return right()
  const ulp = 2 ** (Math.floor(Math.log2(Math.abs(value))) - 52)
  const error = 4 * ulp + 2 ** -51 * (Math.abs(x) + Math.abs(y)) + 2 ** -52 * Math.abs(value)
  return { kind: 'out', value: [`${value + error}`], grad: ['1', '-1'] }
}

test('an unstable result fails where accuracy is required alone, and is then a counterexample', async () => {
  const judged = async (require: ConformFlags['require']) => {
    const flags = { require, points: 4, save: join(folder, `${require}.json`) }
    const { exitCode, output, diagnostics } = await told(COMMAND, { behave: unstable, flags })
    const { header, footer } = reportIn(output)
    expect(footer.counts.unstable).toBeGreaterThan(0)
    expect(footer.counts.wrong).toBe(undefined)
    return [exitCode, header.require, / counterexamples saved/.test(diagnostics)]
  }
  expect(await judged('formula')).toEqual([0, 'formula', false])
  expect(await judged('accurate')).toEqual([1, 'accurate', true])
})

test('a report that cannot be written is bad usage of conform', async () => {
  await expect(told(SMOKE, { flags: { output: folder } })).rejects.toThrow(
    `conform: expected a file that can be written, got ${folder}`,
  )
})
