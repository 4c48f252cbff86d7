import type { DocumentAudit } from '../../../src/audit/audit.js'
import type { Finding } from '../../../src/audit/finding.js'

/** A finding that says as little as one can, but for these parts. */
export const finding = (parts: Partial<Finding> = {}): Finding => ({
  rule: 'arithmetic',
  exercise: null,
  verdict: 'holds',
  statement: '1 + 1 = 2',
  start: { line: 3, column: 5, offset: 40 },
  end: { line: 4, column: 2, offset: 49 },
  understood: null,
  stated: null,
  expected: null,
  evidence: null,
  condition: null,
  reason: null,
  given: null,
  rounding: null,
  reading: null,
  witness: null,
  message: 'as it should be',
  ...parts,
})

/** The same statement at another offset of its line. */
export const findingAt = (offset: number, parts: Partial<Finding> = {}): Finding =>
  finding({
    start: { line: 1, column: offset + 1, offset },
    end: { line: 1, column: offset + 10, offset: offset + 9 },
    ...parts,
  })

/** A document with these findings. */
export const auditOf = (path: string, ...findings: readonly Finding[]): DocumentAudit => ({
  path,
  findings,
  missing: [],
  obligations: [],
})
