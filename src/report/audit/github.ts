import type { DocumentAudit } from '../../audit/audit.js'
import type { Finding } from '../../audit/finding.js'
import { type Verdict, worstFirst } from '../../math/judges/verdict.js'
import { excerpt, printable } from '../text/printable.js'
import { evidenceLine } from './evidence.js'
import { type Cut, cutLine, headline } from './headline.js'
import { isProblem } from './summary.js'

/** What is no problem has no annotation. */
const COMMANDS: Readonly<Partial<Record<Verdict, string>>> = {
  refuted: 'error',
  unsupported: 'error',
  carried: 'warning',
  misrounded: 'warning',
  conditional: 'notice',
  undecided: 'notice',
}

/**
 * The audit as workflow commands of GitHub: an annotation for each problem, worst first, since GitHub shows ten of
 * each level for a step; the last line counts all statements. No line begins with text of a document, and none of
 * its line breaks is left, so that it cannot give a command of its own.
 */
export function reportGithub(
  audits: readonly DocumentAudit[],
  { cut }: { readonly cut?: Cut | null } = {},
): string {
  const problems = audits
    .flatMap(({ path, findings }) => findings.filter(isProblem).map(finding => ({ path, finding })))
    .sort((a, b) => worstFirst(a.finding, b.finding))
  const lines = problems.map(({ path, finding }) => annotation(path, finding))
  return [...lines, `${headline(audits.flatMap(({ findings }) => findings))}\n${cutLine(cut)}`].join('')
}

function annotation(path: string, finding: Finding): string {
  const { rule, verdict, statement, start, end, message, evidence } = finding
  const properties = {
    file: printable(path),
    line: start.line,
    endLine: end.line,
    col: start.column,
    endColumn: end.column,
    title: `${verdict}: ${printable(rule)}`,
  }
  const lines = [
    printable(message),
    `in: ${excerpt(statement)}`,
    ...(evidence === null ? [] : [`by: ${printable(evidenceLine(evidence))}`]),
  ]
  return workflowCommand(COMMANDS[verdict]!, properties, lines)
}

/** A command that the runner reads as an annotation, whatever stands in its properties and lines. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
  return `::${name} ${written.join(',')}::${escaped(lines.join('\n'))}\n`
}

/** The text of a command; the runner reads the three escapes back. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** A property of a command: a colon or a comma would end it. */
const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
