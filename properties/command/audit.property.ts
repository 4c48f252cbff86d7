import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuditFlags, runAudit } from '../../src/command/audit.js'
import { UsageError } from '../../src/command/usage-error.js'

const FLAGS: AuditFlags = {
  book: true,
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
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function* streamOf(...chunks: string[]) {
  for (const chunk of chunks) yield new TextEncoder().encode(chunk)
}

async function run(names: readonly string[], flags: Partial<AuditFlags> = {}, input = '') {
  let output = ''
  let diagnostics = ''
  const exitCode = await runAudit(names, { ...FLAGS, ...flags }, '0.0.0', {
    input: streamOf(input),
    output: { write: text => (output += text) },
    diagnostics: { write: text => (diagnostics += text) },
  })
  return { exitCode, output, diagnostics }
}

describe('exit codes', () => {
  test('0 where nothing wrong is found', async () => {
    const { exitCode, output } = await run(['-'], {}, 'So $2 \\cdot 3 = 6$.\n')
    expect(output).toContain('1 statements: 1 holds')
    expect(exitCode).toBe(0)
  })

  test('1 where a statement is wrong', async () => {
    const { exitCode, output } = await run([file('wrong.md', 'So $2 \\cdot 3 = 7$.\n')])
    expect(output).toContain('Unexpected `7`, expected `6`')
    expect(exitCode).toBe(1)
  })

  test('the built-in chapter, named by nobody, has findings', async () => {
    expect((await run([])).exitCode).toBe(1)
  })
})

describe('bad input ends in one clear line and exit code 2', () => {
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ['a missing file', () => join(folder, 'none.md'), /no such file/],
    ['a folder without documents', () => mkdtempSync(join(folder, 'empty-')), /expected documents/],
    ['binary bytes', () => file('binary.bin', new Uint8Array([0x25, 0, 1, 2])), /binary file/],
    ['bytes that are not UTF-8', () => file('latin.txt', new Uint8Array([0x61, 0xe9, 0x62])), /UTF-8/],
  ]
  test.each(cases)('%s', async (_, path, message) => {
    const error = await run([path()]).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).message).toMatch(message)
    expect((error as UsageError).message).not.toContain('\n')
  })
})

describe('hostile documents are read in bounded time, and what stands beside is judged all the same', () => {
  const sound = '\n\nSo $2 \\cdot 3 = 7$.\n'
  const hostile: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['an unbalanced dollar', 'It costs $5 and then some.'],
    ['a power tower', '$10^{10^{10}} = 3$'],
    ['a thousand open brackets', `$${'('.repeat(1000)}1 = 1$`],
    ['a hundred thousand nested braces', `$${'{'.repeat(100_000)}1${'}'.repeat(100_000)} = 1$`],
    ['the factorial of a billion', '$1000000000! = 3$'],
    ['a megabyte of backslashes', `$${'\\'.repeat(1_000_000)}$`],
    ['an exponent of nine digits', '$1e999999999 = 2 \\times 10^{999999999}$'],
  ]
  test.each(hostile)('%s', async (_, text) => {
    const { exitCode, output } = await run(['-'], { verbose: true }, text + sound)
    expect(output).toContain('Unexpected `7`, expected `6`')
    expect(exitCode).toBe(1)
  })
})
