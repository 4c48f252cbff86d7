import { auditDocuments, type DocumentAudit } from '../../src/audit/audit.js'
import { decodeDocument } from '../../src/documents/decode.js'
import type { Document } from '../../src/documents/model/document.js'
import { readClaimBlock } from '../../src/documents/notes/claim-block.js'
import { readClaimFile } from '../../src/documents/notes/claim-file.js'
import { readDirective } from '../../src/documents/notes/directive.js'
import { readDocuments } from '../../src/documents/read.js'
import type { SearchEffort } from '../../src/math/engines/search.js'
import { LatexError } from '../../src/notation/latex/lexer/latex-error.js'
import { joined, wholeExercises } from '../../src/page/exercises.js'
import { FirstMentions } from '../../src/page/first-mentions.js'
import { type Reading, readLines, readSection } from '../../src/page/reading.js'
import { reportText } from '../../src/report/audit/text.js'
import { readStatement } from '../../src/rules/authored-claim/read.js'
import { listedSamples } from '../../src/rules/laws/listed-sample.js'
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
    FirstMentions,
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
  audit: (document: Document, { effort }: { readonly effort: SearchEffort }): readonly DocumentAudit[] =>
    auditDocuments([document], { book: [], effort }),
  validate: (): string | null => null,
  report: (audits: readonly DocumentAudit[]) => reportText(audits, { verbose: true, color: false }),
}
