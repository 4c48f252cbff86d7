import type { DocumentAudit } from '../../audit/audit.js'
import type { Finding } from '../../audit/finding.js'
import { VERDICTS, worstFirst } from '../../math/judges/verdict.js'
import { compareTexts } from '../text/compare-texts.js'
import { fittingTable } from '../text/fitting.js'
import { gfmCode, gfmRow, gfmTable, gfmText } from '../text/gfm.js'
import { excerpt } from '../text/printable.js'
import { type Cut, cutLine, headline } from './headline.js'
import { isLetPass, isProblem, summarise } from './summary.js'

/** GitHub takes 65,536 characters in a comment; what the table of problems leaves of them is for the counts. */
const MAX_TABLE_LENGTH = 60_000

/** Of a message, which names what was expected and why, more is shown than of a statement. */
const MAX_MESSAGE_LENGTH = 600

/**
 * The audit as GitHub-flavoured Markdown, for the summary of a job or a comment on a pull request: what was judged and
 * what was not, of the same number of statements; the problems, worst first; and the counts.
 */
export function reportMarkdown(
  audits: readonly DocumentAudit[],
  { cut }: { readonly cut?: Cut | null } = {},
): string {
  const findings = audits.flatMap(audit => audit.findings)
  const { unread } = summarise(findings)
  const judged = findings.filter(({ verdict }) => verdict !== 'unread').length
  const problems = findings.filter(isProblem).length
  const title = `## errata: ${judged} of ${findings.length} statements judged, ${unread} unread, ${problems} with a problem\n`
  const parts = [title, `${headline(findings)}\n`, cutLine(cut), problemTable(audits), verdictTable(findings)]
  return [...parts, reasonTable(findings)].filter(part => part !== '').join('\n')
}

function problemTable(audits: readonly DocumentAudit[]): string {
  const rows = audits
    .flatMap(({ path, findings }) => findings.filter(isProblem).map(finding => ({ path, finding })))
    .sort((a, b) => worstFirst(a.finding, b.finding))
    .map(({ path, finding }) => problemRow(path, finding))
  const head = ['place', 'verdict', 'statement', 'expected', 'why']
  return fittingTable(head, rows, 'problems', MAX_TABLE_LENGTH)
}

function problemRow(path: string, { start, verdict, statement, expected, message }: Finding): string[] {
  return [
    gfmCode(`${excerpt(path)}:${start.line}:${start.column}`),
    verdict,
    gfmCode(excerpt(statement)),
    expected === null ? '' : gfmCode(excerpt(expected)),
    gfmText(excerpt(message, MAX_MESSAGE_LENGTH)),
  ]
}

function verdictTable(findings: readonly Finding[]): string {
  const summary = summarise(findings)
  const apart = (['suppressed', 'baselined'] as const).filter(kind => summary[kind] > 0)
  const rows = [...VERDICTS, ...apart].map(kind => gfmRow([kind, `${summary[kind]} of ${findings.length}`]))
  return gfmTable(['verdict', 'statements'], rows)
}

function reasonTable(findings: readonly Finding[]): string {
  const counts = new Map<string, number>()
  for (const { verdict, reason } of findings.filter(finding => !isLetPass(finding)))
    if (verdict === 'unread') counts.set(reason ?? verdict, (counts.get(reason ?? verdict) ?? 0) + 1)
  if (counts.size === 0) return ''
  const rows = [...counts]
    .sort(([a, many], [b, few]) => few - many || compareTexts(a, b))
    .map(([reason, count]) => gfmRow([gfmText(reason), `${count} of ${findings.length}`]))
  return gfmTable(['unread because', 'statements'], rows)
}
