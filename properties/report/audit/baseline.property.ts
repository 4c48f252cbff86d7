import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentAudit } from '../../../src/audit/audit.js'
import type { Finding } from '../../../src/audit/finding.js'
import { VERDICTS } from '../../../src/math/judges/verdict.js'
import { baselineOf, baselineText, readBaseline, withBaseline } from '../../../src/report/audit/baseline.js'
import { isFailure, summarise } from '../../../src/report/audit/summary.js'
import { auditOf, finding as one } from './one-finding.js'

const schema = JSON.parse(
  readFileSync(new URL('../../../fixtures/schema/baseline-1.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv2020({ strict: true }).compile(schema)
const ENTRY = { path: 'a', rule: 'b', verdict: 'refuted', statement: 'c', count: 1 }
const same = (path: string): string => path

const finding = fc
  .record({
    rule: fc.constantFrom('arithmetic', 'claim', '__proto__'),
    verdict: fc.constantFrom(...VERDICTS),
    statement: fc.oneof(
      fc.constantFrom('1 = 2', '1 =\n 2', '1 = 3', ' 1 = 2 '),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    line: fc.integer({ min: 1, max: 99 }),
    isSuppressed: fc.boolean(),
  })
  .map(({ rule, verdict, statement, line, isSuppressed }): Finding => {
    const position = { line, column: 1, offset: line }
    const suppressed = isSuppressed ? { suppressed: 'why' } : {}
    return one({ rule, verdict, statement, start: position, end: position, message: verdict, ...suppressed })
  })
const audits = fc
  .uniqueArray(fc.constantFrom('a.md', 'b.md', '-', '\ud800'), { maxLength: 3 })
  .chain(paths =>
    fc.tuple(
      ...paths.map(path =>
        fc
          .array(finding, { maxLength: 8 })
          .map((findings): DocumentAudit => ({ path, findings, missing: [], obligations: [] })),
      ),
    ),
  )

const failures = (all: readonly DocumentAudit[], strict: boolean): readonly (readonly [string, Finding])[] =>
  all.flatMap(({ path, findings }) =>
    findings.filter(one => isFailure(one, strict)).map(one => [path, one] as const),
  )
const total = (baseline: readonly { readonly count: number }[]) =>
  baseline.reduce((sum, { count }) => sum + count, 0)

describe('a baseline', () => {
  test('keeps its schema, counts what fails, and is read back as it was written', () =>
    fc.assert(
      fc.property(audits, fc.boolean(), (all, strict) => {
        const baseline = baselineOf(all, strict, same)
        const text = baselineText(baseline)
        expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true)
        expect(readBaseline(text)).toEqual(baseline)
        expect(total(baseline)).toBe(failures(all, strict).length)
        expect(text.endsWith('}\n')).toBe(true)
      }),
    ))

  test('does not depend on the order or the places of findings, nor on how their lines are broken', () =>
    fc.assert(
      fc.property(audits, fc.integer({ min: 1, max: 50 }), (all, shift) => {
        const moved = all.toReversed().map(audit => ({
          ...audit,
          findings: audit.findings.toReversed().map(one => ({
            ...one,
            start: { ...one.start, line: one.start.line + shift },
            statement: ` ${one.statement.replaceAll(' ', '\n\t')}\n`,
          })),
        }))
        expect(baselineText(baselineOf(moved, true, same))).toBe(baselineText(baselineOf(all, true, same)))
      }),
    ))

  test('of a run lets that run pass, and is used up by it; the verdicts and the let pass sum to all', () =>
    fc.assert(
      fc.property(audits, fc.boolean(), (all, strict) => {
        const { audits: marked, stale } = withBaseline(all, baselineOf(all, strict, same), same)
        expect(failures(marked, strict)).toEqual([])
        expect(stale).toEqual([])
        const findings = marked.flatMap(audit => audit.findings)
        const { statements, ...counts } = summarise(findings)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(statements)
        expect(counts.baselined).toBe(failures(all, strict).length)
        // Nothing else is touched.
        expect(findings.map(({ baselined: _, ...rest }) => rest)).toEqual(
          all.flatMap(audit => audit.findings),
        )
      }),
    ))

  test('lets one more of the same fail, and says what is no longer there', () =>
    fc.assert(
      fc.property(audits, fc.nat(), (all, pick) => {
        const known = failures(all, false)
        fc.pre(known.length > 0)
        const [path, one] = known[pick % known.length]!
        const baseline = baselineOf(all, false, same)
        const more = all.map(audit =>
          audit.path === path ? { ...audit, findings: [...audit.findings, one] } : audit,
        )
        expect(failures(withBaseline(more, baseline, same).audits, false)).toHaveLength(1)
        const owner = all.find(audit => audit.path === path)!
        const fewer = [
          { ...owner, findings: owner.findings.toSpliced(owner.findings.indexOf(one), 1) },
          ...all.filter(audit => audit !== owner),
        ]
        const { stale } = withBaseline(fewer, baseline, same)
        expect(stale).toMatchObject([{ path, rule: one.rule, verdict: one.verdict, count: 1 }])
        // Of a document that this run did not look at nothing is said.
        expect(withBaseline([], baseline, same).stale).toEqual([])
      }),
    ))
})

describe('the file of a baseline', () => {
  test.each([[{ 'errata-baseline': 2, findings: [] }, 'expected a baseline of version 1']])(
    'is refused with what was expected: %j',
    (value, message) => {
      expect(() => readBaseline(JSON.stringify(value))).toThrow(new SyntaxError(message))
    },
  )
})

describe('with a baseline', () => {
  const wrong = one({ verdict: 'refuted', statement: '1 = 2' })
  const doubtful = one({ verdict: 'undecided', statement: 'x' })
  const entryOf = (finding: Finding, count: number) => {
    const { rule, verdict, statement } = finding
    return { path: 'docs/a', rule, verdict, statement, count }
  }
  const inDocs = (path: string) => `docs/${path}`
  const marked = (findings: readonly Finding[], ...baseline: readonly ReturnType<typeof entryOf>[]) => {
    const { audits: all, stale } = withBaseline([auditOf('a', ...findings)], baseline, inDocs)
    return { marks: all[0]!.findings.map(({ baselined }) => baselined ?? false), stale }
  }

  test('as many of the same pass as it counts, the first ones; what is left of it is stale', () => {
    expect(marked([wrong, doubtful, wrong, wrong], entryOf(wrong, 2))).toEqual({
      marks: [true, false, true, false],
      stale: [],
    })
    expect(marked([wrong], entryOf(wrong, 3))).toEqual({ marks: [true], stale: [entryOf(wrong, 2)] })
    expect(marked([], entryOf(wrong, 1), entryOf(doubtful, 1)).stale).toEqual([
      entryOf(wrong, 1),
      entryOf(doubtful, 1),
    ])
  })

  test('what is conditional or undecided passes too, strict or not; what holds or is suppressed is not marked', () => {
    expect(marked([doubtful], entryOf(doubtful, 1))).toEqual({ marks: [true], stale: [] })
    const fine = one({ statement: 'y' })
    expect(marked([fine], entryOf(fine, 1))).toEqual({ marks: [false], stale: [entryOf(fine, 1)] })
    const suppressed = { ...wrong, suppressed: 'why' }
    expect(marked([suppressed], entryOf(wrong, 1))).toEqual({ marks: [false], stale: [entryOf(wrong, 1)] })
  })

  test('nothing is said of a document that was not looked at, and all else of an audit is kept', () => {
    const audit = { ...auditOf('b', wrong), missing: [], obligations: [[]] }
    const { audits: all, stale } = withBaseline([audit], [entryOf(wrong, 1)], inDocs)
    expect([all, stale]).toEqual([[audit], []])
  })
})

describe('a file that is no baseline is refused', () => {
  const entry = ENTRY
  const file = (findings: unknown, more: object = {}) => ({ 'errata-baseline': 1, findings, ...more })

  test.each([
    [file([entry, null])],
    [file([{ ...entry, count: 0 }])],
    [file([{ ...entry, count: 1.5 }])],
    [file([{ ...entry, count: '1' }])],
    [file([{ ...entry, verdict: 'wrong' }])],
    [file([{ ...entry, path: 3 }])],
    [file([{ ...entry, rule: null }])],
    [file([{ ...entry, statement: 1 }])],
    [file([{ ...entry, verdict: 1 }])],
    [file([{ ...entry, count: -1 }])],
    [file([[]])],
    [file([3])],
    [file([{ ...entry, more: 1 }])],
    [file([{ ...entry, statement: undefined }])],
  ])('%j, as the schema refuses it', value => {
    const text = JSON.stringify(value)
    expect(() => readBaseline(text)).toThrow(SyntaxError)
    expect(validate(JSON.parse(text))).toBe(false)
  })

  test('and what is no JSON, while equal entries add up', () => {
    for (const text of ['', '{', 'refuted']) expect(() => readBaseline(text)).toThrow(SyntaxError)
    expect(readBaseline(JSON.stringify(file([entry, entry])))).toEqual([{ ...entry, count: 2 }])
  })
})
