import { fileURLToPath } from 'node:url'
import { auditDocument, type DocumentAudit } from '../audit/audit.js'
import { book } from '../claims/book.js'
import type { Document } from '../documents/document.js'
import { readDocuments } from '../documents/format.js'
import { NotebookError } from '../documents/notebook.js'
import { reportJson } from '../report/json.js'
import { isFailure } from '../report/summary.js'
import { reportText } from '../report/text.js'
import { type Input, readInputs } from './inputs.js'
import { EXIT, UsageError } from './usage-error.js'
import { writeReport } from './write-report.js'

export interface AuditFlags {
  readonly book: boolean
  readonly format: 'text' | 'json'
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
  const audits = inputs.flatMap(input => auditInput(input, flags))
  if (!flags.quiet) for (const audit of audits) streams.diagnostics.write(missingClaims(audit))
  const color = flags.color && flags.output === undefined && streams.output.isTTY === true
  const report =
    flags.format === 'json'
      ? reportJson(audits, version)
      : reportText(audits, { verbose: flags.verbose, color })
  await writeReport('audit', report, flags.output, streams.output)
  const fails = audits.some(audit => audit.findings.some(finding => isFailure(finding, flags.strict)))
  return fails ? EXIT.findings : EXIT.clean
}

async function builtInChapter(streams: Streams): Promise<Input[]> {
  const [chapter] = await readInputs([CHAPTER], streams.input)
  return [{ source: chapter!.source, path: 'fixtures/documents/chapter-15.md' }]
}

/** A notebook is as many documents as it has cells of text. */
function auditInput({ path, source }: Input, flags: AuditFlags): DocumentAudit[] {
  const options = { book: flags.book ? book : [], effort: { seed: flags.seed, points: flags.points } }
  return readOrRefuse(source, path).map(document => auditDocument(document, options))
}

function readOrRefuse(source: string, path: string): readonly Document[] {
  try {
    return readDocuments(source, path)
  } catch (error) {
    if (error instanceof NotebookError) throw new UsageError(`audit: ${error.message}`)
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
