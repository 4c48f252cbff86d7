import { readFile, stat } from 'node:fs/promises'
import { KnownFailuresError } from '../conform/known-failures/known-failures.js'
import type { ConformReport } from '../conform/model/report.js'
import { allOperations } from '../conform/operations/registry.js'
import { combine } from '../conform/results/combine.js'
import { diffReports } from '../conform/results/diff-reports.js'
import { IncomparableError, type NamedReport } from '../conform/results/incomparable-error.js'
import { identifyAgain } from '../conform/run/identify-again.js'
import { mergeShards } from '../conform/run/merge-shards.js'
import { ShapeError } from '../math/shapes/shape.js'
import { type ConformFormat, conformFormats } from '../report/conform/conform-formats.js'
import { MAX_REPORT_LENGTH, readConformReport } from '../report/conform/read-report.js'
import { combinedFormats, diffFormats } from '../report/conform/together-formats.js'
import { loadPlugins } from './plugins.js'
import type { Streams } from './streams.js'
import { EXIT, UsageError } from './usage-error.js'
import { vectorFilesOf, vectorTextsOf } from './vectors.js'
import { writeReport } from './write-report.js'

export interface ReportFlags {
  /** The files of plug-ins whose operations are in the reports. */
  readonly plugin?: readonly string[]
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
  ) => Made | Promise<Made>
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
    make: async (reports, format, options) => {
      const named = new Set(reports.flatMap(({ report }) => report.results.map(({ op }) => op)))
      const operations = allOperations().filter(({ name }) => named.has(name))
      const texts = await vectorTextsOf('report merge', operations)
      const files = vectorFilesOf(
        'report merge',
        texts,
        operations.map(({ name }) => name),
      )
      const { report: merged } = mergeShards(reports, all => identifyAgain(all, { operations, files }))
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
  await loadPlugins(who, flags.plugin ?? [])
  const reports: NamedReport<ConformReport>[] = []
  for (const file of files) reports.push({ name: file, report: await readReport(who, file, longest) })
  const color = flags.color && flags.output === undefined && output.isTTY === true
  const made = await orUsageError(who, () => make(reports, flags.format, { version, color }))
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

async function orUsageError<T>(who: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    if ([ShapeError, IncomparableError, KnownFailuresError].some(kind => error instanceof kind))
      throw new UsageError(`${who}: ${(error as Error).message}`)
    throw error
  }
}
