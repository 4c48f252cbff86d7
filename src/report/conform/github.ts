import type { CaseResult, ConformReport } from '../../conform/model/report.js'
import type { Question } from '../../conform/results/tally.js'
import { workflowCommand } from '../audit/github.js'
import { excerpt, printable, withoutCommands } from '../text/printable.js'
import { failingQuestions, identificationLine, summaryLine } from './phrases.js'

/**
 * A run as workflow commands of GitHub: an annotation for each operation and format that fails, for each complaint, and
 * for what was identified. No line begins with text of the run, and none of its line breaks is left.
 */
export function conformGithub(report: ConformReport): string {
  const { results, footer } = report
  return [
    ...failingQuestions(results).map(annotation),
    ...footer.complaints.map(one => workflowCommand('error', { title: 'complaint' }, [excerpt(one, 600)])),
    ...footer.identified.map(one =>
      workflowCommand('notice', { title: 'identified' }, [
        excerpt(identificationLine(one, footer.measures), 600),
      ]),
    ),
    `summary: ${withoutCommands(excerpt(summaryLine(report), 600))}\n`,
  ].join('')
}

function annotation({ op, dtype, of }: Question<CaseResult>): string {
  const { id, level, message, got, expected } = of[0]!
  const lines = [
    excerpt(message, 600),
    `case: ${excerpt(id)}, the worst of ${of.length}`,
    `got: ${excerpt(got ?? 'nothing')}`,
    `expected: ${excerpt(expected ?? 'nothing that can be said')}`,
  ]
  return workflowCommand('error', { title: `${level}: ${printable(op)} ${dtype}` }, lines)
}
