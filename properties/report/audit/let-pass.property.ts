import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentAudit } from '../../../src/audit/audit.js'
import type { Finding } from '../../../src/audit/finding.js'
import { evidence } from '../../../src/math/judges/judgement.js'
import { VERDICTS } from '../../../src/math/judges/verdict.js'
import { reportGithub } from '../../../src/report/audit/github.js'
import { reportJunit } from '../../../src/report/audit/junit.js'
import { reportMarkdown } from '../../../src/report/audit/markdown.js'
import { reportSarif } from '../../../src/report/audit/sarif.js'
import { isFailure, isLetPass } from '../../../src/report/audit/summary.js'

const {
  id: _,
  $schema: __,
  ...schema
} = JSON.parse(readFileSync(new URL('../../../fixtures/schema/sarif-2.1.0.json', import.meta.url), 'utf8'))
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(schema)

const position = { line: 1, column: 1, offset: 0 }
const kinds = fc.array(
  fc.tuple(fc.constantFrom(...VERDICTS), fc.constantFrom('', 'suppressed', 'baselined')),
  {
    maxLength: 8,
  },
)

function auditOf(all: readonly (readonly [Finding['verdict'], string])[]): DocumentAudit {
  const findings = all.map(
    ([verdict, kind], i): Finding => ({
      rule: 'arithmetic',
      exercise: null,
      verdict,
      statement: `statement ${i}`,
      start: position,
      end: { ...position, column: 5, offset: 4 },
      understood: null,
      stated: null,
      expected: null,
      evidence: evidence('computed'),
      condition: null,
      reason: verdict === 'unread' ? 'syntax' : null,
      given: null,
      rounding: null,
      reading: null,
      witness: null,
      message: 'a message',
      ...(kind === 'suppressed' ? { suppressed: 'as in print' } : {}),
      ...(kind === 'baselined' ? { baselined: true as const } : {}),
    }),
  )
  return { path: 'a.md', findings, missing: [], obligations: [] }
}

const count = (text: string, part: string): number => text.split(part).length - 1

describe('what is let pass', () => {
  test('is no annotation, no row and no failure, and is counted in each headline', () =>
    fc.assert(
      fc.property(kinds, all => {
        const audit = auditOf(all)
        const problems = audit.findings.filter(one => isFailure(one, true))
        const letPass = audit.findings.filter(isLetPass)
        const github = reportGithub([audit])
        expect(count(github, '::error ') + count(github, '::warning ') + count(github, '::notice ')).toBe(
          problems.length,
        )
        const markdown = reportMarkdown([audit])
        for (const one of audit.findings)
          expect(markdown.includes(one.statement)).toBe(problems.includes(one))
        const junit = reportJunit([audit], { strict: true })
        expect(count(junit, '<failure ')).toBe(problems.length)
        expect(count(junit, '<skipped message="suppressed: as in print"')).toBe(
          letPass.filter(one => one.suppressed !== undefined && one.verdict !== 'holds').length,
        )
        expect(count(junit, '<skipped message="in the baseline"')).toBe(
          letPass.filter(one => one.baselined && one.verdict !== 'holds').length,
        )
        const suppressed = letPass.filter(one => one.suppressed !== undefined).length
        for (const text of [github, markdown]) {
          expect(text.includes(`${suppressed} suppressed`)).toBe(suppressed > 0)
          expect(text.includes(`${letPass.length - suppressed} in the baseline`)).toBe(
            letPass.length > suppressed,
          )
        }
        const unread = audit.findings.filter(one => one.verdict === 'unread' && !isLetPass(one)).length
        expect(markdown.includes(`| syntax | ${unread} of ${all.length} |`)).toBe(unread > 0)
        expect(markdown.includes('| syntax |')).toBe(unread > 0)
        expect(markdown.includes(`| suppressed | ${suppressed} of ${all.length} |`)).toBe(suppressed > 0)
      }),
      { numRuns: 60 },
    ))

  test('is a result of the SARIF log that says what suppresses it', () =>
    fc.assert(
      fc.property(kinds, all => {
        const audit = auditOf(all)
        const log = JSON.parse(reportSarif([audit], '1.2.3', { verbose: false }))
        expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
        const shown = audit.findings.filter(one => isFailure(one, true) || isLetPass(one))
        expect(log.runs[0].results.map((one: { suppressions: unknown }) => one.suppressions)).toEqual(
          shown.map(({ suppressed, baselined }) => {
            if (suppressed !== undefined) return [{ kind: 'inSource', justification: suppressed }]
            return baselined ? [{ kind: 'external', justification: 'in the baseline' }] : []
          }),
        )
      }),
      { numRuns: 60 },
    ))
})
