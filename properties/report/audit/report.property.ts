import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/audit/finding.js'
import { VERDICTS, worstFirst } from '../../../src/math/judges/verdict.js'
import { headline } from '../../../src/report/audit/headline.js'
import { reportJson } from '../../../src/report/audit/json.js'
import { FORMATS, report } from '../../../src/report/audit/report.js'
import { isFailure, isProblem, summarise } from '../../../src/report/audit/summary.js'
import { reportText } from '../../../src/report/audit/text.js'
import { CHAPTER_PATH, chapter, chapterAudit } from '../../fields/machine-learning/chapter-15/chapter.js'

const schema = JSON.parse(
  readFileSync(new URL('../../../fixtures/schema/audit-report-1.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
const audit = chapterAudit()

const position = { line: 1, column: 1, offset: 0 }
const finding = (parts: Partial<Finding>): Finding => ({
  rule: 'arithmetic',
  exercise: null,
  verdict: 'holds',
  statement: '1 + 1 = 2',
  start: position,
  end: { line: 1, column: 10, offset: 9 },
  understood: null,
  stated: '2',
  expected: null,
  evidence: null,
  condition: null,
  reason: null,
  given: null,
  rounding: null,
  reading: null,
  witness: null,
  message: 'holds',
  ...parts,
})

const plain = { verbose: false, color: false }

describe('JSON', () => {
  test('the report of the chapter keeps the schema', () => {
    const report: unknown = JSON.parse(reportJson([audit], '0.0.0'))
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  })

  test('the schema bites: a number for a value, a missing reason, a place before the first column', () => {
    const spoil = (change: object) => {
      const report = JSON.parse(reportJson([audit], '0.0.0'))
      Object.assign(report.documents[0].findings[0], change)
      return validate(report)
    }
    expect(spoil({})).toBe(true)
    expect(spoil({ expected: 81 })).toBe(false)
    expect(spoil({ verdict: 'unread', reason: null })).toBe(false)
    expect(spoil({ start: { line: 1, column: 0, offset: 0 } })).toBe(false)
    expect(spoil({ verdict: 'right' })).toBe(false)
    expect(spoil({ suppressed: 'why', baselined: true })).toBe(true)
    expect(spoil({ suppressed: '' })).toBe(false)
    expect(spoil({ baselined: false })).toBe(false)
  })

  test('every statement is the text between its offsets, and its line and column are counted from 1', () => {
    const lines = chapter.split('\n')
    for (const { statement, start, end } of audit.findings) {
      expect(chapter.slice(start.offset, end.offset)).toBe(statement)
      expect(lines[start.line - 1]!.slice(start.column - 1).startsWith(statement.split('\n')[0]!)).toBe(true)
    }
  })
})

describe('summary', () => {
  test('the verdicts sum to the statements', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VERDICTS)), verdicts => {
        const summary = summarise(verdicts.map(verdict => finding({ verdict })))
        const total = VERDICTS.reduce((sum, verdict) => sum + summary[verdict], 0)
        expect(total).toBe(summary.statements)
        expect(summary.statements).toBe(verdicts.length)
      }),
    ))

  test('what is suppressed, or in the baseline, is counted apart and never fails', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...VERDICTS), fc.nat(2))), kinds => {
        const findings = kinds.map(([verdict, kind]) =>
          finding({
            verdict,
            ...(kind === 1 ? { suppressed: 'why' } : {}),
            ...(kind === 2 ? { baselined: true as const } : {}),
          }),
        )
        const summary = summarise(findings)
        expect(summary.suppressed).toBe(kinds.filter(([, kind]) => kind === 1).length)
        expect(summary.baselined).toBe(kinds.filter(([, kind]) => kind === 2).length)
        for (const verdict of VERDICTS)
          expect(summary[verdict]).toBe(kinds.filter(([own, kind]) => own === verdict && kind === 0).length)
        expect(findings.filter((one, i) => kinds[i]![1] > 0 && isFailure(one, true))).toEqual([])
        const text = reportText([{ path: 'a', findings, missing: [], obligations: [] }], plain)
        expect(text.includes(`${summary.suppressed} suppressed`)).toBe(summary.suppressed > 0)
        expect(text.includes(`${summary.baselined} in the baseline`)).toBe(summary.baselined > 0)
        expect(text.split('\n\n').length - 1).toBe(
          findings.filter((one, i) => kinds[i]![1] === 0 && isFailure(one, true)).length,
        )
      }),
    ))

  test('a problem is what fails under --strict, and they are sorted worst first', () => {
    const all = VERDICTS.map(verdict => finding({ verdict }))
    expect(all.filter(isProblem)).toEqual(all.filter(one => isFailure(one, true)))
    expect([...all].reverse().sort(worstFirst)).toEqual(all)
  })

  test('what is wrong fails; what is conditional or undecided fails under --strict alone', () => {
    const failing = (strict: boolean) => VERDICTS.filter(verdict => isFailure(finding({ verdict }), strict))
    expect(failing(false)).toEqual(['refuted', 'unsupported', 'carried', 'misrounded'])
    expect(failing(true)).toEqual([
      'refuted',
      'unsupported',
      'carried',
      'misrounded',
      'undecided',
      'conditional',
    ])
  })
})

