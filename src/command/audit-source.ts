import { auditDocument, type DocumentAudit } from '../audit/audit.js'
import { book } from '../claims/book.js'
import type { Document } from '../documents/document.js'
import { readDocument } from '../documents/markdown.js'
import { readSource, type Source } from './inputs.js'
import { UsageError } from './usage-error.js'

/** What an audit depends on beside its document. */
export interface AuditChoices {
  readonly book: boolean
  readonly seed: number
  readonly points: number
}

/**
 * Reads and audits what stands at a source. What the findings rest on, in terms, is left behind: reports say it in
 * words, and the terms of many documents would fill the memory. Throws UsageError for what cannot be read.
 */
export async function auditSource(source: Source, choices: AuditChoices): Promise<DocumentAudit[]> {
  const input = await readSource(source)
  const audit = auditDocument(readOrRefuse(input.source, input.path), {
    book: choices.book ? book : [],
    effort: { seed: choices.seed, points: choices.points },
  })
  return [{ ...audit, obligations: [] }]
}

function readOrRefuse(source: string, path: string): Document {
  try {
    return readDocument(source, path)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`audit: ${path}: ${error.message}`)
    throw error
  }
}
