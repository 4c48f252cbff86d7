import { finalReport, isFailingLevel } from '../conform/final-report.js'
import { CASE_SECONDS, START_SECONDS } from '../conform/limits.js'
import { startModule } from '../conform/module-subject.js'
import { startProcess } from '../conform/process-subject.js'
import { AdapterError, type Subject } from '../conform/protocol.js'
import type { ConformHeader } from '../conform/report.js'
import { conform, type Run, type RunOptions } from '../conform/run.js'
import { type ConformFormat, conformReport } from '../report/conform/conform-formats.js'
import { hashOfFiles } from '../vectors/index-file.js'
import type { VectorFile } from '../vectors/vector.js'
import type { Streams } from './audit.js'
import { keptFiles } from './conform-files.js'
import { type Selection, selectionOf } from './conform-selection.js'
import { UsageError } from './usage-error.js'
import { readVectorTexts, VECTORS } from './vectors.js'
import { writeReport } from './write-report.js'

export interface ConformFlags {
  readonly suite?: readonly string[]
  readonly dtype?: readonly string[]
  readonly require: ConformHeader['require']
  readonly known?: string
  readonly updateKnown: boolean
  readonly bounds?: string
  readonly save?: string
  readonly jobs: number
  readonly startTimeout?: number
  readonly caseTimeout?: number
  readonly module?: string
  readonly shard?: string
  readonly seed: number
  readonly points: number
  readonly format: ConformFormat
  readonly output?: string
  readonly color: boolean
  readonly quiet: boolean
}

/** The implementation cannot be run, or does not keep to the protocol. */
export const ADAPTER_EXIT = 3

/**
 * Asks an implementation everything, and answers with the exit code: 0 conforms, 1 does not, 3 the adapter is broken, 4 a
 * limit fell within an expected value's radius. `args` are the command of the adapter, behind the word `smoke` if so.
 */
export async function runConform(
  args: readonly string[],
  flags: ConformFlags,
  version: string,
  streams: Streams,
): Promise<number> {
  const isSmoke = args[0] === 'smoke'
  const command = isSmoke ? args.slice(1) : args
  const selection = selectionOf(flags)
  const subject = subjectOf(command, flags, version)
  const texts = await readVectorTexts('conform', VECTORS)
  const files = texts.map(({ text }) => JSON.parse(text) as VectorFile)
  const kept = await keptFiles(flags, selection)
  const options: RunOptions = {
    ...selection,
    files,
    subject,
    jobs: flags.jobs,
    seed: flags.seed,
    points: isSmoke ? 0 : flags.points,
    isSmoke,
    saved: kept.saved,
    isFailing: ({ level }) => isFailingLevel(level, flags.require),
    progress: () => {},
  }
  const run = await conform(options).catch(error => {
    if (error instanceof AdapterError) return error
    throw error
  })
  if (run instanceof AdapterError) return broken(run, streams)
  const header = headerOf(command, flags, selection, version, hashOfFiles(texts))
  return finish(run, { ...header, points: options.points }, { ...kept, isSmoke, selection }, flags, streams)
}

type Kept = Awaited<ReturnType<typeof keptFiles>>

async function finish(
  run: Run,
  header: Parameters<typeof finalReport>[1],
  kept: Kept & { readonly isSmoke: boolean; readonly selection: Selection },
  flags: ConformFlags,
  streams: Streams,
): Promise<number> {
  const isFiltered = kept.isSmoke || kept.selection.isFiltered
  const { report, remarks } = finalReport(run, header, {
    require: flags.require,
    known: kept.known,
    bounds: kept.bounds,
    isFiltered,
  })
  const said = await kept.write(run, report, isFiltered)
  if (!flags.quiet) for (const line of [...remarks, ...said]) streams.diagnostics.write(`errata: ${line}\n`)
  const color = flags.color && flags.output === undefined && streams.output.isTTY === true
  const text = conformReport(flags.format, report, { color })
  await writeReport('conform', text, flags.output, streams.output)
  return report.footer.exitCode
}

/** What is run, and how it is started. Throws UsageError unless exactly one of a command and a module is given. */
function subjectOf(command: readonly string[], flags: ConformFlags, version: string): RunOptions['subject'] {
  const { module } = flags
  if ((module === undefined) === (command.length === 0))
    throw new UsageError(
      `conform: expected \`-- COMMAND…\` or \`--module FILE\`, got ${module ? 'both' : 'neither'}`,
    )
  return (ops): Subject => {
    const limits = {
      startSeconds: flags.startTimeout ?? START_SECONDS,
      caseSeconds: flags.caseTimeout ?? CASE_SECONDS,
      ops,
      runner: `errata ${version}`,
    }
    return module === undefined ? startProcess(command, limits) : startModule(module, limits)
  }
}

function headerOf(
  command: readonly string[],
  flags: ConformFlags,
  selection: Selection,
  version: string,
  sha256: string,
) {
  return {
    errata: version,
    protocol: 1 as const,
    subject: flags.module ?? command.join(' '),
    fixtures: { format: 1 as const, sha256 },
    seed: flags.seed,
    require: flags.require,
    shard: selection.shard === null ? null : (flags.shard ?? null),
  }
}

/** One line on the diagnostics, and what the adapter last said. */
function broken(error: AdapterError, streams: Streams): number {
  streams.diagnostics.write(`errata: conform: the adapter is broken: ${error.message}\n`)
  const remarks = error.remarks.trim()
  if (remarks !== '') streams.diagnostics.write(`${remarks.slice(-LONGEST_REMARKS)}\n`)
  return ADAPTER_EXIT
}

const LONGEST_REMARKS = 2000
