// @ts-check
// What a run says: a table of the laws, then each distinct break on its smallest page.
import { CLASSES } from './groups.mjs'
import { shrunk } from './shrink.mjs'

/** @typedef {import('./measure.mjs').Measured} Measured @typedef {import('./trial.mjs').Trial} Trial */
/** @typedef {{ class: string, law: string, says: string, from: string, kind: string, page: string, after: string, was: string, is: string, seen: number }} Told */

/** @param {Measured} one @param {string} kind */
const countOf = ({ trials }, kind) =>
  trials.flatMap(({ breaks }) => breaks).filter(one => one.class === kind).length

/** @param {readonly Measured[]} all @returns {string[]} */
export function tableLines(all) {
  const used = CLASSES.filter(kind => all.some(one => countOf(one, kind) > 0))
  const header = ['law', 'kind', 'cases', 'pages', ...used]
  const rows = all.map(one =>
    [one.law.name, one.law.kind, one.cases, one.pages, ...used.map(kind => countOf(one, kind) || '')].map(
      String,
    ),
  )
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map(row => row[at]?.length ?? 0)))
  const line = (/** @type {readonly string[]} */ row) =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  return [header, ...rows].map(line)
}

/** A finding in one line. @param {import('./page.mjs').Found | null} found */
const findingLine = found =>
  found ? `${found.verdict} ${found.rule}: ${found.statement.replace(/\s+/g, ' ')}` : 'nothing'

/**
 * The breaks of one law, one of each class and pair of rules, on the smallest pages that show them.
 * @param {Measured} measured @param {number} most so many of a class @returns {Told[]}
 */
export function toldBreaks({ law, trials }, most) {
  /** @type {Map<string, { trial: Trial, class: string, seen: number }>} */
  const kinds = new Map()
  const markdownFirst = [...trials].sort(
    (one, other) => Number(other.page.isMarkdown) - Number(one.page.isMarkdown),
  )
  for (const trial of markdownFirst)
    for (const { class: kind, before, after } of trial.breaks) {
      const key = `${kind} ${before?.rule} ${before?.verdict} ${after?.rule} ${after?.verdict} ${after?.reason}`
      const known = kinds.get(key)
      if (known) known.seen++
      else kinds.set(key, { trial, class: kind, seen: 1 })
    }
  const sorted = [...kinds.values()].sort(
    (one, other) => CLASSES.indexOf(one.class) - CLASSES.indexOf(other.class) || other.seen - one.seen,
  )
  const shown = sorted.filter(
    (one, at) => sorted.slice(0, at).filter(other => other.class === one.class).length < most,
  )
  return shown.map(({ trial, class: kind, seen }) => {
    const least = shrunk(trial, kind)
    const found = least.breaks.find(one => one.class === kind)
    return {
      class: kind,
      law: law.name,
      says: law.says,
      from: trial.page.name,
      kind: law.becomes ? `${trial.page.kind} to ${law.becomes}` : trial.page.kind,
      page: least.page.source,
      after: least.after,
      was: findingLine(found?.before ?? null),
      is: findingLine(found?.after ?? null),
      seen,
    }
  })
}

/** @param {Told} told @returns {string[]} */
export const breakLines = told => [
  `\n${told.class}  ${told.law} (${told.says}), ${told.kind}, seen ${told.seen} times, first on ${told.from}`,
  `  before: ${told.was}`,
  `  after:  ${told.is}`,
  ...['--- the page', told.page.trim(), '--- changed', told.after.trim(), '---']
    .flatMap(text => text.split('\n'))
    .map(line => `  ${line}`),
]
