import type { CaseResult, ConformReport, Measure } from '../../conform/model/report.js'
import { type Combined, type CombinedImplementation, sideBySide } from '../../conform/results/combine.js'
import { worstFirst } from '../../conform/results/severity.js'
import { excerpt } from '../text/printable.js'
import { heatMap, legend } from './heat-map.js'
import { htmlElement, htmlText } from './html-element.js'
import { STYLE } from './html-style.js'
import {
  asked,
  countsLine,
  identificationLine,
  measuresOf,
  outputName,
  provenance,
  requestLine,
} from './phrases.js'

/**
 * A run as one page that needs nothing else: no script, no network. The heat map, what was identified, and the failures
 * with what was asked; all text of the run is escaped, and the page forbids itself to load anything.
 */
export const conformHtml = (report: ConformReport): string =>
  combinedHtml(sideBySide([report]), provenance(report.header))

/** The same for several implementations. */
export function combinedHtml(combined: Combined, source = asked(combined)): string {
  const names = excerpt(combined.implementations.map(({ label }) => label).join(', '))
  const title = `Conformance of ${names}`
  const head = [
    htmlElement('meta', { charset: 'utf-8' }),
    htmlElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    htmlElement('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    htmlElement('title', {}, htmlText(title)),
    `<style>${STYLE}</style>`,
  ]
  const body = [
    htmlElement('h1', {}, htmlText(title)),
    htmlElement('p', { class: 'faint' }, htmlText(excerpt(source, 600))),
    legend(),
    heatMap(combined),
    ...combined.implementations.map(one => section(one, measuresOf(combined, one))),
  ]
  const page = `<head>\n${head.join('\n')}\n</head>\n${htmlElement('body', {}, `\n${body.join('\n')}\n`)}`
  return `<!DOCTYPE html>\n${htmlElement('html', { lang: 'en' }, `\n${page}\n`)}\n`
}

const MAX_FAILURES = 200
const MAX_LINES = 100

function section(one: CombinedImplementation, measures: readonly Measure[]): string {
  const { label, cases, counts, failures, knownFailures, complaints, aborted, identified, failing } = one
  const summary = `${cases} cases: ${countsLine(counts)}; ${failures} failures, ${knownFailures} known`
  const failed = failing.filter(({ isFailure }) => isFailure).sort(worstFirst)
  const shown = failed.slice(0, MAX_FAILURES)
  const left = failed.length - shown.length
  return htmlElement(
    'section',
    {},
    [
      '',
      htmlElement('h2', {}, htmlText(excerpt(label))),
      htmlElement('p', {}, htmlText(summary)),
      ...(aborted === null ? [] : [htmlElement('p', {}, htmlText(`ended early: ${excerpt(aborted, 600)}`))]),
      ...list(
        'Identified',
        identified.map(found => identificationLine(found, measures)),
      ),
      ...list('Complaints', complaints),
      ...shown.map(failure),
      ...(left > 0
        ? [htmlElement('p', {}, `${left} more failures have no room here; the JSON report has all.`)]
        : []),
      '',
    ].join('\n'),
  )
}

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const items = lines.slice(0, MAX_LINES).map(line => htmlElement('li', {}, htmlText(excerpt(line, 600))))
  const left = lines.length - items.length
  const rest = left > 0 ? htmlElement('li', {}, `and ${left} more`) : ''
  return [htmlElement('h3', {}, title), htmlElement('ul', {}, `${items.join('\n')}${rest}`)]
}

function failure(result: CaseResult): string {
  const { id, op, dtype, level, input, got, expected, ulps, kappa, message } = result
  const rows: readonly (readonly [string, string])[] = [
    ['why', excerpt(message, 600)],
    ...Object.entries(input).map(([name, values]) => [name, excerpt(values.join(', '), 600)] as const),
    ['output', outputName(result)],
    ['got', excerpt(got ?? 'nothing')],
    ['expected', excerpt(expected ?? 'nothing that can be said')],
    ...(ulps === null ? [] : [['ulps', ulps] as const]),
    ...(kappa === null ? [] : [['condition', excerpt(kappa)] as const]),
    ['replay', excerpt(requestLine(result), 1_000)],
  ]
  const items = rows.map(
    ([name, value]) =>
      `${htmlElement('dt', {}, htmlText(name))}${htmlElement('dd', {}, htmlElement('code', {}, htmlText(value)))}`,
  )
  const head = htmlElement('h3', {}, htmlText(`${excerpt(op)} ${dtype}: ${level} in ${excerpt(id)}`))
  return htmlElement('article', {}, `\n${head}\n${htmlElement('dl', {}, items.join('\n'))}\n`)
}