describe('formats', () => {
  const options = { version: '0.0.0', strict: false, verbose: false, color: false }
  const starts: Readonly<Record<string, RegExp>> = {
    text: /^\S+:\d+:\d+-\d+:\d+ {2}refuted /,
    json: /^\{\n {2}"errata": "0\.0\.0"/,
    junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /,
    sarif: /^\{\n {2}"\$schema": /,
    github: /^::error file=/,
    markdown: /^## errata: /,
  }

  test('are six, each with a report of its own that ends with its last line', () => {
    expect([...FORMATS].sort()).toEqual(Object.keys(starts).sort())
    for (const format of FORMATS) {
      const text = report(format, [audit], options)
      expect(text).toMatch(starts[format]!)
      expect(text).toMatch(/[^\n]\n$/)
    }
  })

  test('hear the options: --strict in JUnit, -v in text and SARIF, and no other', () => {
    const doubtful = [
      { ...audit, findings: [finding({ verdict: 'undecided', reason: 'no-engine' }), finding({})] },
    ]
    const heard = (change: object) =>
      FORMATS.filter(
        format => report(format, doubtful, options) !== report(format, doubtful, { ...options, ...change }),
      )
    expect(heard({ strict: true })).toEqual(['junit'])
    expect(heard({ verbose: true })).toEqual(['text', 'sarif'])
    expect(heard({ color: true })).toEqual(['text'])
    expect(heard({ version: '9.9.9' })).toEqual(['json', 'sarif'])
  })
})

describe('text', () => {
  test('the headline counts apart what was unread because it states nothing', () => {
    const unread = (reason: Finding['reason']) => finding({ verdict: 'unread', reason })
    const findings = [unread('definition'), unread('premise'), unread('syntax'), finding({})]
    const undecided = finding({ verdict: 'undecided', reason: 'definition' })
    expect(headline([...findings, undecided])).toBe(
      '5 statements: 1 undecided, 3 unread, 1 holds (2 of the unread are definitions, premises, equations to solve, objectives or constraints)',
    )
    expect(headline([finding({})])).toBe('1 statement: 1 holds')
  })

  test('problems stand first, worst first, and the rest is counted', () => {
    const text = reportText(
      [
        {
          ...audit,
          findings: [finding({}), finding({ verdict: 'misrounded' }), finding({ verdict: 'refuted' })],
        },
      ],
      plain,
    )
    expect(text.indexOf('refuted')).toBeLessThan(text.indexOf('misrounded'))
    expect(text).toContain('3 statements: 1 refuted, 1 misrounded, 1 holds')
    expect(text).not.toContain('  holds  ')
  })

  test('no control character of a hostile document reaches the terminal', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const hostile = finding({
          verdict: 'refuted',
          statement: `\u001b[2J${text}`,
          message: `\u0007${text}`,
        })
        const shown = reportText(
          [{ path: `\u001b]0;${text}`, findings: [hostile], missing: [], obligations: [] }],
          plain,
        )
        expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
      }),
    ))

  test('a place is path:line:column-line:column', () => {
    const text = reportText([{ ...audit, path: CHAPTER_PATH }], { verbose: true, color: false })
    const first = audit.findings[0]!
    expect(text).toContain(
      `${CHAPTER_PATH}:${first.start.line}:${first.start.column}-${first.end.line}:${first.end.column}`,
    )
  })

  test('the evidence says how strong it is, under which conditions, and how to replay it', () => {
    const evidence: NonNullable<Finding['evidence']> = {
      level: 'proved: identity',
      conditions: ['s != 0'],
      lemmas: ['a lemma'],
      size: 'any G',
      constants: ['a source'],
      digits: 0,
      points: 0,
      seed: 0,
      path: null,
    }
    const shown = (parts: Partial<Finding>) =>
      reportText(
        [{ path: 'a', findings: [finding({ verdict: 'refuted', ...parts })], missing: [], obligations: [] }],
        plain,
      )
    expect(shown({ evidence })).toContain('proved: identity; any G; if s != 0; by a lemma; with a source')
    const tested = { ...evidence, level: 'tested' as const, points: 9, digits: 30, seed: 5, path: '0:1' }
    expect(shown({ evidence: tested })).toContain('tested: 9 cases, 30 digits, seed 5;')
    expect(shown({ evidence: tested })).toContain('seed=5 path=0:1')
    expect(shown({ reason: 'no-engine', verdict: 'undecided' })).toContain('undecided (no-engine)')
  })

  test('colours are escapes around the verdict alone; without findings there is a count all the same', () => {
    const audits = [{ path: 'a', findings: [finding({ verdict: 'refuted' })], missing: [], obligations: [] }]
    const colored = reportText(audits, { verbose: false, color: true })
    expect(colored).toContain('\u001b[31mrefuted\u001b[0m')
    expect(colored.replaceAll('\u001b[31m', '').replaceAll('\u001b[0m', '')).toBe(reportText(audits, plain))
    expect(reportText([], plain)).toBe('0 statements: none\n')
  })
})

