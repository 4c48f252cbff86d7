import type { DocumentAudit } from '../../audit/audit.js'
import type { Finding } from '../../audit/finding.js'
import { excerpt, printable } from '../text/printable.js'
import { uniqueNames } from '../text/unique-names.js'
import { xmlElement, xmlText } from '../text/xml.js'
import { evidenceLine } from './evidence.js'
import { isFailure } from './summary.js'

export interface JunitOptions {
  /** Whether what is conditional or undecided fails too. */
  readonly strict: boolean
}

/**
 * The audit as JUnit XML, as Jenkins and GitLab read it: a suite for each document, a case for each statement. What
 * fails the run is a failure; what is neither wrong nor known to hold (unread, undecided, conditional) is skipped with
 * its reason, so that a passed case is a statement that holds. Times are 0: the same audit is the same report.
 */
export function reportJunit(audits: readonly DocumentAudit[], options: JunitOptions): string {
  const suites = audits.map(audit => suite(audit, options)).join('')
  const { tests, failures, errors } = totals(
    audits.flatMap(({ findings }) => findings),
    options,
  )
  const all = xmlElement('testsuites', { name: 'errata', tests, failures, errors, time: 0 }, `\n${suites}`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}`
}

function suite({ path, findings }: DocumentAudit, options: JunitOptions): string {
  const named = uniqueNames(findings.map(nameOf))
  const cases = findings.map((finding, i) => testcase(finding, named[i]!, path, options))
  const attributes = { name: printable(path), ...totals(findings, options), time: 0 }
  return xmlElement('testsuite', attributes, `\n${cases.join('')}`)
}

type Outcome = 'passed' | 'failed' | 'skipped'

function outcomeOf(finding: Finding, { strict }: JunitOptions): Outcome {
  if (isFailure(finding, strict)) return 'failed'
  return finding.verdict === 'holds' ? 'passed' : 'skipped'
}

function totals(findings: readonly Finding[], options: JunitOptions) {
  const count = (outcome: Outcome) => findings.filter(one => outcomeOf(one, options) === outcome).length
  // A statement that could not be judged is skipped: an error would be a fault of the audit itself.
  return { tests: findings.length, failures: count('failed'), errors: 0, skipped: count('skipped') }
}

const nameOf = ({ rule, statement, start }: Finding): string =>
  `${printable(rule)} at ${start.line}:${start.column}: ${excerpt(statement)}`

function testcase(finding: Finding, name: string, path: string, options: JunitOptions): string {
  const attributes = { name, classname: classOf(path), time: 0 }
  const { verdict, reason, message } = finding
  switch (outcomeOf(finding, options)) {
    case 'passed':
      return xmlElement('testcase', attributes)
    case 'failed': {
      const failure = { type: verdict, message: printable(message) }
      return xmlElement('testcase', attributes, xmlElement('failure', failure, account(finding, path)))
    }
    case 'skipped': {
      const skipped = { message: whyPassed(finding) ?? reason ?? verdict }
      return xmlElement('testcase', attributes, xmlElement('skipped', skipped, account(finding, path)))
    }
  }
}

function whyPassed({ suppressed, baselined }: Finding): string | null {
  if (suppressed !== undefined) return `suppressed: ${printable(suppressed)}`
  return baselined ? 'in the baseline' : null
}

/** A dot parts packages from classes: the folders of a path are packages, its name with its ending is the class. */
const classOf = (path: string): string => printable(path).replaceAll('.', '_').replaceAll('/', '.')

function account({ start, end, statement, message, evidence }: Finding, path: string): string {
  const lines = [
    `${printable(path)}:${start.line}:${start.column}-${end.line}:${end.column}`,
    excerpt(statement),
    printable(message),
    ...(evidence === null ? [] : [printable(evidenceLine(evidence))]),
  ]
  return xmlText(lines.join('\n'))
}
