import { fileURLToPath } from 'node:url'
import type { DocumentAudit } from '../audit/audit.js'
import { withoutCommands } from '../report/github.js'
import { type Format, report } from '../report/report.js'
import { isFailure } from '../report/summary.js'
import { type Source, sourcesOf } from './inputs.js'
import { auditAll } from './pool.js'
import { Progress } from './progress.js'
import { EXIT } from './usage-error.js'
import { writeReport } from './write-report.js'

export interface AuditFlags {
  readonly book: boolean
  readonly format: Format
  readonly output?: string
  readonly strict: boolean
  readonly seed: number
  readonly points: number
  readonly color: boolean
  readonly quiet: boolean
  readonly verbose: boolean
}

/** Where a command reads and writes. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>
  readonly output: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly diagnostics: { write(text: string): unknown; readonly isTTY?: boolean }
}

export const CHAPTER = fileURLToPath(new URL('../../fixtures/documents/chapter-15.md', import.meta.url))

const BUILT_IN: Source = { path: 'fixtures/documents/chapter-15.md', file: CHAPTER }

/** Audits the named documents, or the built-in chapter, and answers with the exit code. */
export async function runAudit(
  names: readonly string[],
  flags: AuditFlags,
  version: string,
  streams: Streams,
): Promise<number> {
  const { strict, verbose } = flags
  const sources = names.length > 0 ? await sourcesOf(names, streams.input) : [BUILT_IN]
  const progress = flags.quiet ? null : new Progress(sources.length, streams.diagnostics)
  const hasFailed = (audit: DocumentAudit) => audit.findings.some(finding => isFailure(finding, strict))
  const audits = await auditAll(sources, flags, done => progress?.add(done.some(hasFailed))).finally(() =>
    progress?.end(),
  )
  if (!flags.quiet)
    for (const audit of audits) {
      const missing = missingClaims(audit)
      streams.diagnostics.write(flags.format === 'github' ? withoutCommands(missing) : missing)
    }
  const color = flags.color && flags.output === undefined && streams.output.isTTY === true
  const text = report(flags.format, audits, { version, strict, verbose, color })
  await writeReport('audit', text, flags.output, streams.output)
  return audits.some(hasFailed) ? EXIT.findings : EXIT.clean
}

function missingClaims({ path, missing }: DocumentAudit): string {
  return missing
    .map(({ claim, nearest }) => {
      const near = nearest === null ? '' : `; nearest: \`${nearest.replace(/\s+/g, ' ').slice(0, 60)}\``
      return `${path}: ${claim.id} is not stated where its exercise is${near}\n`
    })
    .join('')
}
