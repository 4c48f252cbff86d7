import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuditFlags, runAudit } from '../../src/command/audit.js'
import { failureOf } from '../../src/command/failure.js'
import { MAX_DOCUMENT_BYTES } from '../../src/documents/decode.js'
import { FORMATS, type Format } from '../../src/report/audit/report.js'
import { commandOf, linesOf } from './runner.js'

const FLAGS: AuditFlags = {
  book: ['chapter-15'],
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

/** More than a document may have, of holes that take no room on the disk. */
function tooLong(): string {
  const path = file('long.md', '')
  truncateSync(path, MAX_DOCUMENT_BYTES + 1)
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
    expect(output).toContain('1 statement: 1 holds')
    expect(exitCode).toBe(0)
  })

  test('1 where a statement is wrong', async () => {
    const { exitCode, output } = await run([file('wrong.md', 'So $2 \\cdot 3 = 7$.\n')])
    expect(output).toContain('Unexpected `7`, expected `6`')
    expect(exitCode).toBe(1)
  })
})

describe('inputs', () => {
  test('a folder stands for its documents, in order, at any depth, and for nothing else', async () => {
    const root = mkdtempSync(join(folder, 'shelf-'))
    mkdirSync(join(root, 'inner'))
    for (const [name, text] of [
      ['b.md', '$1 = 1$'],
      ['a.TXT', '$2 = 2$'],
      ['inner/c.markdown', '$3 = 3$'],
      ['d.tex', '$4 = 4$'],
      ['e.doc', '$4 = 5$'],
      ['f.ipynb', '{"cells": [{"cell_type": "markdown", "source": "$5 = 5$"}]}'],
    ])
      writeFileSync(join(root, name!), text!)
    const { output, exitCode } = await run([root], { format: 'json' })
    const paths = JSON.parse(output).documents.map((one: { path: string }) => one.path.slice(root.length + 1))
    expect(paths).toEqual(['a.TXT', 'b.md', 'd.tex', 'f.ipynb#0', 'inner/c.markdown'])
    expect(exitCode).toBe(0)
  })

  const cells = [{ cell_type: 'code' }, { cell_type: 'markdown', source: ['# A\n', '$1 + 1 = 3$'] }]
  const notebook = JSON.stringify({ nbformat: 4, cells })

  test('a cell of a notebook is a document of its own, and places count in its text', async () => {
    const { output, exitCode } = await run([file('n.ipynb', notebook)], { format: 'json' })
    const [{ path, findings }] = JSON.parse(output).documents
    expect(path).toMatch(/n\.ipynb#1$/)
    expect(findings).toMatchObject([{ verdict: 'refuted', start: { line: 2, column: 2, offset: 5 } }])
    expect(exitCode).toBe(1)
  })

  test('a notebook without text is clean', async () => {
    const { output, exitCode } = await run([file('code.ipynb', '{"cells": [{"cell_type": "code"}]}')])
    expect(output).toContain('0 statements')
    expect(exitCode).toBe(0)
  })

  test('standard input may be LaTeX or a notebook', async () => {
    const tex = '\\documentclass{a}\n$1 = 2$\\begin{document} % $1 = 3$\n$1 = 4$\n\\end{document}'
    expect((await run(['-'], {}, tex)).output).toMatch(/^-:3:2-3:7 [\s\S]*1 statement: 1 refuted/)
    expect((await run(['-'], {}, notebook)).output).toContain('-#1:2:2')
  })

  test('standard input and several files make one report', async () => {
    const { output } = await run(['-', file('one.md', '$1 = 1$')], { format: 'json' }, '$2 = 3$')
    expect(JSON.parse(output).documents.map((one: { path: string }) => one.path)[0]).toBe('-')
    expect(JSON.parse(output).summary).toMatchObject({ statements: 2, holds: 1, refuted: 1 })
  })
})

describe('options', () => {
  test('--output writes the report to a file and nothing to standard output', async () => {
    const path = join(folder, 'report.txt')
    const { output } = await run(['-'], { output: path }, '$2 = 3$')
    expect(output).toBe('')
    expect(readFileSync(path, 'utf8')).toContain('1 refuted')
  })

  const partial = '## Solution 15.5\n\nTraining takes 82 hours on 4096 GPUs. It reads the tokens once.\n'

  test('a claim of the book that finds no place is named on standard error, unless --quiet', async () => {
    const { diagnostics } = await run(['-'], {}, partial)
    expect(diagnostics).toContain('-: 15.5/flops is not stated where its exercise is')
    expect((await run(['-'], { quiet: true }, partial)).diagnostics).toBe('')
  })

  test('nothing is looked for that no run names', async () => {
    const { output, diagnostics } = await run(['-'], { book: [], verbose: true }, partial)
    expect(output).not.toContain('15.5/')
    expect(diagnostics).toBe('')
  })

  test('--strict fails on what is undecided', async () => {
    const doubtful = 'There are $64$ cards $= 8$ nodes.'
    expect((await run(['-'], {}, doubtful)).exitCode).toBe(0)
    expect((await run(['-'], { strict: true }, doubtful)).exitCode).toBe(1)
  })
})

describe('formats', () => {
  const documents = [
    'So $2 \\cdot 3 = 7$.\n',
    'So $2 \\cdot 3 = 6$.\n',
    'There are $64$ cards $= 8$ nodes.',
    '',
  ]

  test('the exit code does not depend on the format, and the same input prints the same report', async () => {
    for (const text of documents)
      for (const strict of [false, true]) {
        const { exitCode } = await run(['-'], { strict }, text)
        for (const format of FORMATS) {
          const first = await run(['-'], { strict, format }, text)
          expect(first.exitCode).toBe(exitCode)
          expect(await run(['-'], { strict, format }, text)).toEqual(first)
        }
      }
  })

  test('every format but the counts of Markdown names the place of what is wrong', async () => {
    const place: Readonly<Record<Format, string>> = {
      text: '-:1:5-1:18',
      json: '"column": 5',
      junit: 'arithmetic at 1:5: 2 \\cdot 3 = 7',
      sarif: '"startColumn": 5',
      github: '::error file=-,line=1,endLine=1,col=5,endColumn=18,title=refuted%3A arithmetic::',
      markdown: '<code>-&#58;1&#58;5</code>',
    }
    for (const format of FORMATS)
      expect((await run(['-'], { format }, documents[0])).output).toContain(place[format])
  })

  test('--strict fails in JUnit what it fails in the exit code', async () => {
    const failures = async (strict: boolean) =>
      /failures="(\d+)"/.exec((await run(['-'], { strict, format: 'junit' }, documents[2])).output)![1]
    expect(await failures(false)).toBe('0')
    expect(await failures(true)).toBe('1')
  })

  test('on GitHub a hostile document gives no command, on standard output or standard error', async () => {
    const hostile = [
      '## Solution 15.5',
      'It takes 82 hours ##[add-path]/tmp on 4096 GPUs, which read the tokens.',
      '::stop-commands::x',
      'So $2 \\cdot 3 = 7',
      '::set-env name=A::b$.',
    ].join('\n\n')
    const path = file('%0A##[add-mask]a::b,line=9.md', `${hostile}\n\nSo $2 \\cdot 3 = 7$.\n`)
    const { output, diagnostics } = await run([path], { format: 'github' })
    expect(diagnostics).toContain('15.5/flops is not stated')
    const names = (text: string) => linesOf(text).flatMap(line => commandOf(line)?.name ?? [])
    expect(names(diagnostics)).toEqual([])
    expect(names(output).length).toBe(linesOf(output).length - 2)
    for (const name of names(output)) expect(name).toMatch(/^(error|warning|notice)$/)
    const { properties } = commandOf(output.split('\n')[0]!)!
    expect(properties.file).toBe(path)
  })
})

describe('bad input ends in one clear line and exit code 2', () => {
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ['a missing file', () => join(folder, 'none.md'), /no such file/],
    ['a folder without documents', () => mkdtempSync(join(folder, 'empty-')), /expected documents/],
    ['binary bytes', () => file('binary.bin', new Uint8Array([0x25, 0, 1, 2])), /binary file/],
    ['what is neither file nor folder', () => '/dev/null', /neither/],
    ['a file that is too long', () => tooLong(), /expected at most/],
    ['a notebook that is no JSON', () => file('cut.ipynb', '{"cells": ['), /expected a notebook/],
    ['JSON that is no notebook', () => file('odd.ipynb', '{}'), /expected a notebook/],
    ['bytes that are not UTF-8', () => file('latin.txt', new Uint8Array([0x61, 0xe9, 0x62])), /UTF-8/],
  ]
  test.each(cases)('%s', async (_, path, message) => {
    const told = await run([path()]).then(
      ({ exitCode, output, diagnostics }) => ({ exitCode, message: output + diagnostics }),
      failureOf,
    )
    expect(told.exitCode).toBe(2)
    expect(told.message).toMatch(/^errata: [^\n]+\n$/)
    expect(told.message).toMatch(message)
  })
})

test('standard input that is too long ends in the same way', async () => {
  const { exitCode, output } = await run(['-'], {}, 'a'.repeat(MAX_DOCUMENT_BYTES + 1))
  expect([exitCode, output]).toEqual([2, ''])
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
