import { auditDocument, type DocumentAudit } from '../../src/audit/audit.js'
import { Heard } from '../../src/audit/laws/heard.js'
import { listedSamples } from '../../src/audit/laws/listed-sample.js'
import { readStatement } from '../../src/audit/own-statement.js'
import { type Reading, readLines, readSection } from '../../src/audit/reading.js'
import { joined, wholeExercises } from '../../src/audit/whole.js'
import { readClaimBlock } from '../../src/documents/claim-block.js'
import { readClaimFile } from '../../src/documents/claim-file.js'
import { decodeDocument } from '../../src/documents/decode.js'
import { readDirective } from '../../src/documents/directive.js'
import type { Document } from '../../src/documents/document.js'
import { readDocuments } from '../../src/documents/format.js'
import type { SearchEffort } from '../../src/evidence/sampling.js'
import { LatexError } from '../../src/latex/latex-error.js'
import { reportText } from '../../src/report/text.js'
import { understandWith } from './understanding.mjs'

/** What is read of a document before it is judged. */
export interface Understanding {
  readonly readings: readonly Reading[]
  readonly statements: readonly object[]
}

/** The project as it stands in src, and no book; the schema of its reports is for properties/report. */
export const project = {
  decode: decodeDocument,
  read: (source: string, path: string): readonly Document[] =>
    path.endsWith('.claims') ? [readClaimFile(source, path)] : readDocuments(source, path),
  understand: understandWith({
    Heard,
    listedSamples,
    readSection,
    readLines,
    wholeExercises,
    joined,
    readDirective,
    readClaimBlock,
    readStatement,
    LatexError,
  }) as (document: Document) => Understanding,
  audit: (document: Document, { effort }: { readonly effort: SearchEffort }): DocumentAudit =>
    auditDocument(document, { book: [], effort }),
  validate: (): string | null => null,
  report: (audits: readonly DocumentAudit[]) => reportText(audits, { verbose: true, color: false }),
}
