import { fileURLToPath } from 'node:url'
import { type Audited, auditDocument } from '../audit/audit.js'
import { book } from '../claims/book.js'
import { readClaimFile } from '../documents/claim-file.js'
import type { Document } from '../documents/document.js'
import { readDocuments } from '../documents/format.js'
import { NotebookError } from '../documents/notebook.js'
import { withoutCommands } from '../report/github.js'
import { excerpt } from '../report/printable.js'
import { type Format, report } from '../report/report.js'
import { isFailure } from '../report/summary.js'
import { applyBaseline } from './baseline.js'
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
  /** Files of claims beside the documents. */
  readonly claims?: readonly string[]
  readonly baseline?: string
  readonly writeBaseline?: string
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
  const { claims = [] } = flags
  const isNamed = names.length + claims.length > 0
  const inputs = isNamed ? await readInputs(names, streams.input) : await builtInChapter(streams)
  const claimFiles = await readClaimFiles(claims)
  const found = [
    ...inputs.flatMap(readOrRefuse).map(document => auditRead(document, flags)),
    ...claimFiles.map(document => auditRead(document, flags)),
  ]
  const { audits, remarks } = await applyBaseline(found, flags)
  if (!flags.quiet)
    for (const line of [...found.flatMap(said), ...remarks])
      streams.diagnostics.write(flags.format === 'github' ? withoutCommands(line) : line)
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

const auditRead = (document: Document, { book: isUsed, seed, points, strict }: AuditFlags): Audited =>
  auditDocument(document, { book: isUsed ? book : [], effort: { seed, points }, strict })

/** A notebook is as many documents as it has cells of text. */
function readOrRefuse({ source, path }: Input): readonly Document[] {
  try {
    return readDocuments(source, path)
  } catch (error) {
    if (error instanceof NotebookError) throw new UsageError(`audit: ${error.message}`)
    if (error instanceof RangeError) throw new UsageError(`audit: ${path}: ${error.message}`)
    throw error
  }
}

async function readClaimFiles(names: readonly string[]): Promise<Document[]> {
  const inputs: Input[] = []
  for (const name of names) {
    const [input, ...others] = name === '-' ? [] : await readInputs([name], NO_INPUT)
    if (!input || input.path !== name || others.length > 0)
      throw new UsageError(`audit: expected a file of claims, got ${name}`)
    inputs.push(input)
  }
  return inputs.map(({ source, path }) => readClaimFile(source, path))
}

/** Claims are read from files alone. */
const NO_INPUT: Streams['input'] = { async *[Symbol.asyncIterator]() {} }

/** What the run says beside the report, a line each. */
function said({ path, missing, idle }: Audited): string[] {
  const unstated = missing.map(({ claim, nearest }) => {
    const near = nearest === null ? '' : `; nearest: \`${nearest.replace(/\s+/g, ' ').slice(0, 60)}\``
    return `${path}: ${claim.id} is not stated where its exercise is${near}\n`
  })
  const directives = idle.map(
    ({ at, because }) => `${path}:${at.line}:${at.column}: directive: ${excerpt(because)}\n`,
  )
  return [...unstated, ...directives]
}