describe('an audit that was interrupted', () => {
  const options = { version: '0.0.0', strict: false, verbose: false, color: false }
  const cut = { because: 'interrupted by SIGINT', undone: 3 }

  test('is marked as such in every format that has a place for it, and no other audit is', () => {
    for (const format of FORMATS) {
      const marked = report(format, [audit], { ...options, cut })
      const whole = report(format, [audit], { ...options, cut: null })
      expect(whole).toBe(report(format, [audit], options))
      if (format === 'junit') expect(marked).toBe(whole)
      else if (format !== 'json')
        expect(marked).toContain('ended early: interrupted by SIGINT; documents not judged: 3')
      expect(whole).not.toMatch(/interrupted|ended early/)
    }
  })

  test('says in JSON what ended it and how many documents it left, as the schema tells', () => {
    const marked = JSON.parse(reportJson([audit], '0.0.0', cut))
    expect(marked.interrupted).toEqual(cut)
    expect(validate(marked), JSON.stringify(validate.errors)).toBe(true)
    for (const wrong of [{ because: 'x' }, { ...cut, undone: 0 }, 'SIGINT'])
      expect(validate({ ...marked, interrupted: wrong })).toBe(false)
  })

  test('is a log of SARIF whose run did not succeed', () => {
    const [run] = JSON.parse(report('sarif', [audit], { ...options, cut })).runs
    expect(run.invocations).toMatchObject([{ executionSuccessful: false }])
  })
})
