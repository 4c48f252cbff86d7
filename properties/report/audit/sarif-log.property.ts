import { describe, expect, test } from 'vitest'
import { evidence } from '../../../src/math/judges/judgement.js'
import { helpOf } from '../../../src/report/audit/rules.js'
import { reportSarif } from '../../../src/report/audit/sarif.js'
import { summarise } from '../../../src/report/audit/summary.js'
import { auditOf, finding, findingAt } from './one-finding.js'

const logOf = (audits: Parameters<typeof reportSarif>[0], verbose = true) =>
  JSON.parse(reportSarif(audits, '1.2.3', { verbose }))

describe('the log', () => {
  const carried = findingAt(4, {
    verdict: 'carried',
    statement: '2 · 3 = 7',
    given: { fromPrinted: '7', fromData: '6', through: [4, 99] },
    evidence: evidence('computed'),
    rule: 'law/sum',
  })
  const suppressed = findingAt(20, { suppressed: 'as in print', verdict: 'unread', reason: 'syntax' })
  const baselined = findingAt(30, { baselined: true })
  const audits = [auditOf('b c.md', carried, suppressed), auditOf('a.md', baselined), auditOf('b c.md')]

  test('has of the run its tool with each rule once, and each document once', () => {
    const { runs, ...log } = logOf(audits)
    expect(log).toEqual({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
    })
    const { results: _, ...run } = runs[0]
    const rule = (id: string) => ({
      id,
      shortDescription: { text: helpOf(id).summary },
      fullDescription: { text: helpOf(id).help },
      help: { text: helpOf(id).help },
      defaultConfiguration: { level: 'error' },
    })
    expect(run).toEqual({
      tool: {
        driver: {
          name: 'errata',
          version: '1.2.3',
          semanticVersion: '1.2.3',
          rules: [rule('arithmetic'), rule('law/sum')],
        },
      },
      columnKind: 'utf16CodeUnits',
      artifacts: [
        { location: { uri: 'b%20c.md' }, roles: ['analysisTarget'] },
        { location: { uri: 'a.md' }, roles: ['analysisTarget'] },
      ],
      properties: { summary: summarise([carried, suppressed, baselined]) },
    })
    expect(runs.length).toBe(1)
  })

  test('has a result for each finding, with its place, what it came through, and all else as properties', () => {
    const { results } = logOf(audits).runs[0]
    const { rule, start, end, ...properties } = carried
    const artifactLocation = { uri: 'b%20c.md', index: 0 }
    const lines = { startLine: 1, startColumn: 5, endLine: 1 }
    expect(results[0]).toEqual({
      ruleId: 'law/sum',
      ruleIndex: 1,
      kind: 'fail',
      level: 'warning',
      message: {
        text: 'as it should be; carried through what is printed on [line 1](1), [here](2)',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { ...lines, endColumn: 14, charOffset: 4, charLength: 9 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: 'The printed, already rounded number that it was carried through.' },
          physicalLocation: {
            artifactLocation,
            region: { ...lines, endColumn: 6, charOffset: 4, charLength: 1 },
          },
        },
        {
          id: 2,
          message: { text: 'The printed, already rounded number that it was carried through.' },
          physicalLocation: { artifactLocation, region: { charOffset: 99, charLength: 0 } },
        },
      ],
      partialFingerprints: { 'statement/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
      suppressions: [],
      properties,
    })
    expect(results[1].suppressions).toEqual([{ kind: 'inSource', justification: 'as in print' }])
    expect(results[1].partialFingerprints).not.toEqual(results[0].partialFingerprints)
    expect(results[2]).toMatchObject({
      ruleIndex: 0,
      kind: 'pass',
      level: 'none',
      message: { text: 'as it should be' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a.md', index: 1 } } }],
      suppressions: [{ kind: 'external', justification: 'in the baseline' }],
    })
    expect(results[2]).not.toHaveProperty('relatedLocations')
    expect(results.length).toBe(3)
  })

  test.each([
    ['refuted', 'fail', 'error'],
    ['unsupported', 'fail', 'error'],
    ['carried', 'fail', 'warning'],
    ['misrounded', 'fail', 'warning'],
    ['conditional', 'fail', 'note'],
    ['undecided', 'fail', 'note'],
    ['unread', 'notApplicable', 'none'],
    ['holds', 'pass', 'none'],
  ] as const)('says of what is %s the kind %s and the level %s', (verdict, kind, level) => {
    expect(logOf([auditOf('a', finding({ verdict }))]).runs[0].results[0]).toMatchObject({ kind, level })
  })
})
