import { describe, expect, test } from 'vitest'
import { ADAPTER_EXIT, type ConformFlags, runConform } from '../../src/command/conform.js'

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

async function told(args: readonly string[], flags: Partial<ConformFlags> = {}) {
  let [output, diagnostics] = ['', '']
  const streams = {
    input: process.stdin,
    output: { write: (text: string) => (output += text) },
    diagnostics: { write: (text: string) => (diagnostics += text) },
  }
  const exitCode = await runConform(args, { ...FLAGS, ...flags }, '0.1.0', streams)
  return { exitCode, output, diagnostics }
}

describe('unless it is started otherwise', () => {
  test('a command runs as a process', async () => {
    expect(await told(['/no/such/command'])).toEqual({
      exitCode: ADAPTER_EXIT,
      output: '',
      diagnostics:
        'errata: conform: the adapter is broken: start: expected an answer, but it did not start: "/no/such/command": no such command\n',
    })
  })

  test('a module runs in a process, whose file stands beside it where it is built', async () => {
    const { exitCode, output, diagnostics } = await told([], { module: 'no/such/module.mjs' })
    expect([exitCode, output]).toEqual([3, ''])
    expect(diagnostics).toMatch(/^errata: conform: the adapter is broken: start: [\s\S]*module-process\.js/)
  })
})
