import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audited } from '../../src/audit/audit.js'
import { type AuditChoices, auditSource } from '../../src/command/audit-source.js'
import type { Source } from '../../src/command/sources/source.js'
import { UsageError } from '../../src/command/usage-error.js'

const CHOICES: AuditChoices = { strict: false, seed: 15, points: 20 }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const audit = (text: string, choices: Partial<AuditChoices> = {}, rest: Partial<Source> = {}) =>
  auditSource({ path: '-', text, ...rest } as Source, { ...CHOICES, ...choices })

const rulesOf = async (audits: ReturnType<typeof audit>) =>
  (await audits).flatMap(({ findings }) => findings.map(({ rule, verdict }) => `${rule} ${verdict}`))

describe('what stands at a source', () => {
  test('is read from its file, under the name that it has', async () => {
    const file = join(folder, 'file.md')
    writeFileSync(file, 'So $2 \\cdot 3 = 7$.')
    const [{ path, findings }] = (await auditSource(
      { path: 'named.md', file, project: dirname(file) },
      CHOICES,
    )) as [Audited]
    expect(path).toBe('named.md')
    expect(findings).toMatchObject([{ verdict: 'refuted' }])
  })

  test('is judged with the claims of the book where the book is wanted', async () => {
    const page = '## Solution 15.5\n\nTraining takes 82 hours on 4096 GPUs. It reads the tokens once.\n'
    const [without] = await audit(page)
    const [within] = await audit(page, { book: ['chapter-15'] })
    expect(without!.missing).toEqual([])
    expect(within!.missing.map(({ claim }) => claim.id)).toContain('15.5/flops')
  })

  test('has directives that nothing is there for among its findings where the audit is strict', async () => {
    const idle = '<!-- errata-disable-next-line -- as printed -->\nSo $2 \\cdot 3 = 6$.\n'
    expect(await rulesOf(audit(idle))).toEqual(['arithmetic holds'])
    expect(await rulesOf(audit(idle, { strict: true }))).toEqual([
      'directive unsupported',
      'arithmetic holds',
    ])
  })

  test('is judged with the seed and the points that are chosen', async () => {
    const dip = 'for: x in R\nx^2 - x \\ge -1/5'
    const judged = async (seed: number, points: number) => {
      const [{ findings }] = (await audit(dip, { seed, points }, { isClaims: true })) as [Audited]
      return findings[0]!
    }
    // A witness lies between 0.28 and 0.72, and is found at one of many points; one is not enough.
    expect((await judged(15, 1)).verdict).toBe('undecided')
    for (const seed of [15, 16])
      expect(await judged(seed, 400)).toMatchObject({ verdict: 'refuted', evidence: { seed } })
  })

  test('is a file of claims where it is said to be one, and leaves its terms behind', async () => {
    expect(await rulesOf(audit('id: half\nfor: x in R\nx/2 + x/2 = x', {}, { isClaims: true }))).toEqual([
      'half holds',
    ])
    const all = await audit('id: half\nfor: x in R\nx/2 + x/2 = x', {}, { isClaims: true })
    expect(all.map(({ obligations }) => obligations)).toEqual([[]])
    expect(await rulesOf(audit('id: half\nfor: x in R\nx/2 + x/2 = x'))).toEqual([])
  })

  test('is as many documents as a notebook has cells of text', async () => {
    const cells = [
      { cell_type: 'markdown', source: '$2 = 3$' },
      { cell_type: 'code', source: '$2 = 3$' },
      { cell_type: 'markdown', source: '$2 = 2$' },
    ]
    const audits = await audit(JSON.stringify({ nbformat: 4, cells }))
    expect(audits.map(({ path }) => path)).toEqual(['-#0', '-#2'])
  })
})

describe('what cannot be read is bad usage, in one line', () => {
  const errorOf = (text: string, path: string): Promise<unknown> =>
    audit(text, {}, { path }).then(
      () => null,
      (thrown: unknown) => thrown,
    )

  test('a notebook that is none', async () => {
    const error = await errorOf('{"cells": [', 'cut.ipynb')
    expect(error).toBeInstanceOf(UsageError)
    expect((error as Error).message).toBe('audit: cut.ipynb: expected a notebook, got text that is not JSON')
  })

  test.each(['', 'large.md: '])('a document that is too large, with its name once: %j', async who => {
    // What reads it finds that it has more tokens than there is room for.
    const large = new Proxy(
      {},
      {
        get: () => {
          throw new RangeError(`${who}expected at most 16000000 tokens, got more`)
        },
      },
    )
    const error = await errorOf(large as string, 'large.md')
    expect(error).toBeInstanceOf(UsageError)
    expect((error as Error).message).toBe('audit: large.md: expected at most 16000000 tokens, got more')
  })

  test('any other fault is passed on as it is', async () => {
    const error = await errorOf(null as unknown as string, 'none.md')
    expect(error).toBeInstanceOf(TypeError)
  })
})
