import type { DocumentAudit } from '../../audit/audit.js'
import type { Finding } from '../../audit/finding.js'
import { type Verdict, worstFirst } from '../../math/judges/verdict.js'
import { excerpt, printable, withoutCommands } from '../text/printable.js'
import { evidenceLine } from './evidence.js'
import { type Cut, cutLine, headline } from './headline.js'
import { isProblem } from './summary.js'

export interface TextOptions {
  /** Shows every finding; without it the problems alone. */
  readonly verbose: boolean
  readonly color: boolean
  readonly cut?: Cut | null
}

const COLORS: Readonly<Record<Verdict, string>> = {
  refuted: '31',
  unsupported: '31',
  carried: '33',
  misrounded: '33',
  conditional: '36',
  undecided: '36',
  unread: '2',
  holds: '32',
}

/** The audit for a person at a terminal: problems first, worst first, the rest counted. */
export function reportText(audits: readonly DocumentAudit[], options: TextOptions): string {
  const pages = audits.map(audit => withoutCommands(page(audit, options)))
  return `${pages.join('')}${headline(audits.flatMap(audit => audit.findings))}\n${cutLine(options.cut)}`
}

function page({ path, findings }: DocumentAudit, options: TextOptions): string {
  const shown = options.verbose ? findings : findings.filter(isProblem)
  const sorted = [...shown].sort((a, b) => worstFirst(a, b) || a.start.offset - b.start.offset)
  return sorted.map(finding => entry(path, finding, options)).join('')
}

function entry(path: string, finding: Finding, { color, verbose }: TextOptions): string {
  const { start, end, verdict, rule, evidence, reason, doubt, statement, message, understood } = finding
  const place = `${printable(path)}:${start.line}:${start.column}-${end.line}:${end.column}`
  const shown = color ? `\u001b[${COLORS[verdict]}m${verdict}\u001b[0m` : verdict
  const lines = [excerpt(statement), printable(message)]
  if (verbose && understood !== null) lines.push(`understood: ${excerpt(understood)}`)
  if (evidence) lines.push(printable(evidenceLine(evidence)))
  if (finding.suppressed !== undefined) lines.push(`suppressed: ${printable(finding.suppressed)}`)
  if (finding.baselined) lines.push('in the baseline')
  const because = reason === null ? '' : ` (${doubt ?? reason})`
  return `${place}  ${shown}${because}  ${printable(rule)}\n${lines.map(line => `    ${line}\n`).join('')}\n`
}
