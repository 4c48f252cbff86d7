import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { DocumentAudit } from '../../src/audit/audit.js'
import { auditSource } from '../../src/command/audit-source.js'
import { applyBaseline, type BaselineFlags, namedFrom } from '../../src/command/baseline.js'
import { UsageError } from '../../src/command/usage-error.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-baseline-'))
  mkdirSync(join(folder, 'inner'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CHOICES = { strict: false, seed: 15, points: 20 }
const auditOf = (name: string, text: string) => auditSource({ path: join(folder, name), text }, CHOICES)
const apply = (audits: readonly DocumentAudit[], flags: Partial<BaselineFlags>) =>
  applyBaseline(audits, { strict: false, ...flags })
const baselined = ({ audits }: { readonly audits: readonly DocumentAudit[] }) =>
  audits.map(({ findings }) => findings.map(one => one.baselined === true))

const WRONG = 'So $2 \\cdot 3 = 7$, and $2 \\cdot 4 = 9$.'

describe('a run', () => {
  test('without a baseline is as it was found', async () => {
    const audits = await auditOf('a.md', WRONG)
    const { audits: same, remarks } = await apply(audits, {})
    expect([same, remarks]).toEqual([audits, []])
    expect(same).toBe(audits)
  })

  test('that writes one has all that fails in it, known from now on', async () => {
    const file = join(folder, 'written.json')
    const audits = await auditOf('inner/a.md', `${WRONG} So $1 = 1$.`)
    const applied = await apply(audits, { writeBaseline: file })
    expect([baselined(applied), applied.remarks]).toEqual([[[true, true, false]], []])
    const entry = (statement: string) => ({
      path: 'inner/a.md',
      rule: 'arithmetic',
      verdict: 'refuted',
      statement,
      count: 1,
    })
    expect(readFileSync(file, 'utf8')).toBe(
      `${JSON.stringify(
        { 'errata-baseline': 1, findings: [entry('2 \\cdot 3 = 7'), entry('2 \\cdot 4 = 9')] },
        null,
        2,
      )}\n`,
    )
  })

  test('that reads one lets pass what is in it, and says what is no longer found, however often it was', async () => {
    const file = join(folder, 'read.json')
    const long = `1 = ${'0 + '.repeat(40)}2`
    const before = await auditOf('a.md', `So $2 \\cdot 3 = 7$. And $2 \\cdot 3 = 7$. And $${long}$.`)
    await apply(before, { writeBaseline: file })
    const after = await auditOf('a.md', WRONG)
    const applied = await apply(after, { baseline: file })
    expect(baselined(applied)).toEqual([[true, false]])
    expect(applied.remarks).toEqual([
      `${file}: no longer found in a.md: arithmetic refuted: ${long.slice(0, 79)}…\n`,
      `${file}: no longer found in a.md: arithmetic refuted: 2 \\cdot 3 = 7\n`,
    ])
    const none = await apply(await auditOf('a.md', ''), { baseline: file })
    expect(none.remarks[1]).toBe(
      `${file}: no longer found (2 times) in a.md: arithmetic refuted: 2 \\cdot 3 = 7\n`,
    )
  })

  test('may read one and write another, and both let pass', async () => {
    const [old, next] = [join(folder, 'old.json'), join(folder, 'inner', 'next.json')]
    await apply(await auditOf('a.md', 'So $2 \\cdot 3 = 7$.'), { writeBaseline: old })
    const applied = await apply(await auditOf('a.md', 'So $2 \\cdot 4 = 9$.'), {
      baseline: old,
      writeBaseline: next,
    })
    expect(baselined(applied)).toEqual([[true]])
    expect(applied.remarks).toEqual([`${old}: no longer found in a.md: arithmetic refuted: 2 \\cdot 3 = 7\n`])
    const { findings } = JSON.parse(readFileSync(next, 'utf8'))
    expect(findings).toMatchObject([{ path: '../a.md', statement: '2 \\cdot 4 = 9' }])
  })

  test('that is strict writes what it fails by', async () => {
    const open = await auditSource(
      { path: join(folder, 'open.md'), text: 'for: p in (0, 1)\np^p \\ge 0.69', isClaims: true },
      CHOICES,
    )
    const written = async (strict: boolean) => {
      const file = join(folder, `strict-${strict}.json`)
      await applyBaseline(open, { strict, writeBaseline: file })
      return JSON.parse(readFileSync(file, 'utf8')).findings.length
    }
    expect([await written(false), await written(true)]).toEqual([0, 1])
  })
})

describe('what is no baseline is bad usage, in one line', () => {
  const text = (name: string, content: string) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  test.each<[string, () => string, string]>([
    ['a missing file', () => join(folder, 'none.json'), 'which cannot be read'],
    ['a folder', () => folder, 'which is no file'],
    ['a file without end', () => '/dev/zero', 'which is no file'],
    ['other JSON', () => text('other.json', '[]'), 'expected a baseline of version 1'],
    ['no JSON', () => text('none.json', '{'), 'Expected property name'],
  ])('%s', async (_, file, got) => {
    const baseline = file()
    const error = await apply([], { baseline }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as Error).message.startsWith(`audit: expected a baseline, got ${baseline} (${got}`)).toBe(
      true,
    )
    expect((error as Error).message).toMatch(/\)$/)
  })

  test('but a fault of ours is none', async () => {
    const baseline = text('sound.json', '{ "errata-baseline": 1, "findings": [] }')
    const fault = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new TypeError('planted')
    })
    try {
      await expect(apply([], { baseline })).rejects.toThrow(TypeError)
    } finally {
      fault.mockRestore()
    }
  })

  test('and so is a place where none can be written', async () => {
    const writeBaseline = join(folder, 'none', 'b.json')
    await expect(apply([], { writeBaseline })).rejects.toThrow(UsageError)
    await expect(apply([], { writeBaseline })).rejects.toThrow(
      `audit: expected a file that can be written, got ${writeBaseline}`,
    )
  })
})

describe('the name of a document', () => {
  test('is its way from the folder of the baseline, wherever a run starts', () => {
    const nameOf = namedFrom(join(folder, 'inner', 'b.json'))
    expect(
      [join(folder, 'inner', 'a.md'), join(folder, 'a.md'), join(folder, 'x', 'y.md')].map(nameOf),
    ).toEqual(['a.md', '../a.md', '../x/y.md'])
    expect(namedFrom('here.json')('a/b.md')).toBe('a/b.md')
    expect(nameOf(relative(process.cwd(), join(folder, 'inner', 'a.md')))).toBe('a.md')
    expect(nameOf('-')).toBe('-')
  })

  test('of a cell is that of its notebook, whatever its number, and nothing else is cut', () => {
    const nameOf = namedFrom(join(folder, 'b.json'))
    const names = [
      'a.ipynb#3',
      'a.IPYNB#12',
      'a.md#3',
      'a.ipynb#x',
      'a.ipynb#1.md',
      'aipynb#1',
      'a.ipynb#',
      'a.ipynb',
    ]
    expect(names.map(name => nameOf(join(folder, name)))).toEqual([
      'a.ipynb',
      'a.IPYNB',
      'a.md#3',
      'a.ipynb#x',
      'a.ipynb#1.md',
      'aipynb#1',
      'a.ipynb#',
      'a.ipynb',
    ])
  })
})
