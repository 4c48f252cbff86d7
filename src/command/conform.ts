import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CASE_SECONDS, START_SECONDS, type SubjectLimits } from '../conform/adapter/limits.js'
import { startModule } from '../conform/adapter/module-subject.js'
import { startProcess } from '../conform/adapter/process-subject.js'
import { isListedPlace } from '../conform/known-failures/listed-place.js'
import { AdapterError, type Subject } from '../conform/model/protocol.js'
import type { ConformHeader, Level } from '../conform/model/report.js'
import { finalReport, isFailingLevel } from '../conform/run/final-report.js'
import { Interrupted } from '../conform/run/interruptible.js'
import { conform, type Run } from '../conform/run/run.js'
import type { RunOptions } from '../conform/run/run-options.js'
import { hashOfFiles } from '../conform/vectors/index-file.js'
import { type ConformFormat, conformReport } from '../report/conform/conform-formats.js'
import { shownLine } from '../report/text/printable.js'
import { type KeptFiles, keptFiles } from './conform/files.js'
import { ConformProgress } from './conform/progress.js'
import { type Selection, selectionOf } from './conform/selection.js'
import { watchSignals } from './ending/interruption.js'
import { loadPlugins } from './plugins.js'
import type { Streams } from './streams.js'
import { UsageError } from './usage-error.js'
import { vectorFilesOf, vectorTextsOf } from './vectors.js'
import { writeReport } from './write-report.js'

export interface ConformFlags {
  readonly plugin?: readonly string[]
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

/** How implementations are started. */
export interface Starters {
  readonly process: typeof startProcess
  readonly module: (file: string, limits: SubjectLimits) => Subject
}

const STARTERS: Starters = { process: startProcess, module: startModule }

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
  starters: Starters = STARTERS,
): Promise<number> {
  const { options, header, kept, selection } = await prepared(args, flags, version, starters)
  await expectWritable(flags.output)
  const watch = watchSignals()
  try {
    const progress = flags.quiet ? null : new ConformProgress(streams.diagnostics)
    const run = await shownRun({ ...options, signal: watch.signal }, progress)
    if (run instanceof AdapterError) return broken(run, streams)
    return await finish(run, header, { kept, selection }, flags, streams)
  } finally {
    watch.end()
  }
}

/** What is asked, how it is judged, and what the report says at its top. */
async function prepared(args: readonly string[], flags: ConformFlags, version: string, starters: Starters) {
  const isSmoke = args[0] === 'smoke'
  const command = isSmoke ? args.slice(1) : args
  await loadPlugins('conform', flags.plugin ?? [])
  const selection = selectionOf(flags, isSmoke)
  const subject = subjectOf(command, flags, version, starters)
  const texts = await vectorTextsOf('conform', selection.operations)
  const names = selection.operations.map(({ name }) => name)
  const kept = await keptFiles(flags, selection)
  const options = {
    ...selection,
    files: vectorFilesOf('conform', texts, names),
    subject,
    jobs: flags.jobs,
    seed: flags.seed,
    points: isSmoke ? 0 : flags.points,
    isSmoke,
    saved: kept.saved,
    ...judgementOf(flags, kept),
  }
  const header = {
    ...headerOf(command, flags, version, hashOfFiles(texts)),
    points: options.points,
    ...(selection.shard && heldTo(kept, flags, isSmoke)),
  }
  return { options, header, kept, selection }
}

/** The run, which shows how far it is, or why there is none. */
function shownRun(
  options: Omit<RunOptions, 'progress'>,
  progress: ConformProgress | null,
): Promise<Run | AdapterError> {
  return conform({ ...options, progress: (done, of) => progress?.show(done, of) })
    .catch(error => {
      if (error instanceof AdapterError) return error
      throw error
    })
    .finally(() => progress?.end())
}

function judgementOf(
  { require }: ConformFlags,
  { known }: KeptFiles,
): Pick<RunOptions, 'isFailing' | 'isListed'> {
  const fails = (level: Level) => isFailingLevel(level, require)
  return {
    isFailing: ({ level }) => fails(level),
    isListed: (place, version) => known !== null && isListedPlace(known, place, version, fails),
  }
}

/** What all shards together are held to. */
function heldTo({ texts }: KeptFiles, { suite, dtype }: ConformFlags, isSmoke: boolean) {
  const { isFiltered } = selectionOf({ ...(suite && { suite }), ...(dtype && { dtype }) }, isSmoke)
  return { heldTo: { ...texts, isFiltered } }
}

/** A report that took minutes is not to be lost for want of a folder. */
async function expectWritable(file: string | undefined): Promise<void> {
  if (file === undefined) return
  const folder = await stat(dirname(file)).catch(() => undefined)
  if (!folder?.isDirectory())
    throw new UsageError(`conform: expected a file that can be written, got ${file}`)
}

/** The report comes first: whatever happens to the other files, it is not lost. */
async function finish(
  run: Run,
  header: Parameters<typeof finalReport>[1],
  { kept, selection }: { readonly kept: KeptFiles; readonly selection: Selection },
  flags: ConformFlags,
  streams: Streams,
): Promise<number> {
  const { report, remarks } = finalReport(run, header, {
    require: flags.require,
    known: kept.known,
    bounds: kept.bounds,
    isFiltered: selection.isFiltered,
  })
  const color = flags.color && flags.output === undefined && streams.output.isTTY === true
  const text = conformReport(flags.format, report, { color })
  await writeReport('conform', text, flags.output, streams.output)
  const said = [...remarks, ...undrawnIn(run), ...(await kept.write(run, report))]
  if (!flags.quiet) for (const line of said) streams.diagnostics.write(shownLine(`errata: ${line}`))
  return report.footer.exitCode
}

const undrawnIn = ({ undrawn }: Run): string[] =>
  undrawn.length === 0
    ? []
    : [`no fresh cases where failures are listed: ${undrawn.join(', ')}; what --save keeps is asked again`]

/** What is run, and how it is started. Throws UsageError unless exactly one of a command and a module is given. */
function subjectOf(
  command: readonly string[],
  flags: ConformFlags,
  version: string,
  starters: Starters,
): RunOptions['subject'] {
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
    return module === undefined ? starters.process(command, limits) : starters.module(module, limits)
  }
}

function headerOf(command: readonly string[], flags: ConformFlags, version: string, sha256: string) {
  return {
    errata: version,
    protocol: 1 as const,
    subject: flags.module ?? command.join(' '),
    fixtures: { format: 1 as const, sha256 },
    seed: flags.seed,
    require: flags.require,
    shard: flags.shard ?? null,
  }
}

/** One line on the diagnostics, and what the adapter last said. */
function broken(error: AdapterError, streams: Streams): number {
  if (error instanceof Interrupted) {
    streams.diagnostics.write(shownLine(`errata: conform: ${error.message} before anything was asked`))
    return error.interruption.exitCode
  }
  streams.diagnostics.write(shownLine(`errata: conform: the adapter is broken: ${error.message}`))
  const remarks = error.remarks.trim()
  if (remarks !== '')
    for (const line of remarks.slice(-MAX_REMARKS_LENGTH).split('\n'))
      streams.diagnostics.write(shownLine(line))
  return ADAPTER_EXIT
}

const MAX_REMARKS_LENGTH = 2000
