import { fileURLToPath } from 'node:url'
import type { Audited, DocumentAudit } from '../audit/audit.js'
import { type Format, report } from '../report/audit/report.js'
import { isFailure } from '../report/audit/summary.js'
import { excerpt, shownLine } from '../report/text/printable.js'
import { errorOf } from './answer.js'
import { applyBaseline } from './baseline.js'
import { exercisesOf } from './books.js'
import { type Watch, watchSignals } from './ending/interruption.js'
import { failureOf } from './failure.js'
import { loadPlugins } from './plugins.js'
import { auditAll, BUILT, isShared, type Listener, type Outcome } from './pool.js'
import { Progress } from './progress.js'
import { refuseToReplace } from './replaced-input.js'
import { type Source, sourcesOf } from './sources/source.js'
import type { Streams } from './streams.js'
import { EXIT, UsageError } from './usage-error.js'
import { writeReport } from './write-report.js'

export interface AuditFlags {
  /** The books whose claims are looked for: ids, or files of plug-ins that define them. */
  readonly book?: readonly string[]
  /** The files of plug-ins. */
  readonly plugin?: readonly string[]
  readonly format: Format
  readonly output?: string
  readonly strict: boolean
  readonly seed: number
  readonly points: number
  readonly color: boolean
  readonly quiet: boolean
  readonly verbose: boolean
  /** Files of claims beside the documents. */
  readonly claims?: readonly string[]
  readonly baseline?: string
  readonly writeBaseline?: string
}

export const CHAPTER = fileURLToPath(new URL('../../book/chapter-15.md', import.meta.url))

/**
 * Audits the named documents, and answers with the exit code. A document that cannot be read, or in which errata itself
 * fails, is told on standard error, and the report is of the others; a baseline is written of all of them or not at all.
 */
export async function runAudit(
  names: readonly string[],
  flags: AuditFlags,
  version: string,
  streams: Streams,
): Promise<number> {
  const { claims = [] } = flags
  await loadPlugins('audit', flags.plugin ?? [])
  await exercisesOf(flags.book ?? [])
  const named = await sourcesOf(names, streams.input)
  const sources = [...named.sources, ...(await claimSources(claims))]
  if (sources.length === 0) return tell(named.refusals, streams)
  await refuseToReplace(sources, flags)
  if (!flags.quiet) for (const remark of named.remarks) streams.diagnostics.write(shownLine(remark))
  // While this thread works itself, a signal would wait for it.
  const watch = isShared(sources) ? watchSignals() : null
  try {
    return await judged(named, sources, { flags, version, watch }, streams)
  } finally {
    watch?.end()
  }
}

/** Audits the sources and reports; of those that were done where a signal came. */
async function judged(
  named: Awaited<ReturnType<typeof sourcesOf>>,
  sources: readonly Source[],
  { flags, version, watch }: Circumstances,
  streams: Streams,
): Promise<number> {
  const { strict, verbose } = flags
  const progress = flags.quiet ? null : new Progress(sources.length, streams.diagnostics)
  const hasFailed = (audit: DocumentAudit) => audit.findings.some(finding => isFailure(finding, strict))
  const listener: Listener = done => progress?.add(done.some(hasFailed))
  const outcome = await auditAll(sources, flags, listener, BUILT, watch?.signal).finally(() =>
    progress?.end(),
  )
  const { audits: found } = outcome
  const cut = outcome.undone > 0 ? watch?.received() : null
  const refused = [...named.refusals, ...outcome.refusals.map(errorOf)]
  if (cut && flags.writeBaseline !== undefined) return cutOff(cut, outcome, streams)
  if (refused.length > 0 && (found.length === 0 || flags.writeBaseline !== undefined))
    return tell(refused, streams)
  const { audits, remarks } = await applyBaseline(found, flags)
  if (!flags.quiet)
    for (const line of [...found.flatMap(said), ...(cut ? [] : remarks)])
      streams.diagnostics.write(shownLine(line))
  const color = flags.color && flags.output === undefined && streams.output.isTTY === true
  const interrupted = cut ? { because: cut.because, undone: outcome.undone } : null
  const text = report(flags.format, audits, { version, strict, verbose, color, cut: interrupted })
  await writeReport('audit', text, flags.output, streams.output)
  const told = tell([...refused, ...audits.flatMap(faultsOf)], streams)
  if (cut) return cutOff(cut, outcome, streams)
  return told || (audits.some(hasFailed) ? EXIT.findings : EXIT.clean)
}

interface Circumstances {
  readonly flags: AuditFlags
  readonly version: string
  /** None where a signal ends the audit at once. */
  readonly watch: Watch | null
}

/** Says that the report is not of all documents, and answers with the exit code of the interruption. */
function cutOff(
  { because, exitCode }: NonNullable<ReturnType<Watch['received']>>,
  { undone }: Outcome,
  { diagnostics }: Streams,
): number {
  diagnostics.write(shownLine(`errata: audit: ${because}; documents not judged: ${undone}`))
  return exitCode
}

/** Tells each error once, and answers with the exit code of the worst; 0 where there is none. */
function tell(errors: readonly Error[], { diagnostics }: Streams): number {
  const failures = errors.map(failureOf)
  for (const message of new Set(failures.map(({ message }) => message))) diagnostics.write(message)
  return Math.max(EXIT.clean, ...failures.map(({ exitCode }) => exitCode))
}

/** Where errata itself failed on a statement. */
const faultsOf = ({ path, findings }: DocumentAudit): Error[] =>
  findings
    .filter(({ reason }) => reason === 'fault')
    .map(({ start, message }) =>
      errorOf({ isUsage: false, message: `${path}:${start.line}:${start.column}: ${message}` }),
    )

/** Claims are read from files alone. */
async function claimSources(names: readonly string[]): Promise<Source[]> {
  const found: Source[] = []
  for (const name of names) {
    const { sources, refusals } = await sourcesOf([name], NO_INPUT)
    const source = sources[0]
    if (!source) throw refusals[0]!
    // What stands in a folder has another path than the folder.
    if (name === '-' || source.path !== name)
      throw new UsageError(`audit: expected a file of claims, got ${name}`)
    found.push({ ...source, isClaims: true })
  }
  return found
}

const NO_INPUT: Streams['input'] = { async *[Symbol.asyncIterator]() {} }

/** What the run says beside the report, a line each. */
export function said({ path, missing, idle }: Pick<Audited, 'path' | 'missing' | 'idle'>): string[] {
  const unstated = missing.map(({ claim, nearest }) => {
    const near = nearest === null ? '' : `; nearest: \`${excerpt(nearest, 60)}\``
    return `${path}: ${claim.id} is not stated where its exercise is${near}\n`
  })
  const directives = idle.map(
    ({ at, because }) => `${path}:${at.line}:${at.column}: directive: ${excerpt(because)}\n`,
  )
  return [...unstated, ...directives]
}
