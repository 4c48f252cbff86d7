import type { DocumentAudit } from '../audit/audit.js'
import { type Finding, VERDICTS, type Verdict } from '../evidence/finding.js'
import { isLetPass, type Summary, summarise } from './summary.js'

export interface TextOptions {
  /** Shows every finding; without it the problems alone. */
  readonly verbose: boolean
  readonly color: boolean
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

const PROBLEMS: ReadonlySet<Verdict> = new Set([
  'refuted',
  'unsupported',
  'carried',
  'misrounded',
  'conditional',
  'undecided',
])

/** The audit for a person at a terminal: problems first, worst first, the rest counted. */
export function reportText(audits: readonly DocumentAudit[], options: TextOptions): string {
  const pages = audits.map(audit => page(audit, options))
  const summary = summarise(audits.flatMap(audit => audit.findings))
  const counts = VERDICTS.filter(verdict => summary[verdict] > 0).map(
    verdict => `${summary[verdict]} ${verdict}`,
  )
  const noStatement = audits
    .flatMap(a => a.findings)
    .filter(f => f.reason !== null && DEFINITIONS.has(f.reason)).length
  const apart =
    noStatement > 0
      ? ` (${noStatement} of the unread are definitions, premises, equations to solve, objectives or constraints)`
      : ''
  return `${pages.join('')}${summary.statements} statements: ${counts.join(', ') || 'none'}${apart}${passed(summary)}\n`
}

/** What is counted apart from the verdicts. */
function passed({ suppressed, baselined }: Summary): string {
  const parts = [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ]
  return parts.length > 0 ? `; ${parts.join(', ')}` : ''
}

const DEFINITIONS: ReadonlySet<string> = new Set([
  'definition',
  'premise',
  'equation',
  'objective',
  'constraint',
])

function page({ path, findings }: DocumentAudit, options: TextOptions): string {
  const shown = options.verbose ? findings : findings.filter(isShown)
  const sorted = [...shown].sort((a, b) => rank(a) - rank(b) || a.start.offset - b.start.offset)
  return sorted.map(finding => entry(path, finding, options)).join('')
}

const isShown = (finding: Finding): boolean => PROBLEMS.has(finding.verdict) && !isLetPass(finding)

const rank = (finding: Finding): number => VERDICTS.indexOf(finding.verdict)

function entry(path: string, finding: Finding, { color, verbose }: TextOptions): string {
  const { start, end, verdict, rule, evidence, reason, statement, message, understood } = finding
  const place = `${printable(path)}:${start.line}:${start.column}-${end.line}:${end.column}`
  const shown = color ? `\u001b[${COLORS[verdict]}m${verdict}\u001b[0m` : verdict
  const lines = [printable(statement).slice(0, LONGEST_STATEMENT), printable(message)]
  if (verbose && understood !== null)
    lines.push(`understood: ${printable(understood).slice(0, LONGEST_STATEMENT)}`)
  if (evidence) lines.push(printable(evidenceLine(evidence)))
  if (finding.suppressed !== undefined) lines.push(`suppressed: ${printable(finding.suppressed)}`)
  if (finding.baselined) lines.push('in the baseline')
  const because = reason === null ? '' : ` (${reason})`
  return `${place}  ${shown}${because}  ${rule}\n${lines.map(line => `    ${line}\n`).join('')}\n`
}

const LONGEST_STATEMENT = 200

function evidenceLine(evidence: NonNullable<Finding['evidence']>): string {
  const { level, conditions, lemmas, size, constants, points, digits, seed, path } = evidence
  const first = level === 'tested' ? `tested: ${points} cases, ${digits} digits, seed ${seed}` : level
  const parts: string[] = [first]
  if (size !== null) parts.push(size)
  if (conditions.length > 0) parts.push(`if ${conditions.join(', ')}`)
  if (lemmas.length > 0) parts.push(`by ${lemmas.join(', ')}`)
  if (constants.length > 0) parts.push(`with ${constants.join('; ')}`)
  if (path !== null) parts.push(`seed=${seed} path=${path}`)
  return parts.join('; ')
}

/** Text of a document on one line; its control characters do not reach the terminal. */
const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd')
