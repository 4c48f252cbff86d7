import { type Finding, VERDICTS } from '../evidence/finding.js'
import { summarise } from './summary.js'

const NO_STATEMENT: ReadonlySet<string> = new Set([
  'definition',
  'premise',
  'equation',
  'objective',
  'constraint',
])

/**
 * One line that counts everything: the judged and the unread are parts of the same number of statements, and what
 * was unread because it states nothing is counted apart.
 */
export function headline(findings: readonly Finding[]): string {
  const summary = summarise(findings)
  const counts = VERDICTS.filter(verdict => summary[verdict] > 0).map(
    verdict => `${summary[verdict]} ${verdict}`,
  )
  const noStatement = findings.filter(
    ({ verdict, reason }) => verdict === 'unread' && reason !== null && NO_STATEMENT.has(reason),
  ).length
  const apart =
    noStatement > 0
      ? ` (${noStatement} of the unread are definitions, premises, equations to solve, objectives or constraints)`
      : ''
  return `${summary.statements} statements: ${counts.join(', ') || 'none'}${apart}`
}
