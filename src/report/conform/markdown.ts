import type { CaseResult, ConformReport } from '../../conform/model/report.js'
import { labelOf } from '../../conform/results/combine.js'
import { worstLevel } from '../../conform/results/severity.js'
import { gfmCode, gfmText } from '../text/gfm.js'
import { excerpt } from '../text/printable.js'
import { failingQuestions, identificationLine, outputName, provenance, summaryLine } from './phrases.js'
import { commentTable, list } from './room.js'

/** A run as GitHub-flavoured Markdown, for the summary of a job or a comment on a pull request; what has no room is counted. */
export function conformMarkdown(report: ConformReport): string {
  const { header, results, footer } = report
  const failing = failingQuestions(results)
  const of = footer.measures.length
  const title = `## ${gfmText(excerpt(labelOf(header.implementation)))}: ${failing.length} of ${of} operations × formats fail\n`
  const rows = failing.flatMap(({ of: all }) => all.slice(0, 1).map(worst => problemRow(worst, all.length)))
  const sections = [
    title,
    `${gfmText(excerpt(summaryLine(report), 300))}\n`,
    list(
      'identified',
      footer.identified.map(one => identificationLine(one, footer.measures)),
    ),
    list('complaints', footer.complaints),
    commentTable(['operation', 'worst', 'cases', 'case', 'got', 'expected', 'ulps', 'why'], rows, 'problems'),
    measureTable(report),
    `${gfmText(excerpt(provenance(header), 300))}\n`,
  ]
  return sections.filter(section => section !== '').join('\n')
}

function problemRow(worst: CaseResult, cases: number): string[] {
  const { op, dtype, level, id, got, expected, ulps, message } = worst
  return [
    gfmText(`${excerpt(op)} ${dtype}`),
    level,
    String(cases),
    gfmCode(`${excerpt(id)} ${outputName(worst)}`),
    gfmCode(excerpt(got ?? 'nothing')),
    gfmCode(excerpt(expected ?? 'nothing that can be said')),
    gfmText(ulps ?? ''),
    gfmText(excerpt(message, 600)),
  ]
}

function measureTable({ footer }: ConformReport): string {
  const rows = footer.measures.map(({ op, dtype, cases, levels, maxUlps }) => [
    gfmText(excerpt(op)),
    dtype,
    worstLevel(levels) ?? '',
    gfmText(maxUlps ?? ''),
    String(cases),
  ])
  return commentTable(['operation', 'dtype', 'worst level', 'max ulps', 'cases'], rows, 'rows')
}
