import { readFile, stat } from 'node:fs/promises'
import type { ConformReport } from '../conform/model/report.js'
import { combine } from '../conform/results/combine.js'
import { diffReports } from '../conform/results/diff-reports.js'
import { IncomparableError, type NamedReport } from '../conform/results/incomparable-error.js'
import { mergeShards } from '../conform/results/merge-shards.js'
import { ShapeError } from '../math/shapes/shape.js'
import { type ConformFormat, conformFormats } from '../report/conform/conform-formats.js'
import { MAX_REPORT_LENGTH, readConformReport } from '../report/conform/read-report.js'
import { combinedFormats, diffFormats } from '../report/conform/together-formats.js'
import type { Streams } from './streams.js'
import { EXIT, UsageError } from './usage-error.js'
import { writeReport } from './write-report.js'

export interface ReportFlags {
  readonly format: string
  readonly output?: string
  readonly color: boolean
}

/** What is made of several reports. */
interface Made {
  readonly text: string
  readonly isFailure: boolean
}

interface Action {
  readonly meaning: string
  readonly formats: readonly string[]
  readonly make: (
    reports: readonly NamedReport<ConformReport>[],
    format: string,
    options: { readonly version: string; readonly color: boolean },
  ) => Made
}

/** What can be made of reports, by the name of the subcommand, and in which formats. */
export const REPORT_ACTIONS = {
  combine: {
    meaning: 'put the reports of several implementations side by side',
    formats: Object.keys(combinedFormats),
    make: (reports, format, { version }) => {
      const combined = combine(reports)
      const text = combinedFormats[format as keyof typeof combinedFormats](combined, version)
      return { text, isFailure: combined.implementations.some(({ exitCode }) => exitCode !== 0) }
    },
  },
  diff: {
    meaning: 'say what changed from one report to another; exit code 1 where something got worse',
    formats: Object.keys(diffFormats),
    make: (reports, format, { version }) => {
      const [before, after, ...more] = reports
      if (after === undefined || more.length > 0)
        throw new IncomparableError(`expected two reports, got ${reports.length}`)
      const diff = diffReports(before!.report, after.report)
      return { text: diffFormats[format as keyof typeof diffFormats](diff, version), isFailure: diff.isWorse }
    },
  },
  merge: {
    meaning: 'make one report of the shards of a run',
    formats: Object.keys(conformFormats),
    make: (reports, format, options) => {
      const merged = mergeShards(reports)
      return {
        text: conformFormats[format as ConformFormat](merged, options),
        isFailure: merged.footer.exitCode !== 0,
      }
    },
  },
} satisfies Record<string, Action>

export type ReportAction = keyof typeof REPORT_ACTIONS

/** Puts reports of `errata conform` together, and answers with the exit code. Throws UsageError for bad input. */
export async function runReport(
  action: ReportAction,
  files: readonly string[],
  flags: ReportFlags,
  version: string,
  { output }: Pick<Streams, 'output'>,
  longest: number = MAX_REPORT_LENGTH,
): Promise<number> {
  const { formats, make } = REPORT_ACTIONS[action]
  const who = `report ${action}`
  if (!formats.includes(flags.format))
    throw new UsageError(`${who}: expected a format of ${formats.join(', ')}, got ${flags.format}`)
  const reports: NamedReport<ConformReport>[] = []
  for (const file of files) reports.push({ name: file, report: await readReport(who, file, longest) })
  const color = flags.color && flags.output === undefined && output.isTTY === true
  const made = orUsageError(who, () => make(reports, flags.format, { version, color }))
  await writeReport(who, made.text, flags.output, output)
  return made.isFailure ? EXIT.findings : EXIT.clean
}

async function readReport(who: string, file: string, longest: number): Promise<ConformReport> {
  const unreadable = (got: string) =>
    new UsageError(`${who}: expected a report of conform, got ${file} (${got})`)
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw unreadable('which is no file')
  if (found.size > longest) throw unreadable(`of ${found.size} bytes, more than ${longest}`)
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw unreadable('which cannot be read')
  return orUsageError(`${who}: ${file}`, () => readConformReport(text))
}

function orUsageError<T>(who: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    if (error instanceof ShapeError || error instanceof IncomparableError)
      throw new UsageError(`${who}: ${error.message}`)
    throw error
  }
}
