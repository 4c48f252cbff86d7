import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ProveFlags, runProve } from '../../src/command/prove.js'
import { book } from '../../src/fields/machine-learning/book.js'

const FLAGS: ProveFlags = { format: 'text', seed: 15, points: 50 }
const CLAIMS = book.flatMap(({ claims }) => claims.map(({ id }) => id))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(ids: readonly string[], flags: Partial<ProveFlags> = {}) {
  let output = ''
  const streams = { output: { write: (text: string) => (output += text) } }
  const exitCode = await runProve(ids, { ...FLAGS, ...flags }, '1.2.3', streams)
  return { exitCode, output }
}

const contentOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path)
      .sort()
      .map(name => [name, readFileSync(join(path, name), 'utf8')]),
  )

describe('the claims of the book', () => {
  const everything = () => run([], { format: 'json', certificates: join(folder, 'all') })
  let all: Awaited<ReturnType<typeof everything>>
  beforeAll(async () => {
    all = await everything()
  })

  test('are all settled, so that the exit code is 0', () => {
    const { claims } = JSON.parse(all.output)
    expect(claims.filter((one: { verdict: string }) => one.verdict === 'undecided')).toEqual([])
    expect(all.exitCode).toBe(0)
  })

  test('are all in the JSON report, and nothing else is', () => {
    const { errata, claims } = JSON.parse(all.output)
    expect(errata).toBe('1.2.3')
    expect(new Set(claims.map((one: { rule: string }) => one.rule))).toEqual(new Set(CLAIMS))
  })

  test('have as many certificates as the report says, each valid, and each script named by one', () => {
    const schema = readFileSync(
      new URL('../../fixtures/schema/certificate-1.schema.json', import.meta.url),
      'utf8',
    )
    const options = { strict: true, allowUnionTypes: true, strictRequired: false }
    const validate = new Ajv2020(options).compile(JSON.parse(schema))
    const files = contentOf(join(folder, 'all'))
    const certificates = Object.keys(files)
      .filter(name => name.endsWith('.json'))
      .map(name => JSON.parse(files[name]!))
    for (const certificate of certificates)
      expect(validate(certificate), JSON.stringify([certificate.id, validate.errors])).toBe(true)
    const counted = JSON.parse(all.output).claims.map((one: { certificates: number }) => one.certificates)
    expect(certificates.length).toBe(counted.reduce((sum: number, count: number) => sum + count, 0))
    const scripts = certificates.flatMap(({ smtlib }) => smtlib.map(({ file }: { file: string }) => file))
    expect(scripts.sort()).toEqual(Object.keys(files).filter(name => name.endsWith('.smt2')))
    expect(files['check.py']).toBeDefined()
  })
})
