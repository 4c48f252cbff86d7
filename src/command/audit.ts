import { fileURLToPath } from 'node:url'
import { auditDocument, type DocumentAudit } from '../audit/audit.js'
import { book } from '../claims/book.js'
import type { Document } from '../documents/document.js'
import { readDocument } from '../documents/markdown.js'
import { withoutCommands } from '../report/github.js'
import { type Format, report } from '../report/report.js'
import { isFailure } from '../report/summary.js'
import { type Input, readInputs } from './inputs.js'
import { EXIT, UsageError } from './usage-error.js'
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
  readonly diagnostics: { write(text: string): unknown }
}

export const CHAPTER = fileURLToPath(new URL('../../fixtures/documents/chapter-15.md', import.meta.url))

/** Audits the named documents, or the built-in chapter, and answers with the exit code. */
export async function runAudit(
  names: readonly string[],
  flags: AuditFlags,
  version: string,
  streams: Streams,
): Promise<number> {
  const inputs = names.length > 0 ? await readInputs(names, streams.input) : await builtInChapter(streams)
  const audits = inputs.map(input => auditInput(input, flags))
  if (!flags.quiet)
    for (const audit of audits) {
      const missing = missingClaims(audit)
      streams.diagnostics.write(flags.format === 'github' ? withoutCommands(missing) : missing)
    }
  const color = flags.color && flags.output === undefined && streams.output.isTTY === true
  const { strict, verbose } = flags
  const text = report(flags.format, audits, { version, strict, verbose, color })
  await writeReport('audit', text, flags.output, streams.output)
  const fails = audits.some(audit => audit.findings.some(finding => isFailure(finding, strict)))
  return fails ? EXIT.findings : EXIT.clean
}

async function builtInChapter(streams: Streams): Promise<Input[]> {
  const [chapter] = await readInputs([CHAPTER], streams.input)
  return [{ source: chapter!.source, path: 'fixtures/documents/chapter-15.md' }]
}

function auditInput({ path, source }: Input, flags: AuditFlags): DocumentAudit {
  return auditDocument(readOrRefuse(source, path), {
    book: flags.book ? book : [],
    effort: { seed: flags.seed, points: flags.points },
  })
}

function readOrRefuse(source: string, path: string): Document {
  try {
    return readDocument(source, path)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`audit: ${path}: ${error.message}`)
    throw error
  }
}

function missingClaims({ path, missing }: DocumentAudit): string {
  return missing
    .map(({ claim, nearest }) => {
      const near = nearest === null ? '' : `; nearest: \`${nearest.replace(/\s+/g, ' ').slice(0, 60)}\``
      return `${path}: ${claim.id} is not stated where its exercise is${near}\n`
    })
    .join('')
}
