import { expect, test } from 'vitest'
import { reportJson } from '../../../src/report/audit/json.js'
import { summarise } from '../../../src/report/audit/summary.js'
import { auditOf, finding } from './one-finding.js'

test('the audit as JSON has the version, the findings of each document and the summary, and nothing else of an audit', () => {
  const [one, other] = [finding({ verdict: 'refuted' }), finding({ verdict: 'unread', reason: 'prose' })]
  const text = reportJson([auditOf('a.md', one, other), auditOf('b.md'), auditOf('c.md', other)], '1.2.3')
  expect(JSON.parse(text)).toEqual({
    errata: '1.2.3',
    documents: [
      { path: 'a.md', findings: [one, other] },
      { path: 'b.md', findings: [] },
      { path: 'c.md', findings: [other] },
    ],
    summary: summarise([one, other, other]),
  })
  expect(text.startsWith('{\n  "errata": "1.2.3",\n  "documents": [\n    {\n      "path": "a.md",\n')).toBe(
    true,
  )
  expect(text.endsWith('\n}\n')).toBe(true)
})
