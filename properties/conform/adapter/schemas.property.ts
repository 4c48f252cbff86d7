import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { Conversation } from '../../../src/conform/adapter/conversation.js'
import { moduleCommand } from '../../../src/conform/adapter/module-subject.js'
import { openProcess } from '../../../src/conform/adapter/process-channel.js'
import { MODULE_ANSWERS_AT } from '../../../src/conform/adapter/process-group.js'
import { isNumberText } from '../../../src/conform/model/number-text.js'
import type { CaseResult, ConformReport } from '../../../src/conform/model/report.js'
import type { VectorFile } from '../../../src/conform/vectors/vector.js'

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/schema/${name}.schema.json`, import.meta.url), 'utf8'))
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })
ajv.addSchema([schemaOf('protocol-1'), schemaOf('conform-report-1')])

function holds(schema: string, value: unknown): boolean {
  return (ajv.getSchema(schema) as ValidateFunction)(value) as boolean
}
function complaints(schema: string, value: unknown): unknown {
  const validate = ajv.getSchema(schema) as ValidateFunction
  return validate(value) ? [] : validate.errors
}

const PROTOCOL = 'protocol-1.schema.json'
const REPORT = 'conform-report-1.schema.json'
const PROGRAM = new URL('../../../dist/conform/adapter/module-process.js', import.meta.url)
const COMMAND = moduleCommand('fixtures/adapters/javascript.mjs', PROGRAM)

/** What the runner and the module of the package say to one another about the first case of each of these operations. */
async function recorded(ops: readonly string[]) {
  const said: { requests: unknown[]; answers: unknown[] } = { requests: [], answers: [] }
  const limits = { startSeconds: 60, caseSeconds: 20, ops: [...ops, 'echo'], runner: 'errata 0.0.0' }
  const { life } = await Conversation.begin(listener => {
    const heard: typeof listener.heard = (lines, isFollowed) => {
      said.answers.push(...lines.map(({ text }) => JSON.parse(text)))
      listener.heard(lines, isFollowed)
    }
    const channel = openProcess(
      COMMAND,
      { heard, ended: ending => listener.ended(ending) },
      MODULE_ANSWERS_AT,
    )
    const send = channel.send.bind(channel)
    channel.send = text => {
      said.requests.push(JSON.parse(text))
      send(text)
    }
    return channel
  }, limits)
  let seq = 0
  for (const op of ops) {
    const file = JSON.parse(readFileSync(`fixtures/vectors/${op}.json`, 'utf8')) as VectorFile
    for (const { id, in: input, exactIn, out } of file.groups.flatMap(({ cases }) => cases.slice(0, 2))) {
      const dtype = exactIn[0]!
      const want = out?.grad ? (['value', 'grad'] as const) : (['value'] as const)
      await life.ask({ cmd: 'case', seq: ++seq, id, op, dtype, in: input, want })
    }
  }
  await life.end()
  return said
}

const folder = mkdtempSync(path.join(tmpdir(), 'errata-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Right about one operation, and wrong about three, in ways that have a name and none. */
const PARTLY_WRONG = `
export const implementation = { name: 'partly wrong', version: '1' }
const op = value => ({ dtypes: ['float64'], value })
export const ops = {
  'kl.k1': op(({ x }) => x[0] - x[1]),
  'kl.k2': op(({ x }) => x[0] - x[1]),
  'bt.loss': op(() => { throw new RangeError('out of range') }),
  'kl.k3': op(({ x }) => Math.exp(x[0] - x[1]) - 1 - (x[0] - x[1])),
}`

function reportOf(...options: string[]): ConformReport {
  const module = path.join(folder, 'partly-wrong.mjs')
  writeFileSync(module, PARTLY_WRONG)
  const args = ['dist/cli.js', 'conform', '--points', '1', '--format', 'json', ...options, '--module', module]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return JSON.parse(stdout)
}

describe('the schema of the protocol', () => {
  test('holds for what the runner and the JavaScript adapter say to one another', async () => {
    const { requests, answers } = await recorded([
      'kl.k3',
      'softmax',
      'aggregate.token-mean',
      'grpo.advantages',
    ])
    expect(answers.length).toBeGreaterThan(20)
    expect(requests.length).toBe(answers.length)
    for (const request of requests) expect(complaints(`${PROTOCOL}#/$defs/request`, request)).toEqual([])
    expect(complaints(`${PROTOCOL}#/$defs/started`, answers[0])).toEqual([])
    for (const answer of answers.slice(1)) expect(complaints(`${PROTOCOL}#/$defs/result`, answer)).toEqual([])
    for (const line of [...requests, ...answers]) expect(complaints(PROTOCOL, line)).toEqual([])
  })

  test('takes a text for a number exactly where the runner does', () => {
    const piece = fc.constantFrom(
      '0',
      '1',
      '9',
      '.',
      'e',
      '-',
      '+',
      'x',
      'p',
      'a',
      'F',
      'inf',
      'NaN',
      'Infinity',
      ' ',
      '',
    )
    const text = fc.array(piece, { maxLength: 7 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(text, number => {
        expect(holds(`${PROTOCOL}#/$defs/number`, number)).toBe(isNumberText(number))
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    [{ seq: 1 }],
    [{ out: { value: ['1'] } }],
    [{ seq: 1, out: { value: ['1'] }, error: { type: 'a', message: 'b' } }],
    [{ seq: 1, out: { value: ['one'] } }],
    [{ seq: 1, out: { value: '1' } }],
    [{ seq: 1, out: { value: [null] } }],
    [{ seq: '1', out: { value: ['1'] } }],
    [{ seq: 1, skip: {} }],
    [{ seq: 1, error: { type: 'a' } }],
    [{ version: 2, implementation: { name: 'a' }, ops: { 'kl.k1': { dtypes: ['float64'] } } }],
    [{ version: 1, implementation: {}, ops: { 'kl.k1': { dtypes: ['float64'] } } }],
    [{ version: 1, implementation: { name: 'a' }, ops: {} }],
    [{ version: 1, implementation: { name: 'a' }, ops: { 'kl.k1': { dtypes: 'float64' } } }],
    [{ cmd: 'begin' }],
    [{ cmd: 'stop', now: true }],
    [
      {
        cmd: 'case',
        seq: 1,
        id: 'a',
        op: 'kl.k1',
        dtype: 'float8',
        in: { x: ['1'], p: [] },
        want: ['value'],
      },
    ],
    [{ cmd: 'case', seq: 1, id: 'a', op: 'kl.k1', dtype: 'float64', in: { x: [1], p: [] }, want: ['value'] }],
    [[]],
    [null],
    ['stop'],
  ])('refuses %j', line => expect(holds(PROTOCOL, line)).toBe(false))
})

/** A copy with what stands at the path replaced, or taken away. */
function changed(report: ConformReport, place: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(report) as unknown as Record<string | number, unknown>
  const parent = place.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy)
  if (value === undefined) delete parent[place.at(-1)!]
  else parent[place.at(-1)!] = value
  return copy
}

describe('the schema of the report', () => {
  const report = reportOf()

  test('holds for a run that finds mistakes', () => {
    const levels = new Set(report.results.map(({ level }) => level))
    for (const level of ['faithful', 'wrong', 'error'] as const) expect(levels).toContain(level)
    expect(report.footer.identified.length).toBeGreaterThan(0)
    expect(complaints(REPORT, report)).toEqual([])
  })

  test('wants every field of a result', () => {
    for (const key of Object.keys(report.results[0]!) as (keyof CaseResult)[])
      expect(holds(REPORT, changed(report, ['results', 0, key], undefined))).toBe(false)
    for (const part of ['header', 'footer'] as const)
      for (const key of Object.keys(report[part]))
        expect(holds(REPORT, changed(report, [part, key], undefined))).toBe(false)
  })

  test.each<[(string | number)[], unknown]>([
    [['footer'], undefined],
    [['header', 'errata'], 'new'],
    [['header', 'fixtures', 'sha256'], 'ABC'],
    [['header', 'require'], 'all'],
    [['header', 'shard'], '1'],
    [['results', 0, 'level'], 'fine'],
    [['results', 0, 'dtype'], 'float8'],
    [['results', 0, 'got'], 0.5],
    [['results', 0, 'ulps'], '-1'],
    [['results', 0, 'ulps'], 1],
    [['results', 0, 'index'], -1],
    [['results', 0, 'input', 'x'], [1]],
    [['results', 0, 'input', 'mask'], ['2']],
    [['results', 0, 'known'], { line: 0, reason: '' }],
    [['results', 0, 'isFailure'], 'no'],
    [['footer', 'counts'], { fine: 1 }],
    [['footer', 'counts'], { wrong: '1' }],
    [['footer', 'measures', 0, 'cases'], 1.5],
    [['footer', 'identified', 0, 'kind'], 'typo'],
    [['footer', 'exitCode'], 2],
  ])('refuses %j as %j', (place, value) => expect(holds(REPORT, changed(report, place, value))).toBe(false))
})
