import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { book } from '../../src/claims/book.js'
import { type ProveFlags, runProve } from '../../src/command/prove.js'
import { UsageError } from '../../src/command/usage-error.js'

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

describe('the folder of certificates', () => {
  const some = [CLAIMS[0]!, '15.7/gradient', '15.12/sum']

  test('is made, with folders above it, and has the same files each time', async () => {
    const [first, second] = [join(folder, 'new', 'first'), join(folder, 'second')]
    await run(some, { certificates: first })
    await run(some, { certificates: second })
    expect(Object.keys(contentOf(first)).length).toBeGreaterThan(some.length)
    expect(contentOf(first)).toEqual(contentOf(second))
  })

  test('may be there already, but must be empty, and what is in it stays as it is', async () => {
    const path = join(folder, 'there')
    mkdirSync(path)
    expect((await run(['15.12/sum'], { certificates: path })).exitCode).toBe(0)
    const before = contentOf(path)
    await expect(run(['15.12/sum'], { certificates: path })).rejects.toThrow(/is not empty/)
    expect(contentOf(path)).toEqual(before)
  })

  test('is refused where it cannot be one', async () => {
    const path = join(folder, 'file')
    writeFileSync(path, 'text')
    for (const certificates of [path, join(path, 'below')]) {
      const error = await run(['15.12/sum'], { certificates }).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(UsageError)
      expect((error as UsageError).message).toMatch(
        /^prove: expected a folder that can be written, got [^\n]+$/,
      )
    }
    expect(readFileSync(path, 'utf8')).toBe('text')
  })

  test('nothing is written before every name is known', async () => {
    const path = join(folder, 'unwritten')
    await expect(run(['15.12/sum', 'no/such'], { certificates: path })).rejects.toThrow()
    expect(readdirSync(folder)).not.toContain('unwritten')
  })
})

describe('what is named', () => {
  test('is proved, and nothing else', async () => {
    const { output } = await run(['15.7/gradient', '15.12/sum', '15.12/sum'], { format: 'json' })
    const rules = JSON.parse(output).claims.map((one: { rule: string }) => one.rule)
    expect(new Set(rules)).toEqual(new Set(['15.7/gradient', '15.12/sum']))
  })

  test.each([['15.7/no-such'], ['15.7'], [''], ['15.7/gradient '], ['15.12/group'], ['__proto__']])(
    'is refused where the book has no such claim: "%s"',
    async id => {
      const error = await run(['15.12/sum', id]).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(UsageError)
      expect((error as UsageError).message).toBe(
        `prove: expected claims that \`errata claims\` lists, got ${id}`,
      )
    },
  )

  test('is reported into a file, which must be one that can be written', async () => {
    const path = join(folder, 'proofs.txt')
    expect(await run(['15.12/sum'], { output: path })).toEqual({ exitCode: 0, output: '' })
    expect(readFileSync(path, 'utf8')).toContain('15.12/sum')
    await expect(run(['15.12/sum'], { output: join(folder, 'no', 'file') })).rejects.toThrow(UsageError)
  })
})
