import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { spawnSync } from 'node:child_process'
import { Conversation } from '../../src/conform/conversation.js'
import { openModule } from '../../src/conform/module-channel.js'
import { isNumberText } from '../../src/conform/number-text.js'
import type { CaseResult, ConformReport } from '../../src/conform/report.js'
import type { VectorFile } from '../../src/vectors/vector.js'

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/schema/${name}.schema.json`, import.meta.url), 'utf8'))
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
const MODULE = pathToFileURL(path.resolve('fixtures/adapters/javascript.mjs')).href
const WORKER = new URL('../../dist/conform/module-worker.js', import.meta.url)

/** What the runner and the module of the package say to one another about the first case of each of these operations. */
async function recorded(ops: readonly string[]) {
  const said: { requests: unknown[]; answers: unknown[] } = { requests: [], answers: [] }
  const limits = { startSeconds: 60, caseSeconds: 20, ops: [...ops, 'echo'], runner: 'errata 0.0.0' }
  const { life } = await Conversation.begin(listener => {
    const heard: typeof listener.heard = (lines, isFollowed) => {
      said.answers.push(...lines.map(({ text }) => JSON.parse(text)))
      listener.heard(lines, isFollowed)
    }
    const channel = openModule(MODULE, WORKER, { heard, ended: ending => listener.ended(ending) })
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
  await life.stop()
  return said
}

const folder = mkdtempSync(path.join(tmpdir(), 'errata-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The report of a run of an adapter that is wrong about some of what it is asked. */
function reportOf(...subject: string[]): ConformReport {
  const options = ['--points', '3', '--suite', 'kl', '--suite', 'group', '--format', 'json', '--quiet']
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'conform', ...options, ...subject], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return JSON.parse(stdout)
}
